/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-case-work.h"

G_BEGIN_DECLS

#define VC_TYPE_DECISION_BAR (vc_decision_bar_get_type ())
G_DECLARE_FINAL_TYPE (VcDecisionBar, vc_decision_bar, VC, DECISION_BAR, GtkWidget)

/* Where the decision stands and what can be done now. Nothing here has the
 * focus by itself, and nothing is done by Enter. */
void vc_decision_bar_set_work (VcDecisionBar *self,
                               VcCaseWork    *work);

G_END_DECLS
