/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What central has as well. */

#include "test-store.h"

#include <glib/gstdio.h>
#include <string.h>

#include "raw-database.h"

static GBytes *
make_photo (guint number)
{
  guint8 *bytes = g_malloc (100000);

  for (guint i = 0; i < 100000; i++)
    bytes[i] = (guint8) (i * number >> 3);
  return g_bytes_new_take (bytes, 100000);
}

static void
assert_length (VcCacheStore *store,
               guint         length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcCacheIndex) index = cache_load (store, &error);

  ck_assert_worked (index != NULL, error);
  ck_assert_uint_eq (vc_cache_index_get_length (index), length);
}

START_TEST (declarations_come_back_in_their_order_and_by_their_ids)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcCacheStore) store = cache_store_with_key (rig);
  g_autoptr (VcCacheIndex) index = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (VcDeclaration) found = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert (cache_replace (store, 900, NULL));
  ck_assert (cache_close (store, NULL));
  g_object_unref (store);
  store = cache_store_with_key (rig);

  index = cache_load (store, NULL);
  ck_assert_uint_eq (vc_cache_index_get_length (index), 900);
  all = vc_cache_index_list_in_thread (index, NULL);
  for (guint i = 0; i < 900; i++)
    {
      g_autofree char *id = declaration_id (i);

      ck_assert_str_eq (vc_declaration_get_id (all->pdata[i]), id);
    }

  found = vc_cache_index_find (index, "d-789", NULL);
  ck_assert (same_declaration (found, all->pdata[789]));
  ck_assert_ptr_null (vc_cache_index_find (index, "d-900", &error));
  ck_assert_store_error (error, VC_STORE_ERROR_NOT_FOUND);
  ck_assert (!vc_cache_store_was_dropped (store));
  ck_assert (cache_close (store, NULL));
}
END_TEST

START_TEST (one_declaration_is_put_in_place_of_itself_and_dropped)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcCacheStore) store = cache_store_with_key (rig);

  ck_assert (cache_replace (store, 3, NULL));
  ck_assert (cache_put (store, 1, NULL));
  ck_assert (cache_put (store, 7, NULL));
  assert_length (store, 4);
  ck_assert (cache_drop (store, 1, NULL));
  ck_assert (cache_drop (store, 1, NULL));
  assert_length (store, 3);
  ck_assert (cache_replace (store, 1, NULL));
  assert_length (store, 1);
  ck_assert (!vc_cache_store_was_dropped (store));
  ck_assert (cache_close (store, NULL));
}
END_TEST

START_TEST (each_key_has_a_part_of_its_own)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcCacheStore) store = cache_store_with_key (rig);
  g_autoptr (VcSecret) other = vc_secret_new (32);

  ck_assert (cache_replace (store, 3, NULL));
  vc_cache_store_unlock (store, "key-2", other);
  assert_length (store, 0);
  ck_assert (cache_put (store, 9, NULL));
  assert_length (store, 1);
  ck_assert (cache_close (store, NULL));
  g_object_unref (store);

  store = cache_store_with_key (rig);
  assert_length (store, 3);
  ck_assert (cache_close (store, NULL));
}
END_TEST

START_TEST (without_a_key_nothing_is_read_or_written)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcCacheStore) store = cache_store_with_key (rig);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;

  ck_assert (cache_replace (store, 3, NULL));
  vc_cache_store_lock (store);
  ck_assert_ptr_null (cache_load (store, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_LOCKED);
  ck_assert (!cache_put (store, 4, &other));
  ck_assert_store_error (other, VC_STORE_ERROR_LOCKED);
  ck_assert (cache_close (store, NULL));
}
END_TEST

START_TEST (a_file_comes_back_by_its_hash_until_it_is_dropped)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcCacheStore) store = cache_store_with_key (rig);
  g_autoptr (GBytes) photo = make_photo (3);
  g_autofree char *sha256 = cache_put_file (store, 1, photo, NULL);
  g_autofree char *again = cache_put_file (store, 1, photo, NULL);
  g_autoptr (GBytes) back = cache_get_file (store, sha256, NULL);
  g_autoptr (GPtrArray) names = cache_list_files (store, NULL);
  g_autoptr (GError) error = NULL;

  ck_assert (g_bytes_equal (photo, back));
  ck_assert_uint_eq (names->len, 1);
  ck_assert_str_eq (names->pdata[0], sha256);

  ck_assert (cache_drop (store, 1, NULL));
  ck_assert_ptr_null (cache_get_file (store, sha256, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_NOT_FOUND);
  ck_assert (cache_close (store, NULL));
}
END_TEST

