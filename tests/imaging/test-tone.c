/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-imaging.h"
#include "vc-image-tone.h"

#include <string.h>

/* Black, dark, middle, light, white, and a colour. */
static const guint8 pixels[] = {
  0, 0, 0, 64, 64, 64, 128, 128, 128, 192, 192, 192, 255, 255, 255, 200, 100, 50,
};

#define N_PIXELS (sizeof pixels / 3)
#define STRIDE   (N_PIXELS * 3 + 12)

/* In two rows with a gap between them. */
static VcImage *
new_image (void)
{
  guint8 *rows = g_malloc0 (STRIDE * 2);
  g_autoptr (GBytes) bytes = g_bytes_new_take (rows, STRIDE * 2);

  memcpy (rows, pixels, sizeof pixels);
  memcpy (rows + STRIDE, pixels, sizeof pixels);
  return vc_image_new (bytes, N_PIXELS, 2, STRIDE, N_PIXELS, 2);
}

START_TEST (the_plain_tone_is_the_picture_itself)
{
  g_autoptr (VcImage) image = new_image ();
  g_autoptr (GBytes) rows = vc_image_tone_apply ((VcImageTone) { 0, 0 }, image);

  ck_assert_ptr_eq (rows, vc_image_get_pixels (image));
}
END_TEST

START_TEST (a_tone_changes_each_colour_by_itself)
{
  g_autoptr (VcImage) image = new_image ();
  g_autoptr (GBytes) rows = vc_image_tone_apply ((VcImageTone) { 1, 0 }, image);
  const guint8 *row = g_bytes_get_data (rows, NULL);

  ck_assert_uint_eq (g_bytes_get_size (rows), STRIDE * 2);
  for (gsize y = 0; y < 2; y++, row += STRIDE)
    for (gsize i = 0; i < 3; i++)
      ck_assert_uint_gt (row[5 * 3 + i], pixels[5 * 3 + i]);
}
END_TEST

static const struct
{
  VcImageTone tone;
  int         dark;     /* how the dark grey changes */
  int         light;    /* how the light grey changes */
} tones[] = {
  { { 1, 0 }, 1, 1 }, { { 5, 0 }, 1, 1 }, { { -1, 0 }, -1, -1 }, { { -5, 0 }, -1, -1 },
  { { 0, 1 }, -1, 1 }, { { 0, 5 }, -1, 1 }, { { 0, -1 }, 1, -1 }, { { 0, -5 }, 1, -1 },
};

static int
compare (guint8 now,
         guint8 before)
{
  return (now > before) - (now < before);
}

START_TEST (a_tone_changes_light_and_dark)
{
  g_autoptr (VcImage) image = new_image ();
  g_autoptr (GBytes) rows = vc_image_tone_apply (tones[_i].tone, image);
  const guint8 *row = g_bytes_get_data (rows, NULL);

  ck_assert_int_eq (compare (row[1 * 3], pixels[1 * 3]), tones[_i].dark);
  ck_assert_int_eq (compare (row[3 * 3], pixels[3 * 3]), tones[_i].light);
  for (gsize i = 1; i < 5; i++)
    ck_assert_uint_ge (row[i * 3], row[(i - 1) * 3]);

  if (tones[_i].tone.brightness != 0)
    {
      ck_assert_uint_eq (row[0], 0);
      ck_assert_uint_eq (row[4 * 3], 255);
    }
}
END_TEST

TCase *
test_tone_case (void)
{
  TCase *tcase = tcase_create ("tone");

  tcase_add_test (tcase, the_plain_tone_is_the_picture_itself);
  tcase_add_test (tcase, a_tone_changes_each_colour_by_itself);
  tcase_add_loop_test (tcase, a_tone_changes_light_and_dark, 0, G_N_ELEMENTS (tones));

  return tcase;
}
