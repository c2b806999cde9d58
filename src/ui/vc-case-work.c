/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-case-work.h"

#include "vc-answering.h"
#include "vc-approval.h"
#include "vc-decision-maker.h"
#include "vc-decision-words.h"
#include "vc-error-text.h"
#include "vc-problem.h"

#include <glib/gi18n-lib.h>

struct _VcCaseWork
{
  GObject              parent_instance;

  VcClock             *clock;
  VcSession           *session;       /* NULL when nobody is signed in */
  VcOutbox            *outbox;
  VcCaseDesk          *desk;
  VcVerificationState *state;         /* of the desk */
  VcUnsentWork        *unsent;
  VcHandover          *handover;      /* NULL unless a supervisor works here */
  VcDeclaration       *declaration;   /* which the trouble is about */
  VcVerificationMode   saved_from;    /* where to go back to if it cannot be kept */
  char                *trouble;       /* what went wrong last, as a sentence */
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
say (VcCaseWork *self,
     const char *sentence)
{
  g_signal_emit (self, signals[MESSAGE], 0, sentence);
}

static void
fail (VcCaseWork   *self,
      const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static gboolean
is_saving (VcCaseWork *self)
{
  return vc_verification_state_get_mode (self->state) == VC_VERIFICATION_SAVING;
}

/* The desk. */

/* What went wrong with the case before is of no interest any more. */
static void
state_changed_cb (VcCaseWork *self)
{
  if (g_set_object (&self->declaration, vc_verification_state_get_declaration (self->state)))
    g_clear_pointer (&self->trouble, g_free);
}

static void
part_changed_cb (VcCaseWork *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
desk_lost_cb (VcCaseWork *self,
              GError     *error)
{
  set_trouble (self, vc_error_text_get (error));
}

/* A supervisor may give to another what someone holds; a clerk takes the
 * next one. */
static void
desk_refused_cb (VcCaseWork    *self,
                 GError        *error,
                 VcDeclaration *declaration)
{
  if (self->handover != NULL && g_error_matches (error, VC_PROBLEM, VC_PROBLEM_CLAIM_HELD))
    vc_handover_begin (self->handover, vc_declaration_get_id (declaration));
  else
    fail (self, error);
}

static void
begin_handovers (VcCaseWork *self)
{
  if (vc_officer_get_role (vc_session_get_officer (self->session)) != VC_ROLE_SUPERVISOR)
    return;

  self->handover = vc_handover_new (self->session, self->desk);
  g_signal_connect_object (self->handover, "changed", G_CALLBACK (part_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->handover, "message", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->handover, "failed", G_CALLBACK (fail), self, G_CONNECT_SWAPPED);
}

/* Deciding and reviewing. */

static void
added_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (VcCaseWork) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcOutboxItem) item = vc_outbox_add_finish (VC_OUTBOX (object), result, &error);
  g_autofree char *words = NULL;

  /* Signed out meanwhile: what was kept is sent at the next sign-in. */
  if (!is_saving (self))
    return;

  if (item == NULL)
    {
      set_trouble (self, vc_error_text_get (error));
      vc_verification_state_set_mode (self->state, self->saved_from);
      return;
    }

  words = vc_decision_words_dup_parting (item, vc_outbox_get_remaining (self->outbox, item));
  vc_case_desk_close (self->desk);
  say (self, words);
  g_signal_emit (self, signals[DONE], 0);
}

static void
begin_saving (VcCaseWork *self)
{
  set_trouble (self, NULL);
  self->saved_from = vc_verification_state_get_mode (self->state);
  vc_verification_state_set_mode (self->state, VC_VERIFICATION_SAVING);
}

static void
decide (VcCaseWork     *self,
        VcDecisionKind  kind)
{
  VcDeclaration  *declaration = vc_verification_state_get_declaration (self->state);
  VcRefusalDraft *refusal = kind == VC_DECISION_REFUSE ? vc_case_desk_get_refusal (self->desk) : NULL;
  const char     *counter = vc_api_client_get_counter (vc_session_get_client (self->session));
  g_autofree char *id = vc_random_dup_uuid (vc_session_get_random (self->session));
  g_autoptr (GDateTime) now = vc_clock_now (self->clock);
  g_autoptr (VcDecision) decision = vc_decision_maker_new_decision (self->state, refusal, id, counter, now);

  begin_saving (self);
  vc_outbox_add_decision_async (self->outbox, decision, declaration, vc_case_desk_get_lease (self->desk),
                                added_cb, g_object_ref (self));
}

static void
vc_case_work_dispose (GObject *object)
{
  VcCaseWork *self = VC_CASE_WORK (object);

  g_clear_object (&self->outbox);
  g_clear_object (&self->session);
  g_clear_object (&self->handover);
  g_clear_object (&self->unsent);
  g_clear_object (&self->desk);
  g_clear_object (&self->clock);
  g_clear_object (&self->declaration);
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
                                G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", VC_TYPE_CASE_WORK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vc_case_work_init (VcCaseWork *self)
{
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
  self->desk = vc_case_desk_new (clock);
  self->state = vc_case_desk_get_state (self->desk);
  self->unsent = vc_unsent_work_new (self->desk);
  g_signal_connect_object (self->state, "changed", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "changed", G_CALLBACK (part_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "lost", G_CALLBACK (desk_lost_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "refused", G_CALLBACK (desk_refused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "failed", G_CALLBACK (fail), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "message", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->unsent, "changed", G_CALLBACK (part_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->unsent, "failed", G_CALLBACK (fail), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * vc_case_work_set_workplace:
 * @self: an officer's work
 * @workplace: (nullable): where an officer works now, or %NULL when nobody does
 *
 * Another officer works here, or nobody.
 */
void
vc_case_work_set_workplace (VcCaseWork  *self,
                            VcWorkplace *workplace)
{
  g_return_if_fail (VC_IS_CASE_WORK (self));

  g_clear_object (&self->handover);
  g_clear_object (&self->outbox);
  g_clear_object (&self->session);
  vc_case_desk_set_workplace (self->desk, workplace);
  vc_unsent_work_set_workplace (self->unsent, workplace);

  if (workplace == NULL)
    return;

  self->session = g_object_ref (vc_workplace_get_session (workplace));
  self->outbox = g_object_ref (vc_workplace_get_outbox (workplace));
  begin_handovers (self);
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

  return vc_case_desk_get_refusal (self->desk);
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

/**
 * vc_case_work_get_unsent:
 * @self: an officer's work
 *
 * Returns: (transfer none): what they do with what central does not have
 */
VcUnsentWork *
vc_case_work_get_unsent (VcCaseWork *self)
{
  g_return_val_if_fail (VC_IS_CASE_WORK (self), NULL);

  return self->unsent;
}

/**
 * vc_case_work_get_handover:
 * @self: an officer's work
 *
 * Returns: (transfer none) (nullable): what a supervisor gives to another, or
 *   %NULL unless a supervisor works here
 */
VcHandover *
vc_case_work_get_handover (VcCaseWork *self)
{
  g_return_val_if_fail (VC_IS_CASE_WORK (self), NULL);

  return self->handover;
}

/**
 * vc_case_work_get_remaining:
 * @self: an officer's work
 *
 * Returns: for how many seconds the case is still held, if nothing renews it
 */
guint
vc_case_work_get_remaining (VcCaseWork *self)
{
  VcLease *lease;

  g_return_val_if_fail (VC_IS_CASE_WORK (self), 0);

  lease = vc_case_desk_get_lease (self->desk);
  return lease != NULL ? vc_lease_get_remaining (lease) : 0;
}

/**
 * vc_case_work_open:
 * @self: an officer's work
 * @declaration: a case
 *
 * Takes a case in hand, or opens a refusal for review. The case before it is
 * parked. What this officer has decided and central does not have is only
 * shown.
 */
void
vc_case_work_open (VcCaseWork    *self,
                   VcDeclaration *declaration)
{
  VcOutboxItem *item;

  g_return_if_fail (VC_IS_CASE_WORK (self));
  g_return_if_fail (self->session != NULL);

  if (is_saving (self))
    return;

  item = vc_outbox_find_declaration (self->outbox, vc_declaration_get_id (declaration));
  if (item != NULL)
    vc_unsent_work_show (self->unsent, item);
  else
    vc_case_desk_open (self->desk, declaration, NULL, NULL);
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
    return vc_refusal_draft_toggle (vc_case_desk_get_refusal (self->desk), position);

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
  say (self, missing);
  return FALSE;
}

/**
 * vc_case_work_refuse:
 * @self: an officer's work
 *
 * Begins to write a refusal; then decides by it, or says what is missing.
 *
 * Returns: whether it was possible
 */
gboolean
vc_case_work_refuse (VcCaseWork *self)
{
  const char *missing;

  g_return_val_if_fail (VC_IS_CASE_WORK (self), FALSE);

  if (!vc_verification_state_get_can_refuse (self->state))
    return FALSE;

  if (vc_verification_state_get_mode (self->state) == VC_VERIFICATION_DECIDING)
    {
      vc_case_desk_begin_refusal (self->desk);
      set_trouble (self, NULL);
      return TRUE;
    }

  missing = vc_refusal_draft_get_missing (vc_case_desk_get_refusal (self->desk));
  if (missing != NULL)
    {
      say (self, missing);
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
  VcDeclaration *declaration;

  g_return_val_if_fail (VC_IS_CASE_WORK (self), FALSE);

  if (!vc_verification_state_get_can_review (self->state))
    return FALSE;

  if (kind == VC_REVIEW_OVERTURN && (note == NULL || note[0] == '\0'))
    {
      say (self, _("Write to the officer why the case comes back."));
      return FALSE;
    }

  declaration = vc_verification_state_get_declaration (self->state);
  id = vc_random_dup_uuid (vc_session_get_random (self->session));
  review = vc_decision_maker_new_review (declaration, kind, note, id);
  begin_saving (self);
  vc_outbox_add_review_async (self->outbox, review, declaration, added_cb, g_object_ref (self));
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

  vc_case_desk_load_anew (self->desk, NULL);
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
  VcVerificationMode mode;

  g_return_val_if_fail (VC_IS_CASE_WORK (self), FALSE);

  mode = vc_verification_state_get_mode (self->state);
  if (mode != VC_VERIFICATION_DECIDING && mode != VC_VERIFICATION_REFUSING)
    return FALSE;

  vc_case_desk_park (self->desk);
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
    case VC_VERIFICATION_SAVING:
      return FALSE;
    case VC_VERIFICATION_REFUSING:
      vc_verification_state_set_mode (self->state, VC_VERIFICATION_DECIDING);
      return TRUE;
    case VC_VERIFICATION_LOADING:
    case VC_VERIFICATION_DECIDING:
      vc_case_desk_release (self->desk);
      return TRUE;
    case VC_VERIFICATION_REVIEWING:
    case VC_VERIFICATION_VIEWING:
    case VC_VERIFICATION_LOST:
      vc_case_desk_close (self->desk);
      return TRUE;
    }

  g_return_val_if_reached (FALSE);
}
