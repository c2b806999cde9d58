/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-arrangement.h"
#include "vc-test.h"

#define HEAD 24
#define GAP  8

/* The space for the photos in windows from a small notebook's to a large
 * screen's, and of one turned on its side. */
static const struct
{
  double width;
  double height;
} spaces[] = {
  { 766, 650 }, { 1320, 960 }, { 2000, 1300 }, { 3200, 1950 }, { 700, 1500 }, { 1366, 720 }, { 1920, 1040 },
};

/* A portrait, two sides of a card, and each of them made again. */
static void
set_case (VcPhotoPlace *places)
{
  for (guint i = 0; i < VC_PHOTO_ARRANGEMENT_MAX; i++)
    places[i] = (VcPhotoPlace) { .aspect = i % 3 == 0 ? 3.0 / 4 : 4.0 / 3, .least = 200, .foot = i == 0 ? 150 : 0 };
}

static gboolean
overlap (const VcPhotoPlace *one,
         const VcPhotoPlace *other)
{
  return one->x < other->x + other->width && other->x < one->x + one->width &&
         one->y < other->y + other->height + other->foot && other->y < one->y + one->height + one->foot;
}

START_TEST (photos_stand_beside_each_other_in_the_space)
{
  for (guint n = 1; n <= VC_PHOTO_ARRANGEMENT_MAX; n++)
    {
      VcPhotoPlace places[VC_PHOTO_ARRANGEMENT_MAX];

      set_case (places);
      vc_photo_arrangement_choose (places, n, spaces[_i].width, spaces[_i].height, HEAD, GAP);

      for (guint i = 0; i < n; i++)
        {
          ck_assert_double_gt (places[i].width, 0);
          ck_assert_double_gt (places[i].height, HEAD);
          ck_assert_double_ge (places[i].x, 0);
          ck_assert_double_ge (places[i].y, 0);
          ck_assert_double_le (places[i].x + places[i].width, spaces[_i].width);
          ck_assert_double_le (places[i].y + places[i].height + places[i].foot, spaces[_i].height);
          for (guint j = 0; j < i; j++)
            ck_assert_msg (!overlap (&places[i], &places[j]), "%u and %u of %u overlap", i, j, n);
        }
    }
}
END_TEST

static double
shown_area (const VcPhotoPlace *place)
{
  double width = MIN (place->width, (place->height - HEAD) * place->aspect);

  return width * width / place->aspect;
}

START_TEST (a_larger_window_shows_every_photo_larger)
{
  VcPhotoPlace small[VC_PHOTO_ARRANGEMENT_MAX], large[VC_PHOTO_ARRANGEMENT_MAX];

  set_case (small);
  set_case (large);
  vc_photo_arrangement_choose (small, 3, 766, 650, HEAD, GAP);
  vc_photo_arrangement_choose (large, 3, 1320, 960, HEAD, GAP);

  for (guint i = 0; i < 3; i++)
    ck_assert_double_gt (shown_area (&large[i]), shown_area (&small[i]) * 1.5);
}
END_TEST

START_TEST (at_the_smallest_window_a_card_can_be_read)
{
  VcPhotoPlace places[VC_PHOTO_ARRANGEMENT_MAX];

  set_case (places);
  vc_photo_arrangement_choose (places, 3, 766, 650, HEAD, GAP);

  ck_assert_double_ge (places[0].width, 300);
  ck_assert_double_ge (places[1].width, 400);
  ck_assert_double_ge (places[2].width, 400);
  ck_assert_double_ge (places[1].height, 300);
}
END_TEST

START_TEST (a_window_on_its_side_has_them_below_each_other)
{
  VcPhotoPlace places[VC_PHOTO_ARRANGEMENT_MAX];

  set_case (places);
  vc_photo_arrangement_choose (places, 2, 700, 1500, HEAD, GAP);

  ck_assert_double_ge (places[1].y, places[0].y + places[0].height);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("photo-arrangement");
  TCase *tcase = tcase_create ("arrangement");

  tcase_add_loop_test (tcase, photos_stand_beside_each_other_in_the_space, 0, G_N_ELEMENTS (spaces));
  tcase_add_test (tcase, a_larger_window_shows_every_photo_larger);
  tcase_add_test (tcase, at_the_smallest_window_a_card_can_be_read);
  tcase_add_test (tcase, a_window_on_its_side_has_them_below_each_other);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
