/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-pruning.h"

#include "vc-central-pieces.h"
#include "vc-central-policy.h"

/* Each statement looks into an index and usually finds nothing. */

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

/* Nobody goes on with these; whoever still has the file announces it again. */
static void
forget_uploads (VcCentral *central)
{
  int hours = (int) vc_central_policy_get_upload_hours (central);
  g_autoptr (GDateTime) before = g_date_time_add_hours (vc_central_get_now (central), -hours);

  vc_central_pieces_drop_stopped (central, before);
}

/**
 * vc_central_prune:
 * @central: a central without a transaction
 *
 * Forgets stored answers and ended sessions that are older than
 * %VC_CENTRAL_KEPT_DAYS, and uploads that have stopped, in a transaction of its
 * own. What was decided, by whom and when stays for ever.
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
  forget_uploads (central);
  return vc_central_commit (central, error);
}
