/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "vc-cache-index.h"
#include "vc-clock.h"
#include "vc-declaration.h"
#include "vc-random.h"
#include "vc-secret.h"
#include "vc-store-error.h"

G_BEGIN_DECLS

#define VC_TYPE_CACHE_STORE (vc_cache_store_get_type ())
G_DECLARE_FINAL_TYPE (VcCacheStore, vc_cache_store, VC, CACHE_STORE, GObject)

VcCacheStore *vc_cache_store_new                        (const char          *path,
                                                         const char          *vfs,
                                                         VcClock             *clock);
void          vc_cache_store_open_async                 (VcCacheStore        *self,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
gboolean      vc_cache_store_open_finish                (VcCacheStore        *self,
                                                         GAsyncResult        *result,
                                                         GError             **error);
gboolean      vc_cache_store_was_dropped                (VcCacheStore        *self);
void          vc_cache_store_unlock                     (VcCacheStore        *self,
                                                         const char          *key_id,
                                                         VcSecret            *key);
void          vc_cache_store_lock                       (VcCacheStore        *self);
void          vc_cache_store_close_async                (VcCacheStore        *self,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
gboolean      vc_cache_store_close_finish               (VcCacheStore        *self,
                                                         GAsyncResult        *result,
                                                         GError             **error);

/* Declarations */
void          vc_cache_store_replace_declarations_async (VcCacheStore        *self,
                                                         GPtrArray           *declarations,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
void          vc_cache_store_put_declaration_async      (VcCacheStore        *self,
                                                         VcDeclaration       *declaration,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
void          vc_cache_store_drop_declaration_async     (VcCacheStore        *self,
                                                         const char          *id,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
void          vc_cache_store_load_async                 (VcCacheStore        *self,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
VcCacheIndex *vc_cache_store_load_finish                (VcCacheStore        *self,
                                                         GAsyncResult        *result,
                                                         GError             **error);
void          vc_cache_store_load_declarations_async    (VcCacheStore        *self,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
GPtrArray    *vc_cache_store_load_declarations_finish   (VcCacheStore        *self,
                                                         GAsyncResult        *result,
                                                         GError             **error);

/* Files: photos, and forms as they were filed */
void          vc_cache_store_put_file_async             (VcCacheStore        *self,
                                                         const char          *declaration_id,
                                                         const char          *sha256,
                                                         GBytes              *bytes,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
void          vc_cache_store_get_file_async             (VcCacheStore        *self,
                                                         const char          *sha256,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
GBytes       *vc_cache_store_get_file_finish            (VcCacheStore        *self,
                                                         GAsyncResult        *result,
                                                         GError             **error);
void          vc_cache_store_list_files_async           (VcCacheStore        *self,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
GPtrArray    *vc_cache_store_list_files_finish          (VcCacheStore        *self,
                                                         GAsyncResult        *result,
                                                         GError             **error);
void          vc_cache_store_drop_files_async           (VcCacheStore        *self,
                                                         const char          *declaration_id,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);

/* How this officer looked at photos */
void          vc_cache_store_put_look_async             (VcCacheStore        *self,
                                                         const char          *declaration_id,
                                                         const char          *sha256,
                                                         GBytes              *look,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
void          vc_cache_store_load_looks_async           (VcCacheStore        *self,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
GHashTable   *vc_cache_store_load_looks_finish          (VcCacheStore        *self,
                                                         GAsyncResult        *result,
                                                         GError             **error);

void          vc_cache_store_purge_async                (VcCacheStore        *self,
                                                         guint                hours,
                                                         guint64              max_bytes,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
gboolean      vc_cache_store_purge_finish               (VcCacheStore        *self,
                                                         GAsyncResult        *result,
                                                         guint               *n_purged,
                                                         GError             **error);
gboolean      vc_cache_store_change_finish              (VcCacheStore        *self,
                                                         GAsyncResult        *result,
                                                         GError             **error);

G_END_DECLS
