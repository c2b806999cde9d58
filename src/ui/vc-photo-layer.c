/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-layer.h"

#include <math.h>

/* How large the loupe is, and what it does. */
#define LOUPE_RADIUS 110
#define LOUPE_EDGE   2.0f

static gboolean
is_turned_aside (const VcPhotoLayer *self)
{
  return self->quarters % 2 == 1;
}

/* Anything not on the screen's own pixels would be blurred. */
static float
snap (double position,
      int    scale_factor)
{
  return (float) (round (position * scale_factor) / scale_factor);
}

/**
 * vc_photo_layer_measure_picture:
 * @self: a layer
 *
 * Takes the photo's size from its pixels, once they know it, and shows it
 * whole.
 *
 * Returns: whether it was new
 */
gboolean
vc_photo_layer_measure_picture (VcPhotoLayer *self)
{
  double width = vc_photo_pixels_get_true_width (self->pixels);
  double height = vc_photo_pixels_get_true_height (self->pixels);
  double across = is_turned_aside (self) ? height : width;
  double down = is_turned_aside (self) ? width : height;

  if (self->view.picture_width == across && self->view.picture_height == down)
    return FALSE;

  vc_photo_view_set_picture (&self->view, across, down);
  return TRUE;
}

/**
 * vc_photo_layer_set_look:
 * @self: a layer whose photo's size is known
 * @look: how to look at it
 *
 * Turns and magnifies the photo, and changes its tone.
 */
void
vc_photo_layer_set_look (VcPhotoLayer      *self,
                         const VcPhotoLook *look)
{
  self->quarters = look->quarters % 4;
  vc_photo_pixels_set_tone (self->pixels, look->tone);
  vc_photo_layer_measure_picture (self);
  vc_photo_view_look_at (&self->view, look->zoom, look->x, look->y);
}

/**
 * vc_photo_layer_get_look:
 * @self: a layer
 *
 * Returns: how its photo is looked at
 */
VcPhotoLook
vc_photo_layer_get_look (const VcPhotoLayer *self)
{
  VcPhotoLook look = VC_PHOTO_LOOK_PLAIN;

  if (self->pixels == NULL)
    return look;

  look.quarters = self->quarters;
  look.zoom = vc_photo_view_is_fitted (&self->view) ? 1 : vc_photo_view_get_zoom (&self->view);
  vc_photo_view_get_middle (&self->view, &look.x, &look.y);
  look.tone = vc_photo_pixels_get_tone (self->pixels);
  return look;
}

/**
 * vc_photo_layer_want:
 * @self: a layer
 * @scale_factor: pixels of the screen for one of the view
 *
 * Asks for the pixels that its view needs.
 */
void
vc_photo_layer_want (VcPhotoLayer *self,
                     int           scale_factor)
{
  if (self->pixels != NULL)
    vc_photo_pixels_want (self->pixels, &self->view, self->quarters, scale_factor);
}

/* Draws an upright texture turned, so that it fills a rectangle. */
static void
append_turned (VcPhotoLayer          *self,
               GtkSnapshot           *snapshot,
               GdkTexture            *texture,
               const graphene_rect_t *rect)
{
  float width = is_turned_aside (self) ? rect->size.height : rect->size.width;
  float height = is_turned_aside (self) ? rect->size.width : rect->size.height;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (rect->origin.x + rect->size.width / 2,
                                                          rect->origin.y + rect->size.height / 2));
  gtk_snapshot_rotate (snapshot, 90.0f * (float) self->quarters);
  gtk_snapshot_append_texture (snapshot, texture, &GRAPHENE_RECT_INIT (-width / 2, -height / 2, width, height));
  gtk_snapshot_restore (snapshot);
}

static void
append (VcPhotoLayer          *self,
        GtkSnapshot           *snapshot,
        GdkTexture            *texture,
        const graphene_rect_t *rect)
{
  if (self->quarters == 0)
    gtk_snapshot_append_texture (snapshot, texture, rect);
  else
    append_turned (self, snapshot, texture, rect);
}

/* Its own size in the middle of the box: the decoder made it for that. */
static graphene_rect_t
get_fitted_rect (VcPhotoLayer *self,
                 GdkTexture   *texture,
                 int           scale_factor)
{
  double across = (double) gdk_texture_get_width (texture) / scale_factor;
  double down = (double) gdk_texture_get_height (texture) / scale_factor;
  double width = is_turned_aside (self) ? down : across;
  double height = is_turned_aside (self) ? across : down;

  /* A texture for the box of a moment ago is stretched to this one. */
  if (fabs (width - self->view.box_width) > 1 && fabs (height - self->view.box_height) > 1)
    {
      width = self->view.picture_width * self->view.scale;
      height = self->view.picture_height * self->view.scale;
    }

  return GRAPHENE_RECT_INIT (snap ((self->view.box_width - width) / 2, scale_factor),
                             snap ((self->view.box_height - height) / 2, scale_factor),
                             (float) width, (float) height);
}

