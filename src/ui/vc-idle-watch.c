/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-idle-watch.h"

/*
 * Waits for nobody to be there: every key, click and movement in the window
 * begins the time anew.
 *
 * The clock decides, a timeout only looks at it. Timeouts stand still while
 * the machine sleeps, the clock does not: the first key after an hour with the
 * lid closed must find the program locked.
 */
struct _VcIdleWatch
{
  GObject             parent_instance;

  GtkWindow          *window;       /* borrowed; weak */
  GtkEventController *controller;   /* owned by the window */
  VcClock            *clock;
  GTimeSpan           patience;
  GDateTime          *last_input;
  guint               timeout_id;   /* 0 once it is over */
};

G_DEFINE_FINAL_TYPE (VcIdleWatch, vc_idle_watch, G_TYPE_OBJECT)

enum
{
  IDLE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean timeout_cb (gpointer user_data);

/* How long it still takes, if nothing happens. */
static GTimeSpan
get_remaining (VcIdleWatch *self)
{
  g_autoptr (GDateTime) now = vc_clock_now (self->clock);
  GTimeSpan passed = g_date_time_difference (now, self->last_input);

  /* A clock that was put back does not make it longer. */
  return self->patience - MAX (0, passed);
}

static void
note_input (VcIdleWatch *self)
{
  g_clear_pointer (&self->last_input, g_date_time_unref);
  self->last_input = vc_clock_now (self->clock);
}

static void
look_again_after (VcIdleWatch *self,
                  GTimeSpan    span)
{
  self->timeout_id = g_timeout_add ((guint) (span / G_TIME_SPAN_MILLISECOND) + 1, timeout_cb, self);
}

static void
finish (VcIdleWatch *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_signal_emit (self, signals[IDLE], 0);
}

static gboolean
timeout_cb (gpointer user_data)
{
  VcIdleWatch *self = user_data;
  GTimeSpan    remaining = get_remaining (self);

  self->timeout_id = 0;
  if (remaining > 0)
    look_again_after (self, remaining);
  else
    finish (self);

  return G_SOURCE_REMOVE;
}

static gboolean
is_input (GdkEvent *event)
{
  switch ((guint) gdk_event_get_event_type (event))
    {
    case GDK_KEY_PRESS:
    case GDK_BUTTON_PRESS:
    case GDK_MOTION_NOTIFY:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCHPAD_SWIPE:
    case GDK_TOUCHPAD_PINCH:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
event_cb (VcIdleWatch *self,
          GdkEvent    *event)
{
  if (self->timeout_id == 0 || !is_input (event))
    return GDK_EVENT_PROPAGATE;

  if (get_remaining (self) > 0)
    {
      note_input (self);
      return GDK_EVENT_PROPAGATE;
    }

  /* It was meant for what is out of sight from now on. */
  finish (self);
  return GDK_EVENT_STOP;
}

static void
vc_idle_watch_dispose (GObject *object)
{
  VcIdleWatch *self = VC_IDLE_WATCH (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  if (self->window != NULL)
    gtk_widget_remove_controller (GTK_WIDGET (self->window), self->controller);
  g_clear_weak_pointer (&self->window);
  g_clear_pointer (&self->last_input, g_date_time_unref);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (vc_idle_watch_parent_class)->dispose (object);
}

static void
vc_idle_watch_class_init (VcIdleWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_idle_watch_dispose;

  signals[IDLE] = g_signal_new ("idle", VC_TYPE_IDLE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
vc_idle_watch_init (VcIdleWatch *self)
{
}

/**
 * vc_idle_watch_new:
 * @window: what is watched
 * @clock: tells the time
 * @seconds: after how long without a touch nobody is there
 *
 * Returns: (transfer full): a watch that has just begun
 */
VcIdleWatch *
vc_idle_watch_new (GtkWindow *window,
                   VcClock   *clock,
                   guint      seconds)
{
  VcIdleWatch *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (VC_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (seconds > 0, NULL);

  self = g_object_new (VC_TYPE_IDLE_WATCH, NULL);
  g_set_weak_pointer (&self->window, window);
  self->clock = g_object_ref (clock);
  self->patience = seconds * G_TIME_SPAN_SECOND;
  note_input (self);

  self->controller = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (self->controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->controller, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), self->controller);

  look_again_after (self, self->patience);
  return self;
}
