/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decisions and reviews. Each carries its own id as the key, so that a
 * repetition is answered and not done again. */

#include "vc-api-private.h"
#include "vc-wire.h"

static const VcApiOperation decide = VC_API_CHANGE ("decide", "POST", vc_wire_read_declaration);
static const VcApiOperation review_refusal = VC_API_CHANGE ("review", "POST", vc_wire_read_declaration);

/**
 * vc_api_client_decide_async:
 * @self: a client
 * @decision: a decision with its declaration's id
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Approves or refuses. The decision's id is the key: sent again, it is applied
 * once.
 */
void
vc_api_client_decide_async (VcApiClient         *self,
                            VcDecision          *decision,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  const VcDecisionFields *fields = vc_decision_get_fields (decision);
  g_autofree char *path = vc_api_make_path ("/declarations/", fields->declaration_id, "/decisions");
  g_autoptr (JsonNode) body = vc_wire_write_decision (decision);
  VcApiRequest request = { .operation = &decide, .path = path, .body = body, .key = fields->id };

  vc_api_client_call_async (self, &request, cancellable, callback, user_data);
}

/**
 * vc_api_client_decide_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: every %VC_PROBLEM the contract lists with `decide`, and those of
 * every call. After %VC_API_ERROR_UNREACHABLE central may have applied it:
 * send the same decision again.
 *
 * Returns: (transfer full): the declaration as it now stands, or %NULL with
 *   @error set
 */
VcDeclaration *
vc_api_client_decide_finish (VcApiClient   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return vc_api_client_call_finish (self, &decide, result, error);
}

/**
 * vc_api_client_review_async:
 * @self: a client
 * @declaration_id: the declaration whose refusal is reviewed
 * @review: what the supervisor says
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Upholds a refusal or returns the case. The review's id is the key.
 */
void
vc_api_client_review_async (VcApiClient         *self,
                            const char          *declaration_id,
                            VcReview            *review,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autofree char *path = vc_api_make_path ("/declarations/", declaration_id, "/reviews");
  g_autoptr (JsonNode) body = vc_wire_write_review (review);
  VcApiRequest request = { .operation = &review_refusal, .path = path, .body = body, .key = vc_review_get_id (review) };

  vc_api_client_call_async (self, &request, cancellable, callback, user_data);
}

/**
 * vc_api_client_review_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_PROBLEM_OWN_REFUSAL, %VC_PROBLEM_ALREADY_DECIDED,
 * %VC_PROBLEM_WRONG_STATE, and those of every call.
 *
 * Returns: (transfer full): the declaration as it now stands, or %NULL with
 *   @error set
 */
VcDeclaration *
vc_api_client_review_finish (VcApiClient   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return vc_api_client_call_finish (self, &review_refusal, result, error);
}
