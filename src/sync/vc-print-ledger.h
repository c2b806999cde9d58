/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-random.h"
#include "vc-spooler.h"
#include "vc-work-store.h"

G_BEGIN_DECLS

/**
 * VcPrintLedgerError:
 * @VC_PRINT_LEDGER_ERROR_PRINTED_BEFORE: this document of this declaration was
 *   printed before, or may have been: ask why it is printed again
 *
 * Why nothing was printed, although nothing is wrong.
 */
typedef enum
{
  VC_PRINT_LEDGER_ERROR_PRINTED_BEFORE,
} VcPrintLedgerError;

GQuark vc_print_ledger_error_quark (void);

#define VC_PRINT_LEDGER_ERROR (vc_print_ledger_error_quark ())

/* What is to be printed. Copied, the document referenced. Members marked ? may
 * be NULL. */
typedef struct
{
  const char         *printer;
  const char         *kind;           /* of document: a word, the same for each of its kind */
  const char         *declaration_id; /* ? registers are about none */
  guint               copies;
  const char * const *options;        /* ? "key=value", as for #VcSpoolOrder */
  const char         *reason;         /* ? why it is printed again */
  GBytes             *pdf;
} VcPrintOrder;

#define VC_TYPE_PRINT_LEDGER (vc_print_ledger_get_type ())
G_DECLARE_FINAL_TYPE (VcPrintLedger, vc_print_ledger, VC, PRINT_LEDGER, GObject)

/* What is printed at this PC, and what became of it. Signal:
 *
 *   "changed" (char *declaration_id): a row of that declaration is new or
 *      another now; of what is about none where it is NULL
 */
VcPrintLedger *vc_print_ledger_new            (VcWorkStore          *store,
                                               VcSpooler            *spooler,
                                               VcRandom             *random);

void           vc_print_ledger_print_async    (VcPrintLedger        *self,
                                               const VcPrintOrder   *order,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
VcPrintRow    *vc_print_ledger_print_finish   (VcPrintLedger        *self,
                                               GAsyncResult         *result,
                                               GError              **error);

void           vc_print_ledger_confirm_async  (VcPrintLedger        *self,
                                               const char           *id,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
VcPrintRow    *vc_print_ledger_confirm_finish (VcPrintLedger        *self,
                                               GAsyncResult         *result,
                                               GError              **error);

void           vc_print_ledger_list_async     (VcPrintLedger        *self,
                                               const char           *declaration_id,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
GPtrArray     *vc_print_ledger_list_finish    (VcPrintLedger        *self,
                                               GAsyncResult         *result,
                                               GError              **error);

VcSpooler     *vc_print_ledger_get_spooler    (VcPrintLedger        *self);
void           vc_print_ledger_stop           (VcPrintLedger        *self);

G_END_DECLS
