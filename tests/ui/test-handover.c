/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-test-bench.h"
#include "vc-test.h"

static void
wait_message (Bench *bench)
{
  g_clear_pointer (&bench->message, g_free);
  while (bench->message == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static guint
find_officer (VcHandover *handover,
              const char *id)
{
  GListModel *officers = vc_handover_get_officers (handover);

  for (guint i = 0; i < g_list_model_get_n_items (officers); i++)
    {
      g_autoptr (VcOfficer) officer = g_list_model_get_item (officers, i);

      if (g_str_equal (vc_officer_get_id (officer), id))
        return i;
    }

  return G_MAXUINT;
}

/* A case that the clerk has put aside, half answered. */
static void
park_half_answered (Bench *clerk)
{
  bench_open_ready (clerk, "D1");
  vc_verification_state_answer (bench_get_state (clerk), VC_CHECK_FORM_SIGNED, VC_ANSWER_NO);
  ck_assert (vc_case_work_park (clerk->work));
  wait_message (clerk);
}

static void
open_held (Bench *supervisor)
{
  bench_open (supervisor, "D1");
  while (vc_handover_get_claim (vc_case_work_get_handover (supervisor->work)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  bench_wait_mode (supervisor, VC_VERIFICATION_VIEWING);
}

START_TEST (the_other_officer_finds_everything_in_place)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) clerk = bench_new (central, "KH-DK.clerk");
  g_autoptr (Bench) supervisor = bench_new (central, "KH-DK.supervisor");
  g_autoptr (Bench) other = bench_new (central, "KH-DK.clerk2");
  const VcClaimFields *claim;
  VcHandover *handover;

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  park_half_answered (clerk);
  open_held (supervisor);
  handover = vc_case_work_get_handover (supervisor->work);
  ck_assert_str_eq (vc_claim_get_officer_id (vc_handover_get_claim (handover)), "KH-DK.clerk");
  ck_assert (vc_handover_give (handover, find_officer (handover, "KH-DK.clerk2"), "Nhờ chị làm tiếp"));
  wait_message (supervisor);
  ck_assert_int_eq (vc_verification_state_get_mode (bench_get_state (supervisor)), VC_VERIFICATION_EMPTY);

  bench_open_ready (other, "D1");
  while (vc_verification_state_get_answer (bench_get_state (other), VC_CHECK_FORM_SIGNED) != VC_ANSWER_NO)
    g_main_context_iteration (NULL, TRUE);
  claim = vc_claim_get_fields (vc_verification_state_get_claim (bench_get_state (other)));
  ck_assert_ptr_nonnull (claim->handed_over_by);
  ck_assert_str_eq (claim->handover_note, "Nhờ chị làm tiếp");
}
END_TEST

START_TEST (who_holds_a_case_is_not_offered_it)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) clerk = bench_new (central, "KH-DK.clerk");
  g_autoptr (Bench) supervisor = bench_new (central, "KH-DK.supervisor");
  VcHandover *handover;

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  park_half_answered (clerk);
  open_held (supervisor);
  handover = vc_case_work_get_handover (supervisor->work);

  ck_assert_uint_eq (find_officer (handover, "KH-DK.clerk"), G_MAXUINT);
  ck_assert_uint_ne (find_officer (handover, "KH-DK.supervisor"), G_MAXUINT);
  ck_assert (!vc_handover_give (handover, G_MAXUINT, NULL));
}
END_TEST

START_TEST (there_is_nothing_to_hand_over_once_the_case_is_closed)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) clerk = bench_new (central, "KH-DK.clerk");
  g_autoptr (Bench) supervisor = bench_new (central, "KH-DK.supervisor");

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  park_half_answered (clerk);
  open_held (supervisor);
  ck_assert (vc_case_work_leave (supervisor->work));

  ck_assert_ptr_null (vc_handover_get_claim (vc_case_work_get_handover (supervisor->work)));
}
END_TEST

START_TEST (a_clerk_hands_nothing_over)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) clerk = bench_new (central, "KH-DK.clerk");

  ck_assert_ptr_null (vc_case_work_get_handover (clerk->work));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("handover");
  TCase *tcase = tcase_create ("handover");

  tcase_add_test (tcase, the_other_officer_finds_everything_in_place);
  tcase_add_test (tcase, who_holds_a_case_is_not_offered_it);
  tcase_add_test (tcase, there_is_nothing_to_hand_over_once_the_case_is_closed);
  tcase_add_test (tcase, a_clerk_hands_nothing_over);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
