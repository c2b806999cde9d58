/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VC_TYPE_REVIEW_PANE (vc_review_pane_get_type ())
G_DECLARE_FINAL_TYPE (VcReviewPane, vc_review_pane, VC, REVIEW_PANE, GtkWidget)

/* Signal "open" (VcDeclaration *declaration): a row was chosen. */
GtkWidget *vc_review_pane_new        (void);
void       vc_review_pane_set_list   (VcReviewPane *self,
                                      GListModel   *reviews);
void       vc_review_pane_focus_list (VcReviewPane *self);

G_END_DECLS
