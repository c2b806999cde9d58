/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-imaging.h"
#include "vc-decoder-frame.h"
#include "vc-decoder-reply.h"
#include "vc-test-picture.h"

static const VcImageRequest box = { 64, 64 };

static void
assert_refused (GBytes         *file,
                VcImagingError  code,
                const char     *what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = test_decode (file, box, &error);

  ck_assert_msg (image == NULL, "%s: it was decoded", what);
  ck_assert_msg (g_error_matches (error, VC_IMAGING_ERROR, code), "%s: %s", what, error->message);
}

static const struct
{
  const char *bytes;
  gsize       size;
} not_pictures[] = {
  { "",                         0  },
  { "\xff",                     1  },
  { "\x89PNG",                  4  },
  { "GIF89a\1\0\1\0",           10 },
  { "<svg width='9e9'/>",       18 },
  { "%PDF-1.7\n",               9  },
  { "RIFF\0\0\0\0ACON",         12 },
  { "\xfe\xff garbage \1\2\3", 14 },
};

START_TEST (what_is_neither_jpeg_nor_png_is_not_a_picture)
{
  g_autoptr (GBytes) file = g_bytes_new_static (not_pictures[_i].bytes, not_pictures[_i].size);

  assert_refused (file, VC_IMAGING_ERROR_NOT_A_PICTURE, "no picture");
}
END_TEST

/* Rows: how much of it there is, in quarters. */
START_TEST (a_picture_that_is_cut_off_is_damaged)
{
  g_autoptr (GBytes) jpeg = vc_test_picture_jpeg (800, 600, 6);
  g_autoptr (GBytes) png = vc_test_picture_png (800, 600);
  g_autoptr (GBytes) jpeg_part = g_bytes_new_from_bytes (jpeg, 0, g_bytes_get_size (jpeg) * _i / 4);
  g_autoptr (GBytes) png_part = g_bytes_new_from_bytes (png, 0, g_bytes_get_size (png) * _i / 4);

  assert_refused (jpeg_part, VC_IMAGING_ERROR_DAMAGED, "JPEG");
  assert_refused (png_part, VC_IMAGING_ERROR_DAMAGED, "PNG");
}
END_TEST

START_TEST (a_picture_with_a_broken_middle_is_damaged)
{
  g_autoptr (GBytes) png = vc_test_picture_png (800, 600);
  gsize   size;
  guint8 *copy = g_memdup2 (g_bytes_get_data (png, &size), g_bytes_get_size (png));
  g_autoptr (GBytes) broken = NULL;

  memset (copy + size / 2, 0x5a, 16);
  broken = g_bytes_new_take (copy, size);
  assert_refused (broken, VC_IMAGING_ERROR_DAMAGED, "PNG");
}
END_TEST

static const struct
{
  int            width;
  int            height;
  VcImagingError code;
} forged[] = {
  { 65500, 65500, VC_IMAGING_ERROR_TOO_LARGE },
  { 16385, 16,    VC_IMAGING_ERROR_TOO_LARGE },
  { 16,    16385, VC_IMAGING_ERROR_TOO_LARGE },
  { 6400,  6400,  VC_IMAGING_ERROR_TOO_LARGE },
  { 0,     16,    VC_IMAGING_ERROR_DAMAGED   },
};

START_TEST (a_size_that_lies_is_found_out)
{
  g_autofree char *what = g_strdup_printf ("%d × %d", forged[_i].width, forged[_i].height);
  g_autoptr (GBytes) file = vc_test_picture_forged_jpeg (forged[_i].width, forged[_i].height);

  assert_refused (file, forged[_i].code, what);
}
END_TEST

START_TEST (a_picture_of_2500_million_pixels_is_too_large)
{
  g_autoptr (GBytes) file = vc_test_picture_bilevel_png (50000);

  assert_refused (file, VC_IMAGING_ERROR_TOO_LARGE, "PNG");
}
END_TEST

START_TEST (a_file_above_32_mebibytes_is_too_large)
{
  g_autoptr (GBytes) file = g_bytes_new_take (g_malloc0 (VC_DECODER_MAX_FILE + 1), VC_DECODER_MAX_FILE + 1);

  assert_refused (file, VC_IMAGING_ERROR_TOO_LARGE, "file");
}
END_TEST

static VcImage *
obey (const char  *order,
      GError     **error)
{
  g_autoptr (VcImageDecoder) decoder = vc_image_decoder_new (HOSTILE_HELPER);
  g_autoptr (GBytes) orders = g_bytes_new_static (order, strlen (order));
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  vc_image_decoder_decode_async (decoder, orders, &box, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);

  return vc_image_decoder_decode_finish (decoder, result, error);
}

/* Status, format, width, height, stride, true width, true height,
 * flags, sharpness, brightness, share of black, share of white. */
