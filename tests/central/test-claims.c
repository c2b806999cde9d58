/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

#include "vc-random.h"

static VcTestReply *
ask (VcTestCentral *central,
     const char    *as,
     const char    *method,
     const char    *path,
     const char    *body)
{
  g_autofree char *key = vc_test_dup_key ();
  const VcTestCall call = { .as = as, .method = method, .path = path, .key = key, .body = body };

  return vc_test_call (central, &call);
}

static char *
dup_state (VcTestCentral *central,
           const char    *path)
{
  const VcTestCall call = { .as = "KH-00.province", .method = "GET", .path = path };
  g_autoptr (VcTestReply) reply = vc_test_call (central, &call);

  return g_strdup (vc_test_reply_get (reply, "state"));
}

START_TEST (a_claim_is_held_renewed_parked_and_given_back)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *claim = NULL;
  g_autofree char *renewal = NULL;
  g_autofree char *parking = NULL;
  g_autofree char *path = NULL;
  g_autofree char *state = NULL;
  g_autoptr (VcTestReply) renewed = NULL;
  g_autoptr (VcTestReply) parked = NULL;
  g_autoptr (VcTestReply) again = NULL;
  g_autoptr (VcTestReply) released = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  claim = vc_test_take_claim (central, "KH-DK.clerk", "D1");
  renewal = g_strdup_printf ("claims/%s/renewal", claim);
  parking = g_strdup_printf ("claims/%s/parking", claim);
  path = g_strdup_printf ("claims/%s", claim);

  vc_test_central_advance (central, 600);
  renewed = ask (central, "KH-DK.clerk", "POST", renewal, NULL);
  vc_test_assert_status (renewed, 200);
  ck_assert_str_eq (vc_test_reply_get (renewed, "expires_at"), "2026-11-20T02:25:00Z");
  ck_assert_str_eq (vc_test_reply_get (renewed, "taken_at"), "2026-11-20T02:00:00Z");

  parked = ask (central, "KH-DK.clerk", "POST", parking, "{\"parked\":true}");
  ck_assert_int_eq (vc_test_reply_get_int (parked, "parked"), TRUE);

  /* Taking it again takes it up, under the same claim. */
  again = ask (central, "KH-DK.clerk", "POST", "declarations/D1/claim", "{\"counter\":\"Quầy 4\"}");
  ck_assert_str_eq (vc_test_reply_get (again, "id"), claim);
  ck_assert_str_eq (vc_test_reply_get (again, "counter"), "Quầy 4");
  ck_assert_int_eq (vc_test_reply_get_int (again, "parked"), FALSE);

  released = ask (central, "KH-DK.clerk", "DELETE", path, NULL);
  vc_test_assert_status (released, 204);
  state = dup_state (central, "declarations/D1");
  ck_assert_str_eq (state, "SUBMITTED");
}
END_TEST

START_TEST (a_lease_that_ends_gives_the_case_back_and_another_may_take_it)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *claim = NULL;
  g_autofree char *renewal = NULL;
  g_autofree char *held = NULL;
  g_autofree char *free_again = NULL;
  g_autofree char *other = NULL;
  g_autoptr (VcTestReply) late = NULL;
  gint64 change;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  claim = vc_test_take_claim (central, "KH-DK.clerk", "D1");
  renewal = g_strdup_printf ("claims/%s/renewal", claim);
  change = vc_test_central_get_number (central, "SELECT max (change) FROM events");

  /* Lazily: without the timer, by whoever looks. */
  vc_clock_advance (central->clock, 899 * G_TIME_SPAN_SECOND);
  held = dup_state (central, "declarations/D1");
  ck_assert_str_eq (held, "CLAIMED");
  vc_clock_advance (central->clock, G_TIME_SPAN_SECOND);
  free_again = dup_state (central, "declarations/D1");
  ck_assert_str_eq (free_again, "SUBMITTED");
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT max (change) FROM events"), change + 1);

  late = ask (central, "KH-DK.clerk", "POST", renewal, NULL);
  vc_test_assert_problem (late, "claim-not-held");
  other = vc_test_take_claim (central, "KH-DK.clerk2", "D1");
  ck_assert_str_ne (other, claim);
}
END_TEST

START_TEST (the_timer_ends_leases_by_itself)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  vc_test_central_advance (central, 900);
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM declarations WHERE state = 'SUBMITTED'"), 1);
}
END_TEST

START_TEST (a_decision_after_the_lease_must_be_made_under_a_new_claim)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = NULL;
  g_autoptr (VcTestReply) late = NULL;
  g_autoptr (VcTestReply) done = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  body = vc_test_dup_approval (central, "KH-DK.clerk", key, "D1");
  vc_test_central_advance (central, 900);
  late = vc_test_decide (central, "KH-DK.clerk", "D1", key, body);
  vc_test_assert_problem (late, "claim-not-held");

  /* The "no" was not kept: the same decision holds once the case is held. */
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  done = vc_test_decide (central, "KH-DK.clerk", "D1", key, body);
  vc_test_assert_status (done, 201);
}
END_TEST

