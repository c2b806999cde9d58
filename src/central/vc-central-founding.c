/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-founding.h"

#include "vc-central-audit.h"
#include "vc-central-policy.h"
#include "vc-central-reasons.h"

static gboolean
is_new (VcCentral *central)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central, "SELECT 1 FROM policy LIMIT 1");

  return !vc_central_query_next (query);
}

/**
 * vc_central_found:
 * @central: a central without a transaction
 *
 * Gives a new database its policy, its reasons and the first line of its
 * audit; one that has them is left as it is.
 *
 * Returns: %TRUE, or %FALSE with %VC_CENTRAL_ERROR
 */
gboolean
vc_central_found (VcCentral *central,
                  GError   **error)
{
  if (!vc_central_begin (central, error))
    return FALSE;

  if (is_new (central))
    {
      vc_central_policy_fill (central);
      vc_central_reasons_fill (central);
      vc_central_audit_add (central, NULL, "database.found", NULL, NULL);
    }

  return vc_central_commit (central, error);
}
