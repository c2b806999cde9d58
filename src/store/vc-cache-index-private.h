/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-cache-index.h"
#include "vc-secret.h"

G_BEGIN_DECLS

/* How an index is filled: row by row, and closed once. */
VcCacheIndex *vc_cache_index_new   (VcSecret       *key);
void          vc_cache_index_add   (VcCacheIndex   *self,
                                    const char     *id,
                                    gconstpointer   sealed,
                                    gsize           size);
gboolean      vc_cache_index_close (VcCacheIndex   *self,
                                    GError        **error);

G_END_DECLS
