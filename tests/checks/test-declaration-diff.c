/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-declaration-diff.h"
#include "vc-test.h"

/* Names of files, told apart by their last digit. */
#define SHA(digit) "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" digit

/* What one version says; nothing set is what the first version says. */
typedef struct
{
  VcRequestKind   request;
  const char     *name;
  VcSex           sex;
  const char     *code;
  VcDocumentType  document;
  const char     *number;
  const char     *ward;
  const char     *phone;
  const char     *email;
  const char     *form;
  const char     *front;          /* its SHA-256; "" for none */
  gboolean        child;
  VcRelation      relation;
  const char     *guardian_phone;
  const char     *contact_person;
  const char     *serial;
  const char     *new_phone;      /* that is to be changed to */
  const char     *stop_reason;
  const char     *officer;        /* who holds it: no matter of the citizen's */
} Version;

static const char *
or_else (const char *text,
         const char *usual)
{
  return text != NULL ? text : usual;
}

static GPtrArray *
new_photos (const Version *version)
{
  GPtrArray  *photos = g_ptr_array_new_with_free_func (g_object_unref);
  const char *front = or_else (version->front, SHA ("1"));

  g_ptr_array_add (photos, vc_photo_new (VC_PHOTO_PORTRAIT, SHA ("0"), "image/jpeg", 1000));
  if (front[0] != '\0')
    g_ptr_array_add (photos, vc_photo_new (VC_PHOTO_FRONT, front, "image/jpeg", 1000));

  return photos;
}

static GPtrArray *
new_adjustments (const Version *version)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);

  if (version->new_phone != NULL)
    {
      g_ptr_array_add (lines, vc_adjustment_new (VC_ADJUSTED_EMAIL, NULL, "hoe@example.com"));
      g_ptr_array_add (lines, vc_adjustment_new (VC_ADJUSTED_PHONE, "0992000001", version->new_phone));
    }

  return lines;
}

static VcClaim *
new_claim (const Version *version,
           GDateTime     *at)
{
  return version->officer != NULL
           ? vc_claim_new (&(VcClaimFields) { .id = "c1", .declaration_id = "d1", .officer_id = "o1",
                                              .officer_name = version->officer, .counter = "Quầy 1",
                                              .taken_at = at, .expires_at = at })
           : NULL;
}

static VcDeclaration *
declare (const Version *version)
{
  g_autoptr (VcPerson) person =
    vc_person_new (or_else (version->name, "Âu Dương Thị Hoè"), (VcDate) { 1988, 2, 29 }, version->sex);
  g_autoptr (VcIdentityDocument) document =
    vc_identity_document_new (version->document, or_else (version->number, "056188999901"), NULL);
  g_autoptr (VcAddress) address =
    vc_address_new (&(VcAddressFields) { .scheme = VC_ADDRESS_VN_2025, .province_code = "56",
                                         .province = "Tỉnh Khánh Hòa", .ward_code = "99999",
                                         .ward = or_else (version->ward, "Xã Thử Nghiệm"), .detail = "Thôn Mẫu 3" });
  g_autoptr (VcContact) contact =
    version->child ? NULL : vc_contact_new (or_else (version->phone, "0992000001"), NULL, version->email, NULL);
  g_autoptr (VcGuardian) guardian =
    version->child ? vc_guardian_new ("Đặng Kiểm Thử", "5699990009", version->relation, VC_ACCOUNT_ACTIVE,
                                      or_else (version->guardian_phone, "0992000009"), "KH-00")
                   : NULL;
  g_autoptr (GPtrArray) adjustments = new_adjustments (version);
  g_autoptr (GPtrArray) photos = new_photos (version);
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 19, 2, 0, 0);
  g_autoptr (VcClaim) claim = new_claim (version, at);

  return vc_declaration_new (&(VcDeclarationFields) {
    .id = "d1", .dossier_number = "90001.GD/2026/056", .version = 1, .request_kind = version->request,
    .subject_type = version->child ? VC_SUBJECT_CHILD : VC_SUBJECT_ADULT, .person = person,
    .bhxh_code = or_else (version->code, "5699990003"), .document = document, .address = address,
    .contact = contact, .guardian = guardian, .certificate_serial = version->serial,
    .contact_person = version->contact_person, .adjustments = adjustments, .stop_from = { 2026, 12, 1 },
    .stop_reason = version->stop_reason, .photos = photos, .form_sha256 = version->form,
    .receiving_office = "KH-00", .handling_office = "KH-00", .claim = claim,
    .committed_at = at, .filed_at = at, .due_at = at });
}

