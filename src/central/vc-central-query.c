/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-query.h"

struct _VcCentralQuery
{
  VcCentralDatabase *database;
  const char        *sql;
  sqlite3_stmt      *statement; /* NULL: the database has failed */
  int                n_bound;
};

/**
 * vc_central_query_new:
 * @database: a database with a transaction
 * @sql: one statement, a literal
 *
 * Returns: (transfer full): a query to bind, then to run or to step through
 */
VcCentralQuery *
vc_central_query_new (VcCentralDatabase *database,
                      const char        *sql)
{
  VcCentralQuery *self = g_new0 (VcCentralQuery, 1);

  self->database = g_object_ref (database);
  self->sql = sql;
  self->statement = vc_central_database_borrow (database, sql);
  return self;
}

/**
 * vc_central_query_free:
 * @self: (transfer full): a query
 */
void
vc_central_query_free (VcCentralQuery *self)
{
  vc_central_database_return (self->database, self->sql, self->statement);
  g_object_unref (self->database);
  g_free (self);
}

/**
 * vc_central_query_bind_text:
 * @self: a query
 * @text: (nullable): the next value
 */
void
vc_central_query_bind_text (VcCentralQuery *self,
                            const char     *text)
{
  if (self->statement != NULL)
    sqlite3_bind_text (self->statement, ++self->n_bound, text, -1, SQLITE_TRANSIENT);
}

/**
 * vc_central_query_bind_int:
 * @self: a query
 * @value: the next value
 */
void
vc_central_query_bind_int (VcCentralQuery *self,
                           gint64          value)
{
  if (self->statement != NULL)
    sqlite3_bind_int64 (self->statement, ++self->n_bound, value);
}

/**
 * vc_central_query_bind_time:
 * @self: a query
 * @time: (nullable): the next value; stored as microseconds since 1970
 */
void
vc_central_query_bind_time (VcCentralQuery *self,
                            GDateTime      *time)
{
  if (self->statement == NULL)
    return;

  if (time == NULL)
    sqlite3_bind_null (self->statement, ++self->n_bound);
  else
    sqlite3_bind_int64 (self->statement, ++self->n_bound,
                        g_date_time_to_unix (time) * G_USEC_PER_SEC + g_date_time_get_microsecond (time));
}

/**
 * vc_central_query_bind_bytes:
 * @self: a query
 * @bytes: (nullable): the next value
 */
void
vc_central_query_bind_bytes (VcCentralQuery *self,
                             GBytes         *bytes)
{
  gsize         size = 0;
  gconstpointer data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  if (self->statement == NULL)
    return;

  if (bytes == NULL)
    sqlite3_bind_null (self->statement, ++self->n_bound);
  else
    sqlite3_bind_blob64 (self->statement, ++self->n_bound, size > 0 ? data : "", size, SQLITE_TRANSIENT);
}

/**
 * vc_central_query_next:
 * @self: a query with all values bound
 *
 * Returns: %TRUE while there is a row to look at
 */
gboolean
vc_central_query_next (VcCentralQuery *self)
{
  return self->statement != NULL &&
         vc_central_database_step (self->database, self->statement) == SQLITE_ROW;
}

/**
 * vc_central_query_run:
 * @self: a query that changes something
 *
 * Runs a statement whose rows, if any, do not matter.
 */
void
vc_central_query_run (VcCentralQuery *self)
{
  while (vc_central_query_next (self))
    ;
}

/**
 * vc_central_query_get_text:
 * @self: a query on a row
 * @column: from 0
 *
 * Returns: (nullable): the text, valid until the next row; %NULL for none
 */
const char *
vc_central_query_get_text (VcCentralQuery *self,
                           guint           column)
{
  return (const char *) sqlite3_column_text (self->statement, (int) column);
}

/**
 * vc_central_query_get_int:
 * @self: a query on a row
 * @column: from 0
 *
 * Returns: the number; 0 for none
 */
gint64
vc_central_query_get_int (VcCentralQuery *self,
                          guint           column)
{
  return sqlite3_column_int64 (self->statement, (int) column);
}

/**
 * vc_central_query_dup_time:
 * @self: a query on a row
 * @column: from 0
 *
 * Returns: (transfer full) (nullable): the time in UTC, or %NULL for none
 */
GDateTime *
vc_central_query_dup_time (VcCentralQuery *self,
                           guint           column)
{
  g_autoptr (GDateTime) second = NULL;
  gint64 value;

  if (sqlite3_column_type (self->statement, (int) column) == SQLITE_NULL)
    return NULL;

  value = sqlite3_column_int64 (self->statement, (int) column);
  second = g_date_time_new_from_unix_utc (value / G_USEC_PER_SEC);
  return g_date_time_add (second, value % G_USEC_PER_SEC);
}

/**
 * vc_central_query_dup_bytes:
 * @self: a query on a row
 * @column: from 0
 *
 * Returns: (transfer full) (nullable): the bytes, or %NULL for none
 */
GBytes *
vc_central_query_dup_bytes (VcCentralQuery *self,
                            guint           column)
{
  gconstpointer data;

  if (sqlite3_column_type (self->statement, (int) column) == SQLITE_NULL)
    return NULL;

  data = sqlite3_column_blob (self->statement, (int) column);
  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->statement, (int) column));
}
