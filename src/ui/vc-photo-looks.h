/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-image-tone.h"
#include "vc-photo-files.h"

G_BEGIN_DECLS

/**
 * VcPhotoLook:
 * @quarters: how many quarters of a turn to the right, 0 to 3
 * @zoom: how many times larger than the whole photo, at least 1
 * @x: which place of the turned photo stands in the middle, from 0 at its left
 *   edge to 1 at its right
 * @y: from 0 at its upper edge to 1 at its lower
 * @tone: how light and dark are shown
 *
 * How an officer looks at a photo, whatever the size of the box: what is put
 * back when the photo is shown again.
 */
typedef struct
{
  guint       quarters;
  double      zoom;
  double      x;
  double      y;
  VcImageTone tone;
} VcPhotoLook;

#define VC_PHOTO_LOOK_PLAIN ((VcPhotoLook) { 0, 1, 0.5, 0.5, { 0, 0 } })

#define VC_TYPE_PHOTO_LOOKS (vc_photo_looks_get_type ())
G_DECLARE_FINAL_TYPE (VcPhotoLooks, vc_photo_looks, VC, PHOTO_LOOKS, GObject)

/* How one officer looks at each photo, by its SHA-256: remembered while the
 * photo is kept on this PC. */
VcPhotoLooks *vc_photo_looks_new   (VcPhotoFiles      *files);
VcPhotoLook   vc_photo_looks_get   (VcPhotoLooks      *self,
                                    const char        *sha256);
void          vc_photo_looks_set   (VcPhotoLooks      *self,
                                    const char        *declaration_id,
                                    const char        *sha256,
                                    const VcPhotoLook *look);
void          vc_photo_looks_flush (VcPhotoLooks      *self);

G_END_DECLS
