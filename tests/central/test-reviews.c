/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

START_TEST (an_upheld_refusal_is_final_and_told_to_the_citizen)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *decision = NULL;
  g_autoptr (VcTestReply) reply = NULL;
  g_autoptr (VcTestReply) again = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  decision = vc_test_refuse (central, "KH-DK.clerk", "D1");
  reply = vc_test_review (central, "KH-DK.supervisor", "D1", decision, "uphold");
  vc_test_assert_status (reply, 201);
  ck_assert_str_eq (vc_test_reply_get (reply, "state"), "REFUSAL_CONFIRMED");
  ck_assert_str_eq (vc_test_reply_get (reply, "review.officer_id"), "KH-DK.supervisor");
  ck_assert_str_eq (vc_test_reply_get (reply, "notices.0.kind"), "refusal");
  ck_assert_uint_eq (strlen (soup_message_headers_get_one (reply->headers, "Audit-Head")), 64);
  ck_assert_int_eq (vc_test_central_get_number (central,
    "SELECT count (*) FROM outbox WHERE body = 'Ảnh chưa rõ, vui lòng nộp lại.'"), 1);

  again = vc_test_review (central, "KH-00.province", "D1", decision, "overturn");
  vc_test_assert_problem (again, "already-decided");
}
END_TEST

START_TEST (an_overturned_refusal_goes_back_to_its_officer_with_everything_in_place)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *first = NULL;
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = vc_test_dup_refusal (key, "R05", NULL);
  g_autoptr (VcTestReply) returned = NULL;
  g_autoptr (VcTestReply) second = NULL;
  g_autoptr (VcTestReply) stale = NULL;
  g_autoptr (VcTestReply) last = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  first = vc_test_refuse (central, "KH-DK.clerk", "D1");
  returned = vc_test_review (central, "KH-00.province", "D1", first, "overturn");
  vc_test_assert_status (returned, 201);
  ck_assert_str_eq (vc_test_reply_get (returned, "state"), "CLAIMED");
  ck_assert_str_eq (vc_test_reply_get (returned, "claim.officer_id"), "KH-DK.clerk");
  ck_assert_str_eq (vc_test_reply_get (returned, "claim.expires_at"), "2026-11-20T02:15:00Z");
  ck_assert_str_eq (vc_test_reply_get (returned, "decision.id"), first);
  ck_assert_str_eq (vc_test_reply_get (returned, "review.note"), "Xem lại ảnh");
  ck_assert_int_eq (vc_test_reply_get_int (returned, "notices.#"), 0);

  /* A second refusal; the first one's review is not the second's. */
  second = vc_test_decide (central, "KH-DK.clerk", "D1", key, body);
  vc_test_assert_status (second, 201);
  ck_assert_ptr_null (vc_test_reply_get (second, "review.id"));
  stale = vc_test_review (central, "KH-DK.supervisor", "D1", first, "uphold");
  vc_test_assert_problem (stale, "already-decided");
  last = vc_test_review (central, "KH-DK.supervisor", "D1", key, "uphold");
  vc_test_assert_status (last, 201);
}
END_TEST

START_TEST (nobody_reviews_their_own_refusal)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *decision = NULL;
  g_autoptr (VcTestReply) own = NULL;
  g_autoptr (VcTestReply) other = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  decision = vc_test_refuse (central, "KH-DK.supervisor", "D1");
  own = vc_test_review (central, "KH-DK.supervisor", "D1", decision, "uphold");
  vc_test_assert_problem (own, "own-refusal");
  other = vc_test_review (central, "KH-DK.supervisor2", "D1", decision, "uphold");
  vc_test_assert_status (other, 201);
}
END_TEST

START_TEST (returning_a_case_needs_a_note)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *decision = NULL;
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = NULL;
  g_autoptr (VcTestReply) reply = NULL;
  VcTestCall call = { .as = "KH-DK.supervisor", .method = "POST", .path = "declarations/D1/reviews", .key = key };

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  decision = vc_test_refuse (central, "KH-DK.clerk", "D1");
  body = g_strdup_printf ("{\"id\":\"%s\",\"decision_id\":\"%s\",\"kind\":\"overturn\"}", key, decision);
  call.body = body;
  reply = vc_test_call (central, &call);
  vc_test_assert_problem (reply, "invalid-value");
}
END_TEST

START_TEST (a_case_of_an_officer_who_left_goes_back_to_the_queue)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *decision = NULL;
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  decision = vc_test_refuse (central, "KH-DK.clerk", "D1");
  vc_test_central_run_sql (central, "UPDATE officers SET disabled_at = 1 WHERE id = 'KH-DK.clerk'");
  reply = vc_test_review (central, "KH-DK.supervisor", "D1", decision, "overturn");
  vc_test_assert_status (reply, 201);
  ck_assert_str_eq (vc_test_reply_get (reply, "state"), "SUBMITTED");
}
END_TEST

TCase *
test_reviews_new (void)
{
  TCase *tcase = tcase_create ("reviews");

  tcase_add_test (tcase, an_upheld_refusal_is_final_and_told_to_the_citizen);
  tcase_add_test (tcase, an_overturned_refusal_goes_back_to_its_officer_with_everything_in_place);
  tcase_add_test (tcase, nobody_reviews_their_own_refusal);
  tcase_add_test (tcase, returning_a_case_needs_a_note);
  tcase_add_test (tcase, a_case_of_an_officer_who_left_goes_back_to_the_queue);
  return tcase;
}
