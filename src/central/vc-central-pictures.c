/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-pictures.h"

#include "vc-central-events.h"
#include "vc-central-files.h"

/* What was learnt of each photo, once for all declarations that have it. One
 * that the decoder refused has a row without a size: it is not tried again. */

/**
 * vc_central_pictures_list_unread:
 * @central: a central with a transaction
 *
 * Returns: (transfer full) (element-type utf8): the SHA-256 of each photo that
 *   nobody has looked at
 */
GPtrArray *
vc_central_pictures_list_unread (VcCentral *central)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT sha256 FROM files WHERE media_type LIKE 'image/%'"
    " AND sha256 NOT IN (SELECT sha256 FROM pictures)"
    " AND sha256 NOT IN (SELECT sha256 FROM signed_papers)"
    " AND sha256 NOT IN (SELECT preview_sha256 FROM pictures WHERE preview_sha256 IS NOT NULL)");

  while (vc_central_query_next (query))
    g_ptr_array_add (names, g_strdup (vc_central_query_get_text (query, 0)));

  return names;
}

/* What is said of these declarations has changed. */
static void
add_events (VcCentral  *central,
            const char *sha256)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT declaration_id FROM declaration_photos WHERE sha256 = ?1"
    " UNION SELECT declaration_id FROM retakes WHERE sha256 = ?1");

  vc_central_query_bind_text (query, sha256);
  while (vc_central_query_next (query))
    g_ptr_array_add (ids, g_strdup (vc_central_query_get_text (query, 0)));

  for (guint i = 0; i < ids->len; i++)
    vc_central_events_add (central, g_ptr_array_index (ids, i));
}

/**
 * vc_central_pictures_add:
 * @central: a central with a transaction
 * @sha256: a photo whose file is there
 * @picture: what was learnt of it
 *
 * Keeps it, and the preview as a file; one that is known already stays.
 */
void
vc_central_pictures_add (VcCentral              *central,
                         const char             *sha256,
                         const VcCentralPicture *picture)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "INSERT INTO pictures (sha256, width, height, preview_sha256, preview_size, preview_width, preview_height)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING");

  vc_central_files_add (central, picture->preview_sha256, "image/jpeg", picture->preview);

  vc_central_query_bind_text (query, sha256);
  vc_central_query_bind_int (query, picture->width);
  vc_central_query_bind_int (query, picture->height);
  vc_central_query_bind_text (query, picture->preview_sha256);
  vc_central_query_bind_int (query, (gint64) g_bytes_get_size (picture->preview));
  vc_central_query_bind_int (query, picture->preview_width);
  vc_central_query_bind_int (query, picture->preview_height);
  vc_central_query_run (query);
  add_events (central, sha256);
}

/**
 * vc_central_pictures_add_refused:
 * @central: a central with a transaction
 * @sha256: a photo whose file is there
 *
 * Remembers that the decoder refused it.
 */
void
vc_central_pictures_add_refused (VcCentral  *central,
                                 const char *sha256)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "INSERT INTO pictures (sha256) VALUES (?1) ON CONFLICT DO NOTHING");

  vc_central_query_bind_text (query, sha256);
  vc_central_query_run (query);
}
