/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-retakes.h"

#include "vc-central-photos.h"
#include "vc-retake.h"

/* Photos made at the counter. What the citizen filed stays beside them. */

/**
 * vc_central_retakes_add:
 * @central: a central with a transaction
 * @declaration_id: a declaration
 * @kind: what it shows
 * @sha256: its file, which is there
 * @officer_id: who made it
 * @counter: where
 */
void
vc_central_retakes_add (VcCentral   *central,
                        const char  *declaration_id,
                        VcPhotoKind  kind,
                        const char  *sha256,
                        const char  *officer_id,
                        const char  *counter)
{
  g_autofree char *id = vc_central_dup_uuid (central);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "INSERT INTO retakes (id, declaration_id, ordinal, kind, sha256, officer_id, counter, taken_at)"
    " SELECT ?1, ?2, count (*) + 1, ?3, ?4, ?5, ?6, ?7 FROM retakes WHERE declaration_id = ?2");

  vc_central_query_bind_text (query, id);
  vc_central_query_bind_text (query, declaration_id);
  vc_central_query_bind_text (query, vc_photo_kind_to_string (kind));
  vc_central_query_bind_text (query, sha256);
  vc_central_query_bind_text (query, officer_id);
  vc_central_query_bind_text (query, counter);
  vc_central_query_bind_time (query, vc_central_get_now (central));
  vc_central_query_run (query);
}

static VcRetake *
read_retake (VcCentralQuery *query)
{
  g_autoptr (VcPhoto) photo = vc_central_photos_read (query);
  g_autoptr (GDateTime) taken_at = vc_central_query_dup_time (query, VC_CENTRAL_N_PHOTO_COLUMNS + 4);

  return vc_retake_new (&(VcRetakeFields) {
    .id = vc_central_query_get_text (query, VC_CENTRAL_N_PHOTO_COLUMNS),
    .photo = photo,
    .officer_id = vc_central_query_get_text (query, VC_CENTRAL_N_PHOTO_COLUMNS + 1),
    .officer_name = vc_central_query_get_text (query, VC_CENTRAL_N_PHOTO_COLUMNS + 2),
    .counter = vc_central_query_get_text (query, VC_CENTRAL_N_PHOTO_COLUMNS + 3),
    .taken_at = taken_at,
  });
}

/**
 * vc_central_retakes_list:
 * @central: a central with a transaction
 * @declaration_id: a declaration
 *
 * Returns: (transfer full) (element-type VcRetake): the first made first
 */
GPtrArray *
vc_central_retakes_list (VcCentral  *central,
                         const char *declaration_id)
{
  GPtrArray *retakes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT " VC_CENTRAL_PHOTO_COLUMNS ", p.id, p.officer_id, o.name, p.counter, p.taken_at"
    " FROM retakes AS p" VC_CENTRAL_PHOTO_FILES "JOIN officers AS o ON o.id = p.officer_id"
    " WHERE p.declaration_id = ?1 ORDER BY p.ordinal");

  vc_central_query_bind_text (query, declaration_id);
  while (vc_central_query_next (query))
    g_ptr_array_add (retakes, read_retake (query));

  return retakes;
}
