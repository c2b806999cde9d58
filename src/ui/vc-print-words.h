/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-print-row.h"
#include "vc-spooler.h"

G_BEGIN_DECLS

/* The print ledger's words for papers. */
#define VC_PRINT_KIND_FORM       "form-01"
#define VC_PRINT_KIND_RECEIPT    "receipt"
#define VC_PRINT_KIND_ACCEPTANCE "acceptance"
#define VC_PRINT_KIND_REFUSAL    "refusal"

const char *vc_print_words_kind      (const char   *kind);
char       *vc_print_words_dup_what  (VcPrintRow   *row);
char       *vc_print_words_dup_state (VcPrintRow   *row);
const char *vc_print_words_error     (const GError *error);

G_END_DECLS
