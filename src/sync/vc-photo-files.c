/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-files.h"

#include "vc-store-error.h"

struct _VcPhotoFiles
{
  GObject       parent_instance;

  VcSession    *session;
  VcCacheStore *cache;     /* NULL: nothing is kept on this PC */
};

typedef struct
{
  char *declaration_id;
  char *sha256;
} Wanted;

G_DEFINE_FINAL_TYPE (VcPhotoFiles, vc_photo_files, G_TYPE_OBJECT)

/* One file, in the order it happens. */
static void look_here   (GTask *task);
static void ask_central (GTask *task);

static void
wanted_free (Wanted *wanted)
{
  g_free (wanted->declaration_id);
  g_free (wanted->sha256);
  g_free (wanted);
}

static void
vc_photo_files_dispose (GObject *object)
{
  VcPhotoFiles *self = VC_PHOTO_FILES (object);

  g_clear_object (&self->session);
  g_clear_object (&self->cache);

  G_OBJECT_CLASS (vc_photo_files_parent_class)->dispose (object);
}

static void
vc_photo_files_class_init (VcPhotoFilesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_photo_files_dispose;
}

static void
vc_photo_files_init (VcPhotoFiles *self)
{
}

/**
 * vc_photo_files_new:
 * @session: who looks at them
 * @cache: (nullable): where they are kept; open with this officer's key
 *
 * Returns: (transfer full): the photos
 */
VcPhotoFiles *
vc_photo_files_new (VcSession    *session,
                    VcCacheStore *cache)
{
  VcPhotoFiles *self;

  g_return_val_if_fail (VC_IS_SESSION (session), NULL);

  self = g_object_new (VC_TYPE_PHOTO_FILES, NULL);
  self->session = g_object_ref (session);
  g_set_object (&self->cache, cache);
  return self;
}

static void
found_here_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = vc_cache_store_get_file_finish (VC_CACHE_STORE (object), result, &error);

  if (file != NULL)
    {
      g_task_return_pointer (task, g_steal_pointer (&file), (GDestroyNotify) g_bytes_unref);
      return;
    }

  if (!g_error_matches (error, VC_STORE_ERROR, VC_STORE_ERROR_NOT_FOUND))
    g_message ("cache: %s", error->message);
  ask_central (g_steal_pointer (&task));
}

static void
look_here (GTask *task)
{
  VcPhotoFiles *self = g_task_get_source_object (task);
  Wanted *wanted = g_task_get_task_data (task);

  vc_cache_store_get_file_async (self->cache, wanted->sha256, g_task_get_cancellable (task), found_here_cb, task);
}

static void
kept_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!vc_cache_store_change_finish (VC_CACHE_STORE (object), result, &error))
    g_message ("cache: %s", error->message);
}

static void
fetched_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = vc_api_client_get_photo_finish (VC_API_CLIENT (object), result, &error);
  VcPhotoFiles *self = g_task_get_source_object (task);
  Wanted *wanted = g_task_get_task_data (task);

  if (file == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (self->cache != NULL)
    vc_cache_store_put_file_async (self->cache, wanted->declaration_id, wanted->sha256, file, NULL, kept_cb, NULL);
  g_task_return_pointer (task, g_steal_pointer (&file), (GDestroyNotify) g_bytes_unref);
}

static void
ask_central (GTask *task)
{
  VcPhotoFiles *self = g_task_get_source_object (task);
  Wanted *wanted = g_task_get_task_data (task);

  vc_api_client_get_photo_async (vc_session_get_client (self->session), wanted->declaration_id, wanted->sha256,
                                 g_task_get_cancellable (task), fetched_cb, task);
}

/**
 * vc_photo_files_get_async:
 * @self: the photos
 * @declaration_id: whose photo
 * @sha256: which: a photo's name, or its preview's
 * @cancellable: (nullable): a #GCancellable
 * @callback: called with the answer
 * @user_data: data for @callback
 *
 * Asks for a photo's bytes. They are checked against @sha256 wherever they
 * come from.
 */
void
vc_photo_files_get_async (VcPhotoFiles        *self,
                          const char          *declaration_id,
                          const char          *sha256,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  Wanted *wanted;
  GTask  *task;

  g_return_if_fail (VC_IS_PHOTO_FILES (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_photo_files_get_async);
  wanted = g_new0 (Wanted, 1);
  wanted->declaration_id = g_strdup (declaration_id);
  wanted->sha256 = g_strdup (sha256);
  g_task_set_task_data (task, wanted, (GDestroyNotify) wanted_free);

  if (self->cache != NULL)
    look_here (task);
  else
    ask_central (task);
}

/**
 * vc_photo_files_get_finish:
 * @self: the photos
 * @result: the result
 * @error: return location for an error of %VC_API_ERROR or %VC_PROBLEM
 *
 * Returns: (transfer full): the bytes, or %NULL with @error set
 */
GBytes *
vc_photo_files_get_finish (VcPhotoFiles  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vc_photo_files_keep_look:
 * @self: the photos
 * @declaration_id: whose photo
 * @sha256: which
 * @look: how the officer looks at it; of no bytes to forget it
 *
 * Keeps it on this PC, if anything is kept here.
 */
void
vc_photo_files_keep_look (VcPhotoFiles *self,
                          const char   *declaration_id,
                          const char   *sha256,
                          GBytes       *look)
{
  g_return_if_fail (VC_IS_PHOTO_FILES (self));

  if (self->cache != NULL)
    vc_cache_store_put_look_async (self->cache, declaration_id, sha256, look, NULL, kept_cb, NULL);
}

static void
looks_loaded_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  GHashTable *looks = vc_cache_store_load_looks_finish (VC_CACHE_STORE (object), result, &error);

  if (looks != NULL)
    g_task_return_pointer (task, looks, (GDestroyNotify) g_hash_table_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * vc_photo_files_load_looks_async:
 * @self: the photos
 * @cancellable: (nullable): a #GCancellable
 * @callback: called with the answer
 * @user_data: data for @callback
 *
 * Asks how the officer looked at photos before.
 */
void
vc_photo_files_load_looks_async (VcPhotoFiles        *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (VC_IS_PHOTO_FILES (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_photo_files_load_looks_async);
  if (self->cache != NULL)
    vc_cache_store_load_looks_async (self->cache, cancellable, looks_loaded_cb, g_steal_pointer (&task));
  else
    g_task_return_pointer (task, g_hash_table_new (g_str_hash, g_str_equal), (GDestroyNotify) g_hash_table_unref);
}

/**
 * vc_photo_files_load_looks_finish:
 * @self: the photos
 * @result: the result
 * @error: return location for an error of %VC_STORE_ERROR
 *
 * Returns: (transfer full) (element-type utf8 GBytes): how each was looked at,
 *   by its SHA-256, or %NULL with @error set
 */
GHashTable *
vc_photo_files_load_looks_finish (VcPhotoFiles  *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
