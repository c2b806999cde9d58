/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-imaging.h"
#include "vc-test-document.h"
#include "vc-test-picture.h"

/* A red page with a blue square of an inch in its lower left corner. */
#define SQUARE "1 0 0 rg 0 0 9999 9999 re f 0 0 1 rg 0 0 72 72 re f"

static VcImage *
decode_page (GBytes         *file,
             guint           page,
             VcImageRequest  request)
{
  g_autoptr (GError) error = NULL;
  VcImage *image = test_decode_page (NULL, file, page, request, &error);

  ck_assert_msg (image != NULL, "%s", error != NULL ? error->message : "no error");
  return image;
}

static void
assert_page_refused (GBytes         *file,
                     guint           page,
                     VcImagingError  code,
                     const char     *what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = test_decode_page (NULL, file, page, (VcImageRequest) { 64, 64 }, &error);

  ck_assert_msg (image == NULL, "%s: it was drawn", what);
  ck_assert_msg (g_error_matches (error, VC_IMAGING_ERROR, code), "%s: %s", what, error->message);
}

static GBytes *
new_document (const char *content,
              guint       n_pages)
{
  return vc_test_document_new (&(VcTestDocument) { .content = content, .n_pages = n_pages });
}

static const guint8 *
pixel_at (VcImage *image,
          int      x,
          int      y)
{
  const guint8 *pixels = g_bytes_get_data (vc_image_get_pixels (image), NULL);

  return pixels + y * vc_image_get_stride (image) + x * 3;
}

START_TEST (a_page_comes_out_in_the_size_that_fits_the_box)
{
  g_autoptr (GBytes) file = new_document (SQUARE, 3);
  g_autoptr (VcImage) image = decode_page (file, 2, (VcImageRequest) { 700, 842 });

  ck_assert_int_eq (vc_image_get_width (image), 595);
  ck_assert_int_eq (vc_image_get_height (image), 842);
  ck_assert_uint_eq (vc_image_get_n_pages (image), 3);
  /* A4 at 300 dots an inch. */
  ck_assert_int_eq (vc_image_get_true_width (image), 2479);
  ck_assert_int_eq (vc_image_get_true_height (image), 3508);
  ck_assert_int_eq (vc_image_get_faults (image), 0);

  ck_assert_int_eq (vc_test_colour_of (pixel_at (image, 36, 842 - 36)), VC_TEST_BLUE);
  ck_assert_int_eq (vc_test_colour_of (pixel_at (image, 80, 842 - 36)), VC_TEST_RED);
  ck_assert_int_eq (vc_test_colour_of (pixel_at (image, 36, 842 - 80)), VC_TEST_RED);
}
END_TEST

START_TEST (a_part_of_a_page_is_drawn_sharply)
{
  g_autoptr (GBytes) file = new_document (SQUARE, 1);
  const VcImageRequest corner = { 500, 500, 290, 3508 - 310, 20, 20, .enlarge = TRUE };
  g_autoptr (VcImage) image = decode_page (file, 0, corner);
  int n_mixed = 0;

  ck_assert_int_eq (vc_image_get_width (image), 500);
  ck_assert_int_eq (vc_test_colour_of (pixel_at (image, 100, 400)), VC_TEST_BLUE);
  ck_assert_int_eq (vc_test_colour_of (pixel_at (image, 400, 400)), VC_TEST_RED);

  for (int x = 0; x < 500; x++)
    n_mixed += pixel_at (image, x, 400)[0] > 8 && pixel_at (image, x, 400)[0] < 247;
  ck_assert_int_le (n_mixed, 2);
}
END_TEST

static guint
count_dark (VcImage *image)
{
  guint n = 0;

  for (int y = 0; y < vc_image_get_height (image); y++)
    for (int x = 0; x < vc_image_get_width (image); x++)
      n += pixel_at (image, x, y)[1] < 128;

  return n;
}

/* Letters of two fonts that the file only names. */
static const char *const texts[] = {
  "BT /F1 60 Tf 40 700 Td (Ho va ten: NGUYEN THI AN) Tj ET",
  "BT /F2 60 Tf 40 700 Td (Ho va ten: NGUYEN THI AN) Tj ET",
};

