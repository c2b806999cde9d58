/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"

G_BEGIN_DECLS

GPtrArray *vc_declaration_check (VcDeclaration *declaration,
                                 VcDate         today);

G_END_DECLS
