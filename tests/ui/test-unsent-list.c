/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-recent-entry.h"
#include "vc-recent-list.h"
#include "vc-test-bench.h"
#include "vc-test.h"
#include "vc-unsent-entry.h"
#include "vc-unsent-list.h"

/* The words are the source language's: no catalogue is bound. */

#define GRACE 20000

static VcUnsentList *
new_list (Bench *bench)
{
  g_autoptr (VcClock) clock = vc_clock_new_system ();

  return vc_unsent_list_new (bench_get_outbox (bench), clock);
}

static char *
dup_text (GListModel *list,
          guint       position,
          const char *property)
{
  g_autoptr (GObject) entry = g_list_model_get_item (list, position);
  char *text = NULL;

  ck_assert_ptr_nonnull (entry);
  g_object_get (entry, property, &text, NULL);
  return text;
}

static void
approve (Bench      *bench,
         const char *id)
{
  bench_open_ready (bench, id);
  bench_answer_all (bench);
  bench_approve (bench);
}

static Bench *
new_bench_with_two_decided (VcTestCentral *central)
{
  Bench *bench = bench_new (central, "KH-DK.clerk");

  vc_outbox_set_grace (bench_get_outbox (bench), GRACE);
  vc_test_central_file (central, &(VcTestCitizen) { .number = 1, .name = "Trịnh Hữu Mẫu" });
  vc_test_central_file (central, &(VcTestCitizen) { .number = 2, .name = "Lê Thị Thử" });
  approve (bench, "D1");
  approve (bench, "D2");
  return bench;
}

START_TEST (each_own_decision_is_listed_oldest_first)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = new_bench_with_two_decided (central);
  g_autoptr (VcUnsentList) list = new_list (bench);
  g_autofree char *first = dup_text (G_LIST_MODEL (list), 0, "name");
  g_autofree char *detail = dup_text (G_LIST_MODEL (list), 0, "detail");
  g_autofree char *status = dup_text (G_LIST_MODEL (list), 1, "status");

  ck_assert_uint_eq (g_list_model_get_n_items (G_LIST_MODEL (list)), 2);
  ck_assert_str_eq (first, "Trịnh Hữu Mẫu");
  ck_assert_msg (g_str_has_suffix (detail, " · Approve · just now"), "%s", detail);
  ck_assert_msg (g_str_has_prefix (status, "Leaves in "), "%s", status);
}
END_TEST

START_TEST (only_the_last_decision_is_the_one_to_take_back)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = new_bench_with_two_decided (central);
  g_autoptr (VcUnsentList) list = new_list (bench);
  g_autoptr (VcUnsentEntry) first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr (VcUnsentEntry) last = g_list_model_get_item (G_LIST_MODEL (list), 1);

  ck_assert (!vc_unsent_entry_can_take_back (first));
  ck_assert (vc_unsent_entry_can_take_back (last));
}
END_TEST

START_TEST (an_entry_stays_the_same_while_its_decision_moves_on)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");
  g_autoptr (VcUnsentList) list = NULL;
  g_autoptr (VcUnsentEntry) before = NULL;
  g_autoptr (VcUnsentEntry) after = NULL;

  vc_outbox_set_grace (bench_get_outbox (bench), GRACE);
  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  bench_open_ready (bench, "D1");
  bench_answer_all (bench);
  vc_test_central_run_sql (central, "UPDATE declarations SET version = 2 WHERE id = 'D1'");
  bench_approve (bench);
  list = new_list (bench);
  before = g_list_model_get_item (G_LIST_MODEL (list), 0);
  ck_assert (!vc_unsent_entry_is_refused (before));
  vc_outbox_send_now (bench_get_outbox (bench));
  bench_wait_refused (bench);

  after = g_list_model_get_item (G_LIST_MODEL (list), 0);
  ck_assert_ptr_eq (before, after);
  ck_assert (vc_unsent_entry_is_refused (after));
}
END_TEST

START_TEST (of_another_officers_decisions_only_their_number_is_told)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = new_bench_with_two_decided (central);
  g_autoptr (VcUnsentList) list = NULL;
  g_autofree char *summary = NULL;

  bench_restart (bench, "KH-DK.clerk2");
  list = new_list (bench);
  while (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0)
    g_main_context_iteration (NULL, TRUE);
  summary = dup_text (G_LIST_MODEL (list), 0, "summary");

  ck_assert_uint_eq (g_list_model_get_n_items (G_LIST_MODEL (list)), 1);
  ck_assert_msg (g_str_has_prefix (summary, "KH-DK.clerk, 2 decisions, since "), "%s", summary);
  ck_assert_ptr_null (strstr (summary, "Trịnh"));
}
END_TEST

START_TEST (the_strip_begins_with_what_has_not_left)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Bench) bench = bench_new (central, "KH-DK.clerk");
  g_autoptr (GListStore) declarations = g_list_store_new (VC_TYPE_DECLARATION);
  g_autoptr (VcUnsentList) list = new_list (bench);
  g_autoptr (GListModel) own = vc_unsent_list_list_own (list);
  g_autoptr (GListModel) recent = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *outcome = NULL;

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1, .name = "Trịnh Hữu Mẫu" });
  vc_test_central_file (central, &(VcTestCitizen) { .number = 2, .name = "Lê Thị Thử" });
  approve (bench, "D1");
  bench_wait_delivered (bench);
  g_list_store_append (declarations, bench->delivered);
  vc_outbox_set_grace (bench_get_outbox (bench), GRACE);
  approve (bench, "D2");
  recent = vc_recent_list_new (G_LIST_MODEL (declarations), own, "KH-DK.clerk");
  first = dup_text (recent, 0, "name");
  second = dup_text (recent, 1, "name");
  outcome = dup_text (recent, 0, "outcome");

  ck_assert_uint_eq (g_list_model_get_n_items (recent), 2);
  ck_assert_str_eq (first, "Lê Thị Thử");
  ck_assert_str_eq (second, "Trịnh Hữu Mẫu");
  ck_assert_msg (g_str_has_prefix (outcome, "Approve · Leaves in "), "%s", outcome);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("unsent-list");
  TCase *tcase = tcase_create ("list");

  tcase_add_test (tcase, each_own_decision_is_listed_oldest_first);
  tcase_add_test (tcase, only_the_last_decision_is_the_one_to_take_back);
  tcase_add_test (tcase, an_entry_stays_the_same_while_its_decision_moves_on);
  tcase_add_test (tcase, of_another_officers_decisions_only_their_number_is_told);
  tcase_add_test (tcase, the_strip_begins_with_what_has_not_left);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
