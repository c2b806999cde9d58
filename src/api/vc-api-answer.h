/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-api-private.h"

G_BEGIN_DECLS

void     vc_api_answer_read_async  (const VcApiOperation *operation,
                                    guint                 status,
                                    const char           *media_type,
                                    GBytes               *body,
                                    const char           *sha256,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gpointer vc_api_answer_read_finish (GAsyncResult         *result,
                                    GError              **error);

G_END_DECLS
