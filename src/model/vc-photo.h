/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  VC_PHOTO_PORTRAIT,
  VC_PHOTO_FRONT,
  VC_PHOTO_BACK,
  VC_PHOTO_BIRTH_CERTIFICATE,
} VcPhotoKind;

const char *vc_photo_kind_to_string   (VcPhotoKind  kind);
gboolean    vc_photo_kind_from_string (const char  *text,
                                       VcPhotoKind *kind);

#define VC_TYPE_PHOTO (vc_photo_get_type ())
G_DECLARE_FINAL_TYPE (VcPhoto, vc_photo, VC, PHOTO, GObject)

/* @sha256 is 64 lower-case hexadecimal digits, the photo's name and its
 * proof; @size in bytes. */
VcPhoto    *vc_photo_new            (VcPhotoKind  kind,
                                     const char  *sha256,
                                     const char  *media_type,
                                     guint64      size);
VcPhotoKind vc_photo_get_kind       (VcPhoto     *self);
const char *vc_photo_get_sha256     (VcPhoto     *self);
const char *vc_photo_get_media_type (VcPhoto     *self);
guint64     vc_photo_get_size       (VcPhoto     *self);

G_END_DECLS
