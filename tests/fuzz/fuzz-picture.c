/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz-target.h"
#include "vc-decoder-frame.h"
#include "vc-picture.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/*
 * All the decoder does with a photo, from the request to the pixels, without
 * the sandbox around it and under the sanitizers.
 */

/* Larger ones are as good as these, and take their time. */
#define MAX_SIDE 2048

static int
open_memory (void)
{
  int fd = memfd_create ("fuzz", MFD_CLOEXEC);

  if (fd < 0)
    g_error ("no memory for a file");

  return fd;
}

static void
check (const VcDecoderReply *reply,
       int                   output)
{
  g_assert (reply->status >= VC_DECODER_STATUS_DONE && reply->status <= VC_DECODER_STATUS_DAMAGED);
  if (reply->status != VC_DECODER_STATUS_DONE)
    return;

  g_assert (reply->width >= 1 && reply->width <= MAX_SIDE && reply->height >= 1 && reply->height <= MAX_SIDE);
  g_assert (lseek (output, 0, SEEK_END) == (off_t) (sizeof *reply + reply->stride * reply->height));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  VcDecoderRequest request;
  VcDecoderReply   reply = { 0 };
  int              input;
  int              output;

  if (size < sizeof request)
    return 0;

  memcpy (&request, data, sizeof request);
  request.magic = VC_DECODER_REQUEST_MAGIC;
  request.version = VC_DECODER_VERSION;
  request.file_size = size - sizeof request;
  request.box_width = 1 + request.box_width % MAX_SIDE;
  request.box_height = 1 + request.box_height % MAX_SIDE;

  input = open_memory ();
  output = open_memory ();
  if (write (input, &request, sizeof request) != sizeof request ||
      write (input, data + sizeof request, size - sizeof request) != (ssize_t) (size - sizeof request) ||
      lseek (input, 0, SEEK_SET) != 0)
    g_error ("the input cannot be written");

  vc_picture_decode (input, output, &reply);
  check (&reply, output);
  close (input);
  close (output);
  return 0;
}
