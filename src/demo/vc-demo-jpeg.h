/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VcDemoOrientation:
 * @VC_DEMO_UPRIGHT: stored as it is seen
 * @VC_DEMO_UPSIDE_DOWN: the camera was held upside down
 * @VC_DEMO_TURN_RIGHT: to be turned a quarter to the right
 * @VC_DEMO_TURN_LEFT: to be turned a quarter to the left
 *
 * How a stored picture is to be turned; the values of EXIF's Orientation tag
 * (CIPA DC-008, 4.6.4).
 */
typedef enum
{
  VC_DEMO_UPRIGHT     = 1,
  VC_DEMO_UPSIDE_DOWN = 3,
  VC_DEMO_TURN_RIGHT  = 6,
  VC_DEMO_TURN_LEFT   = 8,
} VcDemoOrientation;

GBytes *vc_demo_jpeg_encode (const guint8      *pixels,
                             guint              width,
                             guint              height,
                             VcDemoOrientation  orientation,
                             gsize              wanted_size);

G_END_DECLS
