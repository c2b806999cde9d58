/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-handlers.h"

#include "vc-central-approval.h"
#include "vc-central-audit.h"
#include "vc-central-claims.h"
#include "vc-central-declarations.h"
#include "vc-central-decisions.h"
#include "vc-central-drafts.h"
#include "vc-central-events.h"
#include "vc-central-lifecycle.h"
#include "vc-central-policy.h"
#include "vc-central-reasons.h"
#include "vc-wire.h"

/* Approving and refusing. */

static gboolean
refuse (VcProblem   problem,
        const char *detail,
        GError    **error)
{
  g_set_error_literal (error, VC_PROBLEM, problem, detail);
  return FALSE;
}

static gboolean
check_key (VcCentralRequest *request,
           VcDecision       *decision,
           GError          **error)
{
  return g_str_equal (vc_decision_get_id (decision), request->key) ||
         refuse (VC_PROBLEM_INVALID_VALUE, "/id: is not the Idempotency-Key", error);
}

/* A decision made without the network is one that the policy allows. */
static gboolean
check_prepared (VcCentralRequest *request,
                VcDecision       *decision,
                GError          **error)
{
  g_autoptr (VcPolicy) policy = NULL;

  if (!vc_decision_get_fields (decision)->prepared)
    return TRUE;

  policy = vc_central_policy_read (request->central, error);
  return policy != NULL &&
         (vc_policy_get_fields (policy)->prepare_offline ||
          refuse (VC_PROBLEM_CHECKS_INCOMPLETE, "the policy allows no decision without the network", error));
}

/* What was seen must be what is there, nobody else may have decided, and the
 * case must be in this officer's hands. */
static gboolean
check_standing (VcCentralRequest *request,
                VcDeclaration    *declaration,
                VcDecision       *decision,
                GError          **error)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);

  if (vc_decision_get_fields (decision)->version != fields->version)
    return refuse (VC_PROBLEM_DECLARATION_CHANGED, "the declaration has another version", error);

  if (!vc_central_lifecycle_check (VC_CENTRAL_DECIDE, fields->state, error))
    return FALSE;

  return (fields->claim != NULL &&
          g_str_equal (vc_claim_get_officer_id (fields->claim), vc_officer_get_id (request->officer))) ||
         refuse (VC_PROBLEM_CLAIM_NOT_HELD, "another officer holds it", error);
}

static gboolean
check_reason (VcCentralRequest *request,
              const char       *code,
              const char       *note,
              GError          **error)
{
  g_autoptr (VcReason) reason = vc_central_reasons_find (request->central, code);
  const VcReasonFields *fields = reason != NULL ? vc_reason_get_fields (reason) : NULL;

  if (fields == NULL)
    return refuse (VC_PROBLEM_REASON_INVALID, "no reason has this code", error);
  if (fields->needs_note && (note == NULL || *note == '\0'))
    return refuse (VC_PROBLEM_REASON_INVALID, "this reason needs a note", error);
  if (fields->supervisor_only && vc_officer_get_role (request->officer) != VC_ROLE_SUPERVISOR)
    return refuse (VC_PROBLEM_REASON_INVALID, "this reason is the supervisor's", error);

  return TRUE;
}

static gboolean
check_refusal (VcCentralRequest *request,
               VcDecision       *decision,
               GError          **error)
{
  const VcDecisionFields *fields = vc_decision_get_fields (decision);

  if (fields->reasons[0] == NULL)
    return refuse (VC_PROBLEM_REASON_INVALID, "a refusal needs a reason", error);

  for (guint i = 0; fields->reasons[i] != NULL; i++)
    if (!check_reason (request, fields->reasons[i], fields->note, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_decision (VcCentralRequest *request,
                VcDeclaration    *declaration,
                VcDecision       *decision,
                GError          **error)
{
  if (vc_central_decisions_exists (request->central, vc_decision_get_id (decision)))
    return refuse (VC_PROBLEM_KEY_REUSED, "another decision has this id", error);
  if (!check_standing (request, declaration, decision, error) || !check_prepared (request, decision, error))
    return FALSE;

  switch (vc_decision_get_kind (decision))
    {
    case VC_DECISION_APPROVE:
      return vc_central_approval_check (request->central, declaration, decision, error);
    case VC_DECISION_REFUSE:
      return check_refusal (request, decision, error);
    }

  g_return_val_if_reached (FALSE);
}

static gboolean
is_applied (VcCentralRequest *request,
            VcDeclaration    *declaration,
            VcDecision       *decision)
{
  return vc_central_decisions_has (request->central, vc_declaration_get_id (declaration),
                                   vc_officer_get_id (request->officer), decision);
}

static void
apply (VcCentralRequest *request,
       VcDeclaration    *declaration,
       VcDecision       *decision)
{
  VcCentral *central = request->central;
  const char *id = vc_declaration_get_id (declaration);
  const char *kind = vc_decision_kind_to_string (vc_decision_get_kind (decision));
  g_autofree char *action = g_strconcat ("decision.", kind, NULL);

  vc_central_decisions_add (central, id, vc_officer_get_id (request->officer), decision);
  vc_central_request_audit (request, action, id, "decision", vc_decision_get_id (decision));
  vc_central_claims_end (central, id);
  vc_central_drafts_forget (central, id);

  switch (vc_decision_get_kind (decision))
    {
    case VC_DECISION_APPROVE:
      vc_central_approval_issue (central, declaration);
      break;
    case VC_DECISION_REFUSE:
      vc_central_declarations_set_state (central, id, VC_DECLARATION_REFUSED);
      break;
    }

  vc_central_events_add (central, id);
}

/**
 * vc_central_handle_decide:
 */
gboolean
vc_central_handle_decide (VcCentralRequest *request,
                          VcCentralAnswer  *answer,
                          GError          **error)
{
  g_autoptr (VcDecision) decision = vc_wire_read_decision (request->json, error);
  g_autoptr (VcDeclaration) declaration = NULL;
  g_autoptr (VcDeclaration) decided = NULL;

  if (decision == NULL || !check_key (request, decision, error))
    return FALSE;

  declaration = vc_central_request_find_declaration (request, request->parameters[0], error);
  if (declaration == NULL)
    return FALSE;

  /* The answer to it may be stored no more; the decision is. */
  if (!is_applied (request, declaration, decision))
    {
      if (!check_decision (request, declaration, decision, error))
        return FALSE;
      apply (request, declaration, decision);
    }

  decided = vc_central_declarations_find (request->central, vc_declaration_get_id (declaration));
  if (decided != NULL)
    vc_central_answer_set_json (answer, 201, vc_wire_write_declaration (decided));
  answer->audit_head = vc_central_audit_dup_head (request->central);
  return TRUE;
}
