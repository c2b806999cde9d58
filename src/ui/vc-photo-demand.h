/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"

G_BEGIN_DECLS

/**
 * VcPhotoDemand:
 * @VC_PHOTO_REQUIRED: the declaration must have it
 * @VC_PHOTO_VERIFIED_INSTEAD: the number was matched with the National
 *   Population Database, so no photo of the document was asked for
 * @VC_PHOTO_ONE_PAGE: a passport has one page with data
 * @VC_PHOTO_OF_NO_USE: this kind of declaration has no such photo
 *
 * Whether a declaration must have a photo, and if not, why.
 */
typedef enum
{
  VC_PHOTO_REQUIRED,
  VC_PHOTO_VERIFIED_INSTEAD,
  VC_PHOTO_ONE_PAGE,
  VC_PHOTO_OF_NO_USE,
} VcPhotoDemand;

VcPhotoDemand vc_photo_demand (VcDeclaration *declaration,
                               VcPhotoKind    kind);

G_END_DECLS
