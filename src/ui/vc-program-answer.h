/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-check.h"
#include "vc-comparison.h"

G_BEGIN_DECLS

VcAnswer vc_program_answer (VcCheckKind      kind,
                            VcDeclaration   *declaration,
                            VcInsuredPerson *record,
                            gboolean         record_missing,
                            VcComparison    *comparison);

G_END_DECLS
