/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-view.h"
#include "vc-test.h"

#include <math.h>

/* A phone's photo of a card in the box of a card. */
static VcPhotoView
card_view (void)
{
  VcPhotoView view = { 0 };

  vc_photo_view_set_box (&view, 440, 300);
  vc_photo_view_set_picture (&view, 4000, 3000);
  return view;
}

static double
picture_x (const VcPhotoView *view,
           double             box_x)
{
  return (box_x - view->x) / view->scale;
}

static double
picture_y (const VcPhotoView *view,
           double             box_y)
{
  return (box_y - view->y) / view->scale;
}

START_TEST (a_picture_begins_whole_and_in_the_middle)
{
  VcPhotoView view = card_view ();

  ck_assert (vc_photo_view_is_fitted (&view));
  ck_assert_double_eq_tol (view.scale, 0.1, 1e-9);
  ck_assert_double_eq_tol (view.x, 20, 1e-9);
  ck_assert_double_eq_tol (view.y, 0, 1e-9);
}
END_TEST

static const struct
{
  double factor;
  double x;
  double y;
} zooms[] = {
  { 1.25, 220, 150 },
  { 2, 60, 40 },
  { 4, 400, 280 },
  { 8, 220, 10 },
};

START_TEST (zooming_keeps_the_point_under_the_pointer)
{
  VcPhotoView view = card_view ();
  double x, y;

  /* Beyond the bounds of a picture that is hardly larger than its box. */
  vc_photo_view_zoom (&view, 2, 220, 150);
  x = picture_x (&view, zooms[_i].x);
  y = picture_y (&view, zooms[_i].y);

  vc_photo_view_zoom (&view, zooms[_i].factor, zooms[_i].x, zooms[_i].y);

  ck_assert_double_eq_tol (picture_x (&view, zooms[_i].x), x, 1e-6);
  ck_assert_double_eq_tol (picture_y (&view, zooms[_i].y), y, 1e-6);
}
END_TEST

START_TEST (zooming_in_and_out_again_shows_the_whole_picture)
{
  VcPhotoView view = card_view ();

  vc_photo_view_zoom (&view, 6, 10, 290);
  ck_assert (!vc_photo_view_is_fitted (&view));
  vc_photo_view_zoom (&view, 1 / 6.0, 400, 10);

  ck_assert (vc_photo_view_is_fitted (&view));
  ck_assert_double_eq_tol (view.x, 20, 1e-6);
  ck_assert_double_eq_tol (view.y, 0, 1e-6);
}
END_TEST

START_TEST (zoom_stays_between_whole_and_four_pixels_for_one)
{
  VcPhotoView view = card_view ();

  vc_photo_view_zoom (&view, 1e6, 220, 150);
  ck_assert_double_eq_tol (view.scale, VC_PHOTO_VIEW_MAX_SCALE, 1e-9);
  vc_photo_view_zoom (&view, 1e-9, 220, 150);
  ck_assert_double_eq_tol (view.scale, 0.1, 1e-9);
}
END_TEST

START_TEST (a_small_picture_fills_the_box_and_zooms_no_further)
{
  VcPhotoView view = { 0 };

  vc_photo_view_set_box (&view, 400, 300);
  vc_photo_view_set_picture (&view, 40, 30);
  vc_photo_view_zoom (&view, 2, 0, 0);

  ck_assert_double_eq_tol (view.scale, 10, 1e-9);
}
END_TEST

static const struct
{
  double x;
  double y;
} pans[] = {
  { 1e5, 0 },
  { -1e5, 0 },
  { 0, 1e5 },
  { 0, -1e5 },
  { 37, -12 },
};

START_TEST (panning_never_leaves_a_margin)
{
  VcPhotoView view = card_view ();

  vc_photo_view_zoom (&view, 3, 220, 150);
  vc_photo_view_pan (&view, pans[_i].x, pans[_i].y);

  ck_assert_double_le (view.x, 1e-9);
  ck_assert_double_le (view.y, 1e-9);
  ck_assert_double_ge (view.x + 4000 * view.scale, 440 - 1e-9);
  ck_assert_double_ge (view.y + 3000 * view.scale, 300 - 1e-9);
}
END_TEST

