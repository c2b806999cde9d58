/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-case-desk.h"

#include "vc-case-notes.h"
#include "vc-draft-keeper.h"
#include "vc-record-lookup.h"

#include <glib/gi18n-lib.h>

struct _VcCaseDesk
{
  GObject              parent_instance;

  VcClock             *clock;
  VcSession           *session;       /* NULL when nobody is signed in */
  VcDeclarationList   *list;
  VcDraftKeeper       *keeper;
  VcVerificationState *state;
  VcRefusalDraft      *refusal;       /* NULL until one is begun */
  VcLease             *lease;         /* NULL for what is only read or reviewed */
  GCancellable        *cancellable;   /* of this case */
};

G_DEFINE_FINAL_TYPE (VcCaseDesk, vc_case_desk, G_TYPE_OBJECT)

enum
{
  CHANGED,
  HELD,
  LOST,
  REFUSED,
  MESSAGE,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static VcDate
get_today (VcCaseDesk *self)
{
  g_autoptr (GDateTime) now = vc_clock_now (self->clock);
  g_autoptr (GDateTime) here = g_date_time_to_local (now);

  return (VcDate) { (guint16) g_date_time_get_year (here), (guint8) g_date_time_get_month (here),
                    (guint8) g_date_time_get_day_of_month (here) };
}

static const char *
get_id (VcCaseDesk *self)
{
  return vc_declaration_get_id (vc_verification_state_get_declaration (self->state));
}

/* What was answered and written before. */

static void
refusal_kept_cb (VcCaseDesk *self,
                 VcDraft    *notes)
{
  vc_case_desk_begin_refusal (self);
  vc_case_notes_write_refusal (notes, self->refusal);
  if (!vc_draft_get_fields (notes)->refusing)
    vc_verification_state_set_mode (self->state, VC_VERIFICATION_DECIDING);
}

static void
outdated_cb (VcCaseDesk *self)
{
  g_signal_emit (self, signals[MESSAGE], 0,
                 _("The citizen changed this declaration after you had answered. Please answer again."));
}

static void
keeper_failed_cb (VcCaseDesk *self,
                  GError     *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* The claim. */

static void
forget_lease (VcCaseDesk *self)
{
  if (self->lease != NULL)
    g_signal_handlers_disconnect_by_data (self->lease, self);
  g_clear_object (&self->lease);
}

static void
look_up_record (VcCaseDesk *self)
{
  vc_record_lookup_start (vc_session_get_client (self->session), self->state, self->cancellable);
}

static void
meet_central_again (VcCaseDesk *self)
{
  vc_verification_state_set_unreachable (self->state, FALSE);
  if (vc_verification_state_get_lookup (self->state) == VC_LOOKUP_FAILED)
    look_up_record (self);
}

static void
lease_held_cb (VcCaseDesk *self,
               VcClaim    *claim)
{
  if (vc_claim_get_draft (claim) != NULL)
    vc_draft_keeper_offer (self->keeper, vc_claim_get_draft (claim));
  vc_verification_state_set_claim (self->state, claim);
  meet_central_again (self);
  g_signal_emit (self, signals[HELD], 0);
}

static void
lease_unanswered_cb (VcCaseDesk *self)
{
  vc_verification_state_set_unreachable (self->state, TRUE);
}

static void
lease_refused_cb (VcCaseDesk *self,
                  GError     *error)
{
  g_autoptr (VcDeclaration) declaration = g_object_ref (vc_verification_state_get_declaration (self->state));

  vc_draft_keeper_write (self->keeper);
  vc_case_desk_close (self);
  g_signal_emit (self, signals[REFUSED], 0, error, declaration);
}

static void
lease_lost_cb (VcCaseDesk *self,
               GError     *error)
{
  vc_draft_keeper_write (self->keeper);
  forget_lease (self);
  vc_verification_state_set_mode (self->state, VC_VERIFICATION_LOST);
  g_signal_emit (self, signals[LOST], 0, error);
}

/* A hold that is left tells how that went after the case is gone. */
static void
lease_left_cb (VcCaseDesk *self,
               gboolean    parked)
{
  g_signal_emit (self, signals[MESSAGE], 0, parked ? _("The case was set aside. It stays yours.")
                                                    : _("The case was given back to the queue."));
  if (self->list != NULL)
    vc_declaration_list_refresh (self->list);
}

static void
lease_stuck_cb (VcCaseDesk *self,
                GError     *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
take_lease (VcCaseDesk *self)
{
  guint seconds = vc_policy_get_fields (vc_session_get_policy (self->session))->lease_seconds;

  self->lease = vc_lease_new (vc_session_get_client (self->session), vc_session_get_random (self->session),
                              get_id (self), seconds);
  g_signal_connect_object (self->lease, "held", G_CALLBACK (lease_held_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lease, "unanswered", G_CALLBACK (lease_unanswered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lease, "refused", G_CALLBACK (lease_refused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lease, "lost", G_CALLBACK (lease_lost_cb), self, G_CONNECT_SWAPPED);
  vc_lease_take (self->lease);
}

/* The network goes and comes while a case is open; of a case that is not held
 * yet the lease tells when it is back. */
static void
list_state_changed_cb (VcCaseDesk *self)
{
  if (self->lease == NULL)
    return;

  switch (vc_declaration_list_get_state (self->list))
    {
    case VC_SYNC_OFFLINE:
      vc_verification_state_set_unreachable (self->state, TRUE);
      break;
    case VC_SYNC_LIVE:
    case VC_SYNC_POLLING:
      if (vc_verification_state_get_claim (self->state) != NULL)
        meet_central_again (self);
      break;
    case VC_SYNC_IDLE:
    case VC_SYNC_PULLING:
      break;
    }
}

/* From now on it only tells how leaving went. */
static VcLease *
let_go (VcCaseDesk *self)
{
  VcLease *lease = self->lease;

  vc_draft_keeper_write (self->keeper);
  g_signal_handlers_disconnect_by_data (lease, self);
  g_signal_connect_object (lease, "left", G_CALLBACK (lease_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lease, "stuck", G_CALLBACK (lease_stuck_cb), self, G_CONNECT_SWAPPED);
  return g_steal_pointer (&self->lease);
}

static void
refusal_changed_cb (VcCaseDesk *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
clear (VcCaseDesk *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  forget_lease (self);
  if (self->keeper != NULL)
    vc_draft_keeper_forget (self->keeper);
  g_clear_object (&self->refusal);
}

static void
drop_session (VcCaseDesk *self)
{
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->keeper);
  g_clear_object (&self->list);
  g_clear_object (&self->session);
}

static void
vc_case_desk_dispose (GObject *object)
{
  VcCaseDesk *self = VC_CASE_DESK (object);

  clear (self);
  drop_session (self);
  g_clear_object (&self->state);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (vc_case_desk_parent_class)->dispose (object);
}

static void
vc_case_desk_class_init (VcCaseDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_case_desk_dispose;

  signals[CHANGED] = g_signal_new ("changed", VC_TYPE_CASE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[HELD] = g_signal_new ("held", VC_TYPE_CASE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[LOST] = g_signal_new ("lost", VC_TYPE_CASE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[REFUSED] = g_signal_new ("refused", VC_TYPE_CASE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_ERROR, VC_TYPE_DECLARATION);
  signals[MESSAGE] = g_signal_new ("message", VC_TYPE_CASE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", VC_TYPE_CASE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vc_case_desk_init (VcCaseDesk *self)
{
  self->state = vc_verification_state_new ();
}

/**
 * vc_case_desk_new:
 * @clock: what time it is
 *
 * Returns: (transfer full): a desk with no case on it
 */
VcCaseDesk *
vc_case_desk_new (VcClock *clock)
{
  VcCaseDesk *self = g_object_new (VC_TYPE_CASE_DESK, NULL);

  self->clock = g_object_ref (clock);
  return self;
}

/**
 * vc_case_desk_set_workplace:
 * @self: a desk
 * @workplace: (nullable): where an officer works now, or %NULL when nobody does
 *
 * Another officer works here, or nobody. A case that was open stays held
 * until its time ends, so the same officer finds it again after signing in,
 * with what they had answered and written.
 */
void
vc_case_desk_set_workplace (VcCaseDesk  *self,
                            VcWorkplace *workplace)
{
  g_return_if_fail (VC_IS_CASE_DESK (self));

  if (self->keeper != NULL)
    vc_draft_keeper_write (self->keeper);
  if (self->lease != NULL)
    vc_lease_forget (self->lease);
  vc_case_desk_close (self);
  drop_session (self);

  if (workplace == NULL)
    return;

  self->session = g_object_ref (vc_workplace_get_session (workplace));
  self->list = g_object_ref (vc_workplace_get_list (workplace));
  g_signal_connect_object (self->list, "notify::state", G_CALLBACK (list_state_changed_cb), self, G_CONNECT_SWAPPED);
  self->keeper = vc_draft_keeper_new (vc_workplace_get_work_store (workplace), self->session, self->clock,
                                      self->state);
  g_signal_connect_object (self->keeper, "refusal", G_CALLBACK (refusal_kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "outdated", G_CALLBACK (outdated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "failed", G_CALLBACK (keeper_failed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * vc_case_desk_get_state:
 * @self: a desk
 *
 * Returns: (transfer none): what is known of the case
 */
VcVerificationState *
vc_case_desk_get_state (VcCaseDesk *self)
{
  g_return_val_if_fail (VC_IS_CASE_DESK (self), NULL);

  return self->state;
}

/**
 * vc_case_desk_get_refusal:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): the refusal that is being written
 */
VcRefusalDraft *
vc_case_desk_get_refusal (VcCaseDesk *self)
{
  g_return_val_if_fail (VC_IS_CASE_DESK (self), NULL);

  return self->refusal;
}

/**
 * vc_case_desk_get_lease:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): the hold on the case
 */
VcLease *
vc_case_desk_get_lease (VcCaseDesk *self)
{
  g_return_val_if_fail (VC_IS_CASE_DESK (self), NULL);

  return self->lease;
}

static void
lay_down (VcCaseDesk    *self,
          VcDeclaration *declaration)
{
  if (self->lease != NULL)
    vc_case_desk_park (self);
  vc_case_desk_close (self);

  self->cancellable = g_cancellable_new ();
  vc_verification_state_open (self->state, declaration, vc_session_get_officer (self->session),
                              vc_session_get_policy (self->session), get_today (self));
}

/**
 * vc_case_desk_open:
 * @self: a desk
 * @declaration: a case
 * @before: (nullable): the same case as the officer saw it before
 * @notes: (nullable): what is to be put back, or %NULL for what is kept here
 *
 * Takes a case in hand, or opens a refusal for review. The case before it is
 * parked.
 */
void
vc_case_desk_open (VcCaseDesk    *self,
                   VcDeclaration *declaration,
                   VcDeclaration *before,
                   VcDraft       *notes)
{
  g_autoptr (GListModel) changes = before != NULL ? vc_declaration_diff (before, declaration) : NULL;

  g_return_if_fail (VC_IS_CASE_DESK (self));
  g_return_if_fail (self->session != NULL);

  lay_down (self, declaration);
  if (changes != NULL && g_list_model_get_n_items (changes) > 0)
    vc_verification_state_set_changes (self->state, changes);

  if (vc_verification_state_get_mode (self->state) != VC_VERIFICATION_VIEWING)
    look_up_record (self);
  if (vc_verification_state_get_mode (self->state) != VC_VERIFICATION_LOADING)
    return;

  vc_draft_keeper_begin (self->keeper, notes, self->cancellable);
  take_lease (self);
  list_state_changed_cb (self);
}

/**
 * vc_case_desk_show:
 * @self: a desk
 * @declaration: a case
 *
 * Lays a case down to be read, without taking it in hand.
 */
void
vc_case_desk_show (VcCaseDesk    *self,
                   VcDeclaration *declaration)
{
  g_return_if_fail (VC_IS_CASE_DESK (self));
  g_return_if_fail (self->session != NULL);

  lay_down (self, declaration);
  vc_verification_state_set_mode (self->state, VC_VERIFICATION_VIEWING);
}

/* The case as it was before, while it is loaded anew. */
typedef struct
{
  VcCaseDesk    *desk;
  VcDeclaration *before;
  VcDraft       *notes;
} Load;

static void
load_free (Load *load)
{
  g_object_unref (load->desk);
  g_object_unref (load->before);
  g_clear_object (&load->notes);
  g_free (load);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Load, load_free)

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Load) load = user_data;
  VcCaseDesk *self = load->desk;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcDeclaration) now = vc_api_client_get_declaration_finish (VC_API_CLIENT (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (now == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  vc_declaration_list_put (self->list, now);
  vc_case_desk_open (self, now, load->before, load->notes);
}

/**
 * vc_case_desk_load_anew:
 * @self: a desk with a case
 * @notes: (nullable): what is to be put back, or %NULL for what is kept here
 *
 * What is on the screen may no longer be what central has: opens the case as
 * it is there now, and tells what is new in it.
 */
void
vc_case_desk_load_anew (VcCaseDesk *self,
                        VcDraft    *notes)
{
  Load *load;

  g_return_if_fail (VC_IS_CASE_DESK (self));

  load = g_new0 (Load, 1);
  load->desk = g_object_ref (self);
  load->before = g_object_ref (vc_verification_state_get_declaration (self->state));
  g_set_object (&load->notes, notes);
  vc_api_client_get_declaration_async (vc_session_get_client (self->session), get_id (self), self->cancellable,
                                       loaded_cb, load);
}

/**
 * vc_case_desk_begin_refusal:
 * @self: a desk with a held case
 *
 * Goes to the refusal, which is begun unless it was before.
 */
void
vc_case_desk_begin_refusal (VcCaseDesk *self)
{
  const char *hotline;
  VcRole      role;

  g_return_if_fail (VC_IS_CASE_DESK (self));

  hotline = vc_policy_get_fields (vc_session_get_policy (self->session))->hotline;
  role = vc_officer_get_role (vc_session_get_officer (self->session));
  if (self->refusal == NULL)
    {
      self->refusal = vc_refusal_draft_new (self->state, vc_session_get_reasons (self->session), role, hotline);
      g_signal_connect_object (self->refusal, "changed", G_CALLBACK (refusal_changed_cb), self, G_CONNECT_SWAPPED);
      vc_draft_keeper_set_refusal (self->keeper, self->refusal);
    }

  vc_verification_state_set_mode (self->state, VC_VERIFICATION_REFUSING);
}

/**
 * vc_case_desk_park:
 * @self: a desk with a held case
 *
 * Puts the case aside; it stays this officer's, with everything in place.
 */
void
vc_case_desk_park (VcCaseDesk *self)
{
  g_autoptr (VcLease) lease = NULL;

  g_return_if_fail (VC_IS_CASE_DESK (self));
  g_return_if_fail (self->lease != NULL);

  lease = let_go (self);
  vc_lease_park (lease);
  vc_case_desk_close (self);
}

/**
 * vc_case_desk_release:
 * @self: a desk with a held case
 *
 * Gives the case back to the queue. What was answered stays on this PC.
 */
void
vc_case_desk_release (VcCaseDesk *self)
{
  g_autoptr (VcLease) lease = NULL;

  g_return_if_fail (VC_IS_CASE_DESK (self));
  g_return_if_fail (self->lease != NULL);

  lease = let_go (self);
  vc_lease_release (lease);
  vc_case_desk_close (self);
}

/**
 * vc_case_desk_close:
 * @self: a desk
 *
 * Clears the desk. Who else has the hold on the case keeps it.
 */
void
vc_case_desk_close (VcCaseDesk *self)
{
  g_return_if_fail (VC_IS_CASE_DESK (self));

  clear (self);
  vc_verification_state_close (self->state);
}
