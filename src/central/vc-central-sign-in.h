/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central-password.h"
#include "vc-central-request.h"

G_BEGIN_DECLS

void        vc_central_sign_in_async  (VcCentralRequest     *request,
                                       VcCentralPassword    *passwords,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
JsonObject *vc_central_sign_in_finish (VcCentral            *central,
                                       GAsyncResult         *result,
                                       GError              **error);

G_END_DECLS
