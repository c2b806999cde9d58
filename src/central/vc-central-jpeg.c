/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-jpeg.h"

#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

static void
give_up (j_common_ptr common)
{
  char message[JMSG_LENGTH_MAX];

  /* Only what the decoder made is compressed here: only memory can run out. */
  common->err->format_message (common, message);
  g_error ("libjpeg: %s", message);
}

static void
write_rows (struct jpeg_compress_struct *jpeg,
            VcImage                     *image)
{
  const guint8 *pixels = g_bytes_get_data (vc_image_get_pixels (image), NULL);
  gsize         stride = vc_image_get_stride (image);

  while (jpeg->next_scanline < jpeg->image_height)
    {
      JSAMPROW row = (JSAMPROW) (pixels + jpeg->next_scanline * stride);

      jpeg_write_scanlines (jpeg, &row, 1);
    }
}

/**
 * vc_central_jpeg_encode:
 * @image: a picture
 * @quality: 1 to 100, as libjpeg counts
 *
 * Returns: (transfer full): the picture as a JPEG file
 */
GBytes *
vc_central_jpeg_encode (VcImage *image,
                        int      quality)
{
  struct jpeg_compress_struct jpeg;
  struct jpeg_error_mgr       errors;
  unsigned char              *buffer = NULL;
  unsigned long               size = 0;

  jpeg.err = jpeg_std_error (&errors);
  errors.error_exit = give_up;
  jpeg_create_compress (&jpeg);
  jpeg_mem_dest (&jpeg, &buffer, &size);
  jpeg.image_width = (JDIMENSION) vc_image_get_width (image);
  jpeg.image_height = (JDIMENSION) vc_image_get_height (image);
  jpeg.input_components = 3;
  jpeg.in_color_space = JCS_RGB;
  jpeg_set_defaults (&jpeg);
  jpeg_set_quality (&jpeg, quality, TRUE);
  jpeg_start_compress (&jpeg, TRUE);
  write_rows (&jpeg, image);
  jpeg_finish_compress (&jpeg);
  jpeg_destroy_compress (&jpeg);

  return g_bytes_new_with_free_func (buffer, size, free, buffer);
}
