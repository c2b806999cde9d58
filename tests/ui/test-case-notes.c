/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-case-notes.h"
#include "vc-test-case.h"
#include "vc-test.h"

static VcVerificationState *
open_case (VcDeclaration *declaration)
{
  VcVerificationState *state = vc_verification_state_new ();
  g_autoptr (VcOfficer) officer = vc_test_case_new_officer (VC_ROLE_CLERK);
  g_autoptr (VcPolicy) policy = vc_test_case_new_policy ();
  g_autoptr (VcClaim) claim = vc_test_case_new_claim (declaration);

  vc_verification_state_open (state, declaration, officer, policy, VC_TEST_TODAY);
  vc_verification_state_set_claim (state, claim);
  return state;
}

static VcRefusalDraft *
new_refusal (VcVerificationState *state)
{
  g_autoptr (GPtrArray) reasons = vc_test_case_new_reasons ();

  return vc_refusal_draft_new (state, reasons, VC_ROLE_CLERK, "1900 0000");
}

/* What central has of the code that was declared. */
static void
find_record (VcVerificationState *state,
             const char          *name)
{
  g_autoptr (VcInsuredPerson) record = vc_test_case_new_record (name, (VcDate) { 1988, 2, 29 }, VC_ACCOUNT_NONE);

  vc_verification_state_set_record (state, VC_LOOKUP_FOUND, record);
}

static VcDraft *
note (VcVerificationState *state,
      VcRefusalDraft      *refusal)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 20, 3, 0, 0);

  return vc_case_notes_new (state, refusal, now);
}

START_TEST (answers_come_back_as_they_were_given)
{
  g_autoptr (VcDeclaration) declaration = vc_test_case_new_declaration (&(VcTestCase) { 0 });
  g_autoptr (VcVerificationState) first = open_case (declaration);
  g_autoptr (VcVerificationState) second = open_case (declaration);
  g_autoptr (VcDraft) notes = NULL;

  vc_verification_state_answer (first, VC_CHECK_PERSON_MATCHES_PORTRAIT, VC_ANSWER_YES);
  vc_verification_state_answer (first, VC_CHECK_FORM_SIGNED, VC_ANSWER_NO);
  notes = note (first, NULL);
  ck_assert (vc_case_notes_answer (notes, second, 0));

  ck_assert_int_eq (vc_verification_state_get_answer (second, VC_CHECK_PERSON_MATCHES_PORTRAIT), VC_ANSWER_YES);
  ck_assert_int_eq (vc_verification_state_get_answer (second, VC_CHECK_FORM_SIGNED), VC_ANSWER_NO);
  ck_assert_int_eq (vc_verification_state_get_answer (second, VC_CHECK_PHONE_READ_BACK), VC_ANSWER_NONE);
}
END_TEST

START_TEST (what_the_program_answered_is_not_the_officers)
{
  g_autoptr (VcDeclaration) declaration = vc_test_case_new_declaration (&(VcTestCase) { 0 });
  g_autoptr (VcVerificationState) state = open_case (declaration);
  g_autoptr (VcDraft) notes = NULL;

  find_record (state, "Âu Dương Thị Hoè");
  ck_assert_int_eq (vc_verification_state_get_answer (state, VC_CHECK_CODE_BELONGS), VC_ANSWER_YES);
  notes = note (state, NULL);

  ck_assert (vc_draft_is_empty (notes));
}
END_TEST

START_TEST (an_answer_the_record_bears_on_waits_for_the_record)
{
  g_autoptr (VcDeclaration) declaration = vc_test_case_new_declaration (&(VcTestCase) { 0 });
  g_autoptr (VcVerificationState) first = open_case (declaration);
  g_autoptr (VcVerificationState) second = open_case (declaration);
  g_autoptr (VcDraft) notes = NULL;

  find_record (first, "Âu Dương Thị Hoè");
  vc_verification_state_answer (first, VC_CHECK_DATA_AGREES, VC_ANSWER_NO);
  notes = note (first, NULL);

  ck_assert (!vc_case_notes_answer (notes, second, 0));
  find_record (second, "Âu Dương Thị Hoè");
  ck_assert_int_eq (vc_verification_state_get_answer (second, VC_CHECK_DATA_AGREES), VC_ANSWER_YES);
  ck_assert (vc_case_notes_answer (notes, second, 0));
  ck_assert_int_eq (vc_verification_state_get_answer (second, VC_CHECK_DATA_AGREES), VC_ANSWER_NO);
}
END_TEST

START_TEST (what_was_said_since_is_not_said_over)
{
  g_autoptr (VcDeclaration) declaration = vc_test_case_new_declaration (&(VcTestCase) { 0 });
  g_autoptr (VcVerificationState) first = open_case (declaration);
  g_autoptr (VcVerificationState) second = open_case (declaration);
  g_autoptr (VcDraft) notes = NULL;

  vc_verification_state_answer (first, VC_CHECK_FORM_SIGNED, VC_ANSWER_NO);
  notes = note (first, NULL);
  vc_verification_state_answer (second, VC_CHECK_FORM_SIGNED, VC_ANSWER_YES);
  vc_case_notes_answer (notes, second, 0);

  ck_assert_int_eq (vc_verification_state_get_answer (second, VC_CHECK_FORM_SIGNED), VC_ANSWER_YES);
}
END_TEST

