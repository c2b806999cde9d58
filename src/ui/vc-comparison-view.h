/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-verification-state.h"

G_BEGIN_DECLS

#define VC_TYPE_COMPARISON_VIEW (vc_comparison_view_get_type ())
G_DECLARE_FINAL_TYPE (VcComparisonView, vc_comparison_view, VC, COMPARISON_VIEW, GtkWidget)

/* The three sources of each field, in the form's order. */
void vc_comparison_view_set_state (VcComparisonView    *self,
                                   VcVerificationState *state);

G_END_DECLS