static void
put_look (VcCacheStore *store,
          const char   *declaration_id,
          const char   *sha256,
          const char   *text)
{
  g_autoptr (GBytes) look = g_bytes_new (text, strlen (text));
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  vc_cache_store_put_look_async (store, declaration_id, sha256, look, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  ck_assert (vc_cache_store_change_finish (store, result, NULL));
}

static GHashTable *
load_looks (VcCacheStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;
  GHashTable   *looks;

  vc_cache_store_load_looks_async (store, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  looks = vc_cache_store_load_looks_finish (store, result, &error);
  ck_assert_worked (looks != NULL, error);
  return looks;
}

START_TEST (a_look_stays_as_long_as_the_photos_of_its_case)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcCacheStore) store = cache_store_with_key (rig);
  g_autoptr (GHashTable) first = NULL;
  g_autoptr (GHashTable) then = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  put_look (store, "D1", "aa", "whole");
  put_look (store, "D1", "aa", "turned");
  put_look (store, "D2", "bb", "bright");
  put_look (store, "D2", "cc", "dark");
  put_look (store, "D2", "cc", "");
  ck_assert (cache_close (store, NULL));
  g_object_unref (store);
  store = cache_store_with_key (rig);

  first = load_looks (store);
  ck_assert_uint_eq (g_hash_table_size (first), 2);
  ck_assert_mem_eq (g_bytes_get_data (g_hash_table_lookup (first, "aa"), NULL), "turned", 6);

  vc_cache_store_drop_files_async (store, "D1", NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  ck_assert (vc_cache_store_change_finish (store, result, NULL));
  then = load_looks (store);
  ck_assert_uint_eq (g_hash_table_size (then), 1);
  ck_assert (g_hash_table_contains (then, "bb"));
}
END_TEST

START_TEST (a_file_is_not_taken_under_another_name)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcCacheStore) store = cache_store_with_key (rig);
  g_autoptr (GBytes) photo = make_photo (3);
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *pending = NULL;

  vc_cache_store_put_file_async (store, "d-1", "0123", photo, NULL, vc_test_result_cb, &pending);
  result = vc_test_wait_result (&pending);
  ck_assert (!vc_cache_store_change_finish (store, result, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_STATE);
  ck_assert (cache_close (store, NULL));
}
END_TEST

START_TEST (a_file_that_is_not_what_it_was_is_fetched_again)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcCacheStore) store = cache_store_with_key (rig);
  g_autoptr (GBytes) photo = make_photo (3);
  g_autoptr (GBytes) other = make_photo (5);
  g_autofree char *sha256 = cache_put_file (store, 1, photo, NULL);
  g_autofree char *kept = cache_put_file (store, 2, other, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) gone = NULL;
  g_autoptr (GBytes) back = NULL;

  ck_assert (cache_close (store, NULL));
  g_object_unref (store);
  ck_assert_int_eq (raw_run (rig->cache, "UPDATE contents SET body = (SELECT body FROM contents WHERE file = 2)"
                                         " WHERE file = 1", NULL), SQLITE_OK);

  store = cache_store_with_key (rig);
  ck_assert_ptr_null (cache_get_file (store, sha256, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_DAMAGED);
  ck_assert_ptr_null (cache_get_file (store, sha256, &gone));
  ck_assert_store_error (gone, VC_STORE_ERROR_NOT_FOUND);
  back = cache_get_file (store, kept, NULL);
  ck_assert (g_bytes_equal (back, other));
  ck_assert (cache_close (store, NULL));
}
END_TEST

START_TEST (what_is_old_goes_and_then_what_is_too_much)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcCacheStore) store = cache_store_with_key (rig);
  g_autofree char *names[4] = { NULL };
  g_autoptr (GPtrArray) left = NULL;
  guint n_purged = 0;

  ck_assert (cache_replace (store, 3, NULL));
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GBytes) photo = make_photo (i + 1);

      names[i] = cache_put_file (store, i, photo, NULL);
      vc_clock_advance (rig->clock, 8 * G_TIME_SPAN_HOUR);
    }

  /* Now 32, 24, 16 and 8 hours old; the declarations as old as the first. It
   * is done without a key. */
  vc_cache_store_lock (store);
  ck_assert (cache_purge (store, 30, 250000, &n_purged, NULL));
  ck_assert_uint_eq (n_purged, 3 + 2);
  ck_assert (cache_close (store, NULL));
  g_object_unref (store);

  store = cache_store_with_key (rig);
  assert_length (store, 0);
  left = cache_list_files (store, NULL);
  ck_assert_uint_eq (left->len, 2);
  ck_assert_str_eq (left->pdata[0], names[2]);
  ck_assert_str_eq (left->pdata[1], names[3]);
  ck_assert (!vc_cache_store_was_dropped (store));
  for (guint i = 1; i < 4; i++)
    g_clear_pointer (&names[i], g_free);
  ck_assert (cache_close (store, NULL));
}
END_TEST

