/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-test-case.h"

/* 64 digits each, as SHA-256 has. */
static const char * const hashes[] = {
  [VC_PHOTO_PORTRAIT]          = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa0",
  [VC_PHOTO_FRONT]             = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1",
  [VC_PHOTO_BACK]              = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa2",
  [VC_PHOTO_BIRTH_CERTIFICATE] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa3",
};

static gboolean
files_photo (const VcTestCase *what,
             VcPhotoKind       kind)
{
  gboolean child = what->subject == VC_SUBJECT_CHILD;
  gboolean verified = (what->flags & VC_DECLARATION_POPULATION_VERIFIED) != 0;

  if ((what->without_photos & (1u << kind)) != 0)
    return FALSE;

  switch (kind)
    {
    case VC_PHOTO_PORTRAIT:
      return TRUE;
    case VC_PHOTO_FRONT:
    case VC_PHOTO_BACK:
      return !child && !verified;
    case VC_PHOTO_BIRTH_CERTIFICATE:
      return child;
    }

  g_return_val_if_reached (FALSE);
}

static GPtrArray *
new_photos (const VcTestCase *what)
{
  GPtrArray *photos = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint kind = 0; kind < G_N_ELEMENTS (hashes); kind++)
    if (files_photo (what, kind))
      g_ptr_array_add (photos, vc_photo_new (kind, hashes[kind], "image/jpeg", 1000));

  return photos;
}

/**
 * vc_test_case_new_declaration:
 * @what: what is not ordinary about it
 *
 * Returns: (transfer full): an invented declaration
 */
VcDeclaration *
vc_test_case_new_declaration (const VcTestCase *what)
{
  gboolean child = what->subject == VC_SUBJECT_CHILD;
  const char *number = what->document == VC_DOCUMENT_CCCD ? "056188999901" : "C9999901";
  g_autoptr (VcPerson) person = NULL;
  g_autoptr (VcIdentityDocument) document = NULL;
  g_autoptr (VcAddress) address =
    vc_address_new (&(VcAddressFields) { .scheme = VC_ADDRESS_VN_2025, .province_code = "56",
                                         .province = "Tỉnh Khánh Hòa", .ward_code = "99999",
                                         .ward = "Xã Thử Nghiệm", .detail = "Thôn Mẫu 3" });
  g_autoptr (VcContact) contact = NULL;
  g_autoptr (VcGuardian) guardian = NULL;
  g_autoptr (GPtrArray) photos = new_photos (what);
  g_autoptr (GDateTime) filed_at = g_date_time_new_utc (2026, 11, 19, 2, 0, 0);
  g_autoptr (GDateTime) due_at = g_date_time_new_utc (2026, 11, 24, 10, 0, 0);

  if (child)
    {
      person = vc_person_new ("Đặng Ngọc Thuỵ Khuê", (VcDate) { 2014, 9, 7 }, VC_SEX_FEMALE);
      document = vc_identity_document_new (VC_DOCUMENT_BIRTH_CERTIFICATE, NULL, NULL);
      guardian = vc_guardian_new ("Đặng Kiểm Thử", "5699990009", VC_RELATION_MOTHER, what->guardian,
                                  "0992000009", "KH-00");
    }
  else
    {
      person = vc_person_new ("Âu Dương Thị Hoè", (VcDate) { 1988, 2, 29 }, VC_SEX_FEMALE);
      document = vc_identity_document_new (what->document, number, NULL);
      contact = vc_contact_new (what->phone != NULL ? what->phone : "0992000001", NULL, "hoe@example.com", NULL);
    }

  return vc_declaration_new (&(VcDeclarationFields) {
    .id = "d1", .dossier_number = "90001.GD/2026/056", .version = what->version != 0 ? what->version : 3,
    .state = what->state,
    .flags = what->flags | VC_DECLARATION_SPECIMEN, .subject_type = what->subject,
    .person = person, .bhxh_code = "5699990003", .document = document, .address = address,
    .contact = contact, .guardian = guardian, .photos = photos, .receiving_office = "KH-00",
    .handling_office = "KH-00", .committed_at = filed_at, .filed_at = filed_at, .due_at = due_at,
    .decision = what->decision });
}

/**
 * vc_test_case_new_record:
 * @name: in BHXH's record
 * @birth_date: in BHXH's record
 * @account: what the code has
 *
 * Returns: (transfer full): what BHXH knows of the code that was declared
 */
VcInsuredPerson *
vc_test_case_new_record (const char     *name,
                         VcDate          birth_date,
                         VcAccountState  account)
{
  g_autoptr (VcPerson) person = vc_person_new (name, birth_date, VC_SEX_FEMALE);

  return vc_insured_person_new ("5699990003", person, NULL, account);
}

/**
 * vc_test_case_new_own_record:
 * @declaration: a case
 *
 * Returns: (transfer full): a record that agrees with it
 */
