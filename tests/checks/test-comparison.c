/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-comparison.h"
#include "vc-test.h"

#define TODAY ((VcDate) { 2026, 11, 20 })

/* What a case differs in from an ordinary one; nothing set is ordinary. */
typedef struct
{
  const char     *name;
  VcDate          birth_date;
  VcSex           sex;
  const char     *bhxh_code;
  VcDocumentType  type;
  const char     *number;
  const char     *phone;
  const char     *email;
  VcSubjectType   subject;
  VcAccountState  guardian;
} Declared;

static VcDeclaration *
declare (const Declared *declared)
{
  VcDate      birth = declared->birth_date.year != 0 ? declared->birth_date : (VcDate) { 1988, 2, 29 };
  gboolean    child = declared->subject == VC_SUBJECT_CHILD;
  const char *name = declared->name != NULL ? declared->name : "Âu Dương Thị Hoè";
  const char *code = declared->bhxh_code != NULL ? declared->bhxh_code : "5699990003";
  const char *number = declared->number != NULL ? declared->number : "056188999901";
  const char *phone = declared->phone != NULL ? declared->phone : "0992000001";
  g_autoptr (VcPerson) person =
    vc_person_new (name, birth, declared->sex != VC_SEX_UNKNOWN ? declared->sex : VC_SEX_FEMALE);
  g_autoptr (VcIdentityDocument) document =
    vc_identity_document_new (declared->type,
                              declared->type == VC_DOCUMENT_BIRTH_CERTIFICATE ? NULL : number, NULL);
  g_autoptr (VcAddress) address =
    vc_address_new (&(VcAddressFields) { .scheme = VC_ADDRESS_VN_2025, .province_code = "56",
                                         .province = "Tỉnh Khánh Hòa", .ward_code = "99999",
                                         .ward = "Xã Thử Nghiệm", .detail = "Thôn Mẫu 3" });
  g_autoptr (VcContact) contact = child ? NULL : vc_contact_new (phone, NULL, declared->email, NULL);
  g_autoptr (VcGuardian) guardian = NULL;
  g_autoptr (GDateTime) filed_at = g_date_time_new_utc (2026, 11, 19, 2, 0, 0);

  if (child)
    guardian = vc_guardian_new ("Đặng Kiểm Thử", "5699990009", VC_RELATION_MOTHER, declared->guardian,
                                "0992000009", "KH-00");

  return vc_declaration_new (&(VcDeclarationFields) {
    .id = "d1", .dossier_number = "90001.GD/2026/056", .version = 1,
    .subject_type = declared->subject, .person = person, .bhxh_code = code, .document = document,
    .address = address, .contact = contact, .guardian = guardian,
    .receiving_office = "KH-00", .handling_office = "KH-00",
    .committed_at = filed_at, .filed_at = filed_at, .due_at = filed_at });
}

static VcInsuredPerson *
record_of (const char     *name,
           VcDate          birth_date,
           VcSex           sex,
           const char     *id_number,
           VcAccountState  account)
{
  g_autoptr (VcPerson) person = vc_person_new (name, birth_date, sex);

  return vc_insured_person_new ("5699990003", person, id_number, account);
}

static VcMatchResult
document_result (VcComparison *comparison,
                 VcField       field)
{
  return vc_field_match_get_document_result (vc_comparison_get_match (comparison, field));
}

/* Another name alone may be a changed name; another name and another birth
 * date or number is someone else's code. */
