/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-cache-store-private.h"

#include "vc-cache-opening.h"
#include "vc-database.h"

/**
 * VcCacheStore:
 *
 * cache.db: declarations and files that central has as well, kept here so
 * that a case opens at once and without the network. Each key has a part of
 * its own. Whatever is found damaged is dropped, to be fetched again.
 *
 * Everything is done by the database's thread, in the order it was asked for;
 * locking and unlocking too.
 */
struct _VcCacheStore
{
  GObject     parent_instance;

  VcDatabase *database;
  VcClock    *clock;
  gint        was_dropped;

  VcCacheKey  key; /* the thread's; NULL in it: locked */
};

G_DEFINE_FINAL_TYPE (VcCacheStore, vc_cache_store, G_TYPE_OBJECT)

static void
job_free (gpointer data)
{
  VcCacheJob *job = data;

  g_clear_pointer (&job->declarations, g_ptr_array_unref);
  g_free (job->id);
  g_clear_pointer (&job->key, vc_secret_unref);
  g_free (job->sha256);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_clear_error (&job->error);
  g_free (job);
}

static void
forget_key (VcCacheStore *self)
{
  g_clear_pointer (&self->key.id, g_free);
  g_clear_pointer (&self->key.key, vc_secret_unref);
}

static void
vc_cache_store_finalize (GObject *object)
{
  VcCacheStore *self = VC_CACHE_STORE (object);

  g_clear_object (&self->database);
  g_clear_object (&self->clock);
  forget_key (self);

  G_OBJECT_CLASS (vc_cache_store_parent_class)->finalize (object);
}

static void
vc_cache_store_class_init (VcCacheStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_cache_store_finalize;
}

static void
vc_cache_store_init (VcCacheStore *self)
{
}

static gpointer
try_job (VcCacheStore *self,
         VcSql        *sql,
         VcCacheJob   *job,
         GError      **error)
{
  g_autoptr (GDateTime) now = vc_clock_now (self->clock);
  gpointer value;

  g_clear_error (&job->error);
  if (!vc_sql_begin (sql, error))
    return NULL;

  value = job->func (sql, job, &self->key, now);
  if (vc_sql_commit (sql, error) || value == NULL)
    return value;

  job->free_value (value);
  return NULL;
}

/* What was deleted leaves the file, and the log written ahead of it. */
static void
shrink (VcSql *sql)
{
  if (!vc_sql_execute (sql, "PRAGMA incremental_vacuum", NULL) ||
      !vc_sql_execute (sql, "PRAGMA wal_checkpoint (TRUNCATE)", NULL))
    g_message ("The cache could not be made smaller");
}

static void
run_in_thread (VcSql *sql,
               GTask *task)
{
  VcCacheStore *self = g_task_get_source_object (task);
  VcCacheJob   *job = g_task_get_task_data (task);
  GError       *error = NULL;
  gpointer      value;

  if (self->key.key == NULL && !job->needs_no_key)
    {
      g_task_return_new_error (task, VC_STORE_ERROR, VC_STORE_ERROR_LOCKED, "nobody is signed in");
      return;
    }

  value = try_job (self, sql, job, &error);
  if (g_error_matches (error, VC_STORE_ERROR, VC_STORE_ERROR_DAMAGED))
    {
      g_message ("The cache is damaged and is made anew");
      g_clear_error (&error);
      g_atomic_int_set (&self->was_dropped, TRUE);
      if (vc_cache_opening_anew (sql, &error))
        value = try_job (self, sql, job, &error);
    }

  if (job->n_purged > 0)
    shrink (sql);
  if (error == NULL)
    error = g_steal_pointer (&job->error);

  if (error != NULL)
    g_task_return_error (task, error);
  else if (job->free_value != NULL)
    g_task_return_pointer (task, value, job->free_value);
  else
    g_task_return_boolean (task, TRUE);
}

