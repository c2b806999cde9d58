/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-case-work.h"

#include "vc-answering.h"
#include "vc-approval.h"
#include "vc-case-sender.h"
#include "vc-decision-maker.h"
#include "vc-decision-words.h"
#include "vc-error-text.h"
#include "vc-lease.h"
#include "vc-record-lookup.h"

#include <glib/gi18n-lib.h>

struct _VcCaseWork
{
  GObject              parent_instance;

  VcClock             *clock;
  VcSession           *session;       /* NULL when nobody is signed in */
  VcDeclarationList   *list;
  VcVerificationState *state;
  VcRefusalDraft      *draft;         /* NULL until a refusal is begun */
  VcLease             *lease;         /* NULL for a review */
  VcCaseSender        *sender;        /* NULL until something was decided */
  VcVerificationMode   sent_from;     /* where to go back to if central says no */
  char                *trouble;       /* what went wrong last, as a sentence */
  GCancellable        *cancellable;   /* of this case */
};

G_DEFINE_FINAL_TYPE (VcCaseWork, vc_case_work, G_TYPE_OBJECT)

enum
{
  CHANGED,
  MESSAGE,
  DONE,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_trouble (VcCaseWork *self,
             const char *sentence)
{
  g_free (self->trouble);
  self->trouble = g_strdup (sentence);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
forget_lease (VcCaseWork *self)
{
  if (self->lease == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->lease, self);
  vc_lease_forget (self->lease);
  g_clear_object (&self->lease);
}

static void
forget_sender (VcCaseWork *self)
{
  if (self->sender != NULL)
    g_signal_handlers_disconnect_by_data (self->sender, self);
  g_clear_object (&self->sender);
}

static void
close_case (VcCaseWork *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->draft);
  g_clear_object (&self->lease);
  forget_sender (self);
  set_trouble (self, NULL);
  vc_verification_state_close (self->state);
}

static VcDate
get_today (VcCaseWork *self)
{
  g_autoptr (GDateTime) now = vc_clock_now (self->clock);
  g_autoptr (GDateTime) here = g_date_time_to_local (now);

  return (VcDate) { (guint16) g_date_time_get_year (here), (guint8) g_date_time_get_month (here),
                    (guint8) g_date_time_get_day_of_month (here) };
}

static const char *
get_id (VcCaseWork *self)
{
  return vc_declaration_get_id (vc_verification_state_get_declaration (self->state));
}

/* The claim. */

static void
lease_held_cb (VcCaseWork *self,
               VcClaim    *claim)
{
  vc_verification_state_set_claim (self->state, claim);
}

static void
lease_refused_cb (VcCaseWork  *self,
                  GError      *error,
                  VcLease     *lease)
{
  if (lease == self->lease)
    close_case (self);
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
lease_lost_cb (VcCaseWork *self,
               GError     *error)
{
  forget_lease (self);
  set_trouble (self, vc_error_text_get (error));
  vc_verification_state_set_mode (self->state, VC_VERIFICATION_LOST);
}

static void
lease_left_cb (VcCaseWork *self,
               gboolean    parked)
{
  g_signal_emit (self, signals[MESSAGE], 0, parked ? _("The case was set aside. It stays yours.")
                                                    : _("The case was given back to the queue."));
  if (self->list != NULL)
    vc_declaration_list_refresh (self->list);
}

static void
lease_stuck_cb (VcCaseWork *self,
                GError     *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
take_lease (VcCaseWork *self)
{
  guint seconds = vc_policy_get_fields (vc_session_get_policy (self->session))->lease_seconds;

  self->lease = vc_lease_new (vc_session_get_client (self->session), vc_session_get_random (self->session),
                             get_id (self), seconds);
  g_signal_connect_object (self->lease, "held", G_CALLBACK (lease_held_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lease, "refused", G_CALLBACK (lease_refused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lease, "lost", G_CALLBACK (lease_lost_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lease, "left", G_CALLBACK (lease_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lease, "stuck", G_CALLBACK (lease_stuck_cb), self, G_CONNECT_SWAPPED);
  vc_lease_take (self->lease);
}

/* Beginning. */

static void
begin (VcCaseWork    *self,
       VcDeclaration *declaration)
{
  self->cancellable = g_cancellable_new ();
  vc_verification_state_open (self->state, declaration, vc_session_get_officer (self->session),
                              vc_session_get_policy (self->session), get_today (self));

  if (vc_verification_state_get_mode (self->state) == VC_VERIFICATION_LOADING)
    take_lease (self);
  if (vc_verification_state_get_mode (self->state) != VC_VERIFICATION_VIEWING)
    vc_record_lookup_start (vc_session_get_client (self->session), self->state, self->cancellable);
}

/* The same case in another version: says what is new in it. */
static void
begin_anew (VcCaseWork    *self,
            VcDeclaration *now)
{
  VcDeclaration *before = vc_verification_state_get_declaration (self->state);
  g_autoptr (GListModel) changes = vc_declaration_diff (before, now);

  if (self->list != NULL)
    vc_declaration_list_put (self->list, now);
  forget_lease (self);
  close_case (self);
  begin (self, now);

  if (g_list_model_get_n_items (changes) > 0)
    vc_verification_state_set_changes (self->state, changes);
}

static void
declaration_fetched_cb (GObject      *object,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (VcCaseWork) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcDeclaration) now = vc_api_client_get_declaration_finish (VC_API_CLIENT (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (now == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  begin_anew (self, now);
}

/* What is on the screen is no longer what central has. */
static void
load_anew (VcCaseWork *self)
{
  vc_api_client_get_declaration_async (vc_session_get_client (self->session), get_id (self), self->cancellable,
                                       declaration_fetched_cb, g_object_ref (self));
}

/* Deciding and reviewing. */

static void
accepted_cb (VcCaseWork    *self,
             VcDeclaration *now)
{
  g_autofree char *words = vc_decision_words_dup_parting (now);

  if (self->list != NULL)
    vc_declaration_list_put (self->list, now);
  forget_lease (self);
  close_case (self);

  g_signal_emit (self, signals[MESSAGE], 0, words);
  g_signal_emit (self, signals[DONE], 0, now);
}

static void
unanswered_cb (VcCaseWork *self,
               GError     *error)
{
  set_trouble (self, vc_error_text_get (error));
  vc_verification_state_set_mode (self->state, VC_VERIFICATION_UNSENT);
}

static gboolean
is_no_longer_ours (const GError *error)
{
  return g_error_matches (error, VC_PROBLEM, VC_PROBLEM_ALREADY_DECIDED) ||
         g_error_matches (error, VC_PROBLEM, VC_PROBLEM_WRONG_STATE) ||
         g_error_matches (error, VC_PROBLEM, VC_PROBLEM_DECLARATION_CHANGED);
}

static void
refused_cb (VcCaseWork *self,
            GError     *error)
{
  forget_sender (self);
  set_trouble (self, vc_error_text_get (error));

  if (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_CLAIM_NOT_HELD))
    {
      forget_lease (self);
      vc_verification_state_set_mode (self->state, VC_VERIFICATION_LOST);
      return;
    }

  vc_verification_state_set_mode (self->state, self->sent_from);
  if (is_no_longer_ours (error))
    {
      load_anew (self);
      g_signal_emit (self, signals[FAILED], 0, error);
    }
}

static void
send_now (VcCaseWork *self)
{
  set_trouble (self, NULL);
  vc_verification_state_set_mode (self->state, VC_VERIFICATION_SENDING);
  vc_case_sender_send (self->sender);
}

static void
send_first (VcCaseWork   *self,
            VcCaseSender *sender)
{
  self->sender = sender;
  self->sent_from = vc_verification_state_get_mode (self->state);
  g_signal_connect_object (sender, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sender, "unanswered", G_CALLBACK (unanswered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sender, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  send_now (self);
}

static void
decide (VcCaseWork     *self,
        VcDecisionKind  kind)
{
  VcApiClient *client = vc_session_get_client (self->session);
  g_autofree char *id = vc_random_dup_uuid (vc_session_get_random (self->session));
  g_autoptr (GDateTime) now = vc_clock_now (self->clock);
  g_autoptr (VcDecision) decision = NULL;

  decision = vc_decision_maker_new_decision (self->state, kind == VC_DECISION_REFUSE ? self->draft : NULL,
                                             id, vc_api_client_get_counter (client), now);
  send_first (self, vc_case_sender_new_decision (client, decision));
}

static void
draft_changed_cb (VcCaseWork *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
begin_refusal (VcCaseWork *self)
{
  const char *hotline = vc_policy_get_fields (vc_session_get_policy (self->session))->hotline;
  VcRole      role = vc_officer_get_role (vc_session_get_officer (self->session));

  if (self->draft == NULL)
    {
      self->draft = vc_refusal_draft_new (self->state, vc_session_get_reasons (self->session), role, hotline);
      g_signal_connect_object (self->draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
    }

  set_trouble (self, NULL);
  vc_verification_state_set_mode (self->state, VC_VERIFICATION_REFUSING);
}

static void
vc_case_work_dispose (GObject *object)
{
  VcCaseWork *self = VC_CASE_WORK (object);

  g_cancellable_cancel (self->cancellable);
  forget_lease (self);
  forget_sender (self);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->draft);
  g_clear_object (&self->state);
  g_clear_object (&self->list);
  g_clear_object (&self->session);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->trouble, g_free);

  G_OBJECT_CLASS (vc_case_work_parent_class)->dispose (object);
}

static void
vc_case_work_class_init (VcCaseWorkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_case_work_dispose;

  signals[CHANGED] = g_signal_new ("changed", VC_TYPE_CASE_WORK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[MESSAGE] = g_signal_new ("message", VC_TYPE_CASE_WORK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DONE] = g_signal_new ("done", VC_TYPE_CASE_WORK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, VC_TYPE_DECLARATION);
  signals[FAILED] = g_signal_new ("failed", VC_TYPE_CASE_WORK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vc_case_work_init (VcCaseWork *self)
{
  self->state = vc_verification_state_new ();
}

/**
 * vc_case_work_new:
 * @clock: what time it is
 *
 * Returns: (transfer full): no case
 */
VcCaseWork *
vc_case_work_new (VcClock *clock)
{
  VcCaseWork *self = g_object_new (VC_TYPE_CASE_WORK, NULL);

  self->clock = g_object_ref (clock);
  return self;
}

/**
 * vc_case_work_set_session:
 * @self: an officer's work
 * @session: (nullable): who works now, or %NULL when nobody does
 * @list: (nullable): what central has for them
 *
 * Another officer works here, or nobody. A case that was open stays held until
 * its time ends, so the same officer finds it again after signing in.
 */
void
vc_case_work_set_session (VcCaseWork        *self,
                          VcSession         *session,
                          VcDeclarationList *list)
{
  g_return_if_fail (VC_IS_CASE_WORK (self));

  forget_lease (self);
  close_case (self);
  g_set_object (&self->session, session);
  g_set_object (&self->list, list);
}

/**
 * vc_case_work_get_state:
 * @self: an officer's work
 *
 * Returns: (transfer none): what is known of the case
 */
VcVerificationState *
vc_case_work_get_state (VcCaseWork *self)
{
  g_return_val_if_fail (VC_IS_CASE_WORK (self), NULL);

  return self->state;
}

/**
 * vc_case_work_get_draft:
 * @self: an officer's work
 *
 * Returns: (transfer none) (nullable): the refusal that is being written
 */
VcRefusalDraft *
vc_case_work_get_draft (VcCaseWork *self)
{
  g_return_val_if_fail (VC_IS_CASE_WORK (self), NULL);

  return self->draft;
}

/**
 * vc_case_work_get_trouble:
 * @self: an officer's work
 *
 * Returns: (nullable): what went wrong last, as a sentence
 */
const char *
vc_case_work_get_trouble (VcCaseWork *self)
{
  g_return_val_if_fail (VC_IS_CASE_WORK (self), NULL);

  return self->trouble;
}

static gboolean
is_on_its_way (VcCaseWork *self)
{
  VcVerificationMode mode = vc_verification_state_get_mode (self->state);

  return mode == VC_VERIFICATION_SENDING || mode == VC_VERIFICATION_UNSENT;
}

/**
 * vc_case_work_open:
 * @self: an officer's work
 * @declaration: a case
 *
 * Takes a case in hand, or opens a refusal for review. The case before it is
 * parked; one whose decision is not known to have arrived stays.
 */
void
vc_case_work_open (VcCaseWork    *self,
                   VcDeclaration *declaration)
{
  g_return_if_fail (VC_IS_CASE_WORK (self));
  g_return_if_fail (self->session != NULL);

  if (is_on_its_way (self))
    {
      g_signal_emit (self, signals[MESSAGE], 0, _("First send the decision that is still waiting."));
      return;
    }

  if (self->lease != NULL)
    vc_lease_park (self->lease);
  close_case (self);
  begin (self, declaration);
}

/**
 * vc_case_work_say:
 * @self: an officer's work
 * @position: of a check
 * @answer: what the officer says
 *
 * Answers a check; the same answer again takes it back.
 *
 * Returns: whether it was possible
 */
gboolean
vc_case_work_say (VcCaseWork *self,
                  guint       position,
                  VcAnswer    answer)
{
  g_return_val_if_fail (VC_IS_CASE_WORK (self), FALSE);

  return vc_answering_say (self->state, position, answer);
}

/**
 * vc_case_work_answer:
 * @self: an officer's work
 * @position: of a check, or of a reason while a refusal is written
 *
 * What one key does.
 *
 * Returns: whether it was possible
 */
gboolean
vc_case_work_answer (VcCaseWork *self,
                     guint       position)
{
  g_return_val_if_fail (VC_IS_CASE_WORK (self), FALSE);

  if (vc_verification_state_get_mode (self->state) == VC_VERIFICATION_REFUSING)
    return vc_refusal_draft_toggle (self->draft, position);

  return vc_answering_press (self->state, position);
}

/**
 * vc_case_work_approve:
 * @self: an officer's work
 *
 * Approves the case, or says what is missing.
 *
 * Returns: whether it was possible
 */
gboolean
vc_case_work_approve (VcCaseWork *self)
{
  g_autoptr (GArray) obstacles = NULL;
  g_autofree char *missing = NULL;

  g_return_val_if_fail (VC_IS_CASE_WORK (self), FALSE);

  if (vc_approval_is_possible (self->state))
    {
      decide (self, VC_DECISION_APPROVE);
      return TRUE;
    }

  if (vc_verification_state_get_mode (self->state) != VC_VERIFICATION_DECIDING)
    return FALSE;

  obstacles = vc_approval_list_obstacles (self->state);
  missing = vc_obstacle_dup_text (&g_array_index (obstacles, VcObstacle, 0));
  g_signal_emit (self, signals[MESSAGE], 0, missing);
  return FALSE;
}

/**
 * vc_case_work_refuse:
 * @self: an officer's work
 *
 * Begins to write a refusal; then sends it, or says what is missing.
 *
 * Returns: whether it was possible
 */
gboolean
vc_case_work_refuse (VcCaseWork *self)
{
  g_return_val_if_fail (VC_IS_CASE_WORK (self), FALSE);

  if (!vc_verification_state_get_can_refuse (self->state))
    return FALSE;

  if (vc_verification_state_get_mode (self->state) == VC_VERIFICATION_DECIDING)
    {
      begin_refusal (self);
      return TRUE;
    }

  if (vc_refusal_draft_get_missing (self->draft) != NULL)
    {
      g_signal_emit (self, signals[MESSAGE], 0, vc_refusal_draft_get_missing (self->draft));
      return FALSE;
    }

  decide (self, VC_DECISION_REFUSE);
  return TRUE;
}

/**
 * vc_case_work_review:
 * @self: an officer's work
 * @kind: uphold or return
 * @note: (nullable): why; needed to return a case
 *
 * Reviews the refusal on the screen.
 *
 * Returns: whether it was possible
 */
gboolean
vc_case_work_review (VcCaseWork   *self,
                     VcReviewKind  kind,
                     const char   *note)
{
  g_autoptr (VcReview) review = NULL;
  g_autofree char *id = NULL;
  VcDecision *decision;

  g_return_val_if_fail (VC_IS_CASE_WORK (self), FALSE);

  if (!vc_verification_state_get_can_review (self->state))
    return FALSE;

  if (kind == VC_REVIEW_OVERTURN && (note == NULL || note[0] == '\0'))
    {
      g_signal_emit (self, signals[MESSAGE], 0, _("Write to the officer why the case comes back."));
      return FALSE;
    }

  decision = vc_declaration_get_fields (vc_verification_state_get_declaration (self->state))->decision;
  id = vc_random_dup_uuid (vc_session_get_random (self->session));
  review = vc_review_new (id, vc_decision_get_id (decision), kind,
                          note != NULL && note[0] != '\0' ? note : NULL, NULL, NULL, NULL);
  send_first (self, vc_case_sender_new_review (vc_session_get_client (self->session), get_id (self), review));
  return TRUE;
}

/**
 * vc_case_work_send_again:
 * @self: an officer's work
 *
 * Sends the very same decision or review once more, under its own key.
 *
 * Returns: whether it was possible
 */
gboolean
vc_case_work_send_again (VcCaseWork *self)
{
  g_return_val_if_fail (VC_IS_CASE_WORK (self), FALSE);

  if (vc_verification_state_get_mode (self->state) != VC_VERIFICATION_UNSENT)
    return FALSE;

  send_now (self);
  return TRUE;
}

/**
 * vc_case_work_take_again:
 * @self: an officer's work
 *
 * Loads and claims a case whose claim was lost.
 *
 * Returns: whether it was possible
 */
gboolean
vc_case_work_take_again (VcCaseWork *self)
{
  g_return_val_if_fail (VC_IS_CASE_WORK (self), FALSE);

  if (vc_verification_state_get_mode (self->state) != VC_VERIFICATION_LOST)
    return FALSE;

  load_anew (self);
  return TRUE;
}

/**
 * vc_case_work_park:
 * @self: an officer's work
 *
 * Puts the case aside; it stays this officer's.
 *
 * Returns: whether it was possible
 */
gboolean
vc_case_work_park (VcCaseWork *self)
{
  g_return_val_if_fail (VC_IS_CASE_WORK (self), FALSE);

  if (!vc_verification_state_get_can_refuse (self->state))
    return FALSE;

  vc_lease_park (self->lease);
  close_case (self);
  return TRUE;
}

/**
 * vc_case_work_leave:
 * @self: an officer's work
 *
 * Goes one step back: from a refusal to the case with everything kept, from a
 * held case to the queue, from a case that is only looked at to none.
 *
 * Returns: whether it was possible
 */
gboolean
vc_case_work_leave (VcCaseWork *self)
{
  g_return_val_if_fail (VC_IS_CASE_WORK (self), FALSE);

  switch (vc_verification_state_get_mode (self->state))
    {
    case VC_VERIFICATION_EMPTY:
    case VC_VERIFICATION_SENDING:
    case VC_VERIFICATION_UNSENT:
      return FALSE;
    case VC_VERIFICATION_REFUSING:
      vc_verification_state_set_mode (self->state, VC_VERIFICATION_DECIDING);
      return TRUE;
    case VC_VERIFICATION_LOADING:
    case VC_VERIFICATION_DECIDING:
      vc_lease_release (self->lease);
      close_case (self);
      return TRUE;
    case VC_VERIFICATION_REVIEWING:
    case VC_VERIFICATION_VIEWING:
    case VC_VERIFICATION_LOST:
      forget_lease (self);
      close_case (self);
      return TRUE;
    }

  g_return_val_if_reached (FALSE);
}
