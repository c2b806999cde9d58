/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a decision to what became of it. */

#include "test-store.h"

static const VcOutboxItemFields *
nth (GPtrArray *items,
     guint      n)
{
  ck_assert_uint_lt (n, items->len);
  return vc_outbox_item_get_fields (items->pdata[n]);
}

static void
assert_state (VcOutboxItem *item,
              VcOutboxState state)
{
  ck_assert_ptr_nonnull (item);
  ck_assert_str_eq (vc_outbox_state_to_string (vc_outbox_item_get_state (item)), vc_outbox_state_to_string (state));
}

START_TEST (a_decision_comes_back_exactly_after_reopening)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autofree char *id = sample_uuid (1);
  g_autoptr (VcDecision) decision = sample_decision (id, "d-1");
  g_autoptr (VcDeclaration) seen = sample_declaration ("d-1");
  g_autoptr (GPtrArray) items = NULL;
  const VcOutboxItemFields *item;

  must_decide (store, 1);
  ck_assert (work_close (store, NULL));
  g_object_unref (store);
  store = work_store_with_officer (rig);

  items = work_list (store, NULL);
  ck_assert_uint_eq (items->len, 1);
  item = nth (items, 0);
  ck_assert_str_eq (item->id, id);
  ck_assert_int_eq (item->kind, VC_OUTBOX_DECISION);
  ck_assert_int_eq (item->state, VC_OUTBOX_WAITING);
  ck_assert_str_eq (item->declaration_id, "d-1");
  ck_assert_str_eq (item->officer_id, "o-1");
  ck_assert_str_eq (item->officer_name, "Cán bộ Mẫu 1");
  ck_assert_uint_eq (item->n_attempts, 0);
  ck_assert_int_eq (g_date_time_get_second (item->due_at), 10);
  ck_assert (same_decision (item->decision, decision));
  ck_assert (same_declaration (item->seen, seen));
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (a_review_comes_back_as_one)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (VcOutboxItem) made = work_review (store, 1, NULL);
  g_autoptr (GPtrArray) items = work_list (store, NULL);

  ck_assert_ptr_nonnull (made);
  ck_assert_int_eq (nth (items, 0)->kind, VC_OUTBOX_REVIEW);
  ck_assert_ptr_null (nth (items, 0)->decision);
  ck_assert_str_eq (vc_review_get_note (nth (items, 0)->review), CANARY_NOTE);
  ck_assert_str_eq (vc_declaration_get_name (nth (items, 0)->seen), CANARY_NAME);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (nothing_is_decided_without_an_officer)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GError) error = NULL;

  vc_work_store_lock (store);
  ck_assert_ptr_null (work_decide (store, 1, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_LOCKED);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (the_same_decision_is_not_made_twice)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;

  must_decide (store, 1);
  ck_assert_ptr_null (work_decide (store, 1, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_STATE);
  items = work_list (store, NULL);
  ck_assert_uint_eq (items->len, 1);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (other_officers_items_are_listed_without_their_content)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GPtrArray) items = NULL;
  const VcOutboxItemFields *other;

  must_decide (store, 1);
  ck_assert (work_enrol (store, 2, OTHER_PASSWORD, NULL));
  must_decide (store, 2);

  items = work_list (store, NULL);
  ck_assert_uint_eq (items->len, 2);
  other = nth (items, 0);
  ck_assert_str_eq (other->officer_name, "Cán bộ Mẫu 1");
  ck_assert_str_eq (other->declaration_id, "d-1");
  ck_assert_ptr_null (other->decision);
  ck_assert_ptr_null (other->seen);
  ck_assert_ptr_nonnull (nth (items, 1)->decision);

  /* With nobody signed in, none of them has. */
  g_clear_pointer (&items, g_ptr_array_unref);
  vc_work_store_lock (store);
  items = work_list (store, NULL);
  ck_assert_uint_eq (items->len, 2);
  ck_assert_ptr_null (nth (items, 0)->decision);
  ck_assert_ptr_null (nth (items, 1)->decision);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (taking_back_leaves_the_decision_and_empties_the_outbox)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (VcOutboxItem) item = NULL;
  g_autoptr (GPtrArray) items = NULL;

  must_decide (store, 1);
  item = work_withdraw (store, 1, NULL);
  assert_state (item, VC_OUTBOX_WITHDRAWN);
  ck_assert_ptr_nonnull (vc_outbox_item_get_fields (item)->decision);
  items = work_list (store, NULL);
  ck_assert_uint_eq (items->len, 0);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (what_has_been_delivered_is_not_taken_back)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcOutboxItem) delivered = NULL;
  g_autoptr (VcOutboxItem) again = NULL;

  must_decide (store, 1);
  delivered = work_deliver (store, 1, NULL);
  assert_state (delivered, VC_OUTBOX_DELIVERED);
  ck_assert_ptr_null (work_withdraw (store, 1, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_STATE);

  /* An answer that comes twice is one answer. */
  again = work_deliver (store, 1, NULL);
  assert_state (again, VC_OUTBOX_DELIVERED);
  ck_assert_uint_eq (vc_outbox_item_get_fields (again)->n_attempts, 1);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (nobody_takes_back_what_another_officer_decided)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GError) error = NULL;

  must_decide (store, 1);
  ck_assert (work_enrol (store, 2, OTHER_PASSWORD, NULL));
  ck_assert_ptr_null (work_withdraw (store, 1, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_LOCKED);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (what_is_not_there_cannot_be_changed)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (work_attempt (store, 1, "unreachable", &error));
  ck_assert_store_error (error, VC_STORE_ERROR_NOT_FOUND);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (attempts_are_counted_with_their_last_answer)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (VcOutboxItem) first = NULL;
  g_autoptr (VcOutboxItem) second = NULL;
  const VcOutboxItemFields *fields;

  must_decide (store, 1);
  first = work_attempt (store, 1, "unreachable", NULL);
  vc_clock_advance (rig->clock, G_TIME_SPAN_MINUTE);
  /* Nobody needs to be signed in for it. */
  vc_work_store_lock (store);
  second = work_attempt (store, 1, "/problems/busy", NULL);

  fields = vc_outbox_item_get_fields (second);
  ck_assert_int_eq (fields->state, VC_OUTBOX_WAITING);
  ck_assert_uint_eq (fields->n_attempts, 2);
  ck_assert_str_eq (fields->problem, "/problems/busy");
  ck_assert_int_eq (g_date_time_difference (fields->tried_at, fields->made_at), G_TIME_SPAN_MINUTE);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (a_refused_decision_stays_with_centrals_answer_until_it_is_dealt_with)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (VcDeclaration) now = sample_declaration ("d-1");
  g_autoptr (GError) error = NULL;
  g_autoptr (VcOutboxItem) refused = NULL;
  g_autoptr (VcOutboxItem) settled = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) after = NULL;

  must_decide (store, 1);
  ck_assert_ptr_null (work_settle (store, 1, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_STATE);

  refused = work_refuse (store, 1, "/problems/already-decided", "decided by o-9", now, NULL);
  assert_state (refused, VC_OUTBOX_REFUSED);
  items = work_list (store, NULL);
  ck_assert_str_eq (nth (items, 0)->problem, "/problems/already-decided");
  ck_assert_str_eq (nth (items, 0)->detail, "decided by o-9");
  ck_assert (same_declaration (nth (items, 0)->now, now));
  ck_assert_ptr_nonnull (nth (items, 0)->decision);

  settled = work_settle (store, 1, NULL);
  assert_state (settled, VC_OUTBOX_SETTLED);
  after = work_list (store, NULL);
  ck_assert_uint_eq (after->len, 0);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (a_refusal_that_nobody_can_seal_is_asked_for_again)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;

  must_decide (store, 1);
  vc_work_store_lock (store);
  ck_assert_ptr_null (work_refuse (store, 1, "/problems/already-decided", NULL, NULL, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_LOCKED);
  items = work_list (store, NULL);
  ck_assert_int_eq (nth (items, 0)->state, VC_OUTBOX_WAITING);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (the_oldest_comes_first_even_when_the_clock_goes_back)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GPtrArray) items = NULL;

  for (guint i = 1; i <= 3; i++)
    {
      must_decide (store, 4 - i);
      vc_clock_advance (rig->clock, -G_TIME_SPAN_HOUR);
    }

  items = work_list (store, NULL);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = sample_uuid (3 - i);

      ck_assert_str_eq (nth (items, i)->id, id);
    }
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (the_latest_time_is_remembered_across_a_clock_that_goes_back)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GDateTime) late = NULL;

  vc_clock_advance (rig->clock, G_TIME_SPAN_HOUR);
  late = vc_clock_now (rig->clock);
  must_decide (store, 1);
  ck_assert (g_date_time_equal (vc_work_store_get_latest_time (store), late));

  vc_clock_advance (rig->clock, -30 * G_TIME_SPAN_DAY);
  must_decide (store, 2);
  ck_assert (work_close (store, NULL));
  g_object_unref (store);

  store = rig_open_work (rig, NULL);
  ck_assert (g_date_time_equal (vc_work_store_get_latest_time (store), late));
  ck_assert (work_close (store, NULL));
}
END_TEST

