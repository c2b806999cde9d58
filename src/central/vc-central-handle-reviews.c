/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-handlers.h"

#include "vc-central-audit.h"
#include "vc-central-claims.h"
#include "vc-central-declarations.h"
#include "vc-central-decisions.h"
#include "vc-central-events.h"
#include "vc-central-letter.h"
#include "vc-central-lifecycle.h"
#include "vc-central-officers.h"
#include "vc-wire.h"

/* Upholding a refusal, or returning the case. */

static gboolean
refuse (VcProblem   problem,
        const char *detail,
        GError    **error)
{
  g_set_error_literal (error, VC_PROBLEM, problem, detail);
  return FALSE;
}

static gboolean
check_body (VcCentralRequest *request,
            VcReview         *review,
            GError          **error)
{
  const char *note = vc_review_get_note (review);

  if (!g_str_equal (vc_review_get_id (review), request->key))
    return refuse (VC_PROBLEM_INVALID_VALUE, "/id: is not the Idempotency-Key", error);
  if (vc_review_get_kind (review) == VC_REVIEW_OVERTURN && (note == NULL || *note == '\0'))
    return refuse (VC_PROBLEM_INVALID_VALUE, "/note: is needed to return a case", error);

  return !vc_central_decisions_review_exists (request->central, vc_review_get_id (review)) ||
         refuse (VC_PROBLEM_KEY_REUSED, "another review has this id", error);
}

static gboolean
check_standing (VcCentralRequest *request,
                VcDeclaration    *declaration,
                VcReview         *review,
                GError          **error)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  g_autoptr (VcReview) before = vc_central_decisions_find_review (request->central,
                                                                  vc_review_get_decision_id (review));

  if (before != NULL)
    return refuse (VC_PROBLEM_ALREADY_DECIDED, "the refusal was reviewed", error);

  if (!vc_central_lifecycle_check (VC_CENTRAL_REVIEW, fields->state, error))
    return FALSE;

  if (g_strcmp0 (vc_decision_get_id (fields->decision), vc_review_get_decision_id (review)) != 0)
    return refuse (VC_PROBLEM_ALREADY_DECIDED, "the refusal is not the last one", error);

  return !g_str_equal (vc_decision_get_fields (fields->decision)->officer_id, vc_officer_get_id (request->officer)) ||
         refuse (VC_PROBLEM_OWN_REFUSAL, "nobody reviews their own refusal", error);
}

static void
uphold (VcCentral     *central,
        VcDeclaration *declaration)
{
  vc_central_declarations_set_state (central, vc_declaration_get_id (declaration), VC_DECLARATION_REFUSAL_CONFIRMED);
  vc_central_letter_queue_refusal (central, declaration, vc_declaration_get_fields (declaration)->decision);
}

/* Back into the hands that refused, unless they work here no more. */
static void
overturn (VcCentral     *central,
          VcDeclaration *declaration)
{
  const char *id = vc_declaration_get_id (declaration);
  const VcDecisionFields *decision = vc_decision_get_fields (vc_declaration_get_fields (declaration)->decision);

  if (vc_central_officers_is_disabled (central, decision->officer_id))
    {
      vc_central_declarations_set_state (central, id, VC_DECLARATION_SUBMITTED);
      return;
    }

  vc_central_claims_take (central, id, decision->officer_id, decision->counter);
  vc_central_declarations_set_state (central, id, VC_DECLARATION_CLAIMED);
}

static void
apply (VcCentralRequest *request,
       VcDeclaration    *declaration,
       VcReview         *read)
{
  VcCentral *central = request->central;
  g_autofree char *action = g_strconcat ("review.", vc_review_kind_to_string (vc_review_get_kind (read)), NULL);
  g_autoptr (VcReview) review = vc_review_new (vc_review_get_id (read), vc_review_get_decision_id (read),
                                               vc_review_get_kind (read), vc_review_get_note (read),
                                               vc_officer_get_id (request->officer),
                                               vc_officer_get_name (request->officer),
                                               vc_central_get_now (central));

  vc_central_decisions_add_review (central, review);
  vc_central_request_audit (request, action, vc_declaration_get_id (declaration),
                            "decision", vc_review_get_decision_id (review));

  switch (vc_review_get_kind (review))
    {
    case VC_REVIEW_UPHOLD:
      uphold (central, declaration);
      break;
    case VC_REVIEW_OVERTURN:
      overturn (central, declaration);
      break;
    }

  vc_central_events_add (central, vc_declaration_get_id (declaration));
}

/**
 * vc_central_handle_review:
 */
gboolean
vc_central_handle_review (VcCentralRequest *request,
                          VcCentralAnswer  *answer,
                          GError          **error)
{
  g_autoptr (VcReview) review = vc_wire_read_review (request->json, error);
  g_autoptr (VcDeclaration) declaration = NULL;
  g_autoptr (VcDeclaration) reviewed = NULL;

  if (review == NULL || !check_body (request, review, error))
    return FALSE;

  declaration = vc_central_request_find_declaration (request, request->parameters[0], error);
  if (declaration == NULL || !check_standing (request, declaration, review, error))
    return FALSE;

  apply (request, declaration, review);
  reviewed = vc_central_declarations_find (request->central, vc_declaration_get_id (declaration));
  if (reviewed != NULL)
    vc_central_answer_set_json (answer, 201, vc_wire_write_declaration (reviewed));
  answer->audit_head = vc_central_audit_dup_head (request->central);
  return TRUE;
}
