/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-insured-person.h"

G_BEGIN_DECLS

/**
 * VcDemoFault:
 * @VC_DEMO_FAULT_NONE: nothing is wrong with it
 * @VC_DEMO_FAULT_OTHER_FACE: the document bears another face than the portrait
 * @VC_DEMO_FAULT_BLURRED: the front's photo is blurred
 * @VC_DEMO_FAULT_GLARE: a reflection hides the front's number
 * @VC_DEMO_FAULT_CUT_CORNER: the front lacks a corner
 * @VC_DEMO_FAULT_DARK: the front is too dark to read
 * @VC_DEMO_FAULT_NO_PORTRAIT: the portrait shows no face
 * @VC_DEMO_FAULT_OTHER_CODE: the BHXH code belongs to somebody else
 * @VC_DEMO_FAULT_NO_CODE: the record knows no such BHXH code
 * @VC_DEMO_FAULT_HAS_ACCOUNT: the BHXH code has an account already
 * @VC_DEMO_FAULT_PHONE_TAKEN: another code's account has this phone
 * @VC_DEMO_FAULT_TONE_PLACEMENT: the record writes the tone mark elsewhere
 * @VC_DEMO_FAULT_NO_DIACRITICS: the name was declared without its marks
 * @VC_DEMO_FAULT_BIRTH_DATE: the record has another birth date
 * @VC_DEMO_FAULT_OLD_NUMBER: the record still has the old nine-digit number
 * @VC_DEMO_FAULT_OLD_DOCUMENT: the document is a CMND, no longer valid
 * @VC_DEMO_FAULT_GUARDIAN_CLOSED: the guardian's account is not active
 *
 * What is wrong with an invented case, so that a test can pick one. Not all
 * are reasons for a refusal. A case has one at most.
 */
typedef enum
{
  VC_DEMO_FAULT_NONE,
  VC_DEMO_FAULT_OTHER_FACE,
  VC_DEMO_FAULT_BLURRED,
  VC_DEMO_FAULT_GLARE,
  VC_DEMO_FAULT_CUT_CORNER,
  VC_DEMO_FAULT_DARK,
  VC_DEMO_FAULT_NO_PORTRAIT,
  VC_DEMO_FAULT_OTHER_CODE,
  VC_DEMO_FAULT_NO_CODE,
  VC_DEMO_FAULT_HAS_ACCOUNT,
  VC_DEMO_FAULT_PHONE_TAKEN,
  VC_DEMO_FAULT_TONE_PLACEMENT,
  VC_DEMO_FAULT_NO_DIACRITICS,
  VC_DEMO_FAULT_BIRTH_DATE,
  VC_DEMO_FAULT_OLD_NUMBER,
  VC_DEMO_FAULT_OLD_DOCUMENT,
  VC_DEMO_FAULT_GUARDIAN_CLOSED,
} VcDemoFault;

/* One invented declaration and what surrounds it. @declaration has its photos
 * once they are drawn. @payload is the text of the QR code on the citizen's
 * card, or NULL when the document has none; @payload_on says which side
 * carries it. */
typedef struct
{
  guint            index;
  VcDemoFault      fault;
  gboolean         photographed;   /* has photos of its own */
  VcDeclaration   *declaration;
  VcInsuredPerson *record;         /* of the declared BHXH code; NULL: no such code */
  char            *payload;
  VcPhotoKind      payload_on;
} VcDemoCase;

/* An account that exists before anything is decided. */
typedef struct
{
  VcAccount *account;
  char      *name;
  char      *phone;
  char      *email;                /* or NULL */
  char      *office_id;            /* approved there */
} VcDemoAccount;

G_END_DECLS
