/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-handlers.h"

#include "vc-central-claims.h"
#include "vc-central-declarations.h"
#include "vc-central-events.h"
#include "vc-central-lifecycle.h"
#include "vc-json-decoder.h"
#include "vc-wire.h"

#define MAX_COUNTER 40

/* Who works on a declaration. */

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
    {
      g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_CLAIM_HELD, "another officer holds it");
      return FALSE;
    }

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

  return answer_claim (request, answer, 201, id);
}

/* The claim that the path names, when it is this officer's and has not ended. */
static VcClaim *
find_own_claim (VcCentralRequest *request,
                GError          **error)
{
  g_autoptr (VcClaim) claim = NULL;
  g_autoptr (VcDeclaration) declaration = NULL;

  if (!vc_central_request_check_id (request->parameters[0], error))
    return NULL;

  claim = vc_central_claims_find (request->central, request->parameters[0]);
  if (claim == NULL || !g_str_equal (vc_claim_get_officer_id (claim), vc_officer_get_id (request->officer)))
    {
      g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_CLAIM_NOT_HELD, "this officer holds no such claim");
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
  g_autoptr (VcClaim) claim = find_own_claim (request, error);

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

  claim = find_own_claim (request, error);
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
  g_autoptr (VcClaim) claim = find_own_claim (request, error);
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
