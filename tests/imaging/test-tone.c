/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-imaging.h"
#include "vc-image-tone.h"

#include <string.h>

/* Black, dark, middle, light, white; then half red glass, and nothing at all. */
static const guint8 pixels[] = {
  0, 0, 0, 255, 64, 64, 64, 255, 128, 128, 128, 255, 192, 192, 192, 255, 255, 255, 255, 255,
  0, 0, 128, 128, 0, 0, 0, 0,
};

#define N_PIXELS (sizeof pixels / 4)

/* In two rows with a gap between them. */
static VcImage *
new_image (void)
{
  gsize stride = N_PIXELS * 4 + 12;
  guint8 *rows = g_malloc0 (stride * 2);
  g_autoptr (GBytes) bytes = g_bytes_new_take (rows, stride * 2);

  memcpy (rows, pixels, sizeof pixels);
  memcpy (rows + stride, pixels, sizeof pixels);
  return vc_image_new (bytes, N_PIXELS, 2, stride, N_PIXELS, 2);
}

START_TEST (the_plain_tone_leaves_every_colour)
{
  g_autoptr (VcImage) image = new_image ();
  g_autoptr (GBytes) rgb = vc_image_tone_dup_rgb ((VcImageTone) { 0, 0 }, image);
  const guint8 *row = g_bytes_get_data (rgb, NULL);

  ck_assert_uint_eq (g_bytes_get_size (rgb), N_PIXELS * 3 * 2);
  for (gsize y = 0; y < 2; y++, row += N_PIXELS * 3)
    {
      for (gsize i = 0; i < 5; i++)
        ck_assert_uint_eq (row[i * 3 + i % 3], pixels[i * 4]);

      /* Red glass on white paper is pink, and nothing on it is the paper. */
      ck_assert_uint_eq (row[5 * 3], 255);
      ck_assert_uint_eq (row[5 * 3 + 1], 127);
      ck_assert_uint_eq (row[6 * 3 + 1], 255);
    }
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
  g_autoptr (GBytes) rgb = vc_image_tone_dup_rgb (tones[_i].tone, image);
  const guint8 *row = g_bytes_get_data (rgb, NULL);

  ck_assert_int_eq (compare (row[1 * 3], pixels[1 * 4]), tones[_i].dark);
  ck_assert_int_eq (compare (row[3 * 3], pixels[3 * 4]), tones[_i].light);
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

  tcase_add_test (tcase, the_plain_tone_leaves_every_colour);
  tcase_add_loop_test (tcase, a_tone_changes_light_and_dark, 0, G_N_ELEMENTS (tones));

  return tcase;
}
