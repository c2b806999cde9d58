/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-migration.h"

#include "vc-query.h"

static gint64
read_number (VcSql      *sql,
             const char *text)
{
  g_autoptr (VcQuery) query = vc_query_new (sql, text);

  return vc_query_next (query) ? vc_query_get_int (query, 0) : 0;
}

static gint64
read_version (VcSql *sql)
{
  return read_number (sql, "PRAGMA user_version");
}

/* Everything the tables are made of, as one text. */
static char *
describe_tables (VcSql *sql)
{
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name");
  GString *text = g_string_new (NULL);

  while (vc_query_next (query))
    for (guint i = 0; i < 4; i++)
      {
        const char *value = vc_query_get_text (query, i);

        g_string_append_printf (text, "%s\n", value != NULL ? value : "");
      }

  return g_string_free (text, FALSE);
}

/* So that a flipped bit in what a trigger says is found as well. */
static void
write_shape (VcSql *sql)
{
  g_autofree char *shape = describe_tables (sql);
  g_autoptr (VcQuery) clear = vc_query_new (sql, "DELETE FROM shape");
  g_autoptr (VcQuery) insert = vc_query_new (sql, "INSERT INTO shape (sum) VALUES (vc_sum (?1))");

  vc_query_run (clear);
  vc_query_bind_text (insert, shape);
  vc_query_run (insert);
}

static void
check_shape (VcSql *sql)
{
  g_autofree char *shape = describe_tables (sql);
  g_autoptr (VcQuery) query = vc_query_new (sql, "SELECT 1 FROM shape WHERE sum = vc_sum (?1)");

  vc_query_bind_text (query, shape);
  if (!vc_query_next (query))
    vc_sql_fail (sql, VC_STORE_ERROR_DAMAGED, "%s has not the tables it was made with", vc_sql_get_path (sql));
}

static gboolean
run_step (VcSql             *sql,
          const VcMigration *migration,
          gint64             version,
          GError           **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %u; PRAGMA user_version = %u",
                                           migration->application_id, (guint) version + 1);

  if (vc_sql_begin (sql, error) &&
      vc_sql_execute (sql, "CREATE TABLE IF NOT EXISTS shape (sum BLOB NOT NULL)", error) &&
      vc_sql_execute (sql, migration->steps[version], error) &&
      vc_sql_execute (sql, mark, error))
    {
      write_shape (sql);
      return vc_sql_commit (sql, error);
    }

  vc_sql_rollback (sql);
  return FALSE;
}

/**
 * vc_migration_is_empty:
 * @sql: a connection
 * @empty: (out): whether nothing has ever been stored in the file
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR when it cannot be read
 */
gboolean
vc_migration_is_empty (VcSql     *sql,
                       gboolean  *empty,
                       GError   **error)
{
  if (!vc_sql_begin_reading (sql, error))
    return FALSE;

  *empty = read_version (sql) == 0 &&
           read_number (sql, "PRAGMA application_id") == 0 &&
           read_number (sql, "SELECT count (*) FROM sqlite_schema") == 0;
  return vc_sql_commit (sql, error);
}

/**
 * vc_migration_check:
 * @sql: a connection to a file that is not empty
 * @migration: how it came about
 *
 * Changes nothing.
 *
 * Errors: %VC_STORE_ERROR_NEWER, and %VC_STORE_ERROR_DAMAGED when its tables
 * are not those that were made.
 *
 * Returns: %TRUE when it is of a known version and its tables are untouched
 */
gboolean
vc_migration_check (VcSql              *sql,
                    const VcMigration  *migration,
                    GError            **error)
{
  gint64 application_id, version;

  if (!vc_sql_begin_reading (sql, error))
    return FALSE;

  application_id = read_number (sql, "PRAGMA application_id");
  version = read_version (sql);

  if (vc_sql_is_well (sql) && application_id != migration->application_id)
    vc_sql_fail (sql, VC_STORE_ERROR_DAMAGED, "%s is not a file of this kind", vc_sql_get_path (sql));
  else if (vc_sql_is_well (sql) && version > migration->n_steps)
    vc_sql_fail (sql, VC_STORE_ERROR_NEWER, "%s has version %" G_GINT64_FORMAT ", this program knows %u",
                 vc_sql_get_path (sql), version, migration->n_steps);
  else if (vc_sql_is_well (sql) && version < 1)
    vc_sql_fail (sql, VC_STORE_ERROR_DAMAGED, "%s has no version", vc_sql_get_path (sql));

  if (vc_sql_is_well (sql))
    check_shape (sql);
  return vc_sql_commit (sql, error);
}

/**
 * vc_migration_run:
 * @sql: a connection that may write
 * @migration: what to do
 *
 * Brings the tables to this program's version, each step in a transaction of
 * its own.
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR and the last version that
 *   was reached
 */
gboolean
vc_migration_run (VcSql              *sql,
                  const VcMigration  *migration,
                  GError            **error)
{
  gint64 version;

  if (!vc_sql_begin_reading (sql, error))
    return FALSE;

  version = read_version (sql);
  if (!vc_sql_commit (sql, error))
    return FALSE;

  for (; version < migration->n_steps; version++)
    {
      g_debug ("bringing tables from version %" G_GINT64_FORMAT, version);
      if (!run_step (sql, migration, version, error))
        return FALSE;
    }

  return TRUE;
}