static const struct
{
  Version      before;
  Version      after;
  VcFiledPart  part;
  VcChangeKind kind;
  const char  *was;
  const char  *is;
  guint        asked_again;   /* one check that must be answered anew */
} changes[] = {
  { { 0 }, { .name = "Âu Dương Thị Hoè Mẫu" },
    VC_FILED_NAME, VC_CHANGE_REPLACED, "Âu Dương Thị Hoè", "Âu Dương Thị Hoè Mẫu", VC_CHECK_DATA_AGREES },
  { { .sex = VC_SEX_FEMALE }, { .sex = VC_SEX_MALE },
    VC_FILED_SEX, VC_CHANGE_REPLACED, "female", "male", VC_CHECK_DATA_AGREES },
  { { 0 }, { .code = "5699990011" },
    VC_FILED_BHXH_CODE, VC_CHANGE_REPLACED, "5699990003", "5699990011", VC_CHECK_CODE_BELONGS },
  { { 0 }, { .number = "056188999902" },
    VC_FILED_ID_NUMBER, VC_CHANGE_REPLACED, "056188999901", "056188999902", VC_CHECK_DOCUMENT_GENUINE },
  { { 0 }, { .phone = "0992000002" },
    VC_FILED_PHONE, VC_CHANGE_REPLACED, "0992 000 001", "0992 000 002", VC_CHECK_PHONE_READ_BACK },
  { { 0 }, { .email = "hoe@example.com" },
    VC_FILED_EMAIL, VC_CHANGE_ADDED, NULL, "hoe@example.com", VC_CHECK_FORM_SIGNED },
  { { .email = "hoe@example.com" }, { 0 },
    VC_FILED_EMAIL, VC_CHANGE_REMOVED, "hoe@example.com", NULL, VC_CHECK_FORM_SIGNED },
  { { 0 }, { .form = SHA ("9") },
    VC_FILED_FORM, VC_CHANGE_ADDED, NULL, SHA ("9"), VC_CHECK_FORM_SIGNED },
  { { 0 }, { .front = SHA ("2") },
    VC_FILED_FRONT, VC_CHANGE_REPLACED, SHA ("1"), SHA ("2"), VC_CHECK_PHOTOS_SAME_DOCUMENT },
  { { .front = "" }, { 0 },
    VC_FILED_FRONT, VC_CHANGE_ADDED, NULL, SHA ("1"), VC_CHECK_PHOTOS_SAME_DOCUMENT },
  { { 0 }, { .front = "" },
    VC_FILED_FRONT, VC_CHANGE_REMOVED, SHA ("1"), NULL, VC_CHECK_PHOTOS_SAME_DOCUMENT },
  { { .contact_person = "Lâm Mẫu" }, { .contact_person = "Đỗ Mẫu" },
    VC_FILED_CONTACT_PERSON, VC_CHANGE_REPLACED, "Lâm Mẫu", "Đỗ Mẫu", VC_CHECK_FORM_SIGNED },
  { { 0 }, { .serial = "5404FFFE" },
    VC_FILED_CERTIFICATE, VC_CHANGE_ADDED, NULL, "5404FFFE", VC_CHECK_FORM_SIGNED },
  { { .new_phone = "0992000002" }, { .new_phone = "0992000003" },
    VC_FILED_ADJUSTMENTS, VC_CHANGE_REPLACED, "— → hoe@example.com; 0992000001 → 0992000002",
    "— → hoe@example.com; 0992000001 → 0992000003", VC_CHECK_PHONE_READ_BACK },
  { { .stop_reason = "Không còn nhu cầu" }, { .stop_reason = "Đã có tài khoản khác" },
    VC_FILED_STOP, VC_CHANGE_REPLACED, "01/12/2026: Không còn nhu cầu", "01/12/2026: Đã có tài khoản khác",
    VC_CHECK_FORM_SIGNED },
  { { .child = TRUE }, { .child = TRUE, .relation = VC_RELATION_GUARDIAN },
    VC_FILED_GUARDIAN_RELATION, VC_CHANGE_REPLACED, "father", "guardian", VC_CHECK_GUARDIAN_RELATION },
  { { .child = TRUE }, { .child = TRUE, .guardian_phone = "0992000010" },
    VC_FILED_GUARDIAN_PHONE, VC_CHANGE_REPLACED, "0992 000 009", "0992 000 010", VC_CHECK_PHONE_READ_BACK },
};

