/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-document.h"
#include "vc-paper-issuer.h"
#include "vc-reason.h"

G_BEGIN_DECLS

/* Papers that a citizen takes home, one page of A4 each. */

VcDocument *vc_slip_new_receipt    (const VcPaperIssuer *issuer,
                                    VcDeclaration       *declaration,
                                    const char * const  *handed_in);
VcDocument *vc_slip_new_acceptance (const VcPaperIssuer *issuer,
                                    VcDeclaration       *declaration);
VcDocument *vc_slip_new_refusal    (const VcPaperIssuer *issuer,
                                    VcDeclaration       *declaration,
                                    GPtrArray           *reasons);
VcDocument *vc_slip_new_more       (const VcPaperIssuer *issuer,
                                    VcDeclaration       *declaration,
                                    const char * const  *wanted,
                                    VcDate               until);

G_END_DECLS
