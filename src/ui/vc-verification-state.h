/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-check-item.h"
#include "vc-comparison.h"
#include "vc-declaration-diff.h"
#include "vc-photo-progress.h"
#include "vc-policy.h"
#include "vc-verification-mode.h"

G_BEGIN_DECLS

/**
 * VcLookup:
 * @VC_LOOKUP_ASKED: BHXH's record has been asked for
 * @VC_LOOKUP_FOUND: it is here
 * @VC_LOOKUP_NOT_FOUND: BHXH has no such code
 * @VC_LOOKUP_FAILED: no answer that could be used
 */
typedef enum
{
  VC_LOOKUP_ASKED,
  VC_LOOKUP_FOUND,
  VC_LOOKUP_NOT_FOUND,
  VC_LOOKUP_FAILED,
} VcLookup;

#define VC_TYPE_VERIFICATION_STATE (vc_verification_state_get_type ())
G_DECLARE_FINAL_TYPE (VcVerificationState, vc_verification_state, VC, VERIFICATION_STATE, GObject)

/*
 * Everything the case page knows about the case, without a widget. Signal
 * "changed" (): after anything below is different; once for each call.
 */
VcVerificationState *vc_verification_state_new                (void);

void                 vc_verification_state_open               (VcVerificationState *self,
                                                               VcDeclaration       *declaration,
                                                               VcOfficer           *officer,
                                                               VcPolicy            *policy,
                                                               VcDate               today);
void                 vc_verification_state_close              (VcVerificationState *self);
void                 vc_verification_state_set_mode           (VcVerificationState *self,
                                                               VcVerificationMode   mode);
void                 vc_verification_state_set_claim          (VcVerificationState *self,
                                                               VcClaim             *claim);
void                 vc_verification_state_set_unreachable    (VcVerificationState *self,
                                                               gboolean             unreachable);
void                 vc_verification_state_set_record         (VcVerificationState *self,
                                                               VcLookup             lookup,
                                                               VcInsuredPerson     *record);
void                 vc_verification_state_set_photo          (VcVerificationState *self,
                                                               VcPhotoKind          kind,
                                                               VcPhotoState         state);
void                 vc_verification_state_set_retake         (VcVerificationState *self,
                                                               VcPhotoKind          kind,
                                                               VcPhotoState         state);
void                 vc_verification_state_add_retake         (VcVerificationState *self,
                                                               VcDeclaration       *declaration);
void                 vc_verification_state_set_changes        (VcVerificationState *self,
                                                               GListModel          *changes);
gboolean             vc_verification_state_answer             (VcVerificationState *self,
                                                               VcCheckKind          kind,
                                                               VcAnswer             answer);

VcVerificationMode   vc_verification_state_get_mode           (VcVerificationState *self);
VcDeclaration       *vc_verification_state_get_declaration    (VcVerificationState *self);
VcClaim             *vc_verification_state_get_claim          (VcVerificationState *self);
gboolean             vc_verification_state_is_unreachable     (VcVerificationState *self);
gboolean             vc_verification_state_is_preparing       (VcVerificationState *self);
VcLookup             vc_verification_state_get_lookup         (VcVerificationState *self);
VcComparison        *vc_verification_state_get_comparison     (VcVerificationState *self);
VcPhotoState         vc_verification_state_get_photo          (VcVerificationState *self,
                                                               VcPhotoKind          kind);
VcPhotoState         vc_verification_state_get_retake         (VcVerificationState *self,
                                                               VcPhotoKind          kind);
GListModel          *vc_verification_state_get_checks         (VcVerificationState *self);
VcAnswer             vc_verification_state_get_answer         (VcVerificationState *self,
                                                               VcCheckKind          kind);
GListModel          *vc_verification_state_get_changes        (VcVerificationState *self);
gboolean             vc_verification_state_is_child           (VcVerificationState *self);
gboolean             vc_verification_state_shows_photos       (VcVerificationState *self);
gboolean             vc_verification_state_is_own_refusal     (VcVerificationState *self);
gboolean             vc_verification_state_get_can_refuse     (VcVerificationState *self);
gboolean             vc_verification_state_get_can_review     (VcVerificationState *self);
GPtrArray           *vc_verification_state_dup_answers        (VcVerificationState *self);
void                 vc_verification_state_set_form           (VcVerificationState *self,
                                                               const char          *sha256);
GStrv                vc_verification_state_dup_seen           (VcVerificationState *self);

G_END_DECLS
