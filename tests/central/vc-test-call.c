/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-test-call.h"

#include "vc-json.h"
#include "vc-test.h"

#include <string.h>

#define MAX_REPLY (64 * 1024 * 1024)

static SoupMessage *
new_message (VcTestCentral    *self,
             const VcTestCall *call)
{
  g_autofree char *uri = g_strdup_printf ("%s/v1/%s", self->uri, call->path);
  SoupMessage *message = soup_message_new (call->method, uri);
  SoupMessageHeaders *headers;
  const char *token = call->as != NULL ? vc_test_central_get_token (self, call->as) : call->token;

  ck_assert_msg (message != NULL, "%s is no address", uri);
  headers = soup_message_get_request_headers (message);
  if (token != NULL)
    {
      g_autofree char *bearer = g_strdup_printf ("Bearer %s", token);

      soup_message_headers_replace (headers, "Authorization", bearer);
    }
  if (call->key != NULL)
    soup_message_headers_replace (headers, "Idempotency-Key", call->key);
  if (call->header != NULL)
    soup_message_headers_replace (headers, call->header, call->value);
  if (call->body != NULL || call->file != NULL)
    {
      g_autoptr (GBytes) body = call->file != NULL ? g_bytes_ref (call->file)
                                                   : g_bytes_new (call->body, strlen (call->body));

      soup_message_set_request_body_from_bytes (message, call->content_type != NULL
                                                ? call->content_type
                                                : "application/json", body);
    }

  return message;
}

/**
 * vc_test_call:
 * @self: a central
 * @call: what to ask
 *
 * Asks, and turns the main loop until the answer is there.
 *
 * Returns: (transfer full): the answer
 */
VcTestReply *
vc_test_call (VcTestCentral    *self,
              const VcTestCall *call)
{
  g_autoptr (SoupMessage) message = new_message (self, call);
  g_autoptr (GAsyncResult) pending = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  VcTestReply *reply = g_new0 (VcTestReply, 1);

  soup_session_send_and_read_async (self->session, message, G_PRIORITY_DEFAULT, NULL, vc_test_result_cb, &pending);
  result = vc_test_wait_result (&pending);
  reply->body = soup_session_send_and_read_finish (self->session, result, &error);
  ck_assert_msg (reply->body != NULL, "%s %s: %s", call->method, call->path, error != NULL ? error->message : "");

  reply->status = soup_message_get_status (message);
  reply->headers = soup_message_headers_ref (soup_message_get_response_headers (message));
  reply->json = vc_json_parse (reply->body, MAX_REPLY, NULL);
  return reply;
}

/**
 * vc_test_reply_free:
 * @self: (transfer full): an answer
 */
void
vc_test_reply_free (VcTestReply *self)
{
  soup_message_headers_unref (self->headers);
  g_bytes_unref (self->body);
  g_clear_pointer (&self->json, json_node_unref);
  g_free (self);
}

/**
 * vc_test_reply_find:
 * @self: an answer
 * @path: members and indices, with dots: `decision.id`, `items.0.id`
 *
 * Returns: (transfer none) (nullable): what is there, or %NULL
 */
JsonNode *
vc_test_reply_find (VcTestReply *self,
                    const char  *path)
{
  g_auto (GStrv) steps = g_strsplit (path, ".", -1);
  JsonNode *node = self->json;

  for (guint i = 0; steps[i] != NULL && node != NULL; i++)
    {
      if (JSON_NODE_HOLDS_ARRAY (node))
        {
          JsonArray *array = json_node_get_array (node);
          guint index = (guint) atoi (steps[i]);

          node = index < json_array_get_length (array) ? json_array_get_element (array, index) : NULL;
        }
      else
        {
          node = JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_member (json_node_get_object (node), steps[i]) : NULL;
        }
    }

  return node;
}

/**
 * vc_test_reply_get:
 * @self: an answer
 * @path: members and indices, with dots
 *
 * Returns: (transfer none) (nullable): the text there, or %NULL
 */
const char *
vc_test_reply_get (VcTestReply *self,
                   const char  *path)
{
  JsonNode *node = vc_test_reply_find (self, path);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

/**
 * vc_test_reply_get_int:
 * @self: an answer
 * @path: members and indices, with dots; ending in `#` for a list's length
 *
 * Returns: the number there; -1 for none
 */
gint64
vc_test_reply_get_int (VcTestReply *self,
                       const char  *path)
{
  g_autofree char *before = g_strdup (path);
  JsonNode *node;

  if (g_str_has_suffix (before, ".#"))
    {
      before[strlen (before) - 2] = '\0';
      node = vc_test_reply_find (self, before);
      return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? (gint64) json_array_get_length (json_node_get_array (node)) : -1;
    }

  node = vc_test_reply_find (self, path);
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_int (node) : -1;
}

/**
 * vc_test_reply_get_problem:
 * @self: an answer
 *
 * Returns: (transfer none) (nullable): the last part of its problem's type,
 *   when it is a problem document; or %NULL
 */
const char *
vc_test_reply_get_problem (VcTestReply *self)
{
  const char *media_type = soup_message_headers_get_content_type (self->headers, NULL);
  const char *type = vc_test_reply_get (self, "type");

  if (g_strcmp0 (media_type, "application/problem+json") != 0 || type == NULL)
    return NULL;

  ck_assert_int_eq (vc_test_reply_get_int (self, "status"), self->status);
  return type + strlen ("/problems/");
}

/**
 * vc_test_reply_dup_text:
 * @self: an answer
 *
 * Returns: (transfer full): its body
 */
char *
vc_test_reply_dup_text (VcTestReply *self)
{
  gsize size;
  const char *data = g_bytes_get_data (self->body, &size);

  return g_strndup (data, size);
}
