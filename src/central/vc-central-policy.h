/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "vc-central.h"
#include "vc-policy.h"

G_BEGIN_DECLS

void       vc_central_policy_fill              (VcCentral *central);
JsonNode  *vc_central_policy_write             (VcCentral *central);
VcPolicy  *vc_central_policy_read              (VcCentral *central,
                                                GError   **error);
guint      vc_central_policy_get_lease_seconds   (VcCentral *central);
guint      vc_central_policy_get_session_seconds (VcCentral *central);
guint      vc_central_policy_get_upload_hours    (VcCentral *central);
guint      vc_central_policy_get_answer_days     (VcCentral *central);
char     **vc_central_policy_dup_holidays        (VcCentral *central);

G_END_DECLS
