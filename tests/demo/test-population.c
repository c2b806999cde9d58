/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-invented.h"

#include "vc-cccd-number.h"
#include "vc-json.h"
#include "vc-wire.h"

static const VcDate today = TEST_TODAY;

/* The place of each kind of case, as tests and the tour rely on it. */
static const struct
{
  guint          index;
  VcDemoFault    fault;
  VcDocumentType document;
  gboolean       verified;
} first_cases[] = {
  {  0, VC_DEMO_FAULT_NONE,            VC_DOCUMENT_CCCD,              TRUE  },
  {  1, VC_DEMO_FAULT_NONE,            VC_DOCUMENT_CCCD,              FALSE },
  {  2, VC_DEMO_FAULT_OTHER_FACE,      VC_DOCUMENT_CCCD,              FALSE },
  {  3, VC_DEMO_FAULT_BLURRED,         VC_DOCUMENT_CCCD,              FALSE },
  {  4, VC_DEMO_FAULT_NONE,            VC_DOCUMENT_BIRTH_CERTIFICATE, FALSE },
  {  5, VC_DEMO_FAULT_OLD_DOCUMENT,    VC_DOCUMENT_CMND,              FALSE },
  {  6, VC_DEMO_FAULT_NONE,            VC_DOCUMENT_PASSPORT,          FALSE },
  {  7, VC_DEMO_FAULT_OTHER_CODE,      VC_DOCUMENT_CCCD,              FALSE },
  {  8, VC_DEMO_FAULT_GLARE,           VC_DOCUMENT_CCCD,              FALSE },
  {  9, VC_DEMO_FAULT_NO_PORTRAIT,     VC_DOCUMENT_CCCD,              TRUE  },
  { 10, VC_DEMO_FAULT_GUARDIAN_CLOSED, VC_DOCUMENT_BIRTH_CERTIFICATE, FALSE },
  { 11, VC_DEMO_FAULT_NONE,            VC_DOCUMENT_FOREIGN_PASSPORT,  FALSE },
  { 12, VC_DEMO_FAULT_NO_CODE,         VC_DOCUMENT_CCCD,              FALSE },
  { 13, VC_DEMO_FAULT_HAS_ACCOUNT,     VC_DOCUMENT_CCCD,              FALSE },
  { 14, VC_DEMO_FAULT_PHONE_TAKEN,     VC_DOCUMENT_CCCD,              FALSE },
  { 15, VC_DEMO_FAULT_NO_DIACRITICS,   VC_DOCUMENT_CCCD,              TRUE  },
  { 16, VC_DEMO_FAULT_NONE,            VC_DOCUMENT_CCCD,              TRUE  },
  { 17, VC_DEMO_FAULT_CUT_CORNER,      VC_DOCUMENT_CCCD,              FALSE },
  { 18, VC_DEMO_FAULT_DARK,            VC_DOCUMENT_CCCD,              FALSE },
  { 20, VC_DEMO_FAULT_TONE_PLACEMENT,  VC_DOCUMENT_CCCD,              FALSE },
  { 21, VC_DEMO_FAULT_NO_DIACRITICS,   VC_DOCUMENT_CCCD,              FALSE },
  { 22, VC_DEMO_FAULT_BIRTH_DATE,      VC_DOCUMENT_CCCD,              FALSE },
  { 23, VC_DEMO_FAULT_OLD_NUMBER,      VC_DOCUMENT_CCCD,              FALSE },
};

static void
append_json (GString  *text,
             JsonNode *node)
{
  g_autofree char *json = vc_json_to_string (node);

  g_string_append_printf (text, "%s\n", json);
  json_node_unref (node);
}

