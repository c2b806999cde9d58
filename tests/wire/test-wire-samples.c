/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Declarations with every member that the contract has, and with none that
 * may be missing. All data is invented. */

#include "test-wire.h"

#include "vc-draft.h"

#define UUID "11111111-2222-4333-8444-555555555555"
#define SHA "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define OTHER_SHA "1123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define PREVIEW_SHA "2123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static GDateTime *
at (int hour)
{
  return g_date_time_new_utc (2026, 11, 20, hour, 30, 0);
}

static VcDecision *
make_decision (void)
{
  static const char * const seen[] = { SHA, NULL };
  static const char * const reasons[] = { "R01", "R12", NULL };
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) decided_at = at (9);

  g_ptr_array_add (checks, vc_check_new (VC_CHECK_DATA_AGREES, VC_ANSWER_NO, VC_ANSWERED_BY_PROGRAM));
  g_ptr_array_add (checks, vc_check_new (VC_CHECK_FORM_SIGNED, VC_ANSWER_YES, VC_ANSWERED_BY_CLERK));

  return vc_decision_new (&(VcDecisionFields) {
    .id = UUID,
    .declaration_id = "d-1",
    .kind = VC_DECISION_REFUSE,
    .version = 2,
    .seen = seen,
    .scanned = "056057999902||Trịnh Hữu Mẫu|1957|Nam|Tổ 99|02072021",
    .checks = checks,
    .reasons = reasons,
    .note = "Ảnh mờ, \"góc\" bị lóa",
    .message = "Vui lòng chụp lại.",
    .counter = "Quầy 3",
    .decided_at = decided_at,
    .officer_id = "o-1",
    .officer_name = "Cán bộ Mẫu",
  });
}

/* Handed over, with what its former holder wrote. */
static VcClaim *
make_claim (GDateTime *taken_at,
            GDateTime *expires_at)
{
  g_autoptr (VcDraft) draft = vc_draft_new (&(VcDraftFields) {
    .declaration_id = "d-1", .version = 2, .refusing = TRUE, .note = "Gọi lại trước 16 giờ", .written_at = taken_at,
  });

  return vc_claim_new (&(VcClaimFields) {
    .id = "c-1", .declaration_id = "d-1", .officer_id = "o-1", .officer_name = "Cán bộ Mẫu", .counter = "Quầy 3",
    .parked = TRUE, .taken_at = taken_at, .expires_at = expires_at,
    .handed_over_by = "Phụ trách Mẫu", .handover_note = "Người cũ nghỉ ốm", .draft = draft,
  });
}

/* Made at the counter; what central knows of it is all there. */
static VcRetake *
make_retake (GDateTime *taken_at)
{
  g_autoptr (VcPhoto) photo = vc_photo_new_from_fields (&(VcPhotoFields) {
    .kind = VC_PHOTO_BACK, .sha256 = OTHER_SHA, .media_type = "image/jpeg", .size = 2800000,
    .width = 4000, .height = 3000,
    .preview_sha256 = PREVIEW_SHA, .preview_size = 95000, .preview_width = 1008, .preview_height = 756,
  });

  return vc_retake_new (&(VcRetakeFields) {
    .id = "t-1", .photo = photo, .officer_id = "o-1", .officer_name = "Cán bộ Mẫu", .counter = "Quầy 3",
    .taken_at = taken_at,
  });
}

/* What the citizen signed, attached afterwards. */
static VcSignedPaper *
make_signed_paper (GDateTime *attached_at)
{
  return vc_signed_paper_new (&(VcSignedPaperFields) {
    .id = UUID, .sha256 = OTHER_SHA, .media_type = "application/pdf", .size = 700000, .n_pages = 2,
    .form_sha256 = PREVIEW_SHA, .officer_id = "o-1", .officer_name = "Cán bộ Mẫu", .attached_at = attached_at,
  });
}

static void
fill_outcome (VcDeclarationFields *fields)
{
  g_autoptr (GDateTime) early = at (8);
  g_autoptr (GDateTime) late = at (10);

  fields->retakes = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (fields->retakes, make_retake (early));
  fields->signed_papers = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (fields->signed_papers, make_signed_paper (late));
  fields->claim = make_claim (early, late);
  fields->decision = make_decision ();
  fields->review = vc_review_new (UUID, UUID, VC_REVIEW_UPHOLD, "Đồng ý", "o-2", "Phụ trách Mẫu", late);
  fields->account = vc_account_new ("5620123456", VC_ACCOUNT_ACTIVE, late);
  fields->notices = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (fields->notices, vc_notice_new ("n-1", VC_NOTICE_OF_REFUSAL, VC_NOTICE_SMS, VC_NOTICE_DELIVERED,
                                                   "09****0001", late));
}

