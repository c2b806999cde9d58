/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-lifecycle.h"

#include "vc-problem.h"

#define ALLOWED (-1)

/* What a declaration's state answers to those who want to move it on. Each
 * "no" is the one that tells the caller what to do next. */
typedef struct
{
  int take_claim;
  int decide;
  int review;
} Answers;

static const Answers answers[VC_N_DECLARATION_STATES] = {
  /* A claim held by another officer is told from one's own later. */
  [VC_DECLARATION_SUBMITTED] = { ALLOWED, VC_PROBLEM_CLAIM_NOT_HELD, VC_PROBLEM_WRONG_STATE },
  [VC_DECLARATION_CLAIMED] = { ALLOWED, ALLOWED, VC_PROBLEM_WRONG_STATE },
  [VC_DECLARATION_APPROVED] = { VC_PROBLEM_WRONG_STATE, VC_PROBLEM_ALREADY_DECIDED, VC_PROBLEM_WRONG_STATE },
  [VC_DECLARATION_ACCOUNT_ISSUED] = { VC_PROBLEM_WRONG_STATE, VC_PROBLEM_ALREADY_DECIDED, VC_PROBLEM_WRONG_STATE },
  [VC_DECLARATION_REFUSED] = { VC_PROBLEM_WRONG_STATE, VC_PROBLEM_ALREADY_DECIDED, ALLOWED },
  [VC_DECLARATION_REFUSAL_CONFIRMED] = { VC_PROBLEM_WRONG_STATE, VC_PROBLEM_ALREADY_DECIDED, VC_PROBLEM_WRONG_STATE },
};

static int
look_up (VcCentralOperation operation,
         VcDeclarationState state)
{
  if (operation == VC_CENTRAL_TAKE_CLAIM)
    return answers[state].take_claim;
  if (operation == VC_CENTRAL_DECIDE || operation == VC_CENTRAL_ADD_RETAKE)
    return answers[state].decide;

  g_return_val_if_fail (operation == VC_CENTRAL_REVIEW, VC_PROBLEM_WRONG_STATE);
  return answers[state].review;
}

/**
 * vc_central_lifecycle_check:
 * @operation: taking a claim, adding a photo, deciding or reviewing
 * @state: where the declaration is
 *
 * Returns: %TRUE when the state allows it, or %FALSE with %VC_PROBLEM
 */
gboolean
vc_central_lifecycle_check (VcCentralOperation operation,
                            VcDeclarationState state,
                            GError           **error)
{
  int answer = look_up (operation, state);

  if (answer == ALLOWED)
    return TRUE;

  g_set_error (error, VC_PROBLEM, answer, "the declaration is %s", vc_declaration_state_to_string (state));
  return FALSE;
}
