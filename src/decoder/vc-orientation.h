/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The values of the EXIF tag Orientation (JEITA CP-3451, tag 0x0112), named
 * for where the stored picture's first row and first column are seen. */
typedef enum
{
  VC_ORIENTATION_TOP_LEFT = 1,
  VC_ORIENTATION_TOP_RIGHT,
  VC_ORIENTATION_BOTTOM_RIGHT,
  VC_ORIENTATION_BOTTOM_LEFT,
  VC_ORIENTATION_LEFT_TOP,
  VC_ORIENTATION_RIGHT_TOP,
  VC_ORIENTATION_RIGHT_BOTTOM,
  VC_ORIENTATION_LEFT_BOTTOM,
} VcOrientation;

/* A part of a picture, in pixels. */
typedef struct
{
  int x;
  int y;
  int width;
  int height;
} VcPart;

VcOrientation vc_orientation_parse       (const char    *text);
gboolean      vc_orientation_is_sideways (VcOrientation  self);
VcPart        vc_orientation_to_stored   (VcOrientation  self,
                                          int            stored_width,
                                          int            stored_height,
                                          VcPart         upright);

G_END_DECLS
