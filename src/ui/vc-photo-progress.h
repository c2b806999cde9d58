/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"

G_BEGIN_DECLS

/**
 * VcPhotoState:
 * @VC_PHOTO_NOT_FILED: there is none
 * @VC_PHOTO_WAITING: it was not on the screen yet
 * @VC_PHOTO_SEEN: it was on the screen
 * @VC_PHOTO_UNREADABLE: it cannot be shown
 *
 * How one photo of the open case stands.
 */
typedef enum
{
  VC_PHOTO_NOT_FILED,
  VC_PHOTO_WAITING,
  VC_PHOTO_SEEN,
  VC_PHOTO_UNREADABLE,
} VcPhotoState;

#define VC_N_PHOTO_KINDS (VC_PHOTO_BIRTH_CERTIFICATE + 1)

/* How all photos of a case stand: what was filed, and what was last made again
 * of each. A plain value. */
typedef struct
{
  VcPhotoState filed[VC_N_PHOTO_KINDS];
  VcPhotoState retaken[VC_N_PHOTO_KINDS];
} VcPhotoProgress;

void     vc_photo_progress_begin   (VcPhotoProgress       *self,
                                    VcDeclaration         *declaration);
void     vc_photo_progress_renew   (VcPhotoProgress       *self,
                                    VcDeclaration         *before,
                                    VcDeclaration         *now);
gboolean vc_photo_progress_set     (VcPhotoState          *photo,
                                    VcPhotoState           state);
GStrv    vc_photo_progress_dup_seen (const VcPhotoProgress *self,
                                    VcDeclaration         *declaration,
                                    const char            *form);

G_END_DECLS
