/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-picture.h"

#include "vc-decoder-io.h"
#include "vc-picture-loader.h"
#include "vc-picture-measure.h"
#include "vc-picture-plan.h"
#include "vc-picture-scale.h"

#include <string.h>

/* A square of pixels whose bytes fit the processor's first cache twice. */
#define TILE 64

static guint8
multiply (guint8 colour,
          guint8 alpha)
{
  guint product = colour * alpha + 128;

  return (product + (product >> 8)) >> 8;
}

/* What is transparent shows white paper. */
static void
put_pixel (guint8       *target,
           const guint8 *source,
           gboolean      has_alpha)
{
  for (int i = 0; i < VC_DECODER_PIXEL_SIZE; i++)
    target[i] = has_alpha ? multiply (source[i], source[3]) + (255 - source[3]) : source[i];
}

/* Where a pixel of the upright picture is among the stored bytes. */
static gssize
offset_of (GdkPixbuf     *pixels,
           VcOrientation  orientation,
           int            x,
           int            y)
{
  VcPart at = vc_orientation_to_stored (orientation, gdk_pixbuf_get_width (pixels),
                                        gdk_pixbuf_get_height (pixels), (VcPart) { x, y, 1, 1 });

  return (gssize) at.y * gdk_pixbuf_get_rowstride (pixels) +
         (gssize) at.x * gdk_pixbuf_get_n_channels (pixels);
}

/* How the stored bytes are walked to see the picture upright. */
typedef struct
{
  const guint8 *start; /* the upper left pixel as it is seen */
  gssize        right; /* to the pixel that is seen to the right of it */
  gssize        down;  /* to the pixel that is seen below it */
  gboolean      has_alpha;
} Walk;

static Walk
walk_upright (GdkPixbuf     *pixels,
              VcOrientation  orientation)
{
  gssize origin = offset_of (pixels, orientation, 0, 0);

  return (Walk) {
    .start = gdk_pixbuf_read_pixels (pixels) + origin,
    .right = offset_of (pixels, orientation, 1, 0) - origin,
    .down = offset_of (pixels, orientation, 0, 1) - origin,
    .has_alpha = gdk_pixbuf_get_has_alpha (pixels),
  };
}

static void
turn_tile (const Walk   *walk,
           const guint8 *source,
           guint8       *target,
           gsize         target_stride,
           int           width,
           int           height)
{
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      put_pixel (target + y * target_stride + (gsize) x * VC_DECODER_PIXEL_SIZE,
                 source + x * walk->right + y * walk->down, walk->has_alpha);
}

static void
copy_rows (const Walk   *walk,
           const guint8 *source,
           guint8       *target,
           gsize         target_stride,
           int           height)
{
  for (int y = 0; y < height; y++)
    memcpy (target + y * target_stride, source + y * walk->down, target_stride);
}

/* Tile by tile: of a picture that lies on its side, each pixel of a row is
 * stored in a row of its own, far from the next. */
static void
turn_rows (const Walk   *walk,
           const guint8 *source,
           guint8       *target,
           gsize         target_stride,
           int           width,
           int           height)
{
  for (int left = 0; left < width; left += TILE)
    turn_tile (walk, source + left * walk->right, target + (gsize) left * VC_DECODER_PIXEL_SIZE, target_stride,
               MIN (TILE, width - left), height);
}

/* Turns the picture upright while it is written. */
static gboolean
put_pixels (int            output,
            GdkPixbuf     *pixels,
            VcOrientation  orientation,
            int            width,
            int            height)
{
  Walk     walk = walk_upright (pixels, orientation);
  gboolean as_stored = walk.right == VC_DECODER_PIXEL_SIZE && !walk.has_alpha;
  gsize    stride = (gsize) width * VC_DECODER_PIXEL_SIZE;
  g_autofree guint8 *band = g_malloc (stride * TILE);

  for (int top = 0; top < height; top += TILE)
    {
      int           n_rows = MIN (TILE, height - top);
      const guint8 *source = walk.start + top * walk.down;

      if (as_stored)
        copy_rows (&walk, source, band, stride, n_rows);
      else
        turn_rows (&walk, source, band, stride, width, n_rows);

      if (!vc_decoder_io_put (output, band, n_rows * stride, sizeof (VcDecoderReply) + top * stride))
        return FALSE;
    }

  return TRUE;
}

