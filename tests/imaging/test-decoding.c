/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-imaging.h"
#include "vc-test-picture.h"

static const guint8 *
pixel_at (VcImage *image,
          int      x,
          int      y)
{
  const guint8 *pixels = g_bytes_get_data (vc_image_get_pixels (image), NULL);

  return pixels + y * vc_image_get_stride (image) + x * 3;
}

static void
assert_quarters (VcImage            *image,
                 const VcTestColour *seen,
                 const char         *what)
{
  int width = vc_image_get_width (image);
  int height = vc_image_get_height (image);

  for (int i = 0; i < 4; i++)
    {
      const guint8 *pixel = pixel_at (image, width * (1 + 2 * (i % 2)) / 4, height * (1 + 2 * (i / 2)) / 4);

      ck_assert_msg (vc_test_colour_of (pixel) == seen[i], "%s: quarter %d has another colour", what, i);
    }
}

#define UPRIGHT { VC_TEST_RED, VC_TEST_GREEN, VC_TEST_BLUE, VC_TEST_YELLOW }

/* What is seen in the upper left, upper right, lower left and lower right,
 * from the table of JEITA CP-3451. */
static const struct
{
  int          orientation;
  VcTestColour seen[4];
} turns[] = {
  { 0, UPRIGHT },
  { 1, UPRIGHT },
  { 2, { VC_TEST_GREEN, VC_TEST_RED, VC_TEST_YELLOW, VC_TEST_BLUE } },
  { 3, { VC_TEST_YELLOW, VC_TEST_BLUE, VC_TEST_GREEN, VC_TEST_RED } },
  { 4, { VC_TEST_BLUE, VC_TEST_YELLOW, VC_TEST_RED, VC_TEST_GREEN } },
  { 5, { VC_TEST_RED, VC_TEST_BLUE, VC_TEST_GREEN, VC_TEST_YELLOW } },
  { 6, { VC_TEST_BLUE, VC_TEST_RED, VC_TEST_YELLOW, VC_TEST_GREEN } },
  { 7, { VC_TEST_YELLOW, VC_TEST_GREEN, VC_TEST_BLUE, VC_TEST_RED } },
  { 8, { VC_TEST_GREEN, VC_TEST_YELLOW, VC_TEST_RED, VC_TEST_BLUE } },
  { 9, UPRIGHT },
};

START_TEST (a_photo_comes_out_upright_however_the_phone_was_held)
{
  int orientation = turns[_i].orientation;
  gboolean sideways = orientation >= 5 && orientation <= 8;
  g_autofree char *what = g_strdup_printf ("orientation %d", orientation);
  g_autoptr (GBytes) file = vc_test_picture_jpeg (320, 200, orientation);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = test_decode (file, (VcImageRequest) { 0 }, &error);

  ck_assert_msg (image != NULL, "%s", error != NULL ? error->message : "no error");
  ck_assert_int_eq (vc_image_get_width (image), sideways ? 200 : 320);
  ck_assert_int_eq (vc_image_get_height (image), sideways ? 320 : 200);
  ck_assert_int_eq (vc_image_get_true_width (image), sideways ? 200 : 320);
  ck_assert_int_eq (vc_image_get_true_height (image), sideways ? 320 : 200);
  assert_quarters (image, turns[_i].seen, what);
}
END_TEST

/* The picture is 1200 × 800. */
static const struct
{
  VcImageRequest request;
  int            width;
  int            height;
} sizes[] = {
  { { 0, 0 },                               1200, 800  },
  { { 600, 400 },                           600,  400  },
  { { 600, 600 },                           600,  400  },
  { { 700, 300 },                           450,  300  },
  { { 333, 0 },                             333,  222  },
  { { 0, 97 },                              146,  97   },
  { { 1199, 5000 },                         1199, 799  },
  { { 12, 12 },                             12,   8    },
  { { 1, 1 },                               1,    1    },
  { { 5000, 5000 },                         1200, 800  },
  { { 1800, 1800, .enlarge = TRUE },        1800, 1200 },
  { { 600, 600, .enlarge = TRUE },          600,  400  },
  { { 0, 0, .enlarge = TRUE },              1200, 800  },
  { { 300, 300, 600, 400, 300, 200 },       300,  200  },
  { { 150, 150, 600, 400, 300, 200 },       150,  100  },
  { { 900, 900, 600, 400, 300, 200, TRUE }, 900,  600  },
  { { 0, 0, 1100, 700, 5000, 5000 },        100,  100  },
};

