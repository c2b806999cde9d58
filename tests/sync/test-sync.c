/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-sync.h"

#include "vc-sign-in.h"

START_TEST (a_session_knows_officer_office_policy_and_reasons)
{
  g_autoptr (RealCentral) central = real_central_new ();
  g_autoptr (VcSession) session = real_central_must_sign_in (central, "clerk");

  ck_assert_str_eq (vc_officer_get_id (vc_session_get_officer (session)), "clerk");
  ck_assert_str_eq (vc_office_get_id (vc_session_get_office (session)), "vp-1");
  ck_assert_ptr_nonnull (vc_session_find_office (session, "vp-2"));
  ck_assert_ptr_null (vc_session_find_office (session, "vp-9"));
  ck_assert_uint_gt (vc_policy_get_fields (vc_session_get_policy (session))->lease_seconds, 0);
  ck_assert_uint_gt (vc_session_get_reasons (session)->len, 0);
  ck_assert_ptr_nonnull (vc_session_get_random (session));
}
END_TEST

START_TEST (a_wrong_password_opens_nothing)
{
  g_autoptr (RealCentral) central = real_central_new ();
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (real_central_sign_in (central, "clerk", "not the password", &error));
  ck_assert (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_SIGN_IN_FAILED));
}
END_TEST

START_TEST (where_there_is_no_central_nothing_opens)
{
  g_autoptr (RealCentral) central = real_central_new ();
  g_autoptr (GError) error = NULL;

  real_central_go_away (central);
  ck_assert_ptr_null (real_central_sign_in (central, "clerk", REAL_CENTRAL_PASSWORD, &error));
  ck_assert (g_error_matches (error, VC_API_ERROR, VC_API_ERROR_UNREACHABLE));
}
END_TEST

START_TEST (opening_can_be_cancelled)
{
  g_autoptr (RealCentral) central = real_central_new ();
  g_autoptr (VcSession) session = real_central_must_sign_in (central, "clerk");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (VcSecret) password = vc_secret_new_text (REAL_CENTRAL_PASSWORD);
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  vc_sign_in_async (vc_session_get_client (session), "clerk", password, real_central_get_clock (central), cancellable,
                    vc_test_result_cb, &kept);
  g_cancellable_cancel (cancellable);
  result = vc_test_wait_result (&kept);
  ck_assert_ptr_null (vc_sign_in_finish (result, &error));
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("sync");
  TCase *tcase = tcase_create ("session");

  tcase_add_test (tcase, a_session_knows_officer_office_policy_and_reasons);
  tcase_add_test (tcase, a_wrong_password_opens_nothing);
  tcase_add_test (tcase, where_there_is_no_central_nothing_opens);
  tcase_add_test (tcase, opening_can_be_cancelled);
  suite_add_tcase (suite, tcase);

  suite_add_tcase (suite, test_list_case ());
  suite_add_tcase (suite, test_outbox_case ());
  suite_add_tcase (suite, test_paper_case ());
  suite_add_tcase (suite, test_parts_case ());
  suite_add_tcase (suite, test_retake_case ());
  suite_add_tcase (suite, test_stock_case ());
  suite_add_tcase (suite, test_view_log_case ());
  suite_add_tcase (suite, test_workplace_case ());
  return vc_test_run (suite);
}
