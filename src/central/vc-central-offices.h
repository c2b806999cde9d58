/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-office.h"

G_BEGIN_DECLS

void       vc_central_offices_add      (VcCentral  *central,
                                        VcOffice   *office);
GPtrArray *vc_central_offices_list     (VcCentral  *central);
gboolean   vc_central_offices_exists   (VcCentral  *central,
                                        const char *id);
gboolean   vc_central_offices_is_below (VcCentral  *central,
                                        const char *id,
                                        const char *parent_id);

G_END_DECLS
