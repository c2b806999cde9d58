/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-view.h"

#include <math.h>

/* Scales nearer to each other than this look the same. */
#define NEARLY_ONE 1.001

static gboolean
is_known (const VcPhotoView *self)
{
  return self->picture_width > 0 && self->picture_height > 0 &&
         self->box_width > 0 && self->box_height > 0;
}

static double
fit_scale (const VcPhotoView *self)
{
  return MIN (self->box_width / self->picture_width,
              self->box_height / self->picture_height);
}

static double
max_scale (const VcPhotoView *self)
{
  return MAX (fit_scale (self), VC_PHOTO_VIEW_MAX_SCALE);
}

/* A side shorter than the box stands in its middle; a longer one fills it. */
static double
place (double position,
       double length,
       double box)
{
  if (length <= box)
    return (box - length) / 2;

  return CLAMP (position, box - length, 0);
}

/* Wherever the picture moves, its middle or one of its points is in the middle
 * of the box. */
static double
place_loosely (double position,
               double length,
               double box)
{
  return CLAMP (position, box / 2 - length, box / 2);
}

static void
keep_in_bounds (VcPhotoView *self)
{
  gboolean loose = self->linked && !vc_photo_view_is_fitted (self);
  double (*keep) (double, double, double) = loose ? place_loosely : place;

  self->x = keep (self->x, self->picture_width * self->scale, self->box_width);
  self->y = keep (self->y, self->picture_height * self->scale, self->box_height);
}

/**
 * vc_photo_view_set_picture:
 * @self: a view
 * @width: of the upright picture
 * @height: of the upright picture
 *
 * Looks at another picture, the whole of it.
 */
void
vc_photo_view_set_picture (VcPhotoView *self,
                           double       width,
                           double       height)
{
  self->picture_width = width;
  self->picture_height = height;
  vc_photo_view_fit (self);
}

/**
 * vc_photo_view_set_box:
 * @self: a view
 * @width: of the box
 * @height: of the box
 *
 * Looks through another box. What was shown whole stays whole; of a part, the
 * middle stays in the middle.
 */
void
vc_photo_view_set_box (VcPhotoView *self,
                       double       width,
                       double       height)
{
  gboolean was_fitted = vc_photo_view_is_fitted (self);

  self->x += (width - self->box_width) / 2;
  self->y += (height - self->box_height) / 2;
  self->box_width = width;
  self->box_height = height;

  if (was_fitted || !is_known (self) || self->scale < fit_scale (self))
    vc_photo_view_fit (self);
  else
    keep_in_bounds (self);
}

/**
 * vc_photo_view_set_linked:
 * @self: a view
 * @linked: whether it is moved together with others
 *
 * Loosens its bounds, or tightens them again.
 */
void
vc_photo_view_set_linked (VcPhotoView *self,
                          gboolean     linked)
{
  self->linked = linked;
  if (is_known (self))
    keep_in_bounds (self);
}

/**
 * vc_photo_view_fit:
 * @self: a view
 *
 * Shows the whole picture, as large as it goes.
 */
void
vc_photo_view_fit (VcPhotoView *self)
{
  if (!is_known (self))
    return;

  self->scale = fit_scale (self);
  keep_in_bounds (self);
}

/**
 * vc_photo_view_is_fitted:
 * @self: a view
 *
 * Returns: whether the whole picture is shown
 */
gboolean
vc_photo_view_is_fitted (const VcPhotoView *self)
{
  return !is_known (self) || self->scale <= fit_scale (self) * NEARLY_ONE;
}

/**
 * vc_photo_view_get_zoom:
 * @self: a view
 *
 * Returns: how many times larger than the whole picture it is shown
 */
double
vc_photo_view_get_zoom (const VcPhotoView *self)
{
  return is_known (self) ? self->scale / fit_scale (self) : 1;
}

/**
 * vc_photo_view_zoom:
 * @self: a view
 * @factor: how many times larger
 * @at_x: the point of the box that stays where it is
 * @at_y: its other coordinate
 *
 * Makes the picture larger or smaller, and keeps what is under the pointer
 * under the pointer as far as the bounds allow.
 */
void
vc_photo_view_zoom (VcPhotoView *self,
                    double       factor,
                    double       at_x,
                    double       at_y)
{
  double scale;

  if (!is_known (self) || !(factor > 0))
    return;

  scale = CLAMP (self->scale * factor, fit_scale (self), max_scale (self));

  self->x = at_x - (at_x - self->x) * scale / self->scale;
  self->y = at_y - (at_y - self->y) * scale / self->scale;
  self->scale = scale;
  keep_in_bounds (self);
}

