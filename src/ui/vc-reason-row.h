/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-refusal-choice.h"

G_BEGIN_DECLS

#define VC_TYPE_REASON_ROW (vc_reason_row_get_type ())
G_DECLARE_FINAL_TYPE (VcReasonRow, vc_reason_row, VC, REASON_ROW, GtkListBoxRow)

/* One reason that can be chosen, with its key. */
GtkWidget *vc_reason_row_new (VcRefusalChoice *choice);

G_END_DECLS
