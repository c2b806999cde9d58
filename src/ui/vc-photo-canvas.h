/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-photo-looks.h"
#include "vc-photo-source.h"
#include "vc-photo-view.h"

G_BEGIN_DECLS

#define VC_TYPE_PHOTO_CANVAS (vc_photo_canvas_get_type ())
G_DECLARE_FINAL_TYPE (VcPhotoCanvas, vc_photo_canvas, VC, PHOTO_CANVAS, GtkWidget)

/*
 * One photo that can be zoomed, moved, turned, brightened and looked at
 * through a loupe, and for a moment another in its place. Signals:
 *
 *   "shown" (int width, int height): it is on the screen; its true size
 *   "failed" (GError *error): it cannot be shown
 *   "moved" (): the officer looks at another part of it
 *   "changed-look" (): the officer looks at it otherwise in any way
 *   "pointed" (): the pointer came over it
 */
void               vc_photo_canvas_set_source (VcPhotoCanvas     *self,
                                               VcPhotoSource     *source,
                                               const VcPhotoLook *look);
VcImage           *vc_photo_canvas_get_image  (VcPhotoCanvas     *self);
const VcPhotoView *vc_photo_canvas_get_view   (VcPhotoCanvas     *self);
VcPhotoLook        vc_photo_canvas_get_look   (VcPhotoCanvas     *self);
void               vc_photo_canvas_set_linked (VcPhotoCanvas     *self,
                                               gboolean           linked);
void               vc_photo_canvas_follow     (VcPhotoCanvas     *self,
                                               const VcPhotoView *view);
void               vc_photo_canvas_zoom       (VcPhotoCanvas     *self,
                                               double             factor);
void               vc_photo_canvas_zoom_at    (VcPhotoCanvas     *self,
                                               double             factor,
                                               double             x,
                                               double             y);
void               vc_photo_canvas_fit        (VcPhotoCanvas     *self);
void               vc_photo_canvas_pan        (VcPhotoCanvas     *self,
                                               double             by_x,
                                               double             by_y);
void               vc_photo_canvas_drag       (VcPhotoCanvas     *self,
                                               double             by_x,
                                               double             by_y);
void               vc_photo_canvas_turn       (VcPhotoCanvas     *self,
                                               int                quarters);
void               vc_photo_canvas_set_tone   (VcPhotoCanvas     *self,
                                               VcImageTone        tone);
void               vc_photo_canvas_set_loupe  (VcPhotoCanvas     *self,
                                               gboolean           loupe);
void               vc_photo_canvas_point_at   (VcPhotoCanvas     *self,
                                               double             x,
                                               double             y);
void               vc_photo_canvas_point_away (VcPhotoCanvas     *self);
void               vc_photo_canvas_blink      (VcPhotoCanvas     *self,
                                               VcPhotoCanvas     *other);

G_END_DECLS
