/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-looks.h"

struct _VcPhotoLooks
{
  GObject     parent_instance;

  GHashTable *looks;           /* SHA-256 → VcPhotoLook; plain ones are not there */
};

G_DEFINE_FINAL_TYPE (VcPhotoLooks, vc_photo_looks, G_TYPE_OBJECT)

static void
vc_photo_looks_finalize (GObject *object)
{
  VcPhotoLooks *self = VC_PHOTO_LOOKS (object);

  g_hash_table_unref (self->looks);

  G_OBJECT_CLASS (vc_photo_looks_parent_class)->finalize (object);
}

static void
vc_photo_looks_class_init (VcPhotoLooksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_photo_looks_finalize;
}

static void
vc_photo_looks_init (VcPhotoLooks *self)
{
  self->looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * vc_photo_looks_new:
 *
 * Returns: (transfer full): nothing looked at yet
 */
VcPhotoLooks *
vc_photo_looks_new (void)
{
  return g_object_new (VC_TYPE_PHOTO_LOOKS, NULL);
}

/**
 * vc_photo_looks_get:
 * @self: an officer's looks
 * @sha256: a photo
 *
 * Returns: how the officer last looked at it, or %VC_PHOTO_LOOK_PLAIN
 */
VcPhotoLook
vc_photo_looks_get (VcPhotoLooks *self,
                    const char   *sha256)
{
  const VcPhotoLook *look;

  g_return_val_if_fail (VC_IS_PHOTO_LOOKS (self), VC_PHOTO_LOOK_PLAIN);

  look = g_hash_table_lookup (self->looks, sha256);
  return look != NULL ? *look : VC_PHOTO_LOOK_PLAIN;
}

static gboolean
is_plain (const VcPhotoLook *look)
{
  return look->quarters == 0 && look->zoom <= 1 && vc_image_tone_is_plain (look->tone);
}

/**
 * vc_photo_looks_set:
 * @self: an officer's looks
 * @sha256: a photo
 * @look: how the officer looks at it now
 *
 * Remembers it for the next time.
 */
void
vc_photo_looks_set (VcPhotoLooks      *self,
                    const char        *sha256,
                    const VcPhotoLook *look)
{
  g_return_if_fail (VC_IS_PHOTO_LOOKS (self));
  g_return_if_fail (sha256 != NULL && look != NULL);

  if (is_plain (look))
    g_hash_table_remove (self->looks, sha256);
  else
    g_hash_table_replace (self->looks, g_strdup (sha256), g_memdup2 (look, sizeof *look));
}
