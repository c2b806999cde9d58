/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-print-ledger.h"

G_BEGIN_DECLS

#define VC_TYPE_PRINT_FORM (vc_print_form_get_type ())
G_DECLARE_FINAL_TYPE (VcPrintForm, vc_print_form, VC, PRINT_FORM, GObject)

/*
 * One form on its way to paper: to the counter's usual printer, to one the
 * officer chooses, or into a file. It lives as long as that takes. Signal:
 *
 *   "message" (char *sentence): what became of it
 */
typedef void (*VcPrintFormFunc) (VcPrintForm *self);

VcPrintForm *vc_print_form_new    (GtkWindow     *parent,
                                   VcPrintLedger *ledger,
                                   VcDeclaration *declaration,
                                   const char    *kind,
                                   GBytes        *form);
void         vc_print_form_run    (VcPrintForm   *self);
void         vc_print_form_choose (VcPrintForm   *self);
void         vc_print_form_save   (VcPrintForm   *self);

G_END_DECLS
