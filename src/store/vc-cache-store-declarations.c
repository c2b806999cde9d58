/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The declarations, as the rest of the program asks for them. */

#include "vc-cache-store-private.h"

#include "vc-cache-declarations.h"
#include "vc-cache-files.h"
#include "vc-object-array.h"

static gpointer
replace_declarations (VcSql            *sql,
                      VcCacheJob       *job,
                      const VcCacheKey *key,
                      GDateTime        *now)
{
  vc_cache_declarations_replace (sql, key->id, key->key, job->declarations, now);
  return NULL;
}

static gpointer
put_declaration (VcSql            *sql,
                 VcCacheJob       *job,
                 const VcCacheKey *key,
                 GDateTime        *now)
{
  vc_cache_declarations_put (sql, key->id, key->key, g_ptr_array_index (job->declarations, 0), now);
  return NULL;
}

static gpointer
drop_declaration (VcSql            *sql,
                  VcCacheJob       *job,
                  const VcCacheKey *key,
                  GDateTime        *now)
{
  vc_cache_declarations_drop (sql, key->id, job->id);
  vc_cache_files_drop (sql, key->id, job->id);
  return NULL;
}

static gpointer
load (VcSql            *sql,
      VcCacheJob       *job,
      const VcCacheKey *key,
      GDateTime        *now)
{
  return vc_cache_declarations_load (sql, key->id, key->key);
}

static gpointer
load_declarations (VcSql            *sql,
                   VcCacheJob       *job,
                   const VcCacheKey *key,
                   GDateTime        *now)
{
  g_autoptr (VcCacheIndex) index = vc_cache_declarations_load (sql, key->id, key->key);
  GPtrArray *declarations;
  GError    *error = NULL;

  if (index == NULL)
    return NULL;

  declarations = vc_cache_index_list_in_thread (index, &error);
  if (declarations == NULL)
    vc_sql_take_failure (sql, error);
  return declarations;
}

/**
 * vc_cache_store_replace_declarations_async:
 * @self: an open store
 * @declarations: (element-type VcDeclaration): all there are
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * What is not among them goes. Ends with vc_cache_store_change_finish().
 */
void
vc_cache_store_replace_declarations_async (VcCacheStore        *self,
                                           GPtrArray           *declarations,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data)
{
  VcCacheJob *job = vc_cache_job_new (replace_declarations, NULL);

  job->declarations = vc_object_array_copy (declarations);
  vc_cache_store_ask (self, job, vc_cache_store_replace_declarations_async, cancellable, callback, user_data);
}

/**
 * vc_cache_store_put_declaration_async:
 * @self: an open store
 * @declaration: takes the place of the one with the same id
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Ends with vc_cache_store_change_finish().
 */
void
vc_cache_store_put_declaration_async (VcCacheStore        *self,
                                      VcDeclaration       *declaration,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  VcCacheJob *job = vc_cache_job_new (put_declaration, NULL);

  job->declarations = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (job->declarations, g_object_ref (declaration));
  vc_cache_store_ask (self, job, vc_cache_store_put_declaration_async, cancellable, callback, user_data);
}

/**
 * vc_cache_store_drop_declaration_async:
 * @self: an open store
 * @id: a declaration's
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Drops it and its files. Ends with vc_cache_store_change_finish().
 */
void
vc_cache_store_drop_declaration_async (VcCacheStore        *self,
                                       const char          *id,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  VcCacheJob *job = vc_cache_job_new (drop_declaration, NULL);

  job->id = g_strdup (id);
  vc_cache_store_ask (self, job, vc_cache_store_drop_declaration_async, cancellable, callback, user_data);
}

/**
 * vc_cache_store_load_async:
 * @self: an open store
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Opens all declarations of this key and indexes them.
 */
void
vc_cache_store_load_async (VcCacheStore        *self,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  vc_cache_store_ask (self, vc_cache_job_new (load, g_object_unref), vc_cache_store_load_async,
                      cancellable, callback, user_data);
}

/**
 * vc_cache_store_load_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError of %VC_STORE_ERROR
 *
 * Returns: (transfer full): the declarations, parsed as they are looked at; or
 *   %NULL with @error set
 */
VcCacheIndex *
vc_cache_store_load_finish (VcCacheStore  *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vc_cache_store_load_declarations_async:
 * @self: an open store
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Opens all declarations of this key and makes them into values.
 */
void
vc_cache_store_load_declarations_async (VcCacheStore        *self,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  vc_cache_store_ask (self, vc_cache_job_new (load_declarations, (GDestroyNotify) g_ptr_array_unref),
                      vc_cache_store_load_declarations_async, cancellable, callback, user_data);
}

/**
 * vc_cache_store_load_declarations_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError of %VC_STORE_ERROR
 *
 * Returns: (transfer full) (element-type VcDeclaration): the declarations, in
 *   the order they were given; or %NULL with @error set
 */
GPtrArray *
vc_cache_store_load_declarations_finish (VcCacheStore  *self,
                                         GAsyncResult  *result,
                                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
