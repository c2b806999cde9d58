/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-demand.h"

static gboolean
is_childs (VcDeclaration *declaration)
{
  return vc_declaration_get_fields (declaration)->subject_type == VC_SUBJECT_CHILD;
}

static gboolean
has_passport (VcDeclaration *declaration)
{
  VcIdentityDocument *document = vc_declaration_get_fields (declaration)->document;
  VcDocumentType      type;

  if (document == NULL)
    return FALSE;

  type = vc_identity_document_get_document_type (document);
  return type == VC_DOCUMENT_PASSPORT || type == VC_DOCUMENT_FOREIGN_PASSPORT;
}

/**
 * vc_photo_demand:
 * @declaration: a declaration
 * @kind: a kind of photo
 *
 * Returns: whether @declaration must have that photo, and if not, why
 */
VcPhotoDemand
vc_photo_demand (VcDeclaration *declaration,
                 VcPhotoKind    kind)
{
  g_return_val_if_fail (VC_IS_DECLARATION (declaration), VC_PHOTO_OF_NO_USE);

  switch (kind)
    {
    case VC_PHOTO_PORTRAIT:
      return VC_PHOTO_REQUIRED;
    case VC_PHOTO_FRONT:
    case VC_PHOTO_BACK:
      if (is_childs (declaration))
        return VC_PHOTO_OF_NO_USE;
      if (vc_declaration_has_flag (declaration, VC_DECLARATION_POPULATION_VERIFIED))
        return VC_PHOTO_VERIFIED_INSTEAD;
      if (kind == VC_PHOTO_BACK && has_passport (declaration))
        return VC_PHOTO_ONE_PAGE;
      return VC_PHOTO_REQUIRED;
    case VC_PHOTO_BIRTH_CERTIFICATE:
      return is_childs (declaration) ? VC_PHOTO_REQUIRED : VC_PHOTO_OF_NO_USE;
    }

  g_return_val_if_reached (VC_PHOTO_OF_NO_USE);
}
