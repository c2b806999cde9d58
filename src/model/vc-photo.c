/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo.h"

#include "vc-enum-table.h"

struct _VcPhoto
{
  GObject       parent_instance;

  VcPhotoFields fields;
};

G_DEFINE_FINAL_TYPE (VcPhoto, vc_photo, G_TYPE_OBJECT)

static const char * const photo_kind_names[] = {
  [VC_PHOTO_PORTRAIT]          = "portrait",
  [VC_PHOTO_FRONT]             = "front",
  [VC_PHOTO_BACK]              = "back",
  [VC_PHOTO_BIRTH_CERTIFICATE] = "birth_certificate",
};

VC_DEFINE_ENUM_STRINGS (VcPhotoKind, vc_photo_kind, photo_kind_names)

static void
vc_photo_finalize (GObject *object)
{
  VcPhoto *self = VC_PHOTO (object);

  g_free ((char *) self->fields.sha256);
  g_free ((char *) self->fields.media_type);
  g_free ((char *) self->fields.preview_sha256);

  G_OBJECT_CLASS (vc_photo_parent_class)->finalize (object);
}

static void
vc_photo_class_init (VcPhotoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_photo_finalize;
}

static void
vc_photo_init (VcPhoto *self)
{
}

/**
 * vc_photo_new:
 * @kind: what it shows
 * @sha256: the SHA-256 of its bytes, lower-case hexadecimal
 * @media_type: its media type
 * @size: its size in bytes
 *
 * Returns: (transfer full): a photo of which no more is known
 */
VcPhoto *
vc_photo_new (VcPhotoKind  kind,
              const char  *sha256,
              const char  *media_type,
              guint64      size)
{
  return vc_photo_new_from_fields (&(VcPhotoFields) {
    .kind = kind,
    .sha256 = sha256,
    .media_type = media_type,
    .size = size,
  });
}

/**
 * vc_photo_new_from_fields:
 * @fields: what it is made of, with a SHA-256 at least; copied
 *
 * Returns: (transfer full): a new photo
 */
VcPhoto *
vc_photo_new_from_fields (const VcPhotoFields *fields)
{
  VcPhoto *self;

  g_return_val_if_fail (fields != NULL && fields->sha256 != NULL, NULL);

  self = g_object_new (VC_TYPE_PHOTO, NULL);
  self->fields = *fields;
  self->fields.sha256 = g_strdup (fields->sha256);
  self->fields.media_type = g_strdup (fields->media_type);
  self->fields.preview_sha256 = g_strdup (fields->preview_sha256);
  return self;
}

/**
 * vc_photo_get_fields:
 * @self: a photo
 *
 * Returns: (transfer none): what it is made of
 */
const VcPhotoFields *
vc_photo_get_fields (VcPhoto *self)
{
  g_return_val_if_fail (VC_IS_PHOTO (self), NULL);

  return &self->fields;
}

/**
 * vc_photo_get_kind:
 * @self: a photo
 *
 * Returns: what it shows
 */
VcPhotoKind
vc_photo_get_kind (VcPhoto *self)
{
  g_return_val_if_fail (VC_IS_PHOTO (self), VC_PHOTO_PORTRAIT);

  return self->fields.kind;
}

/**
 * vc_photo_get_sha256:
 * @self: a photo
 *
 * Returns: (transfer none): the SHA-256 of its bytes, lower-case hexadecimal
 */
const char *
vc_photo_get_sha256 (VcPhoto *self)
{
  g_return_val_if_fail (VC_IS_PHOTO (self), NULL);

  return self->fields.sha256;
}

/**
 * vc_photo_get_media_type:
 * @self: a photo
 *
 * Returns: (transfer none): its media type
 */
const char *
vc_photo_get_media_type (VcPhoto *self)
{
  g_return_val_if_fail (VC_IS_PHOTO (self), NULL);

  return self->fields.media_type;
}

/**
 * vc_photo_get_size:
 * @self: a photo
 *
 * Returns: its size in bytes
 */
guint64
vc_photo_get_size (VcPhoto *self)
{
  g_return_val_if_fail (VC_IS_PHOTO (self), 0);

  return self->fields.size;
}

/**
 * vc_photo_get_width:
 * @self: a photo
 *
 * Returns: its width upright, in pixels; 0: not known
 */
guint
vc_photo_get_width (VcPhoto *self)
{
  g_return_val_if_fail (VC_IS_PHOTO (self), 0);

  return self->fields.width;
}

/**
 * vc_photo_get_height:
 * @self: a photo
 *
 * Returns: its height upright, in pixels; 0: not known
 */
guint
vc_photo_get_height (VcPhoto *self)
{
  g_return_val_if_fail (VC_IS_PHOTO (self), 0);

  return self->fields.height;
}

/**
 * vc_photo_get_preview_sha256:
 * @self: a photo
 *
 * Returns: (transfer none) (nullable): the SHA-256 of a small JPEG that central
 *   made of it, fetched like a photo; %NULL when there is none
 */
const char *
vc_photo_get_preview_sha256 (VcPhoto *self)
{
  g_return_val_if_fail (VC_IS_PHOTO (self), NULL);

  return self->fields.preview_sha256;
}

/**
 * vc_photo_get_preview_size:
 * @self: a photo
 *
 * Returns: the preview's size in bytes; 0 without one
 */
guint64
vc_photo_get_preview_size (VcPhoto *self)
{
  g_return_val_if_fail (VC_IS_PHOTO (self), 0);

  return self->fields.preview_size;
}

/**
 * vc_photo_get_preview_width:
 * @self: a photo
 *
 * Returns: the preview's width in pixels; 0 without one
 */
guint
vc_photo_get_preview_width (VcPhoto *self)
{
  g_return_val_if_fail (VC_IS_PHOTO (self), 0);

  return self->fields.preview_width;
}

/**
 * vc_photo_get_preview_height:
 * @self: a photo
 *
 * Returns: the preview's height in pixels; 0 without one
 */
guint
vc_photo_get_preview_height (VcPhoto *self)
{
  g_return_val_if_fail (VC_IS_PHOTO (self), 0);

  return self->fields.preview_height;
}

/**
 * vc_photo_is_among:
 * @self: a photo
 * @names: (array zero-terminated=1): SHA-256s, as of what was on a screen
 *
 * A preview stands for its photo: who saw the one saw the other.
 *
 * Returns: whether one of @names is the photo's or its preview's
 */
gboolean
vc_photo_is_among (VcPhoto            *self,
                   const char * const *names)
{
  g_return_val_if_fail (VC_IS_PHOTO (self), FALSE);
  g_return_val_if_fail (names != NULL, FALSE);

  return g_strv_contains (names, self->fields.sha256) ||
         (self->fields.preview_sha256 != NULL && g_strv_contains (names, self->fields.preview_sha256));
}
