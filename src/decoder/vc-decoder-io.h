/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-decoder-frame.h"

G_BEGIN_DECLS

gssize   vc_decoder_io_read         (int                   input,
                                     gpointer              buffer,
                                     gsize                 size);
gboolean vc_decoder_io_read_request (int                   input,
                                     VcDecoderRequest     *request);
gboolean vc_decoder_io_put          (int                   output,
                                     gconstpointer         data,
                                     gsize                 size,
                                     goffset               offset);
gboolean vc_decoder_io_put_reply    (int                   output,
                                     const VcDecoderReply *reply);
void     vc_decoder_io_refuse       (VcDecoderReply       *reply,
                                     VcDecoderStatus       status,
                                     const char           *reason);
void     vc_decoder_io_say_done     (VcDecoderReply       *reply,
                                     int                   width,
                                     int                   height,
                                     int                   true_width,
                                     int                   true_height);

G_END_DECLS
