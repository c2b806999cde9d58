/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-seal.h"

#include <sodium.h>
#include <string.h>

/*
 * XChaCha20-Poly1305. Sealed bytes are
 *
 *   format (1) | nonce (24) | ciphertext | tag (16)
 *
 * The associated data are the format and, each with its length before it, the
 * table, the row, the row's second identifier and the column: what was sealed
 * for one place does not open in another. A nonce is random; with 192 bits
 * none comes twice.
 */
#define FORMAT 1
#define NONCE_SIZE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define HEAD_SIZE (1 + NONCE_SIZE)

G_STATIC_ASSERT (VC_SEAL_OVERHEAD == HEAD_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES);
G_STATIC_ASSERT (VC_SEAL_TAG_SIZE == crypto_aead_xchacha20poly1305_ietf_ABYTES);
G_STATIC_ASSERT (VC_SEAL_KEY_SIZE == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

static void
add_name (GByteArray *data,
          const char *name)
{
  /* No name is as long, so that none differs from an empty one. */
  guint32 length = GUINT32_TO_LE (name != NULL ? (guint32) strlen (name) : G_MAXUINT32);

  g_byte_array_append (data, (const guint8 *) &length, sizeof length);
  if (name != NULL)
    g_byte_array_append (data, (const guint8 *) name, (guint) strlen (name));
}

static GByteArray *
describe_place (const VcSealPlace *place)
{
  GByteArray  *data = g_byte_array_sized_new (160);
  const guint8 format = FORMAT;

  g_byte_array_append (data, &format, 1);
  add_name (data, place->table);
  add_name (data, place->row);
  add_name (data, place->part);
  add_name (data, place->column);
  return data;
}

/* Bytes with their size before them, so that they can be wiped. */
typedef struct
{
  gsize  size;
  guint8 data[];
} Plain;

static void
plain_free (gpointer data)
{
  Plain *plain = data;

  sodium_memzero (plain->data, plain->size);
  g_free (plain);
}

static Plain *
plain_new (gsize size)
{
  Plain *plain = g_malloc (sizeof *plain + size);

  plain->size = size;
  return plain;
}

/**
 * vc_seal_close:
 * @key: a key of %VC_SEAL_KEY_SIZE bytes
 * @place: where it will lie
 * @plain: what nobody else may read
 *
 * Returns: (transfer full): the sealed bytes
 */
GBytes *
vc_seal_close (VcSecret          *key,
               const VcSealPlace *place,
               GBytes            *plain)
{
  g_autoptr (GByteArray) data = describe_place (place);
  gsize         plain_size;
  gconstpointer text = g_bytes_get_data (plain, &plain_size);
  gsize         size = plain_size + VC_SEAL_OVERHEAD;
  guint8       *sealed = g_malloc (size);

  g_assert (vc_secret_get_size (key) == VC_SEAL_KEY_SIZE);

  sealed[0] = FORMAT;
  randombytes_buf (sealed + 1, NONCE_SIZE);
  crypto_aead_xchacha20poly1305_ietf_encrypt (sealed + HEAD_SIZE, NULL, text, plain_size, data->data, data->len,
                                              NULL, sealed + 1, vc_secret_get_data (key));
  return g_bytes_new_take (sealed, size);
}

/**
 * vc_seal_open_in_place:
 * @key: the key it was sealed with
 * @place: where it lay
 * @sealed: (array length=size): the sealed bytes; overwritten
 * @size: how many there are
 *
 * Returns: (nullable): the plain bytes inside of @sealed, %VC_SEAL_OVERHEAD
 *   fewer; %NULL when these are not the bytes that were sealed for this place
 *   with this key
 */
guint8 *
vc_seal_open_in_place (VcSecret          *key,
                       const VcSealPlace *place,
                       guint8            *sealed,
                       gsize              size)
{
  g_autoptr (GByteArray) data = describe_place (place);

  if (size < VC_SEAL_OVERHEAD || sealed[0] != FORMAT ||
      crypto_aead_xchacha20poly1305_ietf_decrypt (sealed + HEAD_SIZE, NULL, NULL, sealed + HEAD_SIZE, size - HEAD_SIZE,
                                                  data->data, data->len, sealed + 1, vc_secret_get_data (key)) != 0)
    return NULL;

  return sealed + HEAD_SIZE;
}

/**
 * vc_seal_open:
 * @key: the key it was sealed with
 * @place: where it lay
 * @sealed: the sealed bytes
 *
 * Returns: (transfer full): the plain bytes, wiped when they are freed; or
 *   %NULL with %VC_STORE_ERROR_DAMAGED when these are not the bytes that were
 *   sealed for this place with this key
 */
GBytes *
vc_seal_open (VcSecret           *key,
              const VcSealPlace  *place,
              GBytes             *sealed,
              GError            **error)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (sealed, &size);
  Plain        *copy = plain_new (size);
  guint8       *plain;

  memcpy (copy->data, data, size);
  plain = vc_seal_open_in_place (key, place, copy->data, size);
  if (plain != NULL)
    return g_bytes_new_with_free_func (plain, size - VC_SEAL_OVERHEAD, plain_free, copy);

  plain_free (copy);
  g_set_error (error, VC_STORE_ERROR, VC_STORE_ERROR_DAMAGED, "%s of %s %s does not open",
               place->column, place->table, place->row);
  return NULL;
}

/**
 * vc_seal_get_tag:
 * @sealed: (array length=size): sealed bytes
 * @size: how many there are
 *
 * Returns: (nullable): the %VC_SEAL_TAG_SIZE bytes that differ for whatever
 *   else was sealed; %NULL where there is not even room for them
 */
const guint8 *
vc_seal_get_tag (const guint8 *sealed,
                 gsize         size)
{
  return size >= VC_SEAL_OVERHEAD ? sealed + size - VC_SEAL_TAG_SIZE : NULL;
}
