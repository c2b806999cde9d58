/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-canvas.h"

#include "vc-photo-gestures.h"
#include "vc-photo-layer.h"

/* Enough to recognise what it is, whatever asks for a size. */
#define LEAST_WIDTH 200
#define LEAST_HEIGHT 120

struct _VcPhotoCanvas
{
  GtkWidget    parent_instance;

  VcPhotoLayer photo;
  VcPhotoLook  look;       /* to be put back once the photo's size is known */
  gboolean     shown;

  VcPhotoLayer other;      /* what stands in its place while it blinks */
  gboolean     loupe;
  gboolean     pointed;    /* the pointer is over it */
  double       pointer_x;
  double       pointer_y;
};

G_DEFINE_FINAL_TYPE (VcPhotoCanvas, vc_photo_canvas, GTK_TYPE_WIDGET)

enum
{
  SHOWN,
  FAILED,
  MOVED,
  CHANGED_LOOK,
  POINTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int
get_scale_factor (VcPhotoCanvas *self)
{
  return gtk_widget_get_scale_factor (GTK_WIDGET (self));
}

static void
want_pixels (VcPhotoCanvas *self)
{
  vc_photo_layer_want (&self->photo, get_scale_factor (self));
  vc_photo_layer_want (&self->other, get_scale_factor (self));
}

static void
view_changed (VcPhotoCanvas *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), vc_photo_view_is_fitted (&self->photo.view) ? NULL : "grab");
  want_pixels (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
moved (VcPhotoCanvas *self)
{
  view_changed (self);
  g_signal_emit (self, signals[MOVED], 0);
  g_signal_emit (self, signals[CHANGED_LOOK], 0);
}

static void
pixels_changed_cb (VcPhotoCanvas *self)
{
  VcPhotoLook look = self->shown ? vc_photo_layer_get_look (&self->photo) : self->look;

  if (vc_photo_layer_measure_picture (&self->photo))
    {
      vc_photo_layer_set_look (&self->photo, &look);
      view_changed (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));

  if (self->shown)
    return;

  self->shown = TRUE;
  vc_photo_pixels_want_loupe (self->photo.pixels, self->loupe);
  g_signal_emit (self, signals[SHOWN], 0, vc_photo_pixels_get_true_width (self->photo.pixels),
                 vc_photo_pixels_get_true_height (self->photo.pixels));
}

static void
pixels_failed_cb (VcPhotoCanvas *self,
                  GError        *error)
{
  /* What is on the screen stays there when more of it cannot be had. */
  if (!self->shown)
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
forget_layer (VcPhotoCanvas *self,
              VcPhotoLayer  *layer)
{
  if (layer->pixels == NULL)
    return;

  g_signal_handlers_disconnect_by_data (layer->pixels, self);
  vc_photo_pixels_close (layer->pixels);
  g_clear_object (&layer->pixels);
}

static void
snapshot_loupe (VcPhotoCanvas *self,
                GtkSnapshot   *snapshot,
                VcPhotoLayer  *layer)
{
  double x = self->pointed ? self->pointer_x : layer->view.box_width / 2;
  double y = self->pointed ? self->pointer_y : layer->view.box_height / 2;

  vc_photo_layer_snapshot_loupe (layer, snapshot, x, y);
}

static void
vc_photo_canvas_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  VcPhotoCanvas *self = VC_PHOTO_CANVAS (widget);
  VcPhotoLayer  *layer = self->other.pixels != NULL ? &self->other : &self->photo;

  vc_photo_layer_snapshot (layer, snapshot, get_scale_factor (self));
  if (self->loupe && layer->pixels != NULL)
    snapshot_loupe (self, snapshot, layer);
}

static void
vc_photo_canvas_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  VcPhotoCanvas *self = VC_PHOTO_CANVAS (widget);
  VcPhotoLook    look = vc_photo_layer_get_look (&self->photo);

  /* In a larger box as well it is so many times larger than the whole. */
  vc_photo_view_set_box (&self->photo.view, width, height);
  if (self->shown)
    vc_photo_view_look_at (&self->photo.view, look.zoom, look.x, look.y);
  vc_photo_view_set_box (&self->other.view, width, height);
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

  vc_photo_canvas_set_source (self, NULL, NULL);

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
  signals[CHANGED_LOOK] = g_signal_new ("changed-look", VC_TYPE_PHOTO_CANVAS, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[POINTED] = g_signal_new ("pointed", VC_TYPE_PHOTO_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
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
 * @look: (nullable): how to look at it, or %NULL for the whole as it was taken
 *
 * Shows another photo, or forgets the one it has.
 */
void
vc_photo_canvas_set_source (VcPhotoCanvas     *self,
                            VcPhotoSource     *source,
                            const VcPhotoLook *look)
{
  g_return_if_fail (VC_IS_PHOTO_CANVAS (self));

  forget_layer (self, &self->other);
  forget_layer (self, &self->photo);
  self->photo.quarters = 0;
  self->shown = FALSE;
  self->look = look != NULL ? *look : VC_PHOTO_LOOK_PLAIN;
  vc_photo_view_set_picture (&self->photo.view, 0, 0);

  if (source != NULL)
    {
      self->photo.pixels = vc_photo_pixels_new (source);
      vc_photo_pixels_set_tone (self->photo.pixels, self->look.tone);
      self->photo.quarters = self->look.quarters;
      g_signal_connect_object (self->photo.pixels, "changed", G_CALLBACK (pixels_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->photo.pixels, "failed", G_CALLBACK (pixels_failed_cb), self, G_CONNECT_SWAPPED);
      want_pixels (self);
    }

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * vc_photo_canvas_get_image:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): the whole photo as it was decoded, once
 *   it is shown
 */
VcImage *
vc_photo_canvas_get_image (VcPhotoCanvas *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_CANVAS (self), NULL);

  return self->shown ? vc_photo_pixels_get_image (self->photo.pixels) : NULL;
}

/**
 * vc_photo_canvas_get_view:
 * @self: a canvas
 *
 * Returns: (transfer none): where the photo stands in the canvas
 */
const VcPhotoView *
vc_photo_canvas_get_view (VcPhotoCanvas *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_CANVAS (self), NULL);

  return &self->photo.view;
}

/**
 * vc_photo_canvas_get_look:
 * @self: a canvas
 *
 * Returns: how the photo is looked at
 */
VcPhotoLook
vc_photo_canvas_get_look (VcPhotoCanvas *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_CANVAS (self), VC_PHOTO_LOOK_PLAIN);

  return self->shown ? vc_photo_layer_get_look (&self->photo) : self->look;
}

/**
 * vc_photo_canvas_set_linked:
 * @self: a canvas
 * @linked: whether it is moved together with others
 *
 * Lets the photo leave a margin, so that it can follow photos of other shapes
 * to the same place.
 */
void
vc_photo_canvas_set_linked (VcPhotoCanvas *self,
                            gboolean       linked)
{
  g_return_if_fail (VC_IS_PHOTO_CANVAS (self));

  vc_photo_view_set_linked (&self->photo.view, linked);
  view_changed (self);
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

  vc_photo_view_follow (&self->photo.view, view);
  view_changed (self);
  g_signal_emit (self, signals[CHANGED_LOOK], 0);
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

  vc_photo_canvas_zoom_at (self, factor, self->photo.view.box_width / 2, self->photo.view.box_height / 2);
}

/**
 * vc_photo_canvas_zoom_at:
 * @self: a canvas
 * @factor: how many times larger
 * @x: the point that stays where it is
 * @y: its other coordinate
 *
 * Zooms on a point, as the wheel does.
 */
void
vc_photo_canvas_zoom_at (VcPhotoCanvas *self,
                         double         factor,
                         double         x,
                         double         y)
{
  g_return_if_fail (VC_IS_PHOTO_CANVAS (self));

  vc_photo_view_zoom (&self->photo.view, factor, x, y);
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

  vc_photo_view_fit (&self->photo.view);
  moved (self);
}

/**
 * vc_photo_canvas_pan:
 * @self: a canvas
 * @by_x: how far to look to the right, in parts of the canvas's width
 * @by_y: how far to look down, in parts of its height
 *
 * Moves in a magnified photo, as arrow keys do.
 */
void
vc_photo_canvas_pan (VcPhotoCanvas *self,
                     double         by_x,
                     double         by_y)
{
  g_return_if_fail (VC_IS_PHOTO_CANVAS (self));

  vc_photo_canvas_drag (self, -by_x * self->photo.view.box_width, -by_y * self->photo.view.box_height);
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

  vc_photo_view_pan (&self->photo.view, by_x, by_y);
  moved (self);
}

/**
 * vc_photo_canvas_turn:
 * @self: a canvas
 * @quarters: how many quarters of a turn to the right; negative to the left
 *
 * Turns the photo, and shows it whole.
 */
void
vc_photo_canvas_turn (VcPhotoCanvas *self,
                      int            quarters)
{
  VcPhotoLook look;

  g_return_if_fail (VC_IS_PHOTO_CANVAS (self));

  if (!self->shown)
    return;

  look = VC_PHOTO_LOOK_PLAIN;
  look.quarters = (self->photo.quarters + 4u + (guint) quarters) % 4;
  look.tone = vc_photo_pixels_get_tone (self->photo.pixels);
  vc_photo_layer_set_look (&self->photo, &look);
  moved (self);
}

/**
 * vc_photo_canvas_set_tone:
 * @self: a canvas
 * @tone: how light and dark are shown
 *
 * Makes the photo brighter, darker, harder or softer.
 */
void
vc_photo_canvas_set_tone (VcPhotoCanvas *self,
                          VcImageTone    tone)
{
  g_return_if_fail (VC_IS_PHOTO_CANVAS (self));

  if (!self->shown)
    return;

  vc_photo_pixels_set_tone (self->photo.pixels, tone);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHANGED_LOOK], 0);
}

