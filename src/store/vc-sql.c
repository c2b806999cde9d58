/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-sql.h"

#include <errno.h>

#include "vc-sum.h"

/*
 * One connection to one SQLite file. It belongs to the thread that uses it
 * first, and asserts it.
 *
 * The first failure inside a transaction is kept, everything after it does
 * nothing, and vc_sql_commit() reports it and takes everything back. So a
 * change can be written as what is asked and what is stored, without a way out
 * after each line.
 */
struct _VcSql
{
  char       *path;
  char       *vfs;        /* NULL: SQLite's own */
  GThread    *owner;      /* borrowed; NULL before its first use */
  sqlite3    *db;         /* NULL: not connected */
  GHashTable *statements; /* (element-type utf8 sqlite3_stmt), idle ones by their SQL */
  GError     *failure;
  int         n_log_pages;
};

/* As many as SQLite itself would let come together. */
#define MAX_LOG_PAGES 1000

static void
assert_thread (VcSql *self)
{
  if (self->owner == NULL)
    self->owner = g_thread_self ();

  g_assert (self->owner == g_thread_self ());
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static VcStoreError
code_for_result (int result,
                 int system_errno)
{
  switch (result & 0xff)
    {
    case SQLITE_FULL:
      return VC_STORE_ERROR_FULL;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return VC_STORE_ERROR_IN_USE;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return VC_STORE_ERROR_READ_ONLY;
    case SQLITE_IOERR:
      /* SQLite knows only a full disk, not a full quota. */
      return system_errno == EDQUOT ? VC_STORE_ERROR_FULL : VC_STORE_ERROR_UNREACHABLE;
    case SQLITE_CANTOPEN:
    case SQLITE_NOMEM:
      return VC_STORE_ERROR_UNREACHABLE;
    case SQLITE_CONSTRAINT:
      return VC_STORE_ERROR_STATE;
    default:
      return VC_STORE_ERROR_DAMAGED;
    }
}

static gboolean
set_error (VcSql   *self,
           GError **error)
{
  g_set_error (error, VC_STORE_ERROR,
               code_for_result (sqlite3_extended_errcode (self->db), sqlite3_system_errno (self->db)),
               "%s: %s (%d)", self->path, sqlite3_errmsg (self->db), sqlite3_extended_errcode (self->db));
  return FALSE;
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

  return sqlite3_open_v2 (uri, &self->db, flags, vfs) == SQLITE_OK || set_error (self, error);
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
  assert_thread (self);
  g_return_val_if_fail (self->db == NULL, FALSE);

  /* Exclusive before anything is read: the index of the log is then kept in
   * memory, no file is shared with another process, and a second program
   * finds this one busy. */
  if (open_file (self, mode, error) &&
      (vc_sum_register (self->db) || set_error (self, error)) &&
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
  assert_thread (self);

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
  assert_thread (self);

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
  assert_thread (self);

  if (self->n_log_pages < MAX_LOG_PAGES)
    return;

  /* Without room it stays for the next time. */
  if (sqlite3_wal_checkpoint_v2 (self->db, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL) == SQLITE_OK)
    self->n_log_pages = 0;
}

/**
 * vc_sql_execute:
 * @self: a connection
 * @sql: statements, without values from anywhere
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR
 */
gboolean
vc_sql_execute (VcSql      *self,
                const char *sql,
                GError    **error)
{
  assert_thread (self);

  if (self->db == NULL)
    {
      g_set_error (error, VC_STORE_ERROR, VC_STORE_ERROR_UNREACHABLE, "%s is not open", self->path);
      return FALSE;
    }

  return sqlite3_exec (self->db, sql, NULL, NULL, NULL) == SQLITE_OK || set_error (self, error);
}

/* A statement that comes again and again, and is therefore kept. */
static gboolean
run_kept (VcSql      *self,
          const char *sql,
          GError    **error)
{
  sqlite3_stmt *statement = NULL;

  if (self->db == NULL)
    return vc_sql_execute (self, sql, error);

  statement = vc_sql_borrow (self, sql);
  if (statement != NULL)
    vc_sql_step (self, statement);
  vc_sql_return (self, sql, statement);

  if (self->failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->failure));
  return FALSE;
}

/**
 * vc_sql_begin:
 * @self: a connection without a transaction
 *
 * Begins a transaction that writes.
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR
 */
gboolean
vc_sql_begin (VcSql   *self,
              GError **error)
{
  g_clear_error (&self->failure);
  return run_kept (self, "BEGIN IMMEDIATE", error);
}

/**
 * vc_sql_begin_reading:
 * @self: a connection without a transaction
 *
 * Begins a transaction that only reads. vc_sql_commit() ends it as well.
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR
 */
gboolean
vc_sql_begin_reading (VcSql   *self,
                      GError **error)
{
  g_clear_error (&self->failure);
  return run_kept (self, "BEGIN", error);
}

/**
 * vc_sql_commit:
 * @self: a connection with a transaction
 *
 * Ends the transaction: makes all of it last, or none when any of it failed.
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR or what
 *   vc_sql_take_failure() was given
 */
gboolean
vc_sql_commit (VcSql   *self,
               GError **error)
{
  if (self->failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->failure));
      vc_sql_rollback (self);
      return FALSE;
    }

  if (run_kept (self, "COMMIT", error))
    return TRUE;

  vc_sql_rollback (self);
  return FALSE;
}

