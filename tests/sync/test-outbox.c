/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decisions on their way, between a real store and the reference central. */

#include "test-sync.h"

#include "desk.h"
#include "vc-store-error.h"

static RealCentral *central;
static Desk        *desk;

static void
set_up (void)
{
  central = real_central_new ();
  real_central_file (central, 1, 5, "vp-1");
  desk = desk_new (central);
  desk_must_sign_in (desk, "clerk");
}

static void
tear_down (void)
{
  g_clear_pointer (&desk, desk_free);
  g_clear_pointer (&central, real_central_free);
}

static char *
refuse (const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcDeclaration) seen = desk_dup_declaration (desk, id);
  g_autoptr (VcOutboxItem) item = desk_refuse (desk, seen, &error);

  ck_assert_msg (item != NULL, "%s", error != NULL ? error->message : "");
  return g_strdup (vc_outbox_item_get_id (item));
}

static VcDeclarationState
get_state (const char *id)
{
  g_autoptr (VcDeclaration) now = desk_dup_declaration (desk, id);

  return vc_declaration_get_state (now);
}

static gboolean
withdraw (const char *id,
          GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VcOutboxItem) item = NULL;
  GAsyncResult *kept = NULL;

  vc_outbox_withdraw_async (desk_get_outbox (desk), id, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  item = vc_outbox_withdraw_finish (desk_get_outbox (desk), result, error);
  return item != NULL;
}

static void
wait_for_attempt (guint n_attempts)
{
  for (;;)
    {
      g_autoptr (VcOutboxItem) item = g_list_model_get_item (G_LIST_MODEL (desk_get_outbox (desk)), 0);

      if (vc_outbox_item_get_fields (item)->n_attempts >= n_attempts)
        return;

      g_main_context_iteration (NULL, TRUE);
    }
}

START_TEST (what_was_decided_stays_for_its_grace)
{
  g_autofree char *id = refuse ("d-0001");
  VcOutboxItem *item = vc_outbox_get_in_grace (desk_get_outbox (desk));

  ck_assert_str_eq (vc_outbox_item_get_id (item), id);
  ck_assert_int_eq (vc_outbox_get_phase (desk_get_outbox (desk), item), VC_OUTBOX_PHASE_GRACE);
  ck_assert_uint_gt (vc_outbox_get_remaining (desk_get_outbox (desk), item), 10000);
  ck_assert_uint_eq (vc_outbox_get_n_unsent (desk_get_outbox (desk)), 1);
  ck_assert_int_eq (get_state ("d-0001"), VC_DECLARATION_SUBMITTED);
}
END_TEST

START_TEST (after_its_grace_it_leaves_by_itself)
{
  g_autofree char *id = NULL;

  vc_outbox_set_grace (desk_get_outbox (desk), 30);
  id = refuse ("d-0001");
  desk_wait_length (desk, 0);
  ck_assert_uint_eq (desk->n_delivered, 1);
  ck_assert_int_eq (get_state ("d-0001"), VC_DECLARATION_REFUSED);
}
END_TEST

START_TEST (sent_at_once_it_takes_the_claim_that_it_needs)
{
  g_autofree char *id = refuse ("d-0001");
  g_autoptr (VcDeclaration) now = NULL;

  vc_outbox_send_now (desk_get_outbox (desk));
  desk_wait_length (desk, 0);

  now = desk_dup_declaration (desk, "d-0001");
  ck_assert_str_eq (vc_decision_get_id (vc_declaration_get_fields (now)->decision), id);
  ck_assert_uint_eq (vc_outbox_get_n_unsent (desk_get_outbox (desk)), 0);
}
END_TEST

START_TEST (taken_back_it_never_arrives)
{
  g_autofree char *id = refuse ("d-0001");
  g_autoptr (GError) error = NULL;

  ck_assert (withdraw (id, &error));
  ck_assert_uint_eq (desk_get_length (desk), 0);

  vc_outbox_send_now (desk_get_outbox (desk));
  desk_restart (desk);
  desk_must_sign_in (desk, "clerk");
  ck_assert_int_eq (get_state ("d-0001"), VC_DECLARATION_SUBMITTED);
  ck_assert_uint_eq (desk_get_length (desk), 0);
}
END_TEST

START_TEST (what_has_left_cannot_be_taken_back)
{
  g_autofree char *id = refuse ("d-0001");
  g_autoptr (GError) error = NULL;

  vc_outbox_send_now (desk_get_outbox (desk));
  ck_assert (!withdraw (id, &error));
  ck_assert (g_error_matches (error, VC_STORE_ERROR, VC_STORE_ERROR_STATE));
  desk_wait_length (desk, 0);
}
END_TEST

