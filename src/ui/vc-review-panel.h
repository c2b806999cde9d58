/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-outbox-item.h"
#include "vc-verification-state.h"

G_BEGIN_DECLS

#define VC_TYPE_REVIEW_PANEL (vc_review_panel_get_type ())
G_DECLARE_FINAL_TYPE (VcReviewPanel, vc_review_panel, VC, REVIEW_PANEL, GtkWidget)

/* Who decided what, when and why. */
void vc_review_panel_show        (VcReviewPanel       *self,
                                  VcVerificationState *state,
                                  GPtrArray           *reasons);
void vc_review_panel_show_unsent (VcReviewPanel       *self,
                                  VcOutboxItem        *item,
                                  GPtrArray           *reasons);

G_END_DECLS
