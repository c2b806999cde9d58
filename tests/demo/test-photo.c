/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "vc-demo-jpeg.h"
#include "vc-demo-perspective.h"
#include "vc-demo-photo.h"
#include "vc-demo-still-life.h"
#include "vc-test.h"

/* A card-shaped sheet with a black square in its upper left quarter. */
static cairo_surface_t *
draw_sheet (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 856, 540);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 0.9, 0.9, 0.9);
  cairo_paint (cr);
  cairo_rectangle (cr, 100, 80, 200, 150);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_fill (cr);
  cairo_destroy (cr);

  return surface;
}

static VcDemoPhoto *
take (guint64         seed,
      VcDemoPhotoFlaw flaw,
      guint           long_side)
{
  cairo_surface_t *sheet = draw_sheet ();
  VcDemoShot       shot = { seed, VC_PHOTO_FRONT, flaw, long_side };
  VcDemoPhoto     *photo = vc_demo_photo_take (&shot, sheet);

  cairo_surface_destroy (sheet);
  return photo;
}

/* The orientation in the EXIF segment that follows the file's first marker. */
static int
get_orientation (GBytes *bytes)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize at = 2; at + 40 < size && data[at] == 0xff; at += 2 + (data[at + 2] << 8 | data[at + 3]))
    if (data[at + 1] == 0xe1 && memcmp (data + at + 4, "Exif\0", 6) == 0)
      return data[at + 4 + 6 + 18];

  return 0;
}

START_TEST (a_photo_is_as_a_phone_sends_it)
{
  g_autoptr (VcDemoPhoto) photo = take (1, VC_DEMO_PHOTO_GOOD, VC_DEMO_PHOTO_LONG_SIDE);
  gsize size = g_bytes_get_size (photo->bytes);

  ck_assert_uint_eq (photo->width * photo->height, 12000000);
  ck_assert_uint_ge (size, 2000000);
  ck_assert_uint_le (size, 4000000);
  ck_assert_int_ne (get_orientation (photo->bytes), 0);
  ck_assert_uint_eq (strlen (photo->sha256), 64);
}
END_TEST

START_TEST (the_same_shot_gives_the_same_bytes_and_another_does_not)
{
  g_autoptr (VcDemoPhoto) one = take (5, VC_DEMO_PHOTO_GOOD, 400);
  g_autoptr (VcDemoPhoto) again = take (5, VC_DEMO_PHOTO_GOOD, 400);
  g_autoptr (VcDemoPhoto) other = take (6, VC_DEMO_PHOTO_GOOD, 400);

  ck_assert (g_bytes_equal (one->bytes, again->bytes));
  ck_assert_str_eq (one->sha256, again->sha256);
  ck_assert_str_ne (one->sha256, other->sha256);
}
END_TEST

START_TEST (phones_are_held_every_way)
{
  gboolean seen[9] = { FALSE };

  for (guint64 seed = 1; seed <= 24; seed++)
    {
      g_autoptr (VcDemoPhoto) photo = take (seed, VC_DEMO_PHOTO_GOOD, 64);
      int orientation = get_orientation (photo->bytes);

      ck_assert_int_gt (orientation, 0);
      ck_assert_int_lt (orientation, 9);
      seen[orientation] = TRUE;
      ck_assert_int_eq (photo->width < photo->height, orientation >= 5);
    }

  ck_assert (seen[VC_DEMO_UPRIGHT]);
  ck_assert (seen[VC_DEMO_UPSIDE_DOWN]);
  ck_assert (seen[VC_DEMO_TURN_RIGHT]);
}
END_TEST

START_TEST (each_flaw_changes_the_picture)
{
  g_autoptr (VcDemoPhoto) good = take (9, VC_DEMO_PHOTO_GOOD, 400);
  g_autoptr (VcDemoPhoto) flawed = take (9, VC_DEMO_PHOTO_BLURRED + _i, 400);

  ck_assert_str_ne (good->sha256, flawed->sha256);
}
END_TEST

START_TEST (perspective_brings_the_corners_back)
{
  const double corners[4][2] = { { 10, 20 }, { 300, 40 }, { 280, 230 }, { 30, 210 } };
  const float  wanted[4][2] = { { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 } };
  VcDemoPerspective perspective;

  vc_demo_perspective_init (&perspective, corners);
  for (guint i = 0; i < 4; i++)
    {
      float u, v;

      vc_demo_perspective_map (&perspective, (float) corners[i][0], (float) corners[i][1], &u, &v);
      ck_assert_float_eq_tol (u, wanted[i][0], 1e-4);
      ck_assert_float_eq_tol (v, wanted[i][1], 1e-4);
    }
}
END_TEST

START_TEST (what_is_no_portrait_fills_a_portrait_s_frame)
{
  cairo_surface_t *plant = vc_demo_still_life_new (90);

  ck_assert_int_eq (cairo_image_surface_get_width (plant), 90);
  ck_assert_int_eq (cairo_image_surface_get_height (plant), 120);
  cairo_surface_destroy (plant);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("demo photo");
  TCase *tcase = tcase_create ("taking a photo");

  tcase_add_test (tcase, a_photo_is_as_a_phone_sends_it);
  tcase_add_test (tcase, the_same_shot_gives_the_same_bytes_and_another_does_not);
  tcase_add_test (tcase, phones_are_held_every_way);
  tcase_add_loop_test (tcase, each_flaw_changes_the_picture, 0, 4);
  tcase_add_test (tcase, perspective_brings_the_corners_back);
  tcase_add_test (tcase, what_is_no_portrait_fills_a_portrait_s_frame);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
