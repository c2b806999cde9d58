/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-key-ring.h"
#include "vc-outbox-item.h"
#include "vc-sql.h"

G_BEGIN_DECLS

/* All of these in a transaction, which keeps what fails. */
void          vc_work_outbox_add        (VcSql                    *sql,
                                         VcKeyRing                *ring,
                                         const VcOutboxItemFields *fields);
void          vc_work_outbox_withdraw   (VcSql                    *sql,
                                         VcKeyRing                *ring,
                                         const char               *id,
                                         GDateTime                *now);
void          vc_work_outbox_attempt    (VcSql                    *sql,
                                         const char               *id,
                                         const char               *problem,
                                         GDateTime                *now);
void          vc_work_outbox_refuse     (VcSql                    *sql,
                                         VcKeyRing                *ring,
                                         const char               *id,
                                         const char               *problem,
                                         const char               *detail,
                                         VcDeclaration            *declaration,
                                         GDateTime                *now);
void          vc_work_outbox_deliver    (VcSql                    *sql,
                                         const char               *id,
                                         GDateTime                *now);
void          vc_work_outbox_settle     (VcSql                    *sql,
                                         VcKeyRing                *ring,
                                         const char               *id,
                                         GDateTime                *now);

VcOutboxItem *vc_work_outbox_find       (VcSql                    *sql,
                                         VcKeyRing                *ring,
                                         const char               *id);
GPtrArray    *vc_work_outbox_list       (VcSql                    *sql,
                                         VcKeyRing                *ring);
void          vc_work_outbox_purge      (VcSql                    *sql,
                                         GDateTime                *before,
                                         GDateTime                *now);

G_END_DECLS
