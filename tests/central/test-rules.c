/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

#include "vc-central-calendar.h"
#include "vc-central-policy.h"

static VcTestReply *
get (VcTestCentral *central,
     const char    *path)
{
  const VcTestCall call = { .as = "KH-DK.clerk", .method = "GET", .path = path };

  return vc_test_call (central, &call);
}

/* The value of a key in /policy, as text; NULL when it is not there. */
static char *
dup_value (VcTestReply *policy,
           const char  *key)
{
  for (gint64 i = 0; i < vc_test_reply_get_int (policy, "items.#"); i++)
    {
      g_autofree char *name = g_strdup_printf ("items.%" G_GINT64_FORMAT ".key", i);
      g_autofree char *value = g_strdup_printf ("items.%" G_GINT64_FORMAT ".value", i);

      if (g_strcmp0 (vc_test_reply_get (policy, name), key) == 0)
        return vc_test_reply_get (policy, value) != NULL
               ? g_strdup (vc_test_reply_get (policy, value))
               : g_strdup_printf ("%" G_GINT64_FORMAT, vc_test_reply_get_int (policy, value));
    }

  return NULL;
}

START_TEST (a_value_holds_from_its_date_to_its_date)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcTestReply) today = NULL;
  g_autoptr (VcTestReply) later = NULL;
  g_autoptr (VcTestReply) last = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *at_last = NULL;

  vc_test_central_run_sql (central, "INSERT INTO policy (key, value, valid_from, valid_until, source, confirmed)"
                                    " VALUES ('lease_seconds', '60', '2026-11-21', '2026-11-21', 'Thử nghiệm', 1)");
  today = get (central, "policy");
  before = dup_value (today, "lease_seconds");
  ck_assert_str_eq (before, "900");

  /* Five in the afternoon in Greenwich is the next day in Vietnam. */
  vc_clock_advance (central->clock, 15 * G_TIME_SPAN_HOUR);
  vc_test_central_run_sql (central, "UPDATE sessions SET expires_at = 9000000000000000");
  later = get (central, "policy");
  after = dup_value (later, "lease_seconds");
  ck_assert_str_eq (after, "60");

  vc_clock_advance (central->clock, 24 * G_TIME_SPAN_HOUR);
  last = get (central, "policy");
  at_last = dup_value (last, "lease_seconds");
  ck_assert_str_eq (at_last, "900");
}
END_TEST

START_TEST (a_run_may_differ_from_the_policy_and_says_so)
{
  const VcCentralSettings settings = { .lease_seconds = 7, .session_seconds = 11 };
  g_autoptr (VcTestCentral) central = vc_test_central_new (&settings);
  g_autoptr (VcTestReply) policy = get (central, "policy");
  g_autofree char *lease = dup_value (policy, "lease_seconds");
  g_autofree char *session = dup_value (policy, "session_seconds");

  ck_assert_str_eq (lease, "7");
  ck_assert_str_eq (session, "11");
}
END_TEST

START_TEST (a_new_central_announces_what_it_can_do)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcTestReply) policy = get (central, "policy");
  g_autoptr (VcTestReply) reasons = get (central, "refusal-reasons");
  g_autoptr (VcTestReply) offices = get (central, "offices");
  g_autofree char *hotline = dup_value (policy, "hotline");
  g_autofree char *days = dup_value (policy, "answer_working_days");

  ck_assert_str_eq (hotline, "19009068");
  ck_assert_str_eq (days, "3");
  ck_assert_str_eq (vc_test_reply_get (policy, "features.0.name"), "ask_for_more");
  ck_assert_int_eq (vc_test_reply_get_int (policy, "features.0.available"), FALSE);
  ck_assert_int_eq (vc_test_reply_get_int (reasons, "items.#"), 23);
  ck_assert_str_eq (vc_test_reply_get (reasons, "items.21.code"), "R22");
  ck_assert_int_eq (vc_test_reply_get_int (reasons, "items.21.supervisor_only"), TRUE);
  ck_assert_int_eq (vc_test_reply_get_int (reasons, "items.22.needs_note"), TRUE);
  ck_assert_int_eq (vc_test_reply_get_int (offices, "items.#"), 4);
}
END_TEST

