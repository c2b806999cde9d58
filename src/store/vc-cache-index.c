/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-cache-index-private.h"

#include <sodium.h>
#include <string.h>

#include "vc-json.h"
#include "vc-seal.h"
#include "vc-store-error.h"
#include "vc-wire.h"

/**
 * VcCacheIndex:
 *
 * All the declarations of a cache, opened. They lie as JSON, one behind the
 * other, in a few large blocks, and are made into values when somebody looks
 * at one: an office has thousands, and a screen shows twenty.
 *
 * While one thread still reads rows into a block, others open those before.
 */
struct _VcCacheIndex
{
  GObject      parent_instance;

  GPtrArray   *blocks;    /* (element-type Block) */
  GArray      *records;   /* (element-type Record) */
  GHashTable  *positions; /* (element-type utf8 guint), of the records by their id */

  /* While it is filled */
  VcSecret    *key;
  GThreadPool *openers;
  gint         n_failed;
};

/* Sealed at first, then opened in place. */
typedef struct
{
  const char *id;
  guint8     *data;
  gsize       size;
} Record;

typedef struct
{
  gsize   size;
  gsize   used;
  GArray *records; /* (element-type Record), while it is filled */
  guint8  data[];
} Block;

#define BLOCK_SIZE (1024 * 1024)

G_DEFINE_FINAL_TYPE (VcCacheIndex, vc_cache_index, G_TYPE_OBJECT)

static void
block_free (gpointer data)
{
  Block *block = data;

  sodium_memzero (block->data, block->used);
  g_clear_pointer (&block->records, g_array_unref);
  g_free (block);
}

static void
vc_cache_index_finalize (GObject *object)
{
  VcCacheIndex *self = VC_CACHE_INDEX (object);

  if (self->openers != NULL)
    g_thread_pool_free (self->openers, FALSE, TRUE);
  g_clear_pointer (&self->positions, g_hash_table_unref);
  g_clear_pointer (&self->records, g_array_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->key, vc_secret_unref);

  G_OBJECT_CLASS (vc_cache_index_parent_class)->finalize (object);
}

static void
vc_cache_index_class_init (VcCacheIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_cache_index_finalize;
}

static void
vc_cache_index_init (VcCacheIndex *self)
{
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  self->records = g_array_new (FALSE, FALSE, sizeof (Record));
  self->positions = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
open_block_in_thread (gpointer data,
                      gpointer user_data)
{
  VcCacheIndex *self = user_data;
  Block        *block = data;

  for (guint i = 0; i < block->records->len; i++)
    {
      Record *record = &g_array_index (block->records, Record, i);
      const VcSealPlace place = { "declarations", record->id, NULL, "body" };

      if (vc_seal_open_in_place (self->key, &place, record->data, record->size) == NULL)
        g_atomic_int_inc (&self->n_failed);
    }
}

static Block *
block_new (gsize size)
{
  Block *block = g_malloc (sizeof *block + size);

  block->size = size;
  block->used = 0;
  block->records = g_array_new (FALSE, FALSE, sizeof (Record));
  return block;
}

/* The last block is the one being filled; the others have been handed on. */
static void
hand_on (VcCacheIndex *self)
{
  if (self->blocks->len > 0)
    g_thread_pool_push (self->openers, g_ptr_array_index (self->blocks, self->blocks->len - 1), NULL);
}

static Block *
get_block_with_room (VcCacheIndex *self,
                     gsize         size)
{
  Block *block = NULL;

  if (self->blocks->len > 0)
    block = g_ptr_array_index (self->blocks, self->blocks->len - 1);

  if (block == NULL || block->size - block->used < size)
    {
      hand_on (self);
      block = block_new (MAX (size, BLOCK_SIZE));
      g_ptr_array_add (self->blocks, block);
    }

  return block;
}

/**
 * vc_cache_index_new:
 * @key: what its records were sealed with
 *
 * Returns: (transfer full): an index to be filled
 */
VcCacheIndex *
vc_cache_index_new (VcSecret *key)
{
  VcCacheIndex *self = g_object_new (VC_TYPE_CACHE_INDEX, NULL);

  self->key = vc_secret_ref (key);
  self->openers = g_thread_pool_new (open_block_in_thread, self, (int) g_get_num_processors (), FALSE, NULL);
  return self;
}

/**
 * vc_cache_index_add:
 * @self: an index being filled
 * @id: a declaration's
 * @sealed: (array length=size): the declaration, sealed
 * @size: how many bytes
 */
void
vc_cache_index_add (VcCacheIndex  *self,
                    const char    *id,
                    gconstpointer  sealed,
                    gsize          size)
{
  gsize   id_size = strlen (id) + 1;
  Block  *block = get_block_with_room (self, id_size + size);
  guint8 *room = block->data + block->used;
  Record  record = { (const char *) room, room + id_size, size };

  memcpy (room, id, id_size);
  memcpy (record.data, sealed, size);
  block->used += id_size + size;

  g_array_append_val (block->records, record);
  g_hash_table_insert (self->positions, (gpointer) record.id, GUINT_TO_POINTER (self->records->len));

  /* Where it will be once it is open. */
  record.data += VC_SEAL_OVERHEAD - VC_SEAL_TAG_SIZE;
  record.size -= MIN (record.size, VC_SEAL_OVERHEAD);
  g_array_append_val (self->records, record);
}

/**
 * vc_cache_index_close:
 * @self: an index that has got all its records
 *
 * Waits until all of them are open.
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR_DAMAGED when any is not what
 *   was sealed
 */
gboolean
vc_cache_index_close (VcCacheIndex  *self,
                      GError       **error)
{
  hand_on (self);
  g_thread_pool_free (g_steal_pointer (&self->openers), FALSE, TRUE);
  g_clear_pointer (&self->key, vc_secret_unref);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      Block *block = g_ptr_array_index (self->blocks, i);

      g_clear_pointer (&block->records, g_array_unref);
    }

  if (self->n_failed == 0)
    return TRUE;

  g_set_error (error, VC_STORE_ERROR, VC_STORE_ERROR_DAMAGED, "%d declarations of the cache do not open",
               self->n_failed);
  return FALSE;
}

