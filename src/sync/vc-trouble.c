/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-trouble.h"

/* What a call that failed means for trying again. */

static gboolean
is_one_of (const GError    *error,
           const VcProblem *problems,
           gsize            n_problems)
{
  if (error->domain != VC_PROBLEM)
    return FALSE;

  for (gsize i = 0; i < n_problems; i++)
    if (error->code == (int) problems[i])
      return TRUE;

  return FALSE;
}

/**
 * vc_trouble_is_passing:
 * @error: why a call failed
 *
 * Returns: whether the very same call may succeed later, or has succeeded
 *   without our knowing
 */
gboolean
vc_trouble_is_passing (const GError *error)
{
  static const VcProblem passing[] = {
    VC_PROBLEM_TOO_MANY_ATTEMPTS,
    VC_PROBLEM_NOT_SIGNED_IN,
    VC_PROBLEM_SESSION_ENDED,
    VC_PROBLEM_OFFICER_DISABLED,
    VC_PROBLEM_CLIENT_TOO_OLD,
    VC_PROBLEM_INTERNAL,
  };

  return error->domain != VC_PROBLEM || is_one_of (error, passing, G_N_ELEMENTS (passing));
}

/**
 * vc_trouble_is_unanswered:
 * @error: why a call failed
 *
 * Returns: whether central is out of reach, as far as this call could tell
 */
gboolean
vc_trouble_is_unanswered (const GError *error)
{
  return error->domain == VC_API_ERROR;
}

/**
 * vc_trouble_is_signed_out:
 * @error: why a call failed
 *
 * Returns: whether the officer has no session at central any more
 */
gboolean
vc_trouble_is_signed_out (const GError *error)
{
  static const VcProblem endings[] = {
    VC_PROBLEM_NOT_SIGNED_IN,
    VC_PROBLEM_SESSION_ENDED,
    VC_PROBLEM_OFFICER_DISABLED,
  };

  return is_one_of (error, endings, G_N_ELEMENTS (endings));
}

/**
 * vc_trouble_get_name:
 * @error: why a call failed
 *
 * Returns: (transfer none): a name to keep: the problem's type, or what became
 *   of the connection
 */
const char *
vc_trouble_get_name (const GError *error)
{
  if (error->domain == VC_PROBLEM)
    return vc_problem_get_type_uri ((VcProblem) error->code);
  if (g_error_matches (error, VC_API_ERROR, VC_API_ERROR_INSECURE))
    return "insecure";
  if (g_error_matches (error, VC_API_ERROR, VC_API_ERROR_MALFORMED) ||
      g_error_matches (error, VC_API_ERROR, VC_API_ERROR_DAMAGED))
    return "malformed";

  return "unreachable";
}
