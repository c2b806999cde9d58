/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-verification-state.h"

G_BEGIN_DECLS

#define VC_TYPE_GUARDIAN_PANEL (vc_guardian_panel_get_type ())
G_DECLARE_FINAL_TYPE (VcGuardianPanel, vc_guardian_panel, VC, GUARDIAN_PANEL, GtkWidget)

/* From whose account a child's declaration came; hidden for everybody else.
 * The phone stands in the comparison already. */
void vc_guardian_panel_set_state (VcGuardianPanel     *self,
                                  VcVerificationState *state);

G_END_DECLS
