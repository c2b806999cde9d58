/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-key-wrap.h"

#include <sodium.h>
#include <string.h>

/* A tenth of a second on a counter's PC, and memory enough to make guessing
 * dear. Kept with each key: raising them here leaves older keys readable. */
#define OPS 3
#define MEMORY (64 * 1024 * 1024)

/* More than any version of this program asks for; what is more is not ours. */
#define MAX_OPS 64
#define MAX_MEMORY (G_GUINT64_CONSTANT (4) * 1024 * 1024 * 1024)

static VcSecret *
derive (const VcKeyWrap  *self,
        VcSecret         *password,
        GError          **error)
{
  g_autoptr (VcSecret) secret = vc_secret_new (VC_SEAL_KEY_SIZE);

  if (self->salt == NULL || g_bytes_get_size (self->salt) != crypto_pwhash_SALTBYTES ||
      self->ops > MAX_OPS || self->memory > MAX_MEMORY)
    {
      g_set_error_literal (error, VC_STORE_ERROR, VC_STORE_ERROR_DAMAGED, "a key is not wrapped as any version does");
      return NULL;
    }

  if (crypto_pwhash (vc_secret_get_data (secret), VC_SEAL_KEY_SIZE, vc_secret_get_text (password),
                     vc_secret_get_size (password), g_bytes_get_data (self->salt, NULL),
                     self->ops, self->memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
    {
      g_set_error_literal (error, VC_STORE_ERROR, VC_STORE_ERROR_UNREACHABLE, "no memory to look at a password");
      return NULL;
    }

  return g_steal_pointer (&secret);
}

/**
 * vc_key_wrap_close:
 * @self: (out caller-allocates): where to keep the wrapped key
 * @key_id: the key's own identifier
 * @password: what will open it
 * @key: what to wrap
 *
 * Takes a tenth of a second.
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR when memory is short
 */
gboolean
vc_key_wrap_close (VcKeyWrap   *self,
                   const char  *key_id,
                   VcSecret    *password,
                   VcSecret    *key,
                   GError     **error)
{
  const VcSealPlace place = { "keys", key_id, NULL, "wrapped" };
  g_autoptr (VcSecret) secret = NULL;
  g_autoptr (GBytes) plain = g_bytes_new_static (vc_secret_get_data (key), vc_secret_get_size (key));
  guint8 salt[crypto_pwhash_SALTBYTES];

  randombytes_buf (salt, sizeof salt);
  *self = (VcKeyWrap) { .salt = g_bytes_new (salt, sizeof salt), .ops = OPS, .memory = MEMORY };

  secret = derive (self, password, error);
  if (secret == NULL)
    return FALSE;

  self->wrapped = vc_seal_close (secret, &place, plain);
  return TRUE;
}

/**
 * vc_key_wrap_open:
 * @self: a wrapped key
 * @key_id: its identifier
 * @password: what is thought to open it
 *
 * Takes a tenth of a second.
 *
 * Returns: (transfer full): the key, or %NULL with
 *   %VC_STORE_ERROR_WRONG_PASSWORD or another %VC_STORE_ERROR
 */
VcSecret *
vc_key_wrap_open (const VcKeyWrap  *self,
                  const char       *key_id,
                  VcSecret         *password,
                  GError          **error)
{
  const VcSealPlace place = { "keys", key_id, NULL, "wrapped" };
  g_autoptr (VcSecret) secret = derive (self, password, error);
  g_autoptr (GBytes) plain = NULL;
  VcSecret *key;

  if (secret == NULL)
    return NULL;

  plain = self->wrapped != NULL ? vc_seal_open (secret, &place, self->wrapped, NULL) : NULL;
  if (plain == NULL || g_bytes_get_size (plain) != VC_SEAL_KEY_SIZE)
    {
      g_set_error (error, VC_STORE_ERROR, VC_STORE_ERROR_WRONG_PASSWORD, "the password does not open key %s", key_id);
      return NULL;
    }

  key = vc_secret_new (VC_SEAL_KEY_SIZE);
  memcpy (vc_secret_get_data (key), g_bytes_get_data (plain, NULL), VC_SEAL_KEY_SIZE);
  return key;
}

/**
 * vc_key_wrap_clear:
 * @self: a wrapped key, perhaps without anything in it
 */
void
vc_key_wrap_clear (VcKeyWrap *self)
{
  g_clear_pointer (&self->salt, g_bytes_unref);
  g_clear_pointer (&self->wrapped, g_bytes_unref);
}