static void
assert_size (GBytes     *file,
             guint       row,
             const char *type)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = test_decode (file, sizes[row].request, &error);

  ck_assert_msg (image != NULL, "%s row %u: %s", type, row, error != NULL ? error->message : "no error");
  ck_assert_msg (vc_image_get_width (image) == sizes[row].width &&
                   vc_image_get_height (image) == sizes[row].height,
                 "%s row %u: %d × %d", type, row, vc_image_get_width (image), vc_image_get_height (image));
  ck_assert_uint_eq (vc_image_get_stride (image), 3u * vc_image_get_width (image));
  ck_assert_uint_eq (g_bytes_get_size (vc_image_get_pixels (image)),
                     vc_image_get_stride (image) * vc_image_get_height (image));
  ck_assert_int_eq (vc_image_get_true_width (image), 1200);
  ck_assert_int_eq (vc_image_get_true_height (image), 800);
}

START_TEST (a_picture_has_exactly_the_size_that_fits_the_box)
{
  g_autoptr (GBytes) jpeg = vc_test_picture_jpeg (1200, 800, 1);
  g_autoptr (GBytes) png = vc_test_picture_png (1200, 800);

  assert_size (jpeg, _i, "JPEG");
  assert_size (png, _i, "PNG");
}
END_TEST

START_TEST (a_sideways_photo_fits_the_box_as_it_is_seen)
{
  g_autoptr (GBytes) file = vc_test_picture_jpeg (1200, 800, 6);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = test_decode (file, (VcImageRequest) { 300, 300 }, &error);

  ck_assert_msg (image != NULL, "%s", error != NULL ? error->message : "no error");
  ck_assert_int_eq (vc_image_get_width (image), 200);
  ck_assert_int_eq (vc_image_get_height (image), 300);
  assert_quarters (image, turns[6].seen, "sideways");
}
END_TEST

/* A part in the middle shows all four quarters, at any scale and turn. */
START_TEST (a_part_is_cut_where_it_is_seen)
{
  int orientation = turns[_i].orientation;
  gboolean sideways = orientation >= 5 && orientation <= 8;
  int true_width = sideways ? 800 : 1200;
  int true_height = sideways ? 1200 : 800;
  g_autofree char *what = g_strdup_printf ("part of orientation %d", orientation);
  g_autoptr (GBytes) file = vc_test_picture_jpeg (1200, 800, orientation);

  for (int side = 64; side >= 16; side /= 2)
    {
      const VcImageRequest request = { side, side, true_width / 2 - 32, true_height / 2 - 32, 64, 64 };
      g_autoptr (GError) error = NULL;
      g_autoptr (VcImage) image = test_decode (file, request, &error);

      ck_assert_msg (image != NULL, "%s: %s", what, error != NULL ? error->message : "no error");
      ck_assert_int_eq (vc_image_get_width (image), side);
      ck_assert_int_eq (vc_image_get_height (image), side);
      assert_quarters (image, turns[_i].seen, what);
    }
}
END_TEST

/* Parts of a 1200 × 800 picture, all of one colour. */
static const struct
{
  VcImageRequest request;
  VcTestColour   colour;
} parts[] = {
  { { 40, 40, 540, 340, 50, 50 }, VC_TEST_RED    },
  { { 40, 40, 610, 340, 50, 50 }, VC_TEST_GREEN  },
  { { 40, 40, 540, 410, 50, 50 }, VC_TEST_BLUE   },
  { { 40, 40, 610, 410, 50, 50 }, VC_TEST_YELLOW },
};

