/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-source.h"

struct _VcPhotoSource
{
  GObject         parent_instance;

  VcPhotoFiles   *files;           /* NULL when the file was handed in */
  VcImageDecoder *decoder;
  char           *declaration_id;
  VcPhoto        *photo;

  GBytes         *file;            /* NULL until it has come */
  GError         *error;           /* why it will not come */
  GCancellable   *fetching;        /* NULL when nothing is on its way */
  GPtrArray      *waiting;         /* (element-type GTask) until it has come */
};

G_DEFINE_FINAL_TYPE (VcPhotoSource, vc_photo_source, G_TYPE_OBJECT)

/* From the file to pixels, in the order it happens. */
static void settle (VcPhotoSource *self, GTask *task);
static void decode (VcPhotoSource *self, GTask *task);

static void
file_fetched_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (VcPhotoSource) self = user_data;
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&self->waiting);

  g_clear_object (&self->fetching);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->file = vc_photo_files_get_finish (VC_PHOTO_FILES (object), result, &self->error);

  for (guint i = 0; i < waiting->len; i++)
    settle (self, g_ptr_array_index (waiting, i));
}

static void
settle (VcPhotoSource *self,
        GTask         *task)
{
  if (g_task_return_error_if_cancelled (task))
    return;

  if (self->file != NULL)
    decode (self, g_object_ref (task));
  else
    g_task_return_error (task, g_error_copy (self->error));
}

static void
decoded_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = NULL;

  image = vc_image_decoder_decode_finish (VC_IMAGE_DECODER (object), result, &error);
  if (image != NULL)
    g_task_return_pointer (task, g_steal_pointer (&image), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
decode (VcPhotoSource *self,
        GTask         *task)
{
  vc_image_decoder_decode_async (self->decoder, self->file, g_task_get_task_data (task),
                                 g_task_get_cancellable (task), decoded_cb, task);
}

static void
vc_photo_source_dispose (GObject *object)
{
  VcPhotoSource *self = VC_PHOTO_SOURCE (object);

  g_clear_object (&self->files);
  g_clear_object (&self->decoder);
  g_clear_object (&self->photo);
  g_clear_object (&self->fetching);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_clear_error (&self->error);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->declaration_id, g_free);

  G_OBJECT_CLASS (vc_photo_source_parent_class)->dispose (object);
}

static void
vc_photo_source_class_init (VcPhotoSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_photo_source_dispose;
}

static void
vc_photo_source_init (VcPhotoSource *self)
{
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * vc_photo_source_new:
 * @files: where it comes from
 * @decoder: what makes pixels of it
 * @declaration_id: the declaration it belongs to
 * @photo: which photo
 *
 * Returns: (transfer full): a photo that has not been fetched yet
 */
VcPhotoSource *
vc_photo_source_new (VcPhotoFiles   *files,
                     VcImageDecoder *decoder,
                     const char     *declaration_id,
                     VcPhoto        *photo)
{
  VcPhotoSource *self = g_object_new (VC_TYPE_PHOTO_SOURCE, NULL);

  self->files = g_object_ref (files);
  self->decoder = g_object_ref (decoder);
  self->declaration_id = g_strdup (declaration_id);
  self->photo = g_object_ref (photo);
  return self;
}

/**
 * vc_photo_source_new_with_file:
 * @decoder: what makes pixels of it
 * @photo: which photo
 * @file: its bytes, which are here already
 *
 * Returns: (transfer full): a photo that needs no fetching
 */
VcPhotoSource *
vc_photo_source_new_with_file (VcImageDecoder *decoder,
                               VcPhoto        *photo,
                               GBytes         *file)
{
  VcPhotoSource *self = g_object_new (VC_TYPE_PHOTO_SOURCE, NULL);

  self->decoder = g_object_ref (decoder);
  self->photo = g_object_ref (photo);
  self->file = g_bytes_ref (file);
  return self;
}

/**
 * vc_photo_source_get_photo:
 * @self: a photo
 *
 * Returns: (transfer none): which photo it is
 */
VcPhoto *
vc_photo_source_get_photo (VcPhotoSource *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_SOURCE (self), NULL);

  return self->photo;
}

/**
 * vc_photo_source_fetch:
 * @self: a photo
 *
 * Begins to fetch the file, so that it is here when pixels are asked for.
 * Fetching shows nobody anything: central lets an officer of the office fetch
 * before the case is held.
 */
void
vc_photo_source_fetch (VcPhotoSource *self)
{
  g_return_if_fail (VC_IS_PHOTO_SOURCE (self));

  if (self->file != NULL || self->error != NULL || self->fetching != NULL)
    return;

  self->fetching = g_cancellable_new ();
  vc_photo_files_get_async (self->files, self->declaration_id, vc_photo_get_sha256 (self->photo), self->fetching,
                            file_fetched_cb, g_object_ref (self));
}

/**
 * vc_photo_source_close:
 * @self: a photo
 *
 * Stops fetching.
 */
void
vc_photo_source_close (VcPhotoSource *self)
{
  g_return_if_fail (VC_IS_PHOTO_SOURCE (self));

  g_cancellable_cancel (self->fetching);
}

/**
 * vc_photo_source_decode_async:
 * @self: a photo
 * @request: which part, and how large
 * @cancellable: (nullable): a #GCancellable
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks for pixels, once the file has come.
 */
void
vc_photo_source_decode_async (VcPhotoSource        *self,
                              const VcImageRequest *request,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (VC_IS_PHOTO_SOURCE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_photo_source_decode_async);
  g_task_set_task_data (task, g_memdup2 (request, sizeof *request), g_free);

  vc_photo_source_fetch (self);
  if (self->fetching != NULL)
    g_ptr_array_add (self->waiting, g_steal_pointer (&task));
  else
    settle (self, task);
}

/**
 * vc_photo_source_decode_finish:
 * @self: a photo
 * @result: the result
 * @error: return location
 *
 * Returns: (transfer full): the pixels, or %NULL with an error of
 *   %VC_API_ERROR, %VC_PROBLEM, %VC_IMAGING_ERROR or %G_IO_ERROR_CANCELLED
 */
VcImage *
vc_photo_source_decode_finish (VcPhotoSource  *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
