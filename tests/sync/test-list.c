/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list against the reference central, while things happen there. */

#include "test-sync.h"

#define UUID "11111111-2222-4333-8444-55555555555"

typedef struct
{
  RealCentral       *central;
  VcSession         *session;
  VcDeclarationList *list;
  guint              n_splices;
  guint              n_changed;
  guint              n_signed_out;
} Fixture;

static Fixture fixture;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added)
{
  fixture.n_splices++;
}

static void
changed_cb (VcDeclarationList *list,
            VcDeclaration     *now)
{
  /* The model has it already. */
  ck_assert_ptr_eq (vc_declaration_list_find (list, vc_declaration_get_id (now)), now);
  fixture.n_changed++;
}

static void
signed_out_cb (void)
{
  fixture.n_signed_out++;
}

static void
begin (const char *account)
{
  fixture.central = real_central_new ();
  fixture.session = real_central_must_sign_in (fixture.central, account);
  fixture.list = vc_declaration_list_new (fixture.session, NULL);
  g_signal_connect (fixture.list, "items-changed", G_CALLBACK (items_changed_cb), NULL);
  g_signal_connect (fixture.list, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (fixture.list, "signed-out", G_CALLBACK (signed_out_cb), NULL);
}

static void
set_up (void)
{
  fixture = (Fixture) { NULL };
  begin ("clerk");
}

static void
tear_down (void)
{
  vc_declaration_list_stop (fixture.list);
  g_clear_object (&fixture.list);
  g_clear_object (&fixture.session);
  real_central_free (fixture.central);
}

static guint
get_length (void)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture.list));
}

static void
wait_for_state (VcSyncState state)
{
  while (vc_declaration_list_get_state (fixture.list) != state)
    g_main_context_iteration (NULL, TRUE);
}

static void
start_and_wait (void)
{
  vc_declaration_list_start (fixture.list);
  wait_for_state (VC_SYNC_LIVE);
}

static void
wait_for_length (guint length)
{
  while (get_length () != length)
    g_main_context_iteration (NULL, TRUE);
}

START_TEST (everything_of_the_office_comes_in_one_splice)
{
  real_central_file (fixture.central, 1, 450, "vp-1");
  real_central_file (fixture.central, 1000, 3, "vp-2");
  start_and_wait ();

  ck_assert_uint_eq (get_length (), 450);
  ck_assert_uint_eq (fixture.n_splices, 1);
  ck_assert_uint_eq (fixture.n_changed, 0);
  ck_assert_ptr_nonnull (vc_declaration_list_find (fixture.list, "d-0001"));
  ck_assert_ptr_nonnull (vc_declaration_list_find (fixture.list, "d-0450"));
  ck_assert_ptr_null (vc_declaration_list_find (fixture.list, "d-1000"));
}
END_TEST

START_TEST (an_item_is_a_declaration_and_past_the_end_there_is_none)
{
  g_autoptr (VcDeclaration) first = NULL;

  real_central_file (fixture.central, 1, 1, "vp-1");
  start_and_wait ();
  first = g_list_model_get_item (G_LIST_MODEL (fixture.list), 0);

  ck_assert (g_list_model_get_item_type (G_LIST_MODEL (fixture.list)) == VC_TYPE_DECLARATION);
  ck_assert_str_eq (vc_declaration_get_id (first), "d-0001");
  ck_assert_ptr_null (g_list_model_get_item (G_LIST_MODEL (fixture.list), 1));
}
END_TEST

START_TEST (what_is_filed_meanwhile_appears_by_itself)
{
  start_and_wait ();
  ck_assert_uint_eq (get_length (), 0);

  real_central_file (fixture.central, 7, 1, "vp-1");
  wait_for_length (1);
  ck_assert_ptr_nonnull (vc_declaration_list_find (fixture.list, "d-0007"));
  ck_assert_uint_eq (fixture.n_changed, 1);
}
END_TEST