START_TEST (a_whole_picture_does_not_move)
{
  VcPhotoView view = card_view ();

  vc_photo_view_pan (&view, 15, 15);

  ck_assert_double_eq_tol (view.x, 20, 1e-9);
  ck_assert_double_eq_tol (view.y, 0, 1e-9);
}
END_TEST

START_TEST (a_larger_box_shows_a_whole_picture_whole)
{
  VcPhotoView view = card_view ();

  vc_photo_view_set_box (&view, 880, 600);

  ck_assert (vc_photo_view_is_fitted (&view));
  ck_assert_double_eq_tol (view.scale, 0.2, 1e-9);
}
END_TEST

START_TEST (a_larger_box_keeps_the_middle_of_a_part)
{
  VcPhotoView view = card_view ();
  double x, y;

  vc_photo_view_zoom (&view, 8, 220, 150);
  x = picture_x (&view, 220);
  y = picture_y (&view, 150);
  vc_photo_view_set_box (&view, 600, 400);

  ck_assert_double_eq_tol (picture_x (&view, 300), x, 1e-6);
  ck_assert_double_eq_tol (picture_y (&view, 200), y, 1e-6);
}
END_TEST

START_TEST (the_visible_part_covers_the_box)
{
  VcPhotoView   view = card_view ();
  VcPhotoRegion region;

  vc_photo_view_zoom (&view, 5, 100, 100);
  region = vc_photo_view_get_visible (&view);

  ck_assert_double_le (region.x, picture_x (&view, 0) + 1e-6);
  ck_assert_double_le (region.y, picture_y (&view, 0) + 1e-6);
  ck_assert_double_ge (region.x + region.width, picture_x (&view, 440) - 1e-6);
  ck_assert_double_ge (region.y + region.height, picture_y (&view, 300) - 1e-6);
  ck_assert_int_ge (region.x, 0);
  ck_assert_int_le (region.x + region.width, 4000);
}
END_TEST

START_TEST (the_visible_part_of_a_whole_picture_is_all_of_it)
{
  VcPhotoView   view = card_view ();
  VcPhotoRegion region = vc_photo_view_get_visible (&view);

  ck_assert_int_eq (region.x, 0);
  ck_assert_int_eq (region.y, 0);
  ck_assert_int_eq (region.width, 4000);
  ck_assert_int_eq (region.height, 3000);
}
END_TEST

static const struct
{
  guint         quarters;
  VcPhotoRegion upright;
} turns[] = {
  { 0, { 100, 200, 300, 50 } },
  { 1, { 200, 3000 - 100 - 300, 50, 300 } },
  { 2, { 4000 - 100 - 300, 3000 - 200 - 50, 300, 50 } },
  { 3, { 4000 - 200 - 50, 100, 50, 300 } },
  { 5, { 200, 3000 - 100 - 300, 50, 300 } },
};

START_TEST (a_part_of_a_turned_picture_is_found_in_the_upright_one)
{
  VcPhotoRegion region = vc_photo_region_turn_back ((VcPhotoRegion) { 100, 200, 300, 50 }, turns[_i].quarters,
                                                    4000, 3000);

  ck_assert_int_eq (region.x, turns[_i].upright.x);
  ck_assert_int_eq (region.y, turns[_i].upright.y);
  ck_assert_int_eq (region.width, turns[_i].upright.width);
  ck_assert_int_eq (region.height, turns[_i].upright.height);
}
END_TEST

START_TEST (a_linked_view_looks_at_the_same_part)
{
  VcPhotoView view = card_view ();
  VcPhotoView other = { 0 };

  vc_photo_view_set_box (&other, 300, 400);
  vc_photo_view_set_picture (&other, 3000, 4000);
  vc_photo_view_zoom (&view, 6, 400, 20);
  vc_photo_view_follow (&other, &view);

  ck_assert_double_eq_tol (vc_photo_view_get_zoom (&other), 6, 1e-6);
  ck_assert_double_eq_tol (picture_x (&other, 150) / 3000, picture_x (&view, 220) / 4000, 1e-2);
  ck_assert_double_eq_tol (picture_y (&other, 200) / 4000, picture_y (&view, 150) / 3000, 1e-2);
}
END_TEST

/* Boxes and pictures as they stand side by side: a portrait, a card across, a
 * card on its side, a page. */
