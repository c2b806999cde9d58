/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-cache-declarations.h"

#include <string.h>

#include "vc-cache-index-private.h"
#include "vc-cache-pile.h"
#include "vc-query.h"
#include "vc-seal-json.h"
#include "vc-wire.h"

static void
insert (VcSql         *sql,
        VcCachePile   *pile,
        VcSecret      *key,
        VcDeclaration *declaration,
        GDateTime     *now)
{
  const VcSealPlace place = { "declarations", vc_declaration_get_id (declaration), NULL, "body" };
  g_autoptr (JsonNode) node = vc_wire_write_declaration (declaration);
  g_autoptr (GBytes) body = vc_seal_json_close (key, &place, node);
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "INSERT INTO declarations (pile, id, kept_at, body) VALUES (?1, ?2, ?3, ?4)");

  vc_query_bind_int (query, pile->pile);
  vc_query_bind_text (query, place.row);
  vc_query_bind_time (query, now);
  vc_query_bind_bytes (query, body);
  vc_query_run (query);

  vc_cache_pile_toggle (pile, g_bytes_get_data (body, NULL), g_bytes_get_size (body), 1);
}

static void
delete (VcSql       *sql,
        VcCachePile *pile,
        const char  *id)
{
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "DELETE FROM declarations WHERE pile = ?1 AND id = ?2 RETURNING body");

  vc_query_bind_int (query, pile->pile);
  vc_query_bind_text (query, id);
  while (vc_query_next (query))
    {
      gsize         size;
      gconstpointer body = vc_query_get_data (query, 0, &size);

      vc_cache_pile_toggle (pile, body, size, -1);
    }
}

static void
empty (VcSql       *sql,
       VcCachePile *pile)
{
  g_autoptr (VcQuery) query = vc_query_new (sql, "DELETE FROM declarations WHERE pile = ?1");

  vc_query_bind_int (query, pile->pile);
  vc_query_run (query);

  pile->n = 0;
  memset (pile->tags, 0, sizeof pile->tags);
}

/**
 * vc_cache_declarations_replace:
 * @sql: a connection with a transaction
 * @key_id: whose
 * @key: that key
 * @declarations: (element-type VcDeclaration): all there are; of one that is
 *   there twice the last counts
 * @now: the time
 */
void
vc_cache_declarations_replace (VcSql      *sql,
                               const char *key_id,
                               VcSecret   *key,
                               GPtrArray  *declarations,
                               GDateTime  *now)
{
  g_autoptr (GHashTable) last = g_hash_table_new (g_str_hash, g_str_equal);
  VcCachePile pile;

  vc_cache_pile_find (sql, key_id, &pile);
  empty (sql, &pile);

  for (guint i = 0; i < declarations->len; i++)
    g_hash_table_insert (last, (gpointer) vc_declaration_get_id (g_ptr_array_index (declarations, i)),
                         g_ptr_array_index (declarations, i));

  for (guint i = 0; i < declarations->len && vc_sql_is_well (sql); i++)
    {
      VcDeclaration *declaration = g_ptr_array_index (declarations, i);

      if (g_hash_table_lookup (last, vc_declaration_get_id (declaration)) == declaration)
        insert (sql, &pile, key, declaration, now);
    }

  vc_cache_pile_write (sql, &pile);
}

/**
 * vc_cache_declarations_put:
 * @sql: a connection with a transaction
 * @key_id: whose
 * @key: that key
 * @declaration: takes the place of the one with the same id
 * @now: the time
 */
void
vc_cache_declarations_put (VcSql         *sql,
                           const char    *key_id,
                           VcSecret      *key,
                           VcDeclaration *declaration,
                           GDateTime     *now)
{
  VcCachePile pile;

  vc_cache_pile_find (sql, key_id, &pile);
  delete (sql, &pile, vc_declaration_get_id (declaration));
  insert (sql, &pile, key, declaration, now);
  vc_cache_pile_write (sql, &pile);
}

/**
 * vc_cache_declarations_drop:
 * @sql: a connection with a transaction
 * @key_id: whose
 * @id: the declaration's
 */
