/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-key-ring.h"
#include "vc-officer.h"
#include "vc-sql.h"

G_BEGIN_DECLS

VcKeyRing *vc_work_keys_unlock (VcSql       *sql,
                                const char  *account,
                                VcSecret    *password,
                                GError     **error);
VcKeyRing *vc_work_keys_enrol  (VcSql       *sql,
                                VcOfficer   *officer,
                                VcSecret    *password,
                                const char  *new_id,
                                GDateTime   *now,
                                GError     **error);
VcKeyRing *vc_work_keys_rewrap (VcSql       *sql,
                                VcOfficer   *officer,
                                VcSecret    *former,
                                VcSecret    *password,
                                GDateTime   *now,
                                GError     **error);
VcKeyRing *vc_work_keys_add    (VcSql       *sql,
                                VcOfficer   *officer,
                                VcSecret    *password,
                                const char  *new_id,
                                GDateTime   *now,
                                GError     **error);
gboolean   vc_work_keys_verify (VcSql       *sql,
                                const char  *key_id,
                                VcSecret    *password,
                                GError     **error);

G_END_DECLS
