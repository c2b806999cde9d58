/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-sign-in.h"

#include "vc-office.h"

typedef struct
{
  VcApiClient *client;
  char        *account;
  VcSecret    *password;
  VcClock     *clock;

  VcOfficer   *officer;
  VcPolicy    *policy;
  GPtrArray   *offices;
} Arrival;

/* Signing in, in the order it happens. */
static void check_health (GTask *task);
static void sign_in      (GTask *task);
static void get_policy   (GTask *task);
static void list_offices (GTask *task);
static void list_reasons (GTask *task);

static void
arrival_free (Arrival *arrival)
{
  g_clear_object (&arrival->client);
  g_clear_object (&arrival->clock);
  g_clear_object (&arrival->officer);
  g_clear_object (&arrival->policy);
  g_clear_pointer (&arrival->offices, g_ptr_array_unref);
  g_clear_pointer (&arrival->password, vc_secret_unref);
  g_free (arrival->account);
  g_free (arrival);
}

/* Signed in is not arrived: central need not keep a session nobody has. */
static void
give_up (GTask  *task,
         GError *error)
{
  Arrival *arrival = g_task_get_task_data (task);

  if (arrival->officer != NULL)
    vc_api_client_sign_out_async (arrival->client, NULL, NULL, NULL);

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
  Arrival *arrival = g_task_get_task_data (task);

  vc_api_client_check_health_async (arrival->client, g_task_get_cancellable (task), health_checked_cb, task);
}

static void
signed_in_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Arrival *arrival = g_task_get_task_data (task);

  arrival->officer = vc_api_client_sign_in_finish (VC_API_CLIENT (object), result, &error);
  if (arrival->officer != NULL)
    get_policy (g_steal_pointer (&task));
  else
    give_up (task, g_steal_pointer (&error));
}

static void
sign_in (GTask *task)
{
  Arrival *arrival = g_task_get_task_data (task);

  vc_api_client_sign_in_async (arrival->client, arrival->account, arrival->password, g_task_get_cancellable (task),
                               signed_in_cb, task);
}

static void
policy_came_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Arrival *arrival = g_task_get_task_data (task);

  arrival->policy = vc_api_client_get_policy_finish (VC_API_CLIENT (object), result, &error);
  if (arrival->policy != NULL)
    list_offices (g_steal_pointer (&task));
  else
    give_up (task, g_steal_pointer (&error));
}

static void
get_policy (GTask *task)
{
  Arrival *arrival = g_task_get_task_data (task);

  vc_api_client_get_policy_async (arrival->client, g_task_get_cancellable (task), policy_came_cb, task);
}

static gboolean
has_own_office (Arrival *arrival)
{
  for (guint i = 0; i < arrival->offices->len; i++)
    if (g_str_equal (vc_office_get_id (g_ptr_array_index (arrival->offices, i)),
                     vc_officer_get_office_id (arrival->officer)))
      return TRUE;

  return FALSE;
}

static void
offices_came_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Arrival *arrival = g_task_get_task_data (task);

  arrival->offices = vc_api_client_list_offices_finish (VC_API_CLIENT (object), result, &error);
  if (arrival->offices != NULL && !has_own_office (arrival))
    error = g_error_new (VC_API_ERROR, VC_API_ERROR_MALFORMED, "the officer's office is not among the offices");

  if (error == NULL)
    list_reasons (g_steal_pointer (&task));
  else
    give_up (task, g_steal_pointer (&error));
}

static void
list_offices (GTask *task)
{
  Arrival *arrival = g_task_get_task_data (task);

  vc_api_client_list_offices_async (arrival->client, g_task_get_cancellable (task), offices_came_cb, task);
}

static void
reasons_came_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reasons = vc_api_client_list_reasons_finish (VC_API_CLIENT (object), result, &error);
  Arrival *arrival = g_task_get_task_data (task);
  g_autoptr (GDateTime) now = vc_clock_now (arrival->clock);

  if (reasons != NULL)
    g_task_return_pointer (task, vc_profile_new (arrival->officer, arrival->policy, arrival->offices, reasons, now),
                           g_object_unref);
  else
    give_up (task, g_steal_pointer (&error));
}

static void
list_reasons (GTask *task)
{
  Arrival *arrival = g_task_get_task_data (task);

  vc_api_client_list_reasons_async (arrival->client, g_task_get_cancellable (task), reasons_came_cb, task);
}

/**
 * vc_sign_in_async:
 * @client: where to sign in
 * @account: what the officer signs in as
 * @password: the password
 * @clock: says when it was
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Signs an officer in at central and asks for what the counter needs to know.
 */
void
vc_sign_in_async (VcApiClient         *client,
                  const char          *account,
                  VcSecret            *password,
                  VcClock             *clock,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  Arrival *arrival;
  GTask   *task;

  g_return_if_fail (VC_IS_API_CLIENT (client));
  g_return_if_fail (account != NULL && password != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_sign_in_async);
  arrival = g_new0 (Arrival, 1);
  arrival->client = g_object_ref (client);
  arrival->account = g_strdup (account);
  arrival->password = vc_secret_ref (password);
  arrival->clock = g_object_ref (clock);
  g_task_set_task_data (task, arrival, (GDestroyNotify) arrival_free);
  check_health (task);
}

/**
 * vc_sign_in_finish:
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: those of signing in and of every call; see
 * vc_api_client_sign_in_finish().
 *
 * Returns: (transfer full): what central told, or %NULL with @error set
 */
VcProfile *
vc_sign_in_finish (GAsyncResult  *result,
                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
