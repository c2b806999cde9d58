/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-field-match.h"

G_BEGIN_DECLS

#define VC_TYPE_FIELD_ROW (vc_field_row_get_type ())
G_DECLARE_FINAL_TYPE (VcFieldRow, vc_field_row, VC, FIELD_ROW, GtkListBoxRow)

/* One field in three columns: declared, on the document, in BHXH's record. */
void vc_field_row_set_match (VcFieldRow   *self,
                             VcFieldMatch *match);

G_END_DECLS
