/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-form-flow.h"
#include "vc-paper-issuer.h"

G_BEGIN_DECLS

/* A paper of the agency's own being laid out. No title of one is confirmed. */
typedef struct
{
  const VcPaperIssuer *issuer;
  const char          *dossier_number;   /* or NULL: it is a list of many */
  VcFormFlow           flow;
} VcSlipLayout;

void vc_slip_layout_begin          (VcSlipLayout        *self,
                                    const VcPaperIssuer *issuer,
                                    const char          *dossier_number,
                                    const char          *title,
                                    const char          *subtitle);
void vc_slip_layout_add_case       (VcSlipLayout        *self,
                                    VcDeclaration       *declaration);
void vc_slip_layout_add_paragraph  (VcSlipLayout        *self,
                                    const char          *what,
                                    const char          *text);
void vc_slip_layout_add_item       (VcSlipLayout        *self,
                                    const char          *what,
                                    guint                number,
                                    const char          *text);
void vc_slip_layout_add_hotline    (VcSlipLayout        *self);
void vc_slip_layout_keep_together  (VcSlipLayout        *self,
                                    guint                n_lines);
void vc_slip_layout_add_signatures (VcSlipLayout        *self,
                                    const char          *left,
                                    const char          *left_name,
                                    const char          *right,
                                    const char          *right_name);
void vc_slip_layout_end            (VcSlipLayout        *self);

G_END_DECLS