void
vc_cache_declarations_drop (VcSql      *sql,
                            const char *key_id,
                            const char *id)
{
  VcCachePile pile;

  vc_cache_pile_find (sql, key_id, &pile);
  delete (sql, &pile, id);
  vc_cache_pile_write (sql, &pile);
}

/**
 * vc_cache_declarations_load:
 * @sql: a connection with a transaction
 * @key_id: whose
 * @key: that key
 *
 * Errors: %VC_STORE_ERROR_DAMAGED when one does not open, and when one is
 * missing.
 *
 * Returns: (transfer full) (nullable): all of them, opened
 */
VcCacheIndex *
vc_cache_declarations_load (VcSql      *sql,
                            const char *key_id,
                            VcSecret   *key)
{
  g_autoptr (VcCacheIndex) index = vc_cache_index_new (key);
  g_autoptr (VcQuery) query = NULL;
  VcCachePile kept;
  VcCachePile found = { 0 };
  GError     *error = NULL;

  vc_cache_pile_find (sql, key_id, &kept);
  /* The plus keeps SQLite from the index: it would have to sort by the order
   * they lie in, which is how they are read without it. */
  query = vc_query_new (sql, "SELECT id, body FROM declarations WHERE +pile = ?1 ORDER BY rowid");
  vc_query_bind_int (query, kept.pile);
  while (vc_query_next (query))
    {
      const char   *id = vc_query_get_text (query, 0);
      gsize         size;
      gconstpointer body = vc_query_get_data (query, 1, &size);

      if (id != NULL)
        vc_cache_index_add (index, id, body, size);
      vc_cache_pile_toggle (&found, body, size, 1);
    }

  if (!vc_cache_index_close (index, &error))
    vc_sql_take_failure (sql, error);
  else if (found.n != kept.n || memcmp (found.tags, kept.tags, sizeof kept.tags) != 0)
    vc_sql_fail (sql, VC_STORE_ERROR_DAMAGED, "the cache has %" G_GINT64_FORMAT " declarations, not %" G_GINT64_FORMAT,
                 found.n, kept.n);

  return vc_sql_is_well (sql) ? g_steal_pointer (&index) : NULL;
}

static GArray *
list_piles (VcSql *sql)
{
  g_autoptr (VcQuery) query = vc_query_new (sql, "SELECT pile FROM piles");
  GArray *piles = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (vc_query_next (query))
    {
      gint64 number = vc_query_get_int (query, 0);

      g_array_append_val (piles, number);
    }

  return piles;
}

static guint
purge_pile (VcSql     *sql,
            gint64     number,
            GDateTime *before,
            GDateTime *after)
{
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "DELETE FROM declarations WHERE pile = ?1 AND (kept_at < ?2 OR kept_at > ?3) RETURNING body");
  VcCachePile pile;
  guint       n_purged = 0;

  vc_cache_pile_read (sql, number, &pile);
  vc_query_bind_int (query, number);
  vc_query_bind_time (query, before);
  vc_query_bind_time (query, after);
  for (; vc_query_next (query); n_purged++)
    {
      gsize         size;
      gconstpointer body = vc_query_get_data (query, 0, &size);

      vc_cache_pile_toggle (&pile, body, size, -1);
    }

  if (n_purged > 0)
    vc_cache_pile_write (sql, &pile);
  return n_purged;
}

/**
 * vc_cache_declarations_purge:
 * @sql: a connection with a transaction
 * @before: what was kept before then goes
 * @after: so does what was kept after then, by a clock that was wrong
 *
 * Needs no key.
 *
 * Returns: how many went
 */
guint
vc_cache_declarations_purge (VcSql     *sql,
                             GDateTime *before,
                             GDateTime *after)
{
  g_autoptr (GArray) piles = list_piles (sql);
  guint n_purged = 0;

  for (guint i = 0; i < piles->len; i++)
    n_purged += purge_pile (sql, g_array_index (piles, gint64, i), before, after);

  return n_purged;
}
