/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

/* Decisions made without the network, and what central does on delivery. */

#define ANOTHER_SEX "UPDATE insured_persons SET sex = 'male'"
#define NOT_ALLOWED \
  "INSERT INTO policy (key, value, valid_from, source, confirmed)" \
  " VALUES ('offline_decisions', '\"none\"', '2026-11-19', 'Thử', 1)"

#define BY_PROGRAM(kind) "{\"kind\":\"" kind "\",\"answer\":\"yes\",\"answered_by\":\"program\"}"
#define BY_CLERK(kind)   "{\"kind\":\"" kind "\",\"answer\":\"yes\",\"answered_by\":\"clerk\"}"
#define BOTH_BY_PROGRAM  "," BY_PROGRAM ("data_agrees") "," BY_PROGRAM ("code_belongs")
#define BOTH_BY_CLERK    "," BY_CLERK ("data_agrees") "," BY_CLERK ("code_belongs")

static const struct
{
  VcTestCitizen citizen;
  const char   *sql;       /* what happens to the records or the rules, or NULL */
  const char   *checks;    /* in the place of those that the program makes */
  const char   *problem;   /* NULL: it takes effect */
  const char   *detail;    /* how the problem's detail ends, or NULL */
} deliveries[] = {
  { { .number = 1 }, NULL, "", NULL, NULL },
  { { .number = 1 }, NULL, BOTH_BY_PROGRAM, NULL, NULL },
  { { .number = 1, .record_name = "Trịnh Hữu Mẫu" }, NULL, "", "record-disagrees", NULL },
  { { .number = 1, .no_record = TRUE }, NULL, "", "record-missing", NULL },
  { { .number = 1 }, ANOTHER_SEX, "", "checks-incomplete", ": data_agrees, code_belongs" },
  { { .number = 1 }, ANOTHER_SEX, BOTH_BY_PROGRAM, "checks-incomplete", ": data_agrees, code_belongs" },
  { { .number = 1 }, ANOTHER_SEX, "," BY_CLERK ("data_agrees"), "checks-incomplete", ": code_belongs" },
  { { .number = 1 }, ANOTHER_SEX, BOTH_BY_CLERK, NULL, NULL },
  { { .number = 1 }, NOT_ALLOWED, "", "checks-incomplete", "without the network" },
  { { .number = 1 }, NOT_ALLOWED, BOTH_BY_CLERK, "checks-incomplete", "without the network" },
};

static char *
dup_approval (VcTestCentral *central,
              const char    *key,
              const char    *checks,
              gboolean       prepared)
{
  g_autofree char *whole = vc_test_dup_approval (central, "KH-DK.clerk", key, "D1");
  g_autoptr (GString) body = g_string_new (whole);

  ck_assert_uint_eq (g_string_replace (body, BOTH_BY_PROGRAM, checks, 1), 1);
  if (prepared)
    ck_assert_uint_eq (g_string_replace (body, "\"counter\":", "\"prepared\":true,\"counter\":", 1), 1);
  return g_strdup (body->str);
}

START_TEST (central_makes_the_checks_that_the_program_could_not)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = NULL;
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_file (central, &deliveries[_i].citizen);
  if (deliveries[_i].sql != NULL)
    vc_test_central_run_sql (central, deliveries[_i].sql);
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  body = dup_approval (central, key, deliveries[_i].checks, TRUE);
  reply = vc_test_decide (central, "KH-DK.clerk", "D1", key, body);

  if (deliveries[_i].problem == NULL)
    {
      vc_test_assert_status (reply, 201);
      ck_assert_int_eq (vc_test_reply_get_int (reply, "decision.prepared"), TRUE);
      return;
    }

  vc_test_assert_problem (reply, deliveries[_i].problem);
  if (deliveries[_i].detail != NULL)
    ck_assert_msg (g_str_has_suffix (vc_test_reply_get (reply, "detail"), deliveries[_i].detail), "%s",
                   vc_test_reply_get (reply, "detail"));
}
END_TEST

START_TEST (what_a_person_must_answer_is_asked_of_a_prepared_decision_too)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = NULL;
  g_autoptr (GString) lacking = NULL;
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  body = dup_approval (central, key, "", TRUE);
  lacking = g_string_new (body);
  ck_assert_uint_eq (g_string_replace (lacking, "," BY_CLERK ("form_signed"), "", 1), 1);
  reply = vc_test_decide (central, "KH-DK.clerk", "D1", key, lacking->str);
  vc_test_assert_problem (reply, "checks-incomplete");
}
END_TEST

START_TEST (a_decision_made_with_the_network_has_all_its_checks)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = NULL;
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  body = dup_approval (central, key, "", FALSE);
  reply = vc_test_decide (central, "KH-DK.clerk", "D1", key, body);
  vc_test_assert_problem (reply, "checks-incomplete");
}
END_TEST

START_TEST (a_refusal_too_is_prepared_only_where_the_policy_allows)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *whole = vc_test_dup_refusal (key, "R02", NULL);
  g_autoptr (GString) body = g_string_new (whole);
  g_autoptr (VcTestReply) reply = NULL;

  g_string_replace (body, "\"counter\":", "\"prepared\":true,\"counter\":", 1);
  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  if (_i == 0)
    vc_test_central_run_sql (central, NOT_ALLOWED);
  reply = vc_test_decide (central, "KH-DK.clerk", "D1", key, body->str);

  if (_i == 0)
    vc_test_assert_problem (reply, "checks-incomplete");
  else
    vc_test_assert_status (reply, 201);
}
END_TEST

START_TEST (who_comes_too_late_learns_who_decided_what_and_when)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  const VcTestCall look = { .as = "KH-DK.clerk2", .method = "GET", .path = "declarations/D1" };
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = NULL;
  g_autofree char *decision = NULL;
  g_autoptr (VcTestReply) late = NULL;
  g_autoptr (VcTestReply) upheld = NULL;
  g_autoptr (VcTestReply) declaration = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  body = dup_approval (central, key, "", TRUE);
  decision = vc_test_refuse (central, "KH-DK.clerk", "D1");
  upheld = vc_test_review (central, "KH-DK.supervisor", "D1", decision, "uphold");
  vc_test_assert_status (upheld, 201);

  late = vc_test_decide (central, "KH-DK.clerk2", "D1", key, body);
  vc_test_assert_problem (late, "already-decided");
  declaration = vc_test_call (central, &look);
  ck_assert_str_eq (vc_test_reply_get (declaration, "decision.kind"), "refuse");
  ck_assert_str_eq (vc_test_reply_get (declaration, "decision.officer_name"), "KH-DK.clerk");
  ck_assert_str_eq (vc_test_reply_get (declaration, "decision.decided_at"), "2026-11-20T02:00:00Z");
  ck_assert_str_eq (vc_test_reply_get (declaration, "review.officer_name"), "KH-DK.supervisor");
  ck_assert_str_eq (vc_test_reply_get (declaration, "review.kind"), "uphold");
}
END_TEST

TCase *
test_prepared_new (void)
{
  TCase *tcase = tcase_create ("prepared");

  tcase_add_loop_test (tcase, central_makes_the_checks_that_the_program_could_not, 0, G_N_ELEMENTS (deliveries));
  tcase_add_test (tcase, what_a_person_must_answer_is_asked_of_a_prepared_decision_too);
  tcase_add_test (tcase, a_decision_made_with_the_network_has_all_its_checks);
  tcase_add_loop_test (tcase, a_refusal_too_is_prepared_only_where_the_policy_allows, 0, 2);
  tcase_add_test (tcase, who_comes_too_late_learns_who_decided_what_and_when);
  return tcase;
}
