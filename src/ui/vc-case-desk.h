/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-clock.h"
#include "vc-draft.h"
#include "vc-lease.h"
#include "vc-refusal-draft.h"
#include "vc-verification-state.h"
#include "vc-workplace.h"

G_BEGIN_DECLS

#define VC_TYPE_CASE_DESK (vc_case_desk_get_type ())
G_DECLARE_FINAL_TYPE (VcCaseDesk, vc_case_desk, VC, CASE_DESK, GObject)

/*
 * The case an officer has before them: how it comes, is held, and goes, with
 * everything they answered and wrote. Signals:
 *
 *   "changed" (): the refusal that is being written is another
 *   "held" (): the case is in the officer's hands
 *   "lost" (GError *error): it no longer is
 *   "refused" (GError *error, VcDeclaration *declaration): it could not be
 *     had; there is no case now
 *   "message" (char *sentence): something worth a passing word
 *   "failed" (GError *error): something could not be done
 */
VcCaseDesk          *vc_case_desk_new           (VcClock       *clock);
void                 vc_case_desk_set_workplace (VcCaseDesk    *self,
                                                 VcWorkplace   *workplace);
VcVerificationState *vc_case_desk_get_state     (VcCaseDesk    *self);
VcRefusalDraft      *vc_case_desk_get_refusal   (VcCaseDesk    *self);
VcLease             *vc_case_desk_get_lease     (VcCaseDesk    *self);
void                 vc_case_desk_open          (VcCaseDesk    *self,
                                                 VcDeclaration *declaration,
                                                 VcDeclaration *before,
                                                 VcDraft       *notes);
void                 vc_case_desk_load_anew     (VcCaseDesk    *self,
                                                 VcDraft       *notes);
void                 vc_case_desk_show          (VcCaseDesk    *self,
                                                 VcDeclaration *declaration);
void                 vc_case_desk_begin_refusal (VcCaseDesk    *self);
void                 vc_case_desk_park          (VcCaseDesk    *self);
void                 vc_case_desk_release       (VcCaseDesk    *self);
void                 vc_case_desk_close         (VcCaseDesk    *self);

G_END_DECLS
