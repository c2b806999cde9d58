/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-query.h"

struct _VcQuery
{
  VcSql        *sql;       /* borrowed */
  const char   *text;
  sqlite3_stmt *statement; /* NULL: the connection has failed */
  int           n_bound;
};

/**
 * vc_query_new:
 * @sql: a connection, which must outlive the query
 * @text: one statement, a literal
 *
 * Returns: (transfer full): a query to bind, then to run or to step through
 */
VcQuery *
vc_query_new (VcSql      *sql,
              const char *text)
{
  VcQuery *self = g_new0 (VcQuery, 1);

  self->sql = sql;
  self->text = text;
  self->statement = vc_sql_borrow (sql, text);
  return self;
}

/**
 * vc_query_free:
 * @self: (transfer full): a query
 */
void
vc_query_free (VcQuery *self)
{
  vc_sql_return (self->sql, self->text, self->statement);
  g_free (self);
}

/**
 * vc_query_bind_text:
 * @self: a query
 * @text: (nullable): the next value; it must stay until the query has run
 */
void
vc_query_bind_text (VcQuery    *self,
                    const char *text)
{
  if (self->statement != NULL)
    sqlite3_bind_text (self->statement, ++self->n_bound, text, -1, SQLITE_STATIC);
}

/**
 * vc_query_bind_int:
 * @self: a query
 * @value: the next value
 */
void
vc_query_bind_int (VcQuery *self,
                   gint64   value)
{
  if (self->statement != NULL)
    sqlite3_bind_int64 (self->statement, ++self->n_bound, value);
}

/**
 * vc_query_bind_time:
 * @self: a query
 * @time: (nullable): the next value; stored as microseconds since 1970
 */
void
vc_query_bind_time (VcQuery   *self,
                    GDateTime *time)
{
  if (self->statement == NULL)
    return;

  if (time == NULL)
    sqlite3_bind_null (self->statement, ++self->n_bound);
  else
    vc_query_bind_int (self, g_date_time_to_unix (time) * G_USEC_PER_SEC + g_date_time_get_microsecond (time));
}

/**
 * vc_query_bind_bytes:
 * @self: a query
 * @bytes: (nullable): the next value; they must stay until the query has run
 */
void
vc_query_bind_bytes (VcQuery *self,
                     GBytes  *bytes)
{
  gsize         size = 0;
  gconstpointer data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  if (self->statement == NULL)
    return;

  if (bytes == NULL)
    sqlite3_bind_null (self->statement, ++self->n_bound);
  else
    sqlite3_bind_blob64 (self->statement, ++self->n_bound, size > 0 ? data : "", size, SQLITE_STATIC);
}

/**
 * vc_query_next:
 * @self: a query with all values bound
 *
 * Returns: %TRUE while there is a row to look at
 */
gboolean
vc_query_next (VcQuery *self)
{
  return self->statement != NULL && vc_sql_step (self->sql, self->statement);
}

/**
 * vc_query_run:
 * @self: a query that changes something
 *
 * Steps to the end.
 */
void
vc_query_run (VcQuery *self)
{
  while (vc_query_next (self))
    ;
}

/**
 * vc_query_has:
 * @self: a query on a row
 * @column: from 0
 *
 * Returns: whether there is a value
 */
gboolean
vc_query_has (VcQuery *self,
              guint    column)
{
  return sqlite3_column_type (self->statement, (int) column) != SQLITE_NULL;
}

/**
 * vc_query_get_text:
 * @self: a query on a row
 * @column: from 0
 *
 * Returns: (nullable): the text, valid until the next row; %NULL for none
 */
const char *
vc_query_get_text (VcQuery *self,
                   guint    column)
{
  return (const char *) sqlite3_column_text (self->statement, (int) column);
}

/**
 * vc_query_get_int:
 * @self: a query on a row
 * @column: from 0
 *
 * Returns: the number; 0 for none
 */
gint64
vc_query_get_int (VcQuery *self,
                  guint    column)
{
  return sqlite3_column_int64 (self->statement, (int) column);
}

/**
 * vc_query_get_data:
 * @self: a query on a row
 * @column: from 0
 * @size: (out): how many bytes
 *
 * Returns: (nullable): the bytes, valid until the next row
 */
gconstpointer
vc_query_get_data (VcQuery *self,
                   guint    column,
                   gsize   *size)
{
  gconstpointer data = sqlite3_column_blob (self->statement, (int) column);

  *size = (gsize) sqlite3_column_bytes (self->statement, (int) column);
  return data;
}

/**
 * vc_query_time_from_int:
 * @value: microseconds since 1970
 *
 * Returns: (transfer full) (nullable): that time in UTC; %NULL for one no
 *   calendar has
 */
GDateTime *
vc_query_time_from_int (gint64 value)
{
  g_autoptr (GDateTime) second = g_date_time_new_from_unix_utc (value / G_USEC_PER_SEC);

  return second != NULL ? g_date_time_add (second, value % G_USEC_PER_SEC) : NULL;
}

/**
 * vc_query_dup_time:
 * @self: a query on a row
 * @column: from 0
 *
 * Returns: (transfer full) (nullable): the time in UTC; %NULL for none, or
 *   for one no calendar has
 */
GDateTime *
vc_query_dup_time (VcQuery *self,
                   guint    column)
{
  return vc_query_has (self, column) ? vc_query_time_from_int (vc_query_get_int (self, column)) : NULL;
}

/**
 * vc_query_dup_bytes:
 * @self: a query on a row
 * @column: from 0
 *
 * Returns: (transfer full) (nullable): the bytes, or %NULL for none
 */
GBytes *
vc_query_dup_bytes (VcQuery *self,
                    guint    column)
{
  gconstpointer data;
  gsize         size;

  if (!vc_query_has (self, column))
    return NULL;

  data = vc_query_get_data (self, column, &size);
  return g_bytes_new (data, size);
}
