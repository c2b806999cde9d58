/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-key-ring.h"
#include "vc-sql.h"
#include "vc-viewing.h"

G_BEGIN_DECLS

/* What officers have looked at and central does not know of yet. All in a
 * transaction. */
void       vc_work_views_add  (VcSql      *sql,
                               VcKeyRing  *ring,
                               VcViewing  *viewing);
GPtrArray *vc_work_views_list (VcSql      *sql,
                               VcKeyRing  *ring);
void       vc_work_views_drop (VcSql      *sql,
                               const char *id);

G_END_DECLS