static GdkPixbuf *
scale (const VcPictureLoad *load,
       const VcPicturePlan *plan)
{
  VcPart        part = vc_orientation_to_stored (load->orientation, load->stored_width,
                                                 load->stored_height, plan->source);
  double        reduction_x = (double) gdk_pixbuf_get_width (load->pixels) / load->stored_width;
  double        reduction_y = (double) gdk_pixbuf_get_height (load->pixels) / load->stored_height;
  VcPictureArea area = { part.x * reduction_x, part.y * reduction_y,
                         part.width * reduction_x, part.height * reduction_y };

  if (vc_orientation_is_sideways (load->orientation))
    return vc_picture_scale (load->pixels, &area, plan->height, plan->width);

  return vc_picture_scale (load->pixels, &area, plan->width, plan->height);
}

/* For nothing: the pixels are there, and no larger than they had to be. */
static void
say_measure (VcDecoderReply      *reply,
             const VcPictureLoad *load,
             const VcPicturePlan *plan)
{
  VcPictureMeasure measure;

  if (!vc_picture_plan_is_whole (plan) || !vc_picture_measure (&measure, load->pixels))
    return;

  reply->flags = GUINT32_TO_LE (VC_DECODER_MEASURED);
  reply->sharpness = GUINT32_TO_LE (measure.sharpness);
  reply->brightness = GUINT32_TO_LE (measure.brightness);
  reply->nearly_black = GUINT32_TO_LE (measure.nearly_black);
  reply->nearly_white = GUINT32_TO_LE (measure.nearly_white);
}

/**
 * vc_picture_decode:
 * @input: where the request and the file come from
 * @output: the memory file for the pixels
 * @reply: (inout): what came of it, still to be written
 *
 * Mode `picture`: one JPEG or PNG file to upright pixels of the size asked
 * for.
 */
void
vc_picture_decode (int             input,
                   int             output,
                   VcDecoderReply *reply)
{
  VcDecoderRequest request;
  VcPicturePlan    plan;
  g_auto (VcPictureLoad) load = { 0 };
  g_autoptr (GdkPixbuf) scaled = NULL;

  if (!vc_decoder_io_read_request (input, &request))
    {
      vc_decoder_io_refuse (reply, VC_DECODER_STATUS_BAD_REQUEST, "not a request of this version");
      return;
    }

  vc_picture_load (&load, input, &request);
  if (load.status != VC_DECODER_STATUS_DONE)
    {
      vc_decoder_io_refuse (reply, load.status, load.reason);
      return;
    }

  if (!vc_picture_plan_make (&plan, load.stored_width, load.stored_height, load.orientation, &request))
    {
      vc_decoder_io_refuse (reply, VC_DECODER_STATUS_BAD_REQUEST, "the part lies outside the picture");
      return;
    }

  if ((gint64) plan.width * plan.height <= VC_DECODER_MAX_PIXELS)
    scaled = scale (&load, &plan);

  if (scaled == NULL)
    vc_decoder_io_refuse (reply, VC_DECODER_STATUS_TOO_LARGE, "no room to scale it");
  else if (!put_pixels (output, scaled, load.orientation, plan.width, plan.height))
    vc_decoder_io_refuse (reply, VC_DECODER_STATUS_BAD_REQUEST, "no room for the pixels");
  else
    {
      vc_decoder_io_say_done (reply, plan.width, plan.height, plan.true_width, plan.true_height);
      say_measure (reply, &load, &plan);
    }
}