static const struct
{
  const char    *name;
  VcDate         birth_date;
  VcSex          sex;
  const char    *id_number;
  VcRecordMatch  match;
} records[] = {
  { "Âu Dương Thị Hoè", { 1988, 2, 29 }, VC_SEX_FEMALE,  "056188999901", VC_RECORD_AGREES },
  { "ÂU DƯƠNG THỊ HÒE", { 1988 },        VC_SEX_UNKNOWN, NULL,           VC_RECORD_AGREES },
  { "Au Duong Thi Hoe", { 1988, 2, 29 }, VC_SEX_FEMALE,  "056188999901", VC_RECORD_DIFFERS_IN_DETAIL },
  { "Âu Dương Thị Hoè", { 1989, 2, 28 }, VC_SEX_FEMALE,  "056188999901", VC_RECORD_DIFFERS_IN_DETAIL },
  { "Âu Dương Thị Hoè", { 1988, 2, 29 }, VC_SEX_MALE,    "056188999901", VC_RECORD_DIFFERS_IN_DETAIL },
  { "Âu Dương Thị Hoè", { 1988, 2, 29 }, VC_SEX_FEMALE,  "056188999911", VC_RECORD_DIFFERS_IN_DETAIL },
  { "Âu Dương Thị Hoè", { 1988, 2, 29 }, VC_SEX_FEMALE,  "229999901",    VC_RECORD_DIFFERS_IN_DETAIL },
  { "Trịnh Hữu Mẫu",    { 1988, 2, 29 }, VC_SEX_FEMALE,  "056188999901", VC_RECORD_DIFFERS_IN_DETAIL },
  { "Trịnh Hữu Mẫu",    { 1988, 2, 29 }, VC_SEX_FEMALE,  "229999901",    VC_RECORD_DIFFERS_IN_DETAIL },
  { "Trịnh Hữu Mẫu",    { 1957 },        VC_SEX_MALE,    "056188999901", VC_RECORD_ANOTHER_PERSON },
  { "Trịnh Hữu Mẫu",    { 1988, 2, 29 }, VC_SEX_FEMALE,  "056057999902", VC_RECORD_ANOTHER_PERSON },
  { "Trịnh Hữu Mẫu",    { 1957 },        VC_SEX_MALE,    NULL,           VC_RECORD_ANOTHER_PERSON },
};

START_TEST (a_code_is_another_persons_when_its_record_has_another_name_and_birth_date_or_number)
{
  g_autoptr (VcDeclaration) declaration = declare (&(Declared) { 0 });
  g_autoptr (VcInsuredPerson) record = record_of (records[_i].name, records[_i].birth_date, records[_i].sex,
                                                  records[_i].id_number, VC_ACCOUNT_NONE);

  ck_assert_int_eq (vc_record_match (declaration, record), records[_i].match);
}
END_TEST

START_TEST (a_code_without_a_record_is_missing)
{
  g_autoptr (VcDeclaration) declaration = declare (&(Declared) { 0 });
  g_autoptr (VcComparison) comparison = vc_comparison_new (declaration, NULL, TRUE, NULL, TODAY);

  ck_assert_int_eq (vc_record_match (declaration, NULL), VC_RECORD_MISSING);
  ck_assert (vc_comparison_has_finding (comparison, VC_FINDING_RECORD_MISSING));
}
END_TEST

START_TEST (a_case_in_which_all_three_sources_agree_has_no_finding)
{
  g_autoptr (VcDeclaration) declaration = declare (&(Declared) { .email = "thu@example.com" });
  g_autoptr (VcInsuredPerson) record = record_of ("Âu Dương Thị Hoè", (VcDate) { 1988, 2, 29 }, VC_SEX_FEMALE,
                                                  "056188999901", VC_ACCOUNT_NONE);
  VcDocumentFields card = { .id_number = "056188999901", .old_number = "229999901",
                            .name = "Âu Dương Thị Hòe", .birth_date = { 1988, 2, 29 }, .sex = VC_SEX_FEMALE,
                            .address = "Thôn Mẫu 3, Xã Thử Nghiệm, Diên Khánh, Khánh Hòa" };
  g_autoptr (VcComparison) comparison = vc_comparison_new (declaration, record, FALSE, &card, TODAY);

  ck_assert_uint_eq (g_list_model_get_n_items (vc_comparison_get_matches (comparison)), VC_N_FIELDS);
  ck_assert_uint_eq (g_list_model_get_n_items (vc_comparison_get_findings (comparison)), 0);
  ck_assert_int_eq (vc_comparison_get_severity (comparison), VC_SEVERITY_OK);
  ck_assert_int_eq (document_result (comparison, VC_FIELD_NAME).reason, VC_MATCH_REASON_TONE_PLACEMENT);
}
END_TEST

START_TEST (what_an_organisation_declares_is_not_measured_as_a_persons)
{
  g_autoptr (VcDeclaration) organisation =
    declare (&(Declared) { .subject = VC_SUBJECT_ORGANISATION, .bhxh_code = "TZ9953A", .sex = VC_SEX_MALE });
  g_autoptr (VcDeclaration) person = declare (&(Declared) { .bhxh_code = "TZ9953A", .sex = VC_SEX_MALE });
  g_autoptr (VcComparison) of_organisation = vc_comparison_new (organisation, NULL, FALSE, NULL, TODAY);
  g_autoptr (VcComparison) of_person = vc_comparison_new (person, NULL, FALSE, NULL, TODAY);

  ck_assert_uint_eq (g_list_model_get_n_items (vc_comparison_get_findings (of_organisation)), 0);
  ck_assert_uint_ge (g_list_model_get_n_items (vc_comparison_get_findings (of_person)), 2);
}
END_TEST