/**
 * vc_photo_view_pan:
 * @self: a view
 * @by_x: how far the picture moves to the right
 * @by_y: how far it moves down
 *
 * Moves the picture in the box, within bounds.
 */
void
vc_photo_view_pan (VcPhotoView *self,
                   double       by_x,
                   double       by_y)
{
  if (!is_known (self))
    return;

  self->x += by_x;
  self->y += by_y;
  keep_in_bounds (self);
}

/**
 * vc_photo_view_get_middle:
 * @self: a view
 * @x: (out): what part of the picture's width is left of the box's middle,
 *   from 0 to 1
 * @y: (out): what part of its height is above it
 *
 * Says which place of the picture is in the middle of the box.
 */
void
vc_photo_view_get_middle (const VcPhotoView *self,
                          double            *x,
                          double            *y)
{
  *x = is_known (self) ? (self->box_width / 2 - self->x) / (self->picture_width * self->scale) : 0.5;
  *y = is_known (self) ? (self->box_height / 2 - self->y) / (self->picture_height * self->scale) : 0.5;
}

/**
 * vc_photo_view_look_at:
 * @self: a view
 * @zoom: how many times larger than the whole picture
 * @x: the place that is to stand in the middle, as
 *   vc_photo_view_get_middle() gives it
 * @y: its other coordinate
 *
 * Looks at a place, as far as the bounds allow.
 */
void
vc_photo_view_look_at (VcPhotoView *self,
                       double       zoom,
                       double       x,
                       double       y)
{
  if (!is_known (self) || !(zoom > 0))
    return;

  self->scale = CLAMP (fit_scale (self) * zoom, fit_scale (self), max_scale (self));
  self->x = self->box_width / 2 - x * self->picture_width * self->scale;
  self->y = self->box_height / 2 - y * self->picture_height * self->scale;
  keep_in_bounds (self);
}

/**
 * vc_photo_view_get_visible:
 * @self: a view
 *
 * Returns: the part of the picture that is in the box, outwards to whole
 *   pixels; empty while the picture or the box is unknown
 */
VcPhotoRegion
vc_photo_view_get_visible (const VcPhotoView *self)
{
  VcPhotoRegion region = { 0, 0, 0, 0 };
  double left, top, right, bottom;

  if (!is_known (self))
    return region;

  left = floor (MAX (-self->x / self->scale, 0));
  top = floor (MAX (-self->y / self->scale, 0));
  right = ceil (MIN ((self->box_width - self->x) / self->scale, self->picture_width));
  bottom = ceil (MIN ((self->box_height - self->y) / self->scale, self->picture_height));

  region.x = (int) left;
  region.y = (int) top;
  region.width = (int) (right - left);
  region.height = (int) (bottom - top);
  return region;
}

/**
 * vc_photo_region_turn_back:
 * @self: a part of a turned picture
 * @quarters: how many quarters of a turn to the right it was turned
 * @picture_width: width of the upright picture
 * @picture_height: its height
 *
 * Returns: the same part of the upright picture
 */
VcPhotoRegion
vc_photo_region_turn_back (VcPhotoRegion self,
                           guint         quarters,
                           int           picture_width,
                           int           picture_height)
{
  switch (quarters % 4)
    {
    case 1:
      return (VcPhotoRegion) { self.y, picture_height - self.x - self.width, self.height, self.width };
    case 2:
      return (VcPhotoRegion) { picture_width - self.x - self.width, picture_height - self.y - self.height,
                               self.width, self.height };
    case 3:
      return (VcPhotoRegion) { picture_width - self.y - self.height, self.x, self.height, self.width };
    default:
      return self;
    }
}

/**
 * vc_photo_view_follow:
 * @self: a view
 * @other: another view that was zoomed or moved
 *
 * Looks at the same part, as far as two pictures have the same parts: the
 * same magnification, the same place relative to the whole.
 */
void
vc_photo_view_follow (VcPhotoView       *self,
                      const VcPhotoView *other)
{
  double x, y;

  if (!is_known (other))
    return;

  vc_photo_view_get_middle (other, &x, &y);
  vc_photo_view_look_at (self, vc_photo_view_get_zoom (other), x, y);
}
