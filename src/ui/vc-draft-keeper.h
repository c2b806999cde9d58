/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-clock.h"
#include "vc-refusal-draft.h"
#include "vc-session.h"
#include "vc-work-store.h"

G_BEGIN_DECLS

#define VC_TYPE_DRAFT_KEEPER (vc_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (VcDraftKeeper, vc_draft_keeper, VC, DRAFT_KEEPER, GObject)

/*
 * Keeps on this PC what the officer answers and writes, so that a crash loses
 * no more than seconds of it, and puts it back when the case comes again.
 * Central gets a copy, for whomever the case is handed to. Signals:
 *
 *   "refusal" (VcDraft *notes): a refusal had been begun, with these words
 *   "outdated" (): the answers were about another version, and were left out
 *   "failed" (GError *error): it could not be kept, told once for each case,
 *     or not be read
 */
VcDraftKeeper *vc_draft_keeper_new         (VcWorkStore         *store,
                                            VcSession           *session,
                                            VcClock             *clock,
                                            VcVerificationState *state);
void           vc_draft_keeper_begin       (VcDraftKeeper       *self,
                                            VcDraft             *notes,
                                            GCancellable        *cancellable);
void           vc_draft_keeper_offer       (VcDraftKeeper       *self,
                                            VcDraft             *draft);
void           vc_draft_keeper_set_refusal (VcDraftKeeper       *self,
                                            VcRefusalDraft      *refusal);
void           vc_draft_keeper_write       (VcDraftKeeper       *self);
void           vc_draft_keeper_forget      (VcDraftKeeper       *self);

G_END_DECLS
