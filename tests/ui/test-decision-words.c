/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-decision-words.h"
#include "vc-test-case.h"
#include "vc-test.h"

/* The words are the source language's: no catalogue is bound. */

static VcVerificationState *
open_case (const VcTestCase *what,
           VcRole            role)
{
  VcVerificationState *state = vc_verification_state_new ();
  g_autoptr (VcDeclaration) declaration = vc_test_case_new_declaration (what);
  g_autoptr (VcOfficer) officer = vc_test_case_new_officer (role);
  g_autoptr (VcPolicy) policy = vc_test_case_new_policy ();

  vc_verification_state_open (state, declaration, officer, policy, VC_TEST_TODAY);
  return state;
}

/* Held, photos seen, record here. */
static VcVerificationState *
open_ready (const VcTestCase *what)
{
  VcVerificationState *state = open_case (what, VC_ROLE_CLERK);
  VcDeclaration       *declaration = vc_verification_state_get_declaration (state);
  g_autoptr (VcClaim) claim = vc_test_case_new_claim (declaration);
  g_autoptr (VcInsuredPerson) record = vc_test_case_new_own_record (declaration);

  vc_verification_state_set_claim (state, claim);
  vc_verification_state_set_record (state, VC_LOOKUP_FOUND, record);
  for (guint kind = 0; kind < VC_N_PHOTO_KINDS; kind++)
    if (vc_verification_state_get_photo (state, kind) == VC_PHOTO_WAITING)
      vc_verification_state_set_photo (state, kind, VC_PHOTO_SEEN);

  return state;
}

START_TEST (the_title_names_the_keys_that_are_missing)
{
  g_autoptr (VcVerificationState) state = open_ready (&(VcTestCase) { 0 });
  g_autofree char *title = vc_decision_words_dup_title (state, NULL);
  g_autofree char *detail = vc_decision_words_dup_detail (state);

  ck_assert_str_eq (title, "Still to be answered: A, S, D, H, J");
  ck_assert_ptr_null (detail);
  ck_assert_int_eq (vc_decision_words_get_tone (state, NULL, NULL), VC_DECISION_TONE_PLAIN);
}
END_TEST

START_TEST (a_complete_case_is_said_to_be_ready)
{
  g_autoptr (VcVerificationState) state = open_ready (&(VcTestCase) { 0 });
  g_autofree char *title = NULL;

  for (guint kind = 0; kind < VC_N_CHECK_KINDS; kind++)
    vc_verification_state_answer (state, kind, VC_ANSWER_YES);
  title = vc_decision_words_dup_title (state, NULL);

  ck_assert_str_eq (title, "Everything is answered. You can approve.");
  ck_assert_int_eq (vc_decision_words_get_tone (state, NULL, NULL), VC_DECISION_TONE_READY);
}
END_TEST

START_TEST (a_prepared_decision_is_said_to_have_no_effect_yet)
{
  g_autoptr (VcVerificationState) state = open_ready (&(VcTestCase) { 0 });
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;

  vc_verification_state_set_unreachable (state, TRUE);
  for (guint kind = 0; kind < VC_N_CHECK_KINDS; kind++)
    vc_verification_state_answer (state, kind, VC_ANSWER_YES);
  title = vc_decision_words_dup_title (state, NULL);
  detail = vc_decision_words_dup_detail (state);

  ck_assert_str_eq (title, "Everything is answered. The approval takes effect when the central system has it.");
  ck_assert_str_eq (detail, "There is no network: what you decide is prepared and has no effect yet.");
}
END_TEST

START_TEST (another_persons_code_is_said_to_be_the_end)
{
  g_autoptr (VcVerificationState) state = open_ready (&(VcTestCase) { 0 });
  g_autoptr (VcInsuredPerson) record =
    vc_test_case_new_record ("Trịnh Hữu Mẫu", (VcDate) { 1957, 0, 0 }, VC_ACCOUNT_NONE);
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;

  vc_verification_state_set_record (state, VC_LOOKUP_FOUND, record);
  title = vc_decision_words_dup_title (state, NULL);
  detail = vc_decision_words_dup_detail (state);

  ck_assert_str_eq (title, "This declaration cannot be approved.");
  ck_assert_str_eq (detail, "The BHXH code is another person’s.");
  ck_assert_int_eq (vc_decision_words_get_tone (state, NULL, NULL), VC_DECISION_TONE_TROUBLE);
}
END_TEST

