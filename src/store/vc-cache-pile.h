/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-seal.h"
#include "vc-sql.h"

G_BEGIN_DECLS

/* What one key has in the cache: how many declarations, and all their tags
 * XORed. Whatever adds or takes away a declaration tells its pile in the same
 * transaction. */
typedef struct
{
  gint64  pile;
  gint64  n;
  guint8  tags[VC_SEAL_TAG_SIZE];
} VcCachePile;

void     vc_cache_pile_find   (VcSql         *sql,
                               const char    *key_id,
                               VcCachePile   *pile);
void     vc_cache_pile_read   (VcSql         *sql,
                               gint64         number,
                               VcCachePile   *pile);
void     vc_cache_pile_write  (VcSql         *sql,
                               VcCachePile   *pile);
void     vc_cache_pile_toggle (VcCachePile   *pile,
                               gconstpointer  sealed,
                               gsize          size,
                               int            n);

G_END_DECLS
