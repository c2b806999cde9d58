/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-queue-entry.h"

G_BEGIN_DECLS

#define VC_TYPE_QUEUE_ROW (vc_queue_row_get_type ())
G_DECLARE_FINAL_TYPE (VcQueueRow, vc_queue_row, VC, QUEUE_ROW, GtkWidget)

GtkWidget *vc_queue_row_new       (void);
void       vc_queue_row_set_entry (VcQueueRow   *self,
                                   VcQueueEntry *entry);

G_END_DECLS