/* Days after which it is opened again; whether the unsent and the sent are
 * there still. */
static const struct { int days; guint n_sent; } openings[] = {
  { 29, 1 },
  { 31, 0 },
};

START_TEST (what_is_over_goes_after_thirty_days_and_the_unsent_never)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (VcOutboxItem) delivered = NULL;
  g_autoptr (VcOutboxItem) again = NULL;
  g_autoptr (GPtrArray) items = NULL;

  must_decide (store, 1);
  must_decide (store, 2);
  delivered = work_deliver (store, 2, NULL);
  ck_assert (work_close (store, NULL));
  g_object_unref (store);

  vc_clock_advance (rig->clock, openings[_i].days * G_TIME_SPAN_DAY);
  store = work_store_with_officer (rig);
  again = work_deliver (store, 2, NULL);
  ck_assert_int_eq (again != NULL, openings[_i].n_sent);
  items = work_list (store, NULL);
  ck_assert_uint_eq (items->len, 1);
  ck_assert_ptr_nonnull (nth (items, 0)->decision);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (what_is_asked_before_closing_is_done_and_what_is_asked_after_is_not)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (VcDraft) draft = sample_draft ("d-1", "trước khi đóng");
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) put = NULL;
  g_autoptr (GAsyncResult) closed = NULL;
  GAsyncResult *put_pending = NULL;
  GAsyncResult *close_pending = NULL;

  vc_work_store_put_draft_async (store, draft, NULL, vc_test_result_cb, &put_pending);
  vc_work_store_close_async (store, NULL, vc_test_result_cb, &close_pending);
  ck_assert_ptr_null (work_list (store, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_CLOSED);

  put = vc_test_wait_result (&put_pending);
  closed = vc_test_wait_result (&close_pending);
  ck_assert (vc_work_store_change_finish (store, put, NULL));
  ck_assert (vc_work_store_close_finish (store, closed, NULL));
}
END_TEST

