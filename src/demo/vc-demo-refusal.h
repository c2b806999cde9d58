/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-random.h"

G_BEGIN_DECLS

VcDeclaration *vc_demo_refusal_new (VcDeclaration *filed,
                                    VcDate         filed_on,
                                    VcRandom      *random);
VcDecision    *vc_demo_refusal_see (VcDecision    *decision,
                                    GPtrArray     *photos);

G_END_DECLS
