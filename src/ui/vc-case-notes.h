/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-draft.h"
#include "vc-refusal-draft.h"

G_BEGIN_DECLS

VcDraft *vc_case_notes_new             (VcVerificationState *state,
                                        VcRefusalDraft      *refusal,
                                        GDateTime           *now);
VcDraft *vc_case_notes_new_of_decision (VcDecision          *decision);
guint    vc_case_notes_get_asked_again (VcDraft             *notes,
                                        VcVerificationState *state);
gboolean vc_case_notes_answer          (VcDraft             *notes,
                                        VcVerificationState *state,
                                        guint                asked_again);
void     vc_case_notes_write_refusal   (VcDraft             *notes,
                                        VcRefusalDraft      *refusal);

G_END_DECLS
