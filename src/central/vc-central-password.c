/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-password.h"

#include "vc-central-error.h"

#include <sodium.h>
#include <string.h>

/*
 * Officers' passwords, by Argon2id at libsodium's interactive limits: a tenth
 * of a second and 64 MiB each. Two at a time, away from the server's thread.
 */
#define N_THREADS   2
/* Who comes after so many would wait for seconds. */
#define MAX_WAITING 100

struct _VcCentralPassword
{
  GObject      parent_instance;

  GThreadPool *threads;
};

G_DEFINE_FINAL_TYPE (VcCentralPassword, vc_central_password, G_TYPE_OBJECT)

typedef struct
{
  char *password;
  char *hash; /* NULL: no such account; the time is spent all the same */
} Verification;

static void
verification_free (Verification *self)
{
  sodium_memzero (self->password, strlen (self->password));
  g_free (self->password);
  g_free (self->hash);
  g_free (self);
}

/* Of a password nobody has. */
static const char *
get_unknown_hash (void)
{
  static char *unknown;

  if (g_once_init_enter (&unknown))
    {
      char *hash = vc_central_password_hash ("", NULL);

      g_once_init_leave (&unknown, hash);
    }

  return unknown;
}

static void
verify_in_thread (gpointer data,
                  gpointer user_data)
{
  g_autoptr (GTask) task = data;
  Verification *verification = g_task_get_task_data (task);
  const char *hash = verification->hash != NULL ? verification->hash : get_unknown_hash ();
  gboolean right = crypto_pwhash_str_verify (hash, verification->password, strlen (verification->password)) == 0;

  g_task_return_boolean (task, right && verification->hash != NULL);
}

static void
vc_central_password_class_init (VcCentralPasswordClass *klass)
{
}

static void
vc_central_password_init (VcCentralPassword *self)
{
  self->threads = g_thread_pool_new (verify_in_thread, NULL, N_THREADS, FALSE, NULL);
}

/**
 * vc_central_password_hash:
 * @password: a password
 *
 * Takes a tenth of a second.
 *
 * Returns: (transfer full): its hash with salt and limits, or %NULL with
 *   %VC_CENTRAL_ERROR when memory is short
 */
char *
vc_central_password_hash (const char *password,
                          GError    **error)
{
  char hash[crypto_pwhash_STRBYTES];

  if (sodium_init () < 0 ||
      crypto_pwhash_str (hash, password, strlen (password),
                         crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    {
      g_set_error_literal (error, VC_CENTRAL_ERROR, VC_CENTRAL_ERROR_SETTINGS,
                           "there is not enough memory to hash a password");
      return NULL;
    }

  return g_strdup (hash);
}

/**
 * vc_central_password_new:
 *
 * Returns: (transfer full): threads that verify; end them with
 *   vc_central_password_close()
 */
VcCentralPassword *
vc_central_password_new (void)
{
  return g_object_new (VC_TYPE_CENTRAL_PASSWORD, NULL);
}

/**
 * vc_central_password_close:
 * @self: the threads
 *
 * Waits for what is under way. Nothing may be asked afterwards.
 */
void
vc_central_password_close (VcCentralPassword *self)
{
  g_return_if_fail (VC_IS_CENTRAL_PASSWORD (self));

  if (self->threads != NULL)
    g_thread_pool_free (g_steal_pointer (&self->threads), FALSE, TRUE);
}

/**
 * vc_central_password_is_busy:
 * @self: the threads
 *
 * Returns: whether too many are waiting for another to be taken on
 */
gboolean
vc_central_password_is_busy (VcCentralPassword *self)
{
  return g_thread_pool_unprocessed (self->threads) >= MAX_WAITING;
}

/**
 * vc_central_password_verify_async:
 * @self: the threads
 * @password: what was typed
 * @hash: (nullable): the officer's; %NULL when there is no such officer,
 *   which takes as long and is never right
 */
void
vc_central_password_verify_async (VcCentralPassword  *self,
                                  const char         *password,
                                  const char         *hash,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Verification *verification = g_new0 (Verification, 1);

  g_task_set_source_tag (task, vc_central_password_verify_async);
  verification->password = g_strdup (password);
  verification->hash = g_strdup (hash);
  g_task_set_task_data (task, verification, (GDestroyNotify) verification_free);
  g_thread_pool_push (self->threads, task, NULL);
}

/**
 * vc_central_password_verify_finish:
 * @self: the threads
 *
 * Returns: whether the password is the officer's
 */
gboolean
vc_central_password_verify_finish (VcCentralPassword *self,
                                   GAsyncResult      *result,
                                   GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
