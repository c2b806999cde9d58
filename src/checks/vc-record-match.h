/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-insured-person.h"

G_BEGIN_DECLS

/**
 * VcRecordMatch:
 * @VC_RECORD_AGREES: the record names the declared person
 * @VC_RECORD_DIFFERS_IN_DETAIL: one thing differs; an officer must look
 * @VC_RECORD_ANOTHER_PERSON: the code is another person's
 * @VC_RECORD_MISSING: BHXH has no record of this code
 */
typedef enum
{
  VC_RECORD_AGREES,
  VC_RECORD_DIFFERS_IN_DETAIL,
  VC_RECORD_ANOTHER_PERSON,
  VC_RECORD_MISSING,
} VcRecordMatch;

VcRecordMatch vc_record_match (VcDeclaration   *declaration,
                               VcInsuredPerson *record);

G_END_DECLS
