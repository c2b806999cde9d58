/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-bhxh-code.h"
#include "vc-cccd-number.h"
#include "vc-dossier-number.h"
#include "vc-email.h"
#include "vc-identity-number.h"
#include "vc-mask.h"
#include "vc-phone.h"
#include "vc-test.h"

typedef struct
{
  const char    *text;
  VcFindingCode  found;
} Row;

static const Row bhxh_codes[] = {
  { "5699990003",    VC_FINDING_NONE },
  { "0000000000",    VC_FINDING_NONE },
  { "056188999901",  VC_FINDING_NONE },
  { "569999000",     VC_FINDING_BHXH_CODE_STRUCTURE },
  { "56999900031",   VC_FINDING_BHXH_CODE_STRUCTURE },
  { "569999000O",    VC_FINDING_BHXH_CODE_STRUCTURE },
  { " 699990003",    VC_FINDING_BHXH_CODE_STRUCTURE },
  { "HS45656999900", VC_FINDING_BHXH_CODE_STRUCTURE },
  { "",              VC_FINDING_BHXH_CODE_MISSING },
  { NULL,            VC_FINDING_BHXH_CODE_MISSING },
};

START_TEST (a_bhxh_code_is_ten_digits_or_a_personal_number)
{
  ck_assert_int_eq (vc_bhxh_code_check (bhxh_codes[_i].text), bhxh_codes[_i].found);
}
END_TEST

static const Row cccd_numbers[] = {
  { "056188999901",  VC_FINDING_NONE },
  { "001304999903",  VC_FINDING_NONE },
  { "101090999905",  VC_FINDING_CCCD_PROVINCE_UNKNOWN },
  { "003090999905",  VC_FINDING_CCCD_PROVINCE_UNKNOWN },
  { "56188999901",   VC_FINDING_CCCD_STRUCTURE },
  { "0561889999010", VC_FINDING_CCCD_STRUCTURE },
  { "05618899990a",  VC_FINDING_CCCD_STRUCTURE },
  { "",              VC_FINDING_ID_NUMBER_MISSING },
  { NULL,            VC_FINDING_ID_NUMBER_MISSING },
};

START_TEST (a_personal_number_is_twelve_digits_from_a_known_province)
{
  ck_assert_int_eq (vc_cccd_number_check (cccd_numbers[_i].text), cccd_numbers[_i].found);
}
END_TEST

START_TEST (all_sixty_three_provinces_are_known_and_no_other_code)
{
  int n_known = 0;

  for (int code = 0; code < 1000; code++)
    {
      g_autofree char *number = g_strdup_printf ("%03d090999905", code);

      if (vc_cccd_number_get_province (number) != NULL)
        n_known++;
    }

  ck_assert_int_eq (n_known, 63);
  ck_assert_str_eq (vc_cccd_number_get_province ("056188999901"), "Khánh Hòa");
  ck_assert_str_eq (vc_cccd_number_get_province ("027188999901"), "Bắc Ninh");
  ck_assert_str_eq (vc_cccd_number_get_province ("096188999901"), "Cà Mau");
}
END_TEST

static const struct
{
  const char    *number;
  VcSex          sex;
  guint16        year;
  VcFindingCode  of_sex;
  VcFindingCode  of_year;
} holders[] = {
  { "056188999901", VC_SEX_FEMALE,  1988, VC_FINDING_NONE,             VC_FINDING_NONE },
  { "056057999902", VC_SEX_MALE,    1957, VC_FINDING_NONE,             VC_FINDING_NONE },
  { "001304999903", VC_SEX_FEMALE,  2004, VC_FINDING_NONE,             VC_FINDING_NONE },
  { "056212999904", VC_SEX_FEMALE,  2012, VC_FINDING_CCCD_SEX_DIFFERS, VC_FINDING_NONE },
  { "056188999901", VC_SEX_MALE,    1989, VC_FINDING_CCCD_SEX_DIFFERS, VC_FINDING_CCCD_BIRTH_YEAR_DIFFERS },
  { "056188999901", VC_SEX_FEMALE,  2088, VC_FINDING_NONE,             VC_FINDING_CCCD_BIRTH_YEAR_DIFFERS },
  { "056401999901", VC_SEX_MALE,    2101, VC_FINDING_NONE,             VC_FINDING_NONE },
  { "056188999901", VC_SEX_UNKNOWN, 0,    VC_FINDING_NONE,             VC_FINDING_NONE },
  { "229999901",    VC_SEX_MALE,    1988, VC_FINDING_NONE,             VC_FINDING_NONE },
};