/* Two officers, each wanting the same: who asks first is drawn. */
typedef struct
{
  GAsyncResult *result[2];
  SoupMessage  *message[2];
  SoupSession  *session[2]; /* each on a line of its own */
} Race;

static void
start (VcTestCentral *central,
       Race          *race,
       guint          runner,
       const char    *as,
       const char    *path,
       const char    *key,
       const char    *text)
{
  g_autofree char *uri = g_strdup_printf ("%s/v1/%s", central->uri, path);
  g_autofree char *bearer = g_strdup_printf ("Bearer %s", vc_test_central_get_token (central, as));
  g_autoptr (GBytes) body = g_bytes_new (text, strlen (text));
  SoupMessage *message = soup_message_new ("POST", uri);
  SoupMessageHeaders *headers = soup_message_get_request_headers (message);

  soup_message_headers_replace (headers, "Authorization", bearer);
  soup_message_headers_replace (headers, "Idempotency-Key", key);
  soup_message_set_request_body_from_bytes (message, "application/json", body);
  race->message[runner] = message;
  soup_session_send_and_read_async (race->session[runner], message, G_PRIORITY_DEFAULT, NULL,
                                    vc_test_result_cb, &race->result[runner]);
}

static guint
finish (Race *race,
        guint runner)
{
  g_autoptr (GAsyncResult) result = vc_test_wait_result (&race->result[runner]);
  g_autoptr (SoupMessage) message = g_steal_pointer (&race->message[runner]);
  g_autoptr (GBytes) body = soup_session_send_and_read_finish (race->session[runner], result, NULL);

  ck_assert_ptr_nonnull (body);
  return soup_message_get_status (message);
}

static char **
dup_keys (void)
{
  char **keys = g_new0 (char *, 3);

  keys[0] = vc_test_dup_key ();
  keys[1] = vc_test_dup_key ();
  return keys;
}

static void
turn (VcRandom *random)
{
  for (guint n = vc_random_below (random, 12); n > 0; n--)
    g_main_context_iteration (NULL, FALSE);
}

START_TEST (of_two_officers_one_gets_the_claim_and_one_decision_counts)
{
  static const char * const officers[] = { "KH-DK.clerk", "KH-DK.clerk2" };
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  Race race = { .session = { soup_session_new (), soup_session_new () } };

  for (guint seed = 1; seed <= 100; seed++)
    {
      g_autoptr (VcRandom) random = vc_random_new_seeded (seed);
      guint first = vc_random_below (random, 2);
      guint winner;
      guint status[2];
      g_autofree char *id = g_strdup_printf ("D%u", seed);
      g_autofree char *claim = g_strdup_printf ("declarations/%s/claim", id);
      g_autofree char *decide = g_strdup_printf ("declarations/%s/decisions", id);
      g_auto (GStrv) keys = dup_keys ();
      g_auto (GStrv) decision_keys = dup_keys ();
      g_autofree char *one_body = NULL;
      g_autofree char *other_body = NULL;

      vc_test_central_file (central, &(const VcTestCitizen) { .number = seed });
      start (central, &race, first, officers[first], claim, keys[first], "{\"counter\":\"1\"}");
      turn (random);
      start (central, &race, !first, officers[!first], claim, keys[!first], "{\"counter\":\"2\"}");
      status[0] = finish (&race, 0);
      status[1] = finish (&race, 1);
      ck_assert_msg ((status[0] == 201) != (status[1] == 201), "seed %u: %u and %u", seed, status[0], status[1]);
      ck_assert_uint_eq (status[0] + status[1], 201 + 409);

      /* The holder sends two decisions at once, as from two counters. */
      winner = status[0] == 201 ? 0 : 1;
      one_body = vc_test_dup_approval (central, officers[0], decision_keys[0], id);
      other_body = vc_test_dup_approval (central, officers[0], decision_keys[1], id);
      start (central, &race, 0, officers[winner], decide, decision_keys[0], one_body);
      turn (random);
      start (central, &race, 1, officers[winner], decide, decision_keys[1], other_body);
      status[0] = finish (&race, 0);
      status[1] = finish (&race, 1);
      ck_assert_msg (status[0] + status[1] == 201 + 409, "seed %u: %u and %u", seed, status[0], status[1]);
    }

  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM accounts"), 100);
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM decisions"), 100);
  g_object_unref (race.session[0]);
  g_object_unref (race.session[1]);
}
END_TEST

TCase *
test_claims_new (void)
{
  TCase *tcase = tcase_create ("claims");

  tcase_set_timeout (tcase, 120);
  tcase_add_test (tcase, a_claim_is_held_renewed_parked_and_given_back);
  tcase_add_test (tcase, a_lease_that_ends_gives_the_case_back_and_another_may_take_it);
  tcase_add_test (tcase, the_timer_ends_leases_by_itself);
  tcase_add_test (tcase, a_decision_after_the_lease_must_be_made_under_a_new_claim);
  tcase_add_test (tcase, of_two_officers_one_gets_the_claim_and_one_decision_counts);
  return tcase;
}
