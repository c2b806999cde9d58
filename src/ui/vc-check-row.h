/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-check-item.h"

G_BEGIN_DECLS

#define VC_TYPE_CHECK_ROW (vc_check_row_get_type ())
G_DECLARE_FINAL_TYPE (VcCheckRow, vc_check_row, VC, CHECK_ROW, GtkListBoxRow)

/* One check with its key, and yes and no. */
void vc_check_row_set_item (VcCheckRow  *self,
                            VcCheckItem *item);

G_END_DECLS
