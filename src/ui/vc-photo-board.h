/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-image-decoder.h"
#include "vc-photo-files.h"
#include "vc-verification-state.h"
#include "vc-view-log.h"

G_BEGIN_DECLS

#define VC_TYPE_PHOTO_BOARD (vc_photo_board_get_type ())
G_DECLARE_FINAL_TYPE (VcPhotoBoard, vc_photo_board, VC, PHOTO_BOARD, GtkWidget)

/*
 * All photos of a case at once: the portrait, and the document's two sides or
 * the birth certificate, placed as the space allows. It tells the state what
 * was seen. Property "comparing": whether two photos ask for the whole screen.
 * Signal "message" (const char *sentence).
 *
 * Actions: photo.zoom-in, photo.zoom-out, photo.zoom-fit, photo.pan (s),
 * photo.focus (s), photo.link, photo.loupe, photo.rotate, photo.rotate-back,
 * photo.brighter, photo.darker, photo.harder, photo.softer, photo.as-taken,
 * photo.compare, photo.blink (b).
 */
void        vc_photo_board_set_state        (VcPhotoBoard        *self,
                                             VcVerificationState *state);
void        vc_photo_board_set_means        (VcPhotoBoard        *self,
                                             VcPhotoFiles        *files,
                                             VcViewLog           *views,
                                             VcImageDecoder      *decoder);
void        vc_photo_board_set_next         (VcPhotoBoard        *self,
                                             GPtrArray           *declarations);
gboolean    vc_photo_board_is_ready         (VcPhotoBoard        *self);
VcPhotoKind vc_photo_board_get_current_kind (VcPhotoBoard        *self);
gboolean    vc_photo_board_is_comparing     (VcPhotoBoard        *self);
gboolean    vc_photo_board_activate         (VcPhotoBoard        *self,
                                             const char          *action,
                                             GVariant            *target);
gboolean    vc_photo_board_step_back        (VcPhotoBoard        *self);

G_END_DECLS