/**
 * vc_photo_canvas_set_loupe:
 * @self: a canvas
 * @loupe: whether a loupe is over the photo
 *
 * Holds a loupe under the pointer, or in the middle while the pointer is
 * elsewhere.
 */
void
vc_photo_canvas_set_loupe (VcPhotoCanvas *self,
                           gboolean       loupe)
{
  g_return_if_fail (VC_IS_PHOTO_CANVAS (self));

  self->loupe = loupe;
  if (self->shown)
    vc_photo_pixels_want_loupe (self->photo.pixels, loupe);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * vc_photo_canvas_point_at:
 * @self: a canvas
 * @x: where the pointer is
 * @y: its other coordinate
 *
 * Says where the pointer is over the canvas.
 */
void
vc_photo_canvas_point_at (VcPhotoCanvas *self,
                          double         x,
                          double         y)
{
  gboolean entered;

  g_return_if_fail (VC_IS_PHOTO_CANVAS (self));

  entered = !self->pointed;
  self->pointed = TRUE;
  self->pointer_x = x;
  self->pointer_y = y;

  if (self->loupe)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  if (entered)
    g_signal_emit (self, signals[POINTED], 0);
}

/**
 * vc_photo_canvas_point_away:
 * @self: a canvas
 *
 * Says that the pointer has left the canvas.
 */
void
vc_photo_canvas_point_away (VcPhotoCanvas *self)
{
  g_return_if_fail (VC_IS_PHOTO_CANVAS (self));

  self->pointed = FALSE;
  if (self->loupe)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
show_other (VcPhotoCanvas *self,
            VcPhotoCanvas *other)
{
  VcPhotoLook look = vc_photo_layer_get_look (&other->photo);

  self->other.pixels = vc_photo_pixels_new_as (other->photo.pixels);
  self->other.view = self->photo.view;
  self->other.view.linked = TRUE;
  self->other.quarters = look.quarters;
  vc_photo_layer_measure_picture (&self->other);
  vc_photo_view_follow (&self->other.view, &self->photo.view);

  g_signal_connect_object (self->other.pixels, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  vc_photo_layer_want (&self->other, get_scale_factor (self));
}

/**
 * vc_photo_canvas_blink:
 * @self: a canvas
 * @other: (nullable): the canvas whose photo to show, or %NULL for its own
 *
 * Shows another photo in the same place and at the same magnification, so
 * that the eye sees what differs; or its own again.
 */
void
vc_photo_canvas_blink (VcPhotoCanvas *self,
                       VcPhotoCanvas *other)
{
  g_return_if_fail (VC_IS_PHOTO_CANVAS (self));
  g_return_if_fail (other == NULL || VC_IS_PHOTO_CANVAS (other));

  forget_layer (self, &self->other);
  if (other != NULL && other->shown && self->shown)
    show_other (self, other);

  gtk_widget_queue_draw (GTK_WIDGET (self));
}
