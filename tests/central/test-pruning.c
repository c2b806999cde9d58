/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

#define DAY (24 * 60 * 60)

/* What central forgets, and what it never does. */

static gint64
count_answers (VcTestCentral *central)
{
  return vc_test_central_get_number (central, "SELECT count (*) FROM idempotency");
}

static gint64
count_sessions (VcTestCentral *central)
{
  return vc_test_central_get_number (central, "SELECT count (*) FROM sessions");
}

START_TEST (stored_answers_are_forgotten_after_thirty_days)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  ck_assert_int_eq (count_answers (central), 1);

  vc_test_central_advance (central, 30 * DAY - 1);
  ck_assert_int_eq (count_answers (central), 1);
  vc_test_central_advance (central, 1);
  ck_assert_int_eq (count_answers (central), 0);
}
END_TEST

START_TEST (sessions_are_forgotten_thirty_days_after_their_end)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  gint64 all = count_sessions (central);

  ck_assert_int_gt (all, 0);
  vc_test_central_advance (central, 30 * DAY + DAY / 2 - 1);
  ck_assert_int_eq (count_sessions (central), all);
  vc_test_central_advance (central, 1);
  ck_assert_int_eq (count_sessions (central), 0);
}
END_TEST

START_TEST (a_decision_whose_answer_was_forgotten_is_still_the_same_decision)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = NULL;
  g_autoptr (GString) changed = NULL;
  g_autoptr (VcTestReply) first = NULL;
  g_autoptr (VcTestReply) late = NULL;
  g_autoptr (VcTestReply) other = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  body = vc_test_dup_approval (central, "KH-DK.clerk", key, "D1");
  first = vc_test_decide (central, "KH-DK.clerk", "D1", key, body);
  vc_test_assert_status (first, 201);
  vc_test_central_run_sql (central, "UPDATE sessions SET expires_at = 9000000000000000");
  vc_test_central_advance (central, 31 * DAY);
  ck_assert_int_eq (count_answers (central), 0);

  changed = g_string_new (body);
  g_string_replace (changed, VC_TEST_COUNTER, "Quầy 9", 1);
  other = vc_test_decide (central, "KH-DK.clerk", "D1", key, changed->str);
  vc_test_assert_problem (other, "key-reused");

  late = vc_test_decide (central, "KH-DK.clerk", "D1", key, body);
  vc_test_assert_status (late, 201);
  ck_assert_str_eq (vc_test_reply_get (late, "state"), "ACCOUNT_ISSUED");
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM decisions"), 1);
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM accounts"), 1);
}
END_TEST

TCase *
test_pruning_new (void)
{
  TCase *tcase = tcase_create ("pruning");

  tcase_add_test (tcase, stored_answers_are_forgotten_after_thirty_days);
  tcase_add_test (tcase, sessions_are_forgotten_thirty_days_after_their_end);
  tcase_add_test (tcase, a_decision_whose_answer_was_forgotten_is_still_the_same_decision);
  return tcase;
}
