/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-source.h"

/* So few pixels short, nobody sees it. */
#define NEARLY_ENOUGH 1.06

/* One of the photo's two files. */
typedef struct
{
  GBytes       *bytes;     /* NULL until it has come */
  GError       *error;     /* why it will not come */
  GCancellable *fetching;  /* NULL when nothing is on its way */
  GPtrArray    *waiting;   /* (element-type GTask) until it has come */
} File;

struct _VcPhotoSource
{
  GObject         parent_instance;

  VcPhotoFiles   *files;           /* NULL when the file was handed in */
  VcImageDecoder *decoder;
  VcImageCache   *cache;           /* NULL when the file was handed in */
  char           *declaration_id;
  VcPhoto        *photo;           /* NULL for a page */
  guint           page;
  File            file[VC_N_PHOTO_FILES];
};

G_DEFINE_FINAL_TYPE (VcPhotoSource, vc_photo_source, G_TYPE_OBJECT)

typedef struct
{
  VcPhotoFile    file;
  VcImageRequest request;
} Wanted;

/* From the file to pixels, in the order it happens. */
static void settle (VcPhotoSource *self, GTask *task);
static void decode (VcPhotoSource *self, GTask *task);

static const char *
get_sha256 (VcPhotoSource *self,
            VcPhotoFile    file)
{
  return file == VC_PHOTO_FILE_PREVIEW ? vc_photo_get_preview_sha256 (self->photo) : vc_photo_get_sha256 (self->photo);
}

static void
take_file (VcPhotoSource *self,
           VcPhotoFile    which,
           GAsyncResult  *result)
{
  File *file = &self->file[which];
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&file->waiting);

  g_clear_object (&file->fetching);
  file->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  file->bytes = vc_photo_files_get_finish (self->files, result, &file->error);

  for (guint i = 0; i < waiting->len; i++)
    settle (self, g_ptr_array_index (waiting, i));
}

static void
preview_fetched_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (VcPhotoSource) self = user_data;

  take_file (self, VC_PHOTO_FILE_PREVIEW, result);
}

static void
original_fetched_cb (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (VcPhotoSource) self = user_data;

  take_file (self, VC_PHOTO_FILE_ORIGINAL, result);
}

static void
fetch (VcPhotoSource *self,
       VcPhotoFile    which)
{
  File *file = &self->file[which];

  if (file->bytes != NULL || file->error != NULL || file->fetching != NULL)
    return;

  file->fetching = g_cancellable_new ();
  vc_photo_files_get_async (self->files, self->declaration_id, get_sha256 (self, which), file->fetching,
                            which == VC_PHOTO_FILE_PREVIEW ? preview_fetched_cb : original_fetched_cb,
                            g_object_ref (self));
}

static void
settle (VcPhotoSource *self,
        GTask         *task)
{
  Wanted *wanted = g_task_get_task_data (task);
  File   *file = &self->file[wanted->file];

  if (g_task_return_error_if_cancelled (task))
    return;

  if (file->bytes != NULL)
    decode (self, g_object_ref (task));
  else
    g_task_return_error (task, g_error_copy (file->error));
}

static gboolean
is_page (VcPhotoSource *self)
{
  return self->photo == NULL;
}

static void
decoded_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = NULL;
  VcPhotoSource *self = g_task_get_source_object (task);
  Wanted        *wanted = g_task_get_task_data (task);

  if (is_page (self))
    image = vc_image_decoder_decode_page_finish (VC_IMAGE_DECODER (object), result, &error);
  else
    image = vc_image_decoder_decode_finish (VC_IMAGE_DECODER (object), result, &error);
  if (image == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  /* What fills a box will fill it again; a part or a loupe's is another the
   * next time. */
  if (self->cache != NULL && wanted->request.enlarge && wanted->request.crop_width == 0)
    vc_image_cache_insert (self->cache, get_sha256 (self, wanted->file), &wanted->request, image);
  g_task_return_pointer (task, g_steal_pointer (&image), g_object_unref);
}

static void
decode (VcPhotoSource *self,
        GTask         *task)
{
  Wanted *wanted = g_task_get_task_data (task);

  if (is_page (self))
    vc_image_decoder_decode_page_async (self->decoder, self->file[wanted->file].bytes, self->page, &wanted->request,
                                        g_task_get_cancellable (task), decoded_cb, task);
  else
    vc_image_decoder_decode_async (self->decoder, self->file[wanted->file].bytes, &wanted->request,
                                   g_task_get_cancellable (task), decoded_cb, task);
}

static void
file_clear (File *file)
{
  g_clear_object (&file->fetching);
  g_clear_pointer (&file->bytes, g_bytes_unref);
  g_clear_error (&file->error);
  g_clear_pointer (&file->waiting, g_ptr_array_unref);
}