/* Everything of @population that leaves it. */
static char *
dup_dump (VcDemoPopulation *population)
{
  GString   *text = g_string_new (NULL);
  GPtrArray *records = vc_demo_population_get_records (population);
  GPtrArray *accounts = vc_demo_population_get_accounts (population);

  for (guint i = 0; i < vc_demo_population_get_n_cases (population); i++)
    {
      const VcDemoCase *known = vc_demo_population_get_case (population, i);

      append_json (text, vc_wire_write_declaration (known->declaration));
      g_string_append_printf (text, "%d %s\n", known->fault, known->payload);
    }

  for (guint i = 0; i < records->len; i++)
    append_json (text, vc_wire_write_insured_person (g_ptr_array_index (records, i)));

  for (guint i = 0; i < accounts->len; i++)
    {
      VcDemoAccount *account = g_ptr_array_index (accounts, i);

      append_json (text, vc_wire_write_account (account->account));
      g_string_append_printf (text, "%s %s %s\n", account->name, account->phone, account->office_id);
    }

  return g_string_free (text, FALSE);
}

static char *
dup_dump_of (guint64 seed,
             VcDate  day)
{
  g_autoptr (VcDemoPopulation) population = vc_demo_population_new (seed, 300, 32, day);

  return dup_dump (population);
}

START_TEST (the_same_seed_and_date_give_the_same_population)
{
  g_autofree char *first = dup_dump_of (7, today);
  g_autofree char *again = dup_dump_of (7, today);
  g_autofree char *other_seed = dup_dump_of (8, today);
  g_autofree char *other_day = dup_dump_of (7, (VcDate) { 2026, 11, 23 });

  ck_assert_msg (g_str_equal (first, again), "the same seed and date gave another population");
  ck_assert_str_ne (first, other_seed);
  ck_assert_str_ne (first, other_day);
}
END_TEST

START_TEST (a_case_does_not_change_when_others_are_added_after_it)
{
  g_autoptr (VcDemoPopulation) few = invent (60, 32);
  g_autoptr (VcDemoPopulation) many = invent (600, 32);

  for (guint i = 0; i < 60; i++)
    ck_assert_str_eq (vc_declaration_get_id (vc_demo_population_get_case (few, i)->declaration),
                      vc_declaration_get_id (vc_demo_population_get_case (many, i)->declaration));
  ck_assert_str_eq (vc_declaration_get_name (vc_demo_population_get_case (few, 59)->declaration),
                    vc_declaration_get_name (vc_demo_population_get_case (many, 59)->declaration));
}
END_TEST

START_TEST (the_first_cases_come_in_their_order)
{
  g_autoptr (VcDemoPopulation) population = invent (32, 32);

  for (guint i = 0; i < G_N_ELEMENTS (first_cases); i++)
    {
      guint                      index = first_cases[i].index;
      const VcDemoCase          *known = vc_demo_population_get_case (population, index);
      const VcDeclarationFields *fields = vc_declaration_get_fields (known->declaration);

      ck_assert_uint_eq (known->index, index);
      ck_assert_msg (known->fault == first_cases[i].fault, "case %u", index);
      ck_assert_msg (known->photographed, "case %u", index);
      ck_assert_msg (vc_identity_document_get_document_type (fields->document) == first_cases[i].document,
                     "case %u", index);
      ck_assert_msg (vc_declaration_has_flag (known->declaration, VC_DECLARATION_POPULATION_VERIFIED) ==
                     first_cases[i].verified, "case %u", index);

      if (index < 17)
        ck_assert_str_eq (fields->handling_office, "KH-00");
    }
}
END_TEST

