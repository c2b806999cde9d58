/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-unsent-work.h"

G_BEGIN_DECLS

#define VC_TYPE_UNSENT_PANEL (vc_unsent_panel_get_type ())
G_DECLARE_FINAL_TYPE (VcUnsentPanel, vc_unsent_panel, VC, UNSENT_PANEL, GtkWidget)

/* What became of a decision that central does not have, and what to do; out
 * of sight while none is looked at. */
void vc_unsent_panel_set_work   (VcUnsentPanel *self,
                                 VcUnsentWork  *work);
void vc_unsent_panel_set_outbox (VcUnsentPanel *self,
                                 VcOutbox      *outbox);

G_END_DECLS
