/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz-target.h"
#include "vc-decoder-io.h"
#include "vc-page-size.h"
#include "vc-picture-plan.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/*
 * The decoder's side of the frames: whatever it is asked, of a picture or a
 * page of whatever size, what it plans stays within the picture and the limits.
 */

/* What comes after the request: what a file might say of itself. */
typedef struct
{
  guint16 width;
  guint16 height;
  guint32 orientation;
  double  page_width;
  double  page_height;
} Tail;

static int
open_input (const guint8 *data,
            gsize         size)
{
  static int input = -1;

  if (input < 0)
    input = memfd_create ("input", MFD_CLOEXEC);

  if (ftruncate (input, 0) != 0 || pwrite (input, data, size, 0) != (ssize_t) size || lseek (input, 0, SEEK_SET) != 0)
    g_error ("the input cannot be written");

  return input;
}

static void
plan (const VcDecoderRequest *request,
      int                     width,
      int                     height,
      VcOrientation           orientation)
{
  VcPicturePlan made;
  int           reduction = vc_picture_plan_choose_reduction (width, height, request);

  g_assert (reduction == 1 || reduction == 2 || reduction == 4 || reduction == 8);
  if (!vc_picture_plan_make (&made, width, height, orientation, request))
    return;

  g_assert (made.source.x >= 0 && made.source.y >= 0);
  g_assert (made.source.width >= 1 && made.source.x + made.source.width <= made.true_width);
  g_assert (made.source.height >= 1 && made.source.y + made.source.height <= made.true_height);
  g_assert (made.width >= 1 && made.width <= VC_DECODER_MAX_SIDE);
  g_assert (made.height >= 1 && made.height <= VC_DECODER_MAX_SIDE);
}

static void
plan_page (const VcDecoderRequest *request,
           const Tail             *tail)
{
  VcPageSize page;

  if (!vc_page_size_choose (&page, tail->page_width, tail->page_height))
    return;

  g_assert (page.width >= 1 && page.width <= VC_DECODER_MAX_SIDE);
  g_assert (page.height >= 1 && page.height <= VC_DECODER_MAX_SIDE);
  g_assert ((gint64) page.width * page.height <= VC_DECODER_MAX_PIXELS);
  plan (request, page.width, page.height, VC_ORIENTATION_TOP_LEFT);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  VcDecoderRequest request;
  Tail             tail;
  int              input = open_input (data, size);

  if (!vc_decoder_io_read_request (input, &request) ||
      vc_decoder_io_read (input, &tail, sizeof tail) != sizeof tail)
    return 0;

  plan (&request, CLAMP (tail.width, 1, VC_DECODER_MAX_SIDE), CLAMP (tail.height, 1, VC_DECODER_MAX_SIDE),
        VC_ORIENTATION_TOP_LEFT + tail.orientation % 8);
  plan_page (&request, &tail);
  return 0;
}
