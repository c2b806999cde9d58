/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-declaration-check.h"

#include "vc-bhxh-code.h"
#include "vc-cccd-number.h"
#include "vc-email.h"
#include "vc-finding.h"
#include "vc-identity-number.h"
#include "vc-phone.h"

/* From this age a person registers for themselves. */
#define AGE_OF_ADULT 18

static void
find (GPtrArray     *findings,
      VcField        field,
      VcFindingCode  code)
{
  if (code != VC_FINDING_NONE)
    g_ptr_array_add (findings, vc_finding_new (field, code));
}

static void
check_person (GPtrArray                 *findings,
              const VcDeclarationFields *declared,
              VcDate                     today)
{
  VcPerson           *person = declared->person;
  VcIdentityDocument *document = declared->document;
  VcDocumentType      type = vc_identity_document_get_document_type (document);
  const char         *number = vc_identity_document_get_number (document);
  VcDate              birth = vc_person_get_birth_date (person);

  if (!vc_date_is_valid (birth) || vc_date_compare (birth, today) > 0)
    find (findings, VC_FIELD_BIRTH_DATE, VC_FINDING_BIRTH_DATE_IMPOSSIBLE);

  find (findings, VC_FIELD_BHXH_CODE, vc_bhxh_code_check (declared->bhxh_code));
  find (findings, VC_FIELD_ID_NUMBER, vc_identity_number_check (type, number, today));

  if (type == VC_DOCUMENT_CCCD)
    {
      find (findings, VC_FIELD_SEX, vc_cccd_number_check_sex (number, vc_person_get_sex (person)));
      find (findings, VC_FIELD_BIRTH_DATE, vc_cccd_number_check_birth_year (number, birth));
    }
}

/* A child's account has no contact of its own; its notices go to the
 * guardian, whose account was approved before. */
static void
check_contact (GPtrArray                 *findings,
               const VcDeclarationFields *declared)
{
  VcContact *contact = declared->contact;

  if (contact == NULL && declared->subject_type == VC_SUBJECT_CHILD)
    return;

  find (findings, VC_FIELD_PHONE, vc_phone_check (contact != NULL ? vc_contact_get_phone (contact) : NULL));
  find (findings, VC_FIELD_EMAIL, vc_email_check (contact != NULL ? vc_contact_get_email (contact) : NULL));
}

static void
check_child (GPtrArray                 *findings,
             const VcDeclarationFields *declared,
             VcDate                     today)
{
  VcDate         birth = vc_person_get_birth_date (declared->person);
  VcDocumentType type = vc_identity_document_get_document_type (declared->document);

  if (vc_date_age (birth, today) >= AGE_OF_ADULT)
    find (findings, VC_FIELD_BIRTH_DATE, VC_FINDING_CHILD_OF_AGE);

  if (type == VC_DOCUMENT_CCCD || type == VC_DOCUMENT_CMND)
    find (findings, VC_FIELD_ID_NUMBER, VC_FINDING_CHILD_HAS_CARD);

  if (declared->guardian == NULL ||
      vc_guardian_get_account_state (declared->guardian) != VC_ACCOUNT_ACTIVE)
    find (findings, VC_FIELD_NAME, VC_FINDING_GUARDIAN_NOT_ACTIVE);
}

/**
 * vc_declaration_check:
 * @declaration: a declaration
 * @today: the present day
 *
 * What can be seen in the declaration alone, before anything is presented or
 * looked up.
 *
 * Returns: (transfer full) (element-type VcFinding): what was found
 */
GPtrArray *
vc_declaration_check (VcDeclaration *declaration,
                      VcDate         today)
{
  GPtrArray *findings;
  const VcDeclarationFields *declared;

  g_return_val_if_fail (VC_IS_DECLARATION (declaration), NULL);

  findings = g_ptr_array_new_with_free_func (g_object_unref);
  declared = vc_declaration_get_fields (declaration);

  /* What a person's numbers look like says nothing about an organisation's. */
  if (declared->subject_type != VC_SUBJECT_ORGANISATION)
    check_person (findings, declared, today);
  check_contact (findings, declared);
  if (declared->subject_type == VC_SUBJECT_CHILD)
    check_child (findings, declared, today);

  return findings;
}
