/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-looks.h"

#include <string.h>

/* While the officer's hand is at it, nothing is written. */
#define QUIET_SECONDS 2

/* What is kept begins with this, and is seven such numbers long. */
#define FORMAT 1
#define N_NUMBERS 7

struct _VcPhotoLooks
{
  GObject       parent_instance;

  VcPhotoFiles *files;           /* NULL: nothing is kept */
  GHashTable   *looks;           /* SHA-256 → VcPhotoLook; plain ones are not there */
  GHashTable   *unwritten;       /* SHA-256 → the declaration's identifier */
  GCancellable *cancellable;
  guint         quiet_id;
};

G_DEFINE_FINAL_TYPE (VcPhotoLooks, vc_photo_looks, G_TYPE_OBJECT)

static gboolean
is_plain (const VcPhotoLook *look)
{
  return look->quarters == 0 && look->zoom <= 1 && vc_image_tone_is_plain (look->tone);
}

static GBytes *
pack (const VcPhotoLook *look)
{
  const gint32 numbers[N_NUMBERS] = {
    FORMAT, (gint32) look->quarters, (gint32) (look->zoom * 1000), (gint32) (look->x * 1000000),
    (gint32) (look->y * 1000000), look->tone.brightness, look->tone.contrast,
  };
  guint8 bytes[sizeof numbers];

  if (is_plain (look))
    return g_bytes_new_static ("", 0);

  for (gsize i = 0; i < N_NUMBERS; i++)
    {
      gint32 number = GINT32_TO_LE (numbers[i]);

      memcpy (bytes + i * sizeof number, &number, sizeof number);
    }

  return g_bytes_new (bytes, sizeof bytes);
}

static gboolean
unpack (GBytes      *bytes,
        VcPhotoLook *look)
{
  gint32 numbers[N_NUMBERS];

  if (g_bytes_get_size (bytes) != sizeof numbers)
    return FALSE;

  memcpy (numbers, g_bytes_get_data (bytes, NULL), sizeof numbers);
  for (gsize i = 0; i < N_NUMBERS; i++)
    numbers[i] = GINT32_FROM_LE (numbers[i]);

  look->quarters = (guint) numbers[1] % 4;
  look->zoom = MAX (numbers[2] / 1000.0, 1);
  look->x = CLAMP (numbers[3] / 1000000.0, 0, 1);
  look->y = CLAMP (numbers[4] / 1000000.0, 0, 1);
  look->tone.brightness = CLAMP (numbers[5], -VC_IMAGE_TONE_STEPS, VC_IMAGE_TONE_STEPS);
  look->tone.contrast = CLAMP (numbers[6], -VC_IMAGE_TONE_STEPS, VC_IMAGE_TONE_STEPS);
  return numbers[0] == FORMAT;
}

/* What the officer has done meanwhile is newer. */
static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (VcPhotoLooks) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) kept = vc_photo_files_load_looks_finish (VC_PHOTO_FILES (object), result, &error);
  GHashTableIter iter;
  gpointer sha256, bytes;

  if (kept == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_message ("how photos were looked at: %s", error->message);
      return;
    }

  g_hash_table_iter_init (&iter, kept);
  while (g_hash_table_iter_next (&iter, &sha256, &bytes))
    {
      VcPhotoLook look;

      if (!g_hash_table_contains (self->looks, sha256) && !g_hash_table_contains (self->unwritten, sha256) &&
          unpack (bytes, &look))
        g_hash_table_replace (self->looks, g_strdup (sha256), g_memdup2 (&look, sizeof look));
    }
}

static gboolean
quiet_cb (gpointer user_data)
{
  VcPhotoLooks *self = user_data;

  self->quiet_id = 0;
  vc_photo_looks_flush (self);
  return G_SOURCE_REMOVE;
}

static void
vc_photo_looks_dispose (GObject *object)
{
  VcPhotoLooks *self = VC_PHOTO_LOOKS (object);

  g_cancellable_cancel (self->cancellable);
  vc_photo_looks_flush (self);
  g_clear_object (&self->files);

  G_OBJECT_CLASS (vc_photo_looks_parent_class)->dispose (object);
}

static void
vc_photo_looks_finalize (GObject *object)
{
  VcPhotoLooks *self = VC_PHOTO_LOOKS (object);

  g_hash_table_unref (self->looks);
  g_hash_table_unref (self->unwritten);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (vc_photo_looks_parent_class)->finalize (object);
}

static void
vc_photo_looks_class_init (VcPhotoLooksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_photo_looks_dispose;
  G_OBJECT_CLASS (klass)->finalize = vc_photo_looks_finalize;
}

static void
vc_photo_looks_init (VcPhotoLooks *self)
{
  self->looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->unwritten = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->cancellable = g_cancellable_new ();
}

/**
 * vc_photo_looks_new:
 * @files: (nullable): the officer's photos, or %NULL to keep nothing
 *
 * Returns: (transfer full): how that officer looked at photos before, as soon
 *   as it is known
 */
VcPhotoLooks *
vc_photo_looks_new (VcPhotoFiles *files)
{
  VcPhotoLooks *self = g_object_new (VC_TYPE_PHOTO_LOOKS, NULL);

  if (files != NULL)
    {
      self->files = g_object_ref (files);
      vc_photo_files_load_looks_async (files, self->cancellable, loaded_cb, g_object_ref (self));
    }

  return self;
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

/**
 * vc_photo_looks_set:
 * @self: an officer's looks
 * @declaration_id: whose photo
 * @sha256: a photo
 * @look: how the officer looks at it now
 *
 * Remembers it for the next time.
 */
void
vc_photo_looks_set (VcPhotoLooks      *self,
                    const char        *declaration_id,
                    const char        *sha256,
                    const VcPhotoLook *look)
{
  g_return_if_fail (VC_IS_PHOTO_LOOKS (self));
  g_return_if_fail (declaration_id != NULL && sha256 != NULL && look != NULL);

  if (is_plain (look))
    g_hash_table_remove (self->looks, sha256);
  else
    g_hash_table_replace (self->looks, g_strdup (sha256), g_memdup2 (look, sizeof *look));

  if (self->files == NULL)
    return;

  g_hash_table_replace (self->unwritten, g_strdup (sha256), g_strdup (declaration_id));
  g_clear_handle_id (&self->quiet_id, g_source_remove);
  self->quiet_id = g_timeout_add_seconds (QUIET_SECONDS, quiet_cb, self);
}

/**
 * vc_photo_looks_flush:
 * @self: an officer's looks
 *
 * Keeps what is not kept yet, at once.
 */
void
vc_photo_looks_flush (VcPhotoLooks *self)
{
  GHashTableIter iter;
  gpointer sha256, declaration_id;

  g_return_if_fail (VC_IS_PHOTO_LOOKS (self));

  g_clear_handle_id (&self->quiet_id, g_source_remove);
  g_hash_table_iter_init (&iter, self->unwritten);
  while (g_hash_table_iter_next (&iter, &sha256, &declaration_id))
    {
      VcPhotoLook look = vc_photo_looks_get (self, sha256);
      g_autoptr (GBytes) bytes = pack (&look);

      vc_photo_files_keep_look (self->files, declaration_id, sha256, bytes);
    }
  g_hash_table_remove_all (self->unwritten);
}
