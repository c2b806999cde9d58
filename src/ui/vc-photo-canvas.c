/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-canvas.h"

#include "vc-photo-gestures.h"
#include "vc-photo-pixels.h"

#include <math.h>

/* Enough to read a card by, whatever asks for a size. */
#define LEAST_WIDTH 300
#define LEAST_HEIGHT 200

struct _VcPhotoCanvas
{
  GtkWidget      parent_instance;

  VcPhotoPixels *pixels;
  VcPhotoView    view;
  guint          quarters;
};

G_DEFINE_FINAL_TYPE (VcPhotoCanvas, vc_photo_canvas, GTK_TYPE_WIDGET)

enum
{
  SHOWN,
  FAILED,
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Anything not on the screen's own pixels would be blurred. */
static double
snap (VcPhotoCanvas *self,
      double         position)
{
  double scale_factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  return round (position * scale_factor) / scale_factor;
}

static void
want_pixels (VcPhotoCanvas *self)
{
  if (self->pixels != NULL)
    vc_photo_pixels_want (self->pixels, &self->view, self->quarters,
                          gtk_widget_get_scale_factor (GTK_WIDGET (self)));
}

static void
view_changed (VcPhotoCanvas *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), vc_photo_view_is_fitted (&self->view) ? NULL : "grab");
  want_pixels (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
moved (VcPhotoCanvas *self)
{
  view_changed (self);
  g_signal_emit (self, signals[MOVED], 0);
}

static void
set_picture (VcPhotoCanvas *self)
{
  int width = vc_photo_pixels_get_true_width (self->pixels);
  int height = vc_photo_pixels_get_true_height (self->pixels);

  if (self->quarters % 2 == 1)
    vc_photo_view_set_picture (&self->view, height, width);
  else
    vc_photo_view_set_picture (&self->view, width, height);
}

static void
pixels_changed_cb (VcPhotoCanvas *self)
{
  gboolean first = self->view.picture_width <= 0;

  if (first)
    set_picture (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  if (first)
    g_signal_emit (self, signals[SHOWN], 0, vc_photo_pixels_get_true_width (self->pixels),
                   vc_photo_pixels_get_true_height (self->pixels));
}

static void
pixels_failed_cb (VcPhotoCanvas *self,
                  GError        *error)
{
  /* What is on the screen stays there when more of it cannot be had. */
  if (self->view.picture_width <= 0)
    g_signal_emit (self, signals[FAILED], 0, error);
}

/* Draws an upright texture turned, so that it fills a rectangle. */
static void
append_turned (VcPhotoCanvas         *self,
               GtkSnapshot           *snapshot,
               GdkTexture            *texture,
               const graphene_rect_t *rect)
{
  float width = rect->size.width;
  float height = rect->size.height;

  if (self->quarters % 2 == 1)
    {
      width = rect->size.height;
      height = rect->size.width;
    }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (rect->origin.x + rect->size.width / 2,
                                                          rect->origin.y + rect->size.height / 2));
  gtk_snapshot_rotate (snapshot, 90.0f * (float) self->quarters);
  gtk_snapshot_append_texture (snapshot, texture, &GRAPHENE_RECT_INIT (-width / 2, -height / 2, width, height));
  gtk_snapshot_restore (snapshot);
}

static void
append (VcPhotoCanvas         *self,
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
get_fitted_rect (VcPhotoCanvas *self,
                 GdkTexture    *texture)
{
  int    scale_factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  double width = (double) gdk_texture_get_width (texture) / scale_factor;
  double height = (double) gdk_texture_get_height (texture) / scale_factor;

  if (self->quarters % 2 == 1)
    {
      double swapped = width;

      width = height;
      height = swapped;
    }

  /* A texture for the box of a moment ago is stretched to this one. */
  if (fabs (width - self->view.box_width) > 1 && fabs (height - self->view.box_height) > 1)
    {
      width = self->view.picture_width * self->view.scale;
      height = self->view.picture_height * self->view.scale;
    }

  return GRAPHENE_RECT_INIT ((float) snap (self, (self->view.box_width - width) / 2),
                             (float) snap (self, (self->view.box_height - height) / 2),
                             (float) width, (float) height);
}

static graphene_rect_t
get_region_rect (VcPhotoCanvas *self,
                 VcPhotoRegion  region)
{
  double scale = self->view.scale;

  return GRAPHENE_RECT_INIT ((float) snap (self, self->view.x + region.x * scale),
                             (float) snap (self, self->view.y + region.y * scale),
                             (float) snap (self, region.width * scale),
                             (float) snap (self, region.height * scale));
}

static void
snapshot_magnified (VcPhotoCanvas *self,
                    GtkSnapshot   *snapshot,
                    GdkTexture    *whole)
{
  VcPhotoRegion   all = { 0, 0, (int) self->view.picture_width, (int) self->view.picture_height };
  VcPhotoRegion   region;
  GdkTexture     *detail = vc_photo_pixels_get_detail (self->pixels, &region);
  graphene_rect_t rect = get_region_rect (self, all);

  append (self, snapshot, whole, &rect);
  if (detail != NULL)
    {
      rect = get_region_rect (self, region);
      append (self, snapshot, detail, &rect);
    }
}

static void
vc_photo_canvas_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  VcPhotoCanvas  *self = VC_PHOTO_CANVAS (widget);
  GdkTexture     *whole = self->pixels != NULL ? vc_photo_pixels_get_whole (self->pixels) : NULL;
  graphene_rect_t rect;

  if (whole == NULL)
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) self->view.box_width,
                                                         (float) self->view.box_height));
  if (vc_photo_view_is_fitted (&self->view))
    {
      rect = get_fitted_rect (self, whole);
      append (self, snapshot, whole, &rect);
    }
  else
    {
      snapshot_magnified (self, snapshot, whole);
    }
  gtk_snapshot_pop (snapshot);
}

