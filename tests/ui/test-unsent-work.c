/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-approval.h"
#include "vc-preferences.h"
#include "vc-test-bench.h"
#include "vc-test.h"
#include "vc-unsent-words.h"

/* Long enough that nothing leaves before a test says so. */
#define GRACE 20000

static VcUnsentWork *
get_unsent (Bench *bench)
{
  return vc_case_work_get_unsent (bench->work);
}

static VcAnswer
get_answer (Bench       *bench,
            VcCheckKind  kind)
{
  return vc_verification_state_get_answer (bench_get_state (bench), kind);
}

static void
wait_answer (Bench       *bench,
             VcCheckKind  kind,
             VcAnswer     answer)
{
  while (get_answer (bench, kind) != answer)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_length (Bench *bench,
             guint  length)
{
  while (g_list_model_get_n_items (G_LIST_MODEL (bench_get_outbox (bench))) != length)
    g_main_context_iteration (NULL, TRUE);
}

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

/* Taking back */

START_TEST (what_has_not_left_is_taken_back_with_every_answer)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");

  vc_outbox_set_grace (bench_get_outbox (bench), GRACE);
  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (bench, "D1");
  bench_answer_all (bench);
  bench_approve (bench);
  ck_assert_uint_eq (bench->n_done, 1);

  ck_assert (vc_unsent_work_take_back (get_unsent (bench)));
  bench_wait_mode (bench, VC_VERIFICATION_DECIDING);
  wait_answer (bench, VC_CHECK_FORM_SIGNED, VC_ANSWER_YES);
  bench_look_at_photos (bench);
  while (!vc_approval_is_possible (bench_get_state (bench)))
    g_main_context_iteration (NULL, TRUE);
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count(*) FROM decisions"), 0);
}
END_TEST

START_TEST (a_refusal_is_taken_back_with_its_reasons_and_words)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;

  vc_outbox_set_grace (bench_get_outbox (bench), GRACE);
  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (bench, "D1");
  bench_write_refusal (bench);
  before = vc_refusal_draft_dup_codes (vc_case_work_get_draft (bench->work));
  ck_assert (vc_case_work_refuse (bench->work));
  bench_wait_mode (bench, VC_VERIFICATION_EMPTY);

  ck_assert (vc_unsent_work_take_back (get_unsent (bench)));
  bench_wait_mode (bench, VC_VERIFICATION_REFUSING);
  after = vc_refusal_draft_dup_codes (vc_case_work_get_draft (bench->work));
  ck_assert (g_strv_equal ((const char * const *) before, (const char * const *) after));
  ck_assert_str_eq (vc_refusal_draft_get_note (vc_case_work_get_draft (bench->work)), "Ghi chú thử");
}
END_TEST

START_TEST (a_review_is_taken_back_with_its_note)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) clerk = bench_new (central, "KH-DK.clerk");
  g_autoptr (Bench) supervisor = bench_new (central, "KH-DK.supervisor");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (clerk, "D1");
  bench_refuse (clerk);
  bench_wait_delivered (clerk);
  vc_outbox_set_grace (bench_get_outbox (supervisor), GRACE);
  bench_open (supervisor, "D1");
  ck_assert (vc_case_work_review (supervisor->work, VC_REVIEW_OVERTURN, "Ảnh đã đủ rõ"));
  bench_wait_mode (supervisor, VC_VERIFICATION_EMPTY);

  ck_assert (vc_unsent_work_take_back (get_unsent (supervisor)));
  bench_wait_mode (supervisor, VC_VERIFICATION_REVIEWING);
  ck_assert_str_eq (vc_unsent_work_get_review_note (get_unsent (supervisor)), "Ảnh đã đủ rõ");
}
END_TEST

START_TEST (what_has_left_cannot_be_taken_back)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");

  vc_outbox_set_grace (bench_get_outbox (bench), GRACE);
  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (bench, "D1");
  bench_answer_all (bench);
  bench_approve (bench);
  vc_outbox_send_now (bench_get_outbox (bench));
  bench_wait_delivered (bench);

  ck_assert (!vc_unsent_work_take_back (get_unsent (bench)));
}
END_TEST

START_TEST (what_the_clerk_chose_says_how_long_it_stays)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  vc_preferences_follow_grace (G_ACTION_MAP (actions), bench_get_outbox (bench));
  g_action_group_activate_action (G_ACTION_GROUP (actions), "grace-seconds", g_variant_new_double (20));
  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  vc_test_central_file (central, &(VcTestCitizen) { .number = 2 });
  bench_open_ready (bench, "D1");
  bench_answer_all (bench);
  bench_approve (bench);
  ck_assert_uint_gt (vc_outbox_get_remaining (bench_get_outbox (bench),
                                              vc_outbox_find_declaration (bench_get_outbox (bench), "D1")), 10000);

  g_action_group_activate_action (G_ACTION_GROUP (actions), "grace-seconds", g_variant_new_double (0));
  bench_open_ready (bench, "D2");
  bench_answer_all (bench);
  bench_approve (bench);
  bench_wait_delivered (bench);
  ck_assert_str_eq (vc_declaration_get_id (bench->delivered), "D2");
}
END_TEST

