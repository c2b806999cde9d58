/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-session.h"

#include "vc-sign-in.h"

struct _VcSession
{
  GObject      parent_instance;

  VcApiClient *client;
  VcProfile   *profile;
  VcSecret    *password;   /* only until central knows of the session */
  VcClock     *clock;
  VcRandom    *random;
};

G_DEFINE_FINAL_TYPE (VcSession, vc_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_OFFLINE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
vc_session_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_OFFLINE:
      g_value_set_boolean (value, vc_session_is_offline (VC_SESSION (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_session_dispose (GObject *object)
{
  VcSession *self = VC_SESSION (object);

  g_clear_object (&self->client);
  g_clear_object (&self->profile);
  g_clear_object (&self->clock);
  g_clear_object (&self->random);
  g_clear_pointer (&self->password, vc_secret_unref);

  G_OBJECT_CLASS (vc_session_parent_class)->dispose (object);
}

static void
vc_session_class_init (VcSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vc_session_get_property;
  object_class->dispose = vc_session_dispose;

  /**
   * VcSession:offline:
   *
   * Whether central does not know of the session yet.
   */
  properties[PROP_OFFLINE] = g_param_spec_boolean ("offline", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vc_session_init (VcSession *self)
{
}

/**
 * vc_session_new:
 * @client: a connection that is signed in
 * @profile: what central told
 * @clock: what time it is
 * @random: where keys and ids of changes come from
 *
 * Returns: (transfer full): the session
 */
VcSession *
vc_session_new (VcApiClient *client,
                VcProfile   *profile,
                VcClock     *clock,
                VcRandom    *random)
{
  VcSession *self;

  g_return_val_if_fail (VC_IS_API_CLIENT (client), NULL);
  g_return_val_if_fail (VC_IS_PROFILE (profile), NULL);

  self = g_object_new (VC_TYPE_SESSION, NULL);
  self->client = g_object_ref (client);
  self->profile = g_object_ref (profile);
  self->clock = g_object_ref (clock);
  self->random = g_object_ref (random);
  return self;
}

/**
 * vc_session_new_offline:
 * @client: where central would be
 * @profile: what central told at the last sign-in here
 * @password: the officer's password; kept in locked memory until central
 *   has answered
 * @clock: what time it is
 * @random: where keys and ids of changes come from
 *
 * Returns: (transfer full): a session that central does not know of
 */
VcSession *
vc_session_new_offline (VcApiClient *client,
                        VcProfile   *profile,
                        VcSecret    *password,
                        VcClock     *clock,
                        VcRandom    *random)
{
  VcSession *self = vc_session_new (client, profile, clock, random);

  self->password = vc_secret_ref (password);
  return self;
}

static void
signed_in_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcProfile) profile = vc_sign_in_finish (result, &error);
  VcSession *self = g_task_get_source_object (task);

  if (profile == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_set_object (&self->profile, profile);
  g_clear_pointer (&self->password, vc_secret_unref);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OFFLINE]);
  g_task_return_boolean (task, TRUE);
}

/**
 * vc_session_reconnect_async:
 * @self: a session that began without the network
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Signs in at central with the password the session began with.
 */
void
vc_session_reconnect_async (VcSession           *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (VC_IS_SESSION (self));
  g_return_if_fail (vc_session_is_offline (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_session_reconnect_async);
  vc_sign_in_async (self->client, vc_officer_get_account (vc_profile_get_officer (self->profile)), self->password,
                    self->clock, cancellable, signed_in_cb, task);
}

/**
 * vc_session_reconnect_finish:
 * @self: a session
 * @result: the result
 * @error: return location for a #GError; see vc_sign_in_finish()
 *
 * Returns: %TRUE, and it is not offline any more; %FALSE with @error set
 */
gboolean
vc_session_reconnect_finish (VcSession     *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * vc_session_is_offline:
 * @self: a session
 *
 * Returns: whether central does not know of it yet
 */
gboolean
vc_session_is_offline (VcSession *self)
{
  g_return_val_if_fail (VC_IS_SESSION (self), FALSE);

  return self->password != NULL;
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
 * vc_session_get_profile:
 * @self: a session
 *
 * Returns: (transfer none): what central told at the last sign-in
 */
VcProfile *
vc_session_get_profile (VcSession *self)
{
  g_return_val_if_fail (VC_IS_SESSION (self), NULL);

  return self->profile;
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

  return vc_profile_get_officer (self->profile);
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

  return vc_session_find_office (self, vc_officer_get_office_id (vc_session_get_officer (self)));
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
  GPtrArray *offices;

  g_return_val_if_fail (VC_IS_SESSION (self), NULL);

  offices = vc_profile_get_offices (self->profile);
  for (guint i = 0; i < offices->len; i++)
    {
      VcOffice *office = g_ptr_array_index (offices, i);

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

  return vc_profile_get_policy (self->profile);
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

  return vc_profile_get_reasons (self->profile);
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