static void
vc_photo_canvas_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  VcPhotoCanvas *self = VC_PHOTO_CANVAS (widget);

  vc_photo_view_set_box (&self->view, width, height);
  want_pixels (self);
}

static void
vc_photo_canvas_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
}

static void
vc_photo_canvas_dispose (GObject *object)
{
  VcPhotoCanvas *self = VC_PHOTO_CANVAS (object);

  vc_photo_canvas_set_source (self, NULL);

  G_OBJECT_CLASS (vc_photo_canvas_parent_class)->dispose (object);
}

static void
vc_photo_canvas_class_init (VcPhotoCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_photo_canvas_dispose;

  widget_class->snapshot = vc_photo_canvas_snapshot;
  widget_class->size_allocate = vc_photo_canvas_size_allocate;
  widget_class->measure = vc_photo_canvas_measure;

  signals[SHOWN] = g_signal_new ("shown", VC_TYPE_PHOTO_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[FAILED] = g_signal_new ("failed", VC_TYPE_PHOTO_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[MOVED] = g_signal_new ("moved", VC_TYPE_PHOTO_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "photocanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
vc_photo_canvas_init (VcPhotoCanvas *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (want_pixels), NULL);
  vc_photo_gestures_add (self);
}

/**
 * vc_photo_canvas_set_source:
 * @self: a canvas
 * @source: (nullable): what to show, or %NULL for nothing
 *
 * Shows another photo, whole and upright, or forgets the one it has.
 */
void
vc_photo_canvas_set_source (VcPhotoCanvas *self,
                            VcPhotoSource *source)
{
  g_return_if_fail (VC_IS_PHOTO_CANVAS (self));

  if (self->pixels != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->pixels, self);
      vc_photo_pixels_close (self->pixels);
      g_clear_object (&self->pixels);
    }

  self->quarters = 0;
  vc_photo_view_set_picture (&self->view, 0, 0);

  if (source != NULL)
    {
      self->pixels = vc_photo_pixels_new (source);
      g_signal_connect_object (self->pixels, "changed", G_CALLBACK (pixels_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->pixels, "failed", G_CALLBACK (pixels_failed_cb), self, G_CONNECT_SWAPPED);
      want_pixels (self);
    }

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * vc_photo_canvas_get_view:
 * @self: a canvas
 *
 * Returns: (transfer none): how the photo is looked at
 */
const VcPhotoView *
vc_photo_canvas_get_view (VcPhotoCanvas *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_CANVAS (self), NULL);

  return &self->view;
}

/**
 * vc_photo_canvas_follow:
 * @self: a canvas
 * @view: another canvas's view
 *
 * Looks at the same part as another canvas does.
 */
void
vc_photo_canvas_follow (VcPhotoCanvas     *self,
                        const VcPhotoView *view)
{
  g_return_if_fail (VC_IS_PHOTO_CANVAS (self));

  vc_photo_view_follow (&self->view, view);
  view_changed (self);
}

/**
 * vc_photo_canvas_zoom:
 * @self: a canvas
 * @factor: how many times larger
 *
 * Zooms on the middle, as keys do.
 */
void
vc_photo_canvas_zoom (VcPhotoCanvas *self,
                      double         factor)
{
  g_return_if_fail (VC_IS_PHOTO_CANVAS (self));

  vc_photo_canvas_zoom_at (self, factor, self->view.box_width / 2, self->view.box_height / 2);
}

/**
 * vc_photo_canvas_zoom_at:
 * @self: a canvas
 * @factor: how many times larger
 * @x: what stays where it is
 * @y: its other coordinate
 *
 * Zooms on a point, as the pointer does.
 */
void
vc_photo_canvas_zoom_at (VcPhotoCanvas *self,
                         double         factor,
                         double         x,
                         double         y)
{
  g_return_if_fail (VC_IS_PHOTO_CANVAS (self));

  vc_photo_view_zoom (&self->view, factor, x, y);
  moved (self);
}

/**
 * vc_photo_canvas_fit:
 * @self: a canvas
 *
 * Shows the whole photo.
 */
void
vc_photo_canvas_fit (VcPhotoCanvas *self)
{
  g_return_if_fail (VC_IS_PHOTO_CANVAS (self));

  vc_photo_view_fit (&self->view);
  moved (self);
}

/**
 * vc_photo_canvas_pan:
 * @self: a canvas
 * @by_x: how far to look to the right, in widths of the box
 * @by_y: how far to look down, in heights of the box
 *
 * Looks at another part of a magnified photo.
 */
void
vc_photo_canvas_pan (VcPhotoCanvas *self,
                     double         by_x,
                     double         by_y)
{
  g_return_if_fail (VC_IS_PHOTO_CANVAS (self));

  vc_photo_canvas_drag (self, -by_x * self->view.box_width, -by_y * self->view.box_height);
}

/**
 * vc_photo_canvas_drag:
 * @self: a canvas
 * @by_x: how far the photo moves to the right
 * @by_y: how far it moves down
 *
 * Moves a magnified photo with the pointer.
 */
void
vc_photo_canvas_drag (VcPhotoCanvas *self,
                      double         by_x,
                      double         by_y)
{
  g_return_if_fail (VC_IS_PHOTO_CANVAS (self));

  vc_photo_view_pan (&self->view, by_x, by_y);
  moved (self);
}

/**
 * vc_photo_canvas_turn:
 * @self: a canvas
 *
 * Turns the photo by a quarter to the right, and shows it whole.
 */
void
vc_photo_canvas_turn (VcPhotoCanvas *self)
{
  g_return_if_fail (VC_IS_PHOTO_CANVAS (self));

  if (self->view.picture_width <= 0)
    return;

  self->quarters = (self->quarters + 1) % 4;
  set_picture (self);
  moved (self);
}
