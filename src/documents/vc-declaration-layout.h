/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-form-sheet.h"
#include "vc-form-version.h"
#include "vc-office.h"

G_BEGIN_DECLS

VcFormSheet *vc_declaration_layout (VcDeclaration       *declaration,
                                    VcOffice            *office,
                                    const VcFormVersion *version,
                                    GDateTime           *printed_at,
                                    const char          *printed_by);

G_END_DECLS
