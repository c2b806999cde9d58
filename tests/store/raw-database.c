/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "raw-database.h"

#include <check.h>

#include "vc-sum.h"

sqlite3 *
raw_open (const char *path)
{
  sqlite3 *db = NULL;

  ck_assert_int_eq (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL), SQLITE_OK);
  ck_assert (vc_sum_register (db));
  return db;
}

/* The result, and SQLite's words about it. */
int
raw_run (const char *path,
         const char *sql,
         char      **message)
{
  sqlite3 *db = raw_open (path);
  int      result = sqlite3_exec (db, sql, NULL, NULL, NULL);

  if (message != NULL)
    *message = g_strdup (sqlite3_errmsg (db));
  sqlite3_close (db);
  return result;
}

gint64
raw_number (const char *path,
            const char *sql)
{
  sqlite3      *db = raw_open (path);
  sqlite3_stmt *statement = NULL;
  gint64        number;

  ck_assert_int_eq (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), SQLITE_OK);
  ck_assert_int_eq (sqlite3_step (statement), SQLITE_ROW);
  number = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return number;
}

void
raw_flip_bit (const char *path,
              gsize       offset,
              guint       bit)
{
  g_autofree char *bytes = NULL;
  gsize size;

  ck_assert (g_file_get_contents (path, &bytes, &size, NULL));
  ck_assert_uint_lt (offset, size);
  bytes[offset] = (char) ((guint8) bytes[offset] ^ (1u << bit));
  ck_assert (g_file_set_contents (path, bytes, (gssize) size, NULL));
}

char *
raw_checksum (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size;

  ck_assert (g_file_get_contents (path, &bytes, &size, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, size);
}
