/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-finding.h"

G_BEGIN_DECLS

#define VC_TYPE_FINDING_ROW (vc_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (VcFindingRow, vc_finding_row, VC, FINDING_ROW, GtkListBoxRow)

/* One thing a check found, as a calm sentence. */
GtkWidget *vc_finding_row_new (VcFinding *finding);

G_END_DECLS
