/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

/* A supervisor gives a case from one officer to another. */

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

static VcTestReply *
hand_over (VcTestCentral *central,
           const char    *claim,
           const char    *to)
{
  g_autofree char *path = g_strdup_printf ("claims/%s/handover", claim);
  g_autofree char *body = g_strdup_printf ("{\"officer_id\":\"%s\",\"note\":\"Người cũ nghỉ ốm\"}", to);

  return ask (central, "KH-DK.supervisor", "POST", path, body);
}

/* The clerk's claim of D1, with something written. */
static char *
arrange (VcTestCentral *central)
{
  g_autofree char *claim = NULL;
  g_autofree char *path = NULL;
  g_autofree char *draft = vc_test_dup_draft ("D1", "Đã gọi hai lần");
  g_autoptr (VcTestReply) kept = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  claim = vc_test_take_claim (central, "KH-DK.clerk", "D1");
  path = g_strdup_printf ("claims/%s/draft", claim);
  kept = ask (central, "KH-DK.clerk", "PUT", path, draft);
  vc_test_assert_status (kept, 204);
  return g_steal_pointer (&claim);
}

START_TEST (a_case_handed_over_is_the_other_officers_with_draft_and_note)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *claim = arrange (central);
  g_autofree char *renewal = g_strdup_printf ("claims/%s/renewal", claim);
  gint64 change = vc_test_central_get_number (central, "SELECT max (change) FROM events");
  g_autoptr (VcTestReply) handed = hand_over (central, claim, "KH-DK.clerk2");
  g_autoptr (VcTestReply) former = NULL;
  g_autoptr (VcTestReply) taken = NULL;

  vc_test_assert_status (handed, 201);
  ck_assert_str_eq (vc_test_reply_get (handed, "officer_id"), "KH-DK.clerk2");
  ck_assert_str_eq (vc_test_reply_get (handed, "handed_over_by"), "KH-DK.supervisor");
  ck_assert_int_eq (vc_test_reply_get_int (handed, "parked"), TRUE);
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT max (change) FROM events"), change + 1);

  former = ask (central, "KH-DK.clerk", "POST", renewal, NULL);
  vc_test_assert_problem (former, "claim-not-held");
  taken = ask (central, "KH-DK.clerk2", "POST", "declarations/D1/claim", "{\"counter\":\"Quầy 4\"}");
  vc_test_assert_status (taken, 201);
  ck_assert_str_eq (vc_test_reply_get (taken, "id"), vc_test_reply_get (handed, "id"));
  ck_assert_str_eq (vc_test_reply_get (taken, "counter"), "Quầy 4");
  ck_assert_str_eq (vc_test_reply_get (taken, "draft.note"), "Đã gọi hai lần");
  ck_assert_str_eq (vc_test_reply_get (taken, "handover_note"), "Người cũ nghỉ ốm");
}
END_TEST

START_TEST (a_handover_is_on_record)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *claim = arrange (central);
  g_autoptr (VcTestReply) handed = hand_over (central, claim, "KH-DK.clerk2");

  vc_test_assert_status (handed, 201);
  ck_assert_int_eq (vc_test_central_get_number (central,
    "SELECT count (*) FROM audit WHERE instr (line, 'claim.hand-over') > 0 AND instr (line, 'KH-DK.supervisor') > 0"
    " AND instr (line, '\"from\":\"KH-DK.clerk\"') > 0 AND instr (line, '\"to\":\"KH-DK.clerk2\"') > 0"), 1);
}
END_TEST

START_TEST (who_is_given_nothing_keeps_what_they_wrote)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *claim = arrange (central);
  g_autofree char *other = NULL;
  g_autoptr (VcTestReply) handed = NULL;
  g_autoptr (VcTestReply) taken = NULL;

  vc_test_central_advance (central, 900);
  other = vc_test_take_claim (central, "KH-DK.clerk2", "D1");
  handed = hand_over (central, other, "KH-DK.clerk");
  vc_test_assert_status (handed, 201);
  taken = ask (central, "KH-DK.clerk", "POST", "declarations/D1/claim", "{\"counter\":\"Quầy 4\"}");
  ck_assert_str_eq (vc_test_reply_get (taken, "draft.note"), "Đã gọi hai lần");
}
END_TEST

static const struct
{
  const char *to;
  const char *problem; /* NULL: done */
} successors[] = {
  { "KH-DK.clerk2",        NULL            },
  { "KH-DK.supervisor2",   NULL            },
  { "KH-DK.supervisor",    NULL            }, /* who hands it over may go on themselves */
  { "KH-DK.clerk",         "invalid-value" }, /* holds it */
  { "KH-DK.province",      "invalid-value" },
  { "KH-DK.administrator", "invalid-value" },
  { "KH-NH.clerk",         "invalid-value" },
  { "nobody",              "invalid-value" },
};

START_TEST (a_case_goes_only_to_those_of_the_office_who_decide)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *claim = arrange (central);
  g_autoptr (VcTestReply) reply = hand_over (central, claim, successors[_i].to);

  if (successors[_i].problem != NULL)
    vc_test_assert_problem (reply, successors[_i].problem);
  else
    vc_test_assert_status (reply, 201);
}
END_TEST

START_TEST (a_case_does_not_go_to_an_officer_who_was_disabled)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *claim = arrange (central);
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_run_sql (central, "UPDATE officers SET disabled_at = 1 WHERE id = 'KH-DK.clerk2'");
  reply = hand_over (central, claim, "KH-DK.clerk2");
  vc_test_assert_problem (reply, "invalid-value");
}
END_TEST

START_TEST (a_supervisor_sees_who_works_in_the_office_without_their_accounts)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_run_sql (central, "UPDATE officers SET disabled_at = 1 WHERE id = 'KH-DK.clerk2'");
  reply = ask (central, "KH-DK.supervisor", "GET", "offices/KH-DK/officers", NULL);
  vc_test_assert_status (reply, 200);
  ck_assert_int_eq (vc_test_reply_get_int (reply, "items.#"), 5);
  ck_assert_str_eq (vc_test_reply_get (reply, "items.1.id"), "KH-DK.clerk");
  ck_assert_str_eq (vc_test_reply_get (reply, "items.1.role"), "clerk");
  ck_assert_ptr_null (vc_test_reply_find (reply, "items.1.account"));
}
END_TEST

TCase *
test_handover_new (void)
{
  TCase *tcase = tcase_create ("handover");

  tcase_add_test (tcase, a_case_handed_over_is_the_other_officers_with_draft_and_note);
  tcase_add_test (tcase, a_handover_is_on_record);
  tcase_add_test (tcase, who_is_given_nothing_keeps_what_they_wrote);
  tcase_add_loop_test (tcase, a_case_goes_only_to_those_of_the_office_who_decide, 0, G_N_ELEMENTS (successors));
  tcase_add_test (tcase, a_case_does_not_go_to_an_officer_who_was_disabled);
  tcase_add_test (tcase, a_supervisor_sees_who_works_in_the_office_without_their_accounts);
  return tcase;
}
