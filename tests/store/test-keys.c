/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Officers come, come back, change and forget their passwords, and go. */

#include "test-store.h"

#include <string.h>

START_TEST (an_officer_who_never_signed_in_here_is_unknown)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VcWorkStore) store = rig_open_work (rig, NULL);

  ck_assert (!work_unlock (store, "canbo1", PASSWORD, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_UNKNOWN_OFFICER);
  ck_assert (!vc_work_store_is_unlocked (store));
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (who_signed_in_once_can_sign_in_without_the_network)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autofree char *key_id = g_strdup (vc_work_store_get_key_id (store));

  ck_assert (work_close (store, NULL));
  g_object_unref (store);
  store = rig_open_work (rig, NULL);
  ck_assert (!vc_work_store_is_unlocked (store));

  ck_assert_worked (work_unlock (store, "canbo1", PASSWORD, &error), error);
  ck_assert (vc_work_store_is_unlocked (store));
  ck_assert_str_eq (vc_work_store_get_key_id (store), key_id);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (a_wrong_password_opens_nothing)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);

  vc_work_store_lock (store);
  ck_assert (!work_unlock (store, "canbo1", OTHER_PASSWORD, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_WRONG_PASSWORD);
  ck_assert (!vc_work_store_is_unlocked (store));
  ck_assert_ptr_null (vc_work_store_dup_cache_key (store));
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (the_password_of_the_open_key_is_verified)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) locked = NULL;
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);

  ck_assert (work_verify (store, PASSWORD, NULL));
  ck_assert (!work_verify (store, OTHER_PASSWORD, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_WRONG_PASSWORD);

  vc_work_store_lock (store);
  ck_assert (!work_verify (store, PASSWORD, &locked));
  ck_assert_store_error (locked, VC_STORE_ERROR_LOCKED);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (locking_lets_what_is_under_way_finish_and_then_wipes_the_key)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) locked = NULL;
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (VcDraft) draft = sample_draft ("d-1", "nửa chừng");
  GAsyncResult *pending = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  vc_work_store_put_draft_async (store, draft, NULL, vc_test_result_cb, &pending);
  vc_work_store_lock (store);
  ck_assert (!vc_work_store_is_unlocked (store));
  result = vc_test_wait_result (&pending);
  ck_assert_worked (vc_work_store_change_finish (store, result, &error), error);

  ck_assert (!work_put_draft (store, 1, "quá muộn", &locked));
  ck_assert_store_error (locked, VC_STORE_ERROR_LOCKED);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (a_new_password_is_noticed_and_the_former_one_opens_the_key_for_it)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) wrong = NULL;
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autofree char *key_id = g_strdup (vc_work_store_get_key_id (store));

  must_decide (store, 1);
  vc_work_store_lock (store);

  ck_assert (!work_enrol (store, 1, OTHER_PASSWORD, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_WRONG_PASSWORD);
  ck_assert (!work_rewrap (store, 1, "không phải", OTHER_PASSWORD, &wrong));
  ck_assert_store_error (wrong, VC_STORE_ERROR_WRONG_PASSWORD);

  g_clear_error (&error);
  ck_assert_worked (work_rewrap (store, 1, PASSWORD, OTHER_PASSWORD, &error), error);
  ck_assert_str_eq (vc_work_store_get_key_id (store), key_id);

  vc_work_store_lock (store);
  ck_assert (!work_unlock (store, "canbo1", PASSWORD, NULL));
  ck_assert_worked (work_unlock (store, "canbo1", OTHER_PASSWORD, &error), error);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (starting_anew_keeps_what_the_forgotten_password_closed)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autofree char *first_key = g_strdup (vc_work_store_get_key_id (store));
  g_autoptr (GPtrArray) items = NULL;

  must_decide (store, 1);
  ck_assert_worked (work_enrol_anew (store, 1, OTHER_PASSWORD, &error), error);
  ck_assert_str_ne (vc_work_store_get_key_id (store), first_key);
  must_decide (store, 2);

  items = work_list (store, NULL);
  ck_assert_uint_eq (items->len, 2);
  ck_assert_ptr_null (vc_outbox_item_get_fields (items->pdata[0])->decision);
  ck_assert_ptr_nonnull (vc_outbox_item_get_fields (items->pdata[1])->decision);

  /* Remembered after all: one password opens both. */
  g_clear_pointer (&items, g_ptr_array_unref);
  ck_assert_worked (work_rewrap (store, 1, PASSWORD, OTHER_PASSWORD, &error), error);
  vc_work_store_lock (store);
  ck_assert_worked (work_unlock (store, "canbo1", OTHER_PASSWORD, &error), error);
  items = work_list (store, NULL);
  ck_assert_ptr_nonnull (vc_outbox_item_get_fields (items->pdata[0])->decision);
  ck_assert_ptr_nonnull (vc_outbox_item_get_fields (items->pdata[1])->decision);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (each_officer_has_a_cache_key_of_their_own_that_stays)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (VcSecret) first = vc_work_store_dup_cache_key (store);
  g_autoptr (VcSecret) other = NULL;
  g_autoptr (VcSecret) again = NULL;

  ck_assert (work_enrol (store, 2, OTHER_PASSWORD, NULL));
  other = vc_work_store_dup_cache_key (store);
  ck_assert (work_unlock (store, "canbo1", PASSWORD, NULL));
  again = vc_work_store_dup_cache_key (store);

  ck_assert_mem_eq (vc_secret_get_data (first), vc_secret_get_data (again), 32);
  ck_assert_mem_ne (vc_secret_get_data (first), vc_secret_get_data (other), 32);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (a_failed_sign_in_leaves_the_key_that_was_open)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);

  ck_assert (!work_unlock (store, "canbo1", OTHER_PASSWORD, NULL));
  ck_assert (vc_work_store_is_unlocked (store));
  ck_assert (work_close (store, NULL));
  ck_assert (!vc_work_store_is_unlocked (store));
}
END_TEST

TCase *
keys_case (void)
{
  TCase *tcase = tcase_create ("keys");

  tcase_add_test (tcase, an_officer_who_never_signed_in_here_is_unknown);
  tcase_add_test (tcase, who_signed_in_once_can_sign_in_without_the_network);
  tcase_add_test (tcase, a_wrong_password_opens_nothing);
  tcase_add_test (tcase, the_password_of_the_open_key_is_verified);
  tcase_add_test (tcase, locking_lets_what_is_under_way_finish_and_then_wipes_the_key);
  tcase_add_test (tcase, a_new_password_is_noticed_and_the_former_one_opens_the_key_for_it);
  tcase_add_test (tcase, starting_anew_keeps_what_the_forgotten_password_closed);
  tcase_add_test (tcase, each_officer_has_a_cache_key_of_their_own_that_stays);
  tcase_add_test (tcase, a_failed_sign_in_leaves_the_key_that_was_open);
  return tcase;
}
