/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The operations that change something: each carries a key, so that a
 * repetition is answered and not done again. */

#include "vc-api-private.h"
#include "vc-wire.h"

#define CHANGE(operation, verb, function) \
  { .name = operation, .method = verb, .read = (VcApiRead) function, .destroy = g_object_unref, \
    .max_size = VC_API_MAX_JSON }

static const VcApiOperation take_claim = CHANGE ("takeClaim", "POST", vc_wire_read_claim);
static const VcApiOperation park_claim = CHANGE ("parkClaim", "POST", vc_wire_read_claim);
static const VcApiOperation renew_claim = CHANGE ("renewClaim", "POST", vc_wire_read_claim);
static const VcApiOperation decide = CHANGE ("decide", "POST", vc_wire_read_declaration);
static const VcApiOperation review_refusal = CHANGE ("review", "POST", vc_wire_read_declaration);

static const VcApiOperation release_claim = {
  .name = "releaseClaim",
  .method = "DELETE",
  .max_size = VC_API_MAX_PROBLEM,
};

static char *
make_path (const char *prefix,
           const char *id,
           const char *suffix)
{
  g_autofree char *escaped = g_uri_escape_string (id, NULL, FALSE);

  return g_strconcat (prefix, escaped, suffix, NULL);
}

/**
 * vc_api_client_take_claim_async:
 * @self: a client
 * @declaration_id: what to take in hand
 * @key: a UUID made before the first attempt
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Takes a declaration in hand, or renews the claim this officer has.
 */
void
vc_api_client_take_claim_async (VcApiClient         *self,
                                const char          *declaration_id,
                                const char          *key,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autofree char *path = make_path ("/declarations/", declaration_id, "/claim");
  g_autoptr (JsonNode) body = json_node_new (JSON_NODE_OBJECT);
  VcApiRequest request = { .operation = &take_claim, .path = path, .body = body, .key = key };

  json_node_take_object (body, json_object_new ());
  json_object_set_string_member (json_node_get_object (body), "counter", vc_api_client_get_counter (self));
  vc_api_client_call_async (self, &request, cancellable, callback, user_data);
}

/**
 * vc_api_client_park_claim_async:
 * @self: a client
 * @claim_id: a claim of this officer
 * @parked: whether to put it aside, or to take it up again
 * @key: a UUID made before the first attempt
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Puts a case aside or takes it up again.
 */
void
vc_api_client_park_claim_async (VcApiClient         *self,
                                const char          *claim_id,
                                gboolean             parked,
                                const char          *key,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autofree char *path = make_path ("/claims/", claim_id, "/parking");
  g_autoptr (JsonNode) body = json_node_new (JSON_NODE_OBJECT);
  VcApiRequest request = { .operation = &park_claim, .path = path, .body = body, .key = key };

  json_node_take_object (body, json_object_new ());
  json_object_set_boolean_member (json_node_get_object (body), "parked", parked);
  vc_api_client_call_async (self, &request, cancellable, callback, user_data);
}

/**
 * vc_api_client_renew_claim_async:
 * @self: a client
 * @claim_id: a claim of this officer
 * @key: a UUID made before the first attempt
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Holds a case for another lease.
 */
void
vc_api_client_renew_claim_async (VcApiClient         *self,
                                 const char          *claim_id,
                                 const char          *key,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autofree char *path = make_path ("/claims/", claim_id, "/renewal");
  VcApiRequest     request = { .operation = &renew_claim, .path = path, .key = key };

  vc_api_client_call_async (self, &request, cancellable, callback, user_data);
}

/**
 * vc_api_client_claim_finish:
 * @self: a client
 * @result: the result of taking, parking or renewing
 * @error: return location for a #GError
 *
 * Errors: %VC_PROBLEM_CLAIM_HELD when another officer was first,
 * %VC_PROBLEM_CLAIM_NOT_HELD when the lease has ended, and those of every call.
 *
 * Returns: (transfer full): the claim as it now is, or %NULL with @error set
 */
VcClaim *
vc_api_client_claim_finish (VcApiClient   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  const VcApiOperation *operation;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  operation = g_task_get_source_tag (G_TASK (result));
  g_return_val_if_fail (operation == &take_claim || operation == &park_claim || operation == &renew_claim, NULL);

  return vc_api_client_call_finish (self, operation, result, error);
}

/**
 * vc_api_client_release_claim_async:
 * @self: a client
 * @claim_id: a claim of this officer
 * @key: a UUID made before the first attempt
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Gives a case back to the queue.
 */
void
vc_api_client_release_claim_async (VcApiClient         *self,
                                   const char          *claim_id,
                                   const char          *key,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autofree char *path = make_path ("/claims/", claim_id, "");
  VcApiRequest     request = { .operation = &release_claim, .path = path, .key = key };

  vc_api_client_call_async (self, &request, cancellable, callback, user_data);
}

/**
 * vc_api_client_release_claim_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_PROBLEM_CLAIM_NOT_HELD, and those of every call.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
vc_api_client_release_claim_finish (VcApiClient   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return vc_api_client_call_finish (self, &release_claim, result, error) != NULL;
}

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
  g_autofree char *path = make_path ("/declarations/", fields->declaration_id, "/decisions");
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
  g_autofree char *path = make_path ("/declarations/", declaration_id, "/reviews");
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
