/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-model.h"

#include "vc-declaration.h"
#include "vc-draft.h"
#include "vc-insured-person.h"
#include "vc-office.h"
#include "vc-officer.h"
#include "vc-profile.h"

typedef const char *(*ToString)   (int         value);
typedef gboolean    (*FromString) (const char *text,
                                   int        *value);

#define ENUM(prefix, ...) \
  { #prefix, (ToString) prefix##_to_string, (FromString) prefix##_from_string, { __VA_ARGS__ } }

/* The contract's strings, in the order of each enum. */
static const struct
{
  const char *name;
  ToString    to_string;
  FromString  from_string;
  const char *strings[9];
} enums[] = {
  ENUM (vc_account_state, "none", "active", "suspended", "closed"),
  ENUM (vc_address_scheme, "VN-2004", "VN-2025"),
  ENUM (vc_check_kind, "person_matches_portrait", "document_genuine", "photos_same_document", "data_agrees",
        "code_belongs", "phone_read_back", "form_signed", "guardian_relation"),
  ENUM (vc_answer, "none", "yes", "no"),
  ENUM (vc_answered_by, "clerk", "program"),
  ENUM (vc_decision_kind, "approve", "refuse"),
  ENUM (vc_declaration_state, "SUBMITTED", "CLAIMED", "APPROVED", "ACCOUNT_ISSUED", "REFUSED", "REFUSAL_CONFIRMED"),
  ENUM (vc_request_kind, "register", "adjust", "stop"),
  ENUM (vc_subject_type, "CA_NHAN", "CON", "TO_CHUC"),
  ENUM (vc_channel, "app", "portal"),
  ENUM (vc_relation, "father", "mother", "guardian"),
  ENUM (vc_document_type, "cccd", "cmnd", "passport", "foreign_passport", "birth_certificate"),
  ENUM (vc_notice_channel, "sms", "email"),
  ENUM (vc_notice_state, "queued", "sent", "delivered", "failed"),
  ENUM (vc_notice_kind, "approval", "refusal"),
  ENUM (vc_role, "clerk", "supervisor", "province", "administrator"),
  ENUM (vc_sex, "unknown", "male", "female"),
  ENUM (vc_photo_kind, "portrait", "front", "back", "birth_certificate"),
  ENUM (vc_review_kind, "uphold", "overturn"),
};

START_TEST (every_enum_value_has_the_contracts_string_and_comes_back_from_it)
{
  for (int value = 0; enums[_i].strings[value] != NULL; value++)
    {
      int read = -1;

      ck_assert_str_eq (enums[_i].to_string (value), enums[_i].strings[value]);
      ck_assert_msg (enums[_i].from_string (enums[_i].strings[value], &read), "%s does not know %s", enums[_i].name,
                     enums[_i].strings[value]);
      ck_assert_int_eq (read, value);
    }
}
END_TEST

START_TEST (a_string_no_enum_knows_is_refused_and_changes_nothing)
{
  static const char * const strangers[] = { NULL, "", "Submitted", " clerk", "clerk ", "UNHEARD_OF" };

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      int value = 77;

      ck_assert_msg (!enums[_i].from_string (strangers[i], &value), "%s took %s", enums[_i].name, strangers[i]);
      ck_assert_int_eq (value, 77);
    }
}
END_TEST

static VcDeclaration *
make_declaration (VcSubjectType      subject,
                  VcDeclarationFlags flags)
{
  g_autoptr (VcPerson) person = vc_person_new ("Trịnh Hữu Mẫu", (VcDate) { 1957, 0, 0 }, VC_SEX_MALE);

  return vc_declaration_new (&(VcDeclarationFields) {
    .id = "d-1",
    .subject_type = subject,
    .flags = flags,
    .person = person,
  });
}

