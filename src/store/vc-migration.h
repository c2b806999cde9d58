/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-sql.h"

G_BEGIN_DECLS

/* How a database came to its present tables: step n leads from version n to
 * version n + 1. Steps of released versions are never changed again. */
typedef struct
{
  guint32             application_id;
  const char * const *steps;
  guint               n_steps;
} VcMigration;

gboolean vc_migration_is_empty (VcSql              *sql,
                                gboolean           *empty,
                                GError            **error);
gboolean vc_migration_check    (VcSql              *sql,
                                const VcMigration  *migration,
                                GError            **error);
gboolean vc_migration_run      (VcSql              *sql,
                                const VcMigration  *migration,
                                GError            **error);

G_END_DECLS
