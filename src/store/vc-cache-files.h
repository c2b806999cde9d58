/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "vc-secret.h"
#include "vc-sql.h"

G_BEGIN_DECLS

/* The photos and forms in the cache, by their SHA-256. All in a transaction. */
void       vc_cache_files_put   (VcSql       *sql,
                                 const char  *key_id,
                                 VcSecret    *key,
                                 const char  *declaration_id,
                                 const char  *sha256,
                                 GBytes      *bytes,
                                 GDateTime   *now);
GBytes    *vc_cache_files_get   (VcSql       *sql,
                                 const char  *key_id,
                                 VcSecret    *key,
                                 const char  *sha256,
                                 GError     **error);
GPtrArray *vc_cache_files_list  (VcSql       *sql,
                                 const char  *key_id);
void       vc_cache_files_drop  (VcSql       *sql,
                                 const char  *key_id,
                                 const char  *declaration_id);
guint      vc_cache_files_purge (VcSql       *sql,
                                 GDateTime   *before,
                                 GDateTime   *after,
                                 guint64      max_bytes);

G_END_DECLS
