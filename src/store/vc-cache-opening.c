/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-cache-opening.h"

#include "vc-cache-schema.h"
#include "vc-query.h"
#include "vc-store-file.h"

/* Only the tables that nothing else proves: the large ones prove themselves
 * as they are read. */
static gboolean
check_small_tables (VcSql   *sql,
                    GError **error)
{
  static const char * const checks[] = { "PRAGMA integrity_check (piles)", "PRAGMA integrity_check (files)" };

  if (!vc_sql_begin_reading (sql, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autoptr (VcQuery) query = vc_query_new (sql, checks[i]);

      if (!vc_query_next (query) || g_strcmp0 (vc_query_get_text (query, 0), "ok") != 0)
        vc_sql_fail (sql, VC_STORE_ERROR_DAMAGED, "%s: rows are not as they were written", vc_sql_get_path (sql));
    }

  return vc_sql_commit (sql, error);
}

static gboolean
open_file (VcSql   *sql,
           GError **error)
{
  gboolean empty;

  /* What is deleted leaves the file as well. Before the first table, or never. */
  return vc_store_file_prepare (vc_sql_get_path (sql), error) &&
         vc_sql_connect (sql, VC_SQL_WRITE, error) &&
         vc_migration_is_empty (sql, &empty, error) &&
         (empty || (vc_migration_check (sql, vc_cache_schema_get (), error) && check_small_tables (sql, error))) &&
         vc_sql_execute (sql, "PRAGMA page_size = 16384", error) &&
         vc_sql_execute (sql, "PRAGMA auto_vacuum = INCREMENTAL", error) &&
         vc_sql_execute (sql, "PRAGMA synchronous = NORMAL", error) &&
         vc_sql_execute (sql, "PRAGMA journal_mode = WAL", error) &&
         vc_migration_run (sql, vc_cache_schema_get (), error);
}

/**
 * vc_cache_opening_anew:
 * @sql: a connection, connected or not
 *
 * Drops whatever is there and makes an empty cache.
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR
 */
gboolean
vc_cache_opening_anew (VcSql   *sql,
                       GError **error)
{
  vc_sql_disconnect (sql);
  return vc_sql_delete_file (sql, error) && open_file (sql, error);
}

/**
 * vc_cache_opening_run:
 * @sql: a connection that is not connected
 * @dropped: (out): whether what was there had to go
 *
 * Opens the cache. One that is damaged, or that another version has written,
 * is made anew: everything in it can be fetched again.
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR
 */
gboolean
vc_cache_opening_run (VcSql     *sql,
                      gboolean  *dropped,
                      GError   **error)
{
  g_autoptr (GError) problem = NULL;

  *dropped = FALSE;
  if (open_file (sql, &problem))
    return TRUE;

  if (g_error_matches (problem, VC_STORE_ERROR, VC_STORE_ERROR_DAMAGED) ||
      g_error_matches (problem, VC_STORE_ERROR, VC_STORE_ERROR_NEWER))
    {
      *dropped = TRUE;
      return vc_cache_opening_anew (sql, error);
    }

  vc_sql_disconnect (sql);
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}
