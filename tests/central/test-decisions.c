/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

/* Approving and refusing: what is asked of a decision, one by one. */

static VcTestReply *
approve (VcTestCentral *central,
         const char    *id)
{
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = NULL;

  g_free (vc_test_take_claim (central, "KH-DK.clerk", id));
  body = vc_test_dup_approval (central, "KH-DK.clerk", key, id);
  return vc_test_decide (central, "KH-DK.clerk", id, key, body);
}

START_TEST (an_approval_issues_the_account_and_queues_its_notices)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  const VcTestCitizen citizen = { .number = 1, .email = "d1@example.com" };
  const VcTestCall get_account = { .as = "KH-DK.clerk", .method = "GET", .path = "accounts/5699990001" };
  g_autoptr (VcTestReply) reply = NULL;
  g_autoptr (VcTestReply) account = NULL;

  vc_test_central_file (central, &citizen);
  reply = approve (central, "D1");
  vc_test_assert_status (reply, 201);
  ck_assert_str_eq (vc_test_reply_get (reply, "state"), "ACCOUNT_ISSUED");
  ck_assert_str_eq (vc_test_reply_get (reply, "account.state"), "active");
  ck_assert_str_eq (vc_test_reply_get (reply, "decision.officer_name"), "KH-DK.clerk");
  ck_assert_ptr_null (vc_test_reply_get (reply, "claim.id"));
  ck_assert_int_eq (vc_test_reply_get_int (reply, "notices.#"), 2);
  ck_assert_str_eq (vc_test_reply_get (reply, "notices.0.channel"), "sms");
  ck_assert_str_eq (vc_test_reply_get (reply, "notices.0.recipient"), "0992•••001");
  ck_assert_str_eq (vc_test_reply_get (reply, "notices.1.recipient"), "d•••@example.com");
  ck_assert_uint_eq (strlen (soup_message_headers_get_one (reply->headers, "Audit-Head")), 64);

  account = vc_test_call (central, &get_account);
  vc_test_assert_status (account, 200);
  ck_assert_int_eq (vc_test_reply_get_int (account, "notices.#"), 2);
}
END_TEST

START_TEST (a_verified_citizen_filed_a_portrait_alone_and_needs_no_other)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1, .verified = TRUE });
  reply = approve (central, "D1");
  vc_test_assert_status (reply, 201);
}
END_TEST

/* An approval with one thing changed. */
static const struct
{
  const char *before;
  const char *after;
  const char *problem;
} changes[] = {
  { "\"version\":1", "\"version\":2", "declaration-changed" },
  { "\"answer\":\"yes\"", "\"answer\":\"no\"", "checks-incomplete" },
  { "\"kind\":\"form_signed\"", "\"kind\":\"guardian_relation\"", "checks-incomplete" },
  { "\"form_signed\",\"answer\":\"yes\",\"answered_by\":\"clerk\"",
    "\"form_signed\",\"answer\":\"yes\",\"answered_by\":\"program\"", "checks-incomplete" },
  { "\"person_matches_portrait\",\"answer\":\"yes\",\"answered_by\":\"clerk\"",
    "\"person_matches_portrait\",\"answer\":\"yes\",\"answered_by\":\"program\"", "checks-incomplete" },
  { "\"seen\":[\"", "\"seen\":[\"0000000000000000000000000000000000000000000000000000000000000000\"],\"spare\":[\"",
    "photos-not-seen" },
  { "\"counter\":", "\"reasons\":[\"R01\"],\"counter\":", "reason-invalid" },
  { "\"counter\":", "\"spare\":", "invalid-value" },
  { "\"kind\":\"approve\"", "\"kind\":\"bless\"", "invalid-value" },
  { "\"version\":1", "\"version\":\"1\"", "invalid-value" },
  { "\"version\":1", "\"version\":0", "invalid-value" },
  { "\"seen\":[", "\"seen\":[7,", "invalid-value" },
  { "2026-11-20T02:00:00Z", "yesterday", "invalid-value" },
  { "\"id\":\"", "\"id\":\"X", "invalid-value" },
};

