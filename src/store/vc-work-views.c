/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-work-views.h"

#include "vc-query.h"
#include "vc-seal-json.h"
#include "vc-wire.h"

static VcSealPlace
place_of_body (const char *id)
{
  return (VcSealPlace) { "views", id, NULL, "body" };
}

/**
 * vc_work_views_add:
 * @sql: a connection with a transaction
 * @ring: the keys of who looked
 * @viewing: a viewing with its key and its declaration
 *
 * Keeps it until central has it.
 */
void
vc_work_views_add (VcSql     *sql,
                   VcKeyRing *ring,
                   VcViewing *viewing)
{
  const VcViewingFields *fields = vc_viewing_get_fields (viewing);
  const VcSealPlace place = place_of_body (fields->id);
  g_autoptr (JsonNode) node = vc_wire_write_viewing (viewing);
  g_autoptr (GBytes) body = vc_seal_json_close (vc_key_ring_get_key (ring), &place, node);
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "INSERT INTO views (id, declaration_id, officer_id, key_id, body, sum)"
    " VALUES (?1, ?2, ?3, ?4, ?5, vc_sum ('views', ?1, ?2, ?3, ?4, ?5))");

  vc_query_bind_text (query, fields->id);
  vc_query_bind_text (query, fields->declaration_id);
  vc_query_bind_text (query, vc_key_ring_get_officer_id (ring));
  vc_query_bind_text (query, vc_key_ring_get_key_id (ring));
  vc_query_bind_bytes (query, body);
  vc_query_run (query);
}

static VcViewing *
open_body (VcSecret          *key,
           const VcSealPlace *place,
           GBytes            *body,
           GError           **error)
{
  g_autoptr (JsonNode) node = vc_seal_json_open (key, place, body, error);

  return node != NULL ? vc_wire_read_viewing (node, error) : NULL;
}

/* NULL when its key is not open, or it makes no sense. */
static VcViewing *
read_view (VcQuery   *row,
           VcKeyRing *ring)
{
  const char *id = vc_query_get_text (row, 0);
  const char *declaration_id = vc_query_get_text (row, 1);
  VcSecret   *key = vc_key_ring_find (ring, vc_query_get_text (row, 2));
  const VcSealPlace place = place_of_body (id);
  g_autoptr (GBytes) body = vc_query_dup_bytes (row, 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcViewing) viewing = NULL;
  VcViewingFields fields;

  /* In a damaged file anything may be missing. */
  if (id == NULL || declaration_id == NULL || key == NULL || body == NULL)
    return NULL;

  viewing = open_body (key, &place, body, &error);
  if (viewing == NULL)
    {
      g_warning ("The viewing %s does not open: %s", id, error->message);
      return NULL;
    }

  fields = *vc_viewing_get_fields (viewing);
  fields.id = id;
  fields.declaration_id = declaration_id;
  return vc_viewing_new (&fields);
}

/**
 * vc_work_views_list:
 * @sql: a connection with a transaction
 * @ring: the open keys
 *
 * Returns: (transfer full) (element-type VcViewing): what this officer has
 *   looked at and central does not know of, oldest first; without what was
 *   sealed under a password that is forgotten
 */
GPtrArray *
vc_work_views_list (VcSql     *sql,
                    VcKeyRing *ring)
{
  GPtrArray *viewings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "SELECT id, declaration_id, key_id, body FROM views WHERE officer_id = ?1 ORDER BY seq");

  vc_query_bind_text (query, vc_key_ring_get_officer_id (ring));
  while (vc_query_next (query))
    {
      VcViewing *viewing = read_view (query, ring);

      if (viewing != NULL)
        g_ptr_array_add (viewings, viewing);
    }

  return viewings;
}

/**
 * vc_work_views_drop:
 * @sql: a connection with a transaction
 * @id: a viewing's key
 *
 * Lets go of what central has, or will never have. Doing it twice changes
 * nothing.
 */
void
vc_work_views_drop (VcSql      *sql,
                    const char *id)
{
  g_autoptr (VcQuery) query = vc_query_new (sql, "DELETE FROM views WHERE id = ?1");

  vc_query_bind_text (query, id);
  vc_query_run (query);
}
