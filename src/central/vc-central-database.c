/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-database.h"

#include "vc-central-schema.h"

/*
 * The one SQLite database of a central. It belongs to the thread that opened
 * it: requests are answered one after the other, each in one transaction.
 *
 * The first failure inside a transaction is kept, everything after it does
 * nothing, and vc_central_database_commit() reports it and takes everything
 * back. So rules can be written as what is asked and what is changed, without
 * a way out after each line.
 */
struct _VcCentralDatabase
{
  GObject     parent_instance;

  GThread    *owner;
  sqlite3    *db;
  GHashTable *statements; /* (element-type utf8 sqlite3_stmt), idle ones by their SQL */
  GError     *failure;
};

G_DEFINE_FINAL_TYPE (VcCentralDatabase, vc_central_database, G_TYPE_OBJECT)

G_DEFINE_QUARK (vc_central_error, vc_central_error)

static void
vc_central_database_finalize (GObject *object)
{
  VcCentralDatabase *self = VC_CENTRAL_DATABASE (object);

  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->db, sqlite3_close);
  g_clear_error (&self->failure);

  G_OBJECT_CLASS (vc_central_database_parent_class)->finalize (object);
}

static void
vc_central_database_class_init (VcCentralDatabaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_central_database_finalize;
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static void
vc_central_database_init (VcCentralDatabase *self)
{
  self->owner = g_thread_self ();
  self->statements = g_hash_table_new_full (g_direct_hash, g_direct_equal,
                                            NULL, finalize_statement);
}

static gboolean
set_error (VcCentralDatabase *self,
           GError           **error)
{
  g_set_error (error, VC_CENTRAL_ERROR, VC_CENTRAL_ERROR_DATABASE,
               "the database: %s (%d)", sqlite3_errmsg (self->db), sqlite3_extended_errcode (self->db));
  return FALSE;
}

static gboolean
execute (VcCentralDatabase *self,
         const char        *sql,
         GError           **error)
{
  g_assert (self->owner == g_thread_self ());

  return sqlite3_exec (self->db, sql, NULL, NULL, NULL) == SQLITE_OK || set_error (self, error);
}

static gboolean
read_version (VcCentralDatabase *self,
              int               *version,
              GError           **error)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (self->db, "PRAGMA user_version", -1, &statement, NULL) != SQLITE_OK ||
      sqlite3_step (statement) != SQLITE_ROW)
    {
      sqlite3_finalize (statement);
      return set_error (self, error);
    }

  *version = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  return TRUE;
}

static gboolean
take_steps (VcCentralDatabase *self,
            guint              version,
            GError           **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %d", VC_CENTRAL_SCHEMA_VERSION);

  for (; version < VC_CENTRAL_SCHEMA_VERSION; version++)
    {
      g_autofree char *step = vc_central_schema_get_step (version);

      if (!execute (self, step, error))
        return FALSE;
    }

  return execute (self, mark, error);
}

