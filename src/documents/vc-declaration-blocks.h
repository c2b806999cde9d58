/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-form-flow.h"
#include "vc-form-version.h"

G_BEGIN_DECLS

void vc_declaration_blocks_add_fields  (VcFormFlow          *flow,
                                        VcDeclaration       *declaration);
void vc_declaration_blocks_add_request (VcFormFlow          *flow,
                                        VcDeclaration       *declaration,
                                        const VcFormVersion *version);

G_END_DECLS
