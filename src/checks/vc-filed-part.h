/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"

G_BEGIN_DECLS

/**
 * VcFiledPart:
 *
 * What a citizen files and may file otherwise, in the order of form 01, the
 * photographs last.
 */
typedef enum
{
  VC_FILED_REQUEST,
  VC_FILED_SUBJECT,
  VC_FILED_NAME,
  VC_FILED_BIRTH_DATE,
  VC_FILED_SEX,
  VC_FILED_BHXH_CODE,
  VC_FILED_DOCUMENT,
  VC_FILED_ID_NUMBER,
  VC_FILED_ADDRESS,
  VC_FILED_CERTIFICATE,
  VC_FILED_CONTACT_PERSON,
  VC_FILED_EMAIL,
  VC_FILED_PHONE,
  VC_FILED_GUARDIAN_NAME,
  VC_FILED_GUARDIAN_CODE,
  VC_FILED_GUARDIAN_RELATION,
  VC_FILED_GUARDIAN_PHONE,
  VC_FILED_ADJUSTMENTS,
  VC_FILED_STOP,
  VC_FILED_FORM,
  VC_FILED_PORTRAIT,
  VC_FILED_FRONT,
  VC_FILED_BACK,
  VC_FILED_BIRTH_CERTIFICATE,
} VcFiledPart;

#define VC_N_FILED_PARTS (VC_FILED_BIRTH_CERTIFICATE + 1)

VcFiledPart vc_filed_part_of_photo   (VcPhotoKind    kind);
gboolean    vc_filed_part_is_photo   (VcFiledPart    part,
                                      VcPhotoKind   *kind);
char       *vc_filed_part_dup_text   (VcFiledPart    part,
                                      VcDeclaration *declaration);
guint       vc_filed_part_get_checks (VcFiledPart    part);

G_END_DECLS