START_TEST (an_approval_that_lacks_one_thing_is_told_which)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = NULL;
  g_autoptr (GString) changed = NULL;
  g_autoptr (VcTestReply) reply = NULL;
  g_autoptr (VcTestReply) whole = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  body = vc_test_dup_approval (central, "KH-DK.clerk", key, "D1");
  changed = g_string_new (body);
  ck_assert_uint_eq (g_string_replace (changed, changes[_i].before, changes[_i].after, 1), 1);

  reply = vc_test_decide (central, "KH-DK.clerk", "D1", key, changed->str);
  vc_test_assert_problem (reply, changes[_i].problem);

  /* And that was all that was wrong. */
  whole = vc_test_decide (central, "KH-DK.clerk", "D1", key, body);
  vc_test_assert_status (whole, 201);
}
END_TEST

START_TEST (a_differing_clerk_may_answer_for_the_program_but_not_the_other_way)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = NULL;
  g_autoptr (GString) changed = NULL;
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  body = vc_test_dup_approval (central, "KH-DK.clerk", key, "D1");
  changed = g_string_new (body);
  ck_assert_uint_eq (g_string_replace (changed, "\"program\"", "\"clerk\"", 0), 2);
  reply = vc_test_decide (central, "KH-DK.clerk", "D1", key, changed->str);
  vc_test_assert_status (reply, 201);
}
END_TEST

/* Citizens for whom no account may be issued. */
static const struct
{
  VcTestCitizen citizen;
  const char   *account;  /* of this code there is one already */
  const char   *state;
  const char   *phone;
  const char   *email;
  const char   *problem;  /* NULL: it may be issued */
} citizens[] = {
  { { .number = 1, .no_record = TRUE }, .problem = "record-missing" },
  { { .number = 1, .record_name = "Trịnh Hữu Mẫu" }, .problem = "record-disagrees" },
  { { .number = 1 }, "5699990001", "active", .problem = "account-exists" },
  { { .number = 1 }, "5699990001", "suspended", .problem = "account-exists" },
  { { .number = 1 }, "5699997777", "active", .phone = "0992000001", .problem = "phone-taken" },
  { { .number = 1, .phone = "+84 992.000.001" }, "5699997777", "active", .phone = "0992000001", .problem = "phone-taken" },
  { { .number = 1, .email = "D1@Example.com" }, "5699997777", "active", .email = "d1@example.com",
    .problem = "email-taken" },
  { { .number = 1, .email = "d1@example.com" }, "5699997777", "active", .email = "d2@example.com", .problem = NULL },
  { { .number = 1, .guardian_code = "5699997777" }, .problem = "guardian-not-active" },
  { { .number = 1, .guardian_code = "5699997777" }, "5699997777", "closed", .problem = "guardian-not-active" },
  { { .number = 1, .guardian_code = "5699997777" }, "5699997777", "active", "0992000001", .problem = NULL },
  { { .number = 1, .request_kind = VC_REQUEST_STOP }, .problem = "wrong-state" },
};

START_TEST (an_account_is_issued_only_where_the_records_allow)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcTestReply) reply = NULL;
  gint64 before;

  vc_test_central_file (central, &citizens[_i].citizen);
  if (citizens[_i].account != NULL)
    vc_test_central_add_account (central, citizens[_i].account, citizens[_i].state,
                                 citizens[_i].phone, citizens[_i].email);
  before = vc_test_central_get_number (central, "SELECT count (*) FROM accounts");

  reply = approve (central, "D1");
  if (citizens[_i].problem == NULL)
    {
      vc_test_assert_status (reply, 201);
      return;
    }

  vc_test_assert_problem (reply, citizens[_i].problem);
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM accounts"), before);
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM notices"), 0);
}
END_TEST

START_TEST (two_citizens_with_one_phone_get_one_account)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcTestReply) first = NULL;
  g_autoptr (VcTestReply) second = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  vc_test_central_file (central, &(const VcTestCitizen) { .number = 2, .phone = "84992000001" });
  first = approve (central, "D1");
  vc_test_assert_status (first, 201);
  second = approve (central, "D2");
  vc_test_assert_problem (second, "phone-taken");
}
END_TEST

