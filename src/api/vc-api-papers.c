/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signed papers: announced, sent piece by piece, fetched back. */

#include "vc-api-private.h"
#include "vc-wire.h"

static const VcApiOperation announce = VC_API_CHANGE ("announceSignedPaper", "POST", vc_wire_read_upload);
static const VcApiOperation put_piece = VC_API_CHANGE ("putPiece", "PUT", vc_wire_read_upload);
static const VcApiOperation get_upload = VC_API_OBJECT ("getUpload", vc_wire_read_upload);
static const VcApiOperation get_paper = VC_API_BYTES ("getSignedPaper");

/**
 * vc_api_client_announce_paper_async:
 * @self: a client
 * @declaration_id: whose form was signed
 * @paper: what will be sent, with its id, SHA-256, media type and size
 * @key: a UUID; another one at each attempt, so that the answer is fresh
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Tells central which paper follows. Doing it again tells how much of it has
 * come. Ends with vc_api_client_upload_finish().
 */
void
vc_api_client_announce_paper_async (VcApiClient         *self,
                                    const char          *declaration_id,
                                    VcSignedPaper       *paper,
                                    const char          *key,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_autofree char *path = vc_api_make_path ("/declarations/", declaration_id, "/signed-papers");
  g_autoptr (JsonNode) body = vc_wire_write_announcement (paper);
  VcApiRequest request = { .operation = &announce, .path = path, .body = body, .key = key };

  vc_api_client_call_async (self, &request, cancellable, callback, user_data);
}

/**
 * vc_api_client_put_piece_async:
 * @self: a client
 * @declaration_id: whose form was signed
 * @paper_id: the paper's id, which was announced
 * @offset: where in the file the piece begins
 * @piece: the piece, not empty
 * @key: a UUID made before the first attempt
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Sends a piece of a signed paper. Ends with vc_api_client_upload_finish().
 */
void
vc_api_client_put_piece_async (VcApiClient         *self,
                               const char          *declaration_id,
                               const char          *paper_id,
                               guint64              offset,
                               GBytes              *piece,
                               const char          *key,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autofree char *place = vc_api_make_path ("/uploads/", paper_id, "?offset=");
  g_autofree char *suffix = g_strdup_printf ("%s%" G_GUINT64_FORMAT, place, offset);
  g_autofree char *path = vc_api_make_path ("/declarations/", declaration_id, suffix);
  VcApiRequest request = { .operation = &put_piece, .path = path, .file = piece,
                           .media_type = "application/octet-stream", .key = key };

  vc_api_client_call_async (self, &request, cancellable, callback, user_data);
}

/**
 * vc_api_client_get_upload_async:
 * @self: a client
 * @declaration_id: whose form was signed
 * @paper_id: the paper's id, which was announced
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Asks how much of a signed paper has come. Ends with
 * vc_api_client_upload_finish().
 */
void
vc_api_client_get_upload_async (VcApiClient         *self,
                                const char          *declaration_id,
                                const char          *paper_id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autofree char *suffix = vc_api_make_path ("/uploads/", paper_id, NULL);
  g_autofree char *path = vc_api_make_path ("/declarations/", declaration_id, suffix);
  VcApiRequest request = { .operation = &get_upload, .path = path };

  vc_api_client_call_async (self, &request, cancellable, callback, user_data);
}

/**
 * vc_api_client_upload_finish:
 * @self: a client
 * @result: the result of announcing, sending or asking
 * @error: return location for a #GError
 *
 * Errors: %VC_PROBLEM_WRONG_STATE when the piece begins elsewhere than the
 * next one should, %VC_PROBLEM_PHOTO_DAMAGED when all has come but not as
 * announced, both to be answered by announcing again; %VC_PROBLEM_NOT_FOUND
 * when central has forgotten what was announced; %VC_PROBLEM_PHOTO_UNREADABLE,
 * %VC_PROBLEM_RETAKES_FULL, %VC_PROBLEM_KEY_REUSED, and those of every call.
 *
 * Returns: (transfer full): how much central has, or %NULL with @error set
 */
VcUpload *
vc_api_client_upload_finish (VcApiClient   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  const VcApiOperation *operation;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  operation = g_task_get_source_tag (G_TASK (result));
  g_return_val_if_fail (operation == &announce || operation == &put_piece || operation == &get_upload, NULL);

  return vc_api_client_call_finish (self, operation, result, error);
}

/**
 * vc_api_client_get_signed_paper_async:
 * @self: a client
 * @declaration_id: the declaration it is attached to
 * @sha256: its name
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Fetches a signed paper. Central records who fetched it. One that arrives
 * damaged is asked for twice more.
 */
void
vc_api_client_get_signed_paper_async (VcApiClient         *self,
                                      const char          *declaration_id,
                                      const char          *sha256,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_autofree char *suffix = vc_api_make_path ("/signed-papers/", sha256, NULL);
  g_autofree char *path = vc_api_make_path ("/declarations/", declaration_id, suffix);
  VcApiRequest request = { .operation = &get_paper, .path = path, .sha256 = sha256 };

  vc_api_client_call_async (self, &request, cancellable, callback, user_data);
}

/**
 * vc_api_client_get_signed_paper_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_API_ERROR_DAMAGED when the bytes were never those asked for, and
 * those of every call.
 *
 * Returns: (transfer full): the file, a PDF or a picture, or %NULL with @error
 *   set
 */
GBytes *
vc_api_client_get_signed_paper_finish (VcApiClient   *self,
                                       GAsyncResult  *result,
                                       GError       **error)
{
  return vc_api_client_call_finish (self, &get_paper, result, error);
}