START_TEST (a_personal_number_tells_sex_and_year_of_birth)
{
  VcDate birth = { .year = holders[_i].year };

  ck_assert_int_eq (vc_cccd_number_check_sex (holders[_i].number, holders[_i].sex), holders[_i].of_sex);
  ck_assert_int_eq (vc_cccd_number_check_birth_year (holders[_i].number, birth), holders[_i].of_year);
}
END_TEST

static const struct
{
  VcDocumentType  type;
  const char     *number;
  VcDate          today;
  VcFindingCode   found;
} documents[] = {
  { VC_DOCUMENT_CCCD,              "056188999901", { 2026, 11, 20 }, VC_FINDING_NONE },
  { VC_DOCUMENT_CCCD,              "229999901",    { 2026, 11, 20 }, VC_FINDING_CCCD_STRUCTURE },
  { VC_DOCUMENT_CMND,              "229999901",    { 2024, 12, 31 }, VC_FINDING_NONE },
  { VC_DOCUMENT_CMND,              "229999901",    { 2025, 1, 1 },   VC_FINDING_CMND_ENDED },
  { VC_DOCUMENT_CMND,              "056188999901", { 2026, 11, 20 }, VC_FINDING_CMND_ENDED },
  { VC_DOCUMENT_CMND,              "22999990",     { 2026, 11, 20 }, VC_FINDING_CMND_STRUCTURE },
  { VC_DOCUMENT_PASSPORT,          "C9999901",     { 2026, 11, 20 }, VC_FINDING_NONE },
  { VC_DOCUMENT_PASSPORT,          "P09999901",    { 2026, 11, 20 }, VC_FINDING_NONE },
  { VC_DOCUMENT_PASSPORT,          "c9999901",     { 2026, 11, 20 }, VC_FINDING_PASSPORT_STRUCTURE },
  { VC_DOCUMENT_PASSPORT,          "CC999990",     { 2026, 11, 20 }, VC_FINDING_PASSPORT_STRUCTURE },
  { VC_DOCUMENT_FOREIGN_PASSPORT,  "12AB 34567",   { 2026, 11, 20 }, VC_FINDING_NONE },
  { VC_DOCUMENT_FOREIGN_PASSPORT,  "1234",         { 2026, 11, 20 }, VC_FINDING_FOREIGN_PASSPORT_STRUCTURE },
  { VC_DOCUMENT_FOREIGN_PASSPORT,  "12AB345678",   { 2026, 11, 20 }, VC_FINDING_FOREIGN_PASSPORT_STRUCTURE },
  { VC_DOCUMENT_BIRTH_CERTIFICATE, NULL,           { 2026, 11, 20 }, VC_FINDING_NONE },
  { VC_DOCUMENT_PASSPORT,          NULL,           { 2026, 11, 20 }, VC_FINDING_ID_NUMBER_MISSING },
};

START_TEST (each_kind_of_document_has_its_own_number)
{
  ck_assert_int_eq (vc_identity_number_check (documents[_i].type, documents[_i].number, documents[_i].today),
                    documents[_i].found);
}
END_TEST

static const struct
{
  const char     *number;
  gboolean        guessed;
  VcDocumentType  type;
} guesses[] = {
  { "056188999901", TRUE,  VC_DOCUMENT_CCCD },
  { "229999901",    TRUE,  VC_DOCUMENT_CMND },
  { "C9999901",     TRUE,  VC_DOCUMENT_PASSPORT },
  { "AB123456",     TRUE,  VC_DOCUMENT_FOREIGN_PASSPORT },
  { "12345678",     FALSE, VC_DOCUMENT_CCCD },
  { "",             FALSE, VC_DOCUMENT_CCCD },
};

START_TEST (the_kind_of_document_is_guessed_from_its_number)
{
  VcDocumentType type = VC_DOCUMENT_CCCD;

  ck_assert_int_eq (vc_identity_number_guess_type (guesses[_i].number, &type), guesses[_i].guessed);
  ck_assert_int_eq (type, guesses[_i].type);
}
END_TEST