START_TEST (every_case_is_a_specimen_filed_in_office_hours_before_today)
{
  g_autoptr (VcDemoPopulation) population = invent (1000, 32);
  g_autoptr (GTimeZone)        vietnam = g_time_zone_new_offset (7 * 60 * 60);
  g_autoptr (GDateTime)        midnight = g_date_time_new (vietnam, 2026, 11, 20, 0, 0, 0);

  for (guint i = 0; i < 1000; i++)
    {
      const VcDeclarationFields *fields = fields_of (population, i);
      g_autoptr (GDateTime)      filed = g_date_time_to_timezone (fields->filed_at, vietnam);
      g_autoptr (GDateTime)      due = g_date_time_to_timezone (fields->due_at, vietnam);

      ck_assert ((fields->flags & VC_DECLARATION_SPECIMEN) != 0);
      ck_assert_int_lt (g_date_time_compare (filed, midnight), 0);
      ck_assert_int_lt (g_date_time_compare (fields->committed_at, fields->filed_at), 0);
      ck_assert_int_le (g_date_time_get_day_of_week (filed), 5);
      ck_assert_int_le (g_date_time_get_day_of_week (due), 5);
      ck_assert_int_ge (g_date_time_get_hour (filed), 7);
      ck_assert_int_lt (g_date_time_get_hour (filed), 17);
      ck_assert_int_eq (g_date_time_get_hour (due), 17);
      ck_assert_int_ge (g_date_time_difference (due, filed), 3 * G_TIME_SPAN_DAY);
      ck_assert_int_lt (g_date_time_difference (due, filed), 6 * G_TIME_SPAN_DAY);
    }
}
END_TEST

static void
assert_new (GHashTable *seen,
            const char *number)
{
  ck_assert_msg (number == NULL || g_hash_table_add (seen, (char *) number), "%s comes twice", number);
}

START_TEST (no_two_people_share_a_number)
{
  g_autoptr (VcDemoPopulation) population = invent (VC_DEMO_MAX_DECLARATIONS, 32);
  g_autoptr (GHashTable)       seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < VC_DEMO_MAX_DECLARATIONS; i++)
    {
      const VcDeclarationFields *fields = fields_of (population, i);

      assert_new (seen, fields->id);
      assert_new (seen, fields->dossier_number);

      /* The one who filed again. */
      if (i == 16)
        continue;

      assert_new (seen, fields->bhxh_code);
      if (fields->subject_type == VC_SUBJECT_ADULT)
        {
          assert_new (seen, vc_identity_document_get_number (fields->document));
          assert_new (seen, vc_contact_get_phone (fields->contact));
          assert_new (seen, vc_contact_get_email (fields->contact));
        }
    }
}
END_TEST

START_TEST (records_and_accounts_name_each_code_and_phone_once)
{
  g_autoptr (VcDemoPopulation) population = invent (VC_DEMO_MAX_DECLARATIONS, 200);
  g_autoptr (GHashTable)       states = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable)       seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray                   *records = vc_demo_population_get_records (population);
  GPtrArray                   *accounts = vc_demo_population_get_accounts (population);

  for (guint i = 0; i < records->len; i++)
    {
      VcInsuredPerson *record = g_ptr_array_index (records, i);

      ck_assert_msg (g_hash_table_insert (states, (char *) vc_insured_person_get_bhxh_code (record),
                                          GINT_TO_POINTER (vc_insured_person_get_account_state (record))),
                     "%s has two records", vc_insured_person_get_bhxh_code (record));
    }

  for (guint i = 0; i < accounts->len; i++)
    {
      VcDemoAccount *account = g_ptr_array_index (accounts, i);
      const char    *code = vc_account_get_bhxh_code (account->account);

      assert_new (seen, code);
      assert_new (seen, account->phone);
      ck_assert_int_eq (GPOINTER_TO_INT (g_hash_table_lookup (states, code)),
                        vc_account_get_state (account->account));
    }
}
END_TEST

START_TEST (a_personal_number_agrees_with_its_holder)
{
  g_autoptr (VcDemoPopulation) population = invent (VC_DEMO_MAX_DECLARATIONS, 32);

  for (guint i = 0; i < VC_DEMO_MAX_DECLARATIONS; i++)
    {
      const VcDeclarationFields *fields = fields_of (population, i);
      const char                *number = vc_identity_document_get_number (fields->document);

      /* Whose document it is, an organisation's form does not say. */
      if (vc_identity_document_get_document_type (fields->document) != VC_DOCUMENT_CCCD ||
          fields->subject_type == VC_SUBJECT_ORGANISATION)
        continue;

      ck_assert_int_eq (vc_cccd_number_check (number), VC_FINDING_NONE);
      ck_assert_int_eq (vc_cccd_number_check_sex (number, vc_person_get_sex (fields->person)), VC_FINDING_NONE);
      ck_assert_int_eq (vc_cccd_number_check_birth_year (number, vc_person_get_birth_date (fields->person)),
                        VC_FINDING_NONE);
      ck_assert_int_ge (vc_date_age (vc_person_get_birth_date (fields->person), today), 18);
    }
}
END_TEST

