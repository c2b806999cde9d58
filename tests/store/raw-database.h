/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* A database as anyone with SQLite would open it, but for vc_sum(). */
sqlite3 *raw_open     (const char *path);
int      raw_run      (const char *path,
                       const char *sql,
                       char      **message);
gint64   raw_number   (const char *path,
                       const char *sql);
void     raw_flip_bit (const char *path,
                       gsize       offset,
                       guint       bit);
char    *raw_checksum (const char *path);

G_END_DECLS