START_TEST (what_cannot_be_kept_leaves_the_case_as_it_was)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (bench, "D1");
  bench_answer_all (bench);
  vc_work_store_lock (vc_workplace_get_work_store (bench->workplace));
  ck_assert (vc_case_work_approve (bench->work));
  bench_wait_mode (bench, VC_VERIFICATION_DECIDING);

  ck_assert_ptr_nonnull (vc_case_work_get_trouble (bench->work));
  ck_assert_uint_eq (bench->n_done, 0);
  ck_assert (vc_approval_is_possible (bench_get_state (bench)));
}
END_TEST

/* Without the network */

START_TEST (what_waits_for_the_network_is_shown_and_arrives)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");
  g_autoptr (VcDeclaration) declaration = NULL;

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (bench, "D1");
  declaration = g_object_ref (vc_verification_state_get_declaration (bench_get_state (bench)));
  bench_answer_all (bench);
  close_server (central);
  bench_approve (bench);

  vc_case_work_open (bench->work, declaration);
  ck_assert_int_eq (vc_verification_state_get_mode (bench_get_state (bench)), VC_VERIFICATION_VIEWING);
  ck_assert_ptr_nonnull (vc_unsent_work_get_item (get_unsent (bench)));
  ck_assert (!vc_case_work_approve (bench->work));

  open_server_again (central);
  vc_outbox_hurry (bench_get_outbox (bench));
  bench_wait_delivered (bench);
  ck_assert_int_eq (vc_declaration_get_state (bench->delivered), VC_DECLARATION_ACCOUNT_ISSUED);
  ck_assert_int_eq (vc_verification_state_get_mode (bench_get_state (bench)), VC_VERIFICATION_EMPTY);
}
END_TEST

START_TEST (a_decision_prepared_without_the_network_takes_effect_at_central)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");
  g_autoptr (VcDeclaration) declaration = NULL;
  VcOutboxItem *item;

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  declaration = bench_fetch (bench, "D1");
  close_server (central);
  vc_case_work_open (bench->work, declaration);
  bench_wait_mode (bench, VC_VERIFICATION_DECIDING);
  while (vc_verification_state_get_lookup (bench_get_state (bench)) == VC_LOOKUP_ASKED)
    g_main_context_iteration (NULL, TRUE);
  bench_look_at_photos (bench);
  bench_answer_all (bench);
  bench_approve (bench);
  item = vc_outbox_find_declaration (bench_get_outbox (bench), "D1");
  ck_assert (vc_decision_get_fields (vc_outbox_item_get_fields (item)->decision)->prepared);

  open_server_again (central);
  vc_outbox_hurry (bench_get_outbox (bench));
  bench_wait_delivered (bench);
  ck_assert_int_eq (vc_declaration_get_state (bench->delivered), VC_DECLARATION_ACCOUNT_ISSUED);
}
END_TEST

/* What central will not have */

static void
refuse_for_a_change (VcTestCentral *central,
                     Bench         *bench)
{
  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (bench, "D1");
  bench_answer_all (bench);
  vc_test_central_run_sql (central, "UPDATE declarations SET version = 2, phone = '0992000077' WHERE id = 'D1'");
  bench_approve (bench);
  bench_wait_refused (bench);
}

START_TEST (a_case_that_changed_comes_back_with_what_is_new_and_what_was_answered)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");
  GListModel *changes;

  refuse_for_a_change (central, bench);
  bench_open (bench, "D1");
  ck_assert_int_eq (vc_verification_state_get_mode (bench_get_state (bench)), VC_VERIFICATION_VIEWING);
  ck_assert (vc_unsent_work_reopen (get_unsent (bench)));
  bench_wait_mode (bench, VC_VERIFICATION_DECIDING);
  wait_answer (bench, VC_CHECK_PERSON_MATCHES_PORTRAIT, VC_ANSWER_YES);
  changes = vc_verification_state_get_changes (bench_get_state (bench));

  ck_assert_uint_eq (g_list_model_get_n_items (changes), 1);
  ck_assert (vc_declaration_diff_has_part (changes, VC_FILED_PHONE));
  ck_assert_int_eq (get_answer (bench, VC_CHECK_PHONE_READ_BACK), VC_ANSWER_NONE);
  wait_length (bench, 0);
}
END_TEST

