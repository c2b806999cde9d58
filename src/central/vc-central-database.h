/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "vc-central-error.h"

G_BEGIN_DECLS

#define VC_TYPE_CENTRAL_DATABASE (vc_central_database_get_type ())
G_DECLARE_FINAL_TYPE (VcCentralDatabase, vc_central_database, VC, CENTRAL_DATABASE, GObject)

VcCentralDatabase *vc_central_database_open     (const char        *path,
                                                 GError           **error);
gboolean           vc_central_database_begin    (VcCentralDatabase *self,
                                                 GError           **error);
gboolean           vc_central_database_commit   (VcCentralDatabase *self,
                                                 GError           **error);
void               vc_central_database_rollback (VcCentralDatabase *self);
gboolean           vc_central_database_is_well  (VcCentralDatabase *self,
                                                 GError           **error);

void               vc_central_database_fail     (VcCentralDatabase *self,
                                                 const char        *what);
void               vc_central_database_fold_log (VcCentralDatabase *self);

/* For VcCentralQuery alone. */
sqlite3_stmt      *vc_central_database_borrow   (VcCentralDatabase *self,
                                                 const char        *sql);
void               vc_central_database_return   (VcCentralDatabase *self,
                                                 const char        *sql,
                                                 sqlite3_stmt      *statement);
int                vc_central_database_step     (VcCentralDatabase *self,
                                                 sqlite3_stmt      *statement);

G_END_DECLS