START_TEST (while_nobody_answers_it_waits_and_then_arrives_once)
{
  g_autofree char *id = refuse ("d-0001");

  real_central_go_away (central);
  vc_outbox_send_now (desk_get_outbox (desk));
  wait_for_attempt (1);
  ck_assert_uint_eq (vc_outbox_get_n_unsent (desk_get_outbox (desk)), 1);
  ck_assert_uint_eq (desk->n_refused, 0);

  real_central_come_back (central);
  vc_outbox_hurry (desk_get_outbox (desk));
  desk_wait_length (desk, 0);
  ck_assert_uint_eq (desk->n_delivered, 1);
  ck_assert_int_eq (get_state ("d-0001"), VC_DECLARATION_REFUSED);
}
END_TEST

START_TEST (what_may_have_left_cannot_be_taken_back)
{
  g_autofree char *id = refuse ("d-0001");
  g_autoptr (GError) error = NULL;

  real_central_go_away (central);
  vc_outbox_send_now (desk_get_outbox (desk));
  wait_for_attempt (1);
  ck_assert (!withdraw (id, &error));
  ck_assert (g_error_matches (error, VC_STORE_ERROR, VC_STORE_ERROR_STATE));
}
END_TEST

START_TEST (after_a_restart_what_was_due_leaves_at_the_next_sign_in)
{
  g_autofree char *id = refuse ("d-0001");

  desk_restart (desk);
  vc_clock_advance (real_central_get_clock (central), G_TIME_SPAN_MINUTE);
  ck_assert_uint_eq (desk->n_delivered, 0);

  desk_must_sign_in (desk, "clerk");
  while (desk->n_delivered == 0)
    g_main_context_iteration (NULL, TRUE);
  ck_assert_int_eq (get_state ("d-0001"), VC_DECLARATION_REFUSED);
}
END_TEST

