/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central-router.h"
#include "vc-image-decoder.h"

G_BEGIN_DECLS

void     vc_central_upload_async  (const VcCentralRoute *route,
                                   VcCentralRequest     *request,
                                   VcImageDecoder       *decoder,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
gboolean vc_central_upload_finish (VcCentral            *central,
                                   GAsyncResult         *result,
                                   VcCentralAnswer      *answer,
                                   GError              **error);

G_END_DECLS
