/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-outbox-item.h"
#include "vc-seal.h"

G_BEGIN_DECLS

/* The sealed content of the outbox: what was decided about what, and what
 * central said to it. */
GBytes   *vc_work_body_close        (VcSecret                  *key,
                                     const VcOutboxItemFields  *fields);
gboolean  vc_work_body_open         (VcSecret                  *key,
                                     GBytes                    *sealed,
                                     VcOutboxItemFields        *fields,
                                     GError                   **error);
GBytes   *vc_work_body_close_answer (VcSecret                  *key,
                                     const char                *id,
                                     const char                *detail,
                                     VcDeclaration             *now);
gboolean  vc_work_body_open_answer  (VcSecret                  *key,
                                     GBytes                    *sealed,
                                     VcOutboxItemFields        *fields,
                                     GError                   **error);
void      vc_work_body_clear        (VcOutboxItemFields        *fields);

G_END_DECLS
