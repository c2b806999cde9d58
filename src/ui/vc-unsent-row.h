/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-unsent-entry.h"

G_BEGIN_DECLS

#define VC_TYPE_UNSENT_ROW (vc_unsent_row_get_type ())
G_DECLARE_FINAL_TYPE (VcUnsentRow, vc_unsent_row, VC, UNSENT_ROW, GtkWidget)

GtkWidget *vc_unsent_row_new       (void);
void       vc_unsent_row_set_entry (VcUnsentRow   *self,
                                    VcUnsentEntry *entry);

G_END_DECLS
