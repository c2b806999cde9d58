/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-key-ring.h"

#include <sodium.h>

#include "vc-seal.h"

struct _VcKeyRing
{
  char       *officer_id;
  char       *officer_name;
  char       *key_id; /* of the key for all that is new; NULL: no key yet */
  GHashTable *keys;   /* (element-type utf8 VcSecret), by their identifiers */
};

/* Which subkey, and of what. Changing either closes every cache. */
#define CACHE_SUBKEY 1
#define CACHE_CONTEXT "vc-cache"

G_STATIC_ASSERT (sizeof CACHE_CONTEXT - 1 == crypto_kdf_CONTEXTBYTES);
G_STATIC_ASSERT (VC_SEAL_KEY_SIZE == crypto_kdf_KEYBYTES);

/**
 * vc_key_ring_new:
 * @officer_id: whose keys these are
 * @officer_name: and the name
 *
 * Returns: (transfer full): a ring without a key
 */
VcKeyRing *
vc_key_ring_new (const char *officer_id,
                 const char *officer_name)
{
  VcKeyRing *self = g_atomic_rc_box_new0 (VcKeyRing);

  self->officer_id = g_strdup (officer_id);
  self->officer_name = g_strdup (officer_name);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) vc_secret_unref);
  return self;
}

/**
 * vc_key_ring_ref:
 * @self: a ring
 *
 * Returns: (transfer full): @self
 */
VcKeyRing *
vc_key_ring_ref (VcKeyRing *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  VcKeyRing *self = data;

  g_free (self->officer_id);
  g_free (self->officer_name);
  g_free (self->key_id);
  g_hash_table_unref (self->keys);
}

/**
 * vc_key_ring_unref:
 * @self: (transfer full): a ring
 */
void
vc_key_ring_unref (VcKeyRing *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * vc_key_ring_add:
 * @self: a ring nobody else has yet
 * @key_id: the key's identifier
 * @key: the key
 *
 * Adds a key. The first one added is the one for all that is new.
 */
void
vc_key_ring_add (VcKeyRing  *self,
                 const char *key_id,
                 VcSecret   *key)
{
  if (self->key_id == NULL)
    self->key_id = g_strdup (key_id);

  g_hash_table_insert (self->keys, g_strdup (key_id), vc_secret_ref (key));
}

/**
 * vc_key_ring_add_all:
 * @self: a ring nobody else has yet
 * @other: another of the same officer
 *
 * Adds the keys of another ring.
 */
void
vc_key_ring_add_all (VcKeyRing *self,
                     VcKeyRing *other)
{
  GHashTableIter iter;
  gpointer       key_id, key;

  g_hash_table_iter_init (&iter, other->keys);
  while (g_hash_table_iter_next (&iter, &key_id, &key))
    vc_key_ring_add (self, key_id, key);
}

/**
 * vc_key_ring_get_officer_id:
 * @self: a ring
 *
 * Returns: (transfer none): whose keys these are
 */
const char *
vc_key_ring_get_officer_id (VcKeyRing *self)
{
  return self->officer_id;
}

/**
 * vc_key_ring_get_officer_name:
 * @self: a ring
 *
 * Returns: (transfer none): the officer's name
 */
const char *
vc_key_ring_get_officer_name (VcKeyRing *self)
{
  return self->officer_name;
}

/**
 * vc_key_ring_get_key_id:
 * @self: a ring
 *
 * Returns: (transfer none) (nullable): which key is for all that is new
 */
const char *
vc_key_ring_get_key_id (VcKeyRing *self)
{
  return self->key_id;
}

/**
 * vc_key_ring_get_key:
 * @self: a ring with a key
 *
 * Returns: (transfer none): the key for all that is new
 */
VcSecret *
vc_key_ring_get_key (VcKeyRing *self)
{
  return g_hash_table_lookup (self->keys, self->key_id);
}

/**
 * vc_key_ring_find:
 * @self: (nullable): a ring, or %NULL when no key is open
 * @key_id: (nullable): which key something was sealed with
 *
 * Returns: (transfer none) (nullable): the key, if it is open
 */
VcSecret *
vc_key_ring_find (VcKeyRing  *self,
                  const char *key_id)
{
  return self != NULL && key_id != NULL ? g_hash_table_lookup (self->keys, key_id) : NULL;
}

/**
 * vc_key_ring_dup_cache_key:
 * @self: a ring with a key
 *
 * Returns: (transfer full): the key of what this officer's cache holds
 */
VcSecret *
vc_key_ring_dup_cache_key (VcKeyRing *self)
{
  VcSecret *key = vc_secret_new (VC_SEAL_KEY_SIZE);

  crypto_kdf_derive_from_key (vc_secret_get_data (key), VC_SEAL_KEY_SIZE, CACHE_SUBKEY, CACHE_CONTEXT,
                              vc_secret_get_data (vc_key_ring_get_key (self)));
  return key;
}
