/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-handlers.h"

#include "vc-central-audit.h"
#include "vc-central-claims.h"
#include "vc-central-declarations.h"
#include "vc-central-drafts.h"
#include "vc-central-events.h"
#include "vc-central-lifecycle.h"
#include "vc-central-officers.h"
#include "vc-json-decoder.h"
#include "vc-wire.h"

#define MAX_COUNTER 40
#define MAX_NOTE 2000

/* Who works on a declaration. */

static gboolean
refuse (VcProblem   problem,
        const char *detail,
        GError    **error)
{
  g_set_error_literal (error, VC_PROBLEM, problem, detail);
  return FALSE;
}

static gboolean
answer_claim (VcCentralRequest *request,
              VcCentralAnswer  *answer,
              guint             status,
              const char       *declaration_id)
{
  g_autoptr (VcClaim) claim = NULL;

  vc_central_events_add (request->central, declaration_id);
  claim = vc_central_claims_find_held (request->central, declaration_id);

  /* Not there only when the database has failed; then no answer is sent. */
  if (claim != NULL)
    vc_central_answer_set_json (answer, status, vc_wire_write_claim (claim));
  return TRUE;
}

/* With what the officer wrote before, or was handed. */
static gboolean
answer_taken (VcCentralRequest *request,
              VcCentralAnswer  *answer,
              const char       *declaration_id)
{
  g_autoptr (VcClaim) claim = NULL;
  g_autoptr (VcClaim) whole = NULL;

  vc_central_events_add (request->central, declaration_id);
  claim = vc_central_claims_find_held (request->central, declaration_id);
  if (claim == NULL)
    return TRUE;

  whole = vc_central_drafts_add_to (request->central, claim);
  vc_central_answer_set_json (answer, 201, vc_wire_write_claim (whole));
  return TRUE;
}

/**
 * vc_central_handle_take_claim:
 */
gboolean
vc_central_handle_take_claim (VcCentralRequest *request,
                              VcCentralAnswer  *answer,
                              GError          **error)
{
  g_autoptr (VcJsonDecoder) body = vc_json_decoder_new (request->json);
  const char *counter = vc_json_decoder_get_text (body, "counter", MAX_COUNTER);
  const char *officer_id = vc_officer_get_id (request->officer);
  g_autoptr (VcDeclaration) declaration = NULL;
  VcClaim *held;
  const char *id;

  if (!vc_json_decoder_finish (body, error))
    return FALSE;

  declaration = vc_central_request_find_declaration (request, request->parameters[0], error);
  if (declaration == NULL ||
      !vc_central_lifecycle_check (VC_CENTRAL_TAKE_CLAIM, vc_declaration_get_state (declaration), error))
    return FALSE;

  id = vc_declaration_get_id (declaration);
  held = vc_declaration_get_fields (declaration)->claim;
  if (held != NULL && !g_str_equal (vc_claim_get_officer_id (held), officer_id))
    return refuse (VC_PROBLEM_CLAIM_HELD, "another officer holds it", error);

  if (held != NULL)
    {
      vc_central_claims_renew (request->central, vc_claim_get_id (held), counter, FALSE);
    }
  else
    {
      vc_central_claims_take (request->central, id, officer_id, counter);
      vc_central_declarations_set_state (request->central, id, VC_DECLARATION_CLAIMED);
      vc_central_request_audit (request, "claim.take", id, "counter", counter);
    }

  return answer_taken (request, answer, id);
}

/* The claim that the path names, when it has not ended and, if @own, is this
 * officer's. */
static VcClaim *
find_claim (VcCentralRequest *request,
            gboolean          own,
            GError          **error)
{
  g_autoptr (VcClaim) claim = NULL;
  g_autoptr (VcDeclaration) declaration = NULL;

  if (!vc_central_request_check_id (request->parameters[0], error))
    return NULL;

  claim = vc_central_claims_find (request->central, request->parameters[0]);
  if (claim == NULL || (own && !g_str_equal (vc_claim_get_officer_id (claim), vc_officer_get_id (request->officer))))
    {
      refuse (VC_PROBLEM_CLAIM_NOT_HELD, own ? "this officer holds no such claim" : "nobody holds such a claim", error);
      return NULL;
    }

  /* The case may have gone to another office meanwhile. */
  declaration = vc_central_request_find_declaration (request, vc_claim_get_declaration_id (claim), error);
  return declaration != NULL ? g_steal_pointer (&claim) : NULL;
}

/**
 * vc_central_handle_renew_claim:
 */
gboolean
vc_central_handle_renew_claim (VcCentralRequest *request,
                               VcCentralAnswer  *answer,
                               GError          **error)
{
  g_autoptr (VcClaim) claim = find_claim (request, TRUE, error);

  if (claim == NULL)
    return FALSE;

  vc_central_claims_renew (request->central, vc_claim_get_id (claim), vc_claim_get_counter (claim),
                           vc_claim_get_parked (claim));
  return answer_claim (request, answer, 200, vc_claim_get_declaration_id (claim));
}