VcInsuredPerson *
vc_test_case_new_own_record (VcDeclaration *declaration)
{
  VcPerson *person = vc_declaration_get_fields (declaration)->person;

  return vc_test_case_new_record (vc_person_get_name (person), vc_person_get_birth_date (person),
                                  VC_ACCOUNT_NONE);
}

/**
 * vc_test_case_new_claim:
 * @declaration: a case
 *
 * Returns: (transfer full): a claim of ten minutes on it
 */
VcClaim *
vc_test_case_new_claim (VcDeclaration *declaration)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) until = g_date_time_add_minutes (now, 10);

  return vc_claim_new (&(VcClaimFields) {
    .id = "c1", .declaration_id = vc_declaration_get_id (declaration), .officer_id = "o1",
    .officer_name = "Cán Bộ Mẫu", .counter = "Quầy 1", .taken_at = now, .expires_at = until,
  });
}

/**
 * vc_test_case_new_officer:
 * @role: their role
 *
 * Returns: (transfer full): an officer, "o1"
 */
VcOfficer *
vc_test_case_new_officer (VcRole role)
{
  return vc_officer_new ("o1", "canbo1", "Cán Bộ Mẫu", role, "KH-00");
}

/**
 * vc_test_case_new_policy:
 *
 * Returns: (transfer full): a policy with the checks an office is used to
 */
VcPolicy *
vc_test_case_new_policy (void)
{
  return vc_policy_new (&(VcPolicyFields) {
    .lease_seconds = 600, .prepare_offline = TRUE,
    .adult_checks = 1u << VC_CHECK_PERSON_MATCHES_PORTRAIT | 1u << VC_CHECK_DOCUMENT_GENUINE |
                    1u << VC_CHECK_PHOTOS_SAME_DOCUMENT | 1u << VC_CHECK_DATA_AGREES |
                    1u << VC_CHECK_CODE_BELONGS | 1u << VC_CHECK_PHONE_READ_BACK | 1u << VC_CHECK_FORM_SIGNED,
    .child_checks = 1u << VC_CHECK_PERSON_MATCHES_PORTRAIT | 1u << VC_CHECK_DATA_AGREES |
                    1u << VC_CHECK_CODE_BELONGS | 1u << VC_CHECK_GUARDIAN_RELATION,
    .hotline = "1900 0000" });
}

/**
 * vc_test_case_new_refusal:
 * @officer_id: who refused
 *
 * Returns: (transfer full): a refusal of the invented case
 */
VcDecision *
vc_test_case_new_refusal (const char *officer_id)
{
  const char *reasons[] = { "R02", NULL };
  g_autoptr (GDateTime) decided_at = g_date_time_new_utc (2026, 11, 20, 2, 30, 0);

  return vc_decision_new (&(VcDecisionFields) {
    .id = "00000000-0000-4000-8000-000000000001", .declaration_id = "d1", .kind = VC_DECISION_REFUSE,
    .version = 3, .reasons = reasons, .note = "Mất góc dưới của ảnh mặt sau",
    .message = "Kính gửi ông/bà Âu Dương Thị Hoè,\nẢnh giấy tờ không rõ.", .counter = "Quầy 1",
    .decided_at = decided_at, .officer_id = officer_id, .officer_name = "Cán Bộ Thử" });
}

/**
 * vc_test_case_new_reasons:
 *
 * Returns: (transfer full) (element-type VcReason): reasons as central offers
 */
GPtrArray *
vc_test_case_new_reasons (void)
{
  static const VcReasonFields reasons[] = {
    { .code = "R01", .text_vi = "Ảnh chân dung không rõ", .text_en = "Portrait not clear",
      .advice_vi = "Chụp lại ảnh chân dung", .repairable = TRUE },
    { .code = "R02", .text_vi = "Ảnh giấy tờ không rõ", .text_en = "Photo of the document not clear",
      .advice_vi = "Chụp lại hai mặt giấy tờ", .repairable = TRUE },
    { .code = "R10", .text_vi = "Mã số BHXH thuộc về người khác", .text_en = "The code is someone else's" },
    { .code = "R15", .text_vi = "Tờ khai chưa ký", .text_en = "Not signed", .repairable = TRUE },
    { .code = "R18", .text_vi = "Giấy khai sinh không khớp", .text_en = "Birth certificate differs" },
    { .code = "R22", .text_vi = "Nghi ngờ giả mạo", .text_en = "Suspected fraud", .supervisor_only = TRUE },
    { .code = "R77", .text_vi = "Lý do mới", .text_en = "A new reason", .repairable = TRUE },
    { .code = "R99", .text_vi = "Lý do khác", .text_en = "Another reason", .repairable = TRUE, .needs_note = TRUE },
  };
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    g_ptr_array_add (list, vc_reason_new (&reasons[i]));

  return list;
}
