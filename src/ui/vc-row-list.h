/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VcRowSetItem:
 * @row: a row
 * @item: (nullable): what it shows from now on, or %NULL for nothing
 */
typedef void (*VcRowSetItem) (GtkWidget *row,
                              gpointer   item);

/* Keeps a list's rows from one case to the next. */
void vc_row_list_fill (GtkListBox   *list,
                       GListModel   *items,
                       GType         row_type,
                       VcRowSetItem  set_item);

G_END_DECLS
