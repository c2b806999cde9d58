/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

static VcTestReply *
sign_in (VcTestCentral *central,
         const char    *account,
         const char    *password)
{
  g_autofree char *body = g_strdup_printf ("{\"account\":\"%s\",\"password\":\"%s\",\"counter\":\"" VC_TEST_COUNTER "\"}",
                                           account, password);
  const VcTestCall call = { .method = "POST", .path = "sessions", .body = body };

  return vc_test_call (central, &call);
}

static VcTestReply *
get_me (VcTestCentral *central,
        const char    *token)
{
  const VcTestCall call = { .token = token, .method = "GET", .path = "me" };

  return vc_test_call (central, &call);
}

START_TEST (an_officer_signs_in_and_is_known_by_the_token)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcTestReply) session = sign_in (central, "KH-DK.clerk", VC_TEST_PASSWORD);
  g_autoptr (VcTestReply) me = NULL;

  vc_test_assert_status (session, 201);
  ck_assert_str_eq (vc_test_reply_get (session, "officer.role"), "clerk");
  ck_assert_str_eq (vc_test_reply_get (session, "expires_at"), "2026-11-20T14:00:00Z");

  me = get_me (central, vc_test_reply_get (session, "token"));
  vc_test_assert_status (me, 200);
  ck_assert_str_eq (vc_test_reply_get (me, "account"), "KH-DK.clerk");
}
END_TEST

START_TEST (a_token_ends_by_signing_out_and_by_time)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  const VcTestCall sign_out = { .as = "KH-DK.clerk", .method = "DELETE", .path = "sessions/current" };
  g_autoptr (VcTestReply) out = vc_test_call (central, &sign_out);
  g_autoptr (VcTestReply) again = vc_test_call (central, &sign_out);
  g_autoptr (VcTestReply) early = NULL;
  g_autoptr (VcTestReply) late = NULL;

  vc_test_assert_status (out, 204);
  vc_test_assert_problem (again, "session-ended");

  vc_test_central_advance (central, 12 * 3600 - 1);
  early = get_me (central, vc_test_central_get_token (central, "KH-DK.clerk2"));
  vc_test_assert_status (early, 200);
  vc_test_central_advance (central, 1);
  late = get_me (central, vc_test_central_get_token (central, "KH-DK.clerk2"));
  vc_test_assert_problem (late, "session-ended");
}
END_TEST

START_TEST (without_a_token_or_with_an_invented_one_nobody_is_signed_in)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcTestReply) none = get_me (central, NULL);
  g_autoptr (VcTestReply) invented = get_me (central, "0123456789abcdef");

  vc_test_assert_problem (none, "not-signed-in");
  vc_test_assert_problem (invented, "not-signed-in");
  ck_assert_str_eq (soup_message_headers_get_one (none->headers, "WWW-Authenticate"), "Bearer");
}
END_TEST

START_TEST (five_wrong_passwords_close_the_account_for_five_minutes)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcTestReply) closed = NULL;
  g_autoptr (VcTestReply) other = NULL;
  g_autoptr (VcTestReply) open = NULL;

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (VcTestReply) wrong = sign_in (central, "KH-DK.clerk", "falsch-falsch");

      vc_test_assert_problem (wrong, "sign-in-failed");
    }

  closed = sign_in (central, "KH-DK.clerk", VC_TEST_PASSWORD);
  vc_test_assert_problem (closed, "too-many-attempts");
  ck_assert_str_eq (soup_message_headers_get_one (closed->headers, "Retry-After"), "300");

  other = sign_in (central, "KH-DK.clerk2", VC_TEST_PASSWORD);
  vc_test_assert_status (other, 201);

  vc_test_central_advance (central, 300);
  open = sign_in (central, "KH-DK.clerk", VC_TEST_PASSWORD);
  vc_test_assert_status (open, 201);
}
END_TEST

START_TEST (an_account_nobody_has_is_answered_like_a_wrong_password)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (VcTestReply) wrong = sign_in (central, "nobody", VC_TEST_PASSWORD);

      vc_test_assert_problem (wrong, "sign-in-failed");
    }

  g_autoptr (VcTestReply) closed = sign_in (central, "nobody", VC_TEST_PASSWORD);

  vc_test_assert_problem (closed, "too-many-attempts");
}
END_TEST

