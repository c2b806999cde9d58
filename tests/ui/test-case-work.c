/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-approval.h"
#include "vc-test-bench.h"
#include "vc-test.h"

static void
count_cb (guint *count)
{
  *count += 1;
}

START_TEST (a_case_is_approved_and_its_account_issued)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (bench, "D1");
  bench_answer_all (bench);
  ck_assert (vc_approval_is_possible (bench_get_state (bench)));
  ck_assert (vc_case_work_approve (bench->work));
  ck_assert_int_eq (vc_verification_state_get_mode (bench_get_state (bench)), VC_VERIFICATION_SAVING);
  bench_wait_mode (bench, VC_VERIFICATION_EMPTY);
  bench_wait_delivered (bench);

  ck_assert_msg (bench->failed == NULL, "%s", bench->failed != NULL ? bench->failed->message : "");
  ck_assert_uint_eq (bench->n_done, 1);
  ck_assert_int_eq (vc_declaration_get_state (bench->delivered), VC_DECLARATION_ACCOUNT_ISSUED);
  ck_assert_ptr_null (vc_verification_state_get_declaration (bench_get_state (bench)));
}
END_TEST

START_TEST (what_is_missing_is_said_instead_of_approving)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (bench, "D1");

  ck_assert (!vc_case_work_approve (bench->work));
  ck_assert_ptr_nonnull (bench->message);
  ck_assert_int_eq (vc_verification_state_get_mode (bench_get_state (bench)), VC_VERIFICATION_DECIDING);
}
END_TEST

START_TEST (another_persons_code_is_found_and_not_approved)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");
  g_autoptr (GArray) obstacles = NULL;

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1, .record_name = "Trịnh Hữu Mẫu" });
  bench_open_ready (bench, "D1");
  bench_answer_all (bench);
  obstacles = vc_approval_list_obstacles (bench_get_state (bench));

  ck_assert (!vc_case_work_approve (bench->work));
  ck_assert_int_eq (g_array_index (obstacles, VcObstacle, 0).kind, VC_OBSTACLE_ANOTHER_PERSON);
}
END_TEST

START_TEST (a_code_without_a_record_is_not_approved)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1, .no_record = TRUE });
  bench_open_ready (bench, "D1");
  bench_answer_all (bench);

  ck_assert_int_eq (vc_verification_state_get_lookup (bench_get_state (bench)), VC_LOOKUP_NOT_FOUND);
  ck_assert (!vc_case_work_approve (bench->work));
}
END_TEST

START_TEST (a_refusal_is_kept_while_it_is_written)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (bench, "D1");
  ck_assert (vc_case_work_refuse (bench->work));
  vc_refusal_draft_set_note (vc_case_work_get_draft (bench->work), "Ghi chú thử");
  ck_assert (!vc_case_work_refuse (bench->work));

  ck_assert (vc_case_work_leave (bench->work));
  ck_assert_int_eq (vc_verification_state_get_mode (bench_get_state (bench)), VC_VERIFICATION_DECIDING);
  ck_assert (vc_case_work_refuse (bench->work));
  ck_assert_str_eq (vc_refusal_draft_get_note (vc_case_work_get_draft (bench->work)), "Ghi chú thử");
}
END_TEST

START_TEST (what_the_refusal_still_needs_is_told_at_once)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");
  guint changes = 0;

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (bench, "D1");
  ck_assert (vc_case_work_refuse (bench->work));
  g_signal_connect_swapped (bench->work, "changed", G_CALLBACK (count_cb), &changes);
  ck_assert (vc_case_work_answer (bench->work, 0));

  ck_assert_uint_gt (changes, 0);
  g_signal_handlers_disconnect_by_data (bench->work, &changes);
}
END_TEST

