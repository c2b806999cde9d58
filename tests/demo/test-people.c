/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-test.h"

#include "vc-bhxh-code.h"
#include "vc-card.h"
#include "vc-cccd-number.h"
#include "vc-demo-calendar.h"
#include "vc-demo-document.h"
#include "vc-demo-numbers.h"
#include "vc-demo-office-list.h"
#include "vc-dossier-number.h"
#include "vc-email.h"
#include "vc-identity-number.h"
#include "vc-name-match.h"
#include "vc-phone.h"

static const VcDate today = { 2026, 11, 20 };

START_TEST (a_personal_number_says_place_sex_and_year_of_birth)
{
  g_autofree char *man = vc_demo_number_dup_cccd (1, "056", VC_SEX_MALE, 1957);
  g_autofree char *woman = vc_demo_number_dup_cccd (2, "001", VC_SEX_FEMALE, 2004);

  ck_assert_str_eq (man, "056057999901");
  ck_assert_str_eq (woman, "001304999902");
}
END_TEST

START_TEST (dossier_numbers_name_the_office)
{
  g_autofree char *province = vc_demo_number_dup_dossier (0, 2026, 0);
  g_autofree char *district = vc_demo_number_dup_dossier (1, 2026, 3);

  ck_assert_str_eq (province, "90001.GD/2026/056");
  ck_assert_str_eq (district, "90002.GD/2026/05603");
  ck_assert_int_eq (vc_dossier_number_check (province), VC_FINDING_NONE);
  ck_assert_int_eq (vc_dossier_number_check (district), VC_FINDING_NONE);
}
END_TEST

static char *
dup_cccd (guint nth)
{
  /* The same place, sex and year for all: only the random part differs. */
  return vc_demo_number_dup_cccd (nth, "056", VC_SEX_FEMALE, 1988);
}

/* Each range as a pattern; what is outside could be a real person's. */
static const struct
{
  char      *(*dup) (guint nth);
  const char *pattern;
} ranges[] = {
  { dup_cccd,                           "^05618899[0-9]{4}$"  },
  { vc_demo_number_dup_cmnd,            "^2299[0-9]{5}$"      },
  { vc_demo_number_dup_passport,        "^X99[0-9]{5}$"       },
  { vc_demo_number_dup_foreign_passport, "^UT99[0-9]{5}$"     },
  { vc_demo_number_dup_bhxh_code,       "^569999[0-9]{4}$"    },
  { vc_demo_number_dup_phone,           "^0992[0-9]{6}$"      },
};

START_TEST (everyone_gets_a_number_of_their_own_in_the_invented_range)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint nth = 0; nth < VC_DEMO_MAX_PEOPLE; nth++)
    {
      char *number = ranges[_i].dup (nth);

      ck_assert_msg (g_regex_match_simple (ranges[_i].pattern, number, 0, 0), "%s is not %s", number,
                     ranges[_i].pattern);
      ck_assert_msg (g_hash_table_add (seen, number), "%s comes twice", number);
    }
}
END_TEST

START_TEST (numbers_pass_the_counters_own_checks)
{
  for (guint nth = 0; nth < 200; nth++)
    {
      g_autofree char *cccd = dup_cccd (nth);
      g_autofree char *cmnd = vc_demo_number_dup_cmnd (nth);
      g_autofree char *passport = vc_demo_number_dup_passport (nth);
      g_autofree char *foreign = vc_demo_number_dup_foreign_passport (nth);
      g_autofree char *code = vc_demo_number_dup_bhxh_code (nth);
      g_autofree char *phone = vc_demo_number_dup_phone (nth);

      ck_assert_int_eq (vc_cccd_number_check (cccd), VC_FINDING_NONE);
      ck_assert_int_eq (vc_identity_number_check (VC_DOCUMENT_CMND, cmnd, today), VC_FINDING_CMND_ENDED);
      ck_assert_int_eq (vc_identity_number_check (VC_DOCUMENT_PASSPORT, passport, today), VC_FINDING_NONE);
      ck_assert_int_eq (vc_identity_number_check (VC_DOCUMENT_FOREIGN_PASSPORT, foreign, today),
                        VC_FINDING_NONE);
      ck_assert_int_eq (vc_bhxh_code_check (code), VC_FINDING_NONE);
      ck_assert_int_eq (vc_phone_check (phone), VC_FINDING_NONE);
    }
}
END_TEST