static void
vc_photo_source_dispose (GObject *object)
{
  VcPhotoSource *self = VC_PHOTO_SOURCE (object);

  g_clear_object (&self->files);
  g_clear_object (&self->decoder);
  g_clear_object (&self->cache);
  g_clear_object (&self->photo);
  for (guint i = 0; i < VC_N_PHOTO_FILES; i++)
    file_clear (&self->file[i]);
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
  for (guint i = 0; i < VC_N_PHOTO_FILES; i++)
    self->file[i].waiting = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * vc_photo_source_new:
 * @means: how photos are had, with files
 * @declaration_id: the declaration it belongs to
 * @photo: which photo
 *
 * Returns: (transfer full): a photo that has not been fetched yet
 */
VcPhotoSource *
vc_photo_source_new (const VcPhotoMeans *means,
                     const char         *declaration_id,
                     VcPhoto            *photo)
{
  VcPhotoSource *self;

  g_return_val_if_fail (means != NULL && means->files != NULL, NULL);

  self = g_object_new (VC_TYPE_PHOTO_SOURCE, NULL);
  self->files = g_object_ref (means->files);
  self->decoder = g_object_ref (means->decoder);
  self->cache = g_object_ref (means->cache);
  self->declaration_id = g_strdup (declaration_id);
  self->photo = g_object_ref (photo);
  return self;
}

/**
 * vc_photo_source_new_with_file:
 * @decoder: what makes pixels of it
 * @photo: which photo; it needs no preview
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
  self->file[VC_PHOTO_FILE_ORIGINAL].bytes = g_bytes_ref (file);
  return self;
}

/**
 * vc_photo_source_new_with_page:
 * @decoder: what makes pixels of it
 * @document: a PDF file, or what claims to be one
 * @page: which of its pages, from 0
 *
 * Returns: (transfer full): a page that is looked at like a photo
 */
VcPhotoSource *
vc_photo_source_new_with_page (VcImageDecoder *decoder,
                               GBytes         *document,
                               guint           page)
{
  VcPhotoSource *self = g_object_new (VC_TYPE_PHOTO_SOURCE, NULL);

  self->decoder = g_object_ref (decoder);
  self->page = page;
  self->file[VC_PHOTO_FILE_ORIGINAL].bytes = g_bytes_ref (document);
  return self;
}

/**
 * vc_photo_source_get_photo:
 * @self: a photo
 *
 * Returns: (transfer none) (nullable): which photo it is, or %NULL for a page
 */
VcPhoto *
vc_photo_source_get_photo (VcPhotoSource *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_SOURCE (self), NULL);

  return self->photo;
}

/**
 * vc_photo_source_has_preview:
 * @self: a photo
 *
 * Returns: whether there is a preview that can stand for the photo: one of
 *   which it is known how large the photo itself is
 */
gboolean
vc_photo_source_has_preview (VcPhotoSource *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_SOURCE (self), FALSE);

  return self->files != NULL && vc_photo_get_preview_sha256 (self->photo) != NULL &&
         vc_photo_get_width (self->photo) > 0 && vc_photo_get_height (self->photo) > 0;
}

/**
 * vc_photo_source_is_preview_enough:
 * @self: a photo
 * @request: which part, and how large
 *
 * Returns: whether the preview has as many pixels as are wanted, so that the
 *   photo itself would look no better
 */
gboolean
vc_photo_source_is_preview_enough (VcPhotoSource        *self,
                                   const VcImageRequest *request)
{
  double width, height, shown;

  g_return_val_if_fail (VC_IS_PHOTO_SOURCE (self), FALSE);

  if (!vc_photo_source_has_preview (self) || request->crop_width > 0)
    return FALSE;

  width = vc_photo_get_width (self->photo);
  height = vc_photo_get_height (self->photo);
  shown = MIN (request->width / width, request->height / height) * width;

  /* A photo no larger than its preview has no more to show. */
  return MIN (shown, width) <= vc_photo_get_preview_width (self->photo) * NEARLY_ENOUGH;
}

/**
 * vc_photo_source_fetch:
 * @self: a photo
 *
 * Begins to fetch what is shown first, so that it is here when pixels are
 * asked for: the preview, or else the photo. Fetching shows nobody anything:
 * central lets an officer of the office fetch before the case is held.
 */
void
vc_photo_source_fetch (VcPhotoSource *self)
{
  g_return_if_fail (VC_IS_PHOTO_SOURCE (self));

  fetch (self, vc_photo_source_has_preview (self) ? VC_PHOTO_FILE_PREVIEW : VC_PHOTO_FILE_ORIGINAL);
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

  for (guint i = 0; i < VC_N_PHOTO_FILES; i++)
    g_cancellable_cancel (self->file[i].fetching);
}

/**
 * vc_photo_source_lookup:
 * @self: a photo
 * @file: of which file
 * @request: which part, and how large
 *
 * Returns: (transfer full) (nullable): the pixels, if they were made already
 */
VcImage *
vc_photo_source_lookup (VcPhotoSource        *self,
                        VcPhotoFile           file,
                        const VcImageRequest *request)
{
  g_return_val_if_fail (VC_IS_PHOTO_SOURCE (self), NULL);

  if (self->cache == NULL || get_sha256 (self, file) == NULL)
    return NULL;

  return vc_image_cache_lookup (self->cache, get_sha256 (self, file), request);
}

/**
 * vc_photo_source_decode_async:
 * @self: a photo
 * @file: of which file; of the preview only if there is one
 * @request: which part, and how large
 * @cancellable: (nullable): a #GCancellable
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks for pixels, once the file has come.
 */
void
vc_photo_source_decode_async (VcPhotoSource        *self,
                              VcPhotoFile           file,
                              const VcImageRequest *request,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data)
{
  g_autoptr (GTask) task = NULL;
  Wanted *wanted;

  g_return_if_fail (VC_IS_PHOTO_SOURCE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_photo_source_decode_async);
  wanted = g_new0 (Wanted, 1);
  wanted->file = file;
  wanted->request = *request;
  g_task_set_task_data (task, wanted, g_free);

  fetch (self, file);
  if (self->file[file].fetching != NULL)
    g_ptr_array_add (self->file[file].waiting, g_steal_pointer (&task));
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
