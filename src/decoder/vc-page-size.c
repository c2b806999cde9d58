/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-page-size.h"

#include "vc-decoder-frame.h"

#include <math.h>

/* Points and, as a form is scanned, dots in an inch. */
#define POINTS 72.0
#define DOTS   300.0

/**
 * vc_page_size_choose:
 * @self: (out caller-allocates): the size in pixels
 * @width: of the page in points
 * @height: of the page in points
 *
 * A page has no pixels. It is taken to have 300 in an inch, or as many fewer
 * as it takes to be no larger than the largest picture.
 *
 * Returns: %FALSE if no page can have that size
 */
gboolean
vc_page_size_choose (VcPageSize *self,
                     double      width,
                     double      height)
{
  if (!isfinite (width) || !isfinite (height) || width <= 0 || height <= 0 || !isfinite (width * height))
    return FALSE;

  self->scale = DOTS / POINTS;
  self->scale = MIN (self->scale, VC_DECODER_MAX_SIDE / MAX (width, height));
  self->scale = MIN (self->scale, sqrt (VC_DECODER_MAX_PIXELS / (width * height)));
  self->width = floor (width * self->scale);
  self->height = floor (height * self->scale);

  return self->width >= 1 && self->height >= 1;
}
