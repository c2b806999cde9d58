/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-decoder-frame.h"
#include "vc-orientation.h"

G_BEGIN_DECLS

typedef struct
{
  int    true_width; /* of the whole picture, upright */
  int    true_height;
  VcPart source; /* what is shown of it, upright */
  int    width;  /* and how large */
  int    height;
} VcPicturePlan;

gboolean vc_picture_plan_make             (VcPicturePlan          *plan,
                                           int                     stored_width,
                                           int                     stored_height,
                                           VcOrientation           orientation,
                                           const VcDecoderRequest *request);
gboolean vc_picture_plan_is_whole         (const VcPicturePlan    *plan);
int      vc_picture_plan_choose_reduction (int                     stored_width,
                                           int                     stored_height,
                                           const VcDecoderRequest *request);

G_END_DECLS
