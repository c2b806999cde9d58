/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-insured-person.h"
#include "vc-officer.h"
#include "vc-policy.h"
#include "vc-reason.h"

G_BEGIN_DECLS

#define VC_TEST_TODAY ((VcDate) { 2026, 11, 20 })

/* What an invented case differs in from an ordinary one: an adult who filed
 * three photos, waiting to be verified. Nothing set is ordinary. */
typedef struct
{
  VcDeclarationState state;
  VcDeclarationFlags flags;
  VcSubjectType      subject;
  VcDocumentType     document;
  VcAccountState     guardian;         /* of a child's guardian */
  guint              without_photos;   /* mask of 1 << VcPhotoKind */
  guint              version;          /* 3 */
  const char        *phone;
  VcDecision        *decision;
} VcTestCase;

VcDeclaration   *vc_test_case_new_declaration (const VcTestCase *what);
VcInsuredPerson *vc_test_case_new_record      (const char       *name,
                                               VcDate            birth_date,
                                               VcAccountState    account);
VcInsuredPerson *vc_test_case_new_own_record  (VcDeclaration    *declaration);
VcClaim         *vc_test_case_new_claim       (VcDeclaration    *declaration);
VcOfficer       *vc_test_case_new_officer     (VcRole            role);
VcPolicy        *vc_test_case_new_policy      (void);
VcDecision      *vc_test_case_new_refusal     (const char       *officer_id);
GPtrArray       *vc_test_case_new_reasons     (void);

G_END_DECLS
