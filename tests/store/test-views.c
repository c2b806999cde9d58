/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What officers looked at, until central knows of it. */

#include "test-store.h"

#include "raw-database.h"

static void
assert_view (GPtrArray *viewings,
             guint      n,
             guint      number)
{
  g_autofree char *id = sample_uuid (number);
  g_autofree char *about = declaration_id (number);
  g_autoptr (VcViewing) sample = sample_viewing (id, about);
  const VcViewingFields *wanted = vc_viewing_get_fields (sample);
  const VcViewingFields *fields;

  ck_assert_uint_lt (n, viewings->len);
  fields = vc_viewing_get_fields (viewings->pdata[n]);
  ck_assert_str_eq (fields->id, wanted->id);
  ck_assert_str_eq (fields->declaration_id, wanted->declaration_id);
  ck_assert_str_eq (fields->photos[0], wanted->photos[0]);
  ck_assert_ptr_null (fields->photos[1]);
  ck_assert (g_date_time_equal (fields->seen_at, wanted->seen_at));
  ck_assert_str_eq (fields->counter, wanted->counter);
}

static void
assert_views (VcWorkStore *store,
              guint        n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) viewings = work_list_views (store, &error);

  ck_assert_worked (viewings != NULL, error);
  ck_assert_uint_eq (viewings->len, n);
}

START_TEST (a_viewing_comes_back_exactly_after_reopening)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GPtrArray) viewings = NULL;

  ck_assert (work_add_view (store, 2, NULL));
  ck_assert (work_add_view (store, 1, NULL));
  ck_assert (work_close (store, NULL));
  g_object_unref (store);
  store = work_store_with_officer (rig);

  viewings = work_list_views (store, NULL);
  ck_assert_uint_eq (viewings->len, 2);
  assert_view (viewings, 0, 2);
  assert_view (viewings, 1, 1);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (what_central_has_is_dropped_and_only_that)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GPtrArray) viewings = NULL;

  ck_assert (work_add_view (store, 1, NULL));
  ck_assert (work_add_view (store, 2, NULL));
  ck_assert (work_drop_view (store, 1, NULL));
  ck_assert (work_drop_view (store, 1, NULL));

  viewings = work_list_views (store, NULL);
  ck_assert_uint_eq (viewings->len, 1);
  assert_view (viewings, 0, 2);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (each_officer_gets_their_own)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);

  ck_assert (work_add_view (store, 1, NULL));
  ck_assert (work_enrol (store, 2, OTHER_PASSWORD, NULL));
  assert_views (store, 0);
  ck_assert (work_add_view (store, 2, NULL));
  ck_assert (work_add_view (store, 3, NULL));
  assert_views (store, 2);

  ck_assert (work_unlock (store, "canbo1", PASSWORD, NULL));
  assert_views (store, 1);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (an_answer_that_comes_after_its_officer_has_gone_is_heeded)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GError) error = NULL;

  ck_assert (work_add_view (store, 1, NULL));
  vc_work_store_lock (store);
  ck_assert (!work_add_view (store, 2, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_LOCKED);
  g_clear_error (&error);
  ck_assert_ptr_null (work_list_views (store, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_LOCKED);

  ck_assert (work_drop_view (store, 1, NULL));
  ck_assert (work_unlock (store, "canbo1", PASSWORD, NULL));
  assert_views (store, 0);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (what_was_sealed_under_a_forgotten_password_stays_and_hinders_nobody)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);

  ck_assert (work_add_view (store, 1, NULL));
  ck_assert (work_enrol_anew (store, 1, OTHER_PASSWORD, NULL));
  ck_assert (work_add_view (store, 2, NULL));
  assert_views (store, 1);

  ck_assert (work_close (store, NULL));
  ck_assert_int_eq (raw_number (rig->work, "SELECT count (*) FROM views"), 2);
}
END_TEST

START_TEST (the_photos_are_sealed_and_a_viewing_is_never_changed)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);

  ck_assert (work_add_view (store, 1, NULL));
  ck_assert (work_close (store, NULL));
  ck_assert_int_eq (raw_number (rig->work,
    "SELECT count (*) FROM views WHERE instr (CAST (body AS TEXT), '0123456789abcdef') > 0"), 0);
  ck_assert_int_eq (raw_run (rig->work, "UPDATE views SET declaration_id = 'd-2'", NULL), SQLITE_CONSTRAINT);
}
END_TEST

TCase *
views_case (void)
{
  TCase *tcase = tcase_create ("views");

  tcase_add_test (tcase, a_viewing_comes_back_exactly_after_reopening);
  tcase_add_test (tcase, what_central_has_is_dropped_and_only_that);
  tcase_add_test (tcase, each_officer_gets_their_own);
  tcase_add_test (tcase, an_answer_that_comes_after_its_officer_has_gone_is_heeded);
  tcase_add_test (tcase, what_was_sealed_under_a_forgotten_password_stays_and_hinders_nobody);
  tcase_add_test (tcase, the_photos_are_sealed_and_a_viewing_is_never_changed);
  return tcase;
}