/* Brings the tables to this program's version, or leaves the file alone. */
static gboolean
bring_up_to_date (VcCentralDatabase *self,
                  GError           **error)
{
  int version;

  if (!read_version (self, &version, error))
    return FALSE;

  if (version == VC_CENTRAL_SCHEMA_VERSION)
    return TRUE;

  if (version < 0 || version > VC_CENTRAL_SCHEMA_VERSION)
    {
      g_set_error (error, VC_CENTRAL_ERROR, VC_CENTRAL_ERROR_SCHEMA,
                   "the database has version %d, this program knows version %d",
                   version, VC_CENTRAL_SCHEMA_VERSION);
      return FALSE;
    }

  if (execute (self, "BEGIN IMMEDIATE", error) &&
      take_steps (self, (guint) version, error) &&
      execute (self, "COMMIT", error))
    return TRUE;

  sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

/**
 * vc_central_database_open:
 * @path: the file; made when it does not exist
 *
 * Opens the database for this thread and brings its tables up to date.
 *
 * Returns: (transfer full): a database, or %NULL with %VC_CENTRAL_ERROR
 */
VcCentralDatabase *
vc_central_database_open (const char *path,
                          GError    **error)
{
  g_autoptr (VcCentralDatabase) self = g_object_new (VC_TYPE_CENTRAL_DATABASE, NULL);

  if (sqlite3_open_v2 (path, &self->db,
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    {
      set_error (self, error);
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }

  sqlite3_extended_result_codes (self->db, TRUE);
  sqlite3_busy_timeout (self->db, 5000);

  /* FULL: what was answered survives a power cut. secure_delete: a notice's
   * body is gone from the file once it has been handed over. */
  if (!execute (self, "PRAGMA journal_mode = WAL", error) ||
      !execute (self, "PRAGMA synchronous = FULL", error) ||
      !execute (self, "PRAGMA foreign_keys = ON", error) ||
      !execute (self, "PRAGMA secure_delete = ON", error) ||
      !execute (self, "PRAGMA temp_store = MEMORY", error) ||
      !bring_up_to_date (self, error))
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * vc_central_database_begin:
 * @self: a database
 *
 * Begins a transaction that may write. No other process writes before it ends.
 *
 * Returns: %TRUE, or %FALSE with %VC_CENTRAL_ERROR
 */
gboolean
vc_central_database_begin (VcCentralDatabase *self,
                           GError           **error)
{
  g_return_val_if_fail (VC_IS_CENTRAL_DATABASE (self), FALSE);

  g_clear_error (&self->failure);
  return execute (self, "BEGIN IMMEDIATE", error);
}

/**
 * vc_central_database_commit:
 * @self: a database with a transaction
 *
 * Ends the transaction: makes all of it last, or none when any of it failed.
 *
 * Returns: %TRUE, or %FALSE with %VC_CENTRAL_ERROR
 */
gboolean
vc_central_database_commit (VcCentralDatabase *self,
                            GError           **error)
{
  g_return_val_if_fail (VC_IS_CENTRAL_DATABASE (self), FALSE);

  if (!vc_central_database_is_well (self, error) || !execute (self, "COMMIT", error))
    {
      vc_central_database_rollback (self);
      return FALSE;
    }

  return TRUE;
}

/**
 * vc_central_database_rollback:
 * @self: a database with a transaction
 *
 * Ends the transaction and takes back everything in it.
 */
void
vc_central_database_rollback (VcCentralDatabase *self)
{
  g_return_if_fail (VC_IS_CENTRAL_DATABASE (self));

  g_clear_error (&self->failure);
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * vc_central_database_is_well:
 * @self: a database
 *
 * Whether everything since vc_central_database_begin() succeeded. Ask before
 * concluding anything from a row that did not come.
 *
 * Returns: %TRUE, or %FALSE with %VC_CENTRAL_ERROR
 */
gboolean
vc_central_database_is_well (VcCentralDatabase *self,
                             GError           **error)
{
  g_return_val_if_fail (VC_IS_CENTRAL_DATABASE (self), FALSE);

  if (self->failure == NULL)
    return TRUE;

  if (error != NULL)
    *error = g_error_copy (self->failure);
  return FALSE;
}

/**
 * vc_central_database_fail:
 * @self: a database with a transaction
 * @what: what stands in it and makes no sense
 *
 * Fails the transaction, as an unreadable page would.
 */
void
vc_central_database_fail (VcCentralDatabase *self,
                          const char        *what)
{
  g_return_if_fail (VC_IS_CENTRAL_DATABASE (self));

  if (self->failure == NULL)
    g_set_error (&self->failure, VC_CENTRAL_ERROR, VC_CENTRAL_ERROR_DATABASE, "the database: %s", what);
}

/**
 * vc_central_database_fold_log:
 * @self: a database without a transaction
 *
 * Empties the log that is written ahead, which keeps what was deleted until
 * it happens to be written over. Another reader may prevent it; then the next
 * time does it.
 */
void
vc_central_database_fold_log (VcCentralDatabase *self)
{
  g_return_if_fail (VC_IS_CENTRAL_DATABASE (self));

  sqlite3_wal_checkpoint_v2 (self->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
}

/**
 * vc_central_database_borrow:
 * @self: a database
 * @sql: (transfer none): a statement that lives as long as the program
 *
 * Returns: (nullable) (transfer full): the prepared statement, for
 *   vc_central_database_return(); %NULL when something failed already
 */
sqlite3_stmt *
vc_central_database_borrow (VcCentralDatabase *self,
                            const char        *sql)
{
  gpointer statement = NULL;

  g_assert (self->owner == g_thread_self ());

  if (self->failure != NULL)
    return NULL;

  if (g_hash_table_steal_extended (self->statements, sql, NULL, &statement))
    return statement;

  if (sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, (sqlite3_stmt **) &statement, NULL) != SQLITE_OK)
    {
      set_error (self, &self->failure);
      g_prefix_error (&self->failure, "%s: ", sql);
      return NULL;
    }

  return statement;
}

/**
 * vc_central_database_return:
 * @self: a database
 * @sql: as borrowed
 * @statement: (nullable) (transfer full): what was borrowed
 *
 * Keeps the statement for the next who asks.
 */
void
vc_central_database_return (VcCentralDatabase *self,
                            const char        *sql,
                            sqlite3_stmt      *statement)
{
  if (statement == NULL)
    return;

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  g_hash_table_insert (self->statements, (gpointer) sql, statement);
}

/**
 * vc_central_database_step:
 * @self: a database
 * @statement: a borrowed statement
 *
 * Returns: `SQLITE_ROW` or `SQLITE_DONE`; also the latter, when it failed
 */
int
vc_central_database_step (VcCentralDatabase *self,
                          sqlite3_stmt      *statement)
{
  int result;

  g_assert (self->owner == g_thread_self ());

  if (self->failure != NULL)
    return SQLITE_DONE;

  result = sqlite3_step (statement);
  if (result == SQLITE_ROW || result == SQLITE_DONE)
    return result;

  set_error (self, &self->failure);
  g_prefix_error (&self->failure, "%s: ", sqlite3_sql (statement));
  return SQLITE_DONE;
}