START_TEST (a_part_of_one_colour_bears_no_other)
{
  g_autoptr (GBytes) file = vc_test_picture_png (1200, 800);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = test_decode (file, parts[_i].request, &error);

  ck_assert_msg (image != NULL, "%s", error != NULL ? error->message : "no error");
  for (int y = 0; y < vc_image_get_height (image); y++)
    for (int x = 0; x < vc_image_get_width (image); x++)
      ck_assert_msg (vc_test_colour_of (pixel_at (image, x, y)) == parts[_i].colour, "at %d, %d", x, y);
}
END_TEST

START_TEST (a_part_outside_the_picture_is_refused)
{
  g_autoptr (GBytes) file = vc_test_picture_png (1200, 800);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = test_decode (file, (VcImageRequest) { 9, 9, 1200, 0, 5, 5 }, &error);

  ck_assert_ptr_null (image);
  ck_assert (g_error_matches (error, VC_IMAGING_ERROR, VC_IMAGING_ERROR_FAILED));
}
END_TEST

START_TEST (what_is_clear_shows_white_paper)
{
  g_autoptr (GBytes) file = vc_test_picture_clear_png (64, 64, 0xff804080);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = test_decode (file, (VcImageRequest) { 8, 8 }, &error);
  const guint8 expected[] = { 255, 191, 159 };

  ck_assert_msg (image != NULL, "%s", error != NULL ? error->message : "no error");
  for (int i = 0; i < 3; i++)
    ck_assert_int_eq (pixel_at (image, 4, 4)[i], expected[i]);
}
END_TEST

START_TEST (the_largest_picture_allowed_is_decoded)
{
  g_autoptr (GBytes) file = vc_test_picture_bilevel_png (6324);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = test_decode (file, (VcImageRequest) { 10, 10 }, &error);

  ck_assert_msg (image != NULL, "%s", error != NULL ? error->message : "no error");
  ck_assert_int_eq (vc_image_get_width (image), 10);
  ck_assert_int_eq (vc_image_get_true_width (image), 6324);
}
END_TEST

START_TEST (forty_million_pixels_come_out_whole_and_turned)
{
  g_autoptr (GBytes) file = vc_test_picture_jpeg (7700, 5190, 6);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = test_decode (file, (VcImageRequest) { 0 }, &error);

  ck_assert_msg (image != NULL, "%s", error != NULL ? error->message : "no error");
  ck_assert_int_eq (vc_image_get_width (image), 5190);
  ck_assert_int_eq (vc_image_get_height (image), 7700);
  assert_quarters (image, turns[6].seen, "the largest");
}
END_TEST

TCase *
test_decoding_case (void)
{
  TCase *tcase = tcase_create ("decoding");

  tcase_add_loop_test (tcase, a_photo_comes_out_upright_however_the_phone_was_held, 0,
                       G_N_ELEMENTS (turns));
  tcase_add_loop_test (tcase, a_picture_has_exactly_the_size_that_fits_the_box, 0, G_N_ELEMENTS (sizes));
  tcase_add_test (tcase, a_sideways_photo_fits_the_box_as_it_is_seen);
  tcase_add_loop_test (tcase, a_part_is_cut_where_it_is_seen, 0, G_N_ELEMENTS (turns));
  tcase_add_loop_test (tcase, a_part_of_one_colour_bears_no_other, 0, G_N_ELEMENTS (parts));
  tcase_add_test (tcase, a_part_outside_the_picture_is_refused);
  tcase_add_test (tcase, what_is_clear_shows_white_paper);
  tcase_add_test (tcase, the_largest_picture_allowed_is_decoded);
  tcase_add_test (tcase, forty_million_pixels_come_out_whole_and_turned);

  return tcase;
}
