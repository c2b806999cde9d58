/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-decoder.h"
#include "vc-picture-plan.h"

static const struct
{
  const char   *text;
  VcOrientation orientation;
} tags[] = {
  { NULL, VC_ORIENTATION_TOP_LEFT },    { "", VC_ORIENTATION_TOP_LEFT },
  { "0", VC_ORIENTATION_TOP_LEFT },     { "1", VC_ORIENTATION_TOP_LEFT },
  { "6", VC_ORIENTATION_RIGHT_TOP },    { "8", VC_ORIENTATION_LEFT_BOTTOM },
  { "9", VC_ORIENTATION_TOP_LEFT },     { "61", VC_ORIENTATION_TOP_LEFT },
  { "-6", VC_ORIENTATION_TOP_LEFT },
};

START_TEST (a_tag_that_is_no_orientation_means_upright)
{
  ck_assert_int_eq (vc_orientation_parse (tags[_i].text), tags[_i].orientation);
}
END_TEST

/* A stored picture of 40 × 30, and its part of 4 × 3 at 10, 5 as it is seen. */
static const struct
{
  VcOrientation orientation;
  VcPart        stored;
} turned[] = {
  { VC_ORIENTATION_TOP_LEFT,     { 10, 5, 4, 3 }  },
  { VC_ORIENTATION_TOP_RIGHT,    { 26, 5, 4, 3 }  },
  { VC_ORIENTATION_BOTTOM_RIGHT, { 26, 22, 4, 3 } },
  { VC_ORIENTATION_BOTTOM_LEFT,  { 10, 22, 4, 3 } },
  { VC_ORIENTATION_LEFT_TOP,     { 5, 10, 3, 4 }  },
  { VC_ORIENTATION_RIGHT_TOP,    { 5, 16, 3, 4 }  },
  { VC_ORIENTATION_RIGHT_BOTTOM, { 32, 16, 3, 4 } },
  { VC_ORIENTATION_LEFT_BOTTOM,  { 32, 10, 3, 4 } },
};

START_TEST (a_part_is_found_where_it_is_stored)
{
  VcPart part = vc_orientation_to_stored (turned[_i].orientation, 40, 30, (VcPart) { 10, 5, 4, 3 });

  ck_assert_int_eq (part.x, turned[_i].stored.x);
  ck_assert_int_eq (part.y, turned[_i].stored.y);
  ck_assert_int_eq (part.width, turned[_i].stored.width);
  ck_assert_int_eq (part.height, turned[_i].stored.height);
}
END_TEST

/* The picture is stored as 4000 × 3000. */
static const struct
{
  VcDecoderRequest request;
  VcOrientation    orientation;
  int              width;
  int              height;
} plans[] = {
  { { .box_width = 700, .box_height = 700 }, VC_ORIENTATION_TOP_LEFT, 700, 525 },
  { { .box_width = 700, .box_height = 700 }, VC_ORIENTATION_RIGHT_TOP, 525, 700 },
  { { .box_width = G_MAXUINT32, .box_height = 1 }, VC_ORIENTATION_TOP_LEFT, 1, 1 },
  { { .flags = VC_DECODER_ENLARGE, .box_width = G_MAXUINT32 }, VC_ORIENTATION_TOP_LEFT, 16384, 12288 },
  { { .crop_x = 3999, .crop_y = 2999, .crop_width = G_MAXUINT32, .crop_height = G_MAXUINT32 },
    VC_ORIENTATION_TOP_LEFT, 1, 1 },
  { { .crop_width = 5, .crop_height = 0 }, VC_ORIENTATION_TOP_LEFT, 4000, 3000 },
};

START_TEST (the_plan_fits_the_box_whatever_is_asked)
{
  VcPicturePlan plan;

  ck_assert (vc_picture_plan_make (&plan, 4000, 3000, plans[_i].orientation, &plans[_i].request));
  ck_assert_int_eq (plan.width, plans[_i].width);
  ck_assert_int_eq (plan.height, plans[_i].height);
}
END_TEST

START_TEST (a_part_that_starts_outside_cannot_be_planned)
{
  const VcDecoderRequest request = { .crop_x = 3000, .crop_y = 3500, .crop_width = 1, .crop_height = 1 };
  VcPicturePlan          plan;

  ck_assert (!vc_picture_plan_make (&plan, 4000, 3000, VC_ORIENTATION_TOP_LEFT, &request));
  /* Sideways it is 3000 × 4000, and 3000 is one too far. */
  ck_assert (!vc_picture_plan_make (&plan, 4000, 3000, VC_ORIENTATION_RIGHT_TOP, &request));
}
END_TEST

static const struct
{
  VcDecoderRequest request;
  int              reduction;
} reductions[] = {
  { { 0 },                                          1 },
  { { .box_width = 4000, .box_height = 3000 },      1 },
  { { .box_width = 2001, .box_height = 2001 },      1 },
  { { .box_width = 2000, .box_height = 2000 },      2 },
  { { .box_width = 700, .box_height = 700 },        4 },
  { { .box_width = 500, .box_height = 500 },        8 },
  { { .box_width = 10, .box_height = 10 },          8 },
  /* Upright it would be 533 × 400, sideways 300 × 400. */
  { { .box_width = 700, .box_height = 400 },        4 },
  { { .box_width = 100, .box_height = 100, .crop_width = 200, .crop_height = 200 }, 2 },
};

START_TEST (a_photo_is_reduced_only_as_far_as_every_turn_allows)
{
  ck_assert_int_eq (vc_picture_plan_choose_reduction (4000, 3000, &reductions[_i].request),
                    reductions[_i].reduction);
}
END_TEST

TCase *
test_picture_plan_case (void)
{
  TCase *tcase = tcase_create ("plan");

  tcase_add_loop_test (tcase, a_tag_that_is_no_orientation_means_upright, 0, G_N_ELEMENTS (tags));
  tcase_add_loop_test (tcase, a_part_is_found_where_it_is_stored, 0, G_N_ELEMENTS (turned));
  tcase_add_loop_test (tcase, the_plan_fits_the_box_whatever_is_asked, 0, G_N_ELEMENTS (plans));
  tcase_add_test (tcase, a_part_that_starts_outside_cannot_be_planned);
  tcase_add_loop_test (tcase, a_photo_is_reduced_only_as_far_as_every_turn_allows, 0,
                       G_N_ELEMENTS (reductions));

  return tcase;
}
