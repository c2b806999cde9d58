/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-image.h"
#include "vc-image-request.h"

G_BEGIN_DECLS

GBytes  *vc_decoder_request_new     (const VcImageRequest  *request,
                                     guint                  page,
                                     gsize                  file_size);
gsize    vc_decoder_reply_max_size  (const VcImageRequest  *request);
VcImage *vc_decoder_reply_read      (GBytes                *output,
                                     const VcImageRequest  *request,
                                     GError               **error);
VcImage *vc_decoder_reply_read_page (GBytes                *output,
                                     const VcImageRequest  *request,
                                     guint                  page,
                                     GError               **error);

G_END_DECLS
