/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-paper-issuer.h"
#include "vc-test-paper.h"

G_BEGIN_DECLS

typedef enum
{
  VC_TEST_RECEIPT,
  VC_TEST_ACCEPTANCE,
  VC_TEST_REFUSAL,
  VC_TEST_MORE,
} VcTestSlip;

#define VC_N_TEST_SLIPS (VC_TEST_MORE + 1)

VcDocument *vc_test_slip     (VcTestSlip         slip,
                              const VcTestFiled *filed);
VcDocument *vc_test_batch    (guint              n_declarations);
VcDocument *vc_test_register (guint              n_entries,
                              gboolean           of_office);
VcDocument *vc_test_archive  (const VcTestFiled *filed,
                              guint              n_scans);

G_END_DECLS
