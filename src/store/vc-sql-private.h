/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-sql.h"

G_BEGIN_DECLS

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

void     vc_sql_assert_thread (VcSql   *self);
gboolean vc_sql_set_error     (VcSql   *self,
                               GError **error);

G_END_DECLS
