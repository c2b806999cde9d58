/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-verification-state.h"

G_BEGIN_DECLS

#define VC_TYPE_CHANGE_PANEL (vc_change_panel_get_type ())
G_DECLARE_FINAL_TYPE (VcChangePanel, vc_change_panel, VC, CHANGE_PANEL, GtkWidget)

/* What the citizen filed otherwise since the officer saw the case, before and
 * now side by side; out of sight when that is nothing. */
void vc_change_panel_set_state (VcChangePanel       *self,
                                VcVerificationState *state);

G_END_DECLS
