/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central-request.h"

G_BEGIN_DECLS

gboolean vc_central_idempotency_replay (VcCentralRequest *request,
                                        VcCentralAnswer  *answer,
                                        gboolean         *replayed,
                                        GError          **error);
void     vc_central_idempotency_keep   (VcCentralRequest *request,
                                        VcCentralAnswer  *answer);

G_END_DECLS
