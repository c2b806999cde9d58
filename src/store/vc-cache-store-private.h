/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-cache-store.h"
#include "vc-sql.h"

G_BEGIN_DECLS

/* What may be asked of the cache, divided over several files. */

typedef struct _VcCacheJob VcCacheJob;

/* Whose part of the cache it is about. */
typedef struct
{
  char     *id;
  VcSecret *key;
} VcCacheKey;

/**
 * VcCacheFunc:
 * @sql: a connection with a transaction, which keeps what fails
 * @job: what was asked
 * @key: the open key
 * @now: the time
 *
 * Runs on the database's thread; twice, when the cache had to be made anew in
 * between.
 *
 * Returns: (transfer full) (nullable): what was asked for, if anything was
 */
typedef gpointer (*VcCacheFunc) (VcSql            *sql,
                                 VcCacheJob       *job,
                                 const VcCacheKey *key,
                                 GDateTime        *now);

struct _VcCacheJob
{
  VcCacheFunc     func;
  gboolean        needs_no_key;
  GDestroyNotify  free_value;   /* NULL: nothing is asked for */

  GPtrArray      *declarations; /* each call uses some of these */
  char           *id;
  VcSecret       *key;
  char           *sha256;
  GBytes         *bytes;
  guint           hours;
  guint64         max_bytes;

  guint           n_purged;
  GError         *error;        /* of one file, not of the cache */
};

VcCacheJob *vc_cache_job_new   (VcCacheFunc          func,
                                GDestroyNotify       free_value);
void        vc_cache_store_ask (VcCacheStore        *self,
                                VcCacheJob          *job,
                                gpointer             source_tag,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);

G_END_DECLS