START_TEST (what_was_dealt_with_goes)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");

  refuse_for_a_change (central, bench);
  bench_open (bench, "D1");
  ck_assert (vc_unsent_work_settle (get_unsent (bench)));
  wait_length (bench, 0);

  ck_assert_int_eq (vc_verification_state_get_mode (bench_get_state (bench)), VC_VERIFICATION_EMPTY);
  ck_assert (!vc_unsent_work_settle (get_unsent (bench)));
}
END_TEST

START_TEST (who_was_first_is_told_and_what_was_written_stays)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) first = bench_new (central, "KH-DK.clerk");
  g_autoptr (Bench) late = bench_new (central, "KH-DK.clerk2");
  g_autofree char *decided = NULL;
  VcOutboxItem    *item;

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (late, "D1");
  bench_write_refusal (late);
  vc_test_central_advance (central, 2 * 60 * 60);
  bench_open_ready (first, "D1");
  bench_answer_all (first);
  bench_approve (first);
  bench_wait_delivered (first);
  ck_assert (vc_case_work_refuse (late->work));
  bench_wait_refused (late);

  bench_open (late, "D1");
  item = vc_unsent_work_get_item (get_unsent (late));
  decided = vc_unsent_words_dup_decided (item);
  ck_assert_msg (g_str_has_prefix (decided, "Approved by "), "%s", decided);
  ck_assert (!vc_unsent_words_is_open (item));
  ck_assert (!vc_unsent_work_reopen (get_unsent (late)));
  ck_assert_str_eq (vc_decision_get_fields (vc_outbox_item_get_fields (item)->decision)->note, "Ghi chú thử");
}
END_TEST

/* Drafts */

START_TEST (what_was_answered_is_there_again_after_the_program_ended)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (bench, "D1");
  vc_verification_state_answer (bench_get_state (bench), VC_CHECK_FORM_SIGNED, VC_ANSWER_NO);
  bench_restart (bench, "KH-DK.clerk");

  bench_open_ready (bench, "D1");
  wait_answer (bench, VC_CHECK_FORM_SIGNED, VC_ANSWER_NO);
  ck_assert_int_eq (get_answer (bench, VC_CHECK_PHONE_READ_BACK), VC_ANSWER_NONE);
}
END_TEST

START_TEST (a_half_written_refusal_is_there_again_after_parking)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (bench, "D1");
  bench_write_refusal (bench);
  ck_assert (vc_case_work_park (bench->work));

  bench_open (bench, "D1");
  bench_wait_mode (bench, VC_VERIFICATION_REFUSING);
  ck_assert_str_eq (vc_refusal_draft_get_note (vc_case_work_get_draft (bench->work)), "Ghi chú thử");
}
END_TEST

START_TEST (another_officer_finds_nothing_of_it)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (bench, "D1");
  vc_verification_state_answer (bench_get_state (bench), VC_CHECK_FORM_SIGNED, VC_ANSWER_NO);
  ck_assert (vc_case_work_leave (bench->work));
  while (bench->message == NULL)
    g_main_context_iteration (NULL, TRUE);
  bench_restart (bench, "KH-DK.clerk2");

  bench_open_ready (bench, "D1");
  ck_assert_int_eq (get_answer (bench, VC_CHECK_FORM_SIGNED), VC_ANSWER_NONE);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("unsent-work");
  TCase *back = tcase_create ("taking back");
  TCase *network = tcase_create ("without the network");
  TCase *refused = tcase_create ("refused");
  TCase *drafts = tcase_create ("drafts");

  tcase_add_test (back, what_has_not_left_is_taken_back_with_every_answer);
  tcase_add_test (back, a_refusal_is_taken_back_with_its_reasons_and_words);
  tcase_add_test (back, a_review_is_taken_back_with_its_note);
  tcase_add_test (back, what_has_left_cannot_be_taken_back);
  tcase_add_test (back, what_the_clerk_chose_says_how_long_it_stays);
  tcase_add_test (back, what_cannot_be_kept_leaves_the_case_as_it_was);
  suite_add_tcase (suite, back);

  tcase_add_test (network, what_waits_for_the_network_is_shown_and_arrives);
  tcase_add_test (network, a_decision_prepared_without_the_network_takes_effect_at_central);
  suite_add_tcase (suite, network);

  tcase_add_test (refused, a_case_that_changed_comes_back_with_what_is_new_and_what_was_answered);
  tcase_add_test (refused, what_was_dealt_with_goes);
  tcase_add_test (refused, who_was_first_is_told_and_what_was_written_stays);
  suite_add_tcase (suite, refused);

  tcase_add_test (drafts, what_was_answered_is_there_again_after_the_program_ended);
  tcase_add_test (drafts, a_half_written_refusal_is_there_again_after_parking);
  tcase_add_test (drafts, another_officer_finds_nothing_of_it);
  suite_add_tcase (suite, drafts);

  return vc_test_run (suite);
}