static const struct
{
  const char     *order;
  VcImagingError  code;
} lies[] = {
  { "reply 2 2 65 64 195 800 600",                    VC_IMAGING_ERROR_KILLED        },
  { "reply 2 2 64 65 192 800 600",                    VC_IMAGING_ERROR_KILLED        },
  { "reply 2 2 64 64 189 800 600",                    VC_IMAGING_ERROR_KILLED        },
  { "reply 2 2 64 64 195 800 600",                    VC_IMAGING_ERROR_KILLED        },
  { "reply 2 2 0 64 0 800 600",                       VC_IMAGING_ERROR_KILLED        },
  { "reply 2 2 64 0 192 800 600",                     VC_IMAGING_ERROR_KILLED        },
  { "reply 2 2 4294967295 1 4294967293 8 6",          VC_IMAGING_ERROR_KILLED        },
  { "reply 2 2 1431655766 1 2 800 600",               VC_IMAGING_ERROR_KILLED        },
  { "reply 2 1 64 64 192 800 600",                    VC_IMAGING_ERROR_KILLED        },
  { "reply 2 2 64 64 192 0 600",                      VC_IMAGING_ERROR_KILLED        },
  { "reply 2 2 64 64 192 16385 1",                    VC_IMAGING_ERROR_KILLED        },
  { "reply 2 2 64 64 192 16384 16384",                VC_IMAGING_ERROR_KILLED        },
  { "reply 2 2 64 64 192 800 600 1 10001",            VC_IMAGING_ERROR_KILLED        },
  { "reply 2 2 64 64 192 800 600 1 0 10001",          VC_IMAGING_ERROR_KILLED        },
  { "reply 2 2 64 64 192 800 600 1 0 0 4294967295",   VC_IMAGING_ERROR_KILLED        },
  { "reply 2 2 64 64 192 800 600 1 0 0 0 2147483648", VC_IMAGING_ERROR_KILLED        },
  { "reply 1 2 64 64 192 800 600",                    VC_IMAGING_ERROR_KILLED        },
  { "reply 99 2 64 64 192 800 600",                   VC_IMAGING_ERROR_KILLED        },
  { "reply 4294967295 2 64 64 192 800 600",           VC_IMAGING_ERROR_KILLED        },
  { "older 2 2 64 64 192 800 600",                    VC_IMAGING_ERROR_FAILED        },
  { "reply 3",                                        VC_IMAGING_ERROR_NO_SANDBOX    },
  { "reply 5",                                        VC_IMAGING_ERROR_NOT_A_PICTURE },
  { "try open",                                       VC_IMAGING_ERROR_KILLED        },
  { "spin",                                           VC_IMAGING_ERROR_TIMED_OUT     },
};

START_TEST (a_decoder_taken_over_is_not_believed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = obey (lies[_i].order, &error);

  ck_assert_msg (image == NULL, "%s: believed", lies[_i].order);
  ck_assert_msg (g_error_matches (error, VC_IMAGING_ERROR, lies[_i].code), "%s: %s", lies[_i].order,
                 error->message);
  ck_assert_msg (strchr (error->message, '\n') == NULL, "its words reach the log unchanged");
}
END_TEST

/* Answers are given out together, but not for as long as a hostile file likes. */
START_TEST (an_answer_does_not_wait_for_a_file_that_hangs)
{
  g_autoptr (VcImageDecoder) decoder = vc_image_decoder_new (HOSTILE_HELPER);
  g_autoptr (GBytes) hanging = g_bytes_new_static ("spin", 4);
  g_autoptr (GBytes) orders = g_bytes_new_static ("reply 2 2 64 48 192 800 600", 27);
  g_autoptr (GAsyncResult) hung = NULL;
  g_autoptr (GAsyncResult) answered = NULL;
  g_autoptr (VcImage) image = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept_hanging = NULL;
  GAsyncResult *kept = NULL;

  vc_image_decoder_decode_async (decoder, hanging, &box, NULL, vc_test_result_cb, &kept_hanging);
  vc_image_decoder_decode_async (decoder, orders, &box, NULL, vc_test_result_cb, &kept);

  answered = vc_test_wait_result (&kept);
  ck_assert_ptr_null (kept_hanging);
  image = vc_image_decoder_decode_finish (decoder, answered, &error);
  ck_assert_msg (image != NULL, "%s", error != NULL ? error->message : "no error");

  hung = vc_test_wait_result (&kept_hanging);
  ck_assert_ptr_null (vc_image_decoder_decode_finish (decoder, hung, &error));
  ck_assert (g_error_matches (error, VC_IMAGING_ERROR, VC_IMAGING_ERROR_TIMED_OUT));
}
END_TEST

START_TEST (an_answer_within_what_was_asked_is_taken)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = obey ("reply 2 2 64 48 192 800 600", &error);

  ck_assert_msg (image != NULL, "%s", error != NULL ? error->message : "no error");
  ck_assert_int_eq (vc_image_get_height (image), 48);
  ck_assert_ptr_null (vc_image_get_measure (image));
}
END_TEST

/* What a helper that was taken over might claim: how many signatures and how
 * many there are, and what the first one is. */