START_TEST (a_refusal_waits_for_a_supervisor_who_upholds_it)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) clerk = bench_new (central, "KH-DK.clerk");
  g_autoptr (Bench) supervisor = bench_new (central, "KH-DK.supervisor");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (clerk, "D1");
  bench_refuse (clerk);
  bench_wait_delivered (clerk);
  ck_assert_int_eq (vc_declaration_get_state (clerk->delivered), VC_DECLARATION_REFUSED);

  bench_open (supervisor, "D1");
  ck_assert_int_eq (vc_verification_state_get_mode (bench_get_state (supervisor)), VC_VERIFICATION_REVIEWING);
  ck_assert (vc_case_work_review (supervisor->work, VC_REVIEW_UPHOLD, NULL));
  bench_wait_mode (supervisor, VC_VERIFICATION_EMPTY);
  bench_wait_delivered (supervisor);
  ck_assert_int_eq (vc_declaration_get_state (supervisor->delivered), VC_DECLARATION_REFUSAL_CONFIRMED);
}
END_TEST

START_TEST (a_refusal_goes_back_only_with_a_note)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) clerk = bench_new (central, "KH-DK.clerk");
  g_autoptr (Bench) supervisor = bench_new (central, "KH-DK.supervisor");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (clerk, "D1");
  bench_refuse (clerk);
  bench_wait_delivered (clerk);
  bench_open (supervisor, "D1");

  ck_assert (!vc_case_work_review (supervisor->work, VC_REVIEW_OVERTURN, ""));
  ck_assert_ptr_nonnull (supervisor->message);
  ck_assert (vc_case_work_review (supervisor->work, VC_REVIEW_OVERTURN, "Ảnh đã đủ rõ"));
  bench_wait_mode (supervisor, VC_VERIFICATION_EMPTY);
  bench_wait_delivered (supervisor);
  ck_assert_int_eq (vc_declaration_get_state (supervisor->delivered), VC_DECLARATION_CLAIMED);
}
END_TEST

START_TEST (nobody_can_review_what_they_refused)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.supervisor");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (bench, "D1");
  bench_refuse (bench);
  bench_wait_delivered (bench);
  bench_open (bench, "D1");

  ck_assert (!vc_case_work_review (bench->work, VC_REVIEW_UPHOLD, NULL));
}
END_TEST

START_TEST (a_case_in_other_hands_is_not_shown)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) first = bench_new (central, "KH-DK.clerk");
  g_autoptr (Bench) second = bench_new (central, "KH-DK.clerk2");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (first, "D1");
  bench_open (second, "D1");
  bench_wait_mode (second, VC_VERIFICATION_EMPTY);

  ck_assert (g_error_matches (second->failed, VC_PROBLEM, VC_PROBLEM_CLAIM_HELD));
}
END_TEST

START_TEST (the_next_case_parks_the_one_before)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");
  g_autoptr (VcDeclaration) first = NULL;

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  vc_test_central_file (central, &(VcTestCitizen) { .number = 2 });
  bench_open_ready (bench, "D1");
  bench_open_ready (bench, "D2");
  while (bench->message == NULL)
    g_main_context_iteration (NULL, TRUE);
  first = bench_fetch (bench, "D1");

  ck_assert (vc_claim_get_parked (vc_declaration_get_fields (first)->claim));
  ck_assert_str_eq (vc_declaration_get_id (vc_verification_state_get_declaration (bench_get_state (bench))), "D2");
}
END_TEST

START_TEST (leaving_gives_the_case_back)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");
  g_autoptr (VcDeclaration) now = NULL;

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (bench, "D1");
  ck_assert (vc_case_work_leave (bench->work));
  ck_assert_int_eq (vc_verification_state_get_mode (bench_get_state (bench)), VC_VERIFICATION_EMPTY);
  while (bench->message == NULL)
    g_main_context_iteration (NULL, TRUE);
  now = bench_fetch (bench, "D1");

  ck_assert_int_eq (vc_declaration_get_state (now), VC_DECLARATION_SUBMITTED);
}
END_TEST

START_TEST (a_case_left_before_it_was_held_is_given_back_too)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");
  g_autoptr (VcDeclaration) now = NULL;

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open (bench, "D1");
  ck_assert (vc_case_work_leave (bench->work));
  while (bench->message == NULL)
    g_main_context_iteration (NULL, TRUE);
  now = bench_fetch (bench, "D1");

  ck_assert_int_eq (vc_declaration_get_state (now), VC_DECLARATION_SUBMITTED);
}
END_TEST