START_TEST (the_credentials_address_is_said_in_full)
{
  g_autoptr (VcDeclaration) adult = vc_test_case_new_declaration (&(VcTestCase) { 0 });
  g_autoptr (VcDeclaration) child = vc_test_case_new_declaration (&(VcTestCase) { .subject = VC_SUBJECT_CHILD });
  g_autofree char *of_adult = vc_decision_words_dup_address (adult);
  g_autofree char *of_child = vc_decision_words_dup_address (child);

  ck_assert_ptr_nonnull (strstr (of_adult, "0992 000 001"));
  ck_assert_ptr_nonnull (strstr (of_adult, "hoe@example.com"));
  ck_assert_ptr_nonnull (strstr (of_child, "0992 000 009"));
}
END_TEST

START_TEST (every_mode_has_a_title)
{
  g_autoptr (GPtrArray) reasons = vc_test_case_new_reasons ();
  g_autoptr (VcVerificationState) state = open_ready (&(VcTestCase) { 0 });
  g_autoptr (VcRefusalDraft) draft = vc_refusal_draft_new (state, reasons, VC_ROLE_CLERK, NULL);
  g_autofree char *title = NULL;

  vc_verification_state_set_mode (state, _i);
  title = vc_decision_words_dup_title (state, draft);

  ck_assert_uint_gt (strlen (title), 0);
}
END_TEST

static VcOutboxItem *
decided (VcDecisionKind kind,
         gboolean       prepared)
{
  g_autoptr (VcDeclaration) seen = vc_test_case_new_declaration (&(VcTestCase) { 0 });
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 20, 3, 0, 0);
  g_autoptr (VcDecision) decision = vc_decision_new (&(VcDecisionFields) {
    .id = "00000000-0000-4000-8000-000000000001", .declaration_id = "d1", .kind = kind, .version = 3,
    .prepared = prepared, .decided_at = now });

  return vc_outbox_item_new (&(VcOutboxItemFields) {
    .id = "00000000-0000-4000-8000-000000000001", .declaration_id = "d1", .officer_id = "o1",
    .officer_name = "Cán Bộ Mẫu", .made_at = now, .due_at = now, .decision = decision, .seen = seen });
}

static const struct
{
  VcDecisionKind kind;
  gboolean       prepared;
  guint          remaining;
  const char    *words;
} partings[] = {
  { VC_DECISION_APPROVE, FALSE, 9400, "Approved: Âu Dương Thị Hoè. It leaves in 10 seconds." },
  { VC_DECISION_APPROVE, FALSE, 1000, "Approved: Âu Dương Thị Hoè. It leaves in 1 second." },
  { VC_DECISION_APPROVE, FALSE, 0, "Approved: Âu Dương Thị Hoè. It is being sent." },
  { VC_DECISION_APPROVE, TRUE, 9400,
    "Prepared, without effect yet: Âu Dương Thị Hoè. Tell the citizen: your papers were checked; "
    "you will be told when the account is there." },
  { VC_DECISION_REFUSE, FALSE, 9400,
    "The supervisor gets it now. Tell the citizen: "
    "your declaration is being looked at once more, and you will be told the result." },
  { VC_DECISION_REFUSE, TRUE, 0,
    "Prepared, without effect yet. Tell the citizen: "
    "your declaration is being looked at once more, and you will be told the result." },
};

START_TEST (parting_words_promise_nothing_that_central_has_not_done)
{
  g_autoptr (VcOutboxItem) item = decided (partings[_i].kind, partings[_i].prepared);
  g_autofree char *words = vc_decision_words_dup_parting (item, partings[_i].remaining);

  ck_assert_str_eq (words, partings[_i].words);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("decision-words");
  TCase *tcase = tcase_create ("words");

  tcase_add_test (tcase, the_title_names_the_keys_that_are_missing);
  tcase_add_test (tcase, a_complete_case_is_said_to_be_ready);
  tcase_add_test (tcase, a_prepared_decision_is_said_to_have_no_effect_yet);
  tcase_add_test (tcase, another_persons_code_is_said_to_be_the_end);
  tcase_add_test (tcase, the_credentials_address_is_said_in_full);
  tcase_add_loop_test (tcase, every_mode_has_a_title, VC_VERIFICATION_LOADING, VC_VERIFICATION_LOST + 1);
  tcase_add_loop_test (tcase, parting_words_promise_nothing_that_central_has_not_done, 0, G_N_ELEMENTS (partings));
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