START_TEST (a_declaration_keeps_its_own_copy_of_everything)
{
  char                      id[] = "d-1";
  char                      code[] = "5620123456";
  g_autoptr (VcPerson)      person = vc_person_new ("Trịnh Hữu Mẫu", (VcDate) { 1957, 0, 0 }, VC_SEX_MALE);
  g_autoptr (VcPhoto)       front = vc_photo_new (VC_PHOTO_FRONT, "aa", "image/jpeg", 3);
  g_autoptr (GPtrArray)     photos = g_ptr_array_new ();
  g_autoptr (VcDeclaration) declaration = NULL;

  g_ptr_array_add (photos, front);
  declaration = vc_declaration_new (&(VcDeclarationFields) {
    .id = id,
    .bhxh_code = code,
    .person = person,
    .photos = photos,
  });
  id[0] = code[0] = 'x';
  g_ptr_array_set_size (photos, 0);
  g_clear_object (&person);

  ck_assert_str_eq (vc_declaration_get_id (declaration), "d-1");
  ck_assert_str_eq (vc_declaration_get_fields (declaration)->bhxh_code, "5620123456");
  ck_assert_str_eq (vc_declaration_get_name (declaration), "Trịnh Hữu Mẫu");
  ck_assert_ptr_eq (vc_declaration_get_photo (declaration, VC_PHOTO_FRONT), front);
  ck_assert_ptr_null (vc_declaration_get_photo (declaration, VC_PHOTO_BACK));
}
END_TEST

static VcRetake *
make_retake (const char  *id,
             VcPhotoKind  kind)
{
  g_autoptr (VcPhoto) photo = vc_photo_new (kind, "bb", "image/jpeg", 3);

  return vc_retake_new (&(VcRetakeFields) { .id = id, .photo = photo });
}

START_TEST (of_several_retakes_of_a_kind_the_last_one_counts)
{
  static const struct { const char *id; VcPhotoKind kind; } made[] = {
    { "t-1", VC_PHOTO_FRONT }, { "t-2", VC_PHOTO_FRONT }, { "t-3", VC_PHOTO_PORTRAIT },
  };
  g_autoptr (VcDeclaration) plain = make_declaration (VC_SUBJECT_ADULT, VC_DECLARATION_SPECIMEN);
  g_autoptr (GPtrArray)     retakes = g_ptr_array_new_with_free_func (g_object_unref);
  VcDeclarationFields       fields = *vc_declaration_get_fields (plain);
  g_autoptr (VcDeclaration) declaration = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    g_ptr_array_add (retakes, make_retake (made[i].id, made[i].kind));
  fields.retakes = retakes;
  declaration = vc_declaration_new (&fields);
  g_ptr_array_set_size (retakes, 0);

  ck_assert_uint_eq (vc_declaration_get_retakes (declaration)->len, 3);
  ck_assert_str_eq (vc_retake_get_id (vc_declaration_get_retake (declaration, VC_PHOTO_FRONT)), "t-2");
  ck_assert_str_eq (vc_retake_get_id (vc_declaration_get_retake (declaration, VC_PHOTO_PORTRAIT)), "t-3");
  ck_assert_ptr_null (vc_declaration_get_retake (declaration, VC_PHOTO_BACK));
  ck_assert_uint_eq (vc_declaration_get_retakes (plain)->len, 0);
}
END_TEST

static const struct
{
  const char *preview;
  const char *names[3];
  gboolean    seen;
} sights[] = {
  { "pp", { "aa" },       TRUE  },
  { "pp", { "pp" },       TRUE  },
  { "pp", { "xx", "pp" }, TRUE  },
  { "pp", { "xx" },       FALSE },
  { "pp", { NULL },       FALSE },
  { NULL, { "aa" },       TRUE  },
  { NULL, { "pp" },       FALSE },
};

START_TEST (a_photo_was_seen_when_it_or_its_preview_was)
{
  g_autoptr (VcPhoto) photo = vc_photo_new_from_fields (&(VcPhotoFields) {
    .sha256 = "aa", .preview_sha256 = sights[_i].preview,
  });

  ck_assert_int_eq (vc_photo_is_among (photo, sights[_i].names), sights[_i].seen);
}
END_TEST

