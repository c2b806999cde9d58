/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "vc-image.h"
#include "vc-image-request.h"
#include "vc-imaging-error.h"

G_BEGIN_DECLS

#define VC_TYPE_IMAGE_DECODER (vc_image_decoder_get_type ())
G_DECLARE_FINAL_TYPE (VcImageDecoder, vc_image_decoder, VC, IMAGE_DECODER, GObject)

VcImageDecoder *vc_image_decoder_new                (const char            *program_path);
void            vc_image_decoder_warm               (VcImageDecoder        *self);
void            vc_image_decoder_decode_async       (VcImageDecoder        *self,
                                                     GBytes                *file,
                                                     const VcImageRequest  *request,
                                                     GCancellable          *cancellable,
                                                     GAsyncReadyCallback    callback,
                                                     gpointer               user_data);
VcImage        *vc_image_decoder_decode_finish      (VcImageDecoder        *self,
                                                     GAsyncResult          *result,
                                                     GError               **error);
void            vc_image_decoder_decode_page_async  (VcImageDecoder        *self,
                                                     GBytes                *file,
                                                     guint                  page,
                                                     const VcImageRequest  *request,
                                                     GCancellable          *cancellable,
                                                     GAsyncReadyCallback    callback,
                                                     gpointer               user_data);
VcImage        *vc_image_decoder_decode_page_finish (VcImageDecoder        *self,
                                                     GAsyncResult          *result,
                                                     GError               **error);

G_END_DECLS