static graphene_rect_t
get_region_rect (VcPhotoLayer *self,
                 VcPhotoRegion region,
                 int           scale_factor)
{
  double scale = self->view.scale;

  return GRAPHENE_RECT_INIT (snap (self->view.x + region.x * scale, scale_factor),
                             snap (self->view.y + region.y * scale, scale_factor),
                             snap (region.width * scale, scale_factor),
                             snap (region.height * scale, scale_factor));
}

static void
snapshot_magnified (VcPhotoLayer *self,
                    GtkSnapshot  *snapshot,
                    GdkTexture   *whole,
                    int           scale_factor)
{
  VcPhotoRegion   all = { 0, 0, (int) self->view.picture_width, (int) self->view.picture_height };
  VcPhotoRegion   region;
  GdkTexture     *detail = vc_photo_pixels_get_detail (self->pixels, &region);
  graphene_rect_t rect = get_region_rect (self, all, scale_factor);

  append (self, snapshot, whole, &rect);
  if (detail != NULL)
    {
      rect = get_region_rect (self, region, scale_factor);
      append (self, snapshot, detail, &rect);
    }
}

/**
 * vc_photo_layer_snapshot:
 * @self: a layer
 * @snapshot: what to draw on
 * @scale_factor: pixels of the screen for one of the view
 *
 * Draws the photo in its box, if there are pixels yet.
 */
void
vc_photo_layer_snapshot (VcPhotoLayer *self,
                         GtkSnapshot  *snapshot,
                         int           scale_factor)
{
  GdkTexture     *whole = self->pixels != NULL ? vc_photo_pixels_get_whole (self->pixels) : NULL;
  graphene_rect_t rect;

  if (whole == NULL)
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) self->view.box_width,
                                                         (float) self->view.box_height));
  if (vc_photo_view_is_fitted (&self->view))
    {
      rect = get_fitted_rect (self, whole, scale_factor);
      append (self, snapshot, whole, &rect);
    }
  else
    {
      snapshot_magnified (self, snapshot, whole, scale_factor);
    }
  gtk_snapshot_pop (snapshot);
}

static void
append_ring (GtkSnapshot          *snapshot,
             const GskRoundedRect *lens,
             float                 width,
             const GdkRGBA        *color)
{
  const float   widths[4] = { width, width, width, width };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };

  gtk_snapshot_append_border (snapshot, lens, widths, colors);
}

/**
 * vc_photo_layer_snapshot_loupe:
 * @self: a layer
 * @snapshot: what to draw on
 * @x: where the pointer is in the box
 * @y: its other coordinate
 *
 * Draws a round loupe under the pointer: the same place in its middle,
 * %VC_PHOTO_PIXELS_LOUPE times as large. Its edge is black and white, to be
 * seen on any photo.
 */
void
vc_photo_layer_snapshot_loupe (VcPhotoLayer *self,
                               GtkSnapshot  *snapshot,
                               double        x,
                               double        y)
{
  GdkTexture     *texture = self->pixels != NULL ? vc_photo_pixels_get_loupe (self->pixels) : NULL;
  double          scale = self->view.scale * VC_PHOTO_PIXELS_LOUPE;
  graphene_rect_t all = GRAPHENE_RECT_INIT ((float) (x - (x - self->view.x) * VC_PHOTO_PIXELS_LOUPE),
                                            (float) (y - (y - self->view.y) * VC_PHOTO_PIXELS_LOUPE),
                                            (float) (self->view.picture_width * scale),
                                            (float) (self->view.picture_height * scale));
  GskRoundedRect  lens;

  if (texture == NULL)
    return;

  gsk_rounded_rect_init_from_rect (&lens, &GRAPHENE_RECT_INIT ((float) x - LOUPE_RADIUS, (float) y - LOUPE_RADIUS,
                                                               2 * LOUPE_RADIUS, 2 * LOUPE_RADIUS), LOUPE_RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &lens);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 0, 0, 0, 1 }, &lens.bounds);
  append (self, snapshot, texture, &all);
  gtk_snapshot_pop (snapshot);

  append_ring (snapshot, &lens, 2 * LOUPE_EDGE, &(GdkRGBA) { 0, 0, 0, 1 });
  gsk_rounded_rect_shrink (&lens, LOUPE_EDGE / 2, LOUPE_EDGE / 2, LOUPE_EDGE / 2, LOUPE_EDGE / 2);
  append_ring (snapshot, &lens, LOUPE_EDGE, &(GdkRGBA) { 1, 1, 1, 1 });
}
