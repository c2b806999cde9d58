/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-recent-strip.h"

#include "vc-config.h"
#include "vc-recent-chip.h"
#include "vc-row-factory.h"

/*
 * The strip below the counter: what was just handled and what came of it, so
 * that a citizen leaves knowing that it works.
 */
struct _VcRecentStrip
{
  GtkWidget       parent_instance;

  GtkWidget      *box;
  GtkStack       *body;
  GtkListView    *list;

  GtkNoSelection *items;
};

G_DEFINE_FINAL_TYPE (VcRecentStrip, vc_recent_strip, GTK_TYPE_WIDGET)

static void
show_list (VcRecentStrip *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  gtk_stack_set_visible_child_name (self->body, n_items > 0 ? "list" : "empty");
}

static void
vc_recent_strip_dispose (GObject *object)
{
  VcRecentStrip *self = VC_RECENT_STRIP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_RECENT_STRIP);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (vc_recent_strip_parent_class)->dispose (object);
}

static void
vc_recent_strip_class_init (VcRecentStripClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vc_recent_strip_dispose;

  gtk_widget_class_set_css_name (widget_class, "recent-strip");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-recent-strip.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcRecentStrip, box);
  gtk_widget_class_bind_template_child (widget_class, VcRecentStrip, body);
  gtk_widget_class_bind_template_child (widget_class, VcRecentStrip, list);
}

static void
vc_recent_strip_init (VcRecentStrip *self)
{
  g_autoptr (GtkListItemFactory) factory = vc_row_factory_new (VC_TYPE_RECENT_CHIP);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->items = gtk_no_selection_new (NULL);
  g_signal_connect_object (self->items, "items-changed", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->items));
}

/**
 * vc_recent_strip_new:
 *
 * Returns: (transfer floating): an empty strip
 */
GtkWidget *
vc_recent_strip_new (void)
{
  return g_object_new (VC_TYPE_RECENT_STRIP, NULL);
}

/**
 * vc_recent_strip_set_list:
 * @self: a strip
 * @recent: (nullable) (element-type VcRecentEntry): what was handled, or %NULL
 *   to show nothing of anybody
 */
void
vc_recent_strip_set_list (VcRecentStrip *self,
                          GListModel    *recent)
{
  g_return_if_fail (VC_IS_RECENT_STRIP (self));

  gtk_no_selection_set_model (self->items, recent);
  show_list (self);
}
