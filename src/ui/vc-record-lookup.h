/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-api-client.h"
#include "vc-verification-state.h"

G_BEGIN_DECLS

void vc_record_lookup_start (VcApiClient         *client,
                             VcVerificationState *state,
                             GCancellable        *cancellable);

G_END_DECLS