/**
 * vc_cache_index_get_length:
 * @self: an index
 *
 * Returns: how many declarations it has
 */
guint
vc_cache_index_get_length (VcCacheIndex *self)
{
  g_return_val_if_fail (VC_IS_CACHE_INDEX (self), 0);

  return self->records->len;
}

/**
 * vc_cache_index_get:
 * @self: an index
 * @position: less than its length
 * @error: return location for a #GError
 *
 * Errors: %VC_STORE_ERROR_DAMAGED when another version has written it and this
 * one cannot read it.
 *
 * Returns: (transfer full): a declaration, or %NULL with @error set
 */
VcDeclaration *
vc_cache_index_get (VcCacheIndex  *self,
                    guint          position,
                    GError       **error)
{
  const Record *record;
  g_autoptr (GBytes) text = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) wire_error = NULL;
  VcDeclaration *declaration = NULL;

  g_return_val_if_fail (VC_IS_CACHE_INDEX (self), NULL);
  g_return_val_if_fail (position < self->records->len, NULL);

  record = &g_array_index (self->records, Record, position);
  text = g_bytes_new_static (record->data, record->size);
  node = vc_json_parse (text, record->size, &wire_error);
  if (node != NULL)
    declaration = vc_wire_read_declaration (node, &wire_error);

  if (declaration == NULL)
    g_set_error (error, VC_STORE_ERROR, VC_STORE_ERROR_DAMAGED, "declaration %s of the cache: %s",
                 record->id, wire_error->message);
  return declaration;
}

/**
 * vc_cache_index_find:
 * @self: an index
 * @id: a declaration's
 * @error: return location for a #GError
 *
 * Errors: %VC_STORE_ERROR_NOT_FOUND, and those of vc_cache_index_get().
 *
 * Returns: (transfer full): that declaration, or %NULL with @error set
 */
VcDeclaration *
vc_cache_index_find (VcCacheIndex  *self,
                     const char    *id,
                     GError       **error)
{
  gpointer position;

  g_return_val_if_fail (VC_IS_CACHE_INDEX (self), NULL);

  if (g_hash_table_lookup_extended (self->positions, id, NULL, &position))
    return vc_cache_index_get (self, GPOINTER_TO_UINT (position), error);

  g_set_error (error, VC_STORE_ERROR, VC_STORE_ERROR_NOT_FOUND, "declaration %s is not in the cache", id);
  return NULL;
}

/**
 * vc_cache_index_list_in_thread:
 * @self: an index
 * @error: return location for a #GError
 *
 * Makes all of them into values, which takes a while.
 *
 * Errors: those of vc_cache_index_get().
 *
 * Returns: (transfer full) (element-type VcDeclaration): the declarations, or
 *   %NULL with @error set
 */
GPtrArray *
vc_cache_index_list_in_thread (VcCacheIndex  *self,
                               GError       **error)
{
  g_autoptr (GPtrArray) declarations = NULL;

  g_return_val_if_fail (VC_IS_CACHE_INDEX (self), NULL);

  declarations = g_ptr_array_new_full (self->records->len, g_object_unref);
  for (guint i = 0; i < self->records->len; i++)
    {
      VcDeclaration *declaration = vc_cache_index_get (self, i, error);

      if (declaration == NULL)
        return NULL;
      g_ptr_array_add (declarations, declaration);
    }

  return g_steal_pointer (&declarations);
}