START_TEST (a_declaration_made_from_anothers_fields_shares_nothing_that_can_be_freed)
{
  g_autoptr (VcDeclaration) first = make_declaration (VC_SUBJECT_ADULT, VC_DECLARATION_SPECIMEN);
  VcDeclarationFields       fields = *vc_declaration_get_fields (first);
  g_autoptr (VcDeclaration) second = NULL;

  fields.state = VC_DECLARATION_CLAIMED;
  second = vc_declaration_new (&fields);
  g_clear_object (&first);

  ck_assert_str_eq (vc_declaration_get_name (second), "Trịnh Hữu Mẫu");
  ck_assert_int_eq (vc_declaration_get_state (second), VC_DECLARATION_CLAIMED);
  ck_assert (vc_declaration_has_flag (second, VC_DECLARATION_SPECIMEN));
  ck_assert (!vc_declaration_has_flag (second, VC_DECLARATION_BATCH));
  ck_assert_uint_eq (vc_declaration_get_fields (second)->notices->len, 0);
}
END_TEST

START_TEST (a_decision_keeps_its_own_copy_of_everything)
{
  char                   seen_one[] = "aa";
  const char            *seen[] = { seen_one, NULL };
  g_autoptr (GPtrArray)  checks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VcDecision) decision = NULL;

  g_ptr_array_add (checks, vc_check_new (VC_CHECK_FORM_SIGNED, VC_ANSWER_YES, VC_ANSWERED_BY_CLERK));
  decision = vc_decision_new (&(VcDecisionFields) {
    .id = "k-1",
    .kind = VC_DECISION_APPROVE,
    .seen = seen,
    .checks = checks,
  });
  seen_one[0] = 'x';
  g_ptr_array_set_size (checks, 0);

  ck_assert_str_eq (vc_decision_get_fields (decision)->seen[0], "aa");
  ck_assert_ptr_null (vc_decision_get_fields (decision)->seen[1]);
  ck_assert_uint_eq (vc_decision_get_fields (decision)->checks->len, 1);
  ck_assert_ptr_nonnull (vc_decision_get_fields (decision)->reasons);
  ck_assert_ptr_null (vc_decision_get_fields (decision)->reasons[0]);
}
END_TEST

START_TEST (a_draft_keeps_its_own_copy_of_everything)
{
  char                   code[] = "R01";
  char                   note[] = "mờ";
  const char            *reasons[] = { code, NULL };
  g_autoptr (GPtrArray)  checks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VcDraft)    draft = NULL;

  g_ptr_array_add (checks, vc_check_new (VC_CHECK_FORM_SIGNED, VC_ANSWER_NO, VC_ANSWERED_BY_CLERK));
  draft = vc_draft_new (&(VcDraftFields) {
    .declaration_id = "d-1", .version = 3, .checks = checks, .reasons = reasons, .note = note,
  });
  code[0] = note[0] = 'x';
  g_ptr_array_set_size (checks, 0);

  ck_assert_str_eq (vc_draft_get_fields (draft)->reasons[0], "R01");
  ck_assert_str_eq (vc_draft_get_fields (draft)->note, "mờ");
  ck_assert_uint_eq (vc_draft_get_fields (draft)->checks->len, 1);
  ck_assert_uint_eq (vc_draft_get_fields (draft)->version, 3);
}
END_TEST

static const char * const some_reasons[] = { "R01", NULL };

