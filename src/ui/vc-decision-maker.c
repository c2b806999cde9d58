/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-decision-maker.h"

static const char *
text_or_null (const char *text)
{
  return text[0] != '\0' ? text : NULL;
}

/**
 * vc_decision_maker_new_decision:
 * @state: the case on the screen
 * @draft: (nullable): the refusal, or %NULL to approve
 * @id: a UUID made for this decision
 * @counter: where it is made
 * @now: when
 *
 * What is approved or refused is exactly what was seen: the version that is
 * on the screen, the photos that were shown, the answers that stand there.
 *
 * Returns: (transfer full): the decision, which never changes
 */
VcDecision *
vc_decision_maker_new_decision (VcVerificationState *state,
                                VcRefusalDraft      *draft,
                                const char          *id,
                                const char          *counter,
                                GDateTime           *now)
{
  VcDeclaration *declaration = vc_verification_state_get_declaration (state);
  g_auto (GStrv) seen = vc_verification_state_dup_seen (state);
  g_autoptr (GPtrArray) checks = vc_verification_state_dup_answers (state);
  g_auto (GStrv) reasons = draft != NULL ? vc_refusal_draft_dup_codes (draft) : NULL;

  return vc_decision_new (&(VcDecisionFields) {
    .id = id,
    .declaration_id = vc_declaration_get_id (declaration),
    .kind = draft != NULL ? VC_DECISION_REFUSE : VC_DECISION_APPROVE,
    .version = vc_declaration_get_fields (declaration)->version,
    .seen = (const char * const *) seen,
    .checks = checks,
    .reasons = (const char * const *) reasons,
    .note = draft != NULL ? text_or_null (vc_refusal_draft_get_note (draft)) : NULL,
    .message = draft != NULL ? text_or_null (vc_refusal_draft_get_message (draft)) : NULL,
    .counter = counter,
    .prepared = vc_verification_state_is_preparing (state),
    .decided_at = now });
}

/**
 * vc_decision_maker_new_review:
 * @declaration: a refusal on the screen
 * @kind: uphold or return
 * @note: (nullable): why
 * @id: a UUID made for this review
 *
 * Returns: (transfer full): the review, which never changes
 */
VcReview *
vc_decision_maker_new_review (VcDeclaration *declaration,
                              VcReviewKind   kind,
                              const char    *note,
                              const char    *id)
{
  VcDecision *decision = vc_declaration_get_fields (declaration)->decision;

  return vc_review_new (id, vc_decision_get_id (decision), kind, note != NULL ? text_or_null (note) : NULL,
                        NULL, NULL, NULL);
}
