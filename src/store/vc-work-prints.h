/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-key-ring.h"
#include "vc-print-row.h"
#include "vc-sql.h"

G_BEGIN_DECLS

/* The print ledger. All in a transaction, which keeps what fails. */
void        vc_work_prints_add             (VcSql                  *sql,
                                            VcKeyRing              *ring,
                                            const VcPrintRowFields *fields);
void        vc_work_prints_change          (VcSql                  *sql,
                                            const char             *id,
                                            VcPrintState            state,
                                            guint                   job_id,
                                            const char             *words,
                                            GDateTime              *now);
void        vc_work_prints_confirm         (VcSql                  *sql,
                                            VcKeyRing              *ring,
                                            const char             *id,
                                            GDateTime              *now);

VcPrintRow *vc_work_prints_find            (VcSql                  *sql,
                                            VcKeyRing              *ring,
                                            const char             *id);
GPtrArray  *vc_work_prints_list            (VcSql                  *sql,
                                            VcKeyRing              *ring,
                                            const char             *declaration_id);
GPtrArray  *vc_work_prints_list_unfinished (VcSql                  *sql,
                                            VcKeyRing              *ring);

G_END_DECLS
