/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for everybody: policy, offices, reasons, and who works where. */

#include "vc-api-private.h"
#include "vc-wire.h"

static const VcApiOperation get_policy = VC_API_OBJECT ("getPolicy", vc_wire_read_policy);
static const VcApiOperation list_offices = VC_API_ARRAY ("listOffices", vc_wire_read_offices);
static const VcApiOperation list_reasons = VC_API_ARRAY ("listRefusalReasons", vc_wire_read_reasons);
static const VcApiOperation list_officers = VC_API_ARRAY ("listOfficers", vc_wire_read_colleagues);

static void
ask_async (VcApiClient          *self,
           const VcApiOperation *operation,
           const char           *path,
           GCancellable         *cancellable,
           GAsyncReadyCallback   callback,
           gpointer              user_data)
{
  VcApiRequest request = { .operation = operation, .path = path };

  vc_api_client_call_async (self, &request, cancellable, callback, user_data);
}

/**
 * vc_api_client_get_policy_async:
 * @self: a client
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Asks what law and agency have set for today.
 */
void
vc_api_client_get_policy_async (VcApiClient         *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  ask_async (self, &get_policy, "/policy", cancellable, callback, user_data);
}

/**
 * vc_api_client_get_policy_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the policy, or %NULL with @error set
 */
VcPolicy *
vc_api_client_get_policy_finish (VcApiClient   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return vc_api_client_call_finish (self, &get_policy, result, error);
}

/**
 * vc_api_client_list_offices_async:
 * @self: a client
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Asks for the offices.
 */
void
vc_api_client_list_offices_async (VcApiClient         *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  ask_async (self, &list_offices, "/offices", cancellable, callback, user_data);
}

/**
 * vc_api_client_list_offices_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type VcOffice): the offices, or %NULL with
 *   @error set
 */
GPtrArray *
vc_api_client_list_offices_finish (VcApiClient   *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  return vc_api_client_call_finish (self, &list_offices, result, error);
}

/**
 * vc_api_client_list_reasons_async:
 * @self: a client
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Asks for the reasons a refusal may give.
 */
void
vc_api_client_list_reasons_async (VcApiClient         *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  ask_async (self, &list_reasons, "/refusal-reasons", cancellable, callback, user_data);
}

/**
 * vc_api_client_list_reasons_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type VcReason): the reasons, or %NULL with
 *   @error set
 */
GPtrArray *
vc_api_client_list_reasons_finish (VcApiClient   *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  return vc_api_client_call_finish (self, &list_reasons, result, error);
}

/**
 * vc_api_client_list_officers_async:
 * @self: a client
 * @office_id: the supervisor's own office
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Asks who works in the office, to hand a case over.
 */
void
vc_api_client_list_officers_async (VcApiClient         *self,
                                   const char          *office_id,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autofree char *path = vc_api_make_path ("/offices/", office_id, "/officers");

  ask_async (self, &list_officers, path, cancellable, callback, user_data);
}

/**
 * vc_api_client_list_officers_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_PROBLEM_ROLE_NOT_ALLOWED, %VC_PROBLEM_OTHER_OFFICE, and those
 * of every call.
 *
 * Returns: (transfer full) (element-type VcOfficer): the active officers,
 *   without the accounts they sign in with, or %NULL with @error set
 */
GPtrArray *
vc_api_client_list_officers_finish (VcApiClient   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return vc_api_client_call_finish (self, &list_officers, result, error);
}
