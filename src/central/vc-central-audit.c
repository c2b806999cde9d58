/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-audit.h"

#include "vc-json.h"

/*
 * The audit is append-only and chained: a line's hash is the SHA-256 of the
 * hash before it, a line feed, and the line itself. Whoever keeps one hash,
 * as each counter does with each decision, notices any change before it.
 *
 * A line says who did what to which of our own records. It holds no secret
 * and no citizen's name.
 */
#define FIRST_HASH "0000000000000000000000000000000000000000000000000000000000000000"

static char *
dup_hash (const char *previous,
          const char *line)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, (const guchar *) previous, -1);
  g_checksum_update (checksum, (const guchar *) "\n", 1);
  g_checksum_update (checksum, (const guchar *) line, -1);
  return g_strdup (g_checksum_get_string (checksum));
}

static void
read_last (VcCentral *central,
           gint64    *seq,
           char     **hash)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1");

  *seq = 0;
  *hash = NULL;
  if (vc_central_query_next (query))
    {
      *seq = vc_central_query_get_int (query, 0);
      *hash = g_strdup (vc_central_query_get_text (query, 1));
    }
  else
    *hash = g_strdup (FIRST_HASH);
}

static char *
dup_line (VcCentral  *central,
          gint64      seq,
          const char *officer_id,
          const char *action,
          const char *subject,
          va_list     details)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *at = g_date_time_format (vc_central_get_now (central), "%FT%T.%fZ");
  JsonObject *line = json_object_new ();
  const char *name;

  json_node_take_object (node, line);
  json_object_set_int_member (line, "seq", seq);
  json_object_set_string_member (line, "at", at);
  if (officer_id != NULL)
    json_object_set_string_member (line, "officer", officer_id);
  json_object_set_string_member (line, "action", action);
  if (subject != NULL)
    json_object_set_string_member (line, "subject", subject);

  while ((name = va_arg (details, const char *)) != NULL)
    {
      const char *value = va_arg (details, const char *);

      if (value != NULL)
        json_object_set_string_member (line, name, value);
    }

  return vc_json_to_string (node);
}

/**
 * vc_central_audit_add:
 * @central: a central with a transaction
 * @officer_id: (nullable): who did it; %NULL: central itself
 * @action: what was done, as `noun.verb`
 * @subject: (nullable): the record it was done to
 * @...: pairs of a name and a text that say more, ended by %NULL
 *
 * Appends a line to the audit, in the transaction of what it tells about.
 */
void
vc_central_audit_add (VcCentral  *central,
                      const char *officer_id,
                      const char *action,
                      const char *subject,
                      ...)
{
  g_autoptr (VcCentralQuery) query = NULL;
  g_autofree char *previous = NULL;
  g_autofree char *line = NULL;
  g_autofree char *hash = NULL;
  gint64 seq;
  va_list details;

  read_last (central, &seq, &previous);

  va_start (details, subject);
  line = dup_line (central, seq + 1, officer_id, action, subject, details);
  va_end (details);
  hash = dup_hash (previous, line);

  query = vc_central_query (central, "INSERT INTO audit (seq, line, hash) VALUES (?1, ?2, ?3)");
  vc_central_query_bind_int (query, seq + 1);
  vc_central_query_bind_text (query, line);
  vc_central_query_bind_text (query, hash);
  vc_central_query_run (query);
}

/**
 * vc_central_audit_dup_head:
 * @central: a central with a transaction
 *
 * Returns: (transfer full): the hash of the last line
 */
char *
vc_central_audit_dup_head (VcCentral *central)
{
  gint64 seq;
  char  *hash;

  read_last (central, &seq, &hash);
  return hash;
}

/**
 * vc_central_audit_verify:
 * @central: a central with a transaction
 * @walk: (out caller-allocates): what was found; free its head
 *
 * Walks the chain from its first line.
 *
 * Returns: %TRUE, or %FALSE with %VC_CENTRAL_ERROR_CHAIN naming the first
 *   line that is broken or missing
 */
gboolean
vc_central_audit_verify (VcCentral          *central,
                         VcCentralAuditWalk *walk,
                         GError            **error)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT seq, line, hash FROM audit ORDER BY seq");
  g_autofree char *previous = g_strdup (FIRST_HASH);
  guint64 seq = 0;

  while (vc_central_query_next (query))
    {
      g_autofree char *hash = dup_hash (previous, vc_central_query_get_text (query, 1));

      seq++;
      if ((guint64) vc_central_query_get_int (query, 0) != seq ||
          g_strcmp0 (hash, vc_central_query_get_text (query, 2)) != 0)
        {
          g_set_error (error, VC_CENTRAL_ERROR, VC_CENTRAL_ERROR_CHAIN,
                       "the audit is broken at line %" G_GUINT64_FORMAT, seq);
          return FALSE;
        }

      g_free (previous);
      previous = g_steal_pointer (&hash);
    }

  if (!vc_central_is_well (central, error))
    return FALSE;

  walk->n_lines = seq;
  walk->head = g_steal_pointer (&previous);
  return TRUE;
}
