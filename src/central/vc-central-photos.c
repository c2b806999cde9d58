/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-photos.h"

/* The photos of a declaration: which files they are, and what was learnt of
 * each when it was looked at. */

/**
 * vc_central_photos_read:
 * @query: on a row that begins with %VC_CENTRAL_PHOTO_COLUMNS
 *
 * Returns: (transfer full): the photo
 */
VcPhoto *
vc_central_photos_read (VcCentralQuery *query)
{
  VcPhotoFields fields = {
    .kind = VC_PHOTO_PORTRAIT,
    .sha256 = vc_central_query_get_text (query, 1),
    .media_type = vc_central_query_get_text (query, 2),
    .size = (guint64) vc_central_query_get_int (query, 3),
    .width = (guint) vc_central_query_get_int (query, 4),
    .height = (guint) vc_central_query_get_int (query, 5),
    .preview_sha256 = vc_central_query_get_text (query, 6),
    .preview_size = (guint64) vc_central_query_get_int (query, 7),
    .preview_width = (guint) vc_central_query_get_int (query, 8),
    .preview_height = (guint) vc_central_query_get_int (query, 9),
  };

  vc_photo_kind_from_string (vc_central_query_get_text (query, 0), &fields.kind);
  return vc_photo_new_from_fields (&fields);
}

/**
 * vc_central_photos_add:
 * @central: a central with a transaction
 * @declaration_id: a new declaration
 * @photos: (element-type VcPhoto): what was sent with it; the files are there
 */
void
vc_central_photos_add (VcCentral  *central,
                       const char *declaration_id,
                       GPtrArray  *photos)
{
  for (guint i = 0; i < photos->len; i++)
    {
      VcPhoto *photo = g_ptr_array_index (photos, i);
      g_autoptr (VcCentralQuery) query = vc_central_query (central,
        "INSERT INTO declaration_photos (declaration_id, kind, position, sha256) VALUES (?1, ?2, ?3, ?4)");

      vc_central_query_bind_text (query, declaration_id);
      vc_central_query_bind_text (query, vc_photo_kind_to_string (vc_photo_get_kind (photo)));
      vc_central_query_bind_int (query, i);
      vc_central_query_bind_text (query, vc_photo_get_sha256 (photo));
      vc_central_query_run (query);
    }
}

/**
 * vc_central_photos_list:
 * @central: a central with a transaction
 * @declaration_id: a declaration
 *
 * Returns: (transfer full) (element-type VcPhoto): what was sent with it
 */
GPtrArray *
vc_central_photos_list (VcCentral  *central,
                        const char *declaration_id)
{
  GPtrArray *photos = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT " VC_CENTRAL_PHOTO_COLUMNS " FROM declaration_photos AS p" VC_CENTRAL_PHOTO_FILES
    "WHERE p.declaration_id = ?1 ORDER BY p.position");

  vc_central_query_bind_text (query, declaration_id);
  while (vc_central_query_next (query))
    g_ptr_array_add (photos, vc_central_photos_read (query));

  return photos;
}

/* That ?2 is a photo of the declaration ?1, a retake or the preview of either. */
#define IS_OF_DECLARATION \
  "EXISTS (SELECT 1 FROM (SELECT sha256 FROM declaration_photos WHERE declaration_id = ?1" \
  "                       UNION ALL SELECT sha256 FROM retakes WHERE declaration_id = ?1) AS p" \
  " LEFT JOIN pictures AS c ON c.sha256 = p.sha256" \
  " WHERE p.sha256 = ?2 OR c.preview_sha256 = ?2)"

/**
 * vc_central_photos_has:
 * @central: a central with a transaction
 * @declaration_id: a declaration
 * @sha256: a name
 *
 * Returns: whether it is that of a photo of this declaration, of a retake or
 *   of the preview of either
 */
gboolean
vc_central_photos_has (VcCentral  *central,
                       const char *declaration_id,
                       const char *sha256)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central, "SELECT " IS_OF_DECLARATION);

  vc_central_query_bind_text (query, declaration_id);
  vc_central_query_bind_text (query, sha256);
  return vc_central_query_next (query) && vc_central_query_get_int (query, 0) != 0;
}

/**
 * vc_central_photos_find:
 * @central: a central with a transaction
 * @declaration_id: the declaration that has it
 * @sha256: the name of a photo, of a retake or of the preview of either
 * @media_type: (out): what it is
 *
 * Returns: (transfer full) (nullable): the file, or %NULL when this
 *   declaration has none of that name
 */
GBytes *
vc_central_photos_find (VcCentral  *central,
                        const char *declaration_id,
                        const char *sha256,
                        char      **media_type)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT f.media_type, f.bytes FROM files AS f WHERE f.sha256 = ?2 AND " IS_OF_DECLARATION);

  vc_central_query_bind_text (query, declaration_id);
  vc_central_query_bind_text (query, sha256);
  if (!vc_central_query_next (query))
    return NULL;

  *media_type = g_strdup (vc_central_query_get_text (query, 0));
  return vc_central_query_dup_bytes (query, 1);
}
