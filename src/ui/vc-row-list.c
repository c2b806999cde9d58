/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-row-list.h"

static GtkWidget *
get_row (GtkListBox *list,
         guint       position,
         GType       row_type)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) position);

  if (row == NULL)
    {
      row = g_object_new (row_type, NULL);
      gtk_list_box_append (list, GTK_WIDGET (row));
    }

  return GTK_WIDGET (row);
}

/**
 * vc_row_list_fill:
 * @list: a list
 * @items: (nullable): what it shows; it does not change afterwards
 * @row_type: the type of its rows, a #GtkListBoxRow
 * @set_item: gives an item to a row
 *
 * Shows other items in the same rows. To make a row, and to find out how its
 * words are drawn, takes longer than to decode a photo; from one case to the
 * next most of the words stay. Rows that are not needed forget what they
 * showed.
 */
void
vc_row_list_fill (GtkListBox   *list,
                  GListModel   *items,
                  GType         row_type,
                  VcRowSetItem  set_item)
{
  guint      n_items = items != NULL ? g_list_model_get_n_items (items) : 0;
  GtkWidget *rest;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);
      GtkWidget *row = get_row (list, i, row_type);

      set_item (row, item);
      gtk_widget_set_visible (row, TRUE);
    }

  for (guint i = n_items; (rest = GTK_WIDGET (gtk_list_box_get_row_at_index (list, (int) i))) != NULL; i++)
    {
      gtk_widget_set_visible (rest, n_items == 0);
      set_item (rest, NULL);
    }
}
