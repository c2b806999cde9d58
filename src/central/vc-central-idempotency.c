/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-idempotency.h"

/*
 * Answers to changes, under the officer and the key. Only what was done is
 * kept: a "no" changed nothing, so the same attempt may be made again when
 * the reason for it has gone. Looking up, doing and keeping are one
 * transaction, so the same key twice at once does once.
 */

/* What the key was used for. */
static char *
dup_fingerprint (VcCentralRequest *request)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize size;
  const guchar *body = g_bytes_get_data (request->body, &size);

  g_checksum_update (checksum, (const guchar *) request->method, -1);
  g_checksum_update (checksum, (const guchar *) "\n", 1);
  g_checksum_update (checksum, (const guchar *) request->path, -1);
  if (request->query != NULL)
    {
      g_checksum_update (checksum, (const guchar *) "?", 1);
      g_checksum_update (checksum, (const guchar *) request->query, -1);
    }
  g_checksum_update (checksum, (const guchar *) "\n", 1);
  if (size > 0)
    g_checksum_update (checksum, body, (gssize) size);
  return g_strdup (g_checksum_get_string (checksum));
}

/**
 * vc_central_idempotency_replay:
 * @request: a change, with its key
 * @answer: where to put the stored answer
 * @replayed: (out): whether there is one
 *
 * Returns: %TRUE, or %FALSE with %VC_PROBLEM_KEY_REUSED
 */
gboolean
vc_central_idempotency_replay (VcCentralRequest *request,
                               VcCentralAnswer  *answer,
                               gboolean         *replayed,
                               GError          **error)
{
  g_autofree char *fingerprint = dup_fingerprint (request);
  g_autoptr (VcCentralQuery) query = vc_central_query (request->central,
    "SELECT fingerprint, status, audit_head, body FROM idempotency WHERE officer_id = ?1 AND key = ?2");

  vc_central_query_bind_text (query, vc_officer_get_id (request->officer));
  vc_central_query_bind_text (query, request->key);
  *replayed = vc_central_query_next (query);
  if (!*replayed)
    return TRUE;

  if (g_strcmp0 (vc_central_query_get_text (query, 0), fingerprint) != 0)
    {
      g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_KEY_REUSED, "the key was used for another request");
      return FALSE;
    }

  vc_central_answer_clear (answer);
  answer->status = (guint) vc_central_query_get_int (query, 1);
  answer->audit_head = g_strdup (vc_central_query_get_text (query, 2));
  answer->body = vc_central_query_dup_bytes (query, 3);
  answer->media_type = answer->body != NULL ? "application/json" : NULL;
  answer->replayed = TRUE;
  return TRUE;
}

/**
 * vc_central_idempotency_keep:
 * @request: a change that was done
 * @answer: what is going to be said
 *
 * Keeps the answer for whoever asks again.
 */
void
vc_central_idempotency_keep (VcCentralRequest *request,
                             VcCentralAnswer  *answer)
{
  g_autofree char *fingerprint = dup_fingerprint (request);
  g_autoptr (VcCentralQuery) query = vc_central_query (request->central,
    "INSERT INTO idempotency (officer_id, key, fingerprint, status, audit_head, body, answered_at)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");

  vc_central_query_bind_text (query, vc_officer_get_id (request->officer));
  vc_central_query_bind_text (query, request->key);
  vc_central_query_bind_text (query, fingerprint);
  vc_central_query_bind_int (query, answer->status);
  vc_central_query_bind_text (query, answer->audit_head);
  vc_central_query_bind_bytes (query, answer->body);
  vc_central_query_bind_time (query, vc_central_get_now (request->central));
  vc_central_query_run (query);
}
