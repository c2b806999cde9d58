/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-cache-files.h"

#include "vc-cache-pile.h"
#include "vc-query.h"

static VcSealPlace
place_of (const char *sha256)
{
  return (VcSealPlace) { "contents", sha256, NULL, "body" };
}

static void
delete_file (VcSql  *sql,
             gint64  file)
{
  g_autoptr (VcQuery) contents = vc_query_new (sql, "DELETE FROM contents WHERE file = ?1");
  g_autoptr (VcQuery) files = vc_query_new (sql, "DELETE FROM files WHERE file = ?1");

  vc_query_bind_int (contents, file);
  vc_query_run (contents);
  vc_query_bind_int (files, file);
  vc_query_run (files);
}

static gboolean
find_file (VcSql      *sql,
           gint64      pile,
           const char *sha256,
           gint64     *file)
{
  g_autoptr (VcQuery) query = vc_query_new (sql, "SELECT file FROM files WHERE pile = ?1 AND sha256 = ?2");

  vc_query_bind_int (query, pile);
  vc_query_bind_text (query, sha256);
  if (!vc_query_next (query))
    return FALSE;

  *file = vc_query_get_int (query, 0);
  return TRUE;
}

static gint64
insert_file (VcSql      *sql,
             gint64      pile,
             const char *declaration_id,
             const char *sha256,
             gsize       size,
             GDateTime  *now)
{
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "INSERT INTO files (pile, sha256, declaration_id, size, kept_at, sum)"
    " VALUES (?1, ?2, ?3, ?4, ?5, vc_sum ('files', ?1, ?2, ?3, ?4, ?5)) RETURNING file");
  gint64 file = 0;

  vc_query_bind_int (query, pile);
  vc_query_bind_text (query, sha256);
  vc_query_bind_text (query, declaration_id);
  vc_query_bind_int (query, (gint64) size);
  vc_query_bind_time (query, now);
  while (vc_query_next (query))
    file = vc_query_get_int (query, 0);

  return file;
}

static gboolean
has_sha256 (GBytes     *bytes,
            const char *sha256)
{
  g_autofree char *actual = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strcmp0 (actual, sha256) == 0;
}

/**
 * vc_cache_files_put:
 * @sql: a connection with a transaction
 * @key_id: whose
 * @key: that key
 * @declaration_id: what it belongs to
 * @sha256: its name and its proof
 * @bytes: the file
 * @now: the time
 *
 * Errors: %VC_STORE_ERROR_STATE when the name is not that of the bytes.
 */
void
vc_cache_files_put (VcSql      *sql,
                    const char *key_id,
                    VcSecret   *key,
                    const char *declaration_id,
                    const char *sha256,
                    GBytes     *bytes,
                    GDateTime  *now)
{
  const VcSealPlace place = place_of (sha256);
  g_autoptr (GBytes) body = NULL;
  g_autoptr (VcQuery) query = NULL;
  VcCachePile pile;
  gint64      file;

  if (!has_sha256 (bytes, sha256))
    {
      vc_sql_fail (sql, VC_STORE_ERROR_STATE, "these are not the bytes of file %s", sha256);
      return;
    }

  vc_cache_pile_find (sql, key_id, &pile);
  if (find_file (sql, pile.pile, sha256, &file))
    delete_file (sql, file);
  file = insert_file (sql, pile.pile, declaration_id, sha256, g_bytes_get_size (bytes), now);

  body = vc_seal_close (key, &place, bytes);
  query = vc_query_new (sql, "INSERT INTO contents (file, body) VALUES (?1, ?2)");
  vc_query_bind_int (query, file);
  vc_query_bind_bytes (query, body);
  vc_query_run (query);
}

/* What may be wrong here is wrong with one file, not with the cache. */
static GBytes *
open_content (VcSql       *sql,
              VcSecret    *key,
              const char  *sha256,
              gint64       file,
              GError     **error)
{
  const VcSealPlace place = place_of (sha256);
  g_autoptr (VcQuery) query = vc_query_new (sql, "SELECT body FROM contents WHERE file = ?1");
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GBytes) bytes = NULL;

  vc_query_bind_int (query, file);
  if (vc_query_next (query))
    sealed = vc_query_dup_bytes (query, 0);
  if (!vc_sql_is_well (sql))
    return NULL;

  if (sealed != NULL)
    bytes = vc_seal_open (key, &place, sealed, NULL);
  if (bytes != NULL && has_sha256 (bytes, sha256))
    return g_steal_pointer (&bytes);

  g_set_error (error, VC_STORE_ERROR, VC_STORE_ERROR_DAMAGED, "file %s is not what it was", sha256);
  return NULL;
}

