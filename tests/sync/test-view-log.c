/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What officers looked at, on its way to the reference central. */

#include "test-sync.h"

#include "desk.h"

static RealCentral *central;
static Desk        *desk;

static void
set_up (void)
{
  central = real_central_new ();
  real_central_file (central, 1, 3, "vp-1");
  real_central_add_photos (central, 1, 3);
  desk = desk_new (central);
  desk_must_sign_in (desk, "clerk");
}

static void
tear_down (void)
{
  g_clear_pointer (&desk, desk_free);
  g_clear_pointer (&central, real_central_free);
}

/* At the only photo of d-NNNN. */
static void
look_at (guint number)
{
  g_autofree char *id = g_strdup_printf ("d-%04u", number);
  g_autofree char *content = g_strdup_printf ("photo %u", number);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
  const char *photos[] = { sha256, NULL };

  vc_view_log_add (vc_workplace_get_view_log (desk->workplace), id, photos);
}

static char *
dup_viewed (void)
{
  g_autoptr (GPtrArray) viewed = real_central_list_viewed (central);

  g_ptr_array_add (viewed, NULL);
  return g_strjoinv (", ", (char **) viewed->pdata);
}

static void
wait_for_viewed (guint n)
{
  for (;;)
    {
      g_autoptr (GPtrArray) viewed = real_central_list_viewed (central);

      if (viewed->len >= n)
        return;

      g_main_context_iteration (NULL, TRUE);
    }
}

static void
assert_viewed (const char *expected)
{
  g_autofree char *viewed = dup_viewed ();

  ck_assert_str_eq (viewed, expected);
}

/* How much of this officer's stays on the PC. */
static guint
count_kept (void)
{
  VcWorkStore *store = vc_workplace_get_work_store (desk->workplace);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) viewings = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  vc_work_store_list_views_async (store, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  viewings = vc_work_store_list_views_finish (store, result, &error);
  ck_assert_msg (viewings != NULL, "%s", error != NULL ? error->message : "");
  return viewings->len;
}

static void
wait_until_nothing_is_kept (void)
{
  while (count_kept () != 0)
    g_main_context_iteration (NULL, FALSE);
}

START_TEST (what_was_viewed_reaches_central_and_is_kept_no_longer)
{
  look_at (1);
  look_at (2);
  wait_for_viewed (2);
  assert_viewed ("clerk: photo 1, clerk: photo 2");
  wait_until_nothing_is_kept ();
}
END_TEST

/* Nobody answers this, nor what was sent before it. */
static void
ask_in_vain (void)
{
  VcApiClient *client = vc_session_get_client (desk->session);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  vc_api_client_get_policy_async (client, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  ck_assert_ptr_null (vc_api_client_get_policy_finish (client, result, NULL));
}

START_TEST (without_a_network_it_is_kept_and_goes_when_there_is_one)
{
  g_autoptr (GPtrArray) viewed = NULL;

  real_central_go_away (central);
  look_at (1);
  look_at (2);
  ask_in_vain ();
  ck_assert_uint_eq (count_kept (), 2);

  real_central_come_back (central);
  vc_view_log_hurry (vc_workplace_get_view_log (desk->workplace));
  wait_for_viewed (2);
  wait_until_nothing_is_kept ();

  /* What comes after it shows that nothing came twice. */
  look_at (3);
  wait_for_viewed (3);
  wait_until_nothing_is_kept ();
  viewed = real_central_list_viewed (central);
  ck_assert_uint_eq (viewed->len, 3);
  ck_assert_str_eq (viewed->pdata[2], "clerk: photo 3");
}
END_TEST

START_TEST (it_is_tried_again_without_being_told)
{
  real_central_go_away (central);
  look_at (1);
  ask_in_vain ();
  real_central_come_back (central);
  wait_for_viewed (1);
}
END_TEST

START_TEST (after_a_restart_it_goes_at_the_next_sign_in)
{
  real_central_go_away (central);
  look_at (1);
  desk_restart (desk);
  real_central_come_back (central);

  desk_must_sign_in (desk, "clerk");
  wait_for_viewed (1);
  assert_viewed ("clerk: photo 1");
  wait_until_nothing_is_kept ();
}
END_TEST

START_TEST (another_officers_stays_until_they_come_back)
{
  real_central_go_away (central);
  look_at (1);
  ask_in_vain ();
  desk_sign_out (desk);
  real_central_come_back (central);

  desk_must_sign_in (desk, "other");
  ck_assert_uint_eq (count_kept (), 0);
  look_at (2);
  wait_for_viewed (1);
  wait_until_nothing_is_kept ();
  assert_viewed ("other: photo 2");

  desk_sign_out (desk);
  desk_must_sign_in (desk, "clerk");
  wait_for_viewed (2);
  assert_viewed ("other: photo 2, clerk: photo 1");
}
END_TEST

START_TEST (what_central_refuses_is_dropped_and_holds_up_nothing)
{
  real_central_run_sql (central, "UPDATE declarations SET handling_office = 'vp-2' WHERE id = 'd-0001'");
  look_at (1);
  look_at (2);
  wait_for_viewed (1);
  wait_until_nothing_is_kept ();
  assert_viewed ("clerk: photo 2");
}
END_TEST

START_TEST (when_central_ended_the_session_it_stays_for_the_next)
{
  real_central_run_sql (central, "DELETE FROM sessions");
  look_at (1);
  desk_restart (desk);
  desk_must_sign_in (desk, "clerk");
  wait_for_viewed (1);
  assert_viewed ("clerk: photo 1");
}
END_TEST

START_TEST (what_was_viewed_in_a_session_without_the_network_goes_when_central_knows_of_it)
{
  VcDeclarationList *list;

  desk_restart (desk);
  real_central_go_away (central);
  desk_must_sign_in (desk, "clerk");
  ck_assert (vc_session_is_offline (desk->session));
  list = vc_workplace_get_list (desk->workplace);
  vc_declaration_list_start (list);
  look_at (1);
  ck_assert_uint_eq (count_kept (), 1);

  real_central_come_back (central);
  vc_declaration_list_refresh (list);
  wait_for_viewed (1);
  ck_assert (!vc_session_is_offline (desk->session));
}
END_TEST

TCase *
test_view_log_case (void)
{
  TCase *tcase = tcase_create ("view log");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, what_was_viewed_reaches_central_and_is_kept_no_longer);
  tcase_add_test (tcase, without_a_network_it_is_kept_and_goes_when_there_is_one);
  tcase_add_test (tcase, it_is_tried_again_without_being_told);
  tcase_add_test (tcase, after_a_restart_it_goes_at_the_next_sign_in);
  tcase_add_test (tcase, another_officers_stays_until_they_come_back);
  tcase_add_test (tcase, what_central_refuses_is_dropped_and_holds_up_nothing);
  tcase_add_test (tcase, when_central_ended_the_session_it_stays_for_the_next);
  tcase_add_test (tcase, what_was_viewed_in_a_session_without_the_network_goes_when_central_knows_of_it);
  return tcase;
}
