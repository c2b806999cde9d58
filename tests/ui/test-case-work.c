/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-approval.h"
#include "vc-case-work.h"
#include "vc-sign-in.h"
#include "vc-test-central.h"
#include "vc-test.h"

/* An officer's work against a real central in this process. What the page's
 * photos would say is said here: that they were on the screen. */
typedef struct
{
  VcTestCentral *central;
  VcSession     *session;
  VcCaseWork    *work;

  VcDeclaration *done;      /* of the last "done" */
  GError        *failed;    /* of the last "failed" */
  char          *message;   /* of the last "message" */
  guint          n_done;
} Bench;

static void
done_cb (Bench         *bench,
         VcDeclaration *now)
{
  g_set_object (&bench->done, now);
  bench->n_done++;
}

static void
failed_cb (Bench  *bench,
           GError *error)
{
  g_clear_error (&bench->failed);
  bench->failed = g_error_copy (error);
}

static void
message_cb (Bench      *bench,
            const char *sentence)
{
  g_free (bench->message);
  bench->message = g_strdup (sentence);
}

static VcSession *
sign_in (VcTestCentral *central,
         const char    *account)
{
  g_autoptr (VcApiClient) client = vc_api_client_new (central->uri, NULL, VC_TEST_COUNTER, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;
  g_autoptr (VcSecret) password = vc_secret_new_text (VC_TEST_PASSWORD);
  g_autoptr (VcClock) clock = vc_clock_new_system ();
  g_autoptr (VcRandom) random = vc_random_new_system ();
  g_autoptr (VcProfile) profile = NULL;

  vc_sign_in_async (client, account, password, clock, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  profile = vc_sign_in_finish (result, &error);
  ck_assert_msg (profile != NULL, "%s", error != NULL ? error->message : "");
  return vc_session_new (client, profile, clock, random);
}

static Bench *
bench_new (VcTestCentral *central,
           const char    *account)
{
  Bench *bench = g_new0 (Bench, 1);
  g_autoptr (VcClock) clock = vc_clock_new_system ();

  bench->central = central;
  bench->session = sign_in (central, account);
  bench->work = vc_case_work_new (clock);
  vc_case_work_set_session (bench->work, bench->session, NULL);
  g_signal_connect_swapped (bench->work, "done", G_CALLBACK (done_cb), bench);
  g_signal_connect_swapped (bench->work, "failed", G_CALLBACK (failed_cb), bench);
  g_signal_connect_swapped (bench->work, "message", G_CALLBACK (message_cb), bench);
  return bench;
}

static void
bench_free (Bench *bench)
{
  vc_case_work_set_session (bench->work, NULL, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&bench->work);
  g_clear_object (&bench->session);
  g_clear_object (&bench->done);
  g_clear_error (&bench->failed);
  g_free (bench->message);
  g_free (bench);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Bench, bench_free)

static VcVerificationState *
get_state (Bench *bench)
{
  return vc_case_work_get_state (bench->work);
}

static void
wait_for_mode (Bench              *bench,
               VcVerificationMode  mode)
{
  while (vc_verification_state_get_mode (get_state (bench)) != mode)
    g_main_context_iteration (NULL, TRUE);
}

static VcDeclaration *
fetch (Bench      *bench,
       const char *id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult  *kept = NULL;
  VcDeclaration *declaration;

  vc_api_client_get_declaration_async (vc_session_get_client (bench->session), id, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  declaration = vc_api_client_get_declaration_finish (vc_session_get_client (bench->session), result, &error);
  ck_assert_msg (declaration != NULL, "%s", error != NULL ? error->message : "");
  return declaration;
}

static void
open_case (Bench      *bench,
           const char *id)
{
  g_autoptr (VcDeclaration) declaration = fetch (bench, id);

  vc_case_work_open (bench->work, declaration);
}

static void
look_at_photos (Bench *bench)
{
  for (guint kind = 0; kind < VC_N_PHOTO_KINDS; kind++)
    if (vc_verification_state_get_photo (get_state (bench), kind) == VC_PHOTO_WAITING)
      vc_verification_state_set_photo (get_state (bench), kind, VC_PHOTO_SEEN);
}

/* Held, record here, photos seen. */
static void
open_ready (Bench      *bench,
            const char *id)
{
  open_case (bench, id);
  wait_for_mode (bench, VC_VERIFICATION_DECIDING);
  while (vc_verification_state_get_lookup (get_state (bench)) == VC_LOOKUP_ASKED)
    g_main_context_iteration (NULL, TRUE);
  look_at_photos (bench);
}

static void
answer_all (Bench *bench)
{
  GListModel *checks = vc_verification_state_get_checks (get_state (bench));

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (VcCheckItem) item = g_list_model_get_item (checks, i);

      if (vc_check_item_get_answer (item) == VC_ANSWER_NONE)
        vc_case_work_answer (bench->work, i);
    }
}

static void
count_cb (guint *count)
{
  *count += 1;
}

static void
refuse (Bench *bench)
{
  ck_assert (vc_case_work_refuse (bench->work));
  wait_for_mode (bench, VC_VERIFICATION_REFUSING);
  ck_assert (vc_refusal_draft_toggle (vc_case_work_get_draft (bench->work), 0));
  vc_refusal_draft_set_note (vc_case_work_get_draft (bench->work), "Ghi chú thử");
  ck_assert (vc_case_work_refuse (bench->work));
  wait_for_mode (bench, VC_VERIFICATION_EMPTY);
}

START_TEST (a_case_is_approved_and_its_account_issued)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  open_ready (bench, "D1");
  answer_all (bench);
  ck_assert (vc_approval_is_possible (get_state (bench)));
  ck_assert (vc_case_work_approve (bench->work));
  ck_assert_int_eq (vc_verification_state_get_mode (get_state (bench)), VC_VERIFICATION_SENDING);
  wait_for_mode (bench, VC_VERIFICATION_EMPTY);

  ck_assert_msg (bench->failed == NULL, "%s", bench->failed != NULL ? bench->failed->message : "");
  ck_assert_uint_eq (bench->n_done, 1);
  ck_assert_int_eq (vc_declaration_get_state (bench->done), VC_DECLARATION_ACCOUNT_ISSUED);
  ck_assert_ptr_null (vc_verification_state_get_declaration (get_state (bench)));
}
END_TEST

START_TEST (what_is_missing_is_said_instead_of_approving)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  open_ready (bench, "D1");

  ck_assert (!vc_case_work_approve (bench->work));
  ck_assert_ptr_nonnull (bench->message);
  ck_assert_int_eq (vc_verification_state_get_mode (get_state (bench)), VC_VERIFICATION_DECIDING);
}
END_TEST

