/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-record-match.h"

#include "vc-field-compare.h"
#include "vc-identity-number.h"

/**
 * vc_record_match:
 * @declaration: a declaration
 * @record: (nullable): BHXH's own record of the declared code; %NULL when
 *   there is none
 *
 * Whether the BHXH code is the declared person's. Someone with their own card
 * and phone who declares a stranger's code is seen only here. Screen and
 * server use the same rule.
 *
 * Returns: how the record agrees
 */
VcRecordMatch
vc_record_match (VcDeclaration   *declaration,
                 VcInsuredPerson *record)
{
  const VcDeclarationFields *fields;
  VcPerson     *person;
  VcMatchResult name, birth_date, sex, number;

  g_return_val_if_fail (VC_IS_DECLARATION (declaration), VC_RECORD_MISSING);

  if (record == NULL)
    return VC_RECORD_MISSING;

  fields = vc_declaration_get_fields (declaration);
  person = vc_insured_person_get_person (record);
  name = vc_field_compare_names (vc_person_get_name (fields->person), vc_person_get_name (person));
  birth_date = vc_field_compare_dates (vc_person_get_birth_date (fields->person),
                                       vc_person_get_birth_date (person));
  sex = vc_field_compare_sexes (vc_person_get_sex (fields->person), vc_person_get_sex (person));
  number = vc_field_compare_id_numbers (vc_identity_number_to_compare (fields->document),
                                        vc_insured_person_get_id_number (record), NULL);

  if (vc_field_results_name_another_person (name, birth_date, number))
    return VC_RECORD_ANOTHER_PERSON;

  if (name.severity == VC_SEVERITY_OK && birth_date.severity == VC_SEVERITY_OK &&
      sex.severity == VC_SEVERITY_OK && number.severity == VC_SEVERITY_OK)
    return VC_RECORD_AGREES;

  return VC_RECORD_DIFFERS_IN_DETAIL;
}
