/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A store that is busy, out of reach, newer, or harmed: what can be read is
 * read, and nothing is touched. */

#include "test-store.h"

#include <glib/gstdio.h>
#include <sys/types.h>
#include <unistd.h>

#include "raw-database.h"

static void
fill (Rig *rig)
{
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);

  must_decide (store, 1);
  must_decide (store, 2);
  ck_assert (work_close (store, NULL));
}

static void
assert_only_read (VcWorkStore *store,
                  VcStoreError trouble)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert_store_error (vc_work_store_get_trouble (store), trouble);
  ck_assert_worked (work_unlock (store, "canbo1", PASSWORD, &error), error);
  items = work_list (store, &error);
  ck_assert_worked (items != NULL, error);
  ck_assert_uint_eq (items->len, 2);
  ck_assert_ptr_nonnull (vc_outbox_item_get_fields (items->pdata[0])->decision);

  ck_assert_ptr_null (work_decide (store, 3, &error));
  ck_assert_store_error (error, trouble);
  g_clear_error (&error);
  ck_assert_ptr_null (work_withdraw (store, 1, &error));
  ck_assert_store_error (error, trouble);
  g_clear_error (&error);
  ck_assert_ptr_null (work_deliver (store, 1, &error));
  ck_assert_store_error (error, trouble);
  g_clear_error (&error);
  ck_assert (!work_put_draft (store, 1, "nháp", &error));
  ck_assert_store_error (error, trouble);
  g_clear_error (&error);
  ck_assert (!work_enrol (store, 2, OTHER_PASSWORD, &error));
  ck_assert_store_error (error, trouble);
}

START_TEST (a_new_store_is_for_nobody_else)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autofree char *folder = g_path_get_dirname (rig->work);
  g_autofree char *log = g_strconcat (rig->work, "-wal", NULL);
  g_autoptr (VcWorkStore) store = NULL;
  GStatBuf status;

  umask (0);
  store = work_store_with_officer (rig);
  ck_assert_int_eq (g_stat (folder, &status), 0);
  ck_assert_int_eq (status.st_mode & 0777, 0700);
  ck_assert_int_eq (g_stat (rig->work, &status), 0);
  ck_assert_int_eq (status.st_mode & 0777, 0600);
  ck_assert_int_eq (g_stat (log, &status), 0);
  ck_assert_int_eq (status.st_mode & 0777, 0600);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (a_second_program_finds_the_first_one_at_it)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (VcCacheStore) cache = cache_store_with_key (rig);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) cache_error = NULL;

  ck_assert_ptr_null (rig_open_work (rig, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_IN_USE);
  ck_assert_ptr_null (rig_open_cache (rig, &cache_error));
  ck_assert_store_error (cache_error, VC_STORE_ERROR_IN_USE);

  /* And has not disturbed it. */
  must_decide (store, 1);
  ck_assert (work_close (store, NULL));
  ck_assert (cache_close (cache, NULL));
  g_object_unref (store);
  g_clear_error (&error);
  store = rig_open_work (rig, &error);
  ck_assert_worked (store != NULL, error);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (a_newer_versions_store_is_read_and_left_as_it_is)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (VcWorkStore) store = NULL;

  fill (rig);
  ck_assert_int_eq (raw_run (rig->work, "PRAGMA user_version = 99", NULL), SQLITE_OK);
  before = raw_checksum (rig->work);

  store = rig_open_work (rig, NULL);
  assert_only_read (store, VC_STORE_ERROR_NEWER);
  ck_assert (work_close (store, NULL));
  after = raw_checksum (rig->work);
  ck_assert_str_eq (before, after);
}
END_TEST

/* What a failing disk, or a helpful person, may have done. */
static const char * const harms[] = {
  "UPDATE keys SET made_at = made_at + 1",
  "UPDATE drafts SET key_id = 'another'",
  "DROP TRIGGER decisions_are_never_changed",
  "DROP TRIGGER outbox_keeps_the_unsent; DELETE FROM outbox WHERE id LIKE '00000009%'",
  "DROP TRIGGER audit_is_never_changed; UPDATE audit SET action = 'another' WHERE seq = 2",
  "PRAGMA application_id = 7",
  "CREATE TABLE another (x)",
};

START_TEST (a_harmed_store_is_read_and_left_as_it_is)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autofree char *sql = g_strconcat ("PRAGMA ignore_check_constraints = ON;", harms[_i], NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *message = NULL;
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);

  ck_assert (work_put_draft (store, 1, "nháp", NULL));
  ck_assert (work_close (store, NULL));
  g_object_unref (store);
  fill (rig);
  ck_assert_msg (raw_run (rig->work, sql, &message) == SQLITE_OK, "%s", message);
  before = raw_checksum (rig->work);

  store = rig_open_work (rig, NULL);
  assert_only_read (store, VC_STORE_ERROR_DAMAGED);
  ck_assert (work_close (store, NULL));
  after = raw_checksum (rig->work);
  ck_assert_str_eq (before, after);
}
END_TEST