START_TEST (another_persons_code_is_found_and_not_approved)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");
  g_autoptr (GArray) obstacles = NULL;

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1, .record_name = "Trịnh Hữu Mẫu" });
  open_ready (bench, "D1");
  answer_all (bench);
  obstacles = vc_approval_list_obstacles (get_state (bench));

  ck_assert (!vc_case_work_approve (bench->work));
  ck_assert_int_eq (g_array_index (obstacles, VcObstacle, 0).kind, VC_OBSTACLE_ANOTHER_PERSON);
}
END_TEST

START_TEST (a_code_without_a_record_is_not_approved)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1, .no_record = TRUE });
  open_ready (bench, "D1");
  answer_all (bench);

  ck_assert_int_eq (vc_verification_state_get_lookup (get_state (bench)), VC_LOOKUP_NOT_FOUND);
  ck_assert (!vc_case_work_approve (bench->work));
}
END_TEST

START_TEST (a_refusal_is_kept_while_it_is_written)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  open_ready (bench, "D1");
  ck_assert (vc_case_work_refuse (bench->work));
  vc_refusal_draft_set_note (vc_case_work_get_draft (bench->work), "Ghi chú thử");
  ck_assert (!vc_case_work_refuse (bench->work));

  ck_assert (vc_case_work_leave (bench->work));
  ck_assert_int_eq (vc_verification_state_get_mode (get_state (bench)), VC_VERIFICATION_DECIDING);
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
  open_ready (bench, "D1");
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
  open_ready (clerk, "D1");
  refuse (clerk);
  ck_assert_int_eq (vc_declaration_get_state (clerk->done), VC_DECLARATION_REFUSED);

  open_case (supervisor, "D1");
  ck_assert_int_eq (vc_verification_state_get_mode (get_state (supervisor)), VC_VERIFICATION_REVIEWING);
  ck_assert (vc_case_work_review (supervisor->work, VC_REVIEW_UPHOLD, NULL));
  wait_for_mode (supervisor, VC_VERIFICATION_EMPTY);
  ck_assert_int_eq (vc_declaration_get_state (supervisor->done), VC_DECLARATION_REFUSAL_CONFIRMED);
}
END_TEST

