/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-secret.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/**
 * VcSecret:
 *
 * Bytes that must not reach the disk: a password, a key, a session's token.
 * They are locked in memory, left out of core dumps, not handed to child
 * processes, and wiped when the last reference goes. References may be taken
 * and dropped on any thread; who writes the bytes does so before sharing them.
 */

struct _VcSecret
{
  guint8 *mapping;   /* a page nobody may touch, the secret's pages, another such page */
  gsize   mapped;
  gsize   page;
  guint8 *data;
  gsize   size;      /* of the secret, without the NUL that follows it */
};

G_DEFINE_BOXED_TYPE (VcSecret, vc_secret, vc_secret_ref, vc_secret_unref)

/* So that any type may lie at the secret's first byte. */
#define ALIGNMENT 16

static gsize
round_up (gsize size,
          gsize step)
{
  g_assert (size <= G_MAXSIZE - step);

  return (size + step - 1) / step * step;
}

static void
lock_pages (guint8 *pages,
            gsize   length)
{
  static gsize told = 0;

  /* An administrator may allow less locked memory than we ask for. Not being
   * able to work would be worse than a password in a swap file. (Without flags
   * mlock2() is mlock(), which AddressSanitizer turns into nothing.) */
  if (mlock2 (pages, length, 0) != 0 && g_once_init_enter (&told))
    {
      g_message ("Memory cannot be locked, secrets may be swapped out: %s", g_strerror (errno));
      g_once_init_leave (&told, TRUE);
    }

  if (madvise (pages, length, MADV_DONTDUMP) != 0)
    g_warning ("Could not leave a secret out of dumps: %s", g_strerror (errno));

  if (madvise (pages, length, MADV_WIPEONFORK) != 0)
    g_warning ("Could not keep a secret from child processes: %s", g_strerror (errno));
}

/**
 * vc_secret_new:
 * @size: how many bytes
 *
 * Memory comes in whole pages, so this is for a few secrets, not for many.
 * Like g_malloc(), it ends the program when there is no memory.
 *
 * Returns: (transfer full): a secret whose bytes are all 0
 */
VcSecret *
vc_secret_new (gsize size)
{
  VcSecret *self = g_atomic_rc_box_new0 (VcSecret);
  gsize     taken = round_up (size + 1, ALIGNMENT);
  gsize     inner;

  self->page = (gsize) sysconf (_SC_PAGESIZE);
  inner = round_up (taken, self->page);
  self->mapped = inner + 2 * self->page;
  self->mapping = mmap (NULL, self->mapped, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  if (self->mapping == MAP_FAILED || mprotect (self->mapping + self->page, inner, PROT_READ | PROT_WRITE) != 0)
    g_error ("No memory for a secret: %s", g_strerror (errno));

  lock_pages (self->mapping + self->page, inner);

  /* Up against the page behind, so that whoever reads on too far is stopped. */
  self->data = self->mapping + self->page + inner - taken;
  self->size = size;

  return self;
}

/**
 * vc_secret_new_text:
 * @text: what is to be kept; the caller's copy stays as it is
 *
 * Returns: (transfer full): a copy of @text
 */
VcSecret *
vc_secret_new_text (const char *text)
{
  VcSecret *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = vc_secret_new (strlen (text));
  memcpy (self->data, text, self->size);

  return self;
}

/**
 * vc_secret_ref:
 * @self: a secret
 *
 * Returns: (transfer full): @self
 */
VcSecret *
vc_secret_ref (VcSecret *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  VcSecret *self = data;

  explicit_bzero (self->mapping + self->page, self->mapped - 2 * self->page);
  munmap (self->mapping, self->mapped);
}

/**
 * vc_secret_unref:
 * @self: (transfer full): a secret
 *
 * Drops a reference; the last one wipes the secret.
 */
void
vc_secret_unref (VcSecret *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * vc_secret_get_data:
 * @self: a secret
 *
 * Returns: (transfer none): its bytes, aligned for any type
 */
guint8 *
vc_secret_get_data (VcSecret *self)
{
  return self->data;
}

/**
 * vc_secret_get_text:
 * @self: a secret
 *
 * Returns: (transfer none): its bytes; a NUL follows them
 */
const char *
vc_secret_get_text (VcSecret *self)
{
  return (const char *) self->data;
}

/**
 * vc_secret_get_size:
 * @self: a secret
 *
 * Returns: how many bytes it has, the NUL behind them not counted
 */
gsize
vc_secret_get_size (VcSecret *self)
{
  return self->size;
}
