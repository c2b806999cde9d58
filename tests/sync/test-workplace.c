/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A PC with and without the network. */

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
}

static void
tear_down (void)
{
  g_clear_pointer (&desk, desk_free);
  g_clear_pointer (&central, real_central_free);
}

static VcDeclarationList *
start_list (void)
{
  VcDeclarationList *list = vc_workplace_get_list (desk->workplace);

  vc_declaration_list_start (list);
  return list;
}

static void
wait_for_state (VcDeclarationList *list,
                VcSyncState        state)
{
  while (vc_declaration_list_get_state (list) != state)
    g_main_context_iteration (NULL, TRUE);
}

/* Signs in with the network, has everything, and loses the network. */
static void
work_and_lose_the_network (void)
{
  desk_must_sign_in (desk, "clerk");
  wait_for_state (start_list (), VC_SYNC_LIVE);
  desk_restart (desk);
  real_central_go_away (central);
}

START_TEST (an_officer_who_was_here_before_begins_without_the_network)
{
  work_and_lose_the_network ();
  desk_must_sign_in (desk, "clerk");
  ck_assert (vc_session_is_offline (desk->session));
  ck_assert_str_eq (vc_officer_get_id (vc_session_get_officer (desk->session)), "clerk");
  ck_assert_ptr_nonnull (vc_session_get_office (desk->session));
}
END_TEST

START_TEST (one_who_was_never_here_does_not)
{
  g_autoptr (GError) error = NULL;

  work_and_lose_the_network ();
  ck_assert (!desk_sign_in (desk, "other", REAL_CENTRAL_PASSWORD, &error));
  ck_assert (g_error_matches (error, VC_API_ERROR, VC_API_ERROR_UNREACHABLE));
}
END_TEST

START_TEST (without_the_network_a_wrong_password_opens_nothing)
{
  g_autoptr (GError) error = NULL;

  work_and_lose_the_network ();
  ck_assert (!desk_sign_in (desk, "clerk", "another password", &error));
  ck_assert (g_error_matches (error, VC_STORE_ERROR, VC_STORE_ERROR_WRONG_PASSWORD));
}
END_TEST

START_TEST (after_the_days_that_central_allows_nobody_begins_without_it)
{
  g_autoptr (GError) error = NULL;

  work_and_lose_the_network ();
  vc_clock_advance (real_central_get_clock (central), 30 * G_TIME_SPAN_DAY);
  ck_assert (!desk_sign_in (desk, "clerk", REAL_CENTRAL_PASSWORD, &error));
  ck_assert (g_error_matches (error, VC_WORKPLACE_ERROR, VC_WORKPLACE_ERROR_TOO_LONG_OFFLINE));
}
END_TEST

START_TEST (a_clock_that_was_turned_back_gives_no_more_days)
{
  g_autoptr (GError) error = NULL;

  work_and_lose_the_network ();
  vc_clock_advance (real_central_get_clock (central), -2 * G_TIME_SPAN_HOUR);
  ck_assert (!desk_sign_in (desk, "clerk", REAL_CENTRAL_PASSWORD, &error));
  ck_assert (g_error_matches (error, VC_WORKPLACE_ERROR, VC_WORKPLACE_ERROR_CLOCK_BACKWARDS));
}
END_TEST

START_TEST (the_list_is_as_central_had_it_last)
{
  VcDeclarationList *list;

  work_and_lose_the_network ();
  desk_must_sign_in (desk, "clerk");
  list = start_list ();
  while (g_list_model_get_n_items (G_LIST_MODEL (list)) != 5)
    g_main_context_iteration (NULL, TRUE);
  wait_for_state (list, VC_SYNC_OFFLINE);
  ck_assert_ptr_nonnull (vc_declaration_list_find (list, "d-0003"));
}
END_TEST

START_TEST (when_the_network_is_back_the_session_is_centrals_and_what_waited_leaves)
{
  g_autoptr (VcDeclaration) seen = NULL;
  g_autoptr (VcOutboxItem) item = NULL;
  g_autoptr (GError) error = NULL;
  VcDeclarationList *list;

  work_and_lose_the_network ();
  desk_must_sign_in (desk, "clerk");
  list = start_list ();
  wait_for_state (list, VC_SYNC_OFFLINE);
  while (vc_declaration_list_find (list, "d-0002") == NULL)
    g_main_context_iteration (NULL, TRUE);

  seen = g_object_ref (vc_declaration_list_find (list, "d-0002"));
  item = desk_refuse (desk, seen, &error);
  ck_assert_msg (item != NULL, "%s", error != NULL ? error->message : "");
  vc_outbox_send_now (desk_get_outbox (desk));

  real_central_come_back (central);
  vc_declaration_list_refresh (list);
  wait_for_state (list, VC_SYNC_LIVE);
  ck_assert (!vc_session_is_offline (desk->session));
  desk_wait_length (desk, 0);
  ck_assert_int_eq (vc_declaration_get_state (vc_declaration_list_find (list, "d-0002")), VC_DECLARATION_REFUSED);
}
END_TEST