START_TEST (a_refusal_goes_back_only_with_a_note)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) clerk = bench_new (central, "KH-DK.clerk");
  g_autoptr (Bench) supervisor = bench_new (central, "KH-DK.supervisor");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  open_ready (clerk, "D1");
  refuse (clerk);
  open_case (supervisor, "D1");

  ck_assert (!vc_case_work_review (supervisor->work, VC_REVIEW_OVERTURN, ""));
  ck_assert_ptr_nonnull (supervisor->message);
  ck_assert (vc_case_work_review (supervisor->work, VC_REVIEW_OVERTURN, "Ảnh đã đủ rõ"));
  wait_for_mode (supervisor, VC_VERIFICATION_EMPTY);
  ck_assert_int_eq (vc_declaration_get_state (supervisor->done), VC_DECLARATION_CLAIMED);
}
END_TEST

START_TEST (nobody_can_review_what_they_refused)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.supervisor");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  open_ready (bench, "D1");
  refuse (bench);
  open_case (bench, "D1");

  ck_assert (!vc_case_work_review (bench->work, VC_REVIEW_UPHOLD, NULL));
}
END_TEST

START_TEST (a_case_in_other_hands_is_not_shown)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) first = bench_new (central, "KH-DK.clerk");
  g_autoptr (Bench) second = bench_new (central, "KH-DK.clerk2");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  open_ready (first, "D1");
  open_case (second, "D1");
  wait_for_mode (second, VC_VERIFICATION_EMPTY);

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
  open_ready (bench, "D1");
  open_ready (bench, "D2");
  while (bench->message == NULL)
    g_main_context_iteration (NULL, TRUE);
  first = fetch (bench, "D1");

  ck_assert (vc_claim_get_parked (vc_declaration_get_fields (first)->claim));
  ck_assert_str_eq (vc_declaration_get_id (vc_verification_state_get_declaration (get_state (bench))), "D2");
}
END_TEST

START_TEST (leaving_gives_the_case_back)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");
  g_autoptr (VcDeclaration) now = NULL;

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  open_ready (bench, "D1");
  ck_assert (vc_case_work_leave (bench->work));
  ck_assert_int_eq (vc_verification_state_get_mode (get_state (bench)), VC_VERIFICATION_EMPTY);
  while (bench->message == NULL)
    g_main_context_iteration (NULL, TRUE);
  now = fetch (bench, "D1");

  ck_assert_int_eq (vc_declaration_get_state (now), VC_DECLARATION_SUBMITTED);
}
END_TEST

START_TEST (a_case_left_before_it_was_held_is_given_back_too)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");
  g_autoptr (VcDeclaration) now = NULL;

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  open_case (bench, "D1");
  ck_assert (vc_case_work_leave (bench->work));
  while (bench->message == NULL)
    g_main_context_iteration (NULL, TRUE);
  now = fetch (bench, "D1");

  ck_assert_int_eq (vc_declaration_get_state (now), VC_DECLARATION_SUBMITTED);
}
END_TEST