START_TEST (matches_stand_in_the_order_of_the_fields)
{
  g_autoptr (VcDeclaration) declaration = declare (&(Declared) { 0 });
  g_autoptr (VcComparison) comparison = vc_comparison_new (declaration, NULL, FALSE, NULL, TODAY);

  for (guint field = 0; field < VC_N_FIELDS; field++)
    ck_assert_uint_eq (vc_field_match_get_field (vc_comparison_get_match (comparison, field)), field);
}
END_TEST

START_TEST (nothing_is_compared_before_a_card_or_a_record_is_there)
{
  g_autoptr (VcDeclaration) declaration = declare (&(Declared) { 0 });
  g_autoptr (VcComparison) comparison = vc_comparison_new (declaration, NULL, FALSE, NULL, TODAY);

  for (guint field = 0; field < VC_N_FIELDS; field++)
    {
      VcFieldMatch *match = vc_comparison_get_match (comparison, field);

      ck_assert_int_eq (vc_field_match_get_result (match).verdict, VC_MATCH_NOT_COMPARED);
      ck_assert_ptr_null (vc_field_match_get_document (match));
      ck_assert_ptr_null (vc_field_match_get_record (match));
    }
}
END_TEST

static const struct
{
  const char     *number;
  VcDocumentType  type;
  const char     *on_card;
  const char     *old_number;
  VcMatchVerdict  verdict;
  VcMatchReason   reason;
} numbers[] = {
  { "056188999901", VC_DOCUMENT_CCCD, "056188999901", NULL,        VC_MATCH_SAME,      VC_MATCH_REASON_NONE },
  { "229999901",    VC_DOCUMENT_CMND, "056188999901", "229999901", VC_MATCH_NEARLY,    VC_MATCH_REASON_OLD_NUMBER },
  { "229999901",    VC_DOCUMENT_CMND, "056188999901", NULL,        VC_MATCH_DIFFERENT, VC_MATCH_REASON_OTHER_KIND },
  { "056188999901", VC_DOCUMENT_CCCD, "056188999911", NULL,        VC_MATCH_DIFFERENT, VC_MATCH_REASON_NONE },
};

START_TEST (a_number_the_card_replaced_is_nearly_the_same)
{
  g_autoptr (VcDeclaration) declaration = declare (&(Declared) { .number = numbers[_i].number,
                                                                 .type = numbers[_i].type });
  VcDocumentFields card = { .id_number = numbers[_i].on_card, .old_number = numbers[_i].old_number };
  g_autoptr (VcComparison) comparison = vc_comparison_new (declaration, NULL, FALSE, &card, TODAY);
  VcMatchResult result = document_result (comparison, VC_FIELD_ID_NUMBER);

  ck_assert_int_eq (result.verdict, numbers[_i].verdict);
  ck_assert_int_eq (result.reason, numbers[_i].reason);
}
END_TEST

START_TEST (a_card_that_gives_the_year_alone_agrees_with_the_day)
{
  g_autoptr (VcDeclaration) declaration = declare (&(Declared) { 0 });
  VcDocumentFields card = { .birth_date = { 1988 } };
  g_autoptr (VcComparison) comparison = vc_comparison_new (declaration, NULL, FALSE, &card, TODAY);

  ck_assert_int_eq (document_result (comparison, VC_FIELD_BIRTH_DATE).reason,
                    VC_MATCH_REASON_DATE_LESS_PRECISE);
  ck_assert_int_eq (document_result (comparison, VC_FIELD_BIRTH_DATE).severity, VC_SEVERITY_OK);
}
END_TEST

START_TEST (another_address_on_the_card_is_no_finding)
{
  g_autoptr (VcDeclaration) declaration = declare (&(Declared) { 0 });
  VcDocumentFields card = { .address = "Số 0 ngõ Không, Thử Nghiệm, Hà Nội" };
  g_autoptr (VcComparison) comparison = vc_comparison_new (declaration, NULL, FALSE, &card, TODAY);

  ck_assert_int_eq (vc_comparison_get_severity (comparison), VC_SEVERITY_OK);
  ck_assert_str_eq (vc_field_match_get_document (vc_comparison_get_match (comparison, VC_FIELD_ADDRESS)),
                    "Số 0 ngõ Không, Thử Nghiệm, Hà Nội");
}
END_TEST

