/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-invented.h"

#include "vc-comparison.h"
#include "vc-name-match.h"

/* What the counter finds, for each fault. */
static const VcRecordMatch findings[] = {
  [VC_DEMO_FAULT_NONE]            = VC_RECORD_AGREES,
  [VC_DEMO_FAULT_OTHER_FACE]      = VC_RECORD_AGREES,
  [VC_DEMO_FAULT_BLURRED]         = VC_RECORD_AGREES,
  [VC_DEMO_FAULT_GLARE]           = VC_RECORD_AGREES,
  [VC_DEMO_FAULT_CUT_CORNER]      = VC_RECORD_AGREES,
  [VC_DEMO_FAULT_DARK]            = VC_RECORD_AGREES,
  [VC_DEMO_FAULT_NO_PORTRAIT]     = VC_RECORD_AGREES,
  [VC_DEMO_FAULT_OTHER_CODE]      = VC_RECORD_ANOTHER_PERSON,
  [VC_DEMO_FAULT_NO_CODE]         = VC_RECORD_MISSING,
  [VC_DEMO_FAULT_HAS_ACCOUNT]     = VC_RECORD_AGREES,
  [VC_DEMO_FAULT_PHONE_TAKEN]     = VC_RECORD_AGREES,
  [VC_DEMO_FAULT_TONE_PLACEMENT]  = VC_RECORD_AGREES,
  [VC_DEMO_FAULT_NO_DIACRITICS]   = VC_RECORD_DIFFERS_IN_DETAIL,
  [VC_DEMO_FAULT_BIRTH_DATE]      = VC_RECORD_DIFFERS_IN_DETAIL,
  [VC_DEMO_FAULT_OLD_NUMBER]      = VC_RECORD_DIFFERS_IN_DETAIL,
  [VC_DEMO_FAULT_OLD_DOCUMENT]    = VC_RECORD_AGREES,
  [VC_DEMO_FAULT_GUARDIAN_CLOSED] = VC_RECORD_AGREES,
};

START_TEST (the_record_agrees_or_not_as_the_fault_says)
{
  g_autoptr (VcDemoPopulation) population = invent (3000, 32);
  guint                        n_found[G_N_ELEMENTS (findings)] = { 0 };

  for (guint i = 0; i < 3000; i++)
    {
      const VcDemoCase *known = vc_demo_population_get_case (population, i);

      n_found[known->fault]++;
      ck_assert_msg (vc_record_match (known->declaration, known->record) == findings[known->fault],
                     "case %u, fault %d", i, known->fault);
      ck_assert_msg (known->record == NULL ||
                     g_str_equal (vc_insured_person_get_bhxh_code (known->record),
                                  vc_declaration_get_fields (known->declaration)->bhxh_code),
                     "case %u has the record of another code", i);
    }

  for (guint i = 0; i < G_N_ELEMENTS (findings); i++)
    ck_assert_msg (n_found[i] > 0, "no case has fault %u", i);
}
END_TEST

static VcDemoAccount *
find_account_with_phone (VcDemoPopulation *population,
                         const char       *phone)
{
  GPtrArray *accounts = vc_demo_population_get_accounts (population);

  for (guint i = 0; i < accounts->len; i++)
    {
      VcDemoAccount *account = g_ptr_array_index (accounts, i);

      if (g_str_equal (account->phone, phone))
        return account;
    }

  return NULL;
}

START_TEST (a_phone_is_taken_exactly_where_the_fault_says_so)
{
  g_autoptr (VcDemoPopulation) population = invent (3000, 32);

  for (guint i = 0; i < 3000; i++)
    {
      const VcDemoCase          *known = vc_demo_population_get_case (population, i);
      const VcDeclarationFields *fields = vc_declaration_get_fields (known->declaration);
      VcDemoAccount             *account;

      if (fields->contact == NULL)
        continue;

      account = find_account_with_phone (population, vc_contact_get_phone (fields->contact));
      ck_assert_int_eq (account != NULL, known->fault == VC_DEMO_FAULT_PHONE_TAKEN);
      if (account != NULL)
        ck_assert_str_ne (vc_account_get_bhxh_code (account->account), fields->bhxh_code);
    }
}
END_TEST

