/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "vc-sql.h"

G_BEGIN_DECLS

#define VC_TYPE_DATABASE (vc_database_get_type ())
G_DECLARE_FINAL_TYPE (VcDatabase, vc_database, VC, DATABASE, GObject)

/**
 * VcDatabaseFunc:
 * @sql: the connection
 * @task: what was asked; its task data are what it was asked with
 *
 * Runs on the database's thread and answers @task.
 */
typedef void (*VcDatabaseFunc) (VcSql *sql,
                                GTask *task);

VcDatabase *vc_database_new   (const char     *path,
                               const char     *vfs);
void        vc_database_run   (VcDatabase     *self,
                               GTask          *task,
                               VcDatabaseFunc  func);
void        vc_database_close (VcDatabase     *self,
                               GTask          *task,
                               VcDatabaseFunc  func);

G_END_DECLS