START_TEST (another_persons_card_is_found)
{
  g_autoptr (VcDeclaration) declaration = declare (&(Declared) { 0 });
  VcDocumentFields card = { .id_number = "056057999902", .name = "Trịnh Hữu Mẫu", .birth_date = { 1957 },
                            .sex = VC_SEX_MALE };
  g_autoptr (VcComparison) comparison = vc_comparison_new (declaration, NULL, FALSE, &card, TODAY);

  ck_assert (vc_comparison_has_finding (comparison, VC_FINDING_CARD_OF_ANOTHER_PERSON));
  ck_assert_int_eq (vc_comparison_get_severity (comparison), VC_SEVERITY_ERROR);
}
END_TEST

START_TEST (another_persons_health_card_is_found_by_its_code)
{
  g_autoptr (VcDeclaration) declaration = declare (&(Declared) { 0 });
  VcDocumentFields card = { .bhxh_code = "5699990002", .name = "Trịnh Hữu Mẫu" };
  g_autoptr (VcComparison) comparison = vc_comparison_new (declaration, NULL, FALSE, &card, TODAY);

  ck_assert (vc_comparison_has_finding (comparison, VC_FINDING_CARD_OF_ANOTHER_PERSON));
}
END_TEST

START_TEST (a_strangers_code_and_an_account_that_exists_are_found_in_the_record)
{
  g_autoptr (VcDeclaration) declaration = declare (&(Declared) { 0 });
  g_autoptr (VcInsuredPerson) record = record_of ("Trịnh Hữu Mẫu", (VcDate) { 1957 }, VC_SEX_MALE, NULL,
                                                  VC_ACCOUNT_ACTIVE);
  g_autoptr (VcComparison) comparison = vc_comparison_new (declaration, record, FALSE, NULL, TODAY);

  ck_assert (vc_comparison_has_finding (comparison, VC_FINDING_RECORD_OF_ANOTHER_PERSON));
  ck_assert (vc_comparison_has_finding (comparison, VC_FINDING_ACCOUNT_EXISTS));
}
END_TEST

START_TEST (the_personal_number_may_stand_for_the_code)
{
  g_autoptr (VcDeclaration) declaration = declare (&(Declared) { .bhxh_code = "056188999901" });
  g_autoptr (VcInsuredPerson) record = record_of ("Âu Dương Thị Hoè", (VcDate) { 1988, 2, 29 }, VC_SEX_FEMALE,
                                                  "056188999901", VC_ACCOUNT_NONE);
  g_autoptr (VcComparison) comparison = vc_comparison_new (declaration, record, FALSE, NULL, TODAY);
  VcFieldMatch *code = vc_comparison_get_match (comparison, VC_FIELD_BHXH_CODE);

  ck_assert_int_eq (vc_field_match_get_record_result (code).reason, VC_MATCH_REASON_PERSONAL_NUMBER);
  ck_assert_int_eq (vc_comparison_get_severity (comparison), VC_SEVERITY_OK);
}
END_TEST

static const struct
{
  Declared       declared;
  VcFindingCode  found;
} declarations[] = {
  { { .sex = VC_SEX_MALE },                                      VC_FINDING_CCCD_SEX_DIFFERS },
  { { .birth_date = { 1990, 1, 1 } },                            VC_FINDING_CCCD_BIRTH_YEAR_DIFFERS },
  { { .birth_date = { 2026, 11, 21 } },                          VC_FINDING_BIRTH_DATE_IMPOSSIBLE },
  { { .birth_date = { 1989, 2, 29 } },                           VC_FINDING_BIRTH_DATE_IMPOSSIBLE },
  { { .number = "101188999901" },                                VC_FINDING_CCCD_PROVINCE_UNKNOWN },
  { { .number = "56188999901" },                                 VC_FINDING_CCCD_STRUCTURE },
  { { .number = "229999901", .type = VC_DOCUMENT_CMND },         VC_FINDING_CMND_ENDED },
  { { .bhxh_code = "56999900033" },                              VC_FINDING_BHXH_CODE_STRUCTURE },
  { { .phone = "02583000001" },                                  VC_FINDING_PHONE_LANDLINE },
  { { .email = "thu" },                                          VC_FINDING_EMAIL_STRUCTURE },
  { { .subject = VC_SUBJECT_CHILD, .type = VC_DOCUMENT_BIRTH_CERTIFICATE },  VC_FINDING_CHILD_OF_AGE },
  { { .subject = VC_SUBJECT_CHILD, .birth_date = { 2012, 9, 7 } },           VC_FINDING_CHILD_HAS_CARD },
  { { .subject = VC_SUBJECT_CHILD, .guardian = VC_ACCOUNT_CLOSED },          VC_FINDING_GUARDIAN_NOT_ACTIVE },
};

