/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-officer.h"

G_BEGIN_DECLS

#define VC_CENTRAL_MAX_ATTEMPTS    5
#define VC_CENTRAL_ATTEMPT_SECONDS 300

char      *vc_central_sessions_start          (VcCentral  *central,
                                               const char *officer_id,
                                               const char *counter,
                                               GDateTime  *expires_at);
VcOfficer *vc_central_sessions_find           (VcCentral  *central,
                                               const char *token,
                                               GError    **error);
void       vc_central_sessions_end            (VcCentral  *central,
                                               const char *token);
gboolean   vc_central_sessions_count_attempt  (VcCentral  *central,
                                               const char *account,
                                               GError    **error);
void       vc_central_sessions_forget_attempts (VcCentral *central,
                                               const char *account);

G_END_DECLS
