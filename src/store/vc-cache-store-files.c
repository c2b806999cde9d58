/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The files, as the rest of the program asks for them, and the end of what is
 * old. */

#include "vc-cache-store-private.h"

#include "vc-cache-declarations.h"
#include "vc-cache-files.h"
#include "vc-cache-looks.h"

/* How far ahead a clock may have been that was put right. */
#define CLOCK_TOLERANCE G_TIME_SPAN_DAY

static gpointer
put_file (VcSql            *sql,
          VcCacheJob       *job,
          const VcCacheKey *key,
          GDateTime        *now)
{
  vc_cache_files_put (sql, key->id, key->key, job->id, job->sha256, job->bytes, now);
  return NULL;
}

static gpointer
get_file (VcSql            *sql,
          VcCacheJob       *job,
          const VcCacheKey *key,
          GDateTime        *now)
{
  return vc_cache_files_get (sql, key->id, key->key, job->sha256, &job->error);
}

static gpointer
list_files (VcSql            *sql,
            VcCacheJob       *job,
            const VcCacheKey *key,
            GDateTime        *now)
{
  return vc_cache_files_list (sql, key->id);
}

static gpointer
drop_files (VcSql            *sql,
            VcCacheJob       *job,
            const VcCacheKey *key,
            GDateTime        *now)
{
  vc_cache_files_drop (sql, key->id, job->id);
  vc_cache_looks_drop (sql, key->id, job->id);
  return NULL;
}

static gpointer
put_look (VcSql            *sql,
          VcCacheJob       *job,
          const VcCacheKey *key,
          GDateTime        *now)
{
  vc_cache_looks_put (sql, key->id, key->key, job->id, job->sha256, job->bytes, now);
  return NULL;
}

static gpointer
load_looks (VcSql            *sql,
            VcCacheJob       *job,
            const VcCacheKey *key,
            GDateTime        *now)
{
  return vc_cache_looks_load (sql, key->id, key->key);
}

static gpointer
purge (VcSql            *sql,
       VcCacheJob       *job,
       const VcCacheKey *key,
       GDateTime        *now)
{
  g_autoptr (GDateTime) before = g_date_time_add (now, -(GTimeSpan) job->hours * G_TIME_SPAN_HOUR);
  g_autoptr (GDateTime) after = g_date_time_add (now, CLOCK_TOLERANCE);

  job->n_purged = vc_cache_declarations_purge (sql, before, after) +
                  vc_cache_files_purge (sql, before, after, job->max_bytes);
  vc_cache_looks_purge (sql, before, after);
  return NULL;
}

/**
 * vc_cache_store_put_file_async:
 * @self: an open store
 * @declaration_id: what it belongs to
 * @sha256: its name
 * @bytes: the file
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Ends with vc_cache_store_change_finish(), with %VC_STORE_ERROR_STATE when
 * the name is not that of the bytes.
 */
void
vc_cache_store_put_file_async (VcCacheStore        *self,
                               const char          *declaration_id,
                               const char          *sha256,
                               GBytes              *bytes,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  VcCacheJob *job = vc_cache_job_new (put_file, NULL);

  job->id = g_strdup (declaration_id);
  job->sha256 = g_strdup (sha256);
  job->bytes = g_bytes_ref (bytes);
  vc_cache_store_ask (self, job, vc_cache_store_put_file_async, cancellable, callback, user_data);
}

/**
 * vc_cache_store_get_file_async:
 * @self: an open store
 * @sha256: a file's name
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 */
void
vc_cache_store_get_file_async (VcCacheStore        *self,
                               const char          *sha256,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  VcCacheJob *job = vc_cache_job_new (get_file, (GDestroyNotify) g_bytes_unref);

  job->sha256 = g_strdup (sha256);
  vc_cache_store_ask (self, job, vc_cache_store_get_file_async, cancellable, callback, user_data);
}

/**
 * vc_cache_store_get_file_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_STORE_ERROR_NOT_FOUND; %VC_STORE_ERROR_DAMAGED when it was not
 * what it had been, and is gone now: fetch it again.
 *
 * Returns: (transfer full): the file, its SHA-256 checked; or %NULL with @error
 *   set
 */