static guint
share_of (guint n)
{
  return 100 * n / VC_DEMO_MAX_DECLARATIONS;
}

START_TEST (a_large_population_has_its_proportions)
{
  g_autoptr (VcDemoPopulation) population = invent (VC_DEMO_MAX_DECLARATIONS, 32);
  guint                        n_provincial = 0;
  guint                        n_app = 0;
  guint                        n_email = 0;
  guint                        n_districts = 0;
  guint                        n_faulty = 0;
  guint                        n_women = 0;
  guint                        n_years_only = 0;

  for (guint i = 0; i < VC_DEMO_MAX_DECLARATIONS; i++)
    {
      const VcDeclarationFields *fields = fields_of (population, i);

      n_provincial += g_str_equal (fields->receiving_office, "KH-00");
      n_app += fields->channel == VC_CHANNEL_APP;
      n_email += fields->contact != NULL && vc_contact_get_email (fields->contact) != NULL;
      n_districts += vc_address_get_fields (fields->address)->district != NULL;
      n_faulty += vc_demo_population_get_case (population, i)->fault != VC_DEMO_FAULT_NONE;
      n_women += vc_person_get_sex (fields->person) == VC_SEX_FEMALE;
      n_years_only += vc_person_get_birth_date (fields->person).month == 0;
    }

  ck_assert (share_of (n_provincial) >= 28 && share_of (n_provincial) <= 40);
  ck_assert (share_of (n_app) >= 60 && share_of (n_app) <= 80);
  ck_assert (share_of (n_email) >= 50 && share_of (n_email) <= 70);
  ck_assert (share_of (n_districts) >= 25 && share_of (n_districts) <= 45);
  ck_assert (share_of (n_faulty) >= 8 && share_of (n_faulty) <= 22);
  ck_assert (share_of (n_women) >= 35 && share_of (n_women) <= 65);
  ck_assert_uint_gt (n_years_only, 20);
}
END_TEST

START_TEST (who_has_no_photos_of_their_own_is_a_verified_adult_with_a_fitting_portrait)
{
  g_autoptr (VcDemoPopulation) population = invent (2000, 32);

  for (guint i = 32; i < 2000; i++)
    {
      const VcDemoCase    *known = vc_demo_population_get_case (population, i);
      const VcDemoSubject *subject = vc_demo_population_get_subject (population, i);
      const VcDemoSubject *likeness = vc_demo_population_get_subject (population, subject->portrait_of);

      ck_assert (!known->photographed);
      ck_assert (vc_declaration_has_flag (known->declaration, VC_DECLARATION_POPULATION_VERIFIED));
      ck_assert_uint_lt (subject->portrait_of, 32);
      ck_assert_int_eq (subject->sex, likeness->sex);
      ck_assert_int_ge (subject->age, 18);
      ck_assert_int_le (ABS (subject->age - likeness->age), 24);
      ck_assert_int_ne (vc_demo_population_get_case (population, subject->portrait_of)->fault,
                        VC_DEMO_FAULT_NO_PORTRAIT);
    }
}
END_TEST