START_TEST (what_is_no_database_any_more_is_left_alone)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  fill (rig);
  raw_flip_bit (rig->work, 0, 0);
  before = raw_checksum (rig->work);
  ck_assert_ptr_null (rig_open_work (rig, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_DAMAGED);
  after = raw_checksum (rig->work);
  ck_assert_str_eq (before, after);
}
END_TEST

/* Rights are nothing to root. Each test is a process of its own. */
static void
become_nobody (Rig *rig)
{
  g_autofree char *folder = g_path_get_dirname (rig->work);
  g_autofree char *log = g_strconcat (rig->work, "-wal", NULL);
  g_autofree char *data = g_path_get_dirname (folder);

  if (geteuid () != 0)
    return;

  ck_assert_int_eq (chown (rig->folder, 65534, 65534), 0);
  ck_assert_int_eq (chown (data, 65534, 65534), 0);
  ck_assert_int_eq (chown (folder, 65534, 65534), 0);
  ck_assert_int_eq (chown (rig->work, 65534, 65534), 0);
  if (g_file_test (log, G_FILE_TEST_EXISTS))
    ck_assert_int_eq (chown (log, 65534, 65534), 0);
  ck_assert_int_eq (setgid (65534), 0);
  ck_assert_int_eq (setuid (65534), 0);
}

static void
copy_file (const char *from,
           const char *to)
{
  g_autofree char *bytes = NULL;
  gsize size;

  ck_assert (g_file_get_contents (from, &bytes, &size, NULL));
  ck_assert (g_file_set_contents (to, bytes, (gssize) size, NULL));
}

/* Rights of the folder and of the file; whether a log is left beside it. */
static const struct { int folder; int file; gboolean has_log; } locks[] = {
  { 0500, 0600, FALSE },
  { 0500, 0400, FALSE },
  { 0700, 0400, FALSE },
  { 0500, 0600, TRUE },
  { 0500, 0400, TRUE },
  { 0700, 0400, TRUE },
};

/* The store as a killed program leaves it. */
static void
leave_log (Rig *rig)
{
  g_autofree char *log = g_strconcat (rig->work, "-wal", NULL);
  g_autofree char *work_copy = g_strconcat (rig->folder, "/copy", NULL);
  g_autofree char *log_copy = g_strconcat (rig->folder, "/copy-wal", NULL);
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);

  must_decide (store, 1);
  must_decide (store, 2);
  copy_file (rig->work, work_copy);
  copy_file (log, log_copy);
  ck_assert (work_close (store, NULL));
  copy_file (work_copy, rig->work);
  copy_file (log_copy, log);
}

START_TEST (a_store_that_cannot_be_written_is_read)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autofree char *folder = g_path_get_dirname (rig->work);
  g_autofree char *log = g_strconcat (rig->work, "-wal", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcWorkStore) store = NULL;

  if (locks[_i].has_log)
    leave_log (rig);
  else
    fill (rig);

  become_nobody (rig);
  ck_assert_int_eq (g_chmod (rig->work, locks[_i].file), 0);
  if (locks[_i].has_log)
    ck_assert_int_eq (g_chmod (log, locks[_i].file), 0);
  ck_assert_int_eq (g_chmod (folder, locks[_i].folder), 0);

  store = rig_open_work (rig, &error);
  ck_assert_worked (store != NULL, error);
  if (vc_work_store_get_trouble (store) != NULL)
    assert_only_read (store, VC_STORE_ERROR_READ_ONLY);
  else /* With its log there, a file that is ours is written even so. */
    ck_assert (locks[_i].has_log && locks[_i].file == 0600);

  ck_assert (work_close (store, NULL));
  ck_assert_int_eq (g_file_test (log, G_FILE_TEST_EXISTS), locks[_i].has_log);
  ck_assert_int_eq (g_chmod (folder, 0700), 0);
}
END_TEST

START_TEST (a_folder_that_cannot_be_made_is_said)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *data = g_build_filename (rig->folder, "data", NULL);

  ck_assert (g_file_set_contents (data, "in the way", -1, NULL));
  ck_assert_ptr_null (rig_open_work (rig, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_UNREACHABLE);
}
END_TEST

START_TEST (a_store_that_is_not_open_answers_so)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = vc_work_store_new (rig->work, NULL, VC_DURABILITY_FULL, rig->clock, rig->random);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (work_list (store, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_UNREACHABLE);
  ck_assert (work_close (store, NULL));
}
END_TEST

TCase *
trouble_case (void)
{
  TCase *tcase = tcase_create ("trouble");

  tcase_add_test (tcase, a_new_store_is_for_nobody_else);
  tcase_add_test (tcase, a_second_program_finds_the_first_one_at_it);
  tcase_add_test (tcase, a_newer_versions_store_is_read_and_left_as_it_is);
  tcase_add_loop_test (tcase, a_harmed_store_is_read_and_left_as_it_is, 0, G_N_ELEMENTS (harms));
  tcase_add_test (tcase, what_is_no_database_any_more_is_left_alone);
  tcase_add_loop_test (tcase, a_store_that_cannot_be_written_is_read, 0, G_N_ELEMENTS (locks));
  tcase_add_test (tcase, a_folder_that_cannot_be_made_is_said);
  tcase_add_test (tcase, a_store_that_is_not_open_answers_so);
  return tcase;
}
