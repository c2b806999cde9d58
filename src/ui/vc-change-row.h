/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-filed-change.h"

G_BEGIN_DECLS

#define VC_TYPE_CHANGE_ROW (vc_change_row_get_type ())
G_DECLARE_FINAL_TYPE (VcChangeRow, vc_change_row, VC, CHANGE_ROW, GtkListBoxRow)

/* One part of the declaration, as it was and as it is. */
GtkWidget *vc_change_row_new (VcFiledChange *change);

G_END_DECLS