START_TEST (each_part_that_was_filed_otherwise_is_told_with_what_it_was_and_is)
{
  g_autoptr (VcDeclaration) before = declare (&changes[_i].before);
  g_autoptr (VcDeclaration) after = declare (&changes[_i].after);
  g_autoptr (GListModel) found = vc_declaration_diff (before, after);
  g_autoptr (VcFiledChange) change = g_list_model_get_item (found, 0);

  ck_assert_uint_eq (g_list_model_get_n_items (found), 1);
  ck_assert_int_eq (vc_filed_change_get_part (change), changes[_i].part);
  ck_assert_int_eq (vc_filed_change_get_kind (change), changes[_i].kind);
  ck_assert_pstr_eq (vc_filed_change_get_before (change), changes[_i].was);
  ck_assert_pstr_eq (vc_filed_change_get_after (change), changes[_i].is);
  ck_assert (vc_declaration_diff_get_checks (found) & (1u << changes[_i].asked_again));
}
END_TEST

START_TEST (who_holds_a_declaration_is_no_change_of_what_was_filed)
{
  g_autoptr (VcDeclaration) before = declare (&(Version) { 0 });
  g_autoptr (VcDeclaration) after = declare (&(Version) { .officer = "Cán Bộ Mẫu" });
  g_autoptr (GListModel) found = vc_declaration_diff (before, after);

  ck_assert_uint_eq (g_list_model_get_n_items (found), 0);
  ck_assert_uint_eq (vc_declaration_diff_get_checks (found), 0);
}
END_TEST

START_TEST (an_answer_about_what_stayed_the_same_stays)
{
  g_autoptr (VcDeclaration) before = declare (&(Version) { 0 });
  g_autoptr (VcDeclaration) after = declare (&(Version) { .front = SHA ("2") });
  g_autoptr (GListModel) found = vc_declaration_diff (before, after);
  guint asked = vc_declaration_diff_get_checks (found);

  ck_assert_uint_eq (asked & (1u << VC_CHECK_PERSON_MATCHES_PORTRAIT), 0);
  ck_assert_uint_eq (asked & (1u << VC_CHECK_PHONE_READ_BACK), 0);
  ck_assert_uint_eq (asked & (1u << VC_CHECK_FORM_SIGNED), 0);
}
END_TEST

START_TEST (what_is_asked_for_another_purpose_is_asked_from_the_beginning)
{
  g_autoptr (VcDeclaration) before = declare (&(Version) { 0 });
  g_autoptr (VcDeclaration) after = declare (&(Version) { .request = VC_REQUEST_STOP });
  g_autoptr (GListModel) found = vc_declaration_diff (before, after);

  ck_assert_uint_eq (vc_declaration_diff_get_checks (found), (1u << VC_N_CHECK_KINDS) - 1);
}
END_TEST

START_TEST (changes_come_in_the_order_of_the_form_with_photographs_last)
{
  g_autoptr (VcDeclaration) before = declare (&(Version) { 0 });
  g_autoptr (VcDeclaration) after =
    declare (&(Version) { .front = SHA ("2"), .phone = "0992000002", .name = "Trịnh Hữu Mẫu" });
  g_autoptr (GListModel) found = vc_declaration_diff (before, after);
  static const VcFiledPart order[] = { VC_FILED_NAME, VC_FILED_PHONE, VC_FILED_FRONT };

  ck_assert_uint_eq (g_list_model_get_n_items (found), G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autoptr (VcFiledChange) change = g_list_model_get_item (found, i);

      ck_assert_int_eq (vc_filed_change_get_part (change), order[i]);
    }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("declaration-diff");
  TCase *tcase = tcase_create ("two versions");

  tcase_add_loop_test (tcase, each_part_that_was_filed_otherwise_is_told_with_what_it_was_and_is, 0,
                       G_N_ELEMENTS (changes));
  tcase_add_test (tcase, who_holds_a_declaration_is_no_change_of_what_was_filed);
  tcase_add_test (tcase, an_answer_about_what_stayed_the_same_stays);
  tcase_add_test (tcase, what_is_asked_for_another_purpose_is_asked_from_the_beginning);
  tcase_add_test (tcase, changes_come_in_the_order_of_the_form_with_photographs_last);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
