/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-problem.h"

G_DEFINE_QUARK (vc_problem, vc_problem)

/* The contract's list: what names a problem, what it says in a few words, and
 * the status it comes with. */
static const struct
{
  const char *type;
  const char *title;
  guint       status;
} problems[] = {
  [VC_PROBLEM_MALFORMED_BODY]         = { "/problems/malformed-body", "The body is not a JSON object", 400 },
  [VC_PROBLEM_BODY_TOO_DEEP]          = { "/problems/body-too-deep", "The body is nested too deeply", 400 },
  [VC_PROBLEM_BODY_TOO_LARGE]         = { "/problems/body-too-large", "The body is too large", 413 },
  [VC_PROBLEM_UNSUPPORTED_MEDIA_TYPE] = { "/problems/unsupported-media-type", "The body is of another type than agreed", 415 },
  [VC_PROBLEM_INVALID_VALUE]          = { "/problems/invalid-value", "A member is missing or not as agreed", 422 },
  [VC_PROBLEM_INVALID_PARAMETER]      = { "/problems/invalid-parameter", "A parameter is not as agreed", 400 },
  [VC_PROBLEM_ROUTE_UNKNOWN]          = { "/problems/route-unknown", "There is nothing at this address", 404 },
  [VC_PROBLEM_METHOD_NOT_ALLOWED]     = { "/problems/method-not-allowed", "The method does not fit the address", 405 },
  [VC_PROBLEM_NOT_FOUND]              = { "/problems/not-found", "There is no such record", 404 },
  [VC_PROBLEM_SIGN_IN_FAILED]         = { "/problems/sign-in-failed", "Account or password is wrong", 401 },
  [VC_PROBLEM_TOO_MANY_ATTEMPTS]      = { "/problems/too-many-attempts", "Too many attempts to sign in", 429 },
  [VC_PROBLEM_OFFICER_DISABLED]       = { "/problems/officer-disabled", "This officer may no longer sign in", 403 },
  [VC_PROBLEM_NOT_SIGNED_IN]          = { "/problems/not-signed-in", "Nobody is signed in", 401 },
  [VC_PROBLEM_SESSION_ENDED]          = { "/problems/session-ended", "The session has ended", 401 },
  [VC_PROBLEM_ROLE_NOT_ALLOWED]       = { "/problems/role-not-allowed", "This role may not do that", 403 },
  [VC_PROBLEM_OTHER_OFFICE]           = { "/problems/other-office", "Another office handles this", 403 },
  [VC_PROBLEM_OWN_REFUSAL]            = { "/problems/own-refusal", "Nobody reviews their own refusal", 403 },
  [VC_PROBLEM_CLAIM_HELD]             = { "/problems/claim-held", "Another officer holds this declaration", 409 },
  [VC_PROBLEM_CLAIM_NOT_HELD]         = { "/problems/claim-not-held", "This officer does not hold it", 409 },
  [VC_PROBLEM_DECLARATION_CHANGED]    = { "/problems/declaration-changed", "The declaration has changed", 409 },
  [VC_PROBLEM_WRONG_STATE]            = { "/problems/wrong-state", "The declaration's state does not allow it", 409 },
  [VC_PROBLEM_ALREADY_DECIDED]        = { "/problems/already-decided", "It has been decided already", 409 },
  [VC_PROBLEM_KEY_MISSING]            = { "/problems/key-missing", "The Idempotency-Key is missing", 400 },
  [VC_PROBLEM_KEY_REUSED]             = { "/problems/key-reused", "The Idempotency-Key was used before", 422 },
  [VC_PROBLEM_CHECKS_INCOMPLETE]      = { "/problems/checks-incomplete", "A required check has no yes", 422 },
  [VC_PROBLEM_PHOTOS_NOT_SEEN]        = { "/problems/photos-not-seen", "A photo was not seen", 422 },
  [VC_PROBLEM_PHOTO_DAMAGED]          = { "/problems/photo-damaged", "The photo was damaged on its way", 422 },
  [VC_PROBLEM_PHOTO_UNREADABLE]       = { "/problems/photo-unreadable", "The photo cannot be read", 422 },
  [VC_PROBLEM_RETAKES_FULL]           = { "/problems/retakes-full", "The declaration can take no more photos", 409 },
  [VC_PROBLEM_REASON_INVALID]         = { "/problems/reason-invalid", "The reasons do not fit the decision", 422 },
  [VC_PROBLEM_RECORD_MISSING]         = { "/problems/record-missing", "There is no record of this code", 409 },
  [VC_PROBLEM_RECORD_DISAGREES]       = { "/problems/record-disagrees", "The code belongs to another person", 409 },
  [VC_PROBLEM_ACCOUNT_EXISTS]         = { "/problems/account-exists", "The code has an account already", 409 },
  [VC_PROBLEM_PHONE_TAKEN]            = { "/problems/phone-taken", "The phone belongs to another code", 409 },
  [VC_PROBLEM_EMAIL_TAKEN]            = { "/problems/email-taken", "The e-mail belongs to another code", 409 },
  [VC_PROBLEM_GUARDIAN_NOT_ACTIVE]    = { "/problems/guardian-not-active", "The guardian has no active account", 409 },
  [VC_PROBLEM_CLIENT_TOO_OLD]         = { "/problems/client-too-old", "This client is too old", 426 },
  [VC_PROBLEM_INTERNAL]               = { "/problems/internal", "Central could not do it", 500 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (problems) == VC_N_PROBLEMS);

/**
 * vc_problem_get_type_uri:
 * @problem: a problem
 *
 * Returns: (transfer none): its stable name, a path at central
 */
const char *
vc_problem_get_type_uri (VcProblem problem)
{
  g_return_val_if_fail ((guint) problem < VC_N_PROBLEMS, NULL);

  return problems[problem].type;
}

/**
 * vc_problem_get_title:
 * @problem: a problem
 *
 * Returns: (transfer none): what it says, in plain English
 */
const char *
vc_problem_get_title (VcProblem problem)
{
  g_return_val_if_fail ((guint) problem < VC_N_PROBLEMS, NULL);

  return problems[problem].title;
}

/**
 * vc_problem_get_status:
 * @problem: a problem
 *
 * Returns: the HTTP status it comes with
 */
guint
vc_problem_get_status (VcProblem problem)
{
  g_return_val_if_fail ((guint) problem < VC_N_PROBLEMS, 500);

  return problems[problem].status;
}

/**
 * vc_problem_from_type:
 * @type: (nullable): what a problem document calls itself
 * @problem: (out): the problem of that name; unchanged when there is none
 *
 * Returns: whether the contract knows @type
 */
gboolean
vc_problem_from_type (const char *type,
                      VcProblem  *problem)
{
  for (guint i = 0; i < VC_N_PROBLEMS; i++)
    if (g_strcmp0 (problems[i].type, type) == 0)
      {
        *problem = (VcProblem) i;
        return TRUE;
      }

  return FALSE;
}