START_TEST (a_code_has_an_account_exactly_where_the_fault_says_so)
{
  g_autoptr (VcDemoPopulation) population = invent (3000, 32);

  for (guint i = 0; i < 3000; i++)
    {
      const VcDemoCase *known = vc_demo_population_get_case (population, i);

      if (known->record != NULL)
        ck_assert_int_eq (vc_insured_person_get_account_state (known->record) == VC_ACCOUNT_ACTIVE,
                          known->fault == VC_DEMO_FAULT_HAS_ACCOUNT);
    }
}
END_TEST

START_TEST (names_differ_only_as_the_fault_says)
{
  g_autoptr (VcDemoPopulation) population = invent (3000, 32);

  for (guint i = 0; i < 3000; i++)
    {
      const VcDemoCase *known = vc_demo_population_get_case (population, i);
      VcNameMatch       expected = VC_NAME_EQUAL;
      VcNameMatch       match;

      if (known->record == NULL || known->fault == VC_DEMO_FAULT_OTHER_CODE)
        continue;

      if (known->fault == VC_DEMO_FAULT_TONE_PLACEMENT)
        expected = VC_NAME_TONE_PLACEMENT;
      if (known->fault == VC_DEMO_FAULT_NO_DIACRITICS)
        expected = VC_NAME_DIACRITICS_ONLY;

      match = vc_name_match (vc_declaration_get_name (known->declaration),
                             vc_person_get_name (vc_insured_person_get_person (known->record)));
      ck_assert_msg (match == expected, "case %u", i);
    }
}
END_TEST

START_TEST (the_old_number_in_a_record_is_the_one_in_the_cards_code)
{
  g_autoptr (VcDemoPopulation) population = invent (3000, 32);

  for (guint i = 0; i < 3000; i++)
    {
      const VcDemoCase *known = vc_demo_population_get_case (population, i);

      if (known->fault == VC_DEMO_FAULT_OLD_NUMBER)
        ck_assert_str_eq (vc_insured_person_get_id_number (known->record),
                          vc_demo_population_get_subject (population, i)->document->old_number);
    }
}
END_TEST

START_TEST (a_document_bears_another_face_only_where_the_fault_says_so)
{
  g_autoptr (VcDemoPopulation) population = invent (64, 64);

  for (guint i = 0; i < 64; i++)
    {
      const VcDemoSubject *subject = vc_demo_population_get_subject (population, i);

      ck_assert_int_eq (subject->face_seed != subject->document_face_seed,
                        vc_demo_population_get_case (population, i)->fault == VC_DEMO_FAULT_OTHER_FACE);
    }
}
END_TEST

START_TEST (a_childs_guardian_is_on_the_birth_certificate_and_has_an_account)
{
  g_autoptr (VcDemoPopulation) population = invent (400, 400);
  guint                        n_children = 0;

  for (guint i = 0; i < 400; i++)
    {
      const VcDeclarationFields *fields = fields_of (population, i);
      const VcDemoSubject       *subject = vc_demo_population_get_subject (population, i);
      gboolean                   closed = i == 10;
      VcDemoAccount             *account;

      ck_assert_int_eq (fields->guardian != NULL, fields->subject_type == VC_SUBJECT_CHILD);
      ck_assert_int_eq (fields->guardian == NULL, fields->contact != NULL);
      if (fields->guardian == NULL)
        continue;

      n_children++;
      account = find_account_with_phone (population, vc_guardian_get_phone (fields->guardian));
      ck_assert_str_eq (vc_account_get_bhxh_code (account->account),
                        vc_guardian_get_bhxh_code (fields->guardian));
      ck_assert_int_eq (vc_guardian_get_account_state (fields->guardian),
                        closed ? VC_ACCOUNT_CLOSED : VC_ACCOUNT_ACTIVE);
      ck_assert_str_eq (vc_guardian_get_name (fields->guardian),
                        vc_guardian_get_relation (fields->guardian) == VC_RELATION_MOTHER
                          ? subject->document->mother : subject->document->father);
      ck_assert_int_lt (subject->age, 18);
    }

  ck_assert_uint_ge (n_children, 20);
}
END_TEST

