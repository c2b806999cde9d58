/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-declaration.h"

G_BEGIN_DECLS

void vc_central_letter_queue_approval (VcCentral     *central,
                                       VcDeclaration *declaration,
                                       const char    *password);
void vc_central_letter_queue_refusal  (VcCentral     *central,
                                       VcDeclaration *declaration,
                                       VcDecision    *decision);

G_END_DECLS
