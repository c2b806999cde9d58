/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"

G_BEGIN_DECLS

GBytes *vc_demo_form_draw (VcDeclaration *declaration);

G_END_DECLS
