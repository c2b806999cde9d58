/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-row-factory.h"

/*
 * Makes the rows of our lists: a widget with an "entry" property for items
 * with a "summary" property.
 *
 * A list view's row has no accessible name of its own, whatever is in it, so
 * the summary is given to the widget around ours.
 */

static void
name_row (GtkWidget *row,
          GObject   *entry)
{
  g_autofree char *summary = NULL;

  g_object_get (entry, "summary", &summary, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, summary,
                                  -1);
}

static void
summary_changed_cb (GObject    *entry,
                    GParamSpec *pspec,
                    GtkWidget  *row)
{
  name_row (row, entry);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          gpointer            user_data)
{
  GType row_type = GPOINTER_TO_SIZE (user_data);

  gtk_list_item_set_child (item, g_object_new (row_type, NULL));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  GObject   *entry = gtk_list_item_get_item (item);

  g_object_set (row, "entry", entry, NULL);
  g_signal_connect_object (entry, "notify::summary", G_CALLBACK (summary_changed_cb), row, 0);
  name_row (row, entry);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), summary_changed_cb, row);
  g_object_set (row, "entry", NULL, NULL);
}

/**
 * vc_row_factory_new:
 * @row_type: a widget type with a writable "entry" property
 *
 * Returns: (transfer full): a factory of such rows
 */
GtkListItemFactory *
vc_row_factory_new (GType row_type)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GSIZE_TO_POINTER (row_type));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}