static const struct
{
  const char    *text;
  const char    *normal;
  VcFindingCode  found;
} phones[] = {
  { "0992000001",      "0992000001",  VC_FINDING_NONE },
  { "+84 992 000 001", "0992000001",  VC_FINDING_NONE },
  { "0992.000.001",    "0992000001",  VC_FINDING_NONE },
  { "84992000001",     "0992000001",  VC_FINDING_NONE },
  { "(099) 200-0001",  "0992000001",  VC_FINDING_NONE },
  { "0322000001",      "0322000001",  VC_FINDING_NONE },
  { "0872000001",      "0872000001",  VC_FINDING_NONE },
  { "0552000001",      "0552000001",  VC_FINDING_NONE },
  { "0952000001",      "0952000001",  VC_FINDING_PHONE_PREFIX_UNKNOWN },
  { "0712000001",      "0712000001",  VC_FINDING_PHONE_PREFIX_UNKNOWN },
  { "01682000001",     "01682000001", VC_FINDING_PHONE_OLD },
  { "01612000001",     "01612000001", VC_FINDING_PHONE_STRUCTURE },
  { "02582000001",     "02582000001", VC_FINDING_PHONE_LANDLINE },
  { "0242000001",      "0242000001",  VC_FINDING_PHONE_LANDLINE },
  { "992000001",       NULL,          VC_FINDING_PHONE_STRUCTURE },
  { "099200000",       NULL,          VC_FINDING_PHONE_STRUCTURE },
  { "099200000123",    NULL,          VC_FINDING_PHONE_STRUCTURE },
  { "+1 992 000 0001", NULL,          VC_FINDING_PHONE_STRUCTURE },
  { "0992ooo001",      NULL,          VC_FINDING_PHONE_STRUCTURE },
  { "",                NULL,          VC_FINDING_PHONE_MISSING },
  { NULL,              NULL,          VC_FINDING_PHONE_MISSING },
};

START_TEST (a_phone_number_is_read_however_it_is_written)
{
  g_autofree char *normal = vc_phone_normalise (phones[_i].text);

  ck_assert_pstr_eq (normal, phones[_i].normal);
  ck_assert_int_eq (vc_phone_check (phones[_i].text), phones[_i].found);
}
END_TEST

static const struct
{
  const char *before;
  const char *after;
} conversions[] = {
  { "01620000000", "0320000000" }, { "01630000000", "0330000000" }, { "01640000000", "0340000000" },
  { "01650000000", "0350000000" }, { "01660000000", "0360000000" }, { "01670000000", "0370000000" },
  { "01680000000", "0380000000" }, { "01690000000", "0390000000" }, { "01200000000", "0700000000" },
  { "01210000000", "0790000000" }, { "01220000000", "0770000000" }, { "01260000000", "0760000000" },
  { "01280000000", "0780000000" }, { "01230000000", "0830000000" }, { "01240000000", "0840000000" },
  { "01250000000", "0850000000" }, { "01270000000", "0810000000" }, { "01290000000", "0820000000" },
  { "01860000000", "0560000000" }, { "01880000000", "0580000000" }, { "01990000000", "0590000000" },
  { "01610000000", NULL },         { "0992000001", NULL },          { "no", NULL },
};

START_TEST (a_number_of_eleven_digits_can_be_converted)
{
  g_autofree char *after = vc_phone_convert_old (conversions[_i].before);

  ck_assert_pstr_eq (after, conversions[_i].after);
}
END_TEST

START_TEST (a_phone_number_is_grouped_for_reading_aloud)
{
  g_autofree char *spoken = vc_phone_format_spoken ("+84992000001");
  g_autofree char *unread = vc_phone_format_spoken ("99 2000");

  ck_assert_str_eq (spoken, "0992 000 001");
  ck_assert_str_eq (unread, "99 2000");
}
END_TEST

static const Row emails[] = {
  { "thu.nghiem@example.com",  VC_FINDING_NONE },
  { "t+1@mail.example.com",    VC_FINDING_NONE },
  { "",                        VC_FINDING_NONE },
  { NULL,                      VC_FINDING_NONE },
  { "thu.nghiem",              VC_FINDING_EMAIL_STRUCTURE },
  { "@example.com",            VC_FINDING_EMAIL_STRUCTURE },
  { "a@b@example.com",         VC_FINDING_EMAIL_STRUCTURE },
  { "a@example",               VC_FINDING_EMAIL_STRUCTURE },
  { "a@example..com",          VC_FINDING_EMAIL_STRUCTURE },
  { "a@-example.com",          VC_FINDING_EMAIL_STRUCTURE },
  { "a b@example.com",         VC_FINDING_EMAIL_STRUCTURE },
  { "thử@example.com",         VC_FINDING_EMAIL_STRUCTURE },
  { "a@example.com\n",         VC_FINDING_EMAIL_STRUCTURE },
  { ".a@example.com",          VC_FINDING_EMAIL_STRUCTURE },
};

