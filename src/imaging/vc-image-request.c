/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-image-request.h"

/**
 * vc_image_request_equal:
 * @one: a request
 * @other: another
 *
 * Returns: whether both ask for the same pixels
 */
gboolean
vc_image_request_equal (const VcImageRequest *one,
                        const VcImageRequest *other)
{
  return one->width == other->width &&
         one->height == other->height &&
         one->crop_x == other->crop_x &&
         one->crop_y == other->crop_y &&
         one->crop_width == other->crop_width &&
         one->crop_height == other->crop_height &&
         !one->enlarge == !other->enlarge;
}

/**
 * vc_image_request_hash:
 * @request: a request
 *
 * Returns: a hash that is the same for equal requests
 */
guint
vc_image_request_hash (const VcImageRequest *request)
{
  const int fields[] = {
    request->width,      request->height,      request->crop_x,   request->crop_y,
    request->crop_width, request->crop_height, request->enlarge != FALSE,
  };
  guint hash = 0;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    hash = hash * 31 + (guint) fields[i];

  return hash;
}
