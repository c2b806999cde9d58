/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-handover.h"

G_BEGIN_DECLS

#define VC_TYPE_HANDOVER_PANEL (vc_handover_panel_get_type ())
G_DECLARE_FINAL_TYPE (VcHandoverPanel, vc_handover_panel, VC, HANDOVER_PANEL, GtkWidget)

/* Who holds the case, and to whom it shall go; out of sight while there is
 * nothing to hand over. */
void     vc_handover_panel_set_handover (VcHandoverPanel *self,
                                         VcHandover      *handover);
void     vc_handover_panel_refresh      (VcHandoverPanel *self);
gboolean vc_handover_panel_give         (VcHandoverPanel *self);

G_END_DECLS
