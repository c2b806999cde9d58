/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"

G_BEGIN_DECLS

/* What a walk along the chain found. @head is the last line's hash. */
typedef struct
{
  guint64 n_lines;
  char   *head;
} VcCentralAuditWalk;

void     vc_central_audit_add      (VcCentral          *central,
                                    const char         *officer_id,
                                    const char         *action,
                                    const char         *subject,
                                    ...) G_GNUC_NULL_TERMINATED;
char    *vc_central_audit_dup_head (VcCentral          *central);
gboolean vc_central_audit_verify   (VcCentral          *central,
                                    VcCentralAuditWalk *walk,
                                    GError            **error);

G_END_DECLS