START_TEST (what_was_sealed_under_a_former_password_is_opened_with_it)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = real_central_dup_uri (central);
  g_autoptr (VcApiClient) client = vc_api_client_new (uri, NULL, "Quầy 3", NULL);
  g_autoptr (VcSecret) password = vc_secret_new_text ("the next password");
  g_autoptr (VcSecret) former = vc_secret_new_text (REAL_CENTRAL_PASSWORD);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  desk_must_sign_in (desk, "clerk");
  desk_restart (desk);
  real_central_set_password (central, "clerk", "the next password");
  ck_assert (!desk_sign_in (desk, "clerk", "the next password", &error));
  ck_assert (g_error_matches (error, VC_WORKPLACE_ERROR, VC_WORKPLACE_ERROR_FORMER_PASSWORD));

  vc_workplace_sign_in_async (desk->workplace, client, "clerk", password, VC_KEPT_UNDER_FORMER, former, NULL,
                              vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  g_clear_error (&error);
  desk->session = vc_workplace_sign_in_finish (desk->workplace, result, &error);
  ck_assert_msg (desk->session != NULL, "%s", error != NULL ? error->message : "");

  desk_restart (desk);
  g_clear_error (&error);
  ck_assert (desk_sign_in (desk, "clerk", "the next password", &error));
}
END_TEST

START_TEST (who_is_turned_away_is_told_what_would_stay_closed)
{
  g_autoptr (VcDeclaration) seen = NULL;
  g_autoptr (VcOutboxItem) item = NULL;
  g_autoptr (GError) error = NULL;

  desk_must_sign_in (desk, "clerk");
  ck_assert_uint_eq (vc_workplace_get_n_closed (desk->workplace), 0);
  seen = desk_dup_declaration (desk, "d-0001");
  desk_take (desk, "d-0001");
  real_central_go_away (central);
  item = desk_refuse (desk, seen, &error);
  ck_assert_msg (item != NULL, "%s", error != NULL ? error->message : "");

  desk_restart (desk);
  real_central_come_back (central);
  real_central_set_password (central, "clerk", "the next password");
  ck_assert (!desk_sign_in (desk, "clerk", "the next password", &error));
  ck_assert (g_error_matches (error, VC_WORKPLACE_ERROR, VC_WORKPLACE_ERROR_FORMER_PASSWORD));
  ck_assert_uint_eq (vc_workplace_get_n_closed (desk->workplace), 1);

  desk_must_sign_in (desk, "other");
  ck_assert_uint_eq (vc_workplace_get_n_closed (desk->workplace), 0);
}
END_TEST

static gboolean
verify (const char *password,
        GError    **error)
{
  g_autoptr (VcSecret) secret = vc_secret_new_text (password);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  vc_workplace_verify_async (desk->workplace, secret, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  return vc_workplace_verify_finish (desk->workplace, result, error);
}

START_TEST (the_password_is_verified_without_the_network)
{
  g_autoptr (GError) error = NULL;

  desk_must_sign_in (desk, "clerk");
  real_central_go_away (central);
  ck_assert (verify (REAL_CENTRAL_PASSWORD, NULL));
  ck_assert (!verify ("another password", &error));
  ck_assert (g_error_matches (error, VC_STORE_ERROR, VC_STORE_ERROR_WRONG_PASSWORD));
}
END_TEST

static gboolean
print (GError **error)
{
  VcPrintLedger *ledger = vc_workplace_get_print_ledger (desk->workplace);
  g_autoptr (GBytes) pdf = g_bytes_new_static ("%PDF-1.4", 8);
  const VcPrintOrder order = {
    .printer = "counter", .kind = "form", .declaration_id = "d-0001", .copies = 1, .pdf = pdf,
  };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VcPrintRow) row = NULL;
  GAsyncResult *kept = NULL;

  vc_print_ledger_print_async (ledger, &order, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  row = vc_print_ledger_print_finish (ledger, result, error);
  return row != NULL;
}

START_TEST (nobody_prints_who_is_not_signed_in_and_without_a_print_service_it_is_said)
{
  g_autoptr (GError) error = NULL;

  g_setenv ("CUPS_SERVER", "/nowhere/cups.sock", TRUE);
  ck_assert (!print (&error));
  ck_assert (g_error_matches (error, VC_STORE_ERROR, VC_STORE_ERROR_LOCKED));
  g_clear_error (&error);

  desk_must_sign_in (desk, "clerk");
  ck_assert (!print (&error));
  ck_assert (g_error_matches (error, VC_SPOOLER_ERROR, VC_SPOOLER_ERROR_NO_SERVER));
}
END_TEST

TCase *
test_workplace_case (void)
{
  TCase *tcase = tcase_create ("workplace");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, an_officer_who_was_here_before_begins_without_the_network);
  tcase_add_test (tcase, one_who_was_never_here_does_not);
  tcase_add_test (tcase, without_the_network_a_wrong_password_opens_nothing);
  tcase_add_test (tcase, after_the_days_that_central_allows_nobody_begins_without_it);
  tcase_add_test (tcase, a_clock_that_was_turned_back_gives_no_more_days);
  tcase_add_test (tcase, the_list_is_as_central_had_it_last);
  tcase_add_test (tcase, when_the_network_is_back_the_session_is_centrals_and_what_waited_leaves);
  tcase_add_test (tcase, what_was_sealed_under_a_former_password_is_opened_with_it);
  tcase_add_test (tcase, who_is_turned_away_is_told_what_would_stay_closed);
  tcase_add_test (tcase, the_password_is_verified_without_the_network);
  tcase_add_test (tcase, nobody_prints_who_is_not_signed_in_and_without_a_print_service_it_is_said);
  return tcase;
}