GBytes *
vc_cache_store_get_file_finish (VcCacheStore  *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vc_cache_store_list_files_async:
 * @self: an open store
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 */
void
vc_cache_store_list_files_async (VcCacheStore        *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  vc_cache_store_ask (self, vc_cache_job_new (list_files, (GDestroyNotify) g_ptr_array_unref),
                      vc_cache_store_list_files_async, cancellable, callback, user_data);
}

/**
 * vc_cache_store_list_files_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError of %VC_STORE_ERROR
 *
 * Returns: (transfer full) (element-type utf8): the SHA-256 of each file that
 *   is here, or %NULL with @error set
 */
GPtrArray *
vc_cache_store_list_files_finish (VcCacheStore  *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vc_cache_store_drop_files_async:
 * @self: an open store
 * @declaration_id: whose decision central has acknowledged
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Ends with vc_cache_store_change_finish().
 */
void
vc_cache_store_drop_files_async (VcCacheStore        *self,
                                 const char          *declaration_id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  VcCacheJob *job = vc_cache_job_new (drop_files, NULL);

  job->id = g_strdup (declaration_id);
  vc_cache_store_ask (self, job, vc_cache_store_drop_files_async, cancellable, callback, user_data);
}

/**
 * vc_cache_store_put_look_async:
 * @self: an open store
 * @declaration_id: what the photo belongs to
 * @sha256: the photo
 * @look: how this officer looked at it; of no bytes to forget it
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * It goes with the declaration's files. Ends with
 * vc_cache_store_change_finish().
 */
void
vc_cache_store_put_look_async (VcCacheStore        *self,
                               const char          *declaration_id,
                               const char          *sha256,
                               GBytes              *look,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  VcCacheJob *job = vc_cache_job_new (put_look, NULL);

  job->id = g_strdup (declaration_id);
  job->sha256 = g_strdup (sha256);
  job->bytes = g_bytes_ref (look);
  vc_cache_store_ask (self, job, vc_cache_store_put_look_async, cancellable, callback, user_data);
}

/**
 * vc_cache_store_load_looks_async:
 * @self: an open store
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 */
void
vc_cache_store_load_looks_async (VcCacheStore        *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  vc_cache_store_ask (self, vc_cache_job_new (load_looks, (GDestroyNotify) g_hash_table_unref),
                      vc_cache_store_load_looks_async, cancellable, callback, user_data);
}

/**
 * vc_cache_store_load_looks_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError of %VC_STORE_ERROR
 *
 * Returns: (transfer full) (element-type utf8 GBytes): how this officer looked
 *   at each photo, by its SHA-256; or %NULL with @error set
 */
GHashTable *
vc_cache_store_load_looks_finish (VcCacheStore  *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vc_cache_store_purge_async:
 * @self: an open store
 * @hours: what has been here longer goes
 * @max_bytes: and of the files that are left the oldest, until they take no
 *   more room
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Needs no key, and is about what every key has. What goes leaves the disk.
 */
void
vc_cache_store_purge_async (VcCacheStore        *self,
                            guint                hours,
                            guint64              max_bytes,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  VcCacheJob *job = vc_cache_job_new (purge, NULL);

  job->needs_no_key = TRUE;
  job->hours = hours;
  job->max_bytes = max_bytes;
  vc_cache_store_ask (self, job, vc_cache_store_purge_async, cancellable, callback, user_data);
}

/**
 * vc_cache_store_purge_finish:
 * @self: a store
 * @result: the result
 * @n_purged: (out) (optional): how many declarations and files went
 * @error: return location for a #GError of %VC_STORE_ERROR
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
vc_cache_store_purge_finish (VcCacheStore  *self,
                             GAsyncResult  *result,
                             guint         *n_purged,
                             GError       **error)
{
  VcCacheJob *job;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  job = g_task_get_task_data (G_TASK (result));
  if (n_purged != NULL)
    *n_purged = job->n_purged;
  return g_task_propagate_boolean (G_TASK (result), error);
}
