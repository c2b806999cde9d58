/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-image.h"
#include "vc-image-request.h"

G_BEGIN_DECLS

#define VC_TYPE_IMAGE_CACHE (vc_image_cache_get_type ())
G_DECLARE_FINAL_TYPE (VcImageCache, vc_image_cache, VC, IMAGE_CACHE, GObject)

VcImageCache *vc_image_cache_new      (gsize                 max_bytes);
VcImage      *vc_image_cache_lookup   (VcImageCache         *self,
                                       const char           *sha256,
                                       const VcImageRequest *request);
void          vc_image_cache_insert   (VcImageCache         *self,
                                       const char           *sha256,
                                       const VcImageRequest *request,
                                       VcImage              *image);
gsize         vc_image_cache_get_size (VcImageCache         *self);
void          vc_image_cache_clear    (VcImageCache         *self);

G_END_DECLS