START_TEST (an_email_address_has_a_mailbox_and_a_host)
{
  ck_assert_int_eq (vc_email_check (emails[_i].text), emails[_i].found);
}
END_TEST

static const Row dossiers[] = {
  { "90001.GD/2021/056",   VC_FINDING_NONE },
  { "90002.GD/2026/05699", VC_FINDING_NONE },
  { "1.gd/2026/056",       VC_FINDING_NONE },
  { "90001.GD/1921/056",   VC_FINDING_DOSSIER_NUMBER_STRUCTURE },
  { "90001GD/2021/056",    VC_FINDING_DOSSIER_NUMBER_STRUCTURE },
  { "90001.GD/2021/05",    VC_FINDING_DOSSIER_NUMBER_STRUCTURE },
  { "90001.GD/2021/056 ",  VC_FINDING_DOSSIER_NUMBER_STRUCTURE },
  { "900010001.GD/2021/056", VC_FINDING_DOSSIER_NUMBER_STRUCTURE },
  { "90001.GD/20211/056",  VC_FINDING_DOSSIER_NUMBER_STRUCTURE },
  { "",                    VC_FINDING_DOSSIER_NUMBER_STRUCTURE },
};

START_TEST (a_dossier_number_has_four_parts)
{
  ck_assert_int_eq (vc_dossier_number_check (dossiers[_i].text), dossiers[_i].found);
}
END_TEST

START_TEST (a_dossier_is_found_by_its_number_or_its_running_number_alone)
{
  ck_assert (vc_dossier_number_matches ("90001.GD/2021/056", "90001.gd/2021/056"));
  ck_assert (vc_dossier_number_matches ("90001.GD/2021/056", "90001"));
  ck_assert (vc_dossier_number_matches ("00042.GD/2021/056", "42"));
  ck_assert (!vc_dossier_number_matches ("90001.GD/2021/056", "9000"));
  ck_assert (!vc_dossier_number_matches ("90001.GD/2021/056", "2021"));
  ck_assert (!vc_dossier_number_matches ("90001.GD/2021/056", ""));
}
END_TEST

START_TEST (masked_numbers_show_their_ends_only)
{
  g_autofree char *cccd = vc_mask_number ("056188999901");
  g_autofree char *code = vc_mask_number ("5699990003");
  g_autofree char *brief = vc_mask_number ("123");
  g_autofree char *phone = vc_mask_phone ("0992000001");
  g_autofree char *email = vc_mask_email ("thu@example.com");

  ck_assert_str_eq (cccd, "0561••••9901");
  ck_assert_str_eq (code, "569••••003");
  ck_assert_str_eq (brief, "••••");
  ck_assert_str_eq (phone, "0992•••001");
  ck_assert_str_eq (email, "t•••@example.com");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("numbers");
  TCase *codes = tcase_create ("codes");
  TCase *contact = tcase_create ("contact");

  tcase_add_loop_test (codes, a_bhxh_code_is_ten_digits_or_a_personal_number, 0, G_N_ELEMENTS (bhxh_codes));
  tcase_add_loop_test (codes, a_personal_number_is_twelve_digits_from_a_known_province,
                       0, G_N_ELEMENTS (cccd_numbers));
  tcase_add_test (codes, all_sixty_three_provinces_are_known_and_no_other_code);
  tcase_add_loop_test (codes, a_personal_number_tells_sex_and_year_of_birth, 0, G_N_ELEMENTS (holders));
  tcase_add_loop_test (codes, each_kind_of_document_has_its_own_number, 0, G_N_ELEMENTS (documents));
  tcase_add_loop_test (codes, the_kind_of_document_is_guessed_from_its_number, 0, G_N_ELEMENTS (guesses));
  tcase_add_loop_test (codes, a_dossier_number_has_four_parts, 0, G_N_ELEMENTS (dossiers));
  tcase_add_test (codes, a_dossier_is_found_by_its_number_or_its_running_number_alone);
  tcase_add_test (codes, masked_numbers_show_their_ends_only);
  suite_add_tcase (suite, codes);

  tcase_add_loop_test (contact, a_phone_number_is_read_however_it_is_written, 0, G_N_ELEMENTS (phones));
  tcase_add_loop_test (contact, a_number_of_eleven_digits_can_be_converted, 0, G_N_ELEMENTS (conversions));
  tcase_add_test (contact, a_phone_number_is_grouped_for_reading_aloud);
  tcase_add_loop_test (contact, an_email_address_has_a_mailbox_and_a_host, 0, G_N_ELEMENTS (emails));
  suite_add_tcase (suite, contact);

  return vc_test_run (suite);
}
