/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-decoder.h"
#include "vc-picture-resample.h"

#include <math.h>
#include <string.h>

static GdkPixbuf *
new_picture (int width,
             int height)
{
  return gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
}

static guint8 *
pixel_at (GdkPixbuf *picture,
          int        x,
          int        y)
{
  return gdk_pixbuf_get_pixels (picture) + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (picture) + (gsize) x * 3;
}

/* Red grows to the right, green downwards, blue is the same everywhere. */
static GdkPixbuf *
new_gradient (int width,
              int height)
{
  GdkPixbuf *picture = new_picture (width, height);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 *pixel = pixel_at (picture, x, y);

        pixel[0] = (guint8) ((x + 0.5) * 255 / width);
        pixel[1] = (guint8) ((y + 0.5) * 255 / height);
        pixel[2] = 77;
      }

  return picture;
}

/* Smaller and larger, of another shape, to a point and from one. */
static const struct
{
  int from_width;
  int from_height;
  int width;
  int height;
} sizes[] = {
  { 200, 150, 137, 97 }, { 200, 150, 200, 150 }, { 200, 150, 391, 283 }, { 200, 150, 20, 300 },
  { 200, 150, 1, 1 }, { 1, 1, 50, 40 }, { 1, 300, 7, 31 }, { 3000, 2, 999, 5 },
};

START_TEST (a_picture_looks_the_same_in_every_size)
{
  g_autoptr (GdkPixbuf) source = new_gradient (sizes[_i].from_width, sizes[_i].from_height);
  g_autoptr (GdkPixbuf) target = new_picture (sizes[_i].width, sizes[_i].height);

  vc_picture_resample (source, &(VcPictureArea) { 0, 0, sizes[_i].from_width, sizes[_i].from_height }, target);

  for (int y = 0; y < sizes[_i].height; y++)
    for (int x = 0; x < sizes[_i].width; x++)
      {
        const guint8 *pixel = pixel_at (target, x, y);
        double        across = (x + 0.5) / sizes[_i].width;
        double        down = (y + 0.5) / sizes[_i].height;

        /* At the edge a pixel of the source is the last there is. */
        ck_assert_double_le (fabs (pixel[0] - across * 255), 4 + 128.0 / sizes[_i].from_width);
        ck_assert_double_le (fabs (pixel[1] - down * 255), 4 + 128.0 / sizes[_i].from_height);
        ck_assert_int_eq (pixel[2], 77);
      }
}
END_TEST

START_TEST (a_part_is_cut_at_fractions_of_a_pixel)
{
  g_autoptr (GdkPixbuf) source = new_gradient (200, 150);
  g_autoptr (GdkPixbuf) target = new_picture (100, 100);

  vc_picture_resample (source, &(VcPictureArea) { 50.5, 30.25, 100, 75 }, target);

  ck_assert_double_le (fabs (pixel_at (target, 0, 0)[0] - 51.0 / 200 * 255), 2);
  ck_assert_double_le (fabs (pixel_at (target, 99, 0)[0] - 150.0 / 200 * 255), 2);
  ck_assert_double_le (fabs (pixel_at (target, 0, 99)[1] - 104.875 / 150 * 255), 2);
}
END_TEST

START_TEST (nothing_is_left_out)
{
  g_autoptr (GdkPixbuf) source = new_picture (64, 64);
  g_autoptr (GdkPixbuf) target = new_picture (40, 40);
  guint sum = 0;

  gdk_pixbuf_fill (source, 0x000000ff);
  for (int i = 0; i < 64; i += 4)
    memset (pixel_at (source, i, 20), 255, 3);

  vc_picture_resample (source, &(VcPictureArea) { 0, 0, 64, 64 }, target);
  for (int y = 0; y < 40; y++)
    for (int x = 0; x < 40; x++)
      sum += pixel_at (target, x, y)[1];

  /* Sixteen white points of 4096 are as much light in 1600. */
  ck_assert_uint_ge (sum, 16 * 255 * 1600 / 4096 * 9 / 10);
  ck_assert_uint_le (sum, 16 * 255 * 1600 / 4096 * 11 / 10);
}
END_TEST

TCase *
test_picture_resample_case (void)
{
  TCase *tcase = tcase_create ("picture-resample");

  tcase_add_loop_test (tcase, a_picture_looks_the_same_in_every_size, 0, G_N_ELEMENTS (sizes));
  tcase_add_test (tcase, a_part_is_cut_at_fractions_of_a_pixel);
  tcase_add_test (tcase, nothing_is_left_out);

  return tcase;
}