START_TEST (text_in_a_font_that_is_not_embedded_is_drawn)
{
  g_autoptr (GBytes) file = new_document (texts[_i], 1);
  g_autoptr (VcImage) image = decode_page (file, 0, (VcImageRequest) { 595, 842 });

  ck_assert_uint_ge (count_dark (image), 1500);
  ck_assert_uint_le (count_dark (image), 30000);
}
END_TEST

START_TEST (different_letters_look_different)
{
  g_autoptr (GBytes) one = new_document ("BT /F1 60 Tf 40 700 Td (AN) Tj ET", 1);
  g_autoptr (GBytes) other = new_document ("BT /F1 60 Tf 40 700 Td (NA) Tj ET", 1);
  g_autoptr (VcImage) one_image = decode_page (one, 0, (VcImageRequest) { 595, 842 });
  g_autoptr (VcImage) other_image = decode_page (other, 0, (VcImageRequest) { 595, 842 });

  ck_assert (!g_bytes_equal (vc_image_get_pixels (one_image), vc_image_get_pixels (other_image)));
}
END_TEST

START_TEST (what_cannot_be_shown_as_a_page_says_why)
{
  g_autoptr (GBytes) good = new_document (SQUARE, 2);
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (good, 0, 40);
  g_autoptr (GBytes) locked = NULL;
  g_autoptr (GBytes) empty = new_document (SQUARE, 0);
  g_autoptr (GBytes) photo = vc_test_picture_jpeg (64, 64, 1);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);

  locked = vc_test_document_new (&(VcTestDocument) { .content = SQUARE, .n_pages = 1, .encrypted = TRUE });

  assert_page_refused (good, 2, VC_IMAGING_ERROR_NO_SUCH_PAGE, "page 3 of 2");
  assert_page_refused (good, G_MAXUINT, VC_IMAGING_ERROR_NO_SUCH_PAGE, "the last page there can be");
  assert_page_refused (half, 0, VC_IMAGING_ERROR_DAMAGED, "cut off");
  assert_page_refused (empty, 0, VC_IMAGING_ERROR_DAMAGED, "without pages");
  assert_page_refused (locked, 0, VC_IMAGING_ERROR_ENCRYPTED, "password");
  assert_page_refused (photo, 0, VC_IMAGING_ERROR_NOT_A_PICTURE, "a photo");
  assert_page_refused (nothing, 0, VC_IMAGING_ERROR_NOT_A_PICTURE, "nothing");
}
END_TEST