static void
open_in_thread (VcSql *sql,
                GTask *task)
{
  VcCacheStore *self = g_task_get_source_object (task);
  GError       *error = NULL;
  gboolean      dropped = FALSE;

  if (!vc_cache_opening_run (sql, &dropped, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  if (dropped)
    g_atomic_int_set (&self->was_dropped, TRUE);
  g_task_return_boolean (task, TRUE);
}

static void
close_in_thread (VcSql *sql,
                 GTask *task)
{
  forget_key (g_task_get_source_object (task));
  vc_sql_disconnect (sql);
  g_task_return_boolean (task, TRUE);
}

static void
unlock_in_thread (VcSql *sql,
                  GTask *task)
{
  VcCacheStore *self = g_task_get_source_object (task);
  VcCacheJob   *job = g_task_get_task_data (task);

  forget_key (self);
  self->key.id = g_steal_pointer (&job->id);
  self->key.key = g_steal_pointer (&job->key);
  g_task_return_boolean (task, TRUE);
}

static void
lock_in_thread (VcSql *sql,
                GTask *task)
{
  forget_key (g_task_get_source_object (task));
  g_task_return_boolean (task, TRUE);
}

/* Takes the job. */
static void
start (VcCacheStore        *self,
       VcCacheJob          *job,
       VcDatabaseFunc       func,
       gpointer             source_tag,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  /* A file that was found can be decoded while the window is still laid out;
   * GTK would measure all of it first. */
  g_task_set_priority (task, G_PRIORITY_HIGH);
  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, job, job_free);
  vc_database_run (self->database, task, func);
}

/**
 * vc_cache_store_new:
 * @path: where cache.db is or is to be
 * @vfs: (nullable): how SQLite reaches it; %NULL: as it does by itself
 * @clock: the time
 *
 * Returns: (transfer full): a store; open it next
 */
VcCacheStore *
vc_cache_store_new (const char *path,
                    const char *vfs,
                    VcClock    *clock)
{
  VcCacheStore *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (VC_TYPE_CACHE_STORE, NULL);
  self->database = vc_database_new (path, vfs);
  self->clock = g_object_ref (clock);
  return self;
}

/**
 * vc_cache_store_open_async:
 * @self: a new store
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Opens the file, or makes it together with its folder. One that is damaged or
 * of another version is dropped and made anew.
 */
void
vc_cache_store_open_async (VcCacheStore        *self,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  start (self, vc_cache_job_new (NULL, NULL), open_in_thread, vc_cache_store_open_async,
         cancellable, callback, user_data);
}

/**
 * vc_cache_store_open_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_STORE_ERROR_UNREACHABLE, %VC_STORE_ERROR_READ_ONLY,
 * %VC_STORE_ERROR_FULL, %VC_STORE_ERROR_IN_USE. The program works without a
 * cache as well.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
vc_cache_store_open_finish (VcCacheStore  *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * vc_cache_store_was_dropped:
 * @self: a store
 *
 * Returns: whether what was there has had to go since it was opened
 */
gboolean
vc_cache_store_was_dropped (VcCacheStore *self)
{
  g_return_val_if_fail (VC_IS_CACHE_STORE (self), FALSE);

  return g_atomic_int_get (&self->was_dropped);
}

/**
 * vc_cache_store_unlock:
 * @self: a store
 * @key_id: the key of the work store that @key belongs to
 * @key: from vc_work_store_dup_cache_key()
 *
 * What is asked from now on is about what this key has in the cache.
 */
void
vc_cache_store_unlock (VcCacheStore *self,
                       const char   *key_id,
                       VcSecret     *key)
{
  VcCacheJob *job;

  g_return_if_fail (VC_IS_CACHE_STORE (self));
  g_return_if_fail (key_id != NULL && key != NULL);

  job = vc_cache_job_new (NULL, NULL);
  job->id = g_strdup (key_id);
  job->key = vc_secret_ref (key);
  start (self, job, unlock_in_thread, vc_cache_store_unlock, NULL, NULL, NULL);
}

/**
 * vc_cache_store_lock:
 * @self: a store
 *
 * Forgets the key, after what is under way.
 */
void
vc_cache_store_lock (VcCacheStore *self)
{
  g_return_if_fail (VC_IS_CACHE_STORE (self));

  start (self, vc_cache_job_new (NULL, NULL), lock_in_thread, vc_cache_store_lock, NULL, NULL, NULL);
}

/**
 * vc_cache_store_close_async:
 * @self: a store
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Waits for what is under way, wipes the key and closes the file. Whatever is
 * asked afterwards fails with %VC_STORE_ERROR_CLOSED.
 */
void
vc_cache_store_close_async (VcCacheStore        *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (VC_IS_CACHE_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_cache_store_close_async);
  vc_database_close (self->database, task, close_in_thread);
}

/**
 * vc_cache_store_close_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR_CLOSED when it was closed
 *   before
 */
gboolean
vc_cache_store_close_finish (VcCacheStore  *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * vc_cache_store_change_finish:
 * @self: a store
 * @result: the result of a call that changes what is in the cache
 * @error: return location for a #GError
 *
 * Errors: %VC_STORE_ERROR_LOCKED, %VC_STORE_ERROR_FULL, and others of
 * %VC_STORE_ERROR.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
vc_cache_store_change_finish (VcCacheStore  *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* From here on: for the store's other files. */

VcCacheJob *
vc_cache_job_new (VcCacheFunc    func,
                  GDestroyNotify free_value)
{
  VcCacheJob *job = g_new0 (VcCacheJob, 1);

  job->func = func;
  job->free_value = free_value;
  return job;
}

/* Takes the job. */
void
vc_cache_store_ask (VcCacheStore        *self,
                    VcCacheJob          *job,
                    gpointer             source_tag,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  start (self, job, run_in_thread, source_tag, cancellable, callback, user_data);
}
