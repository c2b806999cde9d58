/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-image-decoder.h"

G_BEGIN_DECLS

/* Told how many photos have been looked at, of how many. */
typedef void (*VcCentralPreviewFunc) (guint    n_done,
                                      guint    n_all,
                                      gpointer user_data);

void     vc_central_previews_make_async  (VcCentral            *central,
                                          VcImageDecoder       *decoder,
                                          guint                 n_at_once,
                                          VcCentralPreviewFunc  progress,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean vc_central_previews_make_finish (VcCentral            *central,
                                          GAsyncResult         *result,
                                          GError              **error);

G_END_DECLS
