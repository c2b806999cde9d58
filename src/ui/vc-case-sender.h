/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-api-client.h"

G_BEGIN_DECLS

#define VC_TYPE_CASE_SENDER (vc_case_sender_get_type ())
G_DECLARE_FINAL_TYPE (VcCaseSender, vc_case_sender, VC, CASE_SENDER, GObject)

/*
 * One decision or one review on its way. It never changes and keeps its key,
 * so that central applies it once however often it is sent. Signals:
 *
 *   "accepted" (VcDeclaration *now): central has it
 *   "unanswered" (GError *error): it is not known to have arrived; send again
 *   "refused" (GError *error): central will not have it
 */
VcCaseSender *vc_case_sender_new_decision (VcApiClient  *client,
                                           VcDecision   *decision);
VcCaseSender *vc_case_sender_new_review   (VcApiClient  *client,
                                           const char   *declaration_id,
                                           VcReview     *review);
void          vc_case_sender_send         (VcCaseSender *self);
gboolean      vc_case_sender_is_temporary (const GError *error);

G_END_DECLS
