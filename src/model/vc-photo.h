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

/* What a photo is made of. A SHA-256 is 64 lower-case hexadecimal digits, a
 * file's name and its proof; sizes are in bytes, widths and heights those of
 * the picture turned upright. Where central could not read the file, width
 * and height are 0 and there is no preview. */
typedef struct
{
  VcPhotoKind  kind;
  const char  *sha256;
  const char  *media_type;
  guint64      size;
  guint        width;
  guint        height;
  const char  *preview_sha256; /* of a small JPEG of it, or NULL */
  guint64      preview_size;
  guint        preview_width;
  guint        preview_height;
} VcPhotoFields;

VcPhoto             *vc_photo_new                (VcPhotoKind          kind,
                                                  const char          *sha256,
                                                  const char          *media_type,
                                                  guint64              size);
VcPhoto             *vc_photo_new_from_fields    (const VcPhotoFields *fields);
const VcPhotoFields *vc_photo_get_fields         (VcPhoto             *self);
VcPhotoKind          vc_photo_get_kind           (VcPhoto             *self);
const char          *vc_photo_get_sha256         (VcPhoto             *self);
const char          *vc_photo_get_media_type     (VcPhoto             *self);
guint64              vc_photo_get_size           (VcPhoto             *self);
guint                vc_photo_get_width          (VcPhoto             *self);
guint                vc_photo_get_height         (VcPhoto             *self);
const char          *vc_photo_get_preview_sha256 (VcPhoto             *self);
guint64              vc_photo_get_preview_size   (VcPhoto             *self);
guint                vc_photo_get_preview_width  (VcPhoto             *self);
guint                vc_photo_get_preview_height (VcPhoto             *self);
gboolean             vc_photo_is_among           (VcPhoto             *self,
                                                  const char * const  *names);

G_END_DECLS
