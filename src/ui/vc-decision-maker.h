/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-refusal-draft.h"
#include "vc-verification-state.h"

G_BEGIN_DECLS

VcDecision *vc_decision_maker_new_decision (VcVerificationState *state,
                                            VcRefusalDraft      *draft,
                                            const char          *id,
                                            const char          *counter,
                                            GDateTime           *now);
VcReview   *vc_decision_maker_new_review   (VcDeclaration       *declaration,
                                            VcReviewKind         kind,
                                            const char          *note,
                                            const char          *id);

G_END_DECLS
