/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-queue-state.h"

G_BEGIN_DECLS

#define VC_TYPE_QUEUE_PANE (vc_queue_pane_get_type ())
G_DECLARE_FINAL_TYPE (VcQueuePane, vc_queue_pane, VC, QUEUE_PANE, GtkWidget)

/* Signal "open" (VcDeclaration *declaration): a row was chosen. */
GtkWidget *vc_queue_pane_new          (void);
void       vc_queue_pane_set_state    (VcQueuePane  *self,
                                       VcQueueState *state);
void       vc_queue_pane_focus_search (VcQueuePane  *self);
void       vc_queue_pane_clear_search (VcQueuePane  *self);

G_END_DECLS
