/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-review-entry.h"

G_BEGIN_DECLS

#define VC_TYPE_REVIEW_ROW (vc_review_row_get_type ())
G_DECLARE_FINAL_TYPE (VcReviewRow, vc_review_row, VC, REVIEW_ROW, GtkWidget)

GtkWidget *vc_review_row_new       (void);
void       vc_review_row_set_entry (VcReviewRow   *self,
                                   VcReviewEntry *entry);

G_END_DECLS