START_TEST (who_was_refused_files_again)
{
  g_autoptr (VcDemoPopulation) population = invent (40, _i);
  const VcDeclarationFields   *earlier = fields_of (population, 15);
  const VcDeclarationFields   *later = fields_of (population, 16);

  ck_assert_int_eq (earlier->state, VC_DECLARATION_REFUSAL_CONFIRMED);
  ck_assert_int_eq (vc_decision_get_kind (earlier->decision), VC_DECISION_REFUSE);
  ck_assert_str_eq (vc_decision_get_fields (earlier->decision)->reasons[0], "R06");
  ck_assert_int_eq (vc_review_get_kind (earlier->review), VC_REVIEW_UPHOLD);
  ck_assert_str_ne (vc_review_get_officer_id (earlier->review),
                    vc_decision_get_fields (earlier->decision)->officer_id);
  ck_assert_uint_eq (earlier->notices->len, 1);

  ck_assert_int_eq (later->state, VC_DECLARATION_SUBMITTED);
  ck_assert_str_eq (later->resubmission_of, earlier->id);
  ck_assert_str_eq (later->bhxh_code, earlier->bhxh_code);
  ck_assert_int_gt (g_date_time_compare (later->filed_at, vc_review_get_reviewed_at (earlier->review)), 0);
  ck_assert_int_eq (vc_name_match (vc_person_get_name (earlier->person), vc_person_get_name (later->person)),
                    VC_NAME_DIACRITICS_ONLY);

  for (guint i = 0; i < 40; i++)
    ck_assert_int_eq (fields_of (population, i)->resubmission_of != NULL, i == 16);
}
END_TEST

static GPtrArray *
make_photos (const VcDemoSubject *subject,
             guint                index)
{
  GPtrArray *photos = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < subject->n_kinds; i++)
    {
      g_autofree char *sha256 = g_strdup_printf ("%064x", 16 * index + i);

      g_ptr_array_add (photos, vc_photo_new (subject->kinds[i], sha256, "image/jpeg", 1000));
    }

  return photos;
}

START_TEST (drawn_photos_complete_their_case_and_all_who_share_the_portrait)
{
  g_autoptr (VcDemoPopulation) population = invent (300, 32);
  guint                        n_photos = 0;

  for (guint i = 0; i < 32; i++)
    {
      g_autoptr (GPtrArray) photos = make_photos (vc_demo_population_get_subject (population, i), i);

      n_photos += photos->len;
      vc_demo_population_set_photos (population, i, photos);
    }

  ck_assert_uint_eq (n_photos, vc_demo_population_get_n_photos (population));

  for (guint i = 0; i < 300; i++)
    {
      VcDeclaration       *declaration = vc_demo_population_get_case (population, i)->declaration;
      const VcDemoSubject *subject = vc_demo_population_get_subject (population, i);
      g_autofree char     *sha256 = g_strdup_printf ("%064x", 16 * subject->portrait_of);

      ck_assert_uint_eq (fields_of (population, i)->photos->len, subject->n_kinds);
      ck_assert_str_eq (vc_photo_get_sha256 (vc_declaration_get_photo (declaration, VC_PHOTO_PORTRAIT)),
                        sha256);
    }

  ck_assert_str_eq (vc_decision_get_fields (fields_of (population, 15)->decision)->seen[0],
                    vc_photo_get_sha256 (g_ptr_array_index (fields_of (population, 15)->photos, 0)));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("invented cases");
  TCase *cases = tcase_create ("cases");

  tcase_add_test (cases, the_record_agrees_or_not_as_the_fault_says);
  tcase_add_test (cases, a_phone_is_taken_exactly_where_the_fault_says_so);
  tcase_add_test (cases, a_code_has_an_account_exactly_where_the_fault_says_so);
  tcase_add_test (cases, names_differ_only_as_the_fault_says);
  tcase_add_test (cases, the_old_number_in_a_record_is_the_one_in_the_cards_code);
  tcase_add_test (cases, a_document_bears_another_face_only_where_the_fault_says_so);
  tcase_add_test (cases, a_childs_guardian_is_on_the_birth_certificate_and_has_an_account);
  tcase_add_loop_test (cases, who_was_refused_files_again, 15, 18);
  tcase_add_test (cases, drawn_photos_complete_their_case_and_all_who_share_the_portrait);
  suite_add_tcase (suite, cases);
  return vc_test_run (suite);
}
