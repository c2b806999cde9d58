/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-work-papers.h"

#include "vc-query.h"
#include "vc-seal-json.h"
#include "vc-wire.h"

static VcSealPlace
place_of (const char *id,
          const char *column)
{
  return (VcSealPlace) { "papers", id, NULL, column };
}

/**
 * vc_work_papers_add:
 * @sql: a connection with a transaction
 * @ring: the keys of who attaches it
 * @kept: what it is
 * @file: the paper itself
 * @now: when
 *
 * Keeps it until central has it.
 */
void
vc_work_papers_add (VcSql       *sql,
                    VcKeyRing   *ring,
                    VcKeptPaper *kept,
                    GBytes      *file,
                    GDateTime   *now)
{
  const char *id = vc_kept_paper_get_id (kept);
  const VcSealPlace body_place = place_of (id, "body");
  const VcSealPlace file_place = place_of (id, "file");
  g_autoptr (JsonNode) node = vc_wire_write_announcement (vc_kept_paper_get_paper (kept));
  g_autoptr (GBytes) body = vc_seal_json_close (vc_key_ring_get_key (ring), &body_place, node);
  g_autoptr (GBytes) sealed = vc_seal_close (vc_key_ring_get_key (ring), &file_place, file);
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "INSERT INTO papers (id, declaration_id, officer_id, key_id, added_at, body, file, sum)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, vc_sum ('papers', ?1, ?2, ?3, ?4, ?5, NULL, ?6, ?7))");

  vc_query_bind_text (query, id);
  vc_query_bind_text (query, vc_kept_paper_get_declaration_id (kept));
  vc_query_bind_text (query, vc_key_ring_get_officer_id (ring));
  vc_query_bind_text (query, vc_key_ring_get_key_id (ring));
  vc_query_bind_time (query, now);
  vc_query_bind_bytes (query, body);
  vc_query_bind_bytes (query, sealed);
  vc_query_run (query);
}

static VcSignedPaper *
open_body (VcSecret   *key,
           const char *id,
           GBytes     *body,
           GError    **error)
{
  const VcSealPlace place = place_of (id, "body");
  g_autoptr (JsonNode) node = vc_seal_json_open (key, &place, body, error);

  return node != NULL ? vc_wire_read_announcement (node, error) : NULL;
}

/* NULL when its key is not open, or it makes no sense. */
static VcKeptPaper *
read_paper (VcQuery   *row,
            VcKeyRing *ring)
{
  const char *id = vc_query_get_text (row, 0);
  const char *declaration_id = vc_query_get_text (row, 1);
  VcSecret   *key = vc_key_ring_find (ring, vc_query_get_text (row, 2));
  g_autoptr (GBytes) body = vc_query_dup_bytes (row, 4);
  g_autoptr (VcSignedPaper) paper = NULL;
  g_autoptr (GError) error = NULL;

  /* In a damaged file anything may be missing. */
  if (id == NULL || declaration_id == NULL || key == NULL || body == NULL)
    return NULL;

  paper = open_body (key, id, body, &error);
  if (paper == NULL)
    {
      g_warning ("The signed paper %s does not open: %s", id, error->message);
      return NULL;
    }

  return vc_kept_paper_new (declaration_id, paper, vc_query_get_text (row, 3));
}

/**
 * vc_work_papers_list:
 * @sql: a connection with a transaction
 * @ring: the open keys
 *
 * Returns: (transfer full) (element-type VcKeptPaper): what this officer has
 *   attached and central does not have, oldest first; without what was sealed
 *   under a password that is forgotten
 */
GPtrArray *
vc_work_papers_list (VcSql     *sql,
                     VcKeyRing *ring)
{
  GPtrArray *papers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "SELECT id, declaration_id, key_id, problem, body FROM papers WHERE officer_id = ?1 ORDER BY seq");

  vc_query_bind_text (query, vc_key_ring_get_officer_id (ring));
  while (vc_query_next (query))
    {
      VcKeptPaper *kept = read_paper (query, ring);

      if (kept != NULL)
        g_ptr_array_add (papers, kept);
    }

  return papers;
}

/**
 * vc_work_papers_open_file:
 * @sql: a connection with a transaction, which fails when there is none
 * @ring: the open keys
 * @id: a signed paper's id
 *
 * Returns: (transfer full) (nullable): the paper itself
 */
GBytes *
vc_work_papers_open_file (VcSql      *sql,
                          VcKeyRing  *ring,
                          const char *id)
{
  const VcSealPlace place = place_of (id, "file");
  g_autoptr (GBytes) sealed = NULL;
  GBytes   *file = NULL;
  GError   *error = NULL;
  VcSecret *key = NULL;
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "SELECT key_id, file FROM papers WHERE id = ?1 AND officer_id = ?2");

  vc_query_bind_text (query, id);
  vc_query_bind_text (query, vc_key_ring_get_officer_id (ring));
  if (vc_query_next (query))
    {
      key = vc_key_ring_find (ring, vc_query_get_text (query, 0));
      sealed = vc_query_dup_bytes (query, 1);
    }

  if (key == NULL || sealed == NULL)
    {
      vc_sql_fail (sql, VC_STORE_ERROR_NOT_FOUND, "no signed paper %s", id);
      return NULL;
    }

  file = vc_seal_open (key, &place, sealed, &error);
  if (file == NULL)
    vc_sql_fail (sql, VC_STORE_ERROR_DAMAGED, "the signed paper %s: %s", id, error->message);

  g_clear_error (&error);
  return file;
}

/**
 * vc_work_papers_refuse:
 * @sql: a connection with a transaction
 * @id: a signed paper's id
 * @problem: why central does not take it
 *
 * It stays, and is not sent again.
 */
void
vc_work_papers_refuse (VcSql      *sql,
                       const char *id,
                       const char *problem)
{
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "UPDATE papers SET problem = ?2, sum = vc_sum ('papers', id, declaration_id, officer_id, key_id, added_at,"
    "                                              ?2, body, file)"
    " WHERE id = ?1");

  vc_query_bind_text (query, id);
  vc_query_bind_text (query, problem);
  vc_query_run (query);
}

/**
 * vc_work_papers_drop:
 * @sql: a connection with a transaction
 * @id: a signed paper's id
 *
 * Lets go of what central has, or the officer gave up. Doing it twice changes
 * nothing.
 */
void
vc_work_papers_drop (VcSql      *sql,
                     const char *id)
{
  g_autoptr (VcQuery) query = vc_query_new (sql, "DELETE FROM papers WHERE id = ?1");

  vc_query_bind_text (query, id);
  vc_query_run (query);
}