START_TEST (what_another_office_gets_does_not_appear)
{
  start_and_wait ();
  real_central_file (fixture.central, 8, 1, "vp-2");
  real_central_file (fixture.central, 9, 1, "vp-1");
  wait_for_length (1);

  ck_assert_ptr_nonnull (vc_declaration_list_find (fixture.list, "d-0009"));
}
END_TEST

static void
take_claim (VcSession  *session,
            const char *declaration_id)
{
  VcApiClient *client = vc_session_get_client (session);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VcClaim) claim = NULL;

  vc_api_client_take_claim_async (client, declaration_id, UUID "0", NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  claim = vc_api_client_claim_finish (client, result, NULL);
  ck_assert_ptr_nonnull (claim);
}

START_TEST (a_change_elsewhere_is_a_new_object_in_the_old_ones_place)
{
  g_autoptr (VcSession) other = NULL;
  g_autoptr (VcDeclaration) before = NULL;
  g_autoptr (VcDeclaration) after = NULL;

  real_central_file (fixture.central, 1, 3, "vp-1");
  start_and_wait ();
  before = g_list_model_get_item (G_LIST_MODEL (fixture.list), 1);

  other = real_central_must_sign_in (fixture.central, "other");
  take_claim (other, vc_declaration_get_id (before));
  while (fixture.n_changed == 0)
    g_main_context_iteration (NULL, TRUE);

  after = g_list_model_get_item (G_LIST_MODEL (fixture.list), 1);
  ck_assert_ptr_ne (before, after);
  ck_assert_str_eq (vc_declaration_get_id (before), vc_declaration_get_id (after));
  ck_assert_int_eq (vc_declaration_get_state (before), VC_DECLARATION_SUBMITTED);
  ck_assert_int_eq (vc_declaration_get_state (after), VC_DECLARATION_CLAIMED);
  ck_assert_str_eq (vc_claim_get_officer_id (vc_declaration_get_fields (after)->claim), "other");
}
END_TEST

START_TEST (a_flood_of_events_brings_everything)
{
  start_and_wait ();
  real_central_file (fixture.central, 1, 300, "vp-1");
  wait_for_length (300);

  ck_assert_uint_eq (fixture.n_changed, 300);
}
END_TEST

START_TEST (what_happened_while_central_was_away_is_made_up_for)
{
  real_central_file (fixture.central, 1, 1, "vp-1");
  start_and_wait ();

  real_central_go_away (fixture.central);
  wait_for_state (VC_SYNC_OFFLINE);
  ck_assert_uint_eq (get_length (), 1);

  real_central_file (fixture.central, 2, 1, "vp-1");
  real_central_come_back (fixture.central);
  wait_for_state (VC_SYNC_LIVE);
  ck_assert_uint_eq (get_length (), 2);

  real_central_file (fixture.central, 3, 1, "vp-1");
  wait_for_length (3);
}
END_TEST

START_TEST (a_list_that_starts_without_central_fills_when_it_comes)
{
  real_central_file (fixture.central, 1, 2, "vp-1");
  real_central_go_away (fixture.central);
  vc_declaration_list_start (fixture.list);
  wait_for_state (VC_SYNC_OFFLINE);
  ck_assert_uint_eq (get_length (), 0);

  real_central_come_back (fixture.central);
  vc_declaration_list_refresh (fixture.list);
  wait_for_state (VC_SYNC_LIVE);
  ck_assert_uint_eq (get_length (), 2);
}
END_TEST

START_TEST (the_end_of_the_session_is_told_once)
{
  real_central_file (fixture.central, 1, 1, "vp-1");
  start_and_wait ();

  vc_clock_advance (real_central_get_clock (fixture.central), 30 * G_TIME_SPAN_DAY);
  vc_declaration_list_refresh (fixture.list);
  while (fixture.n_signed_out == 0)
    g_main_context_iteration (NULL, TRUE);

  ck_assert_int_eq (vc_declaration_list_get_state (fixture.list), VC_SYNC_IDLE);
  vc_declaration_list_refresh (fixture.list);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  ck_assert_uint_eq (fixture.n_signed_out, 1);
  ck_assert_uint_eq (get_length (), 1);
}
END_TEST