/**
 * vc_central_handle_park_claim:
 */
gboolean
vc_central_handle_park_claim (VcCentralRequest *request,
                              VcCentralAnswer  *answer,
                              GError          **error)
{
  g_autoptr (VcJsonDecoder) body = vc_json_decoder_new (request->json);
  gboolean parked = vc_json_decoder_get_boolean (body, "parked");
  g_autoptr (VcClaim) claim = NULL;

  if (!vc_json_decoder_finish (body, error))
    return FALSE;

  claim = find_claim (request, TRUE, error);
  if (claim == NULL)
    return FALSE;

  vc_central_claims_renew (request->central, vc_claim_get_id (claim), vc_claim_get_counter (claim), parked);
  return answer_claim (request, answer, 200, vc_claim_get_declaration_id (claim));
}

/**
 * vc_central_handle_release_claim:
 */
gboolean
vc_central_handle_release_claim (VcCentralRequest *request,
                                 VcCentralAnswer  *answer,
                                 GError          **error)
{
  g_autoptr (VcClaim) claim = find_claim (request, TRUE, error);
  const char *id;

  if (claim == NULL)
    return FALSE;

  id = vc_claim_get_declaration_id (claim);
  vc_central_claims_end (request->central, id);
  vc_central_declarations_set_state (request->central, id, VC_DECLARATION_SUBMITTED);
  vc_central_events_add (request->central, id);
  vc_central_request_audit (request, "claim.release", id, NULL, NULL);
  vc_central_answer_set_empty (answer, 204);
  return TRUE;
}

/**
 * vc_central_handle_put_draft:
 */
gboolean
vc_central_handle_put_draft (VcCentralRequest *request,
                             VcCentralAnswer  *answer,
                             GError          **error)
{
  g_autoptr (VcDraft) draft = vc_wire_read_draft (request->json, error);
  g_autoptr (VcClaim) claim = NULL;
  const char *id;

  if (draft == NULL)
    return FALSE;

  claim = find_claim (request, TRUE, error);
  if (claim == NULL)
    return FALSE;

  id = vc_claim_get_declaration_id (claim);
  if (!g_str_equal (vc_draft_get_fields (draft)->declaration_id, id))
    return refuse (VC_PROBLEM_INVALID_VALUE, "/declaration_id: is not the claim's", error);

  vc_central_drafts_keep (request->central, vc_officer_get_id (request->officer), draft);
  vc_central_request_audit (request, "draft.keep", id, NULL, NULL);
  vc_central_answer_set_empty (answer, 204);
  return TRUE;
}

/* Whether that officer can go on with the case: works in this office, may
 * decide, and does not hold it already. */
static gboolean
check_successor (VcCentralRequest *request,
                 VcClaim          *claim,
                 const char       *officer_id,
                 GError          **error)
{
  g_autoptr (VcOfficer) officer = vc_central_officers_find (request->central, officer_id);

  if (officer == NULL || vc_central_officers_is_disabled (request->central, officer_id) ||
      !g_str_equal (vc_officer_get_office_id (officer), vc_officer_get_office_id (request->officer)) ||
      vc_central_access_get_scope (vc_officer_get_role (officer), VC_CENTRAL_DECIDE) == VC_CENTRAL_SCOPE_NONE)
    return refuse (VC_PROBLEM_INVALID_VALUE, "/officer_id: nobody of this office who decides", error);

  return !g_str_equal (officer_id, vc_claim_get_officer_id (claim)) ||
         refuse (VC_PROBLEM_INVALID_VALUE, "/officer_id: holds it already", error);
}

/**
 * vc_central_handle_hand_over_claim:
 */
gboolean
vc_central_handle_hand_over_claim (VcCentralRequest *request,
                                   VcCentralAnswer  *answer,
                                   GError          **error)
{
  g_autoptr (VcJsonDecoder) body = vc_json_decoder_new (request->json);
  const char *to = vc_json_decoder_get_string (body, "officer_id");
  const char *note = vc_json_decoder_get_optional_text (body, "note", MAX_NOTE);
  const char *by = vc_officer_get_id (request->officer);
  g_autoptr (VcClaim) claim = NULL;
  const char *from;
  const char *id;

  if (!vc_json_decoder_finish (body, error))
    return FALSE;

  claim = find_claim (request, FALSE, error);
  if (claim == NULL || !check_successor (request, claim, to, error))
    return FALSE;

  id = vc_claim_get_declaration_id (claim);
  from = vc_claim_get_officer_id (claim);
  vc_central_claims_hand_over (request->central, claim, to, by, note);
  vc_central_drafts_hand_over (request->central, id, from, to);
  vc_central_audit_add (request->central, by, "claim.hand-over", id, "from", from, "to", to, NULL);
  return answer_claim (request, answer, 201, id);
}
