/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VC_TYPE_ENTRY_PANE (vc_entry_pane_get_type ())
G_DECLARE_FINAL_TYPE (VcEntryPane, vc_entry_pane, VC, ENTRY_PANE, GtkWidget)

/*
 * A list at the left of the counter. Properties, for its template: "row-type"
 * (a widget with a property "entry"), "label" (what a screen reader calls the
 * list), "empty-title" and "empty-description". Signal "open" (GObject
 * *entry): a row was chosen.
 */
void vc_entry_pane_set_list   (VcEntryPane *self,
                               GListModel  *entries);
void vc_entry_pane_focus_list (VcEntryPane *self);

G_END_DECLS