START_TEST (a_stopped_list_stays_as_it_is_and_can_start_again)
{
  real_central_file (fixture.central, 1, 1, "vp-1");
  start_and_wait ();
  vc_declaration_list_stop (fixture.list);
  ck_assert_int_eq (vc_declaration_list_get_state (fixture.list), VC_SYNC_IDLE);

  real_central_file (fixture.central, 2, 1, "vp-1");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  ck_assert_uint_eq (get_length (), 1);

  start_and_wait ();
  ck_assert_uint_eq (get_length (), 2);
}
END_TEST

START_TEST (a_list_may_be_dropped_in_the_middle)
{
  g_autoptr (VcDeclarationList) list = vc_declaration_list_new (fixture.session, NULL);

  real_central_file (fixture.central, 1, 1, "vp-1");
  vc_declaration_list_start (list);
  if (_i == 1)
    while (vc_declaration_list_get_state (list) != VC_SYNC_LIVE)
      g_main_context_iteration (NULL, TRUE);

  g_object_add_weak_pointer (G_OBJECT (list), (gpointer *) &list);
  g_object_unref (list);
  ck_assert_ptr_null (list);
  real_central_file (fixture.central, 2, 1, "vp-1");
  while (g_main_context_iteration (NULL, FALSE))
    ;
}
END_TEST

START_TEST (an_administrator_sees_no_declarations_and_is_not_signed_out)
{
  tear_down ();
  begin ("admin");
  real_central_file (fixture.central, 1, 1, "vp-1");
  vc_declaration_list_start (fixture.list);
  wait_for_state (VC_SYNC_IDLE);

  ck_assert_uint_eq (get_length (), 0);
  ck_assert_uint_eq (fixture.n_signed_out, 0);
}
END_TEST

START_TEST (an_answer_is_shown_at_once_but_an_older_one_is_not)
{
  g_autoptr (VcDeclaration) old = NULL;
  VcDeclarationFields fields;
  g_autoptr (VcDeclaration) new = NULL;

  real_central_file (fixture.central, 1, 1, "vp-1");
  start_and_wait ();
  old = g_list_model_get_item (G_LIST_MODEL (fixture.list), 0);
  fields = *vc_declaration_get_fields (old);
  fields.change++;
  fields.state = VC_DECLARATION_CLAIMED;
  new = vc_declaration_new (&fields);

  vc_declaration_list_put (fixture.list, new);
  ck_assert_ptr_eq (vc_declaration_list_find (fixture.list, "d-0001"), new);
  ck_assert_uint_eq (fixture.n_changed, 1);

  vc_declaration_list_put (fixture.list, old);
  ck_assert_ptr_eq (vc_declaration_list_find (fixture.list, "d-0001"), new);
  ck_assert_uint_eq (fixture.n_changed, 1);
}
END_TEST

TCase *
test_list_case (void)
{
  TCase *tcase = tcase_create ("list");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, everything_of_the_office_comes_in_one_splice);
  tcase_add_test (tcase, an_item_is_a_declaration_and_past_the_end_there_is_none);
  tcase_add_test (tcase, what_is_filed_meanwhile_appears_by_itself);
  tcase_add_test (tcase, what_another_office_gets_does_not_appear);
  tcase_add_test (tcase, a_change_elsewhere_is_a_new_object_in_the_old_ones_place);
  tcase_add_test (tcase, a_flood_of_events_brings_everything);
  tcase_add_test (tcase, what_happened_while_central_was_away_is_made_up_for);
  tcase_add_test (tcase, a_list_that_starts_without_central_fills_when_it_comes);
  tcase_add_test (tcase, the_end_of_the_session_is_told_once);
  tcase_add_test (tcase, a_stopped_list_stays_as_it_is_and_can_start_again);
  tcase_add_loop_test (tcase, a_list_may_be_dropped_in_the_middle, 0, 2);
  tcase_add_test (tcase, an_administrator_sees_no_declarations_and_is_not_signed_out);
  tcase_add_test (tcase, an_answer_is_shown_at_once_but_an_older_one_is_not);
  return tcase;
}
