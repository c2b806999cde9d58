/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-picture-plan.h"

/*
 * The arithmetic of a picture: which part of it is shown, and how large.
 */

static gint64
box_side (guint32 side)
{
  return side == 0 ? VC_DECODER_MAX_SIDE : MIN (side, VC_DECODER_MAX_SIDE);
}

static int
scaled (gint64 side,
        gint64 numerator,
        gint64 denominator)
{
  return MAX (1, (side * numerator + denominator / 2) / denominator);
}

static gboolean
choose_source (VcPicturePlan          *plan,
               const VcDecoderRequest *request)
{
  if (request->crop_width == 0 || request->crop_height == 0)
    {
      plan->source = (VcPart) { 0, 0, plan->true_width, plan->true_height };
      return TRUE;
    }

  if (request->crop_x >= (guint32) plan->true_width || request->crop_y >= (guint32) plan->true_height)
    return FALSE;

  plan->source.x = request->crop_x;
  plan->source.y = request->crop_y;
  plan->source.width = MIN (request->crop_width, (guint32) (plan->true_width - plan->source.x));
  plan->source.height = MIN (request->crop_height, (guint32) (plan->true_height - plan->source.y));
  return TRUE;
}

/* The largest size of the same shape that fits the box. */
static void
fit (VcPicturePlan          *plan,
     const VcDecoderRequest *request)
{
  gint64   width = plan->source.width;
  gint64   height = plan->source.height;
  gint64   box_width = box_side (request->box_width);
  gint64   box_height = box_side (request->box_height);
  gboolean fits = width <= box_width && height <= box_height;
  gboolean enlarge = (request->flags & VC_DECODER_ENLARGE) != 0 &&
                     (request->box_width != 0 || request->box_height != 0);

  if (fits && !enlarge)
    {
      plan->width = width;
      plan->height = height;
    }
  else if (width * box_height >= height * box_width)
    {
      plan->width = box_width;
      plan->height = scaled (height, box_width, width);
    }
  else
    {
      plan->width = scaled (width, box_height, height);
      plan->height = box_height;
    }
}

/**
 * vc_picture_plan_make:
 * @plan: (out caller-allocates): the plan
 * @stored_width: the picture's width as it is stored
 * @stored_height: its height
 * @orientation: how it is to be turned
 * @request: what is wanted, in the machine's byte order
 *
 * Returns: %FALSE if the part wanted lies outside the picture
 */
gboolean
vc_picture_plan_make (VcPicturePlan          *plan,
                      int                     stored_width,
                      int                     stored_height,
                      VcOrientation           orientation,
                      const VcDecoderRequest *request)
{
  gboolean sideways = vc_orientation_is_sideways (orientation);

  plan->true_width = sideways ? stored_height : stored_width;
  plan->true_height = sideways ? stored_width : stored_height;

  if (!choose_source (plan, request))
    return FALSE;

  fit (plan, request);
  return TRUE;
}

/**
 * vc_picture_plan_is_whole:
 * @plan: a plan
 *
 * Returns: whether it shows the whole picture, and not a part of it
 */
gboolean
vc_picture_plan_is_whole (const VcPicturePlan *plan)
{
  return plan->source.width == plan->true_width && plan->source.height == plan->true_height;
}

/* Measuring has to find the same whatever the picture is shown in. */
static gboolean
leaves_enough (const VcPicturePlan *plan,
               int                  reduction)
{
  return plan->source.width >= plan->width * reduction && plan->source.height >= plan->height * reduction &&
         (!vc_picture_plan_is_whole (plan) ||
          MAX (plan->true_width, plan->true_height) >= VC_DECODER_MEASURE_SIDE * reduction);
}

/**
 * vc_picture_plan_choose_reduction:
 * @stored_width: the picture's width as it is stored
 * @stored_height: its height
 * @request: what is wanted, in the machine's byte order
 *
 * A JPEG can be decoded at a half, a quarter or an eighth of its size for
 * much less work. The size is known before the orientation is, so the answer
 * is right for both.
 *
 * Returns: 1, 2, 4 or 8: the strongest reduction that still leaves as many
 *   pixels as are wanted, or are needed to measure a whole picture
 */
int
vc_picture_plan_choose_reduction (int                     stored_width,
                                  int                     stored_height,
                                  const VcDecoderRequest *request)
{
  const VcOrientation orientations[] = { VC_ORIENTATION_TOP_LEFT, VC_ORIENTATION_RIGHT_TOP };
  int                 strongest = 8;

  for (guint i = 0; i < G_N_ELEMENTS (orientations); i++)
    {
      VcPicturePlan plan;

      if (!vc_picture_plan_make (&plan, stored_width, stored_height, orientations[i], request))
        continue;

      while (strongest > 1 && !leaves_enough (&plan, strongest))
        strongest /= 2;
    }

  return strongest;
}