START_TEST (after_a_restart_within_its_grace_it_can_still_be_taken_back)
{
  g_autofree char *id = refuse ("d-0001");
  g_autoptr (GError) error = NULL;

  desk_restart (desk);
  desk_must_sign_in (desk, "clerk");
  while (vc_outbox_get_in_grace (desk_get_outbox (desk)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  ck_assert (withdraw (id, &error));
}
END_TEST

START_TEST (it_leaves_only_under_the_officer_who_decided)
{
  g_autofree char *id = refuse ("d-0001");
  g_autoptr (VcOutboxItem) item = NULL;
  const VcOutboxItemFields *fields;

  desk_sign_out (desk);
  desk_must_sign_in (desk, "other");
  desk_wait_length (desk, 1);
  vc_outbox_send_now (desk_get_outbox (desk));

  item = g_list_model_get_item (G_LIST_MODEL (desk_get_outbox (desk)), 0);
  fields = vc_outbox_item_get_fields (item);
  ck_assert_int_eq (vc_outbox_get_phase (desk_get_outbox (desk), item), VC_OUTBOX_PHASE_OTHER);
  ck_assert_str_eq (fields->officer_name, "Cán bộ Mẫu");
  ck_assert_ptr_null (fields->decision);
  ck_assert_ptr_null (fields->seen);
  ck_assert_uint_eq (vc_outbox_get_n_others (desk_get_outbox (desk)), 1);
  ck_assert_uint_eq (vc_outbox_get_n_unsent (desk_get_outbox (desk)), 0);
  ck_assert_int_eq (get_state ("d-0001"), VC_DECLARATION_SUBMITTED);
}
END_TEST

/* Somebody at another counter decides first. */
static void
let_other_refuse (const char *id)
{
  Desk *theirs = desk_new (central);
  g_autoptr (VcDeclaration) seen = NULL;
  g_autoptr (VcOutboxItem) item = NULL;

  desk_must_sign_in (theirs, "other");
  seen = desk_dup_declaration (theirs, id);
  item = desk_refuse (theirs, seen, NULL);
  vc_outbox_send_now (desk_get_outbox (theirs));
  desk_wait_length (theirs, 0);
  desk_free (theirs);
}

START_TEST (a_decision_that_came_second_stays_with_the_reason)
{
  g_autofree char *id = refuse ("d-0001");
  g_autoptr (VcOutboxItem) item = NULL;
  const VcOutboxItemFields *fields;

  let_other_refuse ("d-0001");
  vc_outbox_send_now (desk_get_outbox (desk));
  while (desk->n_refused == 0)
    g_main_context_iteration (NULL, TRUE);

  item = g_list_model_get_item (G_LIST_MODEL (desk_get_outbox (desk)), 0);
  fields = vc_outbox_item_get_fields (item);
  ck_assert_int_eq (vc_outbox_get_phase (desk_get_outbox (desk), item), VC_OUTBOX_PHASE_REFUSED);
  ck_assert_str_eq (fields->problem, vc_problem_get_type_uri (VC_PROBLEM_ALREADY_DECIDED));
  ck_assert_str_eq (vc_decision_get_fields (vc_declaration_get_fields (fields->now)->decision)->officer_id, "other");
  ck_assert_str_eq (vc_decision_get_fields (fields->decision)->message, "Ảnh giấy tờ bị mờ.");
}
END_TEST

START_TEST (a_refused_one_stays_over_restarts_until_it_is_settled)
{
  g_autofree char *id = refuse ("d-0001");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VcOutboxItem) item = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  let_other_refuse ("d-0001");
  vc_outbox_send_now (desk_get_outbox (desk));
  while (desk->n_refused == 0)
    g_main_context_iteration (NULL, TRUE);

  desk_restart (desk);
  desk_must_sign_in (desk, "clerk");
  while (vc_outbox_get_n_refused (desk_get_outbox (desk)) != 1)
    g_main_context_iteration (NULL, TRUE);

  vc_outbox_settle_async (desk_get_outbox (desk), id, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  item = vc_outbox_settle_finish (desk_get_outbox (desk), result, &error);
  ck_assert_msg (item != NULL, "%s", error != NULL ? error->message : "");
  ck_assert_uint_eq (desk_get_length (desk), 0);
}
END_TEST

START_TEST (one_that_is_refused_keeps_nobody_behind_it)
{
  g_autofree char *first = refuse ("d-0001");
  g_autofree char *second = refuse ("d-0002");
  g_autofree char *third = refuse ("d-0003");

  let_other_refuse ("d-0001");
  vc_outbox_send_now (desk_get_outbox (desk));
  desk_wait_length (desk, 1);
  while (desk->n_refused == 0)
    g_main_context_iteration (NULL, TRUE);
  ck_assert_uint_eq (desk->n_delivered, 2);
  ck_assert_int_eq (get_state ("d-0003"), VC_DECLARATION_REFUSED);
}
END_TEST

/* The answer to a first attempt was lost: central has it, we do not know. */
START_TEST (an_answer_that_was_lost_is_asked_for_under_the_same_key)
{
  g_autofree char *id = refuse ("d-0001");
  g_autoptr (VcOutboxItem) item = g_list_model_get_item (G_LIST_MODEL (desk_get_outbox (desk)), 0);
  VcApiClient *client = vc_session_get_client (desk->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VcDeclaration) now = NULL;
  GAsyncResult *kept = NULL;

  desk_take (desk, "d-0001");
  vc_api_client_decide_async (client, vc_outbox_item_get_fields (item)->decision, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  now = vc_api_client_decide_finish (client, result, NULL);
  ck_assert_ptr_nonnull (now);

  vc_outbox_send_now (desk_get_outbox (desk));
  desk_wait_length (desk, 0);
  ck_assert_uint_eq (desk->n_delivered, 1);
  ck_assert_uint_eq (desk->n_refused, 0);
}
END_TEST

TCase *
test_outbox_case (void)
{
  TCase *tcase = tcase_create ("outbox");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, what_was_decided_stays_for_its_grace);
  tcase_add_test (tcase, after_its_grace_it_leaves_by_itself);
  tcase_add_test (tcase, sent_at_once_it_takes_the_claim_that_it_needs);
  tcase_add_test (tcase, taken_back_it_never_arrives);
  tcase_add_test (tcase, what_has_left_cannot_be_taken_back);
  tcase_add_test (tcase, while_nobody_answers_it_waits_and_then_arrives_once);
  tcase_add_test (tcase, what_may_have_left_cannot_be_taken_back);
  tcase_add_test (tcase, after_a_restart_what_was_due_leaves_at_the_next_sign_in);
  tcase_add_test (tcase, after_a_restart_within_its_grace_it_can_still_be_taken_back);
  tcase_add_test (tcase, it_leaves_only_under_the_officer_who_decided);
  tcase_add_test (tcase, a_decision_that_came_second_stays_with_the_reason);
  tcase_add_test (tcase, a_refused_one_stays_over_restarts_until_it_is_settled);
  tcase_add_test (tcase, one_that_is_refused_keeps_nobody_behind_it);
  tcase_add_test (tcase, an_answer_that_was_lost_is_asked_for_under_the_same_key);
  return tcase;
}