/* Half a lease is time enough for the other officer to be first. */
START_TEST (a_lease_that_went_to_someone_else_is_told_and_nothing_answered_is_lost)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (&(VcCentralSettings) { .lease_seconds = 8 });
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");
  g_autoptr (Bench) other = bench_new (central, "KH-DK.clerk2");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (bench, "D1");
  vc_verification_state_answer (bench_get_state (bench), VC_CHECK_FORM_SIGNED, VC_ANSWER_YES);
  vc_test_central_advance (central, 2 * 60 * 60);
  bench_open_ready (other, "D1");
  bench_wait_mode (bench, VC_VERIFICATION_LOST);

  ck_assert_ptr_nonnull (vc_case_work_get_trouble (bench->work));
  ck_assert (!vc_verification_state_shows_photos (bench_get_state (bench)));
  ck_assert (vc_case_work_leave (other->work));
  while (other->message == NULL)
    g_main_context_iteration (NULL, TRUE);
  ck_assert (vc_case_work_take_again (bench->work));
  bench_wait_mode (bench, VC_VERIFICATION_DECIDING);
  while (vc_verification_state_get_answer (bench_get_state (bench), VC_CHECK_FORM_SIGNED) != VC_ANSWER_YES)
    g_main_context_iteration (NULL, TRUE);
}
END_TEST

START_TEST (signing_out_blanks_everything)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (bench, "D1");
  vc_case_work_set_workplace (bench->work, NULL);

  ck_assert_ptr_null (vc_verification_state_get_declaration (bench_get_state (bench)));
  ck_assert (!vc_case_work_approve (bench->work));
}
END_TEST

/* Yes, no, nothing; the program's yes gives way to no and comes back. */
START_TEST (one_key_goes_round_the_answers)
{
  const VcAnswer round[] = { VC_ANSWER_YES, VC_ANSWER_NO, VC_ANSWER_NONE };
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");
  GListModel *checks;

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (bench, "D1");
  checks = vc_verification_state_get_checks (bench_get_state (bench));

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (VcCheckItem) item = g_list_model_get_item (checks, i);
      gboolean by_program = vc_check_item_get_answer (item) == VC_ANSWER_YES;

      for (guint j = 0; j < G_N_ELEMENTS (round) && !by_program; j++)
        {
          ck_assert (vc_case_work_answer (bench->work, i));
          ck_assert_int_eq (vc_check_item_get_answer (item), round[j]);
        }
    }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("case-work");
  TCase *deciding = tcase_create ("deciding");
  TCase *holding = tcase_create ("holding");

  tcase_add_test (deciding, a_case_is_approved_and_its_account_issued);
  tcase_add_test (deciding, what_is_missing_is_said_instead_of_approving);
  tcase_add_test (deciding, another_persons_code_is_found_and_not_approved);
  tcase_add_test (deciding, a_code_without_a_record_is_not_approved);
  tcase_add_test (deciding, one_key_goes_round_the_answers);
  tcase_add_test (deciding, a_refusal_is_kept_while_it_is_written);
  tcase_add_test (deciding, what_the_refusal_still_needs_is_told_at_once);
  tcase_add_test (deciding, a_refusal_waits_for_a_supervisor_who_upholds_it);
  tcase_add_test (deciding, a_refusal_goes_back_only_with_a_note);
  tcase_add_test (deciding, nobody_can_review_what_they_refused);
  suite_add_tcase (suite, deciding);

  tcase_add_test (holding, a_case_in_other_hands_is_not_shown);
  tcase_add_test (holding, the_next_case_parks_the_one_before);
  tcase_add_test (holding, leaving_gives_the_case_back);
  tcase_add_test (holding, a_case_left_before_it_was_held_is_given_back_too);
  tcase_add_test (holding, a_lease_that_went_to_someone_else_is_told_and_nothing_answered_is_lost);
  tcase_add_test (holding, signing_out_blanks_everything);
  suite_add_tcase (suite, holding);

  return vc_test_run (suite);
}