static const struct
{
  VcAnswer      answer;
  VcDraftFields fields;
  gboolean      empty;
} drafts[] = {
  { VC_ANSWER_NONE, { .declaration_id = "d" },                              TRUE  },
  { VC_ANSWER_NONE, { .declaration_id = "d", .note = "", .message = "" },   TRUE  },
  { VC_ANSWER_YES,  { .declaration_id = "d" },                              FALSE },
  { VC_ANSWER_NONE, { .declaration_id = "d", .refusing = TRUE },            FALSE },
  { VC_ANSWER_NONE, { .declaration_id = "d", .reasons = some_reasons },     FALSE },
  { VC_ANSWER_NONE, { .declaration_id = "d", .note = "Gọi lại" },           FALSE },
  { VC_ANSWER_NONE, { .declaration_id = "d", .message = "Vui lòng" },       FALSE },
};

START_TEST (a_draft_is_empty_until_something_is_answered_chosen_or_written)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VcDraft)   draft = NULL;
  VcDraftFields         fields = drafts[_i].fields;

  g_ptr_array_add (checks, vc_check_new (VC_CHECK_FORM_SIGNED, drafts[_i].answer, VC_ANSWERED_BY_CLERK));
  fields.checks = checks;
  draft = vc_draft_new (&fields);

  ck_assert_int_eq (vc_draft_is_empty (draft), drafts[_i].empty);
}
END_TEST

START_TEST (a_profile_keeps_its_own_copy_of_everything)
{
  g_autoptr (VcOfficer) officer = vc_officer_new ("o-1", "mau01", "Cán bộ Mẫu", VC_ROLE_CLERK, "vp-1");
  g_autoptr (VcPolicy)  policy = vc_policy_new (&(VcPolicyFields) { .cache_hours = 24 });
  g_autoptr (GPtrArray) offices = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) moment = g_date_time_new_utc (2026, 11, 20, 8, 0, 0);
  g_autoptr (VcProfile) profile = NULL;

  g_ptr_array_add (offices, vc_office_new ("vp-1", NULL, "BHXH Mẫu", "1 Thử Nghiệm", NULL, NULL, NULL));
  profile = vc_profile_new (officer, policy, offices, NULL, moment);
  g_ptr_array_set_size (offices, 0);
  g_clear_object (&officer);
  g_clear_object (&policy);

  ck_assert_str_eq (vc_officer_get_account (vc_profile_get_officer (profile)), "mau01");
  ck_assert_uint_eq (vc_policy_get_fields (vc_profile_get_policy (profile))->cache_hours, 24);
  ck_assert_uint_eq (vc_profile_get_offices (profile)->len, 1);
  ck_assert_uint_eq (vc_profile_get_reasons (profile)->len, 0);
  ck_assert (g_date_time_equal (vc_profile_get_signed_in_at (profile), moment));
}
END_TEST

START_TEST (an_address_reads_from_the_smallest_place_up_without_gaps)
{
  g_autoptr (VcAddress) old = vc_address_new (&(VcAddressFields) {
    .scheme = VC_ADDRESS_VN_2004, .province = "Khánh Hòa", .district = "Nha Trang", .ward = "Lộc Thọ", .detail = "Tổ 9",
  });
  g_autoptr (VcAddress) new = vc_address_new (&(VcAddressFields) {
    .scheme = VC_ADDRESS_VN_2025, .province = "Khánh Hòa", .ward = "Nha Trang", .detail = "",
  });
  g_autofree char *old_text = vc_address_dup_text (old);
  g_autofree char *new_text = vc_address_dup_text (new);

  ck_assert_str_eq (old_text, "Tổ 9, Lộc Thọ, Nha Trang, Khánh Hòa");
  ck_assert_str_eq (new_text, "Nha Trang, Khánh Hòa");
}
END_TEST

#define ADULT_CHECKS (1u << VC_CHECK_PHOTOS_SAME_DOCUMENT | 1u << VC_CHECK_FORM_SIGNED)
#define CHILD_CHECKS (1u << VC_CHECK_PHOTOS_SAME_DOCUMENT | 1u << VC_CHECK_GUARDIAN_RELATION)

