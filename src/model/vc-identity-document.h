/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VcDocumentType:
 * @VC_DOCUMENT_CCCD: citizen identity card (CCCD, căn cước), 12 digits
 * @VC_DOCUMENT_CMND: the former identity card, ended on 2024-12-31
 * @VC_DOCUMENT_PASSPORT: a Vietnamese passport
 * @VC_DOCUMENT_FOREIGN_PASSPORT: another state's passport
 * @VC_DOCUMENT_BIRTH_CERTIFICATE: for a child without a card
 */
typedef enum
{
  VC_DOCUMENT_CCCD,
  VC_DOCUMENT_CMND,
  VC_DOCUMENT_PASSPORT,
  VC_DOCUMENT_FOREIGN_PASSPORT,
  VC_DOCUMENT_BIRTH_CERTIFICATE,
} VcDocumentType;

const char *vc_document_type_to_string   (VcDocumentType  type);
gboolean    vc_document_type_from_string (const char     *text,
                                          VcDocumentType *type);

#define VC_TYPE_IDENTITY_DOCUMENT (vc_identity_document_get_type ())
G_DECLARE_FINAL_TYPE (VcIdentityDocument, vc_identity_document, VC, IDENTITY_DOCUMENT, GObject)

/* @number is NULL for a birth certificate without one. @verified_at is when
 * the number was matched with the National Population Database, or NULL. */
VcIdentityDocument *vc_identity_document_new             (VcDocumentType      type,
                                                          const char         *number,
                                                          GDateTime          *verified_at);
VcDocumentType      vc_identity_document_get_document_type (VcIdentityDocument *self);
const char         *vc_identity_document_get_number      (VcIdentityDocument *self);
GDateTime          *vc_identity_document_get_verified_at (VcIdentityDocument *self);

G_END_DECLS
