/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-sql-private.h"

#include "vc-sum.h"

/* As many as SQLite itself would let come together. */
#define MAX_LOG_PAGES 1000

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

/**
 * vc_sql_new:
 * @path: the file
 * @vfs: (nullable): how SQLite reaches it; %NULL: as it does by itself
 *
 * Returns: (transfer full): a connection, not connected yet
 */
VcSql *
vc_sql_new (const char *path,
            const char *vfs)
{
  VcSql *self = g_new0 (VcSql, 1);

  self->path = g_strdup (path);
  self->vfs = g_strdup (vfs);
  self->statements = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, finalize_statement);
  return self;
}

/**
 * vc_sql_free:
 * @self: (transfer full): a connection
 */
void
vc_sql_free (VcSql *self)
{
  vc_sql_disconnect (self);
  g_hash_table_unref (self->statements);
  g_free (self->path);
  g_free (self->vfs);
  g_free (self);
}

/**
 * vc_sql_get_path:
 * @self: a connection
 *
 * Returns: (transfer none): the file
 */
const char *
vc_sql_get_path (VcSql *self)
{
  return self->path;
}

static gboolean
open_file (VcSql     *self,
           VcSqlMode  mode,
           GError   **error)
{
  g_autofree char *escaped = g_uri_escape_string (self->path, "/", FALSE);
  g_autofree char *uri = g_strdup_printf ("file:%s%s", escaped, mode == VC_SQL_READ ? "?immutable=1" : "");
  const char      *vfs = self->vfs;
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE;

  flags |= mode == VC_SQL_WRITE ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  /* A file that cannot be written cannot be locked either. */
  if (mode == VC_SQL_READ_WITH_LOG && vfs == NULL)
    vfs = "unix-none";

  return sqlite3_open_v2 (uri, &self->db, flags, vfs) == SQLITE_OK || vc_sql_set_error (self, error);
}

static int
log_grew (void       *data,
          sqlite3    *db,
          const char *name,
          int         n_pages)
{
  VcSql *self = data;

  self->n_log_pages = n_pages;
  return SQLITE_OK;
}

/**
 * vc_sql_connect:
 * @self: a connection that is not connected
 * @mode: what for
 *
 * Opens the file; with %VC_SQL_WRITE makes it where it is not.
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR
 */
gboolean
vc_sql_connect (VcSql     *self,
                VcSqlMode  mode,
                GError   **error)
{
  vc_sql_assert_thread (self);
  g_return_val_if_fail (self->db == NULL, FALSE);

  /* Exclusive before anything is read: the index of the log is then kept in
   * memory, no file is shared with another process, and a second program
   * finds this one busy. */
  if (open_file (self, mode, error) &&
      (vc_sum_register (self->db) || vc_sql_set_error (self, error)) &&
      vc_sql_execute (self, "PRAGMA locking_mode = EXCLUSIVE", error) &&
      vc_sql_execute (self, "PRAGMA foreign_keys = ON", error) &&
      vc_sql_execute (self, "PRAGMA secure_delete = ON", error) &&
      vc_sql_execute (self, "PRAGMA temp_store = MEMORY", error) &&
      vc_sql_execute (self, "PRAGMA cell_size_check = ON", error) &&
      vc_sql_execute (self, "PRAGMA trusted_schema = OFF", error))
    {
      sqlite3_wal_hook (self->db, log_grew, self);
      if (mode != VC_SQL_WRITE)
        vc_sql_forbid_writing (self);
      if (mode != VC_SQL_WRITE || !sqlite3_db_readonly (self->db, "main"))
        return TRUE;

      g_set_error (error, VC_STORE_ERROR, VC_STORE_ERROR_READ_ONLY, "%s cannot be written", self->path);
    }

  vc_sql_disconnect (self);
  return FALSE;
}

/**
 * vc_sql_disconnect:
 * @self: a connection, connected or not
 *
 * Writes the log into the file and closes it. Where that is not possible the
 * log stays beside the file, and nothing is lost.
 */
void
vc_sql_disconnect (VcSql *self)
{
  vc_sql_assert_thread (self);

  g_hash_table_remove_all (self->statements);
  g_clear_error (&self->failure);
  self->n_log_pages = 0;
  g_clear_pointer (&self->db, sqlite3_close);
}

/**
 * vc_sql_is_connected:
 * @self: a connection
 *
 * Returns: whether the file is open
 */
gboolean
vc_sql_is_connected (VcSql *self)
{
  return self->db != NULL;
}

static sqlite3_vfs *
find_vfs (VcSql *self)
{
  return sqlite3_vfs_find (self->vfs);
}

/**
 * vc_sql_has_log:
 * @self: a connection
 *
 * Returns: whether there is a log beside the file
 */
gboolean
vc_sql_has_log (VcSql *self)
{
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  sqlite3_vfs     *vfs = find_vfs (self);
  int              there = 0;

  return vfs != NULL && vfs->xAccess (vfs, log, SQLITE_ACCESS_EXISTS, &there) == SQLITE_OK && there;
}

/**
 * vc_sql_delete_file:
 * @self: a connection that is not connected
 *
 * Deletes the file and those SQLite keeps beside it.
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR
 */
gboolean
vc_sql_delete_file (VcSql   *self,
                    GError **error)
{
  static const char * const endings[] = { "", "-wal", "-journal", "-shm" };
  sqlite3_vfs *vfs = find_vfs (self);

  g_return_val_if_fail (self->db == NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (self->path, endings[i], NULL);
      int result = vfs != NULL ? vfs->xDelete (vfs, path, TRUE) : SQLITE_OK;

      if (result != SQLITE_OK && result != SQLITE_IOERR_DELETE_NOENT)
        {
          g_set_error (error, VC_STORE_ERROR, VC_STORE_ERROR_READ_ONLY, "%s cannot be deleted", path);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * vc_sql_forbid_writing:
 * @self: a connection
 *
 * From here on the file is only read, and closing it leaves its log alone.
 */
void
vc_sql_forbid_writing (VcSql *self)
{
  vc_sql_assert_thread (self);

  sqlite3_exec (self->db, "PRAGMA query_only = ON", NULL, NULL, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
}

/**
 * vc_sql_fold_log:
 * @self: a connection without a transaction
 *
 * Writes the log into the file once it has become long. SQLite would do it as
 * part of the commit that makes it so, and keep an officer waiting.
 */
void
vc_sql_fold_log (VcSql *self)
{
  vc_sql_assert_thread (self);

  if (self->n_log_pages < MAX_LOG_PAGES)
    return;

  /* Without room it stays for the next time. */
  if (sqlite3_wal_checkpoint_v2 (self->db, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL) == SQLITE_OK)
    self->n_log_pages = 0;
}
