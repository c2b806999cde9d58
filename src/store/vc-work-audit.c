/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-work-audit.h"

#include <sodium.h>
#include <string.h>

#include "vc-query.h"

/*
 * What was done on this PC, by whom, to which of our own records, when. Each
 * line holds the hash of the line before it and its own words, so that none
 * can be changed or left out without all after it.
 */
#define CHAIN_SIZE 32

static void
add_text (crypto_generichash_state *state,
          const char               *text)
{
  guint32 length = GUINT32_TO_LE (text != NULL ? (guint32) strlen (text) : G_MAXUINT32);

  crypto_generichash_update (state, (const guint8 *) &length, sizeof length);
  if (text != NULL)
    crypto_generichash_update (state, (const guint8 *) text, strlen (text));
}

/* Makes @link, of the line before, that of this line. */
static void
add_line (guint8      link[CHAIN_SIZE],
          gint64      at,
          const char *officer_id,
          const char *action,
          const char *subject)
{
  crypto_generichash_state state;

  at = GINT64_TO_LE (at);
  crypto_generichash_init (&state, NULL, 0, CHAIN_SIZE);
  crypto_generichash_update (&state, link, CHAIN_SIZE);
  crypto_generichash_update (&state, (const guint8 *) &at, sizeof at);
  add_text (&state, officer_id);
  add_text (&state, action);
  add_text (&state, subject);
  crypto_generichash_final (&state, link, CHAIN_SIZE);
}

/**
 * vc_work_audit_add:
 * @sql: a connection with a transaction
 * @at: when
 * @officer_id: (nullable): who did it; %NULL: the program by itself
 * @action: what was done, as `noun.verb`
 * @subject: (nullable): the record it was done to
 *
 * Appends a line, in the transaction of what it tells about.
 */
void
vc_work_audit_add (VcSql      *sql,
                   GDateTime  *at,
                   const char *officer_id,
                   const char *action,
                   const char *subject)
{
  g_autoptr (VcQuery) last = vc_query_new (sql, "SELECT seq, chain FROM audit ORDER BY seq DESC LIMIT 1");
  g_autoptr (VcQuery) insert = NULL;
  guint8 link[CHAIN_SIZE] = { 0 };
  g_autoptr (GBytes) chain = g_bytes_new_static (link, sizeof link);
  gint64 time = g_date_time_to_unix (at) * G_USEC_PER_SEC + g_date_time_get_microsecond (at);
  gint64 seq = 0;

  if (vc_query_next (last))
    {
      gsize         size;
      gconstpointer kept = vc_query_get_data (last, 1, &size);

      seq = vc_query_get_int (last, 0);
      if (size == sizeof link)
        memcpy (link, kept, size);
    }

  add_line (link, time, officer_id, action, subject);

  insert = vc_query_new (sql,
    "INSERT INTO audit (seq, at, officer_id, action, subject, chain, sum)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, vc_sum ('audit', ?1, ?2, ?3, ?4, ?5, ?6))");
  vc_query_bind_int (insert, seq + 1);
  vc_query_bind_int (insert, time);
  vc_query_bind_text (insert, officer_id);
  vc_query_bind_text (insert, action);
  vc_query_bind_text (insert, subject);
  vc_query_bind_bytes (insert, chain);
  vc_query_run (insert);
}

/**
 * vc_work_audit_verify:
 * @sql: a connection without a transaction
 * @latest: (out) (nullable): the latest time in it, which is not
 *   the last line's when a clock went backwards
 *
 * Walks along the whole chain.
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR
 */
gboolean
vc_work_audit_verify (VcSql      *sql,
                      GDateTime **latest,
                      GError    **error)
{
  g_autoptr (VcQuery) query = NULL;
  guint8 link[CHAIN_SIZE] = { 0 };
  gint64 seq = 0;
  gint64 last = G_MININT64;

  if (!vc_sql_begin_reading (sql, error))
    return FALSE;

  query = vc_query_new (sql, "SELECT seq, at, officer_id, action, subject, chain FROM audit ORDER BY seq");
  while (vc_query_next (query))
    {
      gint64        at = vc_query_get_int (query, 1);
      gsize         size;
      gconstpointer kept = vc_query_get_data (query, 5, &size);

      add_line (link, at, vc_query_get_text (query, 2), vc_query_get_text (query, 3), vc_query_get_text (query, 4));
      if (vc_query_get_int (query, 0) != ++seq || size != sizeof link || memcmp (link, kept, size) != 0)
        vc_sql_fail (sql, VC_STORE_ERROR_DAMAGED, "the audit is broken at line %" G_GINT64_FORMAT, seq);
      last = MAX (last, at);
    }

  g_clear_pointer (&query, vc_query_free);
  if (!vc_sql_commit (sql, error))
    return FALSE;

  if (seq > 0)
    *latest = vc_query_time_from_int (last);
  return TRUE;
}
