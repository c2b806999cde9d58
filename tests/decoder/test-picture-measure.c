/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-decoder.h"
#include "vc-decoder-frame.h"
#include "vc-picture-measure.h"

/* Stripes whose edges take @smear pixels, of two greys, at twice the working
 * size. */
static GdkPixbuf *
new_stripes (int dark,
             int light,
             int smear)
{
  int        width = 2 * VC_DECODER_MEASURE_SIDE;
  GdkPixbuf *pixels = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, width / 2);
  guint8    *row = gdk_pixbuf_get_pixels (pixels);

  for (int x = 0; x < width; x++)
    {
      int at = x % 96;
      int into = at < 48 ? at : 96 - at;
      int value = dark + (light - dark) * CLAMP (into - 24 + smear / 2, 0, smear) / smear;

      memset (row + 3 * x, value, 3);
    }

  for (int y = 1; y < width / 2; y++)
    memcpy (row + (gsize) y * gdk_pixbuf_get_rowstride (pixels), row, 3 * width);

  return pixels;
}

static VcPictureMeasure
measure_stripes (int dark,
                 int light,
                 int smear)
{
  g_autoptr (GdkPixbuf) pixels = new_stripes (dark, light, smear);
  VcPictureMeasure measure;

  ck_assert (vc_picture_measure (&measure, pixels));
  return measure;
}

START_TEST (sharpness_falls_as_edges_are_smeared)
{
  guint last = VC_DECODER_MEASURE_WHOLE + 1;

  for (int smear = 1; smear <= 25; smear += 6)
    {
      guint sharpness = measure_stripes (60, 200, smear).sharpness;

      ck_assert_msg (sharpness < last, "smeared over %d pixels: %u after %u", smear, sharpness, last);
      last = sharpness;
    }

  ck_assert_uint_ge (measure_stripes (60, 200, 1).sharpness, VC_DECODER_MEASURE_WHOLE * 9 / 10);
  ck_assert_uint_le (last, VC_DECODER_MEASURE_WHOLE / 3);
}
END_TEST

START_TEST (sharpness_does_not_depend_on_contrast)
{
  guint strong = measure_stripes (20, 240, 8).sharpness;
  guint weak = measure_stripes (80, 140, 8).sharpness;

  ck_assert_int_le (ABS ((int) strong - (int) weak), VC_DECODER_MEASURE_WHOLE / 20);
}
END_TEST

START_TEST (exposure_is_that_of_the_pixels)
{
  VcPictureMeasure even = measure_stripes (100, 100, 1);
  VcPictureMeasure halves = measure_stripes (0, 255, 1);

  ck_assert_int_le (ABS ((int) even.brightness - 100 * VC_DECODER_MEASURE_WHOLE / 255), 1);
  ck_assert_uint_eq (even.sharpness, 0);
  ck_assert_uint_eq (even.nearly_black, 0);
  ck_assert_uint_eq (even.nearly_white, 0);
  ck_assert_int_le (ABS ((int) halves.brightness - VC_DECODER_MEASURE_WHOLE / 2), 500);
  ck_assert_int_le (ABS ((int) halves.nearly_black - VC_DECODER_MEASURE_WHOLE / 2), 500);
  ck_assert_int_le (ABS ((int) halves.nearly_white - VC_DECODER_MEASURE_WHOLE / 2), 500);
}
END_TEST

START_TEST (the_smallest_pictures_are_measured_too)
{
  for (int width = 1; width <= 12; width++)
    for (int height = 1; height <= 12; height++)
      {
        g_autoptr (GdkPixbuf) pixels = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, width, height);
        VcPictureMeasure measure;

        /* Clear, so what is seen is the paper. */
        gdk_pixbuf_fill (pixels, 0x00000000);
        ck_assert (vc_picture_measure (&measure, pixels));
        ck_assert_uint_eq (measure.nearly_white, VC_DECODER_MEASURE_WHOLE);
      }
}
END_TEST

TCase *
test_picture_measure_case (void)
{
  TCase *tcase = tcase_create ("measure");

  tcase_add_test (tcase, sharpness_falls_as_edges_are_smeared);
  tcase_add_test (tcase, sharpness_does_not_depend_on_contrast);
  tcase_add_test (tcase, exposure_is_that_of_the_pixels);
  tcase_add_test (tcase, the_smallest_pictures_are_measured_too);

  return tcase;
}