static void
fill_filed (VcDeclarationFields *fields)
{
  g_autoptr (GDateTime) verified_at = g_date_time_new_utc (2026, 11, 19, 23, 59, 59.25);

  fields->person = vc_person_new ("Trịnh Hữu Mẫu", (VcDate) { 1957, 3, 0 }, VC_SEX_MALE);
  fields->document = vc_identity_document_new (VC_DOCUMENT_CCCD, "056057999902", verified_at);
  fields->address = vc_address_new (&(VcAddressFields) {
    .scheme = VC_ADDRESS_VN_2004, .province_code = "56", .province = "Khánh Hòa", .district_code = "568",
    .district = "Nha Trang", .ward_code = "22327", .ward = "Lộc Thọ", .detail = "Tổ 99",
  });
  fields->contact = vc_contact_new ("0900000001", verified_at, "mau@example.invalid", verified_at);
  fields->guardian = vc_guardian_new ("Cù Thị Mẫu", "5620123457", VC_RELATION_MOTHER, VC_ACCOUNT_SUSPENDED,
                                      "0900000002", "vp-1");
  fields->certificate_serial = "5404FFFEB7033FB316D672201B999999";
  fields->contact_person = "Cù Kiểm Thử";
  fields->adjustments = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (fields->adjustments, vc_adjustment_new (VC_ADJUSTED_PHONE, "0992000001", "0992000002"));
  g_ptr_array_add (fields->adjustments, vc_adjustment_new (VC_ADJUSTED_EMAIL, NULL, "mau@example.com"));
  fields->stop_from = (VcDate) { 2026, 12, 1 };
  fields->stop_reason = "Chuyển sang dùng tài khoản định danh điện tử";
  fields->photos = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (fields->photos, vc_photo_new (VC_PHOTO_BACK, SHA, "image/png", 33554432));
  fields->committed_at = at (7);
}

static void
clear (VcDeclarationFields *fields)
{
  g_clear_object (&fields->person);
  g_clear_object (&fields->document);
  g_clear_object (&fields->address);
  g_clear_object (&fields->contact);
  g_clear_object (&fields->guardian);
  g_clear_pointer (&fields->adjustments, g_ptr_array_unref);
  g_clear_pointer (&fields->photos, g_ptr_array_unref);
  g_clear_pointer (&fields->committed_at, g_date_time_unref);
  g_clear_pointer (&fields->filed_at, g_date_time_unref);
  g_clear_pointer (&fields->due_at, g_date_time_unref);
  g_clear_pointer (&fields->retakes, g_ptr_array_unref);
  g_clear_pointer (&fields->signed_papers, g_ptr_array_unref);
  g_clear_object (&fields->claim);
  g_clear_object (&fields->decision);
  g_clear_object (&fields->review);
  g_clear_object (&fields->account);
  g_clear_pointer (&fields->notices, g_ptr_array_unref);
}

VcDeclaration *
make_full_declaration (void)
{
  VcDeclarationFields fields = {
    .id = "d-1",
    .dossier_number = "000.00.00.G23-261120-0001",
    .version = 2,
    .change = 9007199254740993,
    .state = VC_DECLARATION_REFUSAL_CONFIRMED,
    .flags = VC_DECLARATION_POPULATION_VERIFIED | VC_DECLARATION_PAPER_OUTSTANDING | VC_DECLARATION_CITIZEN_WAITING |
             VC_DECLARATION_BATCH | VC_DECLARATION_SPECIMEN,
    .request_kind = VC_REQUEST_ADJUST,
    .subject_type = VC_SUBJECT_CHILD,
    .channel = VC_CHANNEL_PORTAL,
    .bhxh_code = "5620123456",
    .form_sha256 = SHA,
    .receiving_office = "vp-1",
    .handling_office = "vp-2",
    .resubmission_of = "d-0",
    .filed_at = at (7),
    .due_at = at (17),
  };
  VcDeclaration *declaration;

  fill_filed (&fields);
  fill_outcome (&fields);
  declaration = vc_declaration_new (&fields);
  clear (&fields);
  return declaration;
}

VcDeclaration *
make_small_declaration (void)
{
  VcDeclarationFields fields = {
    .id = "d-2",
    .dossier_number = "0002",
    .version = 1,
    .bhxh_code = "",
    .person = vc_person_new ("Đỗ Thị Mẫu", VC_DATE_UNKNOWN, VC_SEX_UNKNOWN),
    .address = vc_address_new (&(VcAddressFields) {
      .scheme = VC_ADDRESS_VN_2025, .province_code = "56", .province = "Khánh Hòa", .ward_code = "22366",
      .ward = "Nha Trang", .detail = "",
    }),
    .receiving_office = "vp-1",
    .handling_office = "vp-1",
    .committed_at = at (7),
    .filed_at = at (7),
    .due_at = at (17),
  };
  VcDeclaration *declaration = vc_declaration_new (&fields);

  clear (&fields);
  return declaration;
}
