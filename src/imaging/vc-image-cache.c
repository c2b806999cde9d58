/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-image-cache.h"

/*
 * Decoded pictures by file and request, up to so many bytes of pixels. What
 * was not looked at for the longest time goes first.
 */
struct _VcImageCache
{
  GObject     parent_instance;

  GHashTable *entries; /* Entry → the same Entry */
  GQueue      recent;  /* Entry, the latest first; linked inside the entry */
  gsize       size;
  gsize       max_bytes;
};

G_DEFINE_FINAL_TYPE (VcImageCache, vc_image_cache, G_TYPE_OBJECT)

typedef struct
{
  const char    *sha256;
  VcImageRequest request;
  char          *owned_sha256; /* NULL in a key made only to look up */
  VcImage       *image;
  GList          link;
} Entry;

static void
entry_free (Entry *entry)
{
  g_free (entry->owned_sha256);
  g_object_unref (entry->image);
  g_free (entry);
}

static guint
entry_hash (gconstpointer key)
{
  const Entry *entry = key;

  return g_str_hash (entry->sha256) ^ vc_image_request_hash (&entry->request);
}

static gboolean
entry_equal (gconstpointer one,
             gconstpointer other)
{
  const Entry *a = one;
  const Entry *b = other;

  return g_str_equal (a->sha256, b->sha256) && vc_image_request_equal (&a->request, &b->request);
}

static gsize
image_size (VcImage *image)
{
  return vc_image_get_stride (image) * vc_image_get_height (image);
}

static Entry *
find (VcImageCache         *self,
      const char           *sha256,
      const VcImageRequest *request)
{
  const Entry key = { .sha256 = sha256, .request = *request };

  return g_hash_table_lookup (self->entries, &key);
}

static void
drop (VcImageCache *self,
      Entry        *entry)
{
  self->size -= image_size (entry->image);
  g_queue_unlink (&self->recent, &entry->link);
  g_hash_table_remove (self->entries, entry);
}

static void
vc_image_cache_finalize (GObject *object)
{
  VcImageCache *self = VC_IMAGE_CACHE (object);

  vc_image_cache_clear (self);
  g_clear_pointer (&self->entries, g_hash_table_unref);

  G_OBJECT_CLASS (vc_image_cache_parent_class)->finalize (object);
}

static void
vc_image_cache_class_init (VcImageCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_image_cache_finalize;
}

static void
vc_image_cache_init (VcImageCache *self)
{
  self->entries = g_hash_table_new_full (entry_hash, entry_equal, (GDestroyNotify) entry_free, NULL);
  g_queue_init (&self->recent);
}

/**
 * vc_image_cache_new:
 * @max_bytes: how many bytes of pixels it may keep
 *
 * Returns: (transfer full): an empty cache
 */
VcImageCache *
vc_image_cache_new (gsize max_bytes)
{
  VcImageCache *self = g_object_new (VC_TYPE_IMAGE_CACHE, NULL);

  self->max_bytes = max_bytes;
  return self;
}

/**
 * vc_image_cache_lookup:
 * @self: a cache
 * @sha256: the file's hash
 * @request: what was asked for
 *
 * Returns: (transfer full) (nullable): the picture, if it is here
 */
VcImage *
vc_image_cache_lookup (VcImageCache         *self,
                       const char           *sha256,
                       const VcImageRequest *request)
{
  Entry *entry;

  g_return_val_if_fail (VC_IS_IMAGE_CACHE (self), NULL);
  g_return_val_if_fail (sha256 != NULL && request != NULL, NULL);

  entry = find (self, sha256, request);
  if (entry == NULL)
    return NULL;

  g_queue_unlink (&self->recent, &entry->link);
  g_queue_push_head_link (&self->recent, &entry->link);
  return g_object_ref (entry->image);
}

/**
 * vc_image_cache_insert:
 * @self: a cache
 * @sha256: the file's hash
 * @request: what was asked for
 * @image: what came of it
 *
 * Keeps a picture, and drops the ones longest unused if there is no room. A
 * picture larger than the whole cache is not kept.
 */
void
vc_image_cache_insert (VcImageCache         *self,
                       const char           *sha256,
                       const VcImageRequest *request,
                       VcImage              *image)
{
  Entry *entry;

  g_return_if_fail (VC_IS_IMAGE_CACHE (self));
  g_return_if_fail (sha256 != NULL && request != NULL);
  g_return_if_fail (VC_IS_IMAGE (image));

  entry = find (self, sha256, request);
  if (entry != NULL)
    drop (self, entry);

  if (image_size (image) > self->max_bytes)
    return;

  while (self->size + image_size (image) > self->max_bytes)
    drop (self, g_queue_peek_tail (&self->recent));

  entry = g_new0 (Entry, 1);
  entry->owned_sha256 = g_strdup (sha256);
  entry->sha256 = entry->owned_sha256;
  entry->request = *request;
  entry->image = g_object_ref (image);
  entry->link.data = entry;

  self->size += image_size (image);
  g_queue_push_head_link (&self->recent, &entry->link);
  g_hash_table_add (self->entries, entry);
}

/**
 * vc_image_cache_get_size:
 * @self: a cache
 *
 * Returns: how many bytes of pixels are kept
 */
gsize
vc_image_cache_get_size (VcImageCache *self)
{
  g_return_val_if_fail (VC_IS_IMAGE_CACHE (self), 0);

  return self->size;
}

/**
 * vc_image_cache_clear:
 * @self: a cache
 *
 * Forgets every picture: when the officer signs out or the screen is locked.
 */
void
vc_image_cache_clear (VcImageCache *self)
{
  g_return_if_fail (VC_IS_IMAGE_CACHE (self));

  g_queue_init (&self->recent);
  g_hash_table_remove_all (self->entries);
  self->size = 0;
}
