/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A store that an earlier version wrote. Each released version left a fixture. */

#include "test-store.h"

#include <glib/gstdio.h>

#include "raw-database.h"
#include "vc-migration.h"
#include "vc-work-schema.h"

static const char * const fixtures[] = {
  "tests/fixtures/schema/work-0001.sql", "tests/fixtures/schema/work-0002.sql",
  "tests/fixtures/schema/work-0003.sql", "tests/fixtures/schema/work-0004.sql",
};

static void
load_fixture (Rig        *rig,
              const char *path)
{
  g_autofree char *source = vc_test_dup_source (path);
  g_autofree char *folder = g_path_get_dirname (rig->work);
  g_autofree char *sql = NULL;
  g_autofree char *message = NULL;

  ck_assert_int_eq (g_mkdir_with_parents (folder, 0700), 0);
  ck_assert (g_file_get_contents (source, &sql, NULL, NULL));
  ck_assert_msg (raw_run (rig->work, sql, &message) == SQLITE_OK, "%s", message);
}

static void
assert_item (GPtrArray     *items,
             guint          n,
             guint          number,
             VcOutboxState  state)
{
  const VcOutboxItemFields *fields = vc_outbox_item_get_fields (items->pdata[n]);
  g_autofree char *id = sample_uuid (number);
  g_autofree char *about = declaration_id (number);
  g_autoptr (VcDecision) decision = sample_decision (id, about);

  ck_assert_str_eq (fields->id, id);
  ck_assert_int_eq (fields->state, state);
  if (fields->kind == VC_OUTBOX_DECISION)
    ck_assert (same_decision (fields->decision, decision));
  else
    ck_assert_str_eq (vc_review_get_note (fields->review), CANARY_NOTE);
}

static void
assert_everything (VcWorkStore *store)
{
  g_autoptr (GPtrArray) items = work_list (store, NULL);
  g_autoptr (VcDraft) draft = work_get_draft (store, 7, NULL);
  g_autoptr (VcProfile) profile = work_get_profile (store, NULL);

  ck_assert_uint_eq (items->len, 4);
  assert_item (items, 0, 1, VC_OUTBOX_WAITING);
  assert_item (items, 1, 2, VC_OUTBOX_WAITING);
  assert_item (items, 2, 3, VC_OUTBOX_REFUSED);
  assert_item (items, 3, 6, VC_OUTBOX_WAITING);
  ck_assert_uint_eq (vc_outbox_item_get_fields (items->pdata[1])->n_attempts, 2);
  ck_assert_str_eq (vc_draft_get_fields (draft)->note, "nháp từ phiên bản trước");
  ck_assert_str_eq (vc_officer_get_id (vc_profile_get_officer (profile)), "o-1");
}

START_TEST (nothing_is_lost_on_the_way_to_this_version)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VcWorkStore) store = NULL;
  g_autoptr (VcOutboxItem) item = NULL;
  g_autoptr (GPtrArray) viewings = NULL;
  g_autoptr (VcPrintRow) row = NULL;
  guint n_viewings;

  load_fixture (rig, fixtures[_i]);
  store = rig_open_work (rig, &error);
  ck_assert_worked (store != NULL, error);
  ck_assert_ptr_null (vc_work_store_get_trouble (store));
  ck_assert_worked (work_unlock (store, "canbo1", PASSWORD, &error), error);
  assert_everything (store);

  /* And what is new works on what is old. */
  item = work_attempt (store, 1, "/problems/busy", &error);
  ck_assert_worked (item != NULL, error);
  ck_assert_str_eq (vc_outbox_item_get_fields (item)->problem, "/problems/busy");
  viewings = work_list_views (store, NULL);
  n_viewings = viewings->len;
  ck_assert_worked (work_add_view (store, 1, &error), error);
  g_ptr_array_unref (viewings);
  viewings = work_list_views (store, NULL);
  ck_assert_uint_eq (viewings->len, n_viewings + 1);
  row = work_add_print (store, 1, "form", 1, CANARY_NOTE, &error);
  ck_assert_worked (row != NULL, error);
  ck_assert_worked (work_add_paper (store, 1, CANARY_NOTE, &error), error);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (what_the_tables_refuse_they_refuse_afterwards_too)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = NULL;

  load_fixture (rig, fixtures[_i]);
  store = rig_open_work (rig, NULL);
  ck_assert (work_close (store, NULL));

  ck_assert_int_eq (raw_number (rig->work, "PRAGMA user_version"), vc_work_schema_get ()->n_steps);
  ck_assert_int_eq (raw_run (rig->work, "DELETE FROM outbox WHERE state = 'waiting'", NULL), SQLITE_CONSTRAINT);
  ck_assert_int_eq (raw_run (rig->work, "DELETE FROM decisions", NULL), SQLITE_CONSTRAINT);
  ck_assert_int_eq (raw_run (rig->work, "PRAGMA foreign_keys = ON; DELETE FROM keys", NULL), SQLITE_CONSTRAINT);
}
END_TEST

