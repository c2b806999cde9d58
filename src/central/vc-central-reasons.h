/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-reason.h"

G_BEGIN_DECLS

void       vc_central_reasons_fill (VcCentral  *central);
GPtrArray *vc_central_reasons_list (VcCentral  *central);
VcReason  *vc_central_reasons_find (VcCentral  *central,
                                    const char *code);

G_END_DECLS
