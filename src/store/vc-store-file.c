/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-store-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

static VcStoreError
code_for_errno (int system_errno)
{
  switch (system_errno)
    {
    case ENOSPC:
    case EDQUOT:
      return VC_STORE_ERROR_FULL;
    case EACCES:
    case EPERM:
    case EROFS:
      return VC_STORE_ERROR_READ_ONLY;
    default:
      return VC_STORE_ERROR_UNREACHABLE;
    }
}

static gboolean
set_error (const char *path,
           int         system_errno,
           GError    **error)
{
  g_set_error (error, VC_STORE_ERROR, code_for_errno (system_errno), "%s: %s", path, g_strerror (system_errno));
  return FALSE;
}

/**
 * vc_store_file_prepare:
 * @path: where a database is to be
 *
 * Makes the folder and the file where they are not, for nobody but this user:
 * by itself SQLite would let others of the same group read along.
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR
 */
gboolean
vc_store_file_prepare (const char  *path,
                       GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int file;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return set_error (folder, errno, error);

  /* Only where there is none: closing a file drops every lock this process
   * has on it, SQLite's too. */
  file = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (file >= 0)
    return g_close (file, NULL) || set_error (path, errno, error);

  return errno == EEXIST || set_error (path, errno, error);
}
