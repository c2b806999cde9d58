/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-handover.h"

#include <glib/gi18n-lib.h>

struct _VcHandover
{
  GObject        parent_instance;

  VcSession     *session;
  VcCaseDesk    *desk;
  VcDeclaration *declaration;   /* NULL unless it is held by someone */
  GListStore    *officers;      /* who could take it */
  char          *key;           /* of a handover that has not been answered */
  GCancellable  *cancellable;   /* of this case */
};

G_DEFINE_FINAL_TYPE (VcHandover, vc_handover, G_TYPE_OBJECT)

enum
{
  CHANGED,
  MESSAGE,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Beginning, in the order it happens. */
static void fetch_declaration (VcHandover *self, const char *id);
static void list_officers     (VcHandover *self);
static void show              (VcHandover *self);

static VcVerificationState *
get_state (VcHandover *self)
{
  return vc_case_desk_get_state (self->desk);
}

static void
end (VcHandover *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->declaration);
  g_clear_pointer (&self->key, g_free);
}

static void
declaration_fetched_cb (GObject      *object,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (VcHandover) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcDeclaration) now = vc_api_client_get_declaration_finish (VC_API_CLIENT (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (now == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  g_set_object (&self->declaration, now);
  list_officers (self);
}

static void
fetch_declaration (VcHandover *self,
                   const char *id)
{
  vc_api_client_get_declaration_async (vc_session_get_client (self->session), id, self->cancellable,
                                       declaration_fetched_cb, g_object_ref (self));
}

/* Who may decide, and does not hold it already. */
static gboolean
could_take (VcHandover *self,
            VcOfficer  *officer)
{
  VcClaim *claim = vc_handover_get_claim (self);
  VcRole   role = vc_officer_get_role (officer);

  return (role == VC_ROLE_CLERK || role == VC_ROLE_SUPERVISOR) &&
         (claim == NULL || !g_str_equal (vc_officer_get_id (officer), vc_claim_get_officer_id (claim)));
}

static void
officers_listed_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (VcHandover) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) officers = vc_api_client_list_officers_finish (VC_API_CLIENT (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (officers == NULL)
    {
      end (self);
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  g_list_store_remove_all (self->officers);
  for (guint i = 0; i < officers->len; i++)
    if (could_take (self, g_ptr_array_index (officers, i)))
      g_list_store_append (self->officers, g_ptr_array_index (officers, i));
  show (self);
}

static void
list_officers (VcHandover *self)
{
  const char *office = vc_officer_get_office_id (vc_session_get_officer (self->session));

  vc_api_client_list_officers_async (vc_session_get_client (self->session), office, self->cancellable,
                                     officers_listed_cb, g_object_ref (self));
}

static void
show (VcHandover *self)
{
  g_autoptr (VcDeclaration) declaration = g_steal_pointer (&self->declaration);

  vc_case_desk_show (self->desk, declaration);
  self->declaration = g_steal_pointer (&declaration);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What is handed over is what is on the desk: anything else there ends it. */
static void
state_changed_cb (VcHandover *self)
{
  if (vc_verification_state_get_declaration (get_state (self)) != self->declaration)
    end (self);
}

static void
given_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (VcHandover) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcClaim) claim = vc_api_client_hand_over_claim_finish (VC_API_CLIENT (object), result, &error);
  g_autofree char *sentence = NULL;

  if (claim == NULL)
    {
      /* Without an answer the same may be given again under the same key. */
      if (error->domain == VC_PROBLEM)
        g_clear_pointer (&self->key, g_free);
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  /* Translators: %s is an officer's name. */
  sentence = g_strdup_printf (_("The case was handed over to %s."), vc_claim_get_officer_name (claim));
  vc_case_desk_close (self->desk);
  end (self);
  g_signal_emit (self, signals[MESSAGE], 0, sentence);
}

static void
vc_handover_dispose (GObject *object)
{
  VcHandover *self = VC_HANDOVER (object);

  end (self);
  g_clear_object (&self->officers);
  g_clear_object (&self->desk);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (vc_handover_parent_class)->dispose (object);
}

static void
vc_handover_class_init (VcHandoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_handover_dispose;

  signals[CHANGED] = g_signal_new ("changed", VC_TYPE_HANDOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[MESSAGE] = g_signal_new ("message", VC_TYPE_HANDOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", VC_TYPE_HANDOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vc_handover_init (VcHandover *self)
{
  self->officers = g_list_store_new (VC_TYPE_OFFICER);
}

/**
 * vc_handover_new:
 * @session: a supervisor's
 * @desk: where the case is laid down
 *
 * Returns: (transfer full): nothing to hand over yet
 */
VcHandover *
vc_handover_new (VcSession  *session,
                 VcCaseDesk *desk)
{
  VcHandover *self;

  g_return_val_if_fail (VC_IS_SESSION (session), NULL);

  self = g_object_new (VC_TYPE_HANDOVER, NULL);
  self->session = g_object_ref (session);
  self->desk = g_object_ref (desk);
  g_signal_connect_object (get_state (self), "changed", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * vc_handover_begin:
 * @self: a handover
 * @declaration_id: a case that someone holds
 *
 * Finds out how it stands and who could take it, and lays it on the desk.
 */
void
vc_handover_begin (VcHandover *self,
                   const char *declaration_id)
{
  g_return_if_fail (VC_IS_HANDOVER (self));

  end (self);
  self->cancellable = g_cancellable_new ();
  fetch_declaration (self, declaration_id);
}

/**
 * vc_handover_get_claim:
 * @self: a handover
 *
 * Returns: (transfer none) (nullable): who holds it now
 */
VcClaim *
vc_handover_get_claim (VcHandover *self)
{
  g_return_val_if_fail (VC_IS_HANDOVER (self), NULL);

  return self->declaration != NULL ? vc_declaration_get_fields (self->declaration)->claim : NULL;
}

/**
 * vc_handover_get_officers:
 * @self: a handover
 *
 * Returns: (transfer none) (element-type VcOfficer): who could take it
 */
GListModel *
vc_handover_get_officers (VcHandover *self)
{
  g_return_val_if_fail (VC_IS_HANDOVER (self), NULL);

  return G_LIST_MODEL (self->officers);
}

/**
 * vc_handover_give:
 * @self: a handover that is ready
 * @position: of an officer
 * @note: (nullable): for that officer
 *
 * Gives the case, with what was answered and written about it.
 *
 * Returns: whether it was possible
 */
gboolean
vc_handover_give (VcHandover *self,
                  guint       position,
                  const char *note)
{
  g_autoptr (VcOfficer) officer = NULL;
  VcClaim *claim;

  g_return_val_if_fail (VC_IS_HANDOVER (self), FALSE);

  claim = vc_handover_get_claim (self);
  officer = g_list_model_get_item (G_LIST_MODEL (self->officers), position);
  if (claim == NULL || officer == NULL)
    return FALSE;

  if (self->key == NULL)
    self->key = vc_random_dup_uuid (vc_session_get_random (self->session));
  vc_api_client_hand_over_claim_async (vc_session_get_client (self->session), vc_claim_get_id (claim),
                                       vc_officer_get_id (officer),
                                       note != NULL && note[0] != '\0' ? note : NULL, self->key, NULL,
                                       given_cb, g_object_ref (self));
  return TRUE;
}
