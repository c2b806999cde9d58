/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-outbox-item.h"
#include "vc-refusal-draft.h"
#include "vc-verification-state.h"

G_BEGIN_DECLS

/**
 * VcDecisionTone:
 * @VC_DECISION_TONE_PLAIN: the officer has something to do
 * @VC_DECISION_TONE_READY: everything is there
 * @VC_DECISION_TONE_TROUBLE: something stands in the way
 *
 * How the decision bar means what it says.
 */
typedef enum
{
  VC_DECISION_TONE_PLAIN,
  VC_DECISION_TONE_READY,
  VC_DECISION_TONE_TROUBLE,
} VcDecisionTone;

VcDecisionTone  vc_decision_words_get_tone    (VcVerificationState *state,
                                               VcRefusalDraft      *draft,
                                               const char          *trouble);
char           *vc_decision_words_dup_title   (VcVerificationState *state,
                                               VcRefusalDraft      *draft);
char           *vc_decision_words_dup_detail  (VcVerificationState *state);
char           *vc_decision_words_dup_address (VcDeclaration       *declaration);
char           *vc_decision_words_dup_parting (VcOutboxItem        *item,
                                               guint                remaining);

G_END_DECLS
