/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-demo-face.h"
#include "vc-identity-document.h"
#include "vc-photo.h"

G_BEGIN_DECLS

/* What an invented identity document says. Strings marked ? may be NULL;
 * dates may be unknown, a birth date a year alone. */
typedef struct
{
  VcDocumentType       type;
  gboolean             new_card;         /* căn cước of 2024: the QR code is on the back */
  const char          *number;
  const char          *old_number;       /* ? the CMND it replaced */
  const char          *name;
  VcDate               birth;
  VcSex                sex;
  const char          *place_of_origin;  /* ? */
  const char          *residence;        /* ? */
  VcDate               issued;
  VcDate               expires;
  const char          *qr_payload;       /* ? printed byte for byte */
  const VcDemoFace    *face;
  const VcDemoSitting *sitting;
} VcDemoCardFields;

cairo_surface_t *vc_demo_card_draw (const VcDemoCardFields *fields,
                                    VcPhotoKind             side,
                                    int                     width);

G_END_DECLS
