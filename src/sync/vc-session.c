/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-session.h"

#include <string.h>

/*
 * Made step by step while it opens; nobody sees it before the last step, and
 * it does not change afterwards.
 */
struct _VcSession
{
  GObject      parent_instance;

  VcApiClient *client;
  VcOfficer   *officer;
  VcPolicy    *policy;
  GPtrArray   *offices;
  GPtrArray   *reasons;
  VcRandom    *random;
};

typedef struct
{
  char      *account;
  char      *password;
  VcSession *session;
} Opening;

G_DEFINE_FINAL_TYPE (VcSession, vc_session, G_TYPE_OBJECT)

/* Opening, in the order it happens. */
static void check_health (GTask *task);
static void sign_in      (GTask *task);
static void get_policy   (GTask *task);
static void list_offices (GTask *task);
static void list_reasons (GTask *task);

static void
vc_session_dispose (GObject *object)
{
  VcSession *self = VC_SESSION (object);

  g_clear_object (&self->client);
  g_clear_object (&self->officer);
  g_clear_object (&self->policy);
  g_clear_pointer (&self->offices, g_ptr_array_unref);
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_clear_object (&self->random);

  G_OBJECT_CLASS (vc_session_parent_class)->dispose (object);
}

static void
vc_session_class_init (VcSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_session_dispose;
}

static void
vc_session_init (VcSession *self)
{
  self->random = vc_random_new_system ();
}

static void
forget_password (Opening *opening)
{
  if (opening->password != NULL)
    explicit_bzero (opening->password, strlen (opening->password));

  g_clear_pointer (&opening->password, g_free);
}

static void
opening_free (Opening *opening)
{
  forget_password (opening);
  g_free (opening->account);
  g_clear_object (&opening->session);
  g_free (opening);
}

static VcSession *
get_session (GTask *task)
{
  Opening *opening = g_task_get_task_data (task);

  return opening->session;
}

/* Signed in is not opened: central need not keep a session nobody has. */
static void
give_up (GTask  *task,
         GError *error)
{
  VcSession *self = get_session (task);

  if (self->officer != NULL)
    vc_api_client_sign_out_async (self->client, NULL, NULL, NULL);

  g_task_return_error (task, error);
}

static void
health_checked_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (vc_api_client_check_health_finish (VC_API_CLIENT (object), result, &error))
    sign_in (g_steal_pointer (&task));
  else
    give_up (task, g_steal_pointer (&error));
}

static void
check_health (GTask *task)
{
  vc_api_client_check_health_async (get_session (task)->client, g_task_get_cancellable (task), health_checked_cb, task);
}

static void
signed_in_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  VcSession *self = get_session (task);

  self->officer = vc_api_client_sign_in_finish (VC_API_CLIENT (object), result, &error);
  if (self->officer != NULL)
    get_policy (g_steal_pointer (&task));
  else
    give_up (task, g_steal_pointer (&error));
}

static void
sign_in (GTask *task)
{
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (VcSecret) password = vc_secret_new_text (opening->password);

  vc_api_client_sign_in_async (opening->session->client, opening->account, password,
                               g_task_get_cancellable (task), signed_in_cb, task);
  forget_password (opening);
}

static void
policy_came_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  VcSession *self = get_session (task);

  self->policy = vc_api_client_get_policy_finish (VC_API_CLIENT (object), result, &error);
  if (self->policy != NULL)
    list_offices (g_steal_pointer (&task));
  else
    give_up (task, g_steal_pointer (&error));
}

static void
get_policy (GTask *task)
{
  vc_api_client_get_policy_async (get_session (task)->client, g_task_get_cancellable (task), policy_came_cb, task);
}

static void
offices_came_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  VcSession *self = get_session (task);

  self->offices = vc_api_client_list_offices_finish (VC_API_CLIENT (object), result, &error);
  if (self->offices != NULL && vc_session_get_office (self) == NULL)
    error = g_error_new (VC_API_ERROR, VC_API_ERROR_MALFORMED, "the officer's office is not among the offices");

  if (error == NULL)
    list_reasons (g_steal_pointer (&task));
  else
    give_up (task, g_steal_pointer (&error));
}

