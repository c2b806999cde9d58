/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"

G_BEGIN_DECLS

/* In the order they stand: a child's birth certificate takes the place of a
 * card's front. What was made again at the counter stands after what was
 * filed. */
enum
{
  VC_PLACE_PORTRAIT,
  VC_PLACE_FRONT,
  VC_PLACE_BACK,
  VC_N_PLACES_FILED,
  VC_N_PLACES = 2 * VC_N_PLACES_FILED,
};

/* What stands in the places of a case's photos. */
VcPhotoKind vc_photo_place_get_kind   (VcDeclaration *declaration,
                                       int            place);
VcPhoto    *vc_photo_place_get_photo  (VcDeclaration *declaration,
                                       int            place);
gboolean    vc_photo_place_exists     (VcDeclaration *declaration,
                                       int            place);
gboolean    vc_photo_place_is_retake  (int            place);
double      vc_photo_place_get_aspect (VcDeclaration *declaration,
                                       int            place);

G_END_DECLS
