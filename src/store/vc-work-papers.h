/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-kept-paper.h"
#include "vc-key-ring.h"
#include "vc-sql.h"

G_BEGIN_DECLS

/* Signed papers that central does not have yet. All in a transaction. */
void       vc_work_papers_add       (VcSql         *sql,
                                     VcKeyRing     *ring,
                                     VcKeptPaper   *kept,
                                     GBytes        *file,
                                     GDateTime     *now);
GPtrArray *vc_work_papers_list      (VcSql         *sql,
                                     VcKeyRing     *ring);
GBytes    *vc_work_papers_open_file (VcSql         *sql,
                                     VcKeyRing     *ring,
                                     const char    *id);
void       vc_work_papers_refuse    (VcSql         *sql,
                                     const char    *id,
                                     const char    *problem);
void       vc_work_papers_drop      (VcSql         *sql,
                                     const char    *id);

G_END_DECLS
