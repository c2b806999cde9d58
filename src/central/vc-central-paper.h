/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-image-decoder.h"

G_BEGIN_DECLS

void     vc_central_paper_read_async  (VcImageDecoder       *decoder,
                                       GBytes               *file,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean vc_central_paper_read_finish (GAsyncResult         *result,
                                       guint                *n_pages,
                                       GError              **error);
gboolean vc_central_paper_is_refusal  (const GError         *error);

G_END_DECLS
