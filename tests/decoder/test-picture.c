/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-decoder.h"
#include "vc-picture.h"
#include "vc-test-picture.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static int
open_memory (const char *name)
{
  int fd = memfd_create (name, MFD_CLOEXEC);

  ck_assert_int_ge (fd, 0);
  return fd;
}

static void
put (int           fd,
     gconstpointer data,
     gsize         size)
{
  ck_assert_int_eq (write (fd, data, size), (ssize_t) size);
}

/* Runs the decoder's own code in this process, under the sanitizers. The
 * pixels stay in @output, which starts empty. */
static VcDecoderReply
decode_to (int              output,
           GBytes          *file,
           VcDecoderRequest request)
{
  VcDecoderReply reply = { 0 };
  gsize          size;
  const char    *data = g_bytes_get_data (file, &size);
  int            input = open_memory ("input");

  request.magic = VC_DECODER_REQUEST_MAGIC;
  request.version = VC_DECODER_VERSION;
  request.file_size = size;
  put (input, &request, sizeof request);
  put (input, data, size);
  lseek (input, 0, SEEK_SET);

  vc_picture_decode (input, output, &reply);
  close (input);
  return reply;
}

static VcDecoderReply
decode (GBytes          *file,
        VcDecoderRequest request)
{
  int            output = open_memory ("output");
  VcDecoderReply reply = decode_to (output, file, request);

  close (output);
  return reply;
}

static const struct
{
  int width;
  int height;
  int box;
} odd_sizes[] = {
  { 1, 1, 1 },      { 1, 300, 7 },    { 300, 1, 7 },   { 1199, 797, 101 }, { 1199, 797, 149 },
  { 801, 601, 400 }, { 17, 13, 2 },    { 9, 1000, 500 }, { 640, 480, 639 },
};

START_TEST (odd_sizes_come_out_whole_from_every_reduction)
{
  g_autoptr (GBytes) jpeg = vc_test_picture_jpeg (odd_sizes[_i].width, odd_sizes[_i].height, 6);
  g_autoptr (GBytes) png = vc_test_picture_png (odd_sizes[_i].width, odd_sizes[_i].height);
  const VcDecoderRequest request = { .box_width = odd_sizes[_i].box, .box_height = odd_sizes[_i].box };
  VcDecoderReply         from_jpeg = decode (jpeg, request);
  VcDecoderReply         from_png = decode (png, request);

  ck_assert_msg (from_jpeg.status == VC_DECODER_STATUS_DONE, "JPEG: %s", from_jpeg.reason);
  ck_assert_msg (from_png.status == VC_DECODER_STATUS_DONE, "PNG: %s", from_png.reason);
  ck_assert_uint_eq (from_jpeg.width, from_png.height);
  ck_assert_uint_eq (from_jpeg.height, from_png.width);
  ck_assert_uint_eq (from_jpeg.true_width, odd_sizes[_i].height);
}
END_TEST

START_TEST (an_input_that_is_no_request_is_refused)
{
  static const VcDecoderRequest bad[] = {
    { 0 },
    { .magic = VC_DECODER_REQUEST_MAGIC, .version = VC_DECODER_VERSION + 1 },
    { .magic = VC_DECODER_REQUEST_MAGIC, .version = VC_DECODER_VERSION, .file_size = G_MAXUINT32 },
    { .magic = VC_DECODER_REQUEST_MAGIC, .version = VC_DECODER_VERSION, .file_size = 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    for (gsize size = 0; size <= sizeof bad[i]; size += sizeof bad[i] / 2)
      {
        VcDecoderReply reply = { 0 };
        int            input = open_memory ("input");

        put (input, &bad[i], size);
        lseek (input, 0, SEEK_SET);
        vc_picture_decode (input, -1, &reply);
        close (input);

        ck_assert_msg (reply.status == VC_DECODER_STATUS_BAD_REQUEST, "request %u of %zu bytes: status %u", i,
                       size, reply.status);
      }
}
END_TEST

START_TEST (pixels_that_cannot_be_written_are_not_done)
{
  g_autoptr (GBytes) file = vc_test_picture_png (64, 64);
  VcDecoderReply reply = decode_to (-1, file, (VcDecoderRequest) { 0 });

  ck_assert_uint_eq (reply.status, VC_DECODER_STATUS_BAD_REQUEST);
}
END_TEST

START_TEST (enlarging_beyond_the_limit_is_too_large)
{
  g_autoptr (GBytes) file = vc_test_picture_png (64, 64);
  VcDecoderReply reply = decode (file, (VcDecoderRequest) { .flags = VC_DECODER_ENLARGE, .box_width = 9000 });

  ck_assert_uint_eq (reply.status, VC_DECODER_STATUS_TOO_LARGE);
}
END_TEST

/* Whatever bytes come, there is an answer, and it stays within the box. A
 * fixed seed: the same files every time. */
START_TEST (a_file_changed_at_random_does_no_harm)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261120 + _i);
  g_autoptr (GBytes) jpeg = vc_test_picture_jpeg (96, 64, 6);
  g_autoptr (GBytes) png = vc_test_picture_png (96, 64);
  GBytes *originals[] = { jpeg, png };

  for (int i = 0; i < 60; i++)
    {
      GBytes *original = originals[i % 2];
      gsize   size = g_bytes_get_size (original);
      guint8 *copy = g_memdup2 (g_bytes_get_data (original, NULL), size);
      int     n_changes = g_rand_int_range (random, 1, 6);
      g_autoptr (GBytes) changed = NULL;
      VcDecoderReply reply;

      for (int j = 0; j < n_changes; j++)
        copy[g_rand_int_range (random, 3, size)] = g_rand_int (random);

      changed = g_bytes_new_take (copy, size);
      reply = decode (changed, (VcDecoderRequest) { .box_width = 40, .box_height = 40 });

      ck_assert_uint_ge (reply.status, VC_DECODER_STATUS_DONE);
      ck_assert_uint_le (reply.status, VC_DECODER_STATUS_DAMAGED);
      ck_assert_uint_le (MAX (reply.width, reply.height), 40);
    }
}
END_TEST

TCase *
test_picture_case (void)
{
  TCase *tcase = tcase_create ("picture");

  tcase_add_loop_test (tcase, odd_sizes_come_out_whole_from_every_reduction, 0, G_N_ELEMENTS (odd_sizes));
  tcase_add_test (tcase, an_input_that_is_no_request_is_refused);
  tcase_add_test (tcase, pixels_that_cannot_be_written_are_not_done);
  tcase_add_test (tcase, enlarging_beyond_the_limit_is_too_large);
  tcase_add_loop_test (tcase, a_file_changed_at_random_does_no_harm, 0, 8);

  return tcase;
}