START_TEST (a_childs_account_has_no_contacts_and_its_notice_goes_to_the_guardian)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcTestReply) first = NULL;
  g_autoptr (VcTestReply) second = NULL;

  vc_test_central_add_account (central, "5699997777", "active", "0992555777", "parent@example.com");
  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1, .guardian_code = "5699997777" });
  vc_test_central_file (central, &(const VcTestCitizen) { .number = 2, .guardian_code = "5699997777" });

  /* A second child of the same parent is no second use of the phone. */
  first = approve (central, "D1");
  vc_test_assert_status (first, 201);
  second = approve (central, "D2");
  vc_test_assert_status (second, 201);
  ck_assert_str_eq (vc_test_reply_get (second, "notices.0.recipient"), "0992•••777");
  ck_assert_str_eq (vc_test_reply_get (second, "notices.1.recipient"), "p•••@example.com");
  ck_assert_str_eq (vc_test_reply_get (second, "filed.guardian.account_state"), "active");
  ck_assert_str_eq (vc_test_reply_get (second, "filed.guardian.office_id"), "KH-00");
  ck_assert_int_eq (vc_test_central_get_number (central,
    "SELECT count (*) FROM accounts WHERE declaration_id IS NOT NULL AND phone IS NULL AND email IS NULL"), 2);
}
END_TEST

static const struct
{
  const char *as;
  const char *reason;
  const char *note;
  gboolean    valid;
} refusals[] = {
  { "KH-DK.clerk", "R02", NULL, TRUE },
  { "KH-DK.clerk", "R99", "Ảnh chụp lại từ màn hình", TRUE },
  { "KH-DK.clerk", "R99", NULL, FALSE },
  { "KH-DK.clerk", "R98", NULL, FALSE },
  { "KH-DK.clerk", "R22", NULL, FALSE },
  { "KH-DK.supervisor", "R22", NULL, TRUE },
};

START_TEST (a_refusal_gives_a_reason_that_its_officer_may_give)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = vc_test_dup_refusal (key, refusals[_i].reason, refusals[_i].note);
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_take_claim (central, refusals[_i].as, "D1"));
  reply = vc_test_decide (central, refusals[_i].as, "D1", key, body);
  if (!refusals[_i].valid)
    {
      vc_test_assert_problem (reply, "reason-invalid");
      return;
    }

  vc_test_assert_status (reply, 201);
  ck_assert_str_eq (vc_test_reply_get (reply, "state"), "REFUSED");
  ck_assert_int_eq (vc_test_reply_get_int (reply, "notices.#"), 0);
}
END_TEST

START_TEST (a_refusal_without_a_reason_is_none)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = vc_test_dup_refusal (key, "R02", NULL);
  g_autoptr (GString) bare = g_string_new (body);
  g_autoptr (VcTestReply) reply = NULL;

  g_string_replace (bare, "\"reasons\":[\"R02\"],", "", 1);
  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  reply = vc_test_decide (central, "KH-DK.clerk", "D1", key, bare->str);
  vc_test_assert_problem (reply, "reason-invalid");
}
END_TEST

START_TEST (a_decision_is_never_edited_or_deleted)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *decision = NULL;
  sqlite3 *db = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  decision = vc_test_refuse (central, "KH-DK.clerk", "D1");
  ck_assert_int_eq (sqlite3_open (central->path, &db), SQLITE_OK);
  ck_assert_int_ne (sqlite3_exec (db, "UPDATE decisions SET kind = 'approve'", NULL, NULL, NULL), SQLITE_OK);
  ck_assert_int_ne (sqlite3_exec (db, "DELETE FROM decisions", NULL, NULL, NULL), SQLITE_OK);
  sqlite3_close (db);
}
END_TEST

TCase *
test_decisions_new (void)
{
  TCase *tcase = tcase_create ("decisions");

  tcase_add_test (tcase, an_approval_issues_the_account_and_queues_its_notices);
  tcase_add_test (tcase, a_verified_citizen_filed_a_portrait_alone_and_needs_no_other);
  tcase_add_loop_test (tcase, an_approval_that_lacks_one_thing_is_told_which, 0, G_N_ELEMENTS (changes));
  tcase_add_test (tcase, a_differing_clerk_may_answer_for_the_program_but_not_the_other_way);
  tcase_add_loop_test (tcase, an_account_is_issued_only_where_the_records_allow, 0, G_N_ELEMENTS (citizens));
  tcase_add_test (tcase, two_citizens_with_one_phone_get_one_account);
  tcase_add_test (tcase, a_childs_account_has_no_contacts_and_its_notice_goes_to_the_guardian);
  tcase_add_loop_test (tcase, a_refusal_gives_a_reason_that_its_officer_may_give, 0, G_N_ELEMENTS (refusals));
  tcase_add_test (tcase, a_refusal_without_a_reason_is_none);
  tcase_add_test (tcase, a_decision_is_never_edited_or_deleted);
  return tcase;
}
