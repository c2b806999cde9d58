/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-refusal-draft.h"

G_BEGIN_DECLS

#define VC_TYPE_REFUSAL_PANEL (vc_refusal_panel_get_type ())
G_DECLARE_FINAL_TYPE (VcRefusalPanel, vc_refusal_panel, VC, REFUSAL_PANEL, GtkWidget)

/* Where a refusal is written: reasons, what the citizen will read, a note. */
void vc_refusal_panel_set_draft (VcRefusalPanel *self,
                                 VcRefusalDraft *draft);

G_END_DECLS