START_TEST (a_few_ask_for_something_else_than_their_own_registration)
{
  g_autoptr (VcDemoPopulation) population = invent (80, 32);
  guint n_adjusting = 0, n_stopping = 0, n_organisations = 0;

  for (guint i = 0; i < 80; i++)
    {
      const VcDeclarationFields *fields = fields_of (population, i);

      n_adjusting += fields->request_kind == VC_REQUEST_ADJUST;
      n_stopping += fields->request_kind == VC_REQUEST_STOP;
      n_organisations += fields->subject_type == VC_SUBJECT_ORGANISATION;
      ck_assert_int_eq (fields->adjustments->len > 0, fields->request_kind == VC_REQUEST_ADJUST);
      ck_assert_int_eq (fields->stop_reason != NULL, fields->request_kind == VC_REQUEST_STOP);
      ck_assert_int_eq (fields->contact_person != NULL, fields->subject_type == VC_SUBJECT_ORGANISATION);
    }

  ck_assert_uint_eq (n_adjusting, 2);
  ck_assert_uint_eq (n_stopping, 2);
  ck_assert_uint_eq (n_organisations, 2);
}
END_TEST

static const struct
{
  guint n_declarations;
  guint n_photographed;
} sizes[] = {
  { 0, 0 }, { 1, 0 }, { 1, 1 }, { 1, 32 }, { 16, 16 }, { 17, 16 }, { 40, 0 }, { 40, 1 },
  { VC_DEMO_MAX_DECLARATIONS, 0 }, { VC_DEMO_MAX_DECLARATIONS, VC_DEMO_MAX_DECLARATIONS },
};

START_TEST (a_population_can_have_any_size)
{
  g_autoptr (VcDemoPopulation) population = invent (sizes[_i].n_declarations, sizes[_i].n_photographed);
  guint                        n_photographed = 0;

  ck_assert_uint_eq (vc_demo_population_get_n_cases (population), sizes[_i].n_declarations);

  for (guint i = 0; i < sizes[_i].n_declarations; i++)
    n_photographed += vc_demo_population_get_case (population, i)->photographed;

  ck_assert_uint_eq (n_photographed, MIN (sizes[_i].n_declarations, sizes[_i].n_photographed));
}
END_TEST

/* Before the reform, on a Sunday, on a leap day, at a new year. */
static const VcDate days[] = { { 2024, 7, 5 }, { 2025, 6, 29 }, { 2028, 2, 29 }, { 2027, 1, 1 } };

START_TEST (a_population_can_be_of_any_day)
{
  g_autoptr (VcDemoPopulation) population = vc_demo_population_new (1, 200, 32, days[_i]);

  for (guint i = 0; i < 200; i++)
    {
      const VcDeclarationFields *fields = fields_of (population, i);

      ck_assert_int_le (g_date_time_get_year (fields->filed_at), days[_i].year);
      ck_assert_int_lt (vc_date_compare (vc_demo_population_get_subject (population, i)->document->issued,
                                         days[_i]), 0);
    }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("an invented population");
  TCase *whole = tcase_create ("the whole");

  tcase_add_test (whole, the_same_seed_and_date_give_the_same_population);
  tcase_add_test (whole, a_case_does_not_change_when_others_are_added_after_it);
  tcase_add_test (whole, the_first_cases_come_in_their_order);
  tcase_add_test (whole, every_case_is_a_specimen_filed_in_office_hours_before_today);
  tcase_add_test (whole, no_two_people_share_a_number);
  tcase_add_test (whole, records_and_accounts_name_each_code_and_phone_once);
  tcase_add_test (whole, a_personal_number_agrees_with_its_holder);
  tcase_add_test (whole, a_large_population_has_its_proportions);
  tcase_add_test (whole, who_has_no_photos_of_their_own_is_a_verified_adult_with_a_fitting_portrait);
  tcase_add_test (whole, a_few_ask_for_something_else_than_their_own_registration);
  tcase_add_loop_test (whole, a_population_can_have_any_size, 0, G_N_ELEMENTS (sizes));
  tcase_add_loop_test (whole, a_population_can_be_of_any_day, 0, G_N_ELEMENTS (days));
  suite_add_tcase (suite, whole);
  return vc_test_run (suite);
}