/**
 * vc_sql_rollback:
 * @self: a connection, perhaps with a transaction
 *
 * Ends the transaction and takes back everything in it.
 */
void
vc_sql_rollback (VcSql *self)
{
  assert_thread (self);

  g_clear_error (&self->failure);
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * vc_sql_is_well:
 * @self: a connection
 *
 * Whether everything since the transaction began succeeded. Ask before
 * concluding anything from a row that did not come.
 *
 * Returns: whether nothing failed
 */
gboolean
vc_sql_is_well (VcSql *self)
{
  return self->failure == NULL;
}

/**
 * vc_sql_take_failure:
 * @self: a connection with a transaction
 * @error: (transfer full): why it must not be committed
 *
 * Fails the transaction, unless it has failed before.
 */
void
vc_sql_take_failure (VcSql  *self,
                     GError *error)
{
  if (self->failure == NULL)
    self->failure = error;
  else
    g_error_free (error);
}

/**
 * vc_sql_fail:
 * @self: a connection with a transaction
 * @code: what to tell
 * @format: and why, as for printf()
 * @...: its values
 *
 * Fails the transaction, unless it has failed before.
 */
void
vc_sql_fail (VcSql        *self,
             VcStoreError  code,
             const char   *format,
             ...)
{
  va_list values;

  va_start (values, format);
  vc_sql_take_failure (self, g_error_new_valist (VC_STORE_ERROR, (int) code, format, values));
  va_end (values);
}

/**
 * vc_sql_borrow:
 * @self: a connection
 * @sql: (transfer none): a statement that lives as long as the program
 *
 * Returns: (nullable) (transfer full): the prepared statement, for
 *   vc_sql_return(); %NULL when something failed already
 */
sqlite3_stmt *
vc_sql_borrow (VcSql      *self,
               const char *sql)
{
  gpointer statement = NULL;

  assert_thread (self);

  if (self->failure != NULL)
    return NULL;

  if (g_hash_table_steal_extended (self->statements, sql, NULL, &statement))
    return statement;

  if (sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, (sqlite3_stmt **) &statement, NULL) != SQLITE_OK)
    {
      set_error (self, &self->failure);
      return NULL;
    }

  return statement;
}

/**
 * vc_sql_return:
 * @self: a connection
 * @sql: as borrowed
 * @statement: (nullable) (transfer full): what was borrowed
 *
 * Keeps the statement for the next who asks.
 */
void
vc_sql_return (VcSql        *self,
               const char   *sql,
               sqlite3_stmt *statement)
{
  if (statement == NULL)
    return;

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  g_hash_table_insert (self->statements, (gpointer) sql, statement);
}

/**
 * vc_sql_step:
 * @self: a connection
 * @statement: a borrowed statement
 *
 * Returns: whether there is a row to look at
 */
gboolean
vc_sql_step (VcSql        *self,
             sqlite3_stmt *statement)
{
  int result;

  assert_thread (self);

  if (self->failure != NULL)
    return FALSE;

  result = sqlite3_step (statement);
  if (result != SQLITE_ROW && result != SQLITE_DONE)
    set_error (self, &self->failure);

  return result == SQLITE_ROW;
}
