/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-field.h"
#include "vc-severity.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VcFindingCode:
 * @VC_FINDING_NONE: nothing to say
 * @VC_FINDING_BHXH_CODE_MISSING: no BHXH code
 * @VC_FINDING_BHXH_CODE_STRUCTURE: neither 10 digits nor a personal number
 * @VC_FINDING_ID_NUMBER_MISSING: no number of an identity document
 * @VC_FINDING_CCCD_STRUCTURE: not 12 digits
 * @VC_FINDING_CCCD_PROVINCE_UNKNOWN: the first three digits are no province of
 *   Vietnam; a person born abroad may have such a number
 * @VC_FINDING_CCCD_SEX_DIFFERS: the fourth digit says another sex
 * @VC_FINDING_CCCD_BIRTH_YEAR_DIFFERS: the number says another year of birth
 * @VC_FINDING_CMND_STRUCTURE: neither 9 nor 12 digits
 * @VC_FINDING_CMND_ENDED: CMND are not valid since 2025-01-01
 * @VC_FINDING_PASSPORT_STRUCTURE: not one capital letter and 7 or 8 digits
 * @VC_FINDING_FOREIGN_PASSPORT_STRUCTURE: not 5 to 9 capital letters and digits
 * @VC_FINDING_BIRTH_DATE_IMPOSSIBLE: no such day, or after today
 * @VC_FINDING_PHONE_MISSING: no phone number
 * @VC_FINDING_PHONE_STRUCTURE: not a Vietnamese mobile number
 * @VC_FINDING_PHONE_OLD: 11 digits, as before 2018; a conversion can be offered
 * @VC_FINDING_PHONE_LANDLINE: a landline, which receives no SMS
 * @VC_FINDING_PHONE_PREFIX_UNKNOWN: no operator is known to use the prefix
 * @VC_FINDING_EMAIL_STRUCTURE: cannot be an e-mail address
 * @VC_FINDING_DOSSIER_NUMBER_STRUCTURE: not the usual shape
 * @VC_FINDING_CHILD_OF_AGE: filed as a child, 18 or older
 * @VC_FINDING_CHILD_HAS_CARD: filed as a child without a card, but has one
 * @VC_FINDING_GUARDIAN_NOT_ACTIVE: the guardian's account is not active
 * @VC_FINDING_RECORD_MISSING: BHXH knows no such code
 * @VC_FINDING_RECORD_OF_ANOTHER_PERSON: BHXH's record names someone else
 * @VC_FINDING_CARD_OF_ANOTHER_PERSON: the presented card names someone else
 * @VC_FINDING_ACCOUNT_EXISTS: the code has an account already
 *
 * What a check can find. The words are the screen's business.
 */
typedef enum
{
  VC_FINDING_NONE,
  VC_FINDING_BHXH_CODE_MISSING,
  VC_FINDING_BHXH_CODE_STRUCTURE,
  VC_FINDING_ID_NUMBER_MISSING,
  VC_FINDING_CCCD_STRUCTURE,
  VC_FINDING_CCCD_PROVINCE_UNKNOWN,
  VC_FINDING_CCCD_SEX_DIFFERS,
  VC_FINDING_CCCD_BIRTH_YEAR_DIFFERS,
  VC_FINDING_CMND_STRUCTURE,
  VC_FINDING_CMND_ENDED,
  VC_FINDING_PASSPORT_STRUCTURE,
  VC_FINDING_FOREIGN_PASSPORT_STRUCTURE,
  VC_FINDING_BIRTH_DATE_IMPOSSIBLE,
  VC_FINDING_PHONE_MISSING,
  VC_FINDING_PHONE_STRUCTURE,
  VC_FINDING_PHONE_OLD,
  VC_FINDING_PHONE_LANDLINE,
  VC_FINDING_PHONE_PREFIX_UNKNOWN,
  VC_FINDING_EMAIL_STRUCTURE,
  VC_FINDING_DOSSIER_NUMBER_STRUCTURE,
  VC_FINDING_CHILD_OF_AGE,
  VC_FINDING_CHILD_HAS_CARD,
  VC_FINDING_GUARDIAN_NOT_ACTIVE,
  VC_FINDING_RECORD_MISSING,
  VC_FINDING_RECORD_OF_ANOTHER_PERSON,
  VC_FINDING_CARD_OF_ANOTHER_PERSON,
  VC_FINDING_ACCOUNT_EXISTS,
} VcFindingCode;

#define VC_N_FINDING_CODES (VC_FINDING_ACCOUNT_EXISTS + 1)

VcSeverity vc_finding_code_get_severity (VcFindingCode code);

#define VC_TYPE_FINDING (vc_finding_get_type ())
G_DECLARE_FINAL_TYPE (VcFinding, vc_finding, VC, FINDING, GObject)

VcFinding    *vc_finding_new          (VcField        field,
                                       VcFindingCode  code);
VcField       vc_finding_get_field    (VcFinding     *self);
VcFindingCode vc_finding_get_code     (VcFinding     *self);
VcSeverity    vc_finding_get_severity (VcFinding     *self);

G_END_DECLS
