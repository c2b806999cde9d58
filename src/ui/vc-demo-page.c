/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-page.h"

#include "vc-config.h"
#include "vc-error-text.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/*
 * What is seen while the demonstration makes its citizens.
 */
struct _VcDemoPage
{
  GtkWidget       parent_instance;

  GtkWidget      *box;
  AdwStatusPage  *status;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (VcDemoPage, vc_demo_page, GTK_TYPE_WIDGET)

static void
vc_demo_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VC_TYPE_DEMO_PAGE);

  G_OBJECT_CLASS (vc_demo_page_parent_class)->dispose (object);
}

static void
vc_demo_page_class_init (VcDemoPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vc_demo_page_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-demo-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcDemoPage, box);
  gtk_widget_class_bind_template_child (widget_class, VcDemoPage, status);
  gtk_widget_class_bind_template_child (widget_class, VcDemoPage, progress);
}

static void
vc_demo_page_init (VcDemoPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_demo_page_new:
 *
 * Returns: (transfer floating): a page that shows that nothing is made yet
 */
GtkWidget *
vc_demo_page_new (void)
{
  return g_object_new (VC_TYPE_DEMO_PAGE, NULL);
}

/**
 * vc_demo_page_set_progress:
 * @self: a page
 * @fraction: how much is made, 0 to 1
 */
void
vc_demo_page_set_progress (VcDemoPage *self,
                           double      fraction)
{
  g_autofree char *text = NULL;

  g_return_if_fail (VC_IS_DEMO_PAGE (self));

  text = g_strdup_printf ("%d %%", (int) (fraction * 100));
  gtk_progress_bar_set_fraction (self->progress, fraction);
  gtk_progress_bar_set_text (self->progress, text);
}

/**
 * vc_demo_page_show_error:
 * @self: a page
 * @error: why there will be no demonstration
 */
void
vc_demo_page_show_error (VcDemoPage   *self,
                         const GError *error)
{
  g_return_if_fail (VC_IS_DEMO_PAGE (self));

  g_message ("the demonstration: %s", error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  adw_status_page_set_icon_name (self->status, "dialog-warning-symbolic");
  adw_status_page_set_title (self->status, _("The demonstration cannot go on"));
  adw_status_page_set_description (self->status, vc_error_text_get (error));
}
