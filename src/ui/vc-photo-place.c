/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-place.h"

#include "vc-photo-demand.h"

static gboolean
is_childs (VcDeclaration *declaration)
{
  return vc_declaration_get_fields (declaration)->subject_type == VC_SUBJECT_CHILD;
}

/**
 * vc_photo_place_get_kind:
 * @declaration: a case
 * @place: a place
 *
 * Returns: what the photo there shows
 */
VcPhotoKind
vc_photo_place_get_kind (VcDeclaration *declaration,
                         int            place)
{
  static const VcPhotoKind kinds[VC_N_PLACES_FILED] = { VC_PHOTO_PORTRAIT, VC_PHOTO_FRONT, VC_PHOTO_BACK };

  if (place % VC_N_PLACES_FILED == VC_PLACE_FRONT && is_childs (declaration))
    return VC_PHOTO_BIRTH_CERTIFICATE;

  return kinds[place % VC_N_PLACES_FILED];
}

/**
 * vc_photo_place_is_retake:
 * @place: a place
 *
 * Returns: whether what stands there was made at the counter
 */
gboolean
vc_photo_place_is_retake (int place)
{
  return place >= VC_N_PLACES_FILED;
}

/**
 * vc_photo_place_get_photo:
 * @declaration: a case
 * @place: a place
 *
 * Returns: (transfer none) (nullable): the photo there, if there is one
 */
VcPhoto *
vc_photo_place_get_photo (VcDeclaration *declaration,
                          int            place)
{
  VcPhotoKind kind = vc_photo_place_get_kind (declaration, place);
  VcRetake   *retake = vc_declaration_get_retake (declaration, kind);

  if (!vc_photo_place_is_retake (place))
    return vc_declaration_get_photo (declaration, kind);

  return retake != NULL ? vc_retake_get_photo (retake) : NULL;
}

/**
 * vc_photo_place_exists:
 * @declaration: a case
 * @place: a place
 *
 * Returns: whether there is a photo, or a word in place of one
 */
gboolean
vc_photo_place_exists (VcDeclaration *declaration,
                       int            place)
{
  if (vc_photo_place_is_retake (place))
    return vc_photo_place_get_photo (declaration, place) != NULL;

  return place != VC_PLACE_BACK || vc_photo_place_get_photo (declaration, place) != NULL ||
         vc_photo_demand (declaration, VC_PHOTO_BACK) == VC_PHOTO_REQUIRED;
}

/**
 * vc_photo_place_get_aspect:
 * @declaration: a case
 * @place: a place
 *
 * Returns: width by height of what a photo of its kind usually is: a portrait
 *   like those of documents, a card photographed with a margin, a page
 */
double
vc_photo_place_get_aspect (VcDeclaration *declaration,
                           int            place)
{
  switch (vc_photo_place_get_kind (declaration, place))
    {
    case VC_PHOTO_PORTRAIT:
      return 3.0 / 4;
    case VC_PHOTO_FRONT:
    case VC_PHOTO_BACK:
      return 4.0 / 3;
    case VC_PHOTO_BIRTH_CERTIFICATE:
      return 1 / G_SQRT2;
    }

  g_return_val_if_reached (1);
}