START_TEST (a_store_dropped_without_closing_loses_nothing)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (VcWorkStore) again = NULL;
  g_autoptr (GPtrArray) items = NULL;

  must_decide (store, 1);
  g_clear_object (&store);

  /* Its thread closes the file on its own. */
  while (again == NULL)
    {
      g_autoptr (GError) error = NULL;

      again = rig_open_work (rig, &error);
      if (again == NULL)
        ck_assert_store_error (error, VC_STORE_ERROR_IN_USE);
    }

  items = work_list (again, NULL);
  ck_assert_uint_eq (items->len, 1);
  ck_assert (work_close (again, NULL));
}
END_TEST

START_TEST (what_is_cancelled_in_time_changes_nothing)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *id = sample_uuid (1);
  g_autoptr (VcDecision) decision = sample_decision (id, "d-1");
  g_autoptr (VcDeclaration) seen = sample_declaration ("d-1");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) items = NULL;
  GAsyncResult *pending = NULL;

  g_cancellable_cancel (cancellable);
  vc_work_store_add_decision_async (store, decision, seen, NULL, cancellable, vc_test_result_cb, &pending);
  result = vc_test_wait_result (&pending);
  ck_assert_ptr_null (vc_work_store_outbox_finish (store, result, &error));
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  items = work_list (store, NULL);
  ck_assert_uint_eq (items->len, 0);
  ck_assert (work_close (store, NULL));
}
END_TEST

TCase *
outbox_case (void)
{
  TCase *tcase = tcase_create ("outbox");

  tcase_add_test (tcase, a_decision_comes_back_exactly_after_reopening);
  tcase_add_test (tcase, a_review_comes_back_as_one);
  tcase_add_test (tcase, nothing_is_decided_without_an_officer);
  tcase_add_test (tcase, the_same_decision_is_not_made_twice);
  tcase_add_test (tcase, other_officers_items_are_listed_without_their_content);
  tcase_add_test (tcase, taking_back_leaves_the_decision_and_empties_the_outbox);
  tcase_add_test (tcase, what_has_been_delivered_is_not_taken_back);
  tcase_add_test (tcase, nobody_takes_back_what_another_officer_decided);
  tcase_add_test (tcase, what_is_not_there_cannot_be_changed);
  tcase_add_test (tcase, attempts_are_counted_with_their_last_answer);
  tcase_add_test (tcase, a_refused_decision_stays_with_centrals_answer_until_it_is_dealt_with);
  tcase_add_test (tcase, a_refusal_that_nobody_can_seal_is_asked_for_again);
  tcase_add_test (tcase, the_oldest_comes_first_even_when_the_clock_goes_back);
  tcase_add_test (tcase, the_latest_time_is_remembered_across_a_clock_that_goes_back);
  tcase_add_loop_test (tcase, what_is_over_goes_after_thirty_days_and_the_unsent_never, 0, G_N_ELEMENTS (openings));
  tcase_add_test (tcase, what_is_asked_before_closing_is_done_and_what_is_asked_after_is_not);
  tcase_add_test (tcase, a_store_dropped_without_closing_loses_nothing);
  tcase_add_test (tcase, what_is_cancelled_in_time_changes_nothing);
  return tcase;
}
