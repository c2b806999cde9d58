/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-test-picture.h"

#include <stdio.h>
#include <stdlib.h>
#include <jpeglib.h>
#include <png.h>
#include <string.h>

/* Marker, length, EXIF header, one directory with one entry: Orientation. */
static const guint8 exif[] = {
  0xff, 0xe1, 0x00, 0x22, 'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8,  0, 0, 0,
  1,    0,    0x12, 0x01, 3,   0,   1,   0,   0, 0, 0,   0,   0,  0, 0,  0, 0, 0,
};
#define EXIF_VALUE 28

/**
 * vc_test_picture_new:
 *
 * Returns: (transfer full): red and green above blue and yellow
 */
GdkPixbuf *
vc_test_picture_new (int width,
                     int height)
{
  const guint32 colours[2][2] = { { 0xff0000ff, 0x00ff00ff }, { 0x0000ffff, 0xffff00ff } };
  GdkPixbuf    *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);

  for (int row = 0; row < 2; row++)
    for (int column = 0; column < 2; column++)
      {
        int x = column * (width / 2);
        int y = row * (height / 2);
        g_autoptr (GdkPixbuf) rest = gdk_pixbuf_new_subpixbuf (pixbuf, x, y, width - x, height - y);

        /* Each covers the part of the ones before that is not theirs. */
        gdk_pixbuf_fill (rest, colours[row][column]);
      }

  return pixbuf;
}

/**
 * vc_test_picture_save:
 * @type: "jpeg" or "png"
 *
 * Returns: (transfer full): the file
 */
GBytes *
vc_test_picture_save (GdkPixbuf  *pixbuf,
                      const char *type)
{
  char  *data;
  gsize  size;
  GError *error = NULL;

  if (!gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, type, &error, NULL))
    g_error ("%s", error->message);

  return g_bytes_new_take (data, size);
}

/**
 * vc_test_picture_jpeg:
 * @orientation: the EXIF value, or 0 for a file without EXIF; the stored
 *   pixels are the same for all
 */
GBytes *
vc_test_picture_jpeg (int width,
                      int height,
                      int orientation)
{
  g_autoptr (GdkPixbuf) pixbuf = vc_test_picture_new (width, height);
  g_autoptr (GBytes) plain = vc_test_picture_save (pixbuf, "jpeg");
  gsize         size;
  const guint8 *data = g_bytes_get_data (plain, &size);
  GByteArray   *file = g_byte_array_new ();

  g_byte_array_append (file, data, 2);
  if (orientation != 0)
    {
      g_byte_array_append (file, exif, sizeof exif);
      file->data[2 + EXIF_VALUE] = orientation;
    }
  g_byte_array_append (file, data + 2, size - 2);

  return g_byte_array_free_to_bytes (file);
}

/**
 * vc_test_picture_progressive_jpeg:
 *
 * Returns: (transfer full): a JPEG that comes in several scans, the last one
 *   the finest
 */
GBytes *
vc_test_picture_progressive_jpeg (int width,
                                  int height)
{
  g_autoptr (GdkPixbuf) pixbuf = vc_test_picture_new (width, height);
  struct jpeg_compress_struct jpeg = { 0 };
  struct jpeg_error_mgr       errors;
  unsigned char *buffer = NULL;
  unsigned long  size = 0;
  GBytes        *file;

  jpeg.err = jpeg_std_error (&errors);
  jpeg_create_compress (&jpeg);
  jpeg_mem_dest (&jpeg, &buffer, &size);
  jpeg.image_width = width;
  jpeg.image_height = height;
  jpeg.input_components = 3;
  jpeg.in_color_space = JCS_RGB;
  jpeg_set_defaults (&jpeg);
  jpeg_simple_progression (&jpeg);

  jpeg_start_compress (&jpeg, TRUE);
  for (int y = 0; y < height; y++)
    jpeg_write_scanlines (&jpeg, (JSAMPROW[]) { gdk_pixbuf_get_pixels (pixbuf) +
                                                (gsize) y * gdk_pixbuf_get_rowstride (pixbuf) }, 1);
  jpeg_finish_compress (&jpeg);
  jpeg_destroy_compress (&jpeg);

  file = g_bytes_new (buffer, size);
  free (buffer);
  return file;
}

GBytes *
vc_test_picture_png (int width,
                     int height)
{
  g_autoptr (GdkPixbuf) pixbuf = vc_test_picture_new (width, height);

  return vc_test_picture_save (pixbuf, "png");
}

/**
 * vc_test_picture_clear_png:
 *
 * Returns: a picture of one colour, not opaque
 */
GBytes *
vc_test_picture_clear_png (int     width,
                           int     height,
                           guint32 rgba)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, width, height);

  gdk_pixbuf_fill (pixbuf, rgba);
  return vc_test_picture_save (pixbuf, "png");
}

/**
 * vc_test_picture_forged_jpeg:
 *
 * Returns: a few hundred bytes that claim to be a picture of this size
 */
GBytes *
vc_test_picture_forged_jpeg (int width,
                             int height)
{
  g_autoptr (GBytes) honest = vc_test_picture_jpeg (16, 16, 0);
  gsize         size;
  const guint8 *data = g_bytes_get_data (honest, &size);
  guint8       *copy = g_memdup2 (data, size);

  for (gsize i = 2; copy[i] == 0xff; i += 2 + (copy[i + 2] << 8) + copy[i + 3])
    if (copy[i + 1] == 0xc0)
      {
        copy[i + 5] = height >> 8;
        copy[i + 6] = height & 0xff;
        copy[i + 7] = width >> 8;
        copy[i + 8] = width & 0xff;
        return g_bytes_new_take (copy, size);
      }

  g_assert_not_reached ();
}

static void
append_cb (png_structp png,
           png_bytep   data,
           png_size_t  size)
{
  g_byte_array_append (png_get_io_ptr (png), data, size);
}

static void
flush_cb (png_structp png)
{
}

/**
 * vc_test_picture_bilevel_png:
 *
 * Returns: a true white picture of one bit a pixel, small as a file
 */
GBytes *
vc_test_picture_bilevel_png (int side)
{
  g_autofree guint8 *row = g_malloc0 ((side + 7) / 8);
  GByteArray *file = g_byte_array_new ();
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop   info = png_create_info_struct (png);

  png_set_write_fn (png, file, append_cb, flush_cb);
  png_set_compression_level (png, 1);
  png_set_IHDR (png, info, side, side, 1, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info (png, info);
  for (int y = 0; y < side; y++)
    png_write_row (png, row);
  png_write_end (png, info);
  png_destroy_write_struct (&png, &info);

  return g_byte_array_free_to_bytes (file);
}

/**
 * vc_test_colour_of:
 * @pixel: red, green, blue
 *
 * Returns: which of the four it is; JPEG does not keep colours exactly
 */
VcTestColour
vc_test_colour_of (const guint8 *pixel)
{
  if (pixel[2] > 128)
    return VC_TEST_BLUE;
  if (pixel[1] > 128)
    return pixel[0] > 128 ? VC_TEST_YELLOW : VC_TEST_GREEN;
  return VC_TEST_RED;
}
