/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-jpeg.h"

#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

/* Rows of one compressed block row at 4:2:0. */
#define BLOCK_ROWS 16

/* The size is guessed from every so many block rows. */
#define SAMPLE_EVERY 12

static void
give_up (j_common_ptr common)
{
  char message[JMSG_LENGTH_MAX];

  /* Nothing from outside is compressed here: only memory can run out. */
  common->err->format_message (common, message);
  g_error ("libjpeg: %s", message);
}

/* An APP1 segment with one directory and one entry: Orientation, a SHORT. */
static void
write_exif (struct jpeg_compress_struct *jpeg,
            VcDemoOrientation            orientation)
{
  guint8 segment[] = {
    'E', 'x', 'i', 'f', 0, 0,
    'I', 'I', 42, 0, 8, 0, 0, 0,
    1, 0,
    0x12, 0x01, 3, 0, 1, 0, 0, 0, (guint8) orientation, 0, 0, 0,
    0, 0, 0, 0,
  };

  jpeg_write_marker (jpeg, JPEG_APP0 + 1, segment, sizeof segment);
}

/* Compresses every @every'th block row; 1 for the whole picture. */
static GBytes *
compress (const guint8      *pixels,
          guint              width,
          guint              height,
          VcDemoOrientation  orientation,
          int                quality,
          guint              every)
{
  struct jpeg_compress_struct jpeg;
  struct jpeg_error_mgr       errors;
  unsigned char              *buffer = NULL;
  unsigned long               size = 0;
  guint                       n_rows = 0;

  for (guint row = 0; row < height; row++)
    n_rows += row / BLOCK_ROWS % every == 0;

  jpeg.err = jpeg_std_error (&errors);
  errors.error_exit = give_up;
  jpeg_create_compress (&jpeg);
  jpeg_mem_dest (&jpeg, &buffer, &size);
  jpeg.image_width = width;
  jpeg.image_height = n_rows;
  jpeg.input_components = 3;
  jpeg.in_color_space = JCS_RGB;
  jpeg_set_defaults (&jpeg);
  jpeg_set_quality (&jpeg, quality, TRUE);
  jpeg_start_compress (&jpeg, TRUE);
  write_exif (&jpeg, orientation);

  for (guint row = 0; row < height; row++)
    {
      JSAMPROW line = (JSAMPROW) (pixels + (gsize) row * width * 3);

      if (row / BLOCK_ROWS % every == 0)
        jpeg_write_scanlines (&jpeg, &line, 1);
    }

  jpeg_finish_compress (&jpeg);
  jpeg_destroy_compress (&jpeg);

  return g_bytes_new_with_free_func (buffer, size, free, buffer);
}

/* The best quality whose size, guessed from a sample, is not above the wanted. */
static int
choose_quality (const guint8 *pixels,
                guint         width,
                guint         height,
                gsize         wanted_size)
{
  int low = 40;
  int high = 97;

  while (low < high)
    {
      int quality = (low + high + 1) / 2;
      g_autoptr (GBytes) sample = compress (pixels, width, height, VC_DEMO_UPRIGHT, quality, SAMPLE_EVERY);

      if (g_bytes_get_size (sample) * SAMPLE_EVERY <= wanted_size)
        low = quality;
      else
        high = quality - 1;
    }

  return low;
}

/**
 * vc_demo_jpeg_encode:
 * @pixels: red, green, blue; rows without padding, as stored
 * @width: pixels in a row
 * @height: rows
 * @orientation: what EXIF says of it
 * @wanted_size: about how large the file should be, in bytes
 *
 * Compresses a picture as a phone does, at the quality that gives about the
 * wanted size.
 *
 * Returns: (transfer full): a JPEG file
 */
GBytes *
vc_demo_jpeg_encode (const guint8      *pixels,
                     guint              width,
                     guint              height,
                     VcDemoOrientation  orientation,
                     gsize              wanted_size)
{
  int quality = choose_quality (pixels, width, height, wanted_size);

  return compress (pixels, width, height, orientation, quality, 1);
}
