/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-photo-canvas.h"
#include "vc-photo-source.h"

G_BEGIN_DECLS

/**
 * VcPhotoWord:
 * @VC_PHOTO_WORD_CALM: as it should be
 * @VC_PHOTO_WORD_BUSY: it will change by itself
 * @VC_PHOTO_WORD_WARNING: something is wrong
 *
 * In which voice a tile speaks in place of a photo.
 */
typedef enum
{
  VC_PHOTO_WORD_CALM,
  VC_PHOTO_WORD_BUSY,
  VC_PHOTO_WORD_WARNING,
} VcPhotoWord;

#define VC_TYPE_PHOTO_TILE (vc_photo_tile_get_type ())
G_DECLARE_FINAL_TYPE (VcPhotoTile, vc_photo_tile, VC, PHOTO_TILE, GtkWidget)

/*
 * One photo with its name, or a sentence in its place. Property "caption".
 * Signals:
 *
 *   "shown" (): the photo is on the screen
 *   "failed" (GError *error): it cannot be shown, as the tile says
 *   "moved" (): the officer looks at another part of it
 *   "changed-look" (): the officer looks at it otherwise in any way
 *   "pointed" (): the pointer came over it
 */
void           vc_photo_tile_set_caption (VcPhotoTile   *self,
                                          const char    *caption);
void           vc_photo_tile_set_renewed (VcPhotoTile   *self,
                                          gboolean       renewed);
void           vc_photo_tile_set_note    (VcPhotoTile   *self,
                                          const char    *note);
void           vc_photo_tile_set_linked  (VcPhotoTile   *self,
                                          gboolean       linked);
void           vc_photo_tile_show_photo  (VcPhotoTile       *self,
                                          VcPhotoSource     *source,
                                          const VcPhotoLook *look);
void           vc_photo_tile_cover       (VcPhotoTile   *self,
                                          VcPhotoSource *source,
                                          const char    *title,
                                          const char    *text);
void           vc_photo_tile_blink       (VcPhotoTile   *self,
                                          VcPhotoTile   *other);
void           vc_photo_tile_say         (VcPhotoTile   *self,
                                          VcPhotoWord    voice,
                                          const char    *title,
                                          const char    *text);
VcPhotoSource *vc_photo_tile_get_source  (VcPhotoTile   *self);
VcPhotoCanvas *vc_photo_tile_get_canvas  (VcPhotoTile   *self);
GtkWidget     *vc_photo_tile_get_frame   (VcPhotoTile   *self);

G_END_DECLS
