/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-case-desk.h"
#include "vc-handover.h"
#include "vc-unsent-work.h"

G_BEGIN_DECLS

#define VC_TYPE_CASE_WORK (vc_case_work_get_type ())
G_DECLARE_FINAL_TYPE (VcCaseWork, vc_case_work, VC, CASE_WORK, GObject)

/*
 * What an officer does with a case: takes it, decides it, reviews it, leaves
 * it. No widgets. Each gboolean says whether it was possible. Signals:
 *
 *   "changed" (): the trouble, the draft or what is unsent is another
 *   "message" (char *sentence): something worth a passing word
 *   "done" (): decided or reviewed, and safe on this PC; there is no case now
 *   "failed" (GError *error): what was asked for did not work
 */
VcCaseWork          *vc_case_work_new            (VcClock       *clock);
void                 vc_case_work_set_workplace  (VcCaseWork    *self,
                                                 VcWorkplace   *workplace);
VcVerificationState *vc_case_work_get_state      (VcCaseWork    *self);
VcRefusalDraft      *vc_case_work_get_draft      (VcCaseWork    *self);
const char          *vc_case_work_get_trouble    (VcCaseWork    *self);
VcUnsentWork        *vc_case_work_get_unsent     (VcCaseWork    *self);
VcHandover          *vc_case_work_get_handover   (VcCaseWork    *self);
guint                vc_case_work_get_remaining  (VcCaseWork    *self);
void                 vc_case_work_open           (VcCaseWork    *self,
                                                 VcDeclaration *declaration);
gboolean             vc_case_work_answer         (VcCaseWork    *self,
                                                 guint          position);
gboolean             vc_case_work_say            (VcCaseWork    *self,
                                                 guint          position,
                                                 VcAnswer       answer);
gboolean             vc_case_work_approve        (VcCaseWork    *self);
gboolean             vc_case_work_refuse         (VcCaseWork    *self);
gboolean             vc_case_work_review         (VcCaseWork    *self,
                                                 VcReviewKind   kind,
                                                 const char    *note);
gboolean             vc_case_work_take_again     (VcCaseWork    *self);
gboolean             vc_case_work_park           (VcCaseWork    *self);
gboolean             vc_case_work_leave          (VcCaseWork    *self);

G_END_DECLS
