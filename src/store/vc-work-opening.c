/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-work-opening.h"

#include "vc-query.h"
#include "vc-store-file.h"
#include "vc-work-audit.h"
#include "vc-work-outbox.h"
#include "vc-work-schema.h"

/*
 * Opening work.db. Nothing in it is touched before it has been looked at from
 * end to end: a file that is damaged, or that a newer version has written, is
 * read and left as it is.
 */

/* How long what is over is kept: time enough to answer a complaint. */
#define DAYS_KEPT 30

static gboolean
check_every_row (VcSql   *sql,
                 GError **error)
{
  g_autoptr (VcQuery) query = NULL;

  if (!vc_sql_begin_reading (sql, error))
    return FALSE;

  /* The first fault is enough. It reads every page, and every row's sum. */
  query = vc_query_new (sql, "PRAGMA integrity_check (1)");
  if (!vc_query_next (query) || g_strcmp0 (vc_query_get_text (query, 0), "ok") != 0)
    vc_sql_fail (sql, VC_STORE_ERROR_DAMAGED, "%s: pages or rows are not as they were written", vc_sql_get_path (sql));

  g_clear_pointer (&query, vc_query_free);
  return vc_sql_commit (sql, error);
}

static gboolean
check (VcSql          *sql,
       VcWorkOpening  *opening,
       GError        **error)
{
  return vc_migration_check (sql, vc_work_schema_get (), error) &&
         check_every_row (sql, error) &&
         vc_work_audit_verify (sql, &opening->latest, error);
}

static void
purge (VcSql     *sql,
       GDateTime *now)
{
  g_autoptr (GDateTime) before = g_date_time_add_days (now, -DAYS_KEPT);
  g_autoptr (GError) error = NULL;

  if (vc_sql_begin (sql, &error))
    vc_work_outbox_purge (sql, before, now);

  /* On a full disk, say. There is a next time, and nothing hangs on it. */
  if (error != NULL || !vc_sql_commit (sql, &error))
    g_message ("What is long over could not be deleted: error %d", error->code);
}

static gboolean
open_to_write (VcSql          *sql,
               VcDurability    durability,
               GDateTime      *now,
               VcWorkOpening  *opening,
               GError        **error)
{
  const char *synchronous =
    durability == VC_DURABILITY_FULL ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL";
  gboolean    empty;

  if (!vc_sql_connect (sql, VC_SQL_WRITE, error) ||
      !vc_migration_is_empty (sql, &empty, error) ||
      (!empty && !check (sql, opening, error)) ||
      /* Making a file goes through a journal of the other kind. Should its
       * deletion be undone by a power cut, it would undo everything since:
       * EXTRA waits for that as well. */
      !vc_sql_execute (sql, "PRAGMA synchronous = EXTRA", error) ||
      !vc_sql_execute (sql, "PRAGMA journal_mode = WAL", error) ||
      !vc_sql_execute (sql, synchronous, error) ||
      !vc_migration_run (sql, vc_work_schema_get (), error))
    return FALSE;

  purge (sql, now);
  return TRUE;
}

/* Whether the outbox can be read at all. */
static gboolean
is_readable (VcSql *sql)
{
  g_autoptr (GPtrArray) items = NULL;

  if (!vc_sql_is_connected (sql) || !vc_sql_begin_reading (sql, NULL))
    return FALSE;

  items = vc_work_outbox_list (sql, NULL);
  /* Half a list is better than none. */
  if (items->len == 0 && !vc_sql_is_well (sql))
    {
      vc_sql_rollback (sql);
      return FALSE;
    }

  vc_sql_rollback (sql);
  return TRUE;
}

/* The file cannot be written; perhaps it can be read. */
static void
reopen_to_read (VcSql          *sql,
                VcWorkOpening  *opening)
{
  GError *problem = NULL;

  vc_sql_disconnect (sql);
  if (!vc_sql_has_log (sql) || !vc_sql_connect (sql, VC_SQL_READ_WITH_LOG, NULL) || !is_readable (sql))
    {
      vc_sql_disconnect (sql);
      if (!vc_sql_connect (sql, VC_SQL_READ, NULL))
        return;
    }

  opening->trouble->code = VC_STORE_ERROR_READ_ONLY;
  if (!check (sql, opening, &problem))
    {
      /* Damage weighs more than not being able to write. */
      g_clear_error (&opening->trouble);
      opening->trouble = problem;
    }
}

/**
 * vc_work_opening_run:
 * @sql: a connection that is not connected
 * @durability: what a commit promises
 * @now: the time
 * @opening: (out caller-allocates): what was found
 *
 * Makes the file where there is none, looks at it, brings its tables to this
 * version, and lets go of what is long over. With a trouble it can only be
 * read.
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR when nothing can be read
 */
gboolean
vc_work_opening_run (VcSql          *sql,
                     VcDurability    durability,
                     GDateTime      *now,
                     VcWorkOpening  *opening,
                     GError        **error)
{
  *opening = (VcWorkOpening) { NULL };

  if (!vc_store_file_prepare (vc_sql_get_path (sql), error))
    return FALSE;

  if (open_to_write (sql, durability, now, opening, &opening->trouble))
    return TRUE;

  switch ((VcStoreError) opening->trouble->code)
    {
    case VC_STORE_ERROR_NEWER:
    case VC_STORE_ERROR_DAMAGED:
      if (vc_sql_is_connected (sql))
        vc_sql_forbid_writing (sql);
      break;

    case VC_STORE_ERROR_READ_ONLY:
    case VC_STORE_ERROR_UNREACHABLE:
      reopen_to_read (sql, opening);
      break;

    case VC_STORE_ERROR_FULL:
    case VC_STORE_ERROR_IN_USE:
    case VC_STORE_ERROR_UNKNOWN_OFFICER:
    case VC_STORE_ERROR_WRONG_PASSWORD:
    case VC_STORE_ERROR_LOCKED:
    case VC_STORE_ERROR_NOT_FOUND:
    case VC_STORE_ERROR_STATE:
    case VC_STORE_ERROR_CLOSED:
      vc_sql_disconnect (sql);
      break;
    }

  if (is_readable (sql))
    return TRUE;

  vc_sql_disconnect (sql);
  g_propagate_error (error, g_steal_pointer (&opening->trouble));
  return FALSE;
}

/**
 * vc_work_opening_clear:
 * @opening: what was found
 */
void
vc_work_opening_clear (VcWorkOpening *opening)
{
  g_clear_error (&opening->trouble);
  g_clear_pointer (&opening->latest, g_date_time_unref);
}
