/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-image-decoder.h"
#include "vc-test-picture.h"
#include "vc-test.h"

static VcImage *
decode (GBytes         *file,
        VcImageRequest  request,
        GError        **error)
{
  g_autoptr (VcImageDecoder) decoder = vc_image_decoder_new (NULL);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  vc_image_decoder_decode_async (decoder, file, &request, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);

  return vc_image_decoder_decode_finish (decoder, result, error);
}

static VcTestColour
colour_at (VcImage *image,
           int      x,
           int      y)
{
  const guint8 *pixels = g_bytes_get_data (vc_image_get_pixels (image), NULL);

  return vc_test_colour_of (pixels + y * vc_image_get_stride (image) + x * 4);
}

/* What is seen in the upper left, upper right, lower left and lower right,
 * from the tables of JEITA CP-3451. */
static const struct
{
  int          orientation;
  VcTestColour seen[4];
} turns[] = {
  { 0, { VC_TEST_RED, VC_TEST_GREEN, VC_TEST_BLUE, VC_TEST_YELLOW } },
  { 1, { VC_TEST_RED, VC_TEST_GREEN, VC_TEST_BLUE, VC_TEST_YELLOW } },
  { 2, { VC_TEST_GREEN, VC_TEST_RED, VC_TEST_YELLOW, VC_TEST_BLUE } },
  { 3, { VC_TEST_YELLOW, VC_TEST_BLUE, VC_TEST_GREEN, VC_TEST_RED } },
  { 4, { VC_TEST_BLUE, VC_TEST_YELLOW, VC_TEST_RED, VC_TEST_GREEN } },
  { 5, { VC_TEST_RED, VC_TEST_BLUE, VC_TEST_GREEN, VC_TEST_YELLOW } },
  { 6, { VC_TEST_BLUE, VC_TEST_RED, VC_TEST_YELLOW, VC_TEST_GREEN } },
  { 7, { VC_TEST_YELLOW, VC_TEST_GREEN, VC_TEST_BLUE, VC_TEST_RED } },
  { 8, { VC_TEST_GREEN, VC_TEST_YELLOW, VC_TEST_RED, VC_TEST_BLUE } },
};

START_TEST (a_photo_comes_out_upright_whatever_way_the_phone_was_held)
{
  g_autoptr (GBytes) file = vc_test_picture_jpeg (320, 200, turns[_i].orientation);
  gboolean sideways = turns[_i].orientation >= 5;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = decode (file, (VcImageRequest) { 0 }, &error);
  int width;
  int height;

  ck_assert_msg (image != NULL, "%s", error != NULL ? error->message : "no error");
  width = vc_image_get_width (image);
  height = vc_image_get_height (image);
  ck_assert_int_eq (width, sideways ? 200 : 320);
  ck_assert_int_eq (height, sideways ? 320 : 200);
  ck_assert_int_eq (vc_image_get_true_width (image), width);
  ck_assert_int_eq (vc_image_get_true_height (image), height);

  for (int i = 0; i < 4; i++)
    ck_assert_msg (colour_at (image, width * (1 + 2 * (i % 2)) / 4, height * (1 + 2 * (i / 2)) / 4) ==
                     turns[_i].seen[i],
                   "orientation %d: quarter %d has another colour", turns[_i].orientation, i);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("imaging");
  TCase *tcase = tcase_create ("decoding");

  tcase_add_loop_test (tcase, a_photo_comes_out_upright_whatever_way_the_phone_was_held, 0,
                       G_N_ELEMENTS (turns));
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
