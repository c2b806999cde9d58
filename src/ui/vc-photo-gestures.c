/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-gestures.h"

#include <math.h>

#define WHEEL_STEP 1.2

/* What pointer and touchpad are doing to one canvas. */
typedef struct
{
  VcPhotoCanvas *canvas;       /* borrowed: it owns the controllers, they own this */
  double         pointer_x;
  double         pointer_y;
  double         dragged_x;
  double         dragged_y;
  double         pinched;      /* the gesture's scale so far */
} Gestures;

static void
pointer_moved_cb (Gestures *self,
                  double    x,
                  double    y)
{
  self->pointer_x = x;
  self->pointer_y = y;
  vc_photo_canvas_point_at (self->canvas, x, y);
}

static void
pointer_left_cb (Gestures *self)
{
  vc_photo_canvas_point_away (self->canvas);
}

static gboolean
scrolled_cb (Gestures *self,
             double    dx,
             double    dy)
{
  vc_photo_canvas_zoom_at (self->canvas, pow (WHEEL_STEP, -dy), self->pointer_x, self->pointer_y);
  return GDK_EVENT_STOP;
}

static void
drag_begun_cb (Gestures *self)
{
  self->dragged_x = 0;
  self->dragged_y = 0;
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
dragged_cb (Gestures *self,
            double    x,
            double    y)
{
  vc_photo_canvas_drag (self->canvas, x - self->dragged_x, y - self->dragged_y);
  self->dragged_x = x;
  self->dragged_y = y;
}

static void
pinch_begun_cb (Gestures *self)
{
  self->pinched = 1;
}

static void
pinched_cb (Gestures   *self,
            double      scale,
            GtkGesture *gesture)
{
  double x = self->pointer_x;
  double y = self->pointer_y;

  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  vc_photo_canvas_zoom_at (self->canvas, scale / self->pinched, x, y);
  self->pinched = scale;
}

static void
pressed_cb (Gestures *self,
            int       n_press)
{
  if (n_press == 2)
    vc_photo_canvas_fit (self->canvas);
}

static void
gestures_free (gpointer  data,
               GClosure *closure)
{
  g_free (data);
}

/**
 * vc_photo_gestures_add:
 * @canvas: a canvas
 *
 * Lets wheel, drag, pinch and double click look closer at its photo.
 */
void
vc_photo_gestures_add (VcPhotoCanvas *canvas)
{
  GtkWidget          *widget = GTK_WIDGET (canvas);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkGesture         *zoom = gtk_gesture_zoom_new ();
  GtkGesture         *click = gtk_gesture_click_new ();
  Gestures           *self = g_new0 (Gestures, 1);

  self->canvas = canvas;
  g_signal_connect_data (motion, "enter", G_CALLBACK (pointer_moved_cb), self, gestures_free, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_left_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scrolled_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  g_signal_connect_swapped (zoom, "begin", G_CALLBACK (pinch_begun_cb), self);
  g_signal_connect_swapped (zoom, "scale-changed", G_CALLBACK (pinched_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);

  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (zoom));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}
