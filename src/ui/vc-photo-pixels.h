/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-image-tone.h"
#include "vc-photo-source.h"
#include "vc-photo-view.h"

G_BEGIN_DECLS

/* How many times larger than around it a loupe shows the photo. */
#define VC_PHOTO_PIXELS_LOUPE 3.0

#define VC_TYPE_PHOTO_PIXELS (vc_photo_pixels_get_type ())
G_DECLARE_FINAL_TYPE (VcPhotoPixels, vc_photo_pixels, VC, PHOTO_PIXELS, GObject)

/*
 * The pixels of one photo that the screen needs now: the whole in the size of
 * its box, of a magnified photo the part that is seen, and under a loupe the
 * whole in the loupe's size. Signals:
 *
 *   "changed" (): there are other pixels to draw
 *   "failed" (GError *error): there will be none
 */
VcPhotoPixels *vc_photo_pixels_new             (VcPhotoSource     *source);
VcPhotoPixels *vc_photo_pixels_new_as          (VcPhotoPixels     *other);
void           vc_photo_pixels_close           (VcPhotoPixels     *self);
void           vc_photo_pixels_want            (VcPhotoPixels     *self,
                                                const VcPhotoView *view,
                                                guint              quarters,
                                                int                scale_factor);
void           vc_photo_pixels_want_loupe      (VcPhotoPixels     *self,
                                                gboolean           wanted);
void           vc_photo_pixels_set_tone        (VcPhotoPixels     *self,
                                                VcImageTone        tone);
VcImageTone    vc_photo_pixels_get_tone        (VcPhotoPixels     *self);
GdkTexture    *vc_photo_pixels_get_whole       (VcPhotoPixels     *self);
GdkTexture    *vc_photo_pixels_get_detail      (VcPhotoPixels     *self,
                                                VcPhotoRegion     *region);
GdkTexture    *vc_photo_pixels_get_loupe       (VcPhotoPixels     *self);
VcImage       *vc_photo_pixels_get_image       (VcPhotoPixels     *self);
int            vc_photo_pixels_get_true_width  (VcPhotoPixels     *self);
int            vc_photo_pixels_get_true_height (VcPhotoPixels     *self);

G_END_DECLS
