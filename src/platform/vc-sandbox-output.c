/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-sandbox-output.h"

#include "vc-decoder-frame.h"
#include "vc-sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * The memory file a helper leaves its answer in. It takes no memory where
 * nothing was written, so it may be larger than any one answer.
 */

/* Where the kernel hands out memory in huge pages, the last one is not full. */
#define HUGE_PAGE ((gsize) 2 * 1024 * 1024)

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

/* How much was written, from the start and without a gap. */
static gboolean
measure_written (int      fd,
                 gsize    max_size,
                 gsize   *size,
                 GError **error)
{
  struct stat info;
  off_t       end = lseek (fd, 0, SEEK_HOLE);

  if (end < 0 || fstat (fd, &info) != 0)
    {
      set_errno (error, "looking at the helper's answer");
      return FALSE;
    }

  if ((gsize) info.st_blocks * 512 > max_size + HUGE_PAGE)
    {
      g_set_error (error, VC_SANDBOX_ERROR, VC_SANDBOX_ERROR_KILLED,
                   "the helper left more than the %" G_GSIZE_FORMAT " bytes it may", max_size);
      return FALSE;
    }

  *size = MIN ((gsize) end, max_size);
  return TRUE;
}

/**
 * vc_sandbox_output_seal:
 * @fd: the memory file
 * @max_size: how many bytes the answer may have
 * @error: set to %VC_SANDBOX_ERROR_FAILED, or %VC_SANDBOX_ERROR_KILLED if there
 *   is more in it
 *
 * Returns: (transfer full): what is in it, which nobody can change any more,
 *   or %NULL
 */
GBytes *
vc_sandbox_output_seal (int      fd,
                        gsize    max_size,
                        GError **error)
{
  Mapping *mapping;
  gpointer address;
  gsize    size;

  /* Refused while anybody could still write through a mapping. */
  if (fcntl (fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SEAL) != 0)
    {
      set_errno (error, "sealing the helper's answer");
      return NULL;
    }

  if (!measure_written (fd, max_size, &size, error))
    return NULL;

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
