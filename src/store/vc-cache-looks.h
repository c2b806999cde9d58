/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-secret.h"
#include "vc-sql.h"

G_BEGIN_DECLS

/* How an officer looked at each photo, by its SHA-256: a few bytes whose
 * meaning is the screen's. All in a transaction. */
void        vc_cache_looks_put   (VcSql      *sql,
                                  const char *key_id,
                                  VcSecret   *key,
                                  const char *declaration_id,
                                  const char *sha256,
                                  GBytes     *look,
                                  GDateTime  *now);
GHashTable *vc_cache_looks_load  (VcSql      *sql,
                                  const char *key_id,
                                  VcSecret   *key);
void        vc_cache_looks_drop  (VcSql      *sql,
                                  const char *key_id,
                                  const char *declaration_id);
guint       vc_cache_looks_purge (VcSql      *sql,
                                  GDateTime  *before,
                                  GDateTime  *after);

G_END_DECLS
