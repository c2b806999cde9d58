/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-photo-source.h"
#include "vc-photo-view.h"

G_BEGIN_DECLS

#define VC_TYPE_PHOTO_PIXELS (vc_photo_pixels_get_type ())
G_DECLARE_FINAL_TYPE (VcPhotoPixels, vc_photo_pixels, VC, PHOTO_PIXELS, GObject)

/*
 * The pixels of one photo that the screen needs now: the whole in the size of
 * its box, and of a magnified photo the part that is seen. Signals:
 *
 *   "changed" (): there are other pixels to draw
 *   "failed" (GError *error): there will be none
 */
VcPhotoPixels *vc_photo_pixels_new             (VcPhotoSource     *source);
void           vc_photo_pixels_close           (VcPhotoPixels     *self);
void           vc_photo_pixels_want            (VcPhotoPixels     *self,
                                                const VcPhotoView *view,
                                                guint              quarters,
                                                int                scale_factor);
GdkTexture    *vc_photo_pixels_get_whole       (VcPhotoPixels     *self);
GdkTexture    *vc_photo_pixels_get_detail      (VcPhotoPixels     *self,
                                                VcPhotoRegion     *region);
int            vc_photo_pixels_get_true_width  (VcPhotoPixels     *self);
int            vc_photo_pixels_get_true_height (VcPhotoPixels     *self);

G_END_DECLS
