/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Photos made at the counter. */

#include "vc-api-private.h"
#include "vc-wire.h"

static const VcApiOperation add_retake = VC_API_CHANGE ("addRetake", "POST", vc_wire_read_declaration);

/**
 * vc_api_client_add_retake_async:
 * @self: a client
 * @declaration_id: a declaration that this officer holds
 * @photo: what the file is: its kind, SHA-256 and media type
 * @file: that file
 * @key: a UUID made before the first attempt
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Adds a photo beside those that the citizen sent.
 */
void
vc_api_client_add_retake_async (VcApiClient         *self,
                                const char          *declaration_id,
                                VcPhoto             *photo,
                                GBytes              *file,
                                const char          *key,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autofree char *query = g_strdup_printf ("/retakes?kind=%s&sha256=%s",
                                            vc_photo_kind_to_string (vc_photo_get_kind (photo)),
                                            vc_photo_get_sha256 (photo));
  g_autofree char *path = vc_api_make_path ("/declarations/", declaration_id, query);
  VcApiRequest request = { .operation = &add_retake, .path = path, .file = file,
                           .media_type = vc_photo_get_media_type (photo), .key = key };

  vc_api_client_call_async (self, &request, cancellable, callback, user_data);
}

/**
 * vc_api_client_add_retake_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_PROBLEM_CLAIM_NOT_HELD, %VC_PROBLEM_PHOTO_DAMAGED when it was
 * damaged on its way, %VC_PROBLEM_PHOTO_UNREADABLE, %VC_PROBLEM_RETAKES_FULL,
 * %VC_PROBLEM_BODY_TOO_LARGE, and those of every call. After
 * %VC_API_ERROR_UNREACHABLE central may have added it: send it again with the
 * same key.
 *
 * Returns: (transfer full): the declaration as it now stands, or %NULL with
 *   @error set
 */
VcDeclaration *
vc_api_client_add_retake_finish (VcApiClient   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return vc_api_client_call_finish (self, &add_retake, result, error);
}
