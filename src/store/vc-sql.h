/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "vc-store-error.h"

G_BEGIN_DECLS

/**
 * VcSqlMode:
 * @VC_SQL_WRITE: for this program alone, to read and to write
 * @VC_SQL_READ_WITH_LOG: to read, together with the log written ahead of it
 * @VC_SQL_READ: to read the file as it stands, without any other beside it
 */
typedef enum
{
  VC_SQL_WRITE,
  VC_SQL_READ_WITH_LOG,
  VC_SQL_READ,
} VcSqlMode;

typedef struct _VcSql VcSql;

VcSql        *vc_sql_new            (const char    *path,
                                     const char    *vfs);
void          vc_sql_free           (VcSql         *self);
const char   *vc_sql_get_path       (VcSql         *self);

gboolean      vc_sql_connect        (VcSql         *self,
                                     VcSqlMode      mode,
                                     GError       **error);
void          vc_sql_disconnect     (VcSql         *self);
gboolean      vc_sql_is_connected   (VcSql         *self);
gboolean      vc_sql_has_log        (VcSql         *self);
gboolean      vc_sql_delete_file    (VcSql         *self,
                                     GError       **error);
void          vc_sql_forbid_writing (VcSql         *self);
void          vc_sql_fold_log       (VcSql         *self);

gboolean      vc_sql_execute        (VcSql         *self,
                                     const char    *sql,
                                     GError       **error);
gboolean      vc_sql_begin          (VcSql         *self,
                                     GError       **error);
gboolean      vc_sql_begin_reading  (VcSql         *self,
                                     GError       **error);
gboolean      vc_sql_commit         (VcSql         *self,
                                     GError       **error);
void          vc_sql_rollback       (VcSql         *self);
gboolean      vc_sql_is_well        (VcSql         *self);
void          vc_sql_fail           (VcSql         *self,
                                     VcStoreError   code,
                                     const char    *format,
                                     ...) G_GNUC_PRINTF (3, 4);
void          vc_sql_take_failure   (VcSql         *self,
                                     GError        *error);

/* For VcQuery alone. */
sqlite3_stmt *vc_sql_borrow         (VcSql         *self,
                                     const char    *sql);
void          vc_sql_return         (VcSql         *self,
                                     const char    *sql,
                                     sqlite3_stmt  *statement);
gboolean      vc_sql_step           (VcSql         *self,
                                     sqlite3_stmt  *statement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcSql, vc_sql_free)

G_END_DECLS
