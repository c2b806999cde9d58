/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-work-kept.h"

#include "vc-query.h"
#include "vc-seal-json.h"
#include "vc-wire.h"

/**
 * vc_work_kept_put_draft:
 * @sql: a connection with a transaction
 * @ring: the keys of who writes it
 * @draft: what has been written so far
 *
 * Takes the place of the one before.
 */
void
vc_work_kept_put_draft (VcSql     *sql,
                        VcKeyRing *ring,
                        VcDraft   *draft)
{
  const VcSealPlace place = {
    "drafts", vc_draft_get_fields (draft)->declaration_id, vc_key_ring_get_officer_id (ring), "body",
  };
  g_autoptr (JsonNode) node = vc_wire_write_draft (draft);
  g_autoptr (GBytes) body = vc_seal_json_close (vc_key_ring_get_key (ring), &place, node);
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "INSERT INTO drafts (declaration_id, officer_id, key_id, body, sum)"
    " VALUES (?1, ?2, ?3, ?4, vc_sum ('drafts', ?1, ?2, ?3, ?4))"
    " ON CONFLICT (declaration_id, officer_id) DO UPDATE"
    " SET key_id = excluded.key_id, body = excluded.body, sum = excluded.sum");

  vc_query_bind_text (query, place.row);
  vc_query_bind_text (query, place.part);
  vc_query_bind_text (query, vc_key_ring_get_key_id (ring));
  vc_query_bind_bytes (query, body);
  vc_query_run (query);
}

/* The tree a row keeps; NULL, and the transaction fails, when there is none. */
static JsonNode *
open_row (VcSql             *sql,
          VcKeyRing         *ring,
          VcQuery           *query,
          const VcSealPlace *place)
{
  g_autoptr (GBytes) body = NULL;
  GError   *error = NULL;
  VcSecret *key = NULL;
  JsonNode *node = NULL;

  if (vc_query_next (query))
    {
      key = vc_key_ring_find (ring, vc_query_get_text (query, 0));
      body = vc_query_dup_bytes (query, 1);
    }

  /* What a forgotten password closed is as good as not there. */
  if (key == NULL || body == NULL)
    vc_sql_fail (sql, VC_STORE_ERROR_NOT_FOUND, "%s: nothing for %s", place->table, place->row);
  else if ((node = vc_seal_json_open (key, place, body, &error)) == NULL)
    vc_sql_take_failure (sql, error);

  return node;
}

static gpointer
check_read (VcSql    *sql,
            gpointer  value,
            GError   *wire_error)
{
  if (value == NULL)
    {
      vc_sql_fail (sql, VC_STORE_ERROR_DAMAGED, "what was kept makes no sense: %s", wire_error->message);
      g_error_free (wire_error);
    }

  return value;
}

/**
 * vc_work_kept_get_draft:
 * @sql: a connection with a transaction
 * @ring: the open keys
 * @declaration_id: a case
 *
 * Errors: %VC_STORE_ERROR_NOT_FOUND.
 *
 * Returns: (transfer full) (nullable): what this officer had written about it
 */
VcDraft *
vc_work_kept_get_draft (VcSql      *sql,
                        VcKeyRing  *ring,
                        const char *declaration_id)
{
  const VcSealPlace place = { "drafts", declaration_id, vc_key_ring_get_officer_id (ring), "body" };
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "SELECT key_id, body FROM drafts WHERE declaration_id = ?1 AND officer_id = ?2");
  g_autoptr (JsonNode) node = NULL;
  GError  *error = NULL;
  VcDraft *draft;

  vc_query_bind_text (query, place.row);
  vc_query_bind_text (query, place.part);
  node = open_row (sql, ring, query, &place);
  if (node == NULL)
    return NULL;

  draft = vc_wire_read_draft (node, &error);
  return check_read (sql, draft, error);
}

/**
 * vc_work_kept_drop_draft:
 * @sql: a connection with a transaction
 * @ring: the open keys
 * @declaration_id: a case
 *
 * Deletes what this officer had written about it, if anything.
 */
void
vc_work_kept_drop_draft (VcSql      *sql,
                         VcKeyRing  *ring,
                         const char *declaration_id)
{
  g_autoptr (VcQuery) query = vc_query_new (sql, "DELETE FROM drafts WHERE declaration_id = ?1 AND officer_id = ?2");

  vc_query_bind_text (query, declaration_id);
  vc_query_bind_text (query, vc_key_ring_get_officer_id (ring));
  vc_query_run (query);
}

/**
 * vc_work_kept_put_profile:
 * @sql: a connection with a transaction
 * @ring: the officer's keys
 * @profile: what central told
 *
 * Takes the place of the one before.
 */
void
vc_work_kept_put_profile (VcSql     *sql,
                          VcKeyRing *ring,
                          VcProfile *profile)
{
  const VcSealPlace place = { "profiles", vc_key_ring_get_officer_id (ring), NULL, "body" };
  g_autoptr (JsonNode) node = vc_wire_write_profile (profile);
  g_autoptr (GBytes) body = vc_seal_json_close (vc_key_ring_get_key (ring), &place, node);
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "INSERT INTO profiles (officer_id, key_id, body, sum)"
    " VALUES (?1, ?2, ?3, vc_sum ('profiles', ?1, ?2, ?3))"
    " ON CONFLICT (officer_id) DO UPDATE"
    " SET key_id = excluded.key_id, body = excluded.body, sum = excluded.sum");

  vc_query_bind_text (query, place.row);
  vc_query_bind_text (query, vc_key_ring_get_key_id (ring));
  vc_query_bind_bytes (query, body);
  vc_query_run (query);
}

/**
 * vc_work_kept_get_profile:
 * @sql: a connection with a transaction
 * @ring: the open keys
 *
 * Errors: %VC_STORE_ERROR_NOT_FOUND.
 *
 * Returns: (transfer full) (nullable): what central told this officer
 */
VcProfile *
vc_work_kept_get_profile (VcSql     *sql,
                          VcKeyRing *ring)
{
  const VcSealPlace place = { "profiles", vc_key_ring_get_officer_id (ring), NULL, "body" };
  g_autoptr (VcQuery) query = vc_query_new (sql, "SELECT key_id, body FROM profiles WHERE officer_id = ?1");
  g_autoptr (JsonNode) node = NULL;
  GError    *error = NULL;
  VcProfile *profile;

  vc_query_bind_text (query, place.row);
  node = open_row (sql, ring, query, &place);
  if (node == NULL)
    return NULL;

  profile = vc_wire_read_profile (node, &error);
  return check_read (sql, profile, error);
}
