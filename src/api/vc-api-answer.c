/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-api-answer.h"

#include "vc-wire.h"

/* What came back. The worker has it alone, and no reference to the client: a
 * client whose last reference went there would be taken down on a thread that
 * is not its own. */
typedef struct
{
  const VcApiOperation *operation;
  guint                 status;
  char                 *media_type;
  GBytes               *body;
  char                 *sha256;
} Answer;

static void
answer_free (Answer *answer)
{
  g_free (answer->media_type);
  g_bytes_unref (answer->body);
  g_free (answer->sha256);
  g_free (answer);
}

static gboolean
is_gateway_trouble (guint status)
{
  return status == SOUP_STATUS_BAD_GATEWAY || status == SOUP_STATUS_SERVICE_UNAVAILABLE ||
         status == SOUP_STATUS_GATEWAY_TIMEOUT;
}

static GError *
read_problem (Answer *answer)
{
  g_autoptr (JsonNode) node = NULL;

  if (g_strcmp0 (answer->media_type, "application/problem+json") == 0)
    node = vc_json_parse (answer->body, VC_API_MAX_PROBLEM, NULL);

  if (node != NULL)
    return vc_wire_read_problem (node, answer->status);

  /* Something in between spoke, or central is not central. */
  return g_error_new (VC_API_ERROR,
                      is_gateway_trouble (answer->status) ? VC_API_ERROR_UNREACHABLE : VC_API_ERROR_MALFORMED,
                      "%s: status %u without a problem document", answer->operation->name, answer->status);
}

/* That central's answer is not as agreed is no "no" of central's. */
static GError *
translate (Answer *answer,
           GError *error)
{
  GError *translated;

  if (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_CLIENT_TOO_OLD))
    return error;

  translated = g_error_new (VC_API_ERROR, VC_API_ERROR_MALFORMED, "%s: %s", answer->operation->name, error->message);
  g_error_free (error);
  return translated;
}

static gpointer
read_json (Answer  *answer,
           GError **error)
{
  g_autoptr (JsonNode) node = NULL;

  if (g_strcmp0 (answer->media_type, "application/json") != 0)
    {
      g_set_error (error, VC_PROBLEM, VC_PROBLEM_MALFORMED_BODY, "the answer is not JSON");
      return NULL;
    }

  node = vc_json_parse (answer->body, answer->operation->max_size, error);
  return node != NULL ? answer->operation->read (node, error) : NULL;
}

static GBytes *
check_file (Answer  *answer,
            GError **error)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, answer->body);

  if (g_str_equal (sha256, answer->sha256))
    return g_bytes_ref (answer->body);

  g_set_error (error, VC_API_ERROR, VC_API_ERROR_DAMAGED, "%s: the bytes are not those of %s", answer->operation->name,
               answer->sha256);
  return NULL;
}

static void
read_answer_in_thread (GTask        *task,
                       gpointer      source,
                       gpointer      task_data,
                       GCancellable *cancellable)
{
  Answer  *answer = task_data;
  GError  *error = NULL;
  gpointer value;

  if (!SOUP_STATUS_IS_SUCCESSFUL (answer->status))
    {
      g_task_return_error (task, read_problem (answer));
      return;
    }

  if (answer->operation->read != NULL)
    value = read_json (answer, &error);
  else if (answer->sha256 != NULL)
    value = check_file (answer, &error);
  else
    value = GINT_TO_POINTER (TRUE);

  if (value != NULL)
    g_task_return_pointer (task, value, answer->operation->destroy);
  else
    g_task_return_error (task, error->domain == VC_PROBLEM ? translate (answer, error) : error);
}

/**
 * vc_api_answer_read_async:
 * @operation: what was asked
 * @status: the HTTP status
 * @media_type: (nullable): what the body is said to be
 * @body: the body
 * @sha256: (nullable): for a file: what its bytes must hash to
 * @cancellable: (nullable): a #GCancellable
 * @callback: called when it is read
 * @user_data: data for @callback
 *
 * Makes sense of an answer, on a worker: a page of declarations takes longer
 * than a frame.
 */
void
vc_api_answer_read_async (const VcApiOperation *operation,
                          guint                 status,
                          const char           *media_type,
                          GBytes               *body,
                          const char           *sha256,
                          GCancellable         *cancellable,
                          GAsyncReadyCallback   callback,
                          gpointer              user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Answer *answer = g_new0 (Answer, 1);

  g_task_set_source_tag (task, vc_api_answer_read_async);
  answer->operation = operation;
  answer->status = status;
  answer->media_type = g_strdup (media_type);
  answer->body = g_bytes_ref (body);
  answer->sha256 = g_strdup (sha256);
  g_task_set_task_data (task, answer, (GDestroyNotify) answer_free);
  g_task_run_in_thread (task, read_answer_in_thread);
}

/**
 * vc_api_answer_read_finish:
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_PROBLEM for what central said; %VC_API_ERROR_MALFORMED,
 * %VC_API_ERROR_DAMAGED, %VC_API_ERROR_UNREACHABLE.
 *
 * Returns: (transfer full): the value that the operation reads, the bytes of
 *   a file, or a pointer that is only not %NULL; %NULL with @error set
 */
gpointer
vc_api_answer_read_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
