/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"

G_BEGIN_DECLS

typedef struct
{
  guint64 change;
  char   *declaration_id;
} VcCentralEvent;

void       vc_central_events_add        (VcCentral  *central,
                                         const char *declaration_id);
guint64    vc_central_events_get_change (VcCentral  *central);
GPtrArray *vc_central_events_list       (VcCentral  *central,
                                         const char *office_id,
                                         gboolean    offices_below,
                                         guint64     after,
                                         guint       limit);

G_END_DECLS
