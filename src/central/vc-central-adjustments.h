/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"

G_BEGIN_DECLS

void       vc_central_adjustments_add  (VcCentral  *central,
                                        const char *declaration_id,
                                        GPtrArray  *adjustments);
GPtrArray *vc_central_adjustments_list (VcCentral  *central,
                                        const char *declaration_id);

G_END_DECLS
