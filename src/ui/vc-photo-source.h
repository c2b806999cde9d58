/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-image-decoder.h"
#include "vc-photo-files.h"
#include "vc-photo.h"

G_BEGIN_DECLS

#define VC_TYPE_PHOTO_SOURCE (vc_photo_source_get_type ())
G_DECLARE_FINAL_TYPE (VcPhotoSource, vc_photo_source, VC, PHOTO_SOURCE, GObject)

/* One filed photo: its file, fetched once, and as many pixels of it as are
 * asked for. */
VcPhotoSource *vc_photo_source_new           (VcPhotoFiles         *files,
                                              VcImageDecoder       *decoder,
                                              const char           *declaration_id,
                                              VcPhoto              *photo);
VcPhotoSource *vc_photo_source_new_with_file (VcImageDecoder       *decoder,
                                              VcPhoto              *photo,
                                              GBytes               *file);
VcPhoto       *vc_photo_source_get_photo     (VcPhotoSource        *self);
void           vc_photo_source_fetch         (VcPhotoSource        *self);
void           vc_photo_source_close         (VcPhotoSource        *self);
void           vc_photo_source_decode_async  (VcPhotoSource        *self,
                                              const VcImageRequest *request,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
VcImage       *vc_photo_source_decode_finish (VcPhotoSource        *self,
                                              GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
