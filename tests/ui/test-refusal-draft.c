/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-refusal-draft.h"
#include "vc-test-case.h"
#include "vc-test.h"

static VcVerificationState *
open_case (const VcTestCase *what)
{
  VcVerificationState *state = vc_verification_state_new ();
  g_autoptr (VcDeclaration) declaration = vc_test_case_new_declaration (what);
  g_autoptr (VcOfficer) officer = vc_test_case_new_officer (VC_ROLE_CLERK);
  g_autoptr (VcPolicy) policy = vc_test_case_new_policy ();
  g_autoptr (VcClaim) claim = vc_test_case_new_claim (declaration);

  vc_verification_state_open (state, declaration, officer, policy, VC_TEST_TODAY);
  vc_verification_state_set_claim (state, claim);
  return state;
}

static VcRefusalDraft *
new_draft (const VcTestCase *what,
           VcRole            role)
{
  g_autoptr (VcVerificationState) state = open_case (what);
  g_autoptr (GPtrArray) reasons = vc_test_case_new_reasons ();

  return vc_refusal_draft_new (state, reasons, role, "1900 0000");
}

static int
find_code (VcRefusalDraft *draft,
           const char     *code)
{
  GListModel *choices = vc_refusal_draft_get_choices (draft);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (VcRefusalChoice) choice = g_list_model_get_item (choices, i);

      if (g_str_equal (vc_reason_get_code (vc_refusal_choice_get_reason (choice)), code))
        return (int) i;
    }

  return -1;
}

static const struct
{
  VcTestCase  what;
  VcRole      role;
  const char *code;
  gboolean    offered;
} offers[] = {
  { { 0 }, VC_ROLE_CLERK, "R02", TRUE },
  { { .flags = VC_DECLARATION_POPULATION_VERIFIED }, VC_ROLE_CLERK, "R02", FALSE },
  { { .subject = VC_SUBJECT_CHILD }, VC_ROLE_CLERK, "R02", FALSE },
  { { .subject = VC_SUBJECT_CHILD }, VC_ROLE_CLERK, "R18", TRUE },
  { { 0 }, VC_ROLE_CLERK, "R18", FALSE },
  { { 0 }, VC_ROLE_CLERK, "R22", FALSE },
  { { 0 }, VC_ROLE_SUPERVISOR, "R22", TRUE },
  { { 0 }, VC_ROLE_CLERK, "R77", TRUE },
  { { .subject = VC_SUBJECT_CHILD }, VC_ROLE_CLERK, "R77", TRUE },
};

START_TEST (only_reasons_that_fit_the_case_are_offered)
{
  g_autoptr (VcRefusalDraft) draft = new_draft (&offers[_i].what, offers[_i].role);

  ck_assert_int_eq (find_code (draft, offers[_i].code) >= 0, offers[_i].offered);
}
END_TEST

START_TEST (what_the_case_points_at_stands_first)
{
  g_autoptr (VcVerificationState) state = open_case (&(VcTestCase) { 0 });
  g_autoptr (GPtrArray) reasons = vc_test_case_new_reasons ();
  g_autoptr (VcRefusalDraft) draft = NULL;

  vc_verification_state_answer (state, VC_CHECK_FORM_SIGNED, VC_ANSWER_NO);
  draft = vc_refusal_draft_new (state, reasons, VC_ROLE_CLERK, NULL);

  ck_assert_int_eq (find_code (draft, "R15"), 0);
}
END_TEST

START_TEST (another_persons_code_points_at_its_reason)
{
  g_autoptr (VcVerificationState) state = open_case (&(VcTestCase) { 0 });
  g_autoptr (GPtrArray) reasons = vc_test_case_new_reasons ();
  g_autoptr (VcInsuredPerson) record =
    vc_test_case_new_record ("Trịnh Hữu Mẫu", (VcDate) { 1957, 0, 0 }, VC_ACCOUNT_NONE);
  g_autoptr (VcRefusalDraft) draft = NULL;

  vc_verification_state_set_record (state, VC_LOOKUP_FOUND, record);
  draft = vc_refusal_draft_new (state, reasons, VC_ROLE_CLERK, NULL);

  ck_assert_int_eq (find_code (draft, "R10"), 0);
}
END_TEST

START_TEST (nothing_is_chosen_beforehand)
{
  g_autoptr (VcRefusalDraft) draft = new_draft (&(VcTestCase) { 0 }, VC_ROLE_CLERK);
  g_auto (GStrv) codes = vc_refusal_draft_dup_codes (draft);

  ck_assert_uint_eq (g_strv_length (codes), 0);
  ck_assert_str_eq (vc_refusal_draft_get_message (draft), "");
  ck_assert_ptr_nonnull (vc_refusal_draft_get_missing (draft));
}
END_TEST

