/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-case-notes.h"

/*
 * What an officer has answered and written, between the screen and what is
 * kept: a case that was set aside, left or taken back comes back with it.
 */

#define EVERY_CHECK ((1u << VC_N_CHECK_KINDS) - 1)

/* The program answers its own part again, by what it then finds. */
static GPtrArray *
dup_answers_of_officer (GPtrArray *answers)
{
  GPtrArray *own = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; answers != NULL && i < answers->len; i++)
    {
      VcCheck *check = g_ptr_array_index (answers, i);

      if (vc_check_get_answered_by (check) == VC_ANSWERED_BY_CLERK)
        g_ptr_array_add (own, g_object_ref (check));
    }

  return own;
}

/**
 * vc_case_notes_new:
 * @state: the case on the screen
 * @refusal: (nullable): the refusal that is being written
 * @now: what time it is
 *
 * Returns: (transfer full): what stands on the screen by the officer's hand
 */
VcDraft *
vc_case_notes_new (VcVerificationState *state,
                   VcRefusalDraft      *refusal,
                   GDateTime           *now)
{
  VcDeclaration *declaration = vc_verification_state_get_declaration (state);
  g_autoptr (GPtrArray) answers = vc_verification_state_dup_answers (state);
  g_autoptr (GPtrArray) own = dup_answers_of_officer (answers);
  g_auto (GStrv) reasons = refusal != NULL ? vc_refusal_draft_dup_codes (refusal) : NULL;
  gboolean own_words = refusal != NULL && vc_refusal_draft_is_own_words (refusal);
  const char *note = refusal != NULL ? vc_refusal_draft_get_note (refusal) : "";

  return vc_draft_new (&(VcDraftFields) {
    .declaration_id = vc_declaration_get_id (declaration),
    .version = vc_declaration_get_fields (declaration)->version,
    .checks = own,
    .refusing = vc_verification_state_get_mode (state) == VC_VERIFICATION_REFUSING,
    .reasons = (const char * const *) reasons,
    .note = note[0] != '\0' ? note : NULL,
    .message = own_words ? vc_refusal_draft_get_message (refusal) : NULL,
    .written_at = now });
}

/**
 * vc_case_notes_new_of_decision:
 * @decision: a decision that was taken back, or that central will not have
 *
 * Returns: (transfer full): what stood on the screen when it was made
 */
VcDraft *
vc_case_notes_new_of_decision (VcDecision *decision)
{
  const VcDecisionFields *fields = vc_decision_get_fields (decision);
  g_autoptr (GPtrArray) own = dup_answers_of_officer (fields->checks);

  return vc_draft_new (&(VcDraftFields) {
    .declaration_id = fields->declaration_id,
    .version = fields->version,
    .checks = own,
    .refusing = fields->kind == VC_DECISION_REFUSE,
    .reasons = fields->reasons,
    .note = fields->note,
    .message = fields->message,
    .written_at = fields->decided_at });
}

/**
 * vc_case_notes_get_asked_again:
 * @notes: what was kept
 * @state: the case on the screen
 *
 * Returns: a mask of 1 << #VcCheckKind: what was answered about something that
 *   is another now. Where it is not known what is another, everything.
 */
guint
vc_case_notes_get_asked_again (VcDraft             *notes,
                               VcVerificationState *state)
{
  GListModel    *changes = vc_verification_state_get_changes (state);
  VcDeclaration *declaration = vc_verification_state_get_declaration (state);

  if (vc_draft_get_fields (notes)->version == vc_declaration_get_fields (declaration)->version)
    return 0;

  return changes != NULL ? vc_declaration_diff_get_checks (changes) : EVERY_CHECK;
}

/* These the program may answer itself as soon as it knows the record, and
 * what was said before would then be forgotten. */
static gboolean
waits_for_record (VcVerificationState *state,
                  VcCheckKind          kind)
{
  return vc_verification_state_get_lookup (state) == VC_LOOKUP_ASKED &&
         (kind == VC_CHECK_DATA_AGREES || kind == VC_CHECK_CODE_BELONGS);
}

static gboolean
is_answered_by_officer (VcVerificationState *state,
                        VcCheckKind          kind)
{
  g_autoptr (GPtrArray) answers = vc_verification_state_dup_answers (state);

  for (guint i = 0; i < answers->len; i++)
    {
      VcCheck *check = g_ptr_array_index (answers, i);

      if (vc_check_get_kind (check) == kind)
        return vc_check_get_answered_by (check) == VC_ANSWERED_BY_CLERK;
    }

  return FALSE;
}

/**
 * vc_case_notes_answer:
 * @notes: what was kept
 * @state: the case on the screen, held
 * @asked_again: a mask of 1 << #VcCheckKind: what must be answered anew
 *
 * Answers what the officer had answered, where they have not answered since.
 *
 * Returns: whether that was all; what the record decides waits for it
 */
gboolean
vc_case_notes_answer (VcDraft             *notes,
                      VcVerificationState *state,
                      guint                asked_again)
{
  GPtrArray *checks = vc_draft_get_fields (notes)->checks;
  gboolean   all = TRUE;

  for (guint i = 0; checks != NULL && i < checks->len; i++)
    {
      VcCheck    *check = g_ptr_array_index (checks, i);
      VcCheckKind kind = vc_check_get_kind (check);

      if ((asked_again & (1u << kind)) != 0 || is_answered_by_officer (state, kind))
        continue;

      if (waits_for_record (state, kind))
        all = FALSE;
      else
        vc_verification_state_answer (state, kind, vc_check_get_answer (check));
    }

  return all;
}

/**
 * vc_case_notes_write_refusal:
 * @notes: what was kept
 * @refusal: a refusal of the case
 *
 * Writes what the officer had written.
 */
void
vc_case_notes_write_refusal (VcDraft        *notes,
                             VcRefusalDraft *refusal)
{
  const VcDraftFields *fields = vc_draft_get_fields (notes);

  vc_refusal_draft_choose (refusal, fields->reasons);
  if (fields->note != NULL)
    vc_refusal_draft_set_note (refusal, fields->note);
  if (fields->message != NULL)
    vc_refusal_draft_set_message (refusal, fields->message);
}
