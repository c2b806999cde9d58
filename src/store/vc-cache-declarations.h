/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-cache-index.h"
#include "vc-secret.h"
#include "vc-sql.h"

G_BEGIN_DECLS

/* The declarations in the cache. All in a transaction. */
void          vc_cache_declarations_replace (VcSql         *sql,
                                             const char    *key_id,
                                             VcSecret      *key,
                                             GPtrArray     *declarations,
                                             GDateTime     *now);
void          vc_cache_declarations_put     (VcSql         *sql,
                                             const char    *key_id,
                                             VcSecret      *key,
                                             VcDeclaration *declaration,
                                             GDateTime     *now);
void          vc_cache_declarations_drop    (VcSql         *sql,
                                             const char    *key_id,
                                             const char    *id);
VcCacheIndex *vc_cache_declarations_load    (VcSql         *sql,
                                             const char    *key_id,
                                             VcSecret      *key);
guint         vc_cache_declarations_purge   (VcSql         *sql,
                                             GDateTime     *before,
                                             GDateTime     *after);

G_END_DECLS
