/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-files.h"

/* Photos and forms as filed: immutable, each kept once under its SHA-256,
 * whichever declarations have it. */

static GBytes *
read_file (VcCentralQuery *query,
           char          **media_type)
{
  if (!vc_central_query_next (query))
    return NULL;

  *media_type = g_strdup (vc_central_query_get_text (query, 0));
  return vc_central_query_dup_bytes (query, 1);
}

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
  return read_file (query, media_type);
}

/**
 * vc_central_files_find_photo:
 * @central: a central with a transaction
 * @declaration_id: the declaration that has it
 * @sha256: a photo's name
 * @media_type: (out): what it is
 *
 * Returns: (transfer full) (nullable): the photo, or %NULL when this
 *   declaration has none of that name
 */
GBytes *
vc_central_files_find_photo (VcCentral  *central,
                             const char *declaration_id,
                             const char *sha256,
                             char      **media_type)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT f.media_type, f.bytes FROM declaration_photos AS p JOIN files AS f ON f.sha256 = p.sha256"
    " WHERE p.declaration_id = ?1 AND p.sha256 = ?2 LIMIT 1");

  vc_central_query_bind_text (query, declaration_id);
  vc_central_query_bind_text (query, sha256);
  return read_file (query, media_type);
}
