/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-declaration.h"

G_BEGIN_DECLS

gboolean vc_central_approval_check (VcCentral      *central,
                                    VcDeclaration  *declaration,
                                    VcDecision     *decision,
                                    GError        **error);
void     vc_central_approval_issue (VcCentral      *central,
                                    VcDeclaration  *declaration);

G_END_DECLS