static const VcDemoNameStyle styles[] = {
  VC_DEMO_NAME_USUAL, VC_DEMO_NAME_LONG, VC_DEMO_NAME_TWO_WAYS, VC_DEMO_NAME_HIGHLAND, VC_DEMO_NAME_FOREIGN,
};

static gboolean
says_it_is_invented (const char *name)
{
  static const char * const words[] = { "Mẫu", "Thử", "Specimen", "Sampleton", "Testerson" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (name, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

START_TEST (every_name_is_nfc_and_says_that_it_is_invented)
{
  g_autoptr (VcRandom) random = vc_random_new_seeded (3);

  for (guint i = 0; i < 500; i++)
    {
      VcSex                  sex = i % 2 == 0 ? VC_SEX_MALE : VC_SEX_FEMALE;
      g_autoptr (VcDemoName) name = vc_demo_name_new (random, styles[_i], sex, NULL);
      g_autofree char       *composed = g_utf8_normalize (name->text, -1, G_NORMALIZE_NFC);

      ck_assert_str_eq (name->text, composed);
      ck_assert_msg (says_it_is_invented (name->text), "%s could be someone's name", name->text);
    }
}
END_TEST

START_TEST (a_name_that_can_be_written_two_ways_is_one_name)
{
  g_autoptr (VcRandom) random = vc_random_new_seeded (4);

  for (guint i = 0; i < 200; i++)
    {
      VcSex                  sex = i % 2 == 0 ? VC_SEX_MALE : VC_SEX_FEMALE;
      g_autoptr (VcDemoName) name = vc_demo_name_new (random, VC_DEMO_NAME_TWO_WAYS, sex, NULL);

      ck_assert_msg (vc_name_match (name->text, name->other_way) == VC_NAME_TONE_PLACEMENT, "%s and %s",
                     name->text, name->other_way);
    }
}
END_TEST

START_TEST (a_child_gets_the_family_name_it_is_given)
{
  g_autoptr (VcRandom)   random = vc_random_new_seeded (5);
  g_autoptr (VcDemoName) father = vc_demo_name_new (random, VC_DEMO_NAME_USUAL, VC_SEX_MALE, NULL);
  g_autoptr (VcDemoName) child = vc_demo_name_new (random, VC_DEMO_NAME_USUAL, VC_SEX_FEMALE, father->family);

  ck_assert (g_str_has_prefix (child->text, father->family));
}
END_TEST

static const struct
{
  const char *name;
  const char *unmarked;
  const char *email;
} bare[] = {
  { "Đỗ Ỷ Mẫu Nhiên",      "Do Y Mau Nhien",      "do.y.mau.nhien.0007@example.com"      },
  { "H'Mẫu Djuăn Niê",     "H'Mau Djuan Nie",     "hmau.djuan.nie.0007@example.com"      },
  { "Âu Dương Thị Mẫu Hoè", "Au Duong Thi Mau Hoe", "au.duong.thi.mau.hoe.0007@example.com" },
};

START_TEST (a_name_loses_its_marks_and_becomes_an_address)
{
  g_autofree char *unmarked = vc_demo_name_dup_unmarked (bare[_i].name);
  g_autofree char *email = vc_demo_name_dup_email (bare[_i].name, 7);

  ck_assert_str_eq (unmarked, bare[_i].unmarked);
  ck_assert_int_eq (vc_name_match (unmarked, bare[_i].name), VC_NAME_DIACRITICS_ONLY);
  ck_assert_str_eq (email, bare[_i].email);
  ck_assert_int_eq (vc_email_check (email), VC_FINDING_NONE);
}
END_TEST

START_TEST (a_place_has_a_district_only_in_the_scheme_that_knows_districts)
{
  g_autoptr (VcRandom)   random = vc_random_new_seeded (6);
  VcDemoPlace            place;
  g_autoptr (VcAddress)  before = NULL;
  g_autoptr (VcAddress)  after = NULL;
  const VcAddressFields *fields;

  vc_demo_place_init (&place, random, 3);
  before = vc_demo_place_to_address (&place, VC_ADDRESS_VN_2004);
  after = vc_demo_place_to_address (&place, VC_ADDRESS_VN_2025);

  fields = vc_address_get_fields (before);
  ck_assert_str_eq (fields->district, "Huyện Diên Khánh");
  ck_assert_str_eq (fields->district_code, "574");
  ck_assert_ptr_nonnull (strstr (fields->ward, "Thử Nghiệm"));
  ck_assert (g_str_has_prefix (fields->ward_code, "99") && strlen (fields->ward_code) == 5);

  fields = vc_address_get_fields (after);
  ck_assert_ptr_null (fields->district);
  ck_assert_ptr_null (fields->district_code);
  ck_assert (g_str_has_prefix (fields->ward_code, "98") && strlen (fields->ward_code) == 5);
}
END_TEST

/* 2026-11-20 is a Friday. */
static const struct
{
  VcDate day;
  int    n_days;
  VcDate expected;
} work_days[] = {
  { { 2026, 11, 20 },  1, { 2026, 11, 23 } },
  { { 2026, 11, 20 },  3, { 2026, 11, 25 } },
  { { 2026, 11, 21 },  1, { 2026, 11, 23 } },
  { { 2026, 11, 23 }, -1, { 2026, 11, 20 } },
  { { 2026, 11, 22 }, -1, { 2026, 11, 20 } },
  { { 2026, 12, 30 },  3, { 2027,  1,  4 } },
};

START_TEST (working_days_skip_weekends)
{
  VcDate day = vc_demo_calendar_add_work_days (work_days[_i].day, work_days[_i].n_days);

  ck_assert_int_eq (vc_date_compare (day, work_days[_i].expected), 0);
}
END_TEST

static VcDemoCitizen *
invent (VcRandom *random,
        guint     nth)
{
  return vc_demo_citizen_new (&(VcDemoTraits) { .nth = nth, .sex = nth % 2 == 0 ? VC_SEX_MALE : VC_SEX_FEMALE,
                                                .min_age = 18, .max_age = 88, .district = nth % 8 },
                              random, today);
}

START_TEST (a_card_in_hand_is_in_date_and_its_code_says_what_is_printed)
{
  g_autoptr (VcRandom) random = vc_random_new_seeded (7);

  for (guint nth = 0; nth < 1000; nth++)
    {
      g_autoptr (VcDemoCitizen)  holder = invent (random, nth);
      g_autoptr (VcDemoDocument) card = vc_demo_document_new (VC_DOCUMENT_CCCD, holder, random, today);
      VcPhotoKind                side;
      g_autofree char           *payload = vc_demo_document_dup_payload (card, &side);
      g_autoptr (GError)         error = NULL;
      g_autoptr (VcCard)         read = vc_card_read (payload, -1, &error);

      ck_assert_msg (read != NULL, "%s", payload);
      ck_assert_str_eq (vc_card_get_fields (read)->id_number, card->number);
      ck_assert_str_eq (vc_card_get_fields (read)->name, card->name);
      ck_assert_str_eq (vc_card_get_fields (read)->address, card->residence);
      ck_assert_int_eq (vc_date_compare (vc_card_get_fields (read)->birth_date, card->birth_date), 0);
      ck_assert_int_eq (side, card->layout == VC_DEMO_LAYOUT_CHIP_CARD ? VC_PHOTO_FRONT : VC_PHOTO_BACK);
      ck_assert_int_lt (vc_date_compare (card->issued, today), 0);
      ck_assert (card->expires.year == 0 || vc_date_compare (card->expires, today) > 0);
      ck_assert_int_ge (vc_date_age (card->birth_date, card->issued), 13);
    }
}
END_TEST

START_TEST (the_provincial_office_is_first_and_the_parent_of_the_others)
{
  g_autoptr (GPtrArray) offices = vc_demo_office_list_new ();

  ck_assert_uint_eq (offices->len, 8);
  ck_assert_str_eq (vc_office_get_id (g_ptr_array_index (offices, 0)), "KH-00");
  ck_assert_ptr_null (vc_office_get_parent_id (g_ptr_array_index (offices, 0)));

  for (guint i = 1; i < offices->len; i++)
    ck_assert_str_eq (vc_office_get_parent_id (g_ptr_array_index (offices, i)), "KH-00");
}
END_TEST

static guint
count_officers (GPtrArray  *officers,
                VcRole      role,
                const char *office_id)
{
  guint n = 0;

  for (guint i = 0; i < officers->len; i++)
    {
      VcOfficer *officer = g_ptr_array_index (officers, i);

      n += vc_officer_get_role (officer) == role &&
           g_str_equal (vc_officer_get_office_id (officer), office_id);
    }

  return n;
}

START_TEST (each_office_has_two_clerks_and_a_supervisor)
{
  g_autoptr (GPtrArray)  offices = vc_demo_office_list_new ();
  g_autoptr (GPtrArray)  officers = vc_demo_officer_list_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < offices->len; i++)
    {
      const char *id = vc_office_get_id (g_ptr_array_index (offices, i));

      ck_assert_uint_eq (count_officers (officers, VC_ROLE_CLERK, id), 2);
      ck_assert_uint_eq (count_officers (officers, VC_ROLE_SUPERVISOR, id), 1);
    }

  ck_assert_uint_eq (count_officers (officers, VC_ROLE_PROVINCE, "KH-00"), 1);
  ck_assert_uint_eq (count_officers (officers, VC_ROLE_ADMINISTRATOR, "KH-00"), 1);

  for (guint i = 0; i < officers->len; i++)
    {
      VcOfficer *officer = g_ptr_array_index (officers, i);

      ck_assert (g_hash_table_add (seen, (char *) vc_officer_get_id (officer)));
      ck_assert (g_hash_table_add (seen, (char *) vc_officer_get_account (officer)));
    }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("invented people");
  TCase *numbers = tcase_create ("numbers");
  TCase *people = tcase_create ("people");
  TCase *offices = tcase_create ("offices");

  tcase_add_test (numbers, a_personal_number_says_place_sex_and_year_of_birth);
  tcase_add_test (numbers, dossier_numbers_name_the_office);
  tcase_add_loop_test (numbers, everyone_gets_a_number_of_their_own_in_the_invented_range, 0,
                       G_N_ELEMENTS (ranges));
  tcase_add_test (numbers, numbers_pass_the_counters_own_checks);
  suite_add_tcase (suite, numbers);

  tcase_add_loop_test (people, every_name_is_nfc_and_says_that_it_is_invented, 0, G_N_ELEMENTS (styles));
  tcase_add_test (people, a_name_that_can_be_written_two_ways_is_one_name);
  tcase_add_test (people, a_child_gets_the_family_name_it_is_given);
  tcase_add_loop_test (people, a_name_loses_its_marks_and_becomes_an_address, 0, G_N_ELEMENTS (bare));
  tcase_add_test (people, a_place_has_a_district_only_in_the_scheme_that_knows_districts);
  tcase_add_loop_test (people, working_days_skip_weekends, 0, G_N_ELEMENTS (work_days));
  tcase_add_test (people, a_card_in_hand_is_in_date_and_its_code_says_what_is_printed);
  suite_add_tcase (suite, people);

  tcase_add_test (offices, the_provincial_office_is_first_and_the_parent_of_the_others);
  tcase_add_test (offices, each_office_has_two_clerks_and_a_supervisor);
  suite_add_tcase (suite, offices);

  return vc_test_run (suite);
}
