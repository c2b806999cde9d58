/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who works on a case. Each change carries a key, so that a repetition is
 * answered and not done again. */

#include "vc-api-private.h"
#include "vc-wire.h"

static const VcApiOperation take_claim = VC_API_CHANGE ("takeClaim", "POST", vc_wire_read_claim);
static const VcApiOperation park_claim = VC_API_CHANGE ("parkClaim", "POST", vc_wire_read_claim);
static const VcApiOperation renew_claim = VC_API_CHANGE ("renewClaim", "POST", vc_wire_read_claim);
static const VcApiOperation hand_over_claim = VC_API_CHANGE ("handOverClaim", "POST", vc_wire_read_claim);
static const VcApiOperation release_claim = VC_API_SILENT_CHANGE ("releaseClaim", "DELETE");
static const VcApiOperation put_draft = VC_API_SILENT_CHANGE ("putDraft", "PUT");

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
  g_autofree char *path = vc_api_make_path ("/declarations/", declaration_id, "/claim");
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
  g_autofree char *path = vc_api_make_path ("/claims/", claim_id, "/parking");
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
  g_autofree char *path = vc_api_make_path ("/claims/", claim_id, "/renewal");
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
  g_autofree char *path = vc_api_make_path ("/claims/", claim_id, "");
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
 * vc_api_client_put_draft_async:
 * @self: a client
 * @claim_id: a claim of this officer
 * @draft: what has been answered and written so far
 * @key: a UUID made before the first attempt
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Keeps unfinished work at central. It takes the place of what was kept
 * before, and outlives the claim.
 */
void
vc_api_client_put_draft_async (VcApiClient         *self,
                               const char          *claim_id,
                               VcDraft             *draft,
                               const char          *key,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autofree char *path = vc_api_make_path ("/claims/", claim_id, "/draft");
  g_autoptr (JsonNode) body = vc_wire_write_draft (draft);
  VcApiRequest request = { .operation = &put_draft, .path = path, .body = body, .key = key };

  vc_api_client_call_async (self, &request, cancellable, callback, user_data);
}

/**
 * vc_api_client_put_draft_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_PROBLEM_CLAIM_NOT_HELD, and those of every call.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
vc_api_client_put_draft_finish (VcApiClient   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return vc_api_client_call_finish (self, &put_draft, result, error) != NULL;
}

/**
 * vc_api_client_hand_over_claim_async:
 * @self: a client
 * @claim_id: a claim of an officer of this supervisor's office
 * @officer_id: who goes on with the case
 * @note: (nullable): what the supervisor says with it
 * @key: a UUID made before the first attempt
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Gives a case that one officer holds to another, with what was written about
 * it so far.
 */
void
vc_api_client_hand_over_claim_async (VcApiClient         *self,
                                     const char          *claim_id,
                                     const char          *officer_id,
                                     const char          *note,
                                     const char          *key,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_autofree char *path = vc_api_make_path ("/claims/", claim_id, "/handover");
  g_autoptr (JsonNode) body = json_node_new (JSON_NODE_OBJECT);
  VcApiRequest request = { .operation = &hand_over_claim, .path = path, .body = body, .key = key };

  json_node_take_object (body, json_object_new ());
  json_object_set_string_member (json_node_get_object (body), "officer_id", officer_id);
  if (note != NULL && *note != '\0')
    json_object_set_string_member (json_node_get_object (body), "note", note);
  vc_api_client_call_async (self, &request, cancellable, callback, user_data);
}

/**
 * vc_api_client_hand_over_claim_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_PROBLEM_CLAIM_NOT_HELD when the claim has ended meanwhile,
 * %VC_PROBLEM_INVALID_VALUE when the officer cannot take it,
 * %VC_PROBLEM_ROLE_NOT_ALLOWED, and those of every call.
 *
 * Returns: (transfer full): the other officer's claim, or %NULL with @error
 *   set
 */
VcClaim *
vc_api_client_hand_over_claim_finish (VcApiClient   *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  return vc_api_client_call_finish (self, &hand_over_claim, result, error);
}
