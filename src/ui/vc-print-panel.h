/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-print-ledger.h"

G_BEGIN_DECLS

#define VC_TYPE_PRINT_PANEL (vc_print_panel_get_type ())
G_DECLARE_FINAL_TYPE (VcPrintPanel, vc_print_panel, VC, PRINT_PANEL, GtkWidget)

/* What was printed of the case on the screen. Beside the case only the last
 * print is shown, and only until it is printed: "whole" shows all of them.
 * Signal:
 *
 *   "message" (char *sentence): a print that came to an end */
void vc_print_panel_set_ledger (VcPrintPanel  *self,
                                VcPrintLedger *ledger);
void vc_print_panel_show       (VcPrintPanel  *self,
                                const char    *declaration_id);

G_END_DECLS