/**
 * vc_cache_files_get:
 * @sql: a connection with a transaction
 * @key_id: whose
 * @key: that key
 * @sha256: a file's name
 * @error: return location for a #GError that concerns this file alone; it is
 *   dropped then, so that it is fetched again
 *
 * Errors: %VC_STORE_ERROR_NOT_FOUND, %VC_STORE_ERROR_DAMAGED.
 *
 * Returns: (transfer full) (nullable): the file, its SHA-256 checked again;
 *   %NULL when @error is set or the transaction has failed
 */
GBytes *
vc_cache_files_get (VcSql       *sql,
                    const char  *key_id,
                    VcSecret    *key,
                    const char  *sha256,
                    GError     **error)
{
  GBytes     *bytes;
  VcCachePile pile;
  gint64      file;

  vc_cache_pile_find (sql, key_id, &pile);
  if (!find_file (sql, pile.pile, sha256, &file))
    {
      if (vc_sql_is_well (sql))
        g_set_error (error, VC_STORE_ERROR, VC_STORE_ERROR_NOT_FOUND, "file %s is not in the cache", sha256);
      return NULL;
    }

  bytes = open_content (sql, key, sha256, file, error);
  if (bytes == NULL)
    delete_file (sql, file);
  return bytes;
}

/**
 * vc_cache_files_list:
 * @sql: a connection with a transaction
 * @key_id: whose
 *
 * Returns: (transfer full) (element-type utf8): the SHA-256 of each file
 */
GPtrArray *
vc_cache_files_list (VcSql      *sql,
                     const char *key_id)
{
  g_autoptr (VcQuery) query = vc_query_new (sql, "SELECT sha256 FROM files WHERE pile = ?1 ORDER BY file");
  GPtrArray  *names = g_ptr_array_new_with_free_func (g_free);
  VcCachePile pile;

  vc_cache_pile_find (sql, key_id, &pile);
  vc_query_bind_int (query, pile.pile);
  while (vc_query_next (query))
    g_ptr_array_add (names, g_strdup (vc_query_get_text (query, 0)));

  return names;
}

static guint
delete_files (VcSql  *sql,
              GArray *files)
{
  for (guint i = 0; i < files->len; i++)
    delete_file (sql, g_array_index (files, gint64, i));

  return files->len;
}

static GArray *
list_numbers (VcQuery *query)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (vc_query_next (query))
    {
      gint64 number = vc_query_get_int (query, 0);

      g_array_append_val (numbers, number);
    }

  return numbers;
}

/**
 * vc_cache_files_drop:
 * @sql: a connection with a transaction
 * @key_id: whose
 * @declaration_id: whose files are no longer wanted
 */
void
vc_cache_files_drop (VcSql      *sql,
                     const char *key_id,
                     const char *declaration_id)
{
  g_autoptr (VcQuery) query = vc_query_new (sql, "SELECT file FROM files WHERE pile = ?1 AND declaration_id = ?2");
  g_autoptr (GArray) files = NULL;
  VcCachePile pile;

  vc_cache_pile_find (sql, key_id, &pile);
  vc_query_bind_int (query, pile.pile);
  vc_query_bind_text (query, declaration_id);
  files = list_numbers (query);
  delete_files (sql, files);
}

/**
 * vc_cache_files_purge:
 * @sql: a connection with a transaction
 * @before: what was kept before then goes
 * @after: so does what was kept after then, by a clock that was wrong
 * @max_bytes: and of the rest the oldest, until they take no more room
 *
 * Needs no key.
 *
 * Returns: how many went
 */
guint
vc_cache_files_purge (VcSql     *sql,
                      GDateTime *before,
                      GDateTime *after,
                      guint64    max_bytes)
{
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "SELECT file FROM (SELECT file, kept_at, sum (size) OVER (ORDER BY kept_at DESC, file DESC) AS room FROM files)"
    " WHERE kept_at < ?1 OR kept_at > ?2 OR room > ?3");
  g_autoptr (GArray) files = NULL;

  vc_query_bind_time (query, before);
  vc_query_bind_time (query, after);
  vc_query_bind_int (query, (gint64) MIN (max_bytes, (guint64) G_MAXINT64));
  files = list_numbers (query);
  return delete_files (sql, files);
}
