/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo.h"

#include "vc-enum-table.h"

struct _VcPhoto
{
  GObject      parent_instance;

  VcPhotoKind  kind;
  char        *sha256;
  char        *media_type;
  guint64      size;
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

  g_clear_pointer (&self->sha256, g_free);
  g_clear_pointer (&self->media_type, g_free);

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
 * Strings are copied, objects referenced.
 *
 * Returns: (transfer full): a new value
 */
VcPhoto *
vc_photo_new (VcPhotoKind  kind,
              const char  *sha256,
              const char  *media_type,
              guint64      size)
{
  VcPhoto *self;

  g_return_val_if_fail (sha256 != NULL, NULL);

  self = g_object_new (VC_TYPE_PHOTO, NULL);
  self->kind = kind;
  self->sha256 = g_strdup (sha256);
  self->media_type = g_strdup (media_type);
  self->size = size;
  return self;
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

  return self->kind;
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

  return self->sha256;
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

  return self->media_type;
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

  return self->size;
}
