/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

START_TEST (the_same_change_again_is_answered_again_and_done_once)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = NULL;
  g_autofree char *first_text = NULL;
  g_autofree char *second_text = NULL;
  g_autoptr (VcTestReply) first = NULL;
  g_autoptr (VcTestReply) second = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  body = vc_test_dup_approval (central, "KH-DK.clerk", key, "D1");
  first = vc_test_decide (central, "KH-DK.clerk", "D1", key, body);
  /* The world goes on: what is answered again is what was answered. */
  vc_test_central_advance (central, 60);
  second = vc_test_decide (central, "KH-DK.clerk", "D1", key, body);

  vc_test_assert_status (first, 201);
  vc_test_assert_status (second, 201);
  first_text = vc_test_reply_dup_text (first);
  second_text = vc_test_reply_dup_text (second);
  ck_assert_str_eq (first_text, second_text);
  ck_assert_ptr_null (soup_message_headers_get_one (first->headers, "Idempotency-Replayed"));
  ck_assert_str_eq (soup_message_headers_get_one (second->headers, "Idempotency-Replayed"), "true");
  ck_assert_str_eq (soup_message_headers_get_one (first->headers, "Audit-Head"),
                    soup_message_headers_get_one (second->headers, "Audit-Head"));
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM accounts"), 1);
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM notices"), 1);
}
END_TEST

START_TEST (another_key_does_not_decide_twice)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *other_key = vc_test_dup_key ();
  g_autofree char *body = NULL;
  g_autofree char *other_body = NULL;
  g_autoptr (VcTestReply) first = NULL;
  g_autoptr (VcTestReply) second = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  body = vc_test_dup_approval (central, "KH-DK.clerk", key, "D1");
  other_body = vc_test_dup_approval (central, "KH-DK.clerk", other_key, "D1");
  first = vc_test_decide (central, "KH-DK.clerk", "D1", key, body);
  vc_test_assert_status (first, 201);
  second = vc_test_decide (central, "KH-DK.clerk", "D1", other_key, other_body);
  vc_test_assert_problem (second, "already-decided");
}
END_TEST

START_TEST (a_key_belongs_to_one_request_of_one_officer)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *key = vc_test_dup_key ();
  VcTestCall call = { .as = "KH-DK.clerk", .method = "POST", .path = "declarations/D1/claim", .key = key,
                      .body = "{\"counter\":\"1\"}" };
  g_autoptr (VcTestReply) first = NULL;
  g_autoptr (VcTestReply) other_body = NULL;
  g_autoptr (VcTestReply) other_route = NULL;
  g_autoptr (VcTestReply) other_officer = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  vc_test_central_file (central, &(const VcTestCitizen) { .number = 2 });
  first = vc_test_call (central, &call);
  vc_test_assert_status (first, 201);

  call.body = "{\"counter\":\"2\"}";
  other_body = vc_test_call (central, &call);
  vc_test_assert_problem (other_body, "key-reused");

  call.body = "{\"counter\":\"1\"}";
  call.path = "declarations/D2/claim";
  other_route = vc_test_call (central, &call);
  vc_test_assert_problem (other_route, "key-reused");

  call.as = "KH-DK.clerk2";
  other_officer = vc_test_call (central, &call);
  vc_test_assert_status (other_officer, 201);
}
END_TEST

START_TEST (a_decision_keeps_its_name_to_itself)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *key = vc_test_refuse (central, "KH-DK.clerk", (vc_test_central_file (central,
    &(const VcTestCitizen) { .number = 1 }), "D1"));
  g_autofree char *body = vc_test_dup_refusal (key, "R02", NULL);
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 2 });
  g_free (vc_test_take_claim (central, "KH-DK.clerk2", "D2"));
  reply = vc_test_decide (central, "KH-DK.clerk2", "D2", key, body);
  vc_test_assert_problem (reply, "key-reused");
}
END_TEST

START_TEST (a_decision_is_named_by_its_key)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *other = vc_test_dup_key ();
  g_autofree char *body = vc_test_dup_refusal (key, "R02", NULL);
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  reply = vc_test_decide (central, "KH-DK.clerk", "D1", other, body);
  vc_test_assert_problem (reply, "invalid-value");
}
END_TEST

static const struct
{
  const char *method;
  const char *path;
} keyless[] = {
  { "POST", "declarations/D1/claim" }, { "POST", "declarations/D1/decisions" }, { "POST", "declarations/D1/reviews" },
  { "POST", "claims/x/renewal" }, { "POST", "claims/x/parking" }, { "DELETE", "claims/x" },
  { "PUT", "claims/x/draft" }, { "POST", "claims/x/handover" },
};

START_TEST (every_change_needs_a_key)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  VcTestCall call = { .as = "KH-DK.supervisor", .method = keyless[_i].method, .path = keyless[_i].path };
  g_autoptr (VcTestReply) without = vc_test_call (central, &call);
  g_autoptr (VcTestReply) malformed = NULL;

  vc_test_assert_problem (without, "key-missing");
  call.key = "7";
  malformed = vc_test_call (central, &call);
  vc_test_assert_problem (malformed, "invalid-parameter");
}
END_TEST

START_TEST (giving_back_twice_with_one_key_is_giving_back_once)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *claim = NULL;
  g_autofree char *path = NULL;
  VcTestCall call = { .as = "KH-DK.clerk", .method = "DELETE", .key = key };
  g_autoptr (VcTestReply) first = NULL;
  g_autoptr (VcTestReply) second = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  claim = vc_test_take_claim (central, "KH-DK.clerk", "D1");
  path = g_strdup_printf ("claims/%s", claim);
  call.path = path;
  first = vc_test_call (central, &call);
  vc_test_assert_status (first, 204);
  second = vc_test_call (central, &call);
  vc_test_assert_status (second, 204);
  ck_assert_str_eq (soup_message_headers_get_one (second->headers, "Idempotency-Replayed"), "true");
}
END_TEST

TCase *
test_idempotency_new (void)
{
  TCase *tcase = tcase_create ("idempotency");

  tcase_add_test (tcase, the_same_change_again_is_answered_again_and_done_once);
  tcase_add_test (tcase, another_key_does_not_decide_twice);
  tcase_add_test (tcase, a_key_belongs_to_one_request_of_one_officer);
  tcase_add_test (tcase, a_decision_keeps_its_name_to_itself);
  tcase_add_test (tcase, a_decision_is_named_by_its_key);
  tcase_add_loop_test (tcase, every_change_needs_a_key, 0, G_N_ELEMENTS (keyless));
  tcase_add_test (tcase, giving_back_twice_with_one_key_is_giving_back_once);
  return tcase;
}
