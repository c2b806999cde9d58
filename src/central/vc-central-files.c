/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-files.h"

/* Photos, previews, forms and signed papers: immutable, each kept once under its SHA-256,
 * whichever declarations have it. */

/**
 * vc_central_files_add:
 * @central: a central with a transaction
 * @sha256: of @bytes, lower-case hexadecimal
 * @media_type: what it is
 * @bytes: the file
 *
 * Keeps a file; one that is there already stays.
 */
void
vc_central_files_add (VcCentral  *central,
                      const char *sha256,
                      const char *media_type,
                      GBytes     *bytes)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "INSERT INTO files (sha256, media_type, size, bytes) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING");

  vc_central_query_bind_text (query, sha256);
  vc_central_query_bind_text (query, media_type);
  vc_central_query_bind_int (query, g_bytes_get_size (bytes));
  vc_central_query_bind_bytes (query, bytes);
  vc_central_query_run (query);
}

/**
 * vc_central_files_find:
 * @central: a central with a transaction
 * @sha256: a file's name
 * @media_type: (out): what it is
 *
 * Returns: (transfer full) (nullable): the file, or %NULL
 */
GBytes *
vc_central_files_find (VcCentral  *central,
                       const char *sha256,
                       char      **media_type)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT media_type, bytes FROM files WHERE sha256 = ?1");

  vc_central_query_bind_text (query, sha256);
  if (!vc_central_query_next (query))
    return NULL;

  *media_type = g_strdup (vc_central_query_get_text (query, 0));
  return vc_central_query_dup_bytes (query, 1);
}
