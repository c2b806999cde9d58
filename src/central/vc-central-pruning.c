/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-pruning.h"

/* Both statements look into an index and usually find nothing. */

static void
forget_answers (VcCentral *central,
                GDateTime *before)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central, "DELETE FROM idempotency WHERE answered_at <= ?1");

  vc_central_query_bind_time (query, before);
  vc_central_query_run (query);
}

/* One that was ended early goes with the day it would have ended. */
static void
forget_sessions (VcCentral *central,
                 GDateTime *before)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central, "DELETE FROM sessions WHERE expires_at <= ?1");

  vc_central_query_bind_time (query, before);
  vc_central_query_run (query);
}

/**
 * vc_central_prune:
 * @central: a central without a transaction
 *
 * Forgets stored answers and ended sessions that are older than
 * %VC_CENTRAL_KEPT_DAYS, in a transaction of its own. What was decided, by
 * whom and when stays for ever.
 *
 * Returns: %TRUE, or %FALSE with %VC_CENTRAL_ERROR
 */
gboolean
vc_central_prune (VcCentral *central,
                  GError   **error)
{
  g_autoptr (GDateTime) before = NULL;

  if (!vc_central_begin (central, error))
    return FALSE;

  before = g_date_time_add_days (vc_central_get_now (central), -VC_CENTRAL_KEPT_DAYS);
  forget_answers (central, before);
  forget_sessions (central, before);
  return vc_central_commit (central, error);
}