START_TEST (what_is_another_now_is_asked_again_and_the_rest_stays)
{
  g_autoptr (VcDeclaration) before = vc_test_case_new_declaration (&(VcTestCase) { 0 });
  g_autoptr (VcDeclaration) after = vc_test_case_new_declaration (&(VcTestCase) { .version = 4, .phone = "0992000077" });
  g_autoptr (VcVerificationState) first = open_case (before);
  g_autoptr (VcVerificationState) second = open_case (after);
  g_autoptr (GListModel) changes = vc_declaration_diff (before, after);
  g_autoptr (VcDraft) notes = NULL;

  vc_verification_state_answer (first, VC_CHECK_PERSON_MATCHES_PORTRAIT, VC_ANSWER_YES);
  vc_verification_state_answer (first, VC_CHECK_PHONE_READ_BACK, VC_ANSWER_YES);
  notes = note (first, NULL);
  vc_verification_state_set_changes (second, changes);
  vc_case_notes_answer (notes, second, vc_case_notes_get_asked_again (notes, second));

  ck_assert_int_eq (vc_verification_state_get_answer (second, VC_CHECK_PERSON_MATCHES_PORTRAIT), VC_ANSWER_YES);
  ck_assert_int_eq (vc_verification_state_get_answer (second, VC_CHECK_PHONE_READ_BACK), VC_ANSWER_NONE);
}
END_TEST

START_TEST (of_another_version_nothing_is_taken_over_unseen)
{
  g_autoptr (VcDeclaration) before = vc_test_case_new_declaration (&(VcTestCase) { 0 });
  g_autoptr (VcDeclaration) after = vc_test_case_new_declaration (&(VcTestCase) { .version = 4 });
  g_autoptr (VcVerificationState) first = open_case (before);
  g_autoptr (VcVerificationState) second = open_case (after);
  g_autoptr (VcDraft) notes = note (first, NULL);

  ck_assert_uint_eq (vc_case_notes_get_asked_again (notes, first), 0);
  ck_assert_uint_eq (vc_case_notes_get_asked_again (notes, second), (1u << VC_N_CHECK_KINDS) - 1);
}
END_TEST

START_TEST (a_half_written_refusal_comes_back)
{
  g_autoptr (VcDeclaration) declaration = vc_test_case_new_declaration (&(VcTestCase) { 0 });
  g_autoptr (VcVerificationState) state = open_case (declaration);
  g_autoptr (VcRefusalDraft) first = new_refusal (state);
  g_autoptr (VcRefusalDraft) second = new_refusal (state);
  g_autoptr (VcDraft) notes = NULL;
  g_auto (GStrv) codes = NULL;

  vc_verification_state_set_mode (state, VC_VERIFICATION_REFUSING);
  vc_refusal_draft_choose (first, (const char *[]) { "R02", "R99", NULL });
  vc_refusal_draft_set_note (first, "Mất góc dưới");
  vc_refusal_draft_set_message (first, "Lời của cán bộ");
  notes = note (state, first);
  vc_case_notes_write_refusal (notes, second);
  codes = vc_refusal_draft_dup_codes (second);

  ck_assert (vc_draft_get_fields (notes)->refusing);
  ck_assert_uint_eq (g_strv_length (codes), 2);
  ck_assert_str_eq (vc_refusal_draft_get_note (second), "Mất góc dưới");
  ck_assert_str_eq (vc_refusal_draft_get_message (second), "Lời của cán bộ");
  ck_assert (vc_refusal_draft_is_own_words (second));
}
END_TEST

START_TEST (a_message_that_wrote_itself_goes_on_doing_so_after_a_decision_was_taken_back)
{
  const char *reasons[] = { "R02", NULL };
  g_autoptr (VcDeclaration) declaration = vc_test_case_new_declaration (&(VcTestCase) { 0 });
  g_autoptr (VcVerificationState) state = open_case (declaration);
  g_autoptr (VcRefusalDraft) first = new_refusal (state);
  g_autoptr (VcRefusalDraft) second = new_refusal (state);
  g_autoptr (VcDecision) decision = NULL;
  g_autoptr (VcDraft) notes = NULL;

  vc_refusal_draft_choose (first, reasons);
  decision = vc_decision_new (&(VcDecisionFields) {
    .id = "00000000-0000-4000-8000-000000000001", .declaration_id = "d1", .kind = VC_DECISION_REFUSE,
    .version = 3, .reasons = reasons, .message = vc_refusal_draft_get_message (first) });
  notes = vc_case_notes_new_of_decision (decision);
  vc_case_notes_write_refusal (notes, second);

  ck_assert (vc_draft_get_fields (notes)->refusing);
  ck_assert_str_eq (vc_refusal_draft_get_message (second), vc_refusal_draft_get_message (first));
  ck_assert (!vc_refusal_draft_is_own_words (second));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("case-notes");
  TCase *answers = tcase_create ("answers");
  TCase *refusals = tcase_create ("refusals");

  tcase_add_test (answers, answers_come_back_as_they_were_given);
  tcase_add_test (answers, what_the_program_answered_is_not_the_officers);
  tcase_add_test (answers, an_answer_the_record_bears_on_waits_for_the_record);
  tcase_add_test (answers, what_was_said_since_is_not_said_over);
  tcase_add_test (answers, what_is_another_now_is_asked_again_and_the_rest_stays);
  tcase_add_test (answers, of_another_version_nothing_is_taken_over_unseen);
  suite_add_tcase (suite, answers);

  tcase_add_test (refusals, a_half_written_refusal_comes_back);
  tcase_add_test (refusals, a_message_that_wrote_itself_goes_on_doing_so_after_a_decision_was_taken_back);
  suite_add_tcase (suite, refusals);

  return vc_test_run (suite);
}