START_TEST (a_migrated_store_has_the_tables_of_a_new_one)
{
  static const char shape[] = "SELECT hex (sum) <> '' FROM shape";
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (Rig) other = rig_new ();
  g_autoptr (VcWorkStore) old_store = NULL;
  g_autoptr (VcWorkStore) new_store = rig_open_work (other, NULL);
  g_autofree char *compare = g_strdup_printf (
    "ATTACH '%s' AS other; CREATE TEMP TABLE t (same CHECK (same));"
    "INSERT INTO t SELECT (SELECT sum FROM main.shape) = (SELECT sum FROM other.shape)", other->work);

  load_fixture (rig, fixtures[_i]);
  old_store = rig_open_work (rig, NULL);
  ck_assert (work_close (old_store, NULL));
  ck_assert (work_close (new_store, NULL));
  ck_assert_int_eq (raw_number (rig->work, shape), 1);
  ck_assert_int_eq (raw_run (rig->work, compare, NULL), SQLITE_OK);
}
END_TEST

/* Steps of which the last fails. */
static const char * const steps[] = {
  "CREATE TABLE a (x); INSERT INTO a VALUES (1);",
  "ALTER TABLE a ADD COLUMN y; UPDATE a SET y = 2; INSERT INTO nowhere VALUES (1);",
};

START_TEST (a_step_that_fails_leaves_the_version_before_it)
{
  const VcMigration first = { 7, steps, 1 };
  const VcMigration both = { 7, steps, 2 };
  g_autoptr (Rig) rig = rig_new ();
  g_autofree char *path = g_build_filename (rig->folder, "steps.db", NULL);
  g_autoptr (VcSql) sql = vc_sql_new (path, NULL);
  g_autoptr (GError) error = NULL;

  ck_assert (vc_sql_connect (sql, VC_SQL_WRITE, NULL));
  ck_assert (vc_migration_run (sql, &first, NULL));
  ck_assert (!vc_migration_run (sql, &both, &error));
  ck_assert (vc_migration_check (sql, &first, NULL));
  vc_sql_disconnect (sql);
  ck_assert_int_eq (raw_number (path, "PRAGMA user_version"), 1);
  ck_assert_int_eq (raw_number (path, "SELECT count (*) FROM pragma_table_info ('a')"), 1);
}
END_TEST

TCase *
migration_case (void)
{
  TCase *tcase = tcase_create ("migration");

  tcase_add_loop_test (tcase, nothing_is_lost_on_the_way_to_this_version, 0, G_N_ELEMENTS (fixtures));
  tcase_add_loop_test (tcase, what_the_tables_refuse_they_refuse_afterwards_too, 0, G_N_ELEMENTS (fixtures));
  tcase_add_loop_test (tcase, a_migrated_store_has_the_tables_of_a_new_one, 0, G_N_ELEMENTS (fixtures));
  tcase_add_test (tcase, a_step_that_fails_leaves_the_version_before_it);
  return tcase;
}
