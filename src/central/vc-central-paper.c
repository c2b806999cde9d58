/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-paper.h"

#include "vc-central-picture.h"
#include "vc-signed-paper.h"

/* Enough to see that it can be drawn. */
#define SIDE 128

static gboolean
is_document (GBytes *file)
{
  return g_strcmp0 (vc_signed_paper_find_media_type (file), "application/pdf") == 0;
}

static void
decoded_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = NULL;

  if (is_document (g_task_get_task_data (task)))
    image = vc_image_decoder_decode_page_finish (VC_IMAGE_DECODER (object), result, &error);
  else
    image = vc_image_decoder_decode_finish (VC_IMAGE_DECODER (object), result, &error);

  if (image == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_int (task, (gssize) vc_image_get_n_pages (image));
}

/**
 * vc_central_paper_read_async:
 * @decoder: reads it in the sandbox
 * @file: what an officer attaches
 * @cancellable: (nullable): gives it up
 *
 * Looks whether somebody will be able to see it: a document's first page, or
 * the picture.
 */
void
vc_central_paper_read_async (VcImageDecoder      *decoder,
                             GBytes              *file,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  const VcImageRequest request = { .width = SIDE, .height = SIDE };
  GTask *task = g_task_new (decoder, cancellable, callback, user_data);

  g_task_set_source_tag (task, vc_central_paper_read_async);
  g_task_set_task_data (task, g_bytes_ref (file), (GDestroyNotify) g_bytes_unref);
  if (is_document (file))
    vc_image_decoder_decode_page_async (decoder, file, 0, &request, cancellable, decoded_cb, task);
  else
    vc_image_decoder_decode_async (decoder, file, &request, cancellable, decoded_cb, task);
}

/**
 * vc_central_paper_read_finish:
 * @result: a result
 * @n_pages: (out): how many pages it has; 0 for a picture
 * @error: set from %VC_IMAGING_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it can be read
 */
gboolean
vc_central_paper_read_finish (GAsyncResult *result,
                              guint        *n_pages,
                              GError      **error)
{
  gssize n = g_task_propagate_int (G_TASK (result), error);

  if (n < 0)
    return FALSE;

  *n_pages = (guint) n;
  return TRUE;
}

/**
 * vc_central_paper_is_refusal:
 * @error: why a paper was not read
 *
 * Returns: whether it is the file's own fault
 */
gboolean
vc_central_paper_is_refusal (const GError *error)
{
  return vc_central_picture_is_refusal (error) ||
         g_error_matches (error, VC_IMAGING_ERROR, VC_IMAGING_ERROR_ENCRYPTED) ||
         g_error_matches (error, VC_IMAGING_ERROR, VC_IMAGING_ERROR_NO_SUCH_PAGE);
}