START_TEST (a_document_is_no_photo)
{
  g_autoptr (GBytes) file = new_document (SQUARE, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = test_decode (file, (VcImageRequest) { 64, 64 }, &error);

  ck_assert_ptr_null (image);
  ck_assert (g_error_matches (error, VC_IMAGING_ERROR, VC_IMAGING_ERROR_NOT_A_PICTURE));
}
END_TEST

static const struct
{
  double width;
  double height;
} page_sizes[] = {
  { 14400, 14400 }, { 100000, 100000 }, { 3, 3 }, { 14400, 14 },
};

START_TEST (no_page_is_larger_than_the_largest_picture)
{
  g_autoptr (GBytes) file = vc_test_document_new (&(VcTestDocument) {
    .content = SQUARE, .n_pages = 1, .width = page_sizes[_i].width, .height = page_sizes[_i].height });
  g_autoptr (VcImage) image = decode_page (file, 0, (VcImageRequest) { 0 });

  ck_assert_int_le (MAX (vc_image_get_width (image), vc_image_get_height (image)), 16384);
  ck_assert_int_le ((gint64) vc_image_get_width (image) * vc_image_get_height (image), 40000000);
}
END_TEST

/* Status, format, width, height, stride, true width and height, flags, four
 * figures, pages. */
static const struct
{
  const char     *order;
  VcImagingError  code;
} lies[] = {
  { "reply 2 2 64 64 192 800 600 0 0 0 0 0 0",          VC_IMAGING_ERROR_KILLED     },
  { "reply 2 2 64 64 192 800 600 0 0 0 0 0 1",          VC_IMAGING_ERROR_KILLED     },
  { "reply 2 2 64 64 192 800 600 0 0 0 0 0 10001",      VC_IMAGING_ERROR_KILLED     },
  { "reply 2 2 64 64 192 800 600 0 0 0 0 0 4294967295", VC_IMAGING_ERROR_KILLED     },
  { "reply 3",                                          VC_IMAGING_ERROR_NO_SANDBOX },
  { "try write a file",                                 VC_IMAGING_ERROR_KILLED     },
  { "try socket",                                       VC_IMAGING_ERROR_KILLED     },
  { "try exec",                                         VC_IMAGING_ERROR_KILLED     },
  { "try fork",                                         VC_IMAGING_ERROR_KILLED     },
  { "try kill",                                         VC_IMAGING_ERROR_KILLED     },
  { "try ptrace",                                       VC_IMAGING_ERROR_KILLED     },
  { "try map code",                                     VC_IMAGING_ERROR_KILLED     },
  { "try map output",                                   VC_IMAGING_ERROR_KILLED     },
  { "try read output",                                  VC_IMAGING_ERROR_KILLED     },
  { "spin",                                             VC_IMAGING_ERROR_TIMED_OUT  },
};

START_TEST (a_page_decoder_taken_over_is_not_believed_and_can_do_nothing)
{
  g_autoptr (GBytes) orders = g_bytes_new_static (lies[_i].order, strlen (lies[_i].order));
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = test_decode_page (HOSTILE_HELPER, orders, 1, (VcImageRequest) { 64, 64 }, &error);

  ck_assert_msg (image == NULL, "%s: believed", lies[_i].order);
  ck_assert_msg (g_error_matches (error, VC_IMAGING_ERROR, lies[_i].code), "%s: %s", lies[_i].order,
                 error->message);
}
END_TEST

START_TEST (a_page_within_what_was_asked_is_taken)
{
  g_autoptr (GBytes) orders = g_bytes_new_static ("reply 2 2 64 64 192 800 600 0 0 0 0 0 2", 39);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = test_decode_page (HOSTILE_HELPER, orders, 1, (VcImageRequest) { 64, 64 }, &error);

  ck_assert_msg (image != NULL, "%s", error != NULL ? error->message : "no error");
  ck_assert_uint_eq (vc_image_get_n_pages (image), 2);
}
END_TEST

START_TEST (files_may_be_opened_to_be_read)
{
  g_autoptr (GBytes) orders = g_bytes_new_static ("try open", 8);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = test_decode_page (HOSTILE_HELPER, orders, 0, (VcImageRequest) { 64, 64 }, &error);

  /* Opened, and then no answer: the helper was not ended for it. */
  ck_assert_ptr_null (image);
  ck_assert_msg (strstr (error->message, "status 1") != NULL, "%s", error->message);
}
END_TEST

TCase *
test_pages_case (void)
{
  TCase *tcase = tcase_create ("pages");

  tcase_add_test (tcase, a_page_comes_out_in_the_size_that_fits_the_box);
  tcase_add_test (tcase, a_part_of_a_page_is_drawn_sharply);
  tcase_add_loop_test (tcase, text_in_a_font_that_is_not_embedded_is_drawn, 0, G_N_ELEMENTS (texts));
  tcase_add_test (tcase, different_letters_look_different);
  tcase_add_test (tcase, what_cannot_be_shown_as_a_page_says_why);
  tcase_add_test (tcase, a_document_is_no_photo);
  tcase_add_loop_test (tcase, no_page_is_larger_than_the_largest_picture, 0, G_N_ELEMENTS (page_sizes));
  tcase_add_loop_test (tcase, a_page_decoder_taken_over_is_not_believed_and_can_do_nothing, 0,
                       G_N_ELEMENTS (lies));
  tcase_add_test (tcase, a_page_within_what_was_asked_is_taken);
  tcase_add_test (tcase, files_may_be_opened_to_be_read);

  return tcase;
}
