/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-officer.h"

G_BEGIN_DECLS

/**
 * VcVerificationMode:
 * @VC_VERIFICATION_EMPTY: no case
 * @VC_VERIFICATION_LOADING: the case is being claimed
 * @VC_VERIFICATION_DECIDING: held; photos, comparison and checks
 * @VC_VERIFICATION_REFUSING: held; the refusal is being written
 * @VC_VERIFICATION_REVIEWING: a refusal that this officer may review
 * @VC_VERIFICATION_VIEWING: nothing can be done here but read
 * @VC_VERIFICATION_SAVING: a decision or review is being written to the disk
 * @VC_VERIFICATION_LOST: the claim ended or went to someone else
 */
typedef enum
{
  VC_VERIFICATION_EMPTY,
  VC_VERIFICATION_LOADING,
  VC_VERIFICATION_DECIDING,
  VC_VERIFICATION_REFUSING,
  VC_VERIFICATION_REVIEWING,
  VC_VERIFICATION_VIEWING,
  VC_VERIFICATION_SAVING,
  VC_VERIFICATION_LOST,
} VcVerificationMode;

VcVerificationMode vc_verification_mode_first        (VcDeclaration      *declaration,
                                                      VcOfficer          *officer);
gboolean           vc_verification_mode_shows_photos (VcVerificationMode  mode);

G_END_DECLS
