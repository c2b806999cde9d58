/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One request and its answer. */

#include "vc-api-answer.h"
#include "vc-api-body.h"
#include "vc-api-private.h"

/* How often a file is asked for that arrives damaged. What damages it is the
 * line, or something on it, and mostly does so once. */
#define MAX_FETCHES 3

typedef struct
{
  const VcApiOperation *operation;
  SoupMessage          *message;
  char                 *path;
  char                 *sha256;
  guint                 n_fetches;
} Call;

/* In the order it happens. */
static void send        (GTask        *task);
static void read_body   (GTask        *task,
                         GInputStream *stream);
static void read_answer (GTask        *task,
                         GBytes       *body);

static void
call_free (Call *call)
{
  g_clear_object (&call->message);
  g_free (call->path);
  g_free (call->sha256);
  g_free (call);
}

static void
fail (GTask  *task,
      GError *error)
{
  Call *call = g_task_get_task_data (task);

  g_task_return_error (task, vc_api_error_translate (call->operation->name, error));
}

static void
sent_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = soup_session_send_finish (SOUP_SESSION (object), result, &error);

  if (stream == NULL)
    fail (task, g_steal_pointer (&error));
  else
    read_body (g_steal_pointer (&task), stream);
}

static void
send (GTask *task)
{
  VcApiClient *self = g_task_get_source_object (task);
  Call        *call = g_task_get_task_data (task);

  soup_session_send_async (vc_api_client_get_soup (self), call->message, G_PRIORITY_DEFAULT,
                           g_task_get_cancellable (task), sent_cb, task);
}

static void
body_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  GInputStream *stream = G_INPUT_STREAM (object);
  g_autoptr (GBytes) body = vc_api_body_read_finish (stream, result, &error);

  g_input_stream_close_async (stream, G_PRIORITY_DEFAULT, NULL, NULL, NULL);

  if (body == NULL)
    fail (task, g_steal_pointer (&error));
  else
    read_answer (g_steal_pointer (&task), body);
}

static void
read_body (GTask        *task,
           GInputStream *stream)
{
  Call *call = g_task_get_task_data (task);

  vc_api_body_read_async (stream, MAX (call->operation->max_size, VC_API_MAX_PROBLEM), g_task_get_cancellable (task),
                          body_read_cb, task);
}

/* A message is sent once, so another try is another message. */
static void
fetch_again (GTask *task)
{
  VcApiClient *self = g_task_get_source_object (task);
  Call        *call = g_task_get_task_data (task);

  g_message ("%s: damaged on its way, asked for again", call->operation->name);
  g_clear_object (&call->message);
  call->message = vc_api_client_new_message (self, call->operation->method, call->path);
  send (task);
}

static void
answer_read_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Call    *call = g_task_get_task_data (task);
  gpointer value = vc_api_answer_read_finish (result, &error);

  if (value != NULL)
    g_task_return_pointer (task, value, call->operation->destroy);
  else if (g_error_matches (error, VC_API_ERROR, VC_API_ERROR_DAMAGED) && ++call->n_fetches < MAX_FETCHES)
    fetch_again (g_steal_pointer (&task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
read_answer (GTask  *task,
             GBytes *body)
{
  Call               *call = g_task_get_task_data (task);
  SoupMessageHeaders *headers = soup_message_get_response_headers (call->message);

  vc_api_answer_read_async (call->operation, soup_message_get_status (call->message),
                            soup_message_headers_get_content_type (headers, NULL), body, call->sha256,
                            g_task_get_cancellable (task), answer_read_cb, task);
}

/**
 * vc_api_make_path:
 * @prefix: what stands before an identifier
 * @id: an identifier
 * @suffix: what stands after it
 *
 * Returns: (transfer full): a path, the identifier escaped
 */
char *
vc_api_make_path (const char *prefix,
                  const char *id,
                  const char *suffix)
{
  g_autofree char *escaped = g_uri_escape_string (id, NULL, FALSE);

  return g_strconcat (prefix, escaped, suffix, NULL);
}

/**
 * vc_api_client_call_async:
 * @self: a client
 * @request: what to ask
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Every operation of the contract but the event stream goes through here.
 */
void
vc_api_client_call_async (VcApiClient         *self,
                          const VcApiRequest  *request,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask              *task;
  Call               *call;
  SoupMessageHeaders *headers;

  g_return_if_fail (VC_IS_API_CLIENT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, (gpointer) request->operation);
  call = g_new0 (Call, 1);
  call->operation = request->operation;
  call->path = g_strdup (request->path);
  call->sha256 = g_strdup (request->sha256);
  call->message = vc_api_client_new_message (self, request->operation->method, request->path);
  g_task_set_task_data (task, call, (GDestroyNotify) call_free);

  headers = soup_message_get_request_headers (call->message);
  if (request->key != NULL)
    soup_message_headers_replace (headers, "Idempotency-Key", request->key);

  if (request->body != NULL)
    {
      g_autoptr (GBytes) body = vc_json_to_bytes (request->body);

      soup_message_set_request_body_from_bytes (call->message, "application/json", body);
    }

  if (request->file != NULL)
    soup_message_set_request_body_from_bytes (call->message, request->media_type, request->file);

  send (task);
}

/**
 * vc_api_client_call_finish:
 * @self: a client
 * @operation: what was asked
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_PROBLEM, %VC_API_ERROR, %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full): as vc_api_answer_read_finish()
 */
gpointer
vc_api_client_call_finish (VcApiClient           *self,
                           const VcApiOperation  *operation,
                           GAsyncResult          *result,
                           GError               **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == operation, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
