/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-print-ledger.h"

G_BEGIN_DECLS

/* What vc-print-ledger-print.c needs of a ledger. */
VcWorkStore *vc_print_ledger_get_store  (VcPrintLedger *self);
char        *vc_print_ledger_dup_new_id (VcPrintLedger *self);
void         vc_print_ledger_tell       (VcPrintLedger *self,
                                         VcPrintRow    *row);
void         vc_print_ledger_follow     (VcPrintLedger *self,
                                         VcPrintRow    *row);

G_END_DECLS
