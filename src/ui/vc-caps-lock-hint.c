/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-caps-lock-hint.h"

#include <glib/gi18n-lib.h>

/*
 * A line below a password: Caps Lock is on. There while it is.
 */
struct _VcCapsLockHint
{
  GtkWidget  parent_instance;

  GtkWidget *label;
  GdkDevice *keyboard;
};

G_DEFINE_FINAL_TYPE (VcCapsLockHint, vc_caps_lock_hint, GTK_TYPE_WIDGET)

static void
caps_lock_cb (VcCapsLockHint *self)
{
  gtk_widget_set_visible (self->label, self->keyboard != NULL && gdk_device_get_caps_lock_state (self->keyboard));
}

static void
vc_caps_lock_hint_realize (GtkWidget *widget)
{
  VcCapsLockHint *self = VC_CAPS_LOCK_HINT (widget);
  GdkDevice      *keyboard = NULL;
  GdkSeat        *seat;

  GTK_WIDGET_CLASS (vc_caps_lock_hint_parent_class)->realize (widget);

  seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  if (seat != NULL)
    keyboard = gdk_seat_get_keyboard (seat);

  if (g_set_object (&self->keyboard, keyboard) && keyboard != NULL)
    g_signal_connect_object (self->keyboard, "notify::caps-lock-state", G_CALLBACK (caps_lock_cb), self,
                             G_CONNECT_SWAPPED);
  caps_lock_cb (self);
}

static void
vc_caps_lock_hint_dispose (GObject *object)
{
  VcCapsLockHint *self = VC_CAPS_LOCK_HINT (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->keyboard);

  G_OBJECT_CLASS (vc_caps_lock_hint_parent_class)->dispose (object);
}

static void
vc_caps_lock_hint_class_init (VcCapsLockHintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_caps_lock_hint_dispose;
  widget_class->realize = vc_caps_lock_hint_realize;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
vc_caps_lock_hint_init (VcCapsLockHint *self)
{
  self->label = gtk_label_new (_("Caps Lock is on."));
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_add_css_class (self->label, "caption");
  gtk_widget_add_css_class (self->label, "caution");
  gtk_widget_set_visible (self->label, FALSE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * vc_caps_lock_hint_new:
 *
 * Returns: (transfer floating): a hint
 */
GtkWidget *
vc_caps_lock_hint_new (void)
{
  return g_object_new (VC_TYPE_CAPS_LOCK_HINT, NULL);
}