/* Asked by the policy, answered by nobody. */
START_TEST (what_must_be_answered_is_the_policys_to_say)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = NULL;
  g_autoptr (VcTestReply) refused = NULL;
  g_autoptr (VcTestReply) done = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  body = vc_test_dup_approval (central, "KH-DK.clerk", key, "D1");

  vc_test_central_run_sql (central, "INSERT INTO policy (key, value, valid_from, source, confirmed) VALUES"
                                    " ('required_checks_adult', '[\"guardian_relation\"]', '2026-11-19', 'Thử', 1)");
  refused = vc_test_decide (central, "KH-DK.clerk", "D1", key, body);
  vc_test_assert_problem (refused, "checks-incomplete");

  vc_test_central_run_sql (central, "INSERT INTO policy (key, value, valid_from, source, confirmed) VALUES"
                                    " ('required_checks_adult', '[]', '2026-11-20', 'Thử', 1)");
  done = vc_test_decide (central, "KH-DK.clerk", "D1", key, body);
  vc_test_assert_status (done, 201);
}
END_TEST

START_TEST (a_policy_that_makes_no_sense_is_centrals_own_trouble)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_run_sql (central, "UPDATE policy SET value = '{' WHERE key = 'hotline'");
  reply = get (central, "policy");
  vc_test_assert_problem (reply, "internal");
}
END_TEST

static const struct
{
  const char *filed_at;
  guint       days;
  const char *due_at;
} deadlines[] = {
  { "2026-11-16T02:00:00Z", 3, "2026-11-19T10:00:00Z" }, /* Monday to Thursday */
  { "2026-11-19T02:00:00Z", 3, "2026-11-24T10:00:00Z" }, /* over a weekend */
  { "2026-11-21T02:00:00Z", 1, "2026-11-23T10:00:00Z" }, /* filed on a Saturday */
  { "2026-11-15T18:00:00Z", 1, "2026-11-17T10:00:00Z" }, /* one in the morning of Monday */
  { "2026-04-28T02:00:00Z", 3, "2026-05-05T10:00:00Z" }, /* over 30 April and 1 May */
  { "2026-02-13T02:00:00Z", 1, "2026-02-23T10:00:00Z" }, /* over Tết */
};

START_TEST (the_answer_is_due_at_closing_time_of_a_working_day)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (GDateTime) filed_at = g_date_time_new_from_iso8601 (deadlines[_i].filed_at, NULL);
  g_autoptr (GDateTime) due_at = NULL;
  g_auto (GStrv) holidays = NULL;
  g_autofree char *text = NULL;

  ck_assert (vc_central_begin (central->central, NULL));
  holidays = vc_central_policy_dup_holidays (central->central);
  vc_central_rollback (central->central);
  due_at = vc_central_calendar_get_due (filed_at, deadlines[_i].days, (const char * const *) holidays);
  text = g_date_time_format (due_at, "%FT%TZ");
  ck_assert_str_eq (text, deadlines[_i].due_at);
}
END_TEST

TCase *
test_rules_new (void)
{
  TCase *tcase = tcase_create ("rules");

  tcase_add_test (tcase, a_value_holds_from_its_date_to_its_date);
  tcase_add_test (tcase, a_run_may_differ_from_the_policy_and_says_so);
  tcase_add_test (tcase, a_new_central_announces_what_it_can_do);
  tcase_add_test (tcase, what_must_be_answered_is_the_policys_to_say);
  tcase_add_test (tcase, a_policy_that_makes_no_sense_is_centrals_own_trouble);
  tcase_add_loop_test (tcase, the_answer_is_due_at_closing_time_of_a_working_day, 0, G_N_ELEMENTS (deadlines));
  return tcase;
}
