/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept for an officer and may change. */

#include "test-store.h"

START_TEST (a_draft_is_there_until_it_is_replaced_dropped_or_delivered)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (VcDraft) draft = NULL;
  g_autoptr (VcOutboxItem) delivered = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert (work_put_draft (store, 1, "một", NULL));
  ck_assert (work_put_draft (store, 1, "hai", NULL));
  draft = work_get_draft (store, 1, NULL);
  ck_assert_str_eq (vc_draft_get_fields (draft)->note, "hai");
  ck_assert_str_eq (vc_draft_get_fields (draft)->reasons[0], "R12");

  ck_assert (work_drop_draft (store, 1, NULL));
  ck_assert_ptr_null (work_get_draft (store, 1, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_NOT_FOUND);

  g_clear_error (&error);
  ck_assert (work_put_draft (store, 1, "ba", NULL));
  must_decide (store, 1);
  delivered = work_deliver (store, 1, NULL);
  ck_assert_ptr_null (work_get_draft (store, 1, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_NOT_FOUND);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (each_officer_has_drafts_of_their_own)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (VcDraft) mine = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert (work_put_draft (store, 1, "của tôi", NULL));
  ck_assert (work_enrol (store, 2, OTHER_PASSWORD, NULL));
  ck_assert_ptr_null (work_get_draft (store, 1, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_NOT_FOUND);
  ck_assert (work_put_draft (store, 1, "của người khác", NULL));

  ck_assert (work_unlock (store, "canbo1", PASSWORD, NULL));
  mine = work_get_draft (store, 1, NULL);
  ck_assert_str_eq (vc_draft_get_fields (mine)->note, "của tôi");
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (a_profile_comes_back_to_its_officer_alone)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (VcOfficer) officer = sample_officer (1);
  g_autoptr (VcProfile) profile = sample_profile (officer);
  g_autoptr (VcProfile) back = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (work_get_profile (store, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_NOT_FOUND);
  ck_assert (work_put_profile (store, profile, NULL));
  ck_assert (work_put_profile (store, profile, NULL));

  g_clear_error (&error);
  back = work_get_profile (store, &error);
  ck_assert_worked (back != NULL, error);
  ck_assert_str_eq (vc_officer_get_account (vc_profile_get_officer (back)), "canbo1");
  ck_assert_uint_eq (vc_policy_get_fields (vc_profile_get_policy (back))->offline_days, 3);
  ck_assert (g_date_time_equal (vc_profile_get_signed_in_at (back), vc_profile_get_signed_in_at (profile)));

  ck_assert (work_enrol (store, 2, OTHER_PASSWORD, NULL));
  ck_assert_ptr_null (work_get_profile (store, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_NOT_FOUND);
  ck_assert (work_close (store, NULL));
}
END_TEST

TCase *
kept_case (void)
{
  TCase *tcase = tcase_create ("kept");

  tcase_add_test (tcase, a_draft_is_there_until_it_is_replaced_dropped_or_delivered);
  tcase_add_test (tcase, each_officer_has_drafts_of_their_own);
  tcase_add_test (tcase, a_profile_comes_back_to_its_officer_alone);
  return tcase;
}