START_TEST (a_lease_that_ended_is_told_and_the_case_covered)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  open_ready (bench, "D1");
  answer_all (bench);
  vc_test_central_advance (central, 2 * 60 * 60);
  ck_assert (vc_case_work_approve (bench->work));
  wait_for_mode (bench, VC_VERIFICATION_LOST);

  ck_assert_ptr_nonnull (vc_case_work_get_trouble (bench->work));
  ck_assert (!vc_verification_state_shows_photos (get_state (bench)));
  ck_assert (vc_case_work_take_again (bench->work));
  wait_for_mode (bench, VC_VERIFICATION_DECIDING);
}
END_TEST

START_TEST (a_case_that_changed_meanwhile_says_what_is_new)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");
  GListModel *changes;

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  open_ready (bench, "D1");
  answer_all (bench);
  vc_test_central_run_sql (central, "UPDATE declarations SET version = 2, phone = '0992000077' WHERE id = 'D1'");
  ck_assert (vc_case_work_approve (bench->work));
  while ((changes = vc_verification_state_get_changes (get_state (bench))) == NULL)
    g_main_context_iteration (NULL, TRUE);
  wait_for_mode (bench, VC_VERIFICATION_DECIDING);

  ck_assert (g_error_matches (bench->failed, VC_PROBLEM, VC_PROBLEM_DECLARATION_CHANGED));
  ck_assert_uint_eq (g_list_model_get_n_items (changes), 1);
  ck_assert (vc_declaration_diff_has_part (changes, VC_FILED_PHONE));
}
END_TEST

static void
close_server (VcTestCentral *central)
{
  vc_central_server_close (central->server);
  g_clear_object (&central->server);
}

static void
open_server_again (VcTestCentral *central)
{
  central->server = vc_central_server_new (central->central);
  ck_assert (vc_central_server_listen (central->server, central->uri + strlen ("http://"), NULL, NULL));
}

START_TEST (an_unanswered_decision_is_sent_again_as_it_was)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  open_ready (bench, "D1");
  answer_all (bench);
  close_server (central);
  ck_assert (vc_case_work_approve (bench->work));
  wait_for_mode (bench, VC_VERIFICATION_UNSENT);
  ck_assert_ptr_nonnull (vc_case_work_get_trouble (bench->work));
  ck_assert (!vc_case_work_leave (bench->work));

  open_server_again (central);
  ck_assert (vc_case_work_send_again (bench->work));
  wait_for_mode (bench, VC_VERIFICATION_EMPTY);
  ck_assert_int_eq (vc_declaration_get_state (bench->done), VC_DECLARATION_ACCOUNT_ISSUED);
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count(*) FROM decisions"), 1);
}
END_TEST

START_TEST (signing_out_blanks_everything)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  open_ready (bench, "D1");
  vc_case_work_set_session (bench->work, NULL, NULL);

  ck_assert_ptr_null (vc_verification_state_get_declaration (get_state (bench)));
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
  open_ready (bench, "D1");
  checks = vc_verification_state_get_checks (get_state (bench));

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
  tcase_add_test (deciding, a_case_that_changed_meanwhile_says_what_is_new);
  tcase_add_test (deciding, an_unanswered_decision_is_sent_again_as_it_was);
  suite_add_tcase (suite, deciding);

  tcase_add_test (holding, a_case_in_other_hands_is_not_shown);
  tcase_add_test (holding, the_next_case_parks_the_one_before);
  tcase_add_test (holding, leaving_gives_the_case_back);
  tcase_add_test (holding, a_case_left_before_it_was_held_is_given_back_too);
  tcase_add_test (holding, a_lease_that_ended_is_told_and_the_case_covered);
  tcase_add_test (holding, signing_out_blanks_everything);
  suite_add_tcase (suite, holding);

  return vc_test_run (suite);
}
