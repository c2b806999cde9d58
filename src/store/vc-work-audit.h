/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-sql.h"

G_BEGIN_DECLS

void       vc_work_audit_add    (VcSql       *sql,
                                 GDateTime   *at,
                                 const char  *officer_id,
                                 const char  *action,
                                 const char  *subject);
gboolean   vc_work_audit_verify (VcSql       *sql,
                                 GDateTime  **latest,
                                 GError     **error);

G_END_DECLS
