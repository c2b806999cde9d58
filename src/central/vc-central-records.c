/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-records.h"

#include "vc-central-accounts.h"

/**
 * vc_central_records_add:
 * @central: a central with a transaction
 * @record: the agency's record of a person; its account state is not kept,
 *   since it follows from the accounts
 */
void
vc_central_records_add (VcCentral       *central,
                        VcInsuredPerson *record)
{
  VcPerson *person = vc_insured_person_get_person (record);
  VcDate born = vc_person_get_birth_date (person);
  g_autofree char *birth_date = born.year != 0 ? vc_date_format (born) : NULL;
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "INSERT INTO insured_persons (bhxh_code, name, birth_date, sex, id_number)"
    " VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING");

  vc_central_query_bind_text (query, vc_insured_person_get_bhxh_code (record));
  vc_central_query_bind_text (query, vc_person_get_name (person));
  vc_central_query_bind_text (query, birth_date);
  vc_central_query_bind_text (query, vc_sex_to_string (vc_person_get_sex (person)));
  vc_central_query_bind_text (query, vc_insured_person_get_id_number (record));
  vc_central_query_run (query);
}

/**
 * vc_central_records_find:
 * @central: a central with a transaction
 * @bhxh_code: a code, perhaps of nobody
 *
 * Returns: (transfer full) (nullable): the agency's own record, or %NULL
 */
VcInsuredPerson *
vc_central_records_find (VcCentral  *central,
                         const char *bhxh_code)
{
  g_autoptr (VcPerson) person = NULL;
  VcDate born = VC_DATE_UNKNOWN;
  VcSex  sex = VC_SEX_UNKNOWN;
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT name, birth_date, sex, id_number FROM insured_persons WHERE bhxh_code = ?1");

  vc_central_query_bind_text (query, bhxh_code);
  if (!vc_central_query_next (query))
    return NULL;

  if (vc_central_query_get_text (query, 1) != NULL)
    vc_date_parse (vc_central_query_get_text (query, 1), &born);
  vc_sex_from_string (vc_central_query_get_text (query, 2), &sex);
  person = vc_person_new (vc_central_query_get_text (query, 0), born, sex);

  return vc_insured_person_new (bhxh_code, person, vc_central_query_get_text (query, 3),
                                vc_central_accounts_get_state (central, bhxh_code));
}
