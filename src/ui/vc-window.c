/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-window.h"

#include "vc-config.h"

struct _VcWindow
{
  AdwApplicationWindow  parent_instance;

  AdwToastOverlay      *toasts;
  GtkStack             *pages;
};

G_DEFINE_FINAL_TYPE (VcWindow, vc_window, ADW_TYPE_APPLICATION_WINDOW)

static void
vc_window_class_init (VcWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, VcWindow, pages);
}

static void
vc_window_init (VcWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_window_new:
 * @application: whose window it is
 *
 * Returns: (transfer none): a window, owned by the toolkit until closed
 */
VcWindow *
vc_window_new (AdwApplication *application)
{
  return g_object_new (VC_TYPE_WINDOW, "application", application, NULL);
}