START_TEST (the_checks_of_a_declaration_find_what_is_wrong_with_it)
{
  g_autoptr (VcDeclaration) declaration = declare (&declarations[_i].declared);
  g_autoptr (VcComparison) comparison = vc_comparison_new (declaration, NULL, FALSE, NULL, TODAY);

  ck_assert (vc_comparison_has_finding (comparison, declarations[_i].found));
}
END_TEST

START_TEST (a_childs_declaration_with_an_approved_guardian_has_no_finding)
{
  g_autoptr (VcDeclaration) declaration =
    declare (&(Declared) { .name = "Đặng Ngọc Thuỵ Khuê", .birth_date = { 2012, 9, 7 },
                           .type = VC_DOCUMENT_BIRTH_CERTIFICATE, .subject = VC_SUBJECT_CHILD,
                           .guardian = VC_ACCOUNT_ACTIVE });
  g_autoptr (VcComparison) comparison = vc_comparison_new (declaration, NULL, FALSE, NULL, TODAY);
  VcFieldMatch *phone = vc_comparison_get_match (comparison, VC_FIELD_PHONE);

  ck_assert_uint_eq (g_list_model_get_n_items (vc_comparison_get_findings (comparison)), 0);
  ck_assert_str_eq (vc_field_match_get_declared (phone), "0992 000 009");
}
END_TEST

START_TEST (a_template_can_bind_what_a_match_says)
{
  g_autoptr (VcDeclaration) declaration = declare (&(Declared) { 0 });
  VcDocumentFields card = { .name = "Trịnh Hữu Mẫu" };
  g_autoptr (VcComparison) comparison = vc_comparison_new (declaration, NULL, FALSE, &card, TODAY);
  g_autofree char *declared = NULL;
  g_autofree char *document = NULL;
  gboolean same = TRUE;

  g_object_get (vc_comparison_get_match (comparison, VC_FIELD_NAME),
                "declared", &declared, "document", &document, "same", &same, NULL);
  ck_assert_str_eq (declared, "Âu Dương Thị Hoè");
  ck_assert_str_eq (document, "Trịnh Hữu Mẫu");
  ck_assert (!same);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("comparison");
  TCase *record = tcase_create ("record");
  TCase *card = tcase_create ("card");
  TCase *checks = tcase_create ("checks");

  tcase_add_loop_test (record, a_code_is_another_persons_when_its_record_has_another_name_and_birth_date_or_number,
                       0, G_N_ELEMENTS (records));
  tcase_add_test (record, a_code_without_a_record_is_missing);
  tcase_add_test (record, a_case_in_which_all_three_sources_agree_has_no_finding);
  tcase_add_test (record, a_strangers_code_and_an_account_that_exists_are_found_in_the_record);
  tcase_add_test (record, the_personal_number_may_stand_for_the_code);
  suite_add_tcase (suite, record);

  tcase_add_test (card, what_an_organisation_declares_is_not_measured_as_a_persons);
  tcase_add_test (card, matches_stand_in_the_order_of_the_fields);
  tcase_add_test (card, nothing_is_compared_before_a_card_or_a_record_is_there);
  tcase_add_loop_test (card, a_number_the_card_replaced_is_nearly_the_same, 0, G_N_ELEMENTS (numbers));
  tcase_add_test (card, a_card_that_gives_the_year_alone_agrees_with_the_day);
  tcase_add_test (card, another_address_on_the_card_is_no_finding);
  tcase_add_test (card, another_persons_card_is_found);
  tcase_add_test (card, another_persons_health_card_is_found_by_its_code);
  tcase_add_test (card, a_template_can_bind_what_a_match_says);
  suite_add_tcase (suite, card);

  tcase_add_loop_test (checks, the_checks_of_a_declaration_find_what_is_wrong_with_it,
                       0, G_N_ELEMENTS (declarations));
  tcase_add_test (checks, a_childs_declaration_with_an_approved_guardian_has_no_finding);
  suite_add_tcase (suite, checks);

  return vc_test_run (suite);
}
