/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-image-decoder.h"
#include "vc-photo-files.h"
#include "vc-verification-state.h"

G_BEGIN_DECLS

#define VC_TYPE_PHOTO_BOARD (vc_photo_board_get_type ())
G_DECLARE_FINAL_TYPE (VcPhotoBoard, vc_photo_board, VC, PHOTO_BOARD, GtkWidget)

/*
 * All photos of a case side by side: the portrait, and the document's two
 * sides or the birth certificate. It tells the state what was seen.
 *
 * Actions: photo.zoom-in, photo.zoom-out, photo.zoom-fit, photo.pan (s),
 * photo.focus (s), photo.link, photo.rotate.
 */
void     vc_photo_board_set_state (VcPhotoBoard        *self,
                                   VcVerificationState *state);
void     vc_photo_board_set_means (VcPhotoBoard        *self,
                                   VcPhotoFiles        *files,
                                   VcImageDecoder      *decoder);
gboolean vc_photo_board_activate  (VcPhotoBoard        *self,
                                   const char          *action,
                                   GVariant            *target);

G_END_DECLS
