/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-identity-document.h"

#include "vc-enum-table.h"

struct _VcIdentityDocument
{
  GObject         parent_instance;

  VcDocumentType  type;
  char           *number;
  GDateTime      *verified_at;
};

G_DEFINE_FINAL_TYPE (VcIdentityDocument, vc_identity_document, G_TYPE_OBJECT)

static const char * const document_type_names[] = {
  [VC_DOCUMENT_CCCD]              = "cccd",
  [VC_DOCUMENT_CMND]              = "cmnd",
  [VC_DOCUMENT_PASSPORT]          = "passport",
  [VC_DOCUMENT_FOREIGN_PASSPORT]  = "foreign_passport",
  [VC_DOCUMENT_BIRTH_CERTIFICATE] = "birth_certificate",
};

VC_DEFINE_ENUM_STRINGS (VcDocumentType, vc_document_type, document_type_names)

static void
vc_identity_document_finalize (GObject *object)
{
  VcIdentityDocument *self = VC_IDENTITY_DOCUMENT (object);

  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->verified_at, g_date_time_unref);

  G_OBJECT_CLASS (vc_identity_document_parent_class)->finalize (object);
}

static void
vc_identity_document_class_init (VcIdentityDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_identity_document_finalize;
}

static void
vc_identity_document_init (VcIdentityDocument *self)
{
}

/**
 * vc_identity_document_new:
 * @type: what kind of paper
 * @number: the number printed on it, or %NULL
 * @verified_at: when the number was matched with the National Population Database, or %NULL
 *
 * Strings are copied, objects referenced.
 *
 * Returns: (transfer full): a new value
 */
VcIdentityDocument *
vc_identity_document_new (VcDocumentType  type,
                          const char     *number,
                          GDateTime      *verified_at)
{
  VcIdentityDocument *self = g_object_new (VC_TYPE_IDENTITY_DOCUMENT, NULL);

  self->type = type;
  self->number = g_strdup (number);
  self->verified_at = verified_at != NULL ? g_date_time_ref (verified_at) : NULL;
  return self;
}

/**
 * vc_identity_document_get_document_type:
 * @self: an identity document
 *
 * Returns: what kind of paper
 */
VcDocumentType
vc_identity_document_get_document_type (VcIdentityDocument *self)
{
  g_return_val_if_fail (VC_IS_IDENTITY_DOCUMENT (self), VC_DOCUMENT_CCCD);

  return self->type;
}

/**
 * vc_identity_document_get_number:
 * @self: an identity document
 *
 * Returns: (transfer none) (nullable): the number printed on it
 */
const char *
vc_identity_document_get_number (VcIdentityDocument *self)
{
  g_return_val_if_fail (VC_IS_IDENTITY_DOCUMENT (self), NULL);

  return self->number;
}

/**
 * vc_identity_document_get_verified_at:
 * @self: an identity document
 *
 * Returns: (transfer none) (nullable): when the number was matched with the National Population Database
 */
GDateTime *
vc_identity_document_get_verified_at (VcIdentityDocument *self)
{
  g_return_val_if_fail (VC_IS_IDENTITY_DOCUMENT (self), NULL);

  return self->verified_at;
}