static const double shapes[][4] = {
  { 333, 436, 3000, 4000 }, { 425, 297, 4032, 3024 }, { 425, 297, 3024, 4032 }, { 300, 436, 2480, 3508 },
};

START_TEST (linked_views_keep_the_same_place_in_the_middle)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  VcPhotoView views[G_N_ELEMENTS (shapes)] = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      vc_photo_view_set_box (&views[i], shapes[i][0], shapes[i][1]);
      vc_photo_view_set_picture (&views[i], shapes[i][2], shapes[i][3]);
      vc_photo_view_set_linked (&views[i], TRUE);
    }

  for (int step = 0; step < 200; step++)
    {
      gsize        leader = g_rand_int_range (rand, 0, G_N_ELEMENTS (shapes));
      VcPhotoView *view = &views[leader];
      double       x, y;

      if (g_rand_boolean (rand))
        vc_photo_view_zoom (view, g_rand_double_range (rand, 0.6, 1.9), g_rand_double_range (rand, 0, view->box_width),
                            g_rand_double_range (rand, 0, view->box_height));
      else
        vc_photo_view_pan (view, g_rand_double_range (rand, -200, 200), g_rand_double_range (rand, -200, 200));

      vc_photo_view_get_middle (view, &x, &y);
      for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
        {
          double seen_x, seen_y;

          vc_photo_view_follow (&views[i], view);
          vc_photo_view_get_middle (&views[i], &seen_x, &seen_y);

          /* In pixels of the screen, at the follower's own magnification. */
          ck_assert_double_lt (fabs (seen_x - x) * views[i].picture_width * views[i].scale, 2);
          ck_assert_double_lt (fabs (seen_y - y) * views[i].picture_height * views[i].scale, 2);
        }
    }
}
END_TEST

START_TEST (a_view_that_is_freed_leaves_no_margin)
{
  VcPhotoView view = card_view ();

  vc_photo_view_set_linked (&view, TRUE);
  vc_photo_view_look_at (&view, 4, 0, 0);
  ck_assert_double_gt (view.x, 0);

  vc_photo_view_set_linked (&view, FALSE);
  ck_assert_double_le (view.x, 0);
  ck_assert_double_le (view.y, 0);
}
END_TEST

START_TEST (nothing_happens_before_picture_and_box_are_known)
{
  VcPhotoView   view = { 0 };
  VcPhotoRegion region;

  vc_photo_view_zoom (&view, 2, 1, 1);
  vc_photo_view_pan (&view, 5, 5);
  region = vc_photo_view_get_visible (&view);

  ck_assert (vc_photo_view_is_fitted (&view));
  ck_assert_int_eq (region.width, 0);
  ck_assert (!isnan (view.x) && !isnan (view.scale));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("photo-view");
  TCase *tcase = tcase_create ("view");

  tcase_add_test (tcase, a_picture_begins_whole_and_in_the_middle);
  tcase_add_loop_test (tcase, zooming_keeps_the_point_under_the_pointer, 0, G_N_ELEMENTS (zooms));
  tcase_add_test (tcase, zooming_in_and_out_again_shows_the_whole_picture);
  tcase_add_test (tcase, zoom_stays_between_whole_and_four_pixels_for_one);
  tcase_add_test (tcase, a_small_picture_fills_the_box_and_zooms_no_further);
  tcase_add_loop_test (tcase, panning_never_leaves_a_margin, 0, G_N_ELEMENTS (pans));
  tcase_add_test (tcase, a_whole_picture_does_not_move);
  tcase_add_test (tcase, a_larger_box_shows_a_whole_picture_whole);
  tcase_add_test (tcase, a_larger_box_keeps_the_middle_of_a_part);
  tcase_add_test (tcase, the_visible_part_covers_the_box);
  tcase_add_test (tcase, the_visible_part_of_a_whole_picture_is_all_of_it);
  tcase_add_loop_test (tcase, a_part_of_a_turned_picture_is_found_in_the_upright_one, 0, G_N_ELEMENTS (turns));
  tcase_add_test (tcase, a_linked_view_looks_at_the_same_part);
  tcase_add_test (tcase, linked_views_keep_the_same_place_in_the_middle);
  tcase_add_test (tcase, a_view_that_is_freed_leaves_no_margin);
  tcase_add_test (tcase, nothing_happens_before_picture_and_box_are_known);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