START_TEST (a_disabled_officer_is_told_so_only_after_the_right_password)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcTestReply) right = NULL;
  g_autoptr (VcTestReply) wrong = NULL;
  g_autoptr (VcTestReply) before = NULL;

  vc_test_central_run_sql (central, "UPDATE officers SET disabled_at = 1 WHERE id = 'KH-DK.clerk'");
  wrong = sign_in (central, "KH-DK.clerk", "falsch-falsch");
  vc_test_assert_problem (wrong, "sign-in-failed");
  right = sign_in (central, "KH-DK.clerk", VC_TEST_PASSWORD);
  vc_test_assert_problem (right, "officer-disabled");

  /* A session from before ends with it. */
  before = get_me (central, vc_test_central_get_token (central, "KH-DK.clerk"));
  vc_test_assert_problem (before, "officer-disabled");
}
END_TEST

static const struct
{
  const char *version;
  const char *problem; /* NULL: accepted */
} clients[] = {
  { "0.1.0", NULL }, { "0.1.1", NULL }, { "12.0.0", NULL }, { "0.0.9", "client-too-old" },
  { "new", "invalid-parameter" }, { "1.2", "invalid-parameter" }, { "1.2.3x", "invalid-parameter" },
};

START_TEST (a_client_too_old_is_sent_away_at_the_door)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  const VcTestCall call = {
    .method = "POST", .path = "sessions", .header = "Client-Version", .value = clients[_i].version,
    .body = "{\"account\":\"KH-DK.clerk\",\"password\":\"" VC_TEST_PASSWORD "\",\"counter\":\"1\"}",
  };
  g_autoptr (VcTestReply) reply = vc_test_call (central, &call);

  if (clients[_i].problem == NULL)
    vc_test_assert_status (reply, 201);
  else
    vc_test_assert_problem (reply, clients[_i].problem);
}
END_TEST

START_TEST (the_database_holds_no_token_and_no_password)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcTestReply) session = sign_in (central, "KH-DK.clerk", VC_TEST_PASSWORD);
  g_autofree char *wal = g_strconcat (central->path, "-wal", NULL);
  g_autofree char *text = NULL;
  gsize length;

  vc_test_assert_status (session, 201);
  ck_assert (g_file_get_contents (wal, &text, &length, NULL));
  ck_assert_ptr_null (g_strstr_len (text, (gssize) length, VC_TEST_PASSWORD));
  ck_assert_ptr_null (memmem (text, length, vc_test_reply_get (session, "token"),
                              strlen (vc_test_reply_get (session, "token"))));
  /* The look is a real one: what should be there is found. */
  ck_assert_ptr_nonnull (memmem (text, length, "KH-DK.clerk", strlen ("KH-DK.clerk")));
  ck_assert_ptr_nonnull (memmem (text, length, "$argon2id$", strlen ("$argon2id$")));
}
END_TEST

START_TEST (health_needs_nobody)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  const VcTestCall call = { .method = "GET", .path = "health" };
  g_autoptr (VcTestReply) reply = vc_test_call (central, &call);

  vc_test_assert_status (reply, 200);
  ck_assert_str_eq (vc_test_reply_get (reply, "api_version"), "1.0");
  ck_assert_str_eq (vc_test_reply_get (reply, "time"), "2026-11-20T02:00:00Z");
}
END_TEST

TCase *
test_sessions_new (void)
{
  TCase *tcase = tcase_create ("sessions");

  tcase_add_test (tcase, an_officer_signs_in_and_is_known_by_the_token);
  tcase_add_test (tcase, a_token_ends_by_signing_out_and_by_time);
  tcase_add_test (tcase, without_a_token_or_with_an_invented_one_nobody_is_signed_in);
  tcase_add_test (tcase, five_wrong_passwords_close_the_account_for_five_minutes);
  tcase_add_test (tcase, an_account_nobody_has_is_answered_like_a_wrong_password);
  tcase_add_test (tcase, a_disabled_officer_is_told_so_only_after_the_right_password);
  tcase_add_loop_test (tcase, a_client_too_old_is_sent_away_at_the_door, 0, G_N_ELEMENTS (clients));
  tcase_add_test (tcase, the_database_holds_no_token_and_no_password);
  tcase_add_test (tcase, health_needs_nobody);
  return tcase;
}