static const struct
{
  VcSubjectType      subject;
  VcDeclarationFlags flags;
  guint              checks;
} cases[] = {
  { VC_SUBJECT_ADULT,        0,                                  ADULT_CHECKS               },
  { VC_SUBJECT_ADULT,        VC_DECLARATION_POPULATION_VERIFIED, 1u << VC_CHECK_FORM_SIGNED },
  { VC_SUBJECT_ORGANISATION, 0,                                  ADULT_CHECKS               },
  { VC_SUBJECT_CHILD,        0,                                  CHILD_CHECKS               },
  { VC_SUBJECT_CHILD,        VC_DECLARATION_POPULATION_VERIFIED, CHILD_CHECKS               },
};

START_TEST (a_verified_adult_sent_no_document_so_its_photos_need_no_answer)
{
  g_autoptr (VcPolicy) policy = vc_policy_new (&(VcPolicyFields) {
    .adult_checks = ADULT_CHECKS,
    .child_checks = CHILD_CHECKS,
  });
  g_autoptr (VcDeclaration) declaration = make_declaration (cases[_i].subject, cases[_i].flags);

  ck_assert_uint_eq (vc_policy_get_required_checks (policy, declaration), cases[_i].checks);
}
END_TEST

START_TEST (values_that_may_be_absent_are_absent)
{
  g_autoptr (VcPerson)        person = vc_person_new ("Đỗ Thị Mẫu", VC_DATE_UNKNOWN, VC_SEX_UNKNOWN);
  g_autoptr (VcInsuredPerson) record = vc_insured_person_new ("5620123456", person, NULL, VC_ACCOUNT_NONE);
  g_autoptr (VcContact)       contact = vc_contact_new ("0900000000", NULL, NULL, NULL);
  g_autoptr (VcAccount)       account = vc_account_new ("5620123456", VC_ACCOUNT_NONE, NULL);

  ck_assert_ptr_null (vc_insured_person_get_id_number (record));
  ck_assert_ptr_null (vc_contact_get_phone_verified_at (contact));
  ck_assert_ptr_null (vc_contact_get_email (contact));
  ck_assert_ptr_null (vc_account_get_issued_at (account));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("model");
  TCase *strings = tcase_create ("strings of the contract");
  TCase *values = tcase_create ("values");

  tcase_add_loop_test (strings, every_enum_value_has_the_contracts_string_and_comes_back_from_it, 0, G_N_ELEMENTS (enums));
  tcase_add_loop_test (strings, a_string_no_enum_knows_is_refused_and_changes_nothing, 0, G_N_ELEMENTS (enums));
  suite_add_tcase (suite, strings);

  tcase_add_test (values, a_declaration_keeps_its_own_copy_of_everything);
  tcase_add_test (values, of_several_retakes_of_a_kind_the_last_one_counts);
  tcase_add_loop_test (values, a_photo_was_seen_when_it_or_its_preview_was, 0, G_N_ELEMENTS (sights));
  tcase_add_test (values, a_declaration_made_from_anothers_fields_shares_nothing_that_can_be_freed);
  tcase_add_test (values, a_decision_keeps_its_own_copy_of_everything);
  tcase_add_test (values, a_draft_keeps_its_own_copy_of_everything);
  tcase_add_loop_test (values, a_draft_is_empty_until_something_is_answered_chosen_or_written, 0,
                       G_N_ELEMENTS (drafts));
  tcase_add_test (values, a_profile_keeps_its_own_copy_of_everything);
  tcase_add_test (values, an_address_reads_from_the_smallest_place_up_without_gaps);
  tcase_add_loop_test (values, a_verified_adult_sent_no_document_so_its_photos_need_no_answer, 0, G_N_ELEMENTS (cases));
  tcase_add_test (values, values_that_may_be_absent_are_absent);
  suite_add_tcase (suite, values);

  suite_add_tcase (suite, test_date_case ());
  return vc_test_run (suite);
}
