/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-cache-looks.h"

#include "vc-cache-pile.h"
#include "vc-query.h"

static VcSealPlace
place_of (const char *sha256)
{
  return (VcSealPlace) { "looks", sha256, NULL, "body" };
}

/**
 * vc_cache_looks_put:
 * @sql: a connection with a transaction
 * @key_id: whose
 * @key: that key
 * @declaration_id: what the photo belongs to
 * @sha256: the photo
 * @look: how it was looked at; of no bytes to forget it
 * @now: the time
 *
 * Keeps it in the place of the one before.
 */
void
vc_cache_looks_put (VcSql      *sql,
                    const char *key_id,
                    VcSecret   *key,
                    const char *declaration_id,
                    const char *sha256,
                    GBytes     *look,
                    GDateTime  *now)
{
  const VcSealPlace place = place_of (sha256);
  g_autoptr (GBytes) body = vc_seal_close (key, &place, look);
  g_autoptr (VcQuery) forget = vc_query_new (sql, "DELETE FROM looks WHERE pile = ?1 AND sha256 = ?2");
  g_autoptr (VcQuery) keep = NULL;
  VcCachePile pile;

  vc_cache_pile_find (sql, key_id, &pile);
  vc_query_bind_int (forget, pile.pile);
  vc_query_bind_text (forget, sha256);
  vc_query_run (forget);
  if (g_bytes_get_size (look) == 0)
    return;

  keep = vc_query_new (sql, "INSERT INTO looks (pile, sha256, declaration_id, kept_at, body) VALUES (?1, ?2, ?3, ?4, ?5)");
  vc_query_bind_int (keep, pile.pile);
  vc_query_bind_text (keep, sha256);
  vc_query_bind_text (keep, declaration_id);
  vc_query_bind_time (keep, now);
  vc_query_bind_bytes (keep, body);
  vc_query_run (keep);
}

/**
 * vc_cache_looks_load:
 * @sql: a connection with a transaction
 * @key_id: whose
 * @key: that key
 *
 * What does not open is left out: it is a comfort, and nobody's work.
 *
 * Returns: (transfer full) (element-type utf8 GBytes): how each photo was
 *   looked at, by its SHA-256
 */
GHashTable *
vc_cache_looks_load (VcSql      *sql,
                     const char *key_id,
                     VcSecret   *key)
{
  GHashTable *looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  g_autoptr (VcQuery) query = vc_query_new (sql, "SELECT sha256, body FROM looks WHERE pile = ?1");
  VcCachePile pile;

  vc_cache_pile_find (sql, key_id, &pile);
  vc_query_bind_int (query, pile.pile);
  while (vc_query_next (query))
    {
      const char       *sha256 = vc_query_get_text (query, 0);
      const VcSealPlace place = place_of (sha256);
      g_autoptr (GBytes) body = vc_query_dup_bytes (query, 1);
      g_autoptr (GBytes) look = vc_seal_open (key, &place, body, NULL);

      if (look != NULL)
        g_hash_table_replace (looks, g_strdup (sha256), g_steal_pointer (&look));
    }

  return looks;
}

/**
 * vc_cache_looks_drop:
 * @sql: a connection with a transaction
 * @key_id: whose
 * @declaration_id: whose photos are no longer looked at
 */
void
vc_cache_looks_drop (VcSql      *sql,
                     const char *key_id,
                     const char *declaration_id)
{
  g_autoptr (VcQuery) query = vc_query_new (sql, "DELETE FROM looks WHERE pile = ?1 AND declaration_id = ?2");
  VcCachePile pile;

  vc_cache_pile_find (sql, key_id, &pile);
  vc_query_bind_int (query, pile.pile);
  vc_query_bind_text (query, declaration_id);
  vc_query_run (query);
}

/**
 * vc_cache_looks_purge:
 * @sql: a connection with a transaction
 * @before: what was kept before then goes
 * @after: so does what was kept after then, by a clock that was wrong
 *
 * Needs no key.
 *
 * Returns: how many went
 */
guint
vc_cache_looks_purge (VcSql     *sql,
                      GDateTime *before,
                      GDateTime *after)
{
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "DELETE FROM looks WHERE kept_at < ?1 OR kept_at > ?2 RETURNING 1");
  guint n_purged = 0;

  vc_query_bind_time (query, before);
  vc_query_bind_time (query, after);
  while (vc_query_next (query))
    n_purged++;

  return n_purged;
}
