/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-key-controller.h"

/*
 * The one way every key of a window takes, before any widget sees it: through
 * the gate that tells a device's keys from a person's. A forged code can
 * contain any key, so none of a burst may act.
 *
 * The gate holds a key that would act until it knows; the event is kept and
 * put back into the display's queue then, so that whatever the key does, it
 * does it as if it had just been pressed.
 */
struct _VcKeyController
{
  GObject     parent_instance;

  GtkWindow  *window;         /* weak: the window outlives us or clears this */
  VcKeyGate  *gate;

  GdkEvent   *held;           /* waits for the gate */
  GdkEvent   *returned;       /* was put back and shall pass */
  guint       settle_id;

  GHashTable *down;           /* key codes that were not released yet → their keys */
  GArray     *released;       /* keys that were released before they could act */
  guint32     last_time_ms;   /* of the last event, on the events' clock */
  gint64      last_seen_us;   /* the same moment, on ours */
};

G_DEFINE_FINAL_TYPE (VcKeyController, vc_key_controller, G_TYPE_OBJECT)

enum
{
  KEY,
  RELEASED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
emit_key (VcKeyController *self,
          guint            keyval,
          GdkModifierType  modifiers)
{
  gboolean handled = FALSE;

  g_signal_emit (self, signals[KEY], 0, keyval, modifiers, &handled);
  return handled ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

/* A short press is over before its key may act. */
static void
emit_released (VcKeyController *self)
{
  if (self->held != NULL || self->returned != NULL)
    return;

  for (guint i = 0; i < self->released->len; i++)
    g_signal_emit (self, signals[RELEASED], 0, g_array_index (self->released, guint, i));
  g_array_set_size (self->released, 0);
}

/* The first letters of a burst were in the field before anybody knew. */
static void
take_back (VcKeyController *self,
           guint            n_characters)
{
  GtkWidget *focus = self->window != NULL ? gtk_window_get_focus (self->window) : NULL;

  if (n_characters == 0 || focus == NULL)
    return;

  if (GTK_IS_EDITABLE (focus))
    {
      int end = gtk_editable_get_position (GTK_EDITABLE (focus));

      gtk_editable_delete_text (GTK_EDITABLE (focus), MAX (0, end - (int) n_characters), end);
    }
  else if (GTK_IS_TEXT_VIEW (focus))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
      GtkTextIter    start;
      GtkTextIter    end;

      gtk_text_buffer_get_iter_at_mark (buffer, &end, gtk_text_buffer_get_insert (buffer));
      start = end;
      gtk_text_iter_backward_chars (&start, (int) n_characters);
      gtk_text_buffer_delete (buffer, &start, &end);
    }
}

static void
end_burst (VcKeyController *self)
{
  guint n_passed;
  g_autofree char *burst = vc_key_gate_steal_burst (self->gate, &n_passed);

  if (burst == NULL)
    return;

  g_debug ("a device sent %zu bytes", strlen (burst));
  take_back (self, n_passed);
}

/* Gives the held key back to the window. */
static gboolean
settle (VcKeyController *self,
        guint32          now_ms)
{
  VcKeyPress released;
  gboolean   has_released = vc_key_gate_settle (self->gate, now_ms, &released);

  end_burst (self);

  if (!has_released || self->held == NULL)
    return FALSE;

  g_clear_pointer (&self->returned, gdk_event_unref);
  self->returned = g_steal_pointer (&self->held);
  gdk_display_put_event (gdk_event_get_display (self->returned), self->returned);
  return TRUE;
}

static gboolean
settle_cb (gpointer user_data)
{
  VcKeyController *self = user_data;
  gint64 elapsed_us = g_get_monotonic_time () - self->last_seen_us;

  self->settle_id = 0;
  settle (self, self->last_time_ms + (guint32) (elapsed_us / 1000));
  emit_released (self);

  return G_SOURCE_REMOVE;
}

/* After keys that already wait: they must be judged first. */
static void
settle_later (VcKeyController *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add_full (G_PRIORITY_DEFAULT + 20, VC_KEY_GATE_GAP_MS + 1, settle_cb, self, NULL);
}

static VcKeyVerdict
judge (VcKeyController *self,
       guint            keyval,
       guint            keycode,
       GdkModifierType  modifiers,
       GdkEvent        *event)
{
  VcKeyPress press = {
    .time_ms = gdk_event_get_time (event),
    .keyval = keyval,
    .state = modifiers,
    .character = gdk_keyval_to_unicode (keyval),
    .use = vc_key_controller_judge_use (keyval, modifiers, vc_key_controller_get_focus (self)),
    .repeat = !g_hash_table_insert (self->down, GUINT_TO_POINTER (keycode), GUINT_TO_POINTER (keyval)),
  };

  if (gdk_key_event_is_modifier (event))
    press.use = VC_KEY_USE_MODIFIER;

  self->last_time_ms = press.time_ms;
  self->last_seen_us = g_get_monotonic_time ();

  return vc_key_gate_press (self->gate, &press);
}

static gboolean
key_pressed_cb (VcKeyController       *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                GtkEventControllerKey *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));

  if (event == self->returned)
    {
      gboolean handled = emit_key (self, keyval, modifiers);

      g_clear_pointer (&self->returned, gdk_event_unref);
      emit_released (self);
      return handled;
    }

  /* A key that was held long enough acts before this one. */
  if (settle (self, gdk_event_get_time (event)))
    {
      gdk_display_put_event (gdk_event_get_display (event), event);
      return GDK_EVENT_STOP;
    }

  switch (judge (self, keyval, keycode, modifiers, event))
    {
    case VC_KEY_PASS_NOW:
      return emit_key (self, keyval, modifiers);
    case VC_KEY_HOLD:
      g_clear_pointer (&self->held, gdk_event_unref);
      self->held = gdk_event_ref (event);
      settle_later (self);
      return GDK_EVENT_STOP;
    case VC_KEY_SWALLOW:
      g_clear_pointer (&self->held, gdk_event_unref);
      settle_later (self);
      return GDK_EVENT_STOP;
    }

  g_return_val_if_reached (GDK_EVENT_PROPAGATE);
}

