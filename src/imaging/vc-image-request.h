/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VcImageRequest:
 * @width: width of the box to fit the picture in, in device pixels; 0 for as
 *   wide as it comes
 * @height: height of the box, in device pixels; 0 for as high as it comes
 * @crop_x: left edge of the part wanted, in pixels of the upright picture
 * @crop_y: its top edge
 * @crop_width: its width; 0 asks for the whole picture
 * @crop_height: its height
 * @enlarge: whether to fill the box even where the picture has fewer pixels
 *
 * What is wanted of a picture. It is always turned upright, keeps its shape,
 * and comes out in the largest size that fits the box. A crop that reaches
 * over the picture's edge is cut at the edge.
 */
typedef struct
{
  int      width;
  int      height;
  int      crop_x;
  int      crop_y;
  int      crop_width;
  int      crop_height;
  gboolean enlarge;
} VcImageRequest;

gboolean vc_image_request_equal (const VcImageRequest *one,
                                 const VcImageRequest *other);
guint    vc_image_request_hash  (const VcImageRequest *request);

G_END_DECLS
