/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-demo-citizen.h"
#include "vc-identity-document.h"
#include "vc-photo.h"

G_BEGIN_DECLS

/**
 * VcDemoLayout:
 * @VC_DEMO_LAYOUT_CHIP_CARD: the citizen card of 2021, QR code on the front
 * @VC_DEMO_LAYOUT_IDENTITY_CARD: the identity card of 2024, QR code on the back
 * @VC_DEMO_LAYOUT_CMND: the card of nine digits
 * @VC_DEMO_LAYOUT_PASSPORT: a Vietnamese passport's page
 * @VC_DEMO_LAYOUT_FOREIGN_PASSPORT: Utopia's (ICAO Doc 9303)
 * @VC_DEMO_LAYOUT_BIRTH_CERTIFICATE: a child's
 */
typedef enum
{
  VC_DEMO_LAYOUT_CHIP_CARD,
  VC_DEMO_LAYOUT_IDENTITY_CARD,
  VC_DEMO_LAYOUT_CMND,
  VC_DEMO_LAYOUT_PASSPORT,
  VC_DEMO_LAYOUT_FOREIGN_PASSPORT,
  VC_DEMO_LAYOUT_BIRTH_CERTIFICATE,
} VcDemoLayout;

/* What an invented paper says. Strings marked ? may be NULL. */
typedef struct
{
  VcDemoLayout  layout;
  char         *name;
  VcDate        birth_date;
  VcSex         sex;
  char         *number;
  char         *old_number;   /* ? the CMND before, in a QR code only */
  char         *origin;
  char         *residence;
  VcDate        issued;
  VcDate        expires;      /* unknown: never */
  char         *father;       /* ? on a birth certificate */
  VcDate        father_birth;
  char         *mother;       /* ? */
  VcDate        mother_birth;
} VcDemoDocument;

VcDemoDocument *vc_demo_document_new         (VcDocumentType        type,
                                              const VcDemoCitizen  *holder,
                                              VcRandom             *random,
                                              VcDate                today);
void            vc_demo_document_free        (VcDemoDocument       *self);
char           *vc_demo_document_dup_payload (const VcDemoDocument *self,
                                              VcPhotoKind          *payload_on);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcDemoDocument, vc_demo_document_free)

G_END_DECLS
