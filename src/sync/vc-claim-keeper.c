/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-claim-keeper.h"

struct _VcClaimKeeper
{
  GObject            parent_instance;

  VcSession         *session;
  VcDeclarationList *list;
  guint              timer_id;
};

G_DEFINE_FINAL_TYPE (VcClaimKeeper, vc_claim_keeper, G_TYPE_OBJECT)

/* The list hears of the new end; a claim that was lost shows there as well. */
static void
renewed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcClaim) claim = vc_api_client_claim_finish (VC_API_CLIENT (object), result, &error);

  if (claim == NULL)
    g_message ("a parked claim was not renewed: %s", error->message);
}

static gboolean
is_parked_here (VcClaimKeeper *self,
                VcClaim       *claim)
{
  VcOfficer *officer = vc_session_get_officer (self->session);

  return claim != NULL && vc_claim_get_parked (claim) &&
         g_str_equal (vc_claim_get_officer_id (claim), vc_officer_get_id (officer));
}

static void
renew (VcClaimKeeper *self,
       VcClaim       *claim)
{
  g_autofree char *key = vc_random_dup_uuid (vc_session_get_random (self->session));

  vc_api_client_renew_claim_async (vc_session_get_client (self->session), vc_claim_get_id (claim), key, NULL,
                                   renewed_cb, NULL);
}

static gboolean
timer_cb (gpointer user_data)
{
  VcClaimKeeper *self = user_data;
  GListModel *model = G_LIST_MODEL (self->list);

  if (vc_session_is_offline (self->session))
    return G_SOURCE_CONTINUE;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (VcDeclaration) declaration = g_list_model_get_item (model, i);
      VcClaim *claim = vc_declaration_get_fields (declaration)->claim;

      if (is_parked_here (self, claim))
        renew (self, claim);
    }

  return G_SOURCE_CONTINUE;
}

static void
vc_claim_keeper_dispose (GObject *object)
{
  VcClaimKeeper *self = VC_CLAIM_KEEPER (object);

  vc_claim_keeper_stop (self);
  g_clear_object (&self->session);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (vc_claim_keeper_parent_class)->dispose (object);
}

static void
vc_claim_keeper_class_init (VcClaimKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_claim_keeper_dispose;
}

static void
vc_claim_keeper_init (VcClaimKeeper *self)
{
}

/**
 * vc_claim_keeper_new:
 * @session: who put them aside
 * @list: where they are
 *
 * Returns: (transfer full): a keeper at work
 */
VcClaimKeeper *
vc_claim_keeper_new (VcSession         *session,
                     VcDeclarationList *list)
{
  VcClaimKeeper *self = g_object_new (VC_TYPE_CLAIM_KEEPER, NULL);
  guint seconds = vc_policy_get_fields (vc_session_get_policy (session))->lease_seconds;

  self->session = g_object_ref (session);
  self->list = g_object_ref (list);
  self->timer_id = g_timeout_add_seconds (MAX (seconds / 3, 1), timer_cb, self);
  return self;
}

/**
 * vc_claim_keeper_stop:
 * @self: a keeper
 *
 * Renews nothing any more; the claims end with their time.
 */
void
vc_claim_keeper_stop (VcClaimKeeper *self)
{
  g_return_if_fail (VC_IS_CLAIM_KEEPER (self));

  g_clear_handle_id (&self->timer_id, g_source_remove);
}