START_TEST (the_message_writes_itself_from_the_reasons)
{
  g_autoptr (VcRefusalDraft) draft = new_draft (&(VcTestCase) { 0 }, VC_ROLE_CLERK);

  vc_refusal_draft_toggle (draft, find_code (draft, "R02"));
  vc_refusal_draft_toggle (draft, find_code (draft, "R15"));

  ck_assert_str_eq (vc_refusal_draft_get_message (draft),
                    "Kính gửi ông/bà Âu Dương Thị Hoè,\n"
                    "Tờ khai đăng ký giao dịch điện tử của ông/bà, số hồ sơ 90001.GD/2026/056, "
                    "chưa được chấp nhận vì:\n"
                    "– Ảnh giấy tờ không rõ. Chụp lại hai mặt giấy tờ.\n"
                    "– Tờ khai chưa ký.\n"
                    "Ông/bà vui lòng sửa lại và nộp tờ khai mới. Cần hỗ trợ, xin gọi 1900 0000.");
  ck_assert_ptr_null (vc_refusal_draft_get_missing (draft));
}
END_TEST

START_TEST (advice_is_not_said_twice)
{
  g_autoptr (VcRefusalDraft) draft = new_draft (&(VcTestCase) { 0 }, VC_ROLE_CLERK);

  vc_refusal_draft_toggle (draft, find_code (draft, "R02"));

  ck_assert_ptr_nonnull (strstr (vc_refusal_draft_get_message (draft), "Chụp lại hai mặt giấy tờ.\nCần hỗ trợ"));
}
END_TEST

START_TEST (a_childs_message_goes_to_the_guardian)
{
  g_autoptr (VcRefusalDraft) draft = new_draft (&(VcTestCase) { .subject = VC_SUBJECT_CHILD }, VC_ROLE_CLERK);

  vc_refusal_draft_toggle (draft, find_code (draft, "R18"));

  ck_assert (g_str_has_prefix (vc_refusal_draft_get_message (draft), "Kính gửi ông/bà Đặng Kiểm Thử,"));
  ck_assert_ptr_nonnull (strstr (vc_refusal_draft_get_message (draft), "cháu Đặng Ngọc Thuỵ Khuê"));
}
END_TEST

START_TEST (the_citizen_never_sees_a_code)
{
  g_autoptr (VcRefusalDraft) draft = new_draft (&(VcTestCase) { 0 }, VC_ROLE_CLERK);

  vc_refusal_draft_toggle (draft, find_code (draft, "R02"));

  ck_assert_ptr_null (strstr (vc_refusal_draft_get_message (draft), "R02"));
}
END_TEST

START_TEST (the_officers_own_words_are_kept)
{
  g_autoptr (VcRefusalDraft) draft = new_draft (&(VcTestCase) { 0 }, VC_ROLE_CLERK);

  vc_refusal_draft_toggle (draft, find_code (draft, "R02"));
  vc_refusal_draft_set_message (draft, "Lời của cán bộ");
  vc_refusal_draft_toggle (draft, find_code (draft, "R15"));
  ck_assert_str_eq (vc_refusal_draft_get_message (draft), "Lời của cán bộ");

  vc_refusal_draft_write_anew (draft);
  ck_assert_ptr_nonnull (strstr (vc_refusal_draft_get_message (draft), "Tờ khai chưa ký."));
}
END_TEST

START_TEST (a_reason_that_needs_a_note_waits_for_it)
{
  g_autoptr (VcRefusalDraft) draft = new_draft (&(VcTestCase) { 0 }, VC_ROLE_CLERK);

  vc_refusal_draft_toggle (draft, find_code (draft, "R99"));
  ck_assert_ptr_nonnull (vc_refusal_draft_get_missing (draft));
  vc_refusal_draft_set_note (draft, "   ");
  ck_assert_ptr_nonnull (vc_refusal_draft_get_missing (draft));
  vc_refusal_draft_set_note (draft, "Vì sao");
  ck_assert_ptr_null (vc_refusal_draft_get_missing (draft));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("refusal-draft");
  TCase *tcase = tcase_create ("draft");

  tcase_add_loop_test (tcase, only_reasons_that_fit_the_case_are_offered, 0, G_N_ELEMENTS (offers));
  tcase_add_test (tcase, what_the_case_points_at_stands_first);
  tcase_add_test (tcase, another_persons_code_points_at_its_reason);
  tcase_add_test (tcase, nothing_is_chosen_beforehand);
  tcase_add_test (tcase, the_message_writes_itself_from_the_reasons);
  tcase_add_test (tcase, advice_is_not_said_twice);
  tcase_add_test (tcase, a_childs_message_goes_to_the_guardian);
  tcase_add_test (tcase, the_citizen_never_sees_a_code);
  tcase_add_test (tcase, the_officers_own_words_are_kept);
  tcase_add_test (tcase, a_reason_that_needs_a_note_waits_for_it);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
