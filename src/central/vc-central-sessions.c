/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-sessions.h"

#include "vc-central-officers.h"
#include "vc-problem.h"

/* A token has 256 random bits, so its plain SHA-256 tells nothing of it; a
 * copy of the database opens no session. */
#define TOKEN_ALPHABET "0123456789abcdef"
#define TOKEN_LENGTH   64

static char *
dup_token_hash (const char *token)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, token, -1);
}

/**
 * vc_central_sessions_start:
 * @central: a central with a transaction
 * @officer_id: who signed in
 * @counter: where
 * @expires_at: when the session ends by itself
 *
 * Returns: (transfer full): the token, which is kept nowhere
 */
char *
vc_central_sessions_start (VcCentral  *central,
                           const char *officer_id,
                           const char *counter,
                           GDateTime  *expires_at)
{
  char *token = vc_central_dup_secret (central, TOKEN_ALPHABET, TOKEN_LENGTH);
  g_autofree char *hash = dup_token_hash (token);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "INSERT INTO sessions (token_hash, officer_id, counter, started_at, expires_at)"
    " VALUES (?1, ?2, ?3, ?4, ?5)");

  vc_central_query_bind_text (query, hash);
  vc_central_query_bind_text (query, officer_id);
  vc_central_query_bind_text (query, counter);
  vc_central_query_bind_time (query, vc_central_get_now (central));
  vc_central_query_bind_time (query, expires_at);
  vc_central_query_run (query);
  return token;
}

/**
 * vc_central_sessions_find:
 * @central: a central with a transaction
 * @token: (nullable): what the request carried
 *
 * Returns: (transfer full): the officer whose session it is, or %NULL with
 *   %VC_PROBLEM
 */
VcOfficer *
vc_central_sessions_find (VcCentral  *central,
                          const char *token,
                          GError    **error)
{
  g_autofree char *hash = dup_token_hash (token != NULL ? token : "");
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT officer_id, ended_at IS NOT NULL OR expires_at <= ?1 FROM sessions WHERE token_hash = ?2");

  vc_central_query_bind_time (query, vc_central_get_now (central));
  vc_central_query_bind_text (query, hash);
  if (!vc_central_query_next (query))
    {
      g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_NOT_SIGNED_IN, "no session has this token");
      return NULL;
    }

  if (vc_central_query_get_int (query, 1))
    {
      g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_SESSION_ENDED, "the session has ended");
      return NULL;
    }

  if (vc_central_officers_is_disabled (central, vc_central_query_get_text (query, 0)))
    {
      g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_OFFICER_DISABLED, "the officer is disabled");
      return NULL;
    }

  return vc_central_officers_find (central, vc_central_query_get_text (query, 0));
}

/**
 * vc_central_sessions_end:
 * @central: a central with a transaction
 * @token: a session's token
 */
void
vc_central_sessions_end (VcCentral  *central,
                         const char *token)
{
  g_autofree char *hash = dup_token_hash (token);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "UPDATE sessions SET ended_at = ?1 WHERE token_hash = ?2 AND ended_at IS NULL");

  vc_central_query_bind_time (query, vc_central_get_now (central));
  vc_central_query_bind_text (query, hash);
  vc_central_query_run (query);
}

/**
 * vc_central_sessions_count_attempt:
 * @central: a central with a transaction
 * @account: what was typed
 *
 * Counts an attempt to sign in, before the password is looked at: many at
 * once are counted as well as many in a row. An account that does not exist
 * is counted like any other.
 *
 * Returns: %TRUE, or %FALSE with %VC_PROBLEM_TOO_MANY_ATTEMPTS
 */
gboolean
vc_central_sessions_count_attempt (VcCentral  *central,
                                   const char *account,
                                   GError    **error)
{
  g_autoptr (GDateTime) since = g_date_time_add_seconds (vc_central_get_now (central), -VC_CENTRAL_ATTEMPT_SECONDS);
  g_autofree char *id = vc_central_dup_uuid (central);
  g_autoptr (VcCentralQuery) forget = vc_central_query (central,
    "DELETE FROM sign_in_attempts WHERE tried_at <= ?1");
  g_autoptr (VcCentralQuery) count = vc_central_query (central,
    "SELECT count (*) FROM sign_in_attempts WHERE account = ?1");
  g_autoptr (VcCentralQuery) insert = vc_central_query (central,
    "INSERT INTO sign_in_attempts (id, account, tried_at) VALUES (?1, ?2, ?3)");

  vc_central_query_bind_time (forget, since);
  vc_central_query_run (forget);

  vc_central_query_bind_text (count, account);
  if (vc_central_query_next (count) && vc_central_query_get_int (count, 0) >= VC_CENTRAL_MAX_ATTEMPTS)
    {
      g_set_error (error, VC_PROBLEM, VC_PROBLEM_TOO_MANY_ATTEMPTS,
                   "%d attempts in %d seconds", VC_CENTRAL_MAX_ATTEMPTS, VC_CENTRAL_ATTEMPT_SECONDS);
      return FALSE;
    }

  vc_central_query_bind_text (insert, id);
  vc_central_query_bind_text (insert, account);
  vc_central_query_bind_time (insert, vc_central_get_now (central));
  vc_central_query_run (insert);
  return TRUE;
}

/**
 * vc_central_sessions_forget_attempts:
 * @central: a central with a transaction
 * @account: whose password was right
 */
void
vc_central_sessions_forget_attempts (VcCentral  *central,
                                     const char *account)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "DELETE FROM sign_in_attempts WHERE account = ?1");

  vc_central_query_bind_text (query, account);
  vc_central_query_run (query);
}
