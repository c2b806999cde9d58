/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Photos that an officer has looked at. */

#include "vc-api-private.h"
#include "vc-wire.h"

static const VcApiOperation add_view = VC_API_SILENT_CHANGE ("addView", "POST");

/**
 * vc_api_client_add_view_async:
 * @self: a client
 * @viewing: a viewing with its key and its declaration's id
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Tells central what this officer has looked at.
 */
void
vc_api_client_add_view_async (VcApiClient         *self,
                              VcViewing           *viewing,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  const VcViewingFields *fields = vc_viewing_get_fields (viewing);
  g_autofree char *path = vc_api_make_path ("/declarations/", fields->declaration_id, "/views");
  g_autoptr (JsonNode) body = vc_wire_write_viewing (viewing);
  VcApiRequest request = { .operation = &add_view, .path = path, .body = body, .key = fields->id };

  vc_api_client_call_async (self, &request, cancellable, callback, user_data);
}

/**
 * vc_api_client_add_view_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_PROBLEM_NOT_FOUND, %VC_PROBLEM_OTHER_OFFICE,
 * %VC_PROBLEM_INVALID_VALUE when the declaration has no such photo, and those
 * of every call. After %VC_API_ERROR_UNREACHABLE central may have recorded
 * it: send the same viewing again.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
vc_api_client_add_view_finish (VcApiClient   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return vc_api_client_call_finish (self, &add_view, result, error) != NULL;
}
