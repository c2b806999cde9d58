/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-cache-pile.h"

#include <string.h>

#include "vc-query.h"

static void
read_row (VcSql       *sql,
          VcQuery     *query,
          VcCachePile *pile)
{
  gconstpointer tags;
  gsize         size;

  pile->pile = vc_query_get_int (query, 0);
  pile->n = vc_query_get_int (query, 1);
  tags = vc_query_get_data (query, 2, &size);

  if (size == sizeof pile->tags)
    memcpy (pile->tags, tags, size);
  else
    vc_sql_fail (sql, VC_STORE_ERROR_DAMAGED, "a pile of the cache has no tags");
}

static void
insert (VcSql       *sql,
        const char  *key_id,
        VcCachePile *pile)
{
  g_autoptr (GBytes) tags = g_bytes_new_static (pile->tags, sizeof pile->tags);
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "INSERT INTO piles (pile, key_id, n, tags, sum)"
    " SELECT next, ?1, 0, ?2, vc_sum ('piles', next, ?1, 0, ?2)"
    " FROM (SELECT coalesce (max (pile), 0) + 1 AS next FROM piles)"
    " RETURNING pile");

  vc_query_bind_text (query, key_id);
  vc_query_bind_bytes (query, tags);
  while (vc_query_next (query))
    pile->pile = vc_query_get_int (query, 0);
}

/**
 * vc_cache_pile_find:
 * @sql: a connection with a transaction that writes
 * @key_id: a key
 * @pile: (out caller-allocates): what that key has; made where it has nothing
 */
void
vc_cache_pile_find (VcSql       *sql,
                    const char  *key_id,
                    VcCachePile *pile)
{
  g_autoptr (VcQuery) query = vc_query_new (sql, "SELECT pile, n, tags FROM piles WHERE key_id = ?1");

  *pile = (VcCachePile) { 0 };
  vc_query_bind_text (query, key_id);
  if (vc_query_next (query))
    read_row (sql, query, pile);
  else
    insert (sql, key_id, pile);
}

/**
 * vc_cache_pile_read:
 * @sql: a connection with a transaction
 * @number: which pile
 * @pile: (out caller-allocates): what it has
 */
void
vc_cache_pile_read (VcSql       *sql,
                    gint64       number,
                    VcCachePile *pile)
{
  g_autoptr (VcQuery) query = vc_query_new (sql, "SELECT pile, n, tags FROM piles WHERE pile = ?1");

  *pile = (VcCachePile) { 0 };
  vc_query_bind_int (query, number);
  if (vc_query_next (query))
    read_row (sql, query, pile);
  else
    vc_sql_fail (sql, VC_STORE_ERROR_DAMAGED, "there is no such pile in the cache");
}

/**
 * vc_cache_pile_write:
 * @sql: a connection with a transaction
 * @pile: what it has now
 */
void
vc_cache_pile_write (VcSql       *sql,
                     VcCachePile *pile)
{
  g_autoptr (GBytes) tags = g_bytes_new_static (pile->tags, sizeof pile->tags);
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "UPDATE piles SET n = ?2, tags = ?3, sum = vc_sum ('piles', pile, key_id, ?2, ?3) WHERE pile = ?1");

  vc_query_bind_int (query, pile->pile);
  vc_query_bind_int (query, pile->n);
  vc_query_bind_bytes (query, tags);
  vc_query_run (query);
}

/**
 * vc_cache_pile_toggle:
 * @pile: a pile
 * @sealed: (array length=size): a declaration that comes or goes
 * @size: how many bytes
 * @n: 1 when it comes, -1 when it goes
 */
void
vc_cache_pile_toggle (VcCachePile   *pile,
                      gconstpointer  sealed,
                      gsize          size,
                      int            n)
{
  const guint8 *tag = vc_seal_get_tag (sealed, size);

  pile->n += n;
  for (guint i = 0; i < sizeof pile->tags && tag != NULL; i++)
    pile->tags[i] ^= tag[i];
}
