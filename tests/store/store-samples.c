/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-samples.h"

#include "vc-json.h"
#include "vc-wire.h"

#define SHA "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static GDateTime *
at (int hour)
{
  return g_date_time_new_utc (2026, 11, 20, hour, 30, 0);
}

VcOfficer *
sample_officer (guint number)
{
  g_autofree char *id = g_strdup_printf ("o-%u", number);
  g_autofree char *account = g_strdup_printf ("canbo%u", number);
  g_autofree char *name = g_strdup_printf ("Cán bộ Mẫu %u", number);

  return vc_officer_new (id, account, name, VC_ROLE_CLERK, "vp-1");
}

VcDeclaration *
sample_declaration (const char *id)
{
  g_autoptr (VcPerson) person = vc_person_new (CANARY_NAME, (VcDate) { 1957, 3, 0 }, VC_SEX_MALE);
  g_autoptr (GDateTime) filed_at = at (7);
  g_autoptr (VcIdentityDocument) document = vc_identity_document_new (VC_DOCUMENT_CCCD, CANARY_NUMBER, NULL);
  g_autoptr (VcContact) contact = vc_contact_new (CANARY_PHONE, filed_at, "mau@example.invalid", filed_at);
  g_autoptr (GPtrArray) photos = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VcAddress) address = vc_address_new (&(VcAddressFields) {
    .scheme = VC_ADDRESS_VN_2025, .province_code = "56", .province = "Khánh Hòa", .ward_code = "22366",
    .ward = "Nha Trang", .detail = "Tổ 99, Thử Nghiệm",
  });

  g_ptr_array_add (photos, vc_photo_new (VC_PHOTO_PORTRAIT, SHA, "image/jpeg", 2800000));
  g_ptr_array_add (photos, vc_photo_new (VC_PHOTO_FRONT, SHA, "image/jpeg", 2900000));
  return vc_declaration_new (&(VcDeclarationFields) {
    .id = id, .dossier_number = "000.00.00.G23-261120-0001", .version = 2, .change = 77,
    .state = VC_DECLARATION_SUBMITTED, .flags = VC_DECLARATION_SPECIMEN, .request_kind = VC_REQUEST_REGISTER,
    .subject_type = VC_SUBJECT_ADULT, .channel = VC_CHANNEL_APP, .person = person, .bhxh_code = "5699990001",
    .document = document, .address = address, .contact = contact, .photos = photos, .form_sha256 = SHA,
    .receiving_office = "vp-1", .handling_office = "vp-1", .committed_at = filed_at, .filed_at = filed_at,
    .due_at = filed_at,
  });
}

VcDecision *
sample_decision (const char *id,
                 const char *declaration_id)
{
  static const char * const seen[] = { SHA, NULL };
  static const char * const reasons[] = { "R01", NULL };
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) decided_at = at (9);

  g_ptr_array_add (checks, vc_check_new (VC_CHECK_DATA_AGREES, VC_ANSWER_NO, VC_ANSWERED_BY_PROGRAM));
  g_ptr_array_add (checks, vc_check_new (VC_CHECK_FORM_SIGNED, VC_ANSWER_YES, VC_ANSWERED_BY_CLERK));
  return vc_decision_new (&(VcDecisionFields) {
    .id = id, .declaration_id = declaration_id, .kind = VC_DECISION_REFUSE, .version = 2, .seen = seen,
    .scanned = CANARY_NUMBER "||" CANARY_NAME "|1957|Nam|Tổ 99|02072021", .checks = checks, .reasons = reasons,
    .note = CANARY_NOTE, .message = "Vui lòng chụp lại.", .counter = "Quầy 3", .decided_at = decided_at,
  });
}

VcReview *
sample_review (const char *id)
{
  g_autofree char *decision_id = sample_uuid (999);

  return vc_review_new (id, decision_id, VC_REVIEW_OVERTURN, CANARY_NOTE, NULL, NULL, NULL);
}

VcDraft *
sample_draft (const char *declaration_id,
              const char *note)
{
  static const char * const reasons[] = { "R12", NULL };
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) written_at = at (9);

  g_ptr_array_add (checks, vc_check_new (VC_CHECK_FORM_SIGNED, VC_ANSWER_YES, VC_ANSWERED_BY_CLERK));
  return vc_draft_new (&(VcDraftFields) {
    .declaration_id = declaration_id, .version = 2, .checks = checks, .refusing = TRUE, .reasons = reasons,
    .note = note, .written_at = written_at,
  });
}

VcProfile *
sample_profile (VcOfficer *officer)
{
  g_autoptr (GDateTime) signed_in_at = at (8);
  g_autoptr (VcPolicy) policy = vc_policy_new (&(VcPolicyFields) {
    .lease_seconds = 900, .lock_seconds = 300, .offline_days = 3, .cache_hours = 24, .answer_working_days = 5,
    .credential_kind = "password_by_notice", .hotline = "19009068",
  });
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  return vc_profile_new (officer, policy, none, none, signed_in_at);
}

VcViewing *
sample_viewing (const char *id,
                const char *declaration_id)
{
  static const char * const photos[] = { SHA, NULL };
  g_autoptr (GDateTime) seen_at = at (9);

  return vc_viewing_new (&(VcViewingFields) {
    .id = id, .declaration_id = declaration_id, .photos = photos, .seen_at = seen_at, .counter = "Quầy 3",
  });
}

char *
sample_uuid (guint number)
{
  return g_strdup_printf ("%08x-2222-4333-8444-555555555555", number);
}

/* Takes the trees. */
static gboolean
same_text (JsonNode *one,
           JsonNode *other)
{
  g_autoptr (JsonNode) own_one = one;
  g_autoptr (JsonNode) own_other = other;
  g_autofree char *text_one = vc_json_to_string (one);
  g_autofree char *text_other = vc_json_to_string (other);

  return g_str_equal (text_one, text_other);
}

gboolean
same_declaration (VcDeclaration *one,
                  VcDeclaration *other)
{
  return one != NULL && other != NULL &&
         same_text (vc_wire_write_declaration (one), vc_wire_write_declaration (other));
}

gboolean
same_decision (VcDecision *one,
               VcDecision *other)
{
  return one != NULL && other != NULL &&
         g_strcmp0 (vc_decision_get_fields (one)->declaration_id, vc_decision_get_fields (other)->declaration_id) == 0 &&
         same_text (vc_wire_write_decision (one), vc_wire_write_decision (other));
}
