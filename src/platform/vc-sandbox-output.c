/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-sandbox-output.h"

#include "vc-decoder-frame.h"
#include "vc-sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/mman.h>
#include <unistd.h>

/*
 * The memory file a helper leaves its answer in.
 */

static void
set_errno (GError     **error,
           const char  *what)
{
  int saved = errno;

  g_set_error (error, VC_SANDBOX_ERROR, VC_SANDBOX_ERROR_FAILED, "%s: %s", what, g_strerror (saved));
}

/**
 * vc_sandbox_output_open:
 * @size: how many bytes a helper may answer with
 * @error: set to %VC_SANDBOX_ERROR_FAILED
 *
 * Its size is fixed before the helper sees it: the helper can neither fill
 * our memory nor take pages away while we read them.
 *
 * Returns: a descriptor, or -1
 */
int
vc_sandbox_output_open (gsize    size,
                        GError **error)
{
  int fd = memfd_create ("vssid-decoder output", MFD_CLOEXEC | MFD_ALLOW_SEALING);

  if (fd >= 0 && ftruncate (fd, size) == 0 &&
      fcntl (fd, F_ADD_SEALS, F_SEAL_GROW | F_SEAL_SHRINK) == 0)
    return fd;

  set_errno (error, "memory for the helper's answer");
  if (fd >= 0)
    g_close (fd, NULL);

  return -1;
}

/**
 * vc_sandbox_output_has_started:
 * @fd: the memory file
 *
 * Returns: whether the helper came as far as writing in it
 */
gboolean
vc_sandbox_output_has_started (int fd)
{
  VcDecoderReply reply = { 0 };

  return pread (fd, &reply, sizeof reply, 0) == sizeof reply &&
         GUINT32_FROM_LE (reply.magic) == VC_DECODER_REPLY_MAGIC;
}

typedef struct
{
  gpointer address;
  gsize    size;
} Mapping;

static void
mapping_free (Mapping *mapping)
{
  munmap (mapping->address, mapping->size);
  g_free (mapping);
}

/**
 * vc_sandbox_output_seal:
 * @fd: the memory file
 * @size: its size
 * @error: set to %VC_SANDBOX_ERROR_FAILED
 *
 * Returns: (transfer full): what is in it, which nobody can change any more,
 *   or %NULL
 */
GBytes *
vc_sandbox_output_seal (int      fd,
                        gsize    size,
                        GError **error)
{
  Mapping *mapping;
  gpointer address;

  /* Refused while anybody could still write through a mapping. */
  if (fcntl (fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SEAL) != 0)
    {
      set_errno (error, "sealing the helper's answer");
      return NULL;
    }

  address = mmap (NULL, size, PROT_READ, MAP_PRIVATE, fd, 0);
  if (address == MAP_FAILED)
    {
      set_errno (error, "mapping the helper's answer");
      return NULL;
    }

  mapping = g_new0 (Mapping, 1);
  mapping->address = address;
  mapping->size = size;
  return g_bytes_new_with_free_func (address, size, (GDestroyNotify) mapping_free, mapping);
}
