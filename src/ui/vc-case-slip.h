/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-document.h"
#include "vc-session.h"

G_BEGIN_DECLS

/**
 * VcCasePaper:
 * @VC_CASE_PAPER_FORM: form 01
 * @VC_CASE_PAPER_RECEIPT: that the dossier was received
 * @VC_CASE_PAPER_OUTCOME: that it was accepted, or why it was not
 *
 * What can be printed of a case.
 */
typedef enum
{
  VC_CASE_PAPER_FORM,
  VC_CASE_PAPER_RECEIPT,
  VC_CASE_PAPER_OUTCOME,
} VcCasePaper;

#define VC_N_CASE_PAPERS (VC_CASE_PAPER_OUTCOME + 1)

gboolean    vc_case_slip_is_there (VcDeclaration *declaration,
                                   VcCasePaper    paper);
const char *vc_case_slip_get_kind (VcDeclaration *declaration,
                                   VcCasePaper    paper);
const char *vc_case_slip_get_word (VcDeclaration *declaration,
                                   VcCasePaper    paper);
GBytes     *vc_case_slip_draw     (VcDeclaration *declaration,
                                   VcCasePaper    paper,
                                   VcSession     *session,
                                   GError       **error);

G_END_DECLS
