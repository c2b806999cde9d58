/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-photo-source.h"

G_BEGIN_DECLS

#define VC_TYPE_PHOTO_AHEAD (vc_photo_ahead_get_type ())
G_DECLARE_FINAL_TYPE (VcPhotoAhead, vc_photo_ahead, VC, PHOTO_AHEAD, GObject)

/* Has photos decoded that will be looked at next, one after the other, so that
 * they are at hand when their case opens. */
VcPhotoAhead *vc_photo_ahead_new    (const VcPhotoMeans   *means);
void          vc_photo_ahead_want   (VcPhotoAhead         *self,
                                     const char           *declaration_id,
                                     VcPhoto              *photo,
                                     const VcImageRequest *request);
void          vc_photo_ahead_forget (VcPhotoAhead         *self);
gboolean      vc_photo_ahead_is_done (VcPhotoAhead        *self);

G_END_DECLS