static void
key_released_cb (VcKeyController *self,
                 guint            keyval,
                 guint            keycode)
{
  g_hash_table_remove (self->down, GUINT_TO_POINTER (keycode));
  g_array_append_val (self->released, keyval);
  emit_released (self);
}

/* A release that another window gets is never seen here. */
static void
is_active_cb (VcKeyController *self)
{
  GHashTableIter iter;
  gpointer       keyval;

  g_hash_table_iter_init (&iter, self->down);
  while (g_hash_table_iter_next (&iter, NULL, &keyval))
    {
      guint released = GPOINTER_TO_UINT (keyval);

      g_array_append_val (self->released, released);
    }

  g_hash_table_remove_all (self->down);
  emit_released (self);
}

static void
vc_key_controller_dispose (GObject *object)
{
  VcKeyController *self = VC_KEY_CONTROLLER (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_pointer (&self->held, gdk_event_unref);
  g_clear_pointer (&self->returned, gdk_event_unref);
  g_clear_pointer (&self->down, g_hash_table_unref);
  g_clear_pointer (&self->released, g_array_unref);
  g_clear_object (&self->gate);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (vc_key_controller_parent_class)->dispose (object);
}

static void
vc_key_controller_class_init (VcKeyControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_key_controller_dispose;

  signals[KEY] = g_signal_new ("key", VC_TYPE_KEY_CONTROLLER, G_SIGNAL_RUN_LAST, 0,
                               g_signal_accumulator_true_handled, NULL, NULL,
                               G_TYPE_BOOLEAN, 2, G_TYPE_UINT, GDK_TYPE_MODIFIER_TYPE);
  signals[RELEASED] = g_signal_new ("released", VC_TYPE_KEY_CONTROLLER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
vc_key_controller_init (VcKeyController *self)
{
  self->gate = vc_key_gate_new ();
  self->down = g_hash_table_new (NULL, NULL);
  self->released = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * vc_key_controller_new:
 * @window: whose keys to let through the gate
 *
 * Returns: (transfer full): a controller, at work as long as it lives
 */
VcKeyController *
vc_key_controller_new (GtkWindow *window)
{
  VcKeyController    *self;
  GtkEventController *keys;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_object_new (VC_TYPE_KEY_CONTROLLER, NULL);
  g_set_weak_pointer (&self->window, window);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-released", G_CALLBACK (key_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (is_active_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * vc_key_controller_get_focus:
 * @self: a controller
 *
 * Returns: what the window's keys would go to
 */
VcKeyFocus
vc_key_controller_get_focus (VcKeyController *self)
{
  GtkWidget *focus;

  g_return_val_if_fail (VC_IS_KEY_CONTROLLER (self), VC_KEY_FOCUS_ELSEWHERE);

  focus = self->window != NULL ? gtk_window_get_focus (self->window) : NULL;
  if (focus == NULL || !gtk_widget_get_mapped (focus))
    return VC_KEY_FOCUS_ELSEWHERE;

  if (GTK_IS_TEXT_VIEW (focus))
    return VC_KEY_FOCUS_TEXT;

  return GTK_IS_EDITABLE (focus) ? VC_KEY_FOCUS_LINE : VC_KEY_FOCUS_ELSEWHERE;
}

/**
 * vc_key_controller_judge_use:
 * @keyval: a key that is no modifier
 * @modifiers: what is held with it
 * @focus: what the keys go to
 *
 * Letters, accents and the keys that move in a field are harmless where
 * something is being typed; everything else might act.
 *
 * Returns: what the key would do
 */
VcKeyUse
vc_key_controller_judge_use (guint           keyval,
                             GdkModifierType modifiers,
                             VcKeyFocus      focus)
{
  static const guint editing[] = {
    GDK_KEY_BackSpace, GDK_KEY_Delete, GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Home, GDK_KEY_End,
  };

  if (focus == VC_KEY_FOCUS_ELSEWHERE ||
      (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return VC_KEY_USE_ACTION;

  for (guint i = 0; i < G_N_ELEMENTS (editing); i++)
    {
      if (keyval == editing[i])
        return VC_KEY_USE_TEXT;
    }

  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    return focus == VC_KEY_FOCUS_TEXT ? VC_KEY_USE_TEXT : VC_KEY_USE_ACTION;

  if (keyval >= GDK_KEY_dead_grave && keyval <= GDK_KEY_dead_longsolidusoverlay)
    return VC_KEY_USE_TEXT;

  return gdk_keyval_to_unicode (keyval) >= ' ' ? VC_KEY_USE_TEXT : VC_KEY_USE_ACTION;
}