static void
list_offices (GTask *task)
{
  vc_api_client_list_offices_async (get_session (task)->client, g_task_get_cancellable (task), offices_came_cb, task);
}

static void
reasons_came_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  VcSession *self = get_session (task);

  self->reasons = vc_api_client_list_reasons_finish (VC_API_CLIENT (object), result, &error);
  if (self->reasons != NULL)
    g_task_return_pointer (task, g_object_ref (self), g_object_unref);
  else
    give_up (task, g_steal_pointer (&error));
}

static void
list_reasons (GTask *task)
{
  vc_api_client_list_reasons_async (get_session (task)->client, g_task_get_cancellable (task), reasons_came_cb, task);
}

/**
 * vc_session_open_async:
 * @client: where to sign in
 * @account: what the officer signs in as
 * @password: the password; not kept
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Signs an officer in and asks for what the counter needs to know.
 */
void
vc_session_open_async (VcApiClient         *client,
                       const char          *account,
                       const char          *password,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  GTask   *task;
  Opening *opening;

  g_return_if_fail (VC_IS_API_CLIENT (client));
  g_return_if_fail (account != NULL && password != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_session_open_async);
  opening = g_new0 (Opening, 1);
  opening->account = g_strdup (account);
  opening->password = g_strdup (password);
  opening->session = g_object_new (VC_TYPE_SESSION, NULL);
  opening->session->client = g_object_ref (client);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  check_health (task);
}

/**
 * vc_session_open_finish:
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: those of signing in and of every call; see
 * vc_api_client_sign_in_finish().
 *
 * Returns: (transfer full): the session, or %NULL with @error set
 */
VcSession *
vc_session_open_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vc_session_get_client:
 * @self: a session
 *
 * Returns: (transfer none): what speaks with central
 */
VcApiClient *
vc_session_get_client (VcSession *self)
{
  g_return_val_if_fail (VC_IS_SESSION (self), NULL);

  return self->client;
}

/**
 * vc_session_get_officer:
 * @self: a session
 *
 * Returns: (transfer none): who is signed in
 */
VcOfficer *
vc_session_get_officer (VcSession *self)
{
  g_return_val_if_fail (VC_IS_SESSION (self), NULL);

  return self->officer;
}

/**
 * vc_session_get_office:
 * @self: a session
 *
 * Returns: (transfer none): the officer's office
 */
VcOffice *
vc_session_get_office (VcSession *self)
{
  g_return_val_if_fail (VC_IS_SESSION (self), NULL);

  return vc_session_find_office (self, vc_officer_get_office_id (self->officer));
}

/**
 * vc_session_find_office:
 * @self: a session
 * @id: an office's id
 *
 * Returns: (transfer none) (nullable): that office, or %NULL
 */
VcOffice *
vc_session_find_office (VcSession  *self,
                        const char *id)
{
  g_return_val_if_fail (VC_IS_SESSION (self), NULL);

  for (guint i = 0; i < self->offices->len; i++)
    {
      VcOffice *office = g_ptr_array_index (self->offices, i);

      if (g_strcmp0 (vc_office_get_id (office), id) == 0)
        return office;
    }

  return NULL;
}

/**
 * vc_session_get_policy:
 * @self: a session
 *
 * Returns: (transfer none): what law and agency have set
 */
VcPolicy *
vc_session_get_policy (VcSession *self)
{
  g_return_val_if_fail (VC_IS_SESSION (self), NULL);

  return self->policy;
}

/**
 * vc_session_get_reasons:
 * @self: a session
 *
 * Returns: (transfer none) (element-type VcReason): the reasons a refusal may
 *   give
 */
GPtrArray *
vc_session_get_reasons (VcSession *self)
{
  g_return_val_if_fail (VC_IS_SESSION (self), NULL);

  return self->reasons;
}

/**
 * vc_session_get_random:
 * @self: a session
 *
 * Returns: (transfer none): where keys and ids of changes come from
 */
VcRandom *
vc_session_get_random (VcSession *self)
{
  g_return_val_if_fail (VC_IS_SESSION (self), NULL);

  return self->random;
}
