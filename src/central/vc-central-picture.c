/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-picture.h"

#include "vc-central-jpeg.h"

/* A portrait beside both sides of a card is no higher than this on a screen of
 * 1920 × 1200, the largest in use at a counter. At this quality one is about
 * 75 KB, so that a case comes over a line of 2 Mbit/s in less than a second. */
#define PREVIEW_SIDE    912
#define PREVIEW_QUALITY 80

static VcCentralPicture *
make_picture (VcImage *image)
{
  VcCentralPicture *self = g_new0 (VcCentralPicture, 1);

  self->width = (guint) vc_image_get_true_width (image);
  self->height = (guint) vc_image_get_true_height (image);
  self->preview = vc_central_jpeg_encode (image, PREVIEW_QUALITY);
  self->preview_sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->preview);
  self->preview_width = (guint) vc_image_get_width (image);
  self->preview_height = (guint) vc_image_get_height (image);
  return self;
}

static void
decoded_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = vc_image_decoder_decode_finish (VC_IMAGE_DECODER (object), result, &error);

  if (image == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, make_picture (image), (GDestroyNotify) vc_central_picture_free);
}

/**
 * vc_central_picture_read_async:
 * @decoder: reads it in the sandbox
 * @file: what a citizen or an officer sent
 * @cancellable: (nullable): gives it up
 *
 * Looks at a photo and makes its preview.
 */
void
vc_central_picture_read_async (VcImageDecoder      *decoder,
                               GBytes              *file,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  const VcImageRequest request = { .width = PREVIEW_SIDE, .height = PREVIEW_SIDE };
  GTask *task = g_task_new (decoder, cancellable, callback, user_data);

  g_task_set_source_tag (task, vc_central_picture_read_async);
  vc_image_decoder_decode_async (decoder, file, &request, cancellable, decoded_cb, task);
}

/**
 * vc_central_picture_read_finish:
 * @result: a result
 * @error: set from %VC_IMAGING_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): what was learnt, or %NULL
 */
VcCentralPicture *
vc_central_picture_read_finish (GAsyncResult *result,
                                GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vc_central_picture_free:
 * @self: (transfer full): what was learnt
 */
void
vc_central_picture_free (VcCentralPicture *self)
{
  g_bytes_unref (self->preview);
  g_free (self->preview_sha256);
  g_free (self);
}

/**
 * vc_central_picture_is_refusal:
 * @error: why a photo was not read
 *
 * Returns: whether it is the file's own fault, so that trying again is of no
 *   use
 */
gboolean
vc_central_picture_is_refusal (const GError *error)
{
  static const VcImagingError refusals[] = {
    VC_IMAGING_ERROR_NOT_A_PICTURE, VC_IMAGING_ERROR_TOO_LARGE, VC_IMAGING_ERROR_DAMAGED, VC_IMAGING_ERROR_KILLED,
  };

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    if (g_error_matches (error, VC_IMAGING_ERROR, (int) refusals[i]))
      return TRUE;

  return FALSE;
}
