/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-image-decoder.h"

G_BEGIN_DECLS

/* What central learnt of a photo by having it decoded: its size, turned
 * upright, and a small JPEG of it. */
typedef struct
{
  guint   width;
  guint   height;
  GBytes *preview;
  char   *preview_sha256;
  guint   preview_width;
  guint   preview_height;
} VcCentralPicture;

void              vc_central_picture_read_async  (VcImageDecoder       *decoder,
                                                  GBytes               *file,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
VcCentralPicture *vc_central_picture_read_finish (GAsyncResult         *result,
                                                  GError              **error);
void              vc_central_picture_free        (VcCentralPicture     *self);
gboolean          vc_central_picture_is_refusal  (const GError         *error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcCentralPicture, vc_central_picture_free)

G_END_DECLS