START_TEST (what_was_purged_leaves_the_disk)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcCacheStore) store = cache_store_with_key (rig);
  GStatBuf before, after;

  for (guint i = 1; i <= 20; i++)
    {
      g_autoptr (GBytes) photo = make_photo (i);
      g_autofree char *name = cache_put_file (store, i, photo, NULL);

      ck_assert_ptr_nonnull (name);
    }
  ck_assert (cache_close (store, NULL));
  g_object_unref (store);
  ck_assert_int_eq (g_stat (rig->cache, &before), 0);

  store = cache_store_with_key (rig);
  ck_assert (cache_purge (store, 24, 0, NULL, NULL));
  ck_assert_int_eq (g_stat (rig->cache, &after), 0);
  ck_assert_msg (after.st_size < before.st_size / 10, "%ld bytes are left of %ld", (long) after.st_size,
                 (long) before.st_size);
  ck_assert (cache_close (store, NULL));
}
END_TEST

START_TEST (what_a_wrong_clock_dated_ahead_goes_as_well)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcCacheStore) store = cache_store_with_key (rig);
  guint n_purged = 0;

  ck_assert (cache_replace (store, 3, NULL));
  vc_clock_advance (rig->clock, -3 * G_TIME_SPAN_DAY);
  ck_assert (cache_purge (store, 24, G_MAXUINT64, &n_purged, NULL));
  ck_assert_uint_eq (n_purged, 3);
  ck_assert (cache_close (store, NULL));
}
END_TEST

/* What may be found where the cache should be. */
static const char * const findings[] = {
  "PRAGMA user_version = 99",
  "PRAGMA application_id = 7",
  "DROP TABLE files",
  "UPDATE files SET kept_at = 0, sum = x'00'",
  "DELETE FROM piles",
};

START_TEST (another_versions_cache_is_made_anew)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcCacheStore) store = cache_store_with_key (rig);
  g_autoptr (GBytes) photo = make_photo (1);
  g_autofree char *name = cache_put_file (store, 1, photo, NULL);
  g_autofree char *sql = g_strconcat ("PRAGMA ignore_check_constraints = ON;", findings[_i], NULL);

  ck_assert (cache_replace (store, 3, NULL));
  ck_assert (cache_close (store, NULL));
  g_object_unref (store);
  ck_assert_int_eq (raw_run (rig->cache, sql, NULL), SQLITE_OK);

  store = cache_store_with_key (rig);
  if (strstr (findings[_i], "piles") == NULL)
    ck_assert (vc_cache_store_was_dropped (store));
  assert_length (store, 0);
  ck_assert (cache_put (store, 1, NULL));
  assert_length (store, 1);
  ck_assert (cache_close (store, NULL));
}
END_TEST

START_TEST (a_missing_declaration_is_noticed)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcCacheStore) store = cache_store_with_key (rig);

  ck_assert (cache_replace (store, 3, NULL));
  ck_assert (cache_close (store, NULL));
  g_object_unref (store);
  ck_assert_int_eq (raw_run (rig->cache, "DELETE FROM declarations WHERE id = 'd-1'", NULL), SQLITE_OK);

  store = cache_store_with_key (rig);
  assert_length (store, 0);
  ck_assert (vc_cache_store_was_dropped (store));
  ck_assert (cache_close (store, NULL));
}
END_TEST

START_TEST (what_is_no_database_is_made_one)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autofree char *folder = g_path_get_dirname (rig->cache);
  g_autoptr (VcCacheStore) store = NULL;

  ck_assert_int_eq (g_mkdir_with_parents (folder, 0700), 0);
  ck_assert (g_file_set_contents (rig->cache, "not a database, but long enough to be taken for one", -1, NULL));
  store = cache_store_with_key (rig);
  ck_assert (vc_cache_store_was_dropped (store));
  ck_assert (cache_put (store, 1, NULL));
  ck_assert (cache_close (store, NULL));
}
END_TEST

TCase *
cache_case (void)
{
  TCase *tcase = tcase_create ("cache");

  tcase_add_test (tcase, declarations_come_back_in_their_order_and_by_their_ids);
  tcase_add_test (tcase, one_declaration_is_put_in_place_of_itself_and_dropped);
  tcase_add_test (tcase, each_key_has_a_part_of_its_own);
  tcase_add_test (tcase, without_a_key_nothing_is_read_or_written);
  tcase_add_test (tcase, a_file_comes_back_by_its_hash_until_it_is_dropped);
  tcase_add_test (tcase, a_look_stays_as_long_as_the_photos_of_its_case);
  tcase_add_test (tcase, a_file_is_not_taken_under_another_name);
  tcase_add_test (tcase, a_file_that_is_not_what_it_was_is_fetched_again);
  tcase_add_test (tcase, what_is_old_goes_and_then_what_is_too_much);
  tcase_add_test (tcase, what_was_purged_leaves_the_disk);
  tcase_add_test (tcase, what_a_wrong_clock_dated_ahead_goes_as_well);
  tcase_add_loop_test (tcase, another_versions_cache_is_made_anew, 0, G_N_ELEMENTS (findings));
  tcase_add_test (tcase, a_missing_declaration_is_noticed);
  tcase_add_test (tcase, what_is_no_database_is_made_one);
  return tcase;
}