static const struct
{
  const char        *what;
  guint32            n_claimed;
  guint32            n_there;
  guint32            n_pages;
  VcDecoderSignature signature;
} claims[] = {
  { "a good one",        1,          1,  1, { 1769826600, 0, 0, "Nguyễn Thị Thử" } },
  { "sixteen",           16,         16, 1, { 0, 0, 1, "" }                          },
  { "no longer name",    1,          1,  1, { 0, 1, 2,
    "1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890" } },
  { "more than came",    2,          1,  1, { 0, 0, 0, "" }                          },
  { "seventeen",         17,         17, 1, { 0, 0, 0, "" }                          },
  { "as many as can be", G_MAXUINT,  16, 1, { 0, 0, 0, "" }                          },
  { "just too many",     35791395,   16, 1, { 0, 0, 0, "" }                          },
  { "of a photo",        1,          1,  0, { 0, 0, 0, "" }                          },
  { "another status",    1,          1,  1, { 0, 4, 4, "" }                          },
  { "another trust",     1,          1,  1, { 0, 0, 5, "" }                          },
  { "trust in altered",  1,          1,  1, { 0, 2, 0, "" }                          },
  { "trust unchecked",   1,          1,  1, { 0, 3, 1, "" }                          },
  { "before 1970",       1,          1,  1, { -1, 0, 0, "" }                         },
  { "after 9999",        1,          1,  1, { G_GINT64_CONSTANT (253402300800), 0, 0, "" } },
  { "no UTF-8",          1,          1,  1, { 0, 0, 0, "\xc3(" }                    },
  { "two lines",         1,          1,  1, { 0, 0, 0, "a\nb" }                     },
  { "turned around",     1,          1,  1, { 0, 0, 0, "a\xe2\x80\xae" "b" }       },
  { "a line separator",  1,          1,  1, { 0, 0, 0, "a\xe2\x80\xa8" "b" }       },
  { "too long a name",   1,          1,  1, { 0, 0, 0,
    "12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901" } },
  { "a name without end", 1,         1,  1, { 0, 0, 0,
    "12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234" } },
};

#define N_TRUE_CLAIMS 3

START_TEST (a_page_decoder_taken_over_is_not_believed_about_signatures)
{
  const VcDecoderReply reply = {
    .magic = VC_DECODER_REPLY_MAGIC, .version = VC_DECODER_VERSION, .status = VC_DECODER_STATUS_DONE,
    .format = VC_DECODER_FORMAT_RGB, .width = 8, .height = 4, .stride = 24, .true_width = 800, .true_height = 600,
    .n_pages = claims[_i].n_pages, .n_signatures = claims[_i].n_claimed,
  };
  const VcImageRequest request = { 64, 64 };
  const guint8 pixels[24 * 4] = { 0 };
  GByteArray *frame = g_byte_array_new ();
  g_autoptr (GBytes) output = NULL;
  g_autoptr (VcImage) image = NULL;
  g_autoptr (GError) error = NULL;

  g_byte_array_append (frame, (const guint8 *) &reply, sizeof reply);
  g_byte_array_append (frame, pixels, sizeof pixels);
  for (guint i = 0; i < claims[_i].n_there; i++)
    g_byte_array_append (frame, (const guint8 *) &claims[_i].signature, sizeof (VcDecoderSignature));

  output = g_byte_array_free_to_bytes (frame);
  image = reply.n_pages > 0 ? vc_decoder_reply_read_page (output, &request, 0, &error)
                            : vc_decoder_reply_read (output, &request, &error);

  ck_assert_msg ((image != NULL) == (_i < N_TRUE_CLAIMS), "%s", claims[_i].what);
  if (image != NULL)
    ck_assert_uint_eq (vc_image_get_signatures (image)->len, claims[_i].n_claimed);
  else
    ck_assert (g_error_matches (error, VC_IMAGING_ERROR, VC_IMAGING_ERROR_KILLED));
}
END_TEST

TCase *
test_distrust_case (void)
{
  TCase *tcase = tcase_create ("distrust");

  tcase_add_loop_test (tcase, what_is_neither_jpeg_nor_png_is_not_a_picture, 0,
                       G_N_ELEMENTS (not_pictures));
  tcase_add_loop_test (tcase, a_picture_that_is_cut_off_is_damaged, 1, 4);
  tcase_add_test (tcase, a_picture_with_a_broken_middle_is_damaged);
  tcase_add_loop_test (tcase, a_size_that_lies_is_found_out, 0, G_N_ELEMENTS (forged));
  tcase_add_test (tcase, a_picture_of_2500_million_pixels_is_too_large);
  tcase_add_test (tcase, a_file_above_32_mebibytes_is_too_large);
  tcase_add_loop_test (tcase, a_decoder_taken_over_is_not_believed, 0, G_N_ELEMENTS (lies));
  tcase_add_test (tcase, an_answer_within_what_was_asked_is_taken);
  tcase_add_test (tcase, an_answer_does_not_wait_for_a_file_that_hangs);
  tcase_add_loop_test (tcase, a_page_decoder_taken_over_is_not_believed_about_signatures, 0, G_N_ELEMENTS (claims));

  return tcase;
}
