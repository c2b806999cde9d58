/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-api-client.h"
#include "vc-clock.h"
#include "vc-profile.h"

G_BEGIN_DECLS

/* Signing in at central: health, sign-in, policy, offices, reasons in a row. */
void       vc_sign_in_async  (VcApiClient          *client,
                              const char           *account,
                              VcSecret             *password,
                              VcClock              *clock,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data);
VcProfile *vc_sign_in_finish (GAsyncResult         *result,
                              GError              **error);

G_END_DECLS
