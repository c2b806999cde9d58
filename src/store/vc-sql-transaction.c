/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done on a connection: transactions and their statements. */

#include "vc-sql-private.h"

#include <errno.h>

void
vc_sql_assert_thread (VcSql *self)
{
  if (self->owner == NULL)
    self->owner = g_thread_self ();

  g_assert (self->owner == g_thread_self ());
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

/* What SQLite has just said, in the store's own words. Returns FALSE. */
gboolean
vc_sql_set_error (VcSql   *self,
                  GError **error)
{
  g_set_error (error, VC_STORE_ERROR,
               code_for_result (sqlite3_extended_errcode (self->db), sqlite3_system_errno (self->db)),
               "%s: %s (%d)", self->path, sqlite3_errmsg (self->db), sqlite3_extended_errcode (self->db));
  return FALSE;
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
  vc_sql_assert_thread (self);

  if (self->db == NULL)
    {
      g_set_error (error, VC_STORE_ERROR, VC_STORE_ERROR_UNREACHABLE, "%s is not open", self->path);
      return FALSE;
    }

  return sqlite3_exec (self->db, sql, NULL, NULL, NULL) == SQLITE_OK || vc_sql_set_error (self, error);
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
  vc_sql_assert_thread (self);

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

  vc_sql_assert_thread (self);

  if (self->failure != NULL)
    return NULL;

  if (g_hash_table_steal_extended (self->statements, sql, NULL, &statement))
    return statement;

  if (sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT,
                          (sqlite3_stmt **) &statement, NULL) != SQLITE_OK)
    {
      vc_sql_set_error (self, &self->failure);
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

  vc_sql_assert_thread (self);

  if (self->failure != NULL)
    return FALSE;

  result = sqlite3_step (statement);
  if (result != SQLITE_ROW && result != SQLITE_DONE)
    vc_sql_set_error (self, &self->failure);

  return result == SQLITE_ROW;
}
