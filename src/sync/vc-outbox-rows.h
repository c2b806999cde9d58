/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-outbox-item.h"

G_BEGIN_DECLS

/* Items of the outbox, the oldest first, each once. */
typedef struct _VcOutboxRows VcOutboxRows;

VcOutboxRows *vc_outbox_rows_new        (void);
void          vc_outbox_rows_free       (VcOutboxRows *rows);
guint         vc_outbox_rows_get_length (VcOutboxRows *rows);
VcOutboxItem *vc_outbox_rows_get        (VcOutboxRows *rows,
                                         guint         position);
VcOutboxItem *vc_outbox_rows_find       (VcOutboxRows *rows,
                                         const char   *id);
guint         vc_outbox_rows_put        (VcOutboxRows *rows,
                                         VcOutboxItem *item,
                                         gboolean     *is_new);
gboolean      vc_outbox_rows_remove     (VcOutboxRows *rows,
                                         const char   *id,
                                         guint        *position);
void          vc_outbox_rows_replace    (VcOutboxRows *rows,
                                         GPtrArray    *items);

G_END_DECLS
