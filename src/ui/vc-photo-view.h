/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many pixels of the screen one pixel of the picture may fill. */
#define VC_PHOTO_VIEW_MAX_SCALE 4.0

/**
 * VcPhotoView:
 * @picture_width: width of the upright picture in its own pixels, 0 unknown
 * @picture_height: its height
 * @box_width: width of the box it is looked at through
 * @box_height: its height
 * @scale: pixels of the box for one pixel of the picture
 * @x: where the picture's left edge stands in the box, often negative
 * @y: where its top edge stands
 * @linked: whether it is moved together with others
 *
 * Where a picture stands in a box that shows the whole or a part of it. A
 * plain value; every function below leaves it within bounds: never smaller
 * than the box allows, never with an empty margin that a shift would fill.
 *
 * Pictures of different shapes have their edges in different places. So that
 * linked ones can show the same place all the time, a linked one that is
 * magnified may leave a margin; only the middle of its box stays inside it.
 */
typedef struct
{
  double   picture_width;
  double   picture_height;
  double   box_width;
  double   box_height;
  double   scale;
  double   x;
  double   y;
  gboolean linked;
} VcPhotoView;

/* A part of a picture, in whole pixels of the picture. */
typedef struct
{
  int x;
  int y;
  int width;
  int height;
} VcPhotoRegion;

void          vc_photo_view_set_picture (VcPhotoView       *self,
                                         double             width,
                                         double             height);
void          vc_photo_view_set_box     (VcPhotoView       *self,
                                         double             width,
                                         double             height);
void          vc_photo_view_set_linked  (VcPhotoView       *self,
                                         gboolean           linked);
void          vc_photo_view_fit         (VcPhotoView       *self);
gboolean      vc_photo_view_is_fitted   (const VcPhotoView *self);
double        vc_photo_view_get_zoom    (const VcPhotoView *self);
void          vc_photo_view_zoom        (VcPhotoView       *self,
                                         double             factor,
                                         double             at_x,
                                         double             at_y);
void          vc_photo_view_pan         (VcPhotoView       *self,
                                         double             by_x,
                                         double             by_y);
void          vc_photo_view_get_middle  (const VcPhotoView *self,
                                         double            *x,
                                         double            *y);
void          vc_photo_view_look_at     (VcPhotoView       *self,
                                         double             zoom,
                                         double             x,
                                         double             y);
VcPhotoRegion vc_photo_view_get_visible (const VcPhotoView *self);
void          vc_photo_view_follow      (VcPhotoView       *self,
                                         const VcPhotoView *other);
VcPhotoRegion vc_photo_region_turn_back (VcPhotoRegion      self,
                                         guint              quarters,
                                         int                picture_width,
                                         int                picture_height);

G_END_DECLS
