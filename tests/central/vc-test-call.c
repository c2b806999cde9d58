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
  if (call->body != NULL)
    {
      g_autoptr (GBytes) body = g_bytes_new (call->body, strlen (call->body));

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

/* Follows "decision.id" or "items.0.id". */
static JsonNode *
find (VcTestReply *self,
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
  JsonNode *node = find (self, path);

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
      node = find (self, before);
      return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? (gint64) json_array_get_length (json_node_get_array (node)) : -1;
    }

  node = find (self, path);
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

/**
 * vc_test_dup_key:
 *
 * Returns: (transfer full): a new Idempotency-Key
 */
char *
vc_test_dup_key (void)
{
  return g_uuid_string_random ();
}

/**
 * vc_test_take_claim:
 * @self: a central
 * @as: an officer
 * @declaration_id: a declaration
 *
 * Returns: (transfer full): the claim's id
 */
char *
vc_test_take_claim (VcTestCentral *self,
                    const char    *as,
                    const char    *declaration_id)
{
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *path = g_strdup_printf ("declarations/%s/claim", declaration_id);
  const VcTestCall call = { .as = as, .method = "POST", .path = path, .key = key,
                            .body = "{\"counter\":\"" VC_TEST_COUNTER "\"}" };
  g_autoptr (VcTestReply) reply = vc_test_call (self, &call);

  vc_test_assert_status (reply, 201);
  return g_strdup (vc_test_reply_get (reply, "id"));
}

static void
add_check (JsonBuilder *builder,
           const char  *kind,
           const char  *answered_by)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (builder, kind);
  json_builder_set_member_name (builder, "answer");
  json_builder_add_string_value (builder, "yes");
  json_builder_set_member_name (builder, "answered_by");
  json_builder_add_string_value (builder, answered_by);
  json_builder_end_object (builder);
}

static void
add_checks (JsonBuilder *builder,
            gboolean     child,
            gboolean     verified)
{
  static const char * const adult[] = { "person_matches_portrait", "document_genuine", "photos_same_document",
                                        "phone_read_back", "form_signed", NULL };
  static const char * const of_child[] = { "person_matches_portrait", "guardian_relation", NULL };
  const char * const *clerk = child ? of_child : adult;

  json_builder_set_member_name (builder, "checks");
  json_builder_begin_array (builder);
  for (guint i = 0; clerk[i] != NULL; i++)
    if (!verified || !g_str_equal (clerk[i], "photos_same_document"))
      add_check (builder, clerk[i], "clerk");
  add_check (builder, "data_agrees", "program");
  add_check (builder, "code_belongs", "program");
  json_builder_end_array (builder);
}

static void
add_start (JsonBuilder *builder,
           const char  *key,
           const char  *kind,
           gint64       version)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, key);
  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (builder, kind);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, version);
  json_builder_set_member_name (builder, "counter");
  json_builder_add_string_value (builder, VC_TEST_COUNTER);
  json_builder_set_member_name (builder, "decided_at");
  json_builder_add_string_value (builder, "2026-11-20T02:00:00Z");
}

static char *
dup_text (JsonBuilder *builder)
{
  g_autoptr (JsonNode) node = json_builder_get_root (builder);

  return vc_json_to_string (node);
}

/**
 * vc_test_dup_approval:
 * @self: a central
 * @as: an officer who may see it
 * @key: the decision's id
 * @declaration_id: what to approve
 *
 * Returns: (transfer full): an approval with nothing missing
 */
char *
vc_test_dup_approval (VcTestCentral *self,
                      const char    *as,
                      const char    *key,
                      const char    *declaration_id)
{
  g_autofree char *path = g_strdup_printf ("declarations/%s", declaration_id);
  const VcTestCall call = { .as = as, .method = "GET", .path = path };
  g_autoptr (VcTestReply) declaration = vc_test_call (self, &call);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  JsonArray *photos;

  vc_test_assert_status (declaration, 200);
  add_start (builder, key, "approve", vc_test_reply_get_int (declaration, "version"));
  add_checks (builder, g_strcmp0 (vc_test_reply_get (declaration, "filed.subject_type"), "CON") == 0,
              vc_test_reply_get_int (declaration, "filed.photos.#") == 1);
  json_builder_set_member_name (builder, "seen");
  json_builder_begin_array (builder);
  photos = json_node_get_array (find (declaration, "filed.photos"));
  for (guint i = 0; i < json_array_get_length (photos); i++)
    json_builder_add_string_value (builder, json_object_get_string_member (json_array_get_object_element (photos, i),
                                                                           "sha256"));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return dup_text (builder);
}

/**
 * vc_test_dup_refusal:
 * @key: the decision's id
 * @reason: one reason's code
 * @note: (nullable): for the supervisor
 *
 * Returns: (transfer full): a refusal of a declaration's first version
 */
char *
vc_test_dup_refusal (const char *key,
                     const char *reason,
                     const char *note)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  add_start (builder, key, "refuse", 1);
  json_builder_set_member_name (builder, "seen");
  json_builder_begin_array (builder);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "checks");
  json_builder_begin_array (builder);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "reasons");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, reason);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "message");
  json_builder_add_string_value (builder, "Ảnh chưa rõ, vui lòng nộp lại.");
  if (note != NULL)
    {
      json_builder_set_member_name (builder, "note");
      json_builder_add_string_value (builder, note);
    }
  json_builder_end_object (builder);
  return dup_text (builder);
}

/**
 * vc_test_decide:
 * @self: a central
 * @as: an officer
 * @declaration_id: a declaration
 * @key: the Idempotency-Key
 * @body: a decision
 *
 * Returns: (transfer full): the answer
 */
VcTestReply *
vc_test_decide (VcTestCentral *self,
                const char    *as,
                const char    *declaration_id,
                const char    *key,
                const char    *body)
{
  g_autofree char *path = g_strdup_printf ("declarations/%s/decisions", declaration_id);
  const VcTestCall call = { .as = as, .method = "POST", .path = path, .key = key, .body = body };

  return vc_test_call (self, &call);
}

/**
 * vc_test_refuse:
 * @self: a central
 * @as: an officer
 * @declaration_id: a declaration that nobody holds
 *
 * Claims and refuses.
 *
 * Returns: (transfer full): the decision's id
 */
char *
vc_test_refuse (VcTestCentral *self,
                const char    *as,
                const char    *declaration_id)
{
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = vc_test_dup_refusal (key, "R02", NULL);
  g_autofree char *claim = vc_test_take_claim (self, as, declaration_id);
  g_autoptr (VcTestReply) reply = vc_test_decide (self, as, declaration_id, key, body);

  vc_test_assert_status (reply, 201);
  return g_steal_pointer (&key);
}

/**
 * vc_test_review:
 * @self: a central
 * @as: an officer
 * @declaration_id: a declaration
 * @decision_id: its refusal
 * @kind: uphold or overturn
 *
 * Returns: (transfer full): the answer
 */
VcTestReply *
vc_test_review (VcTestCentral *self,
                const char    *as,
                const char    *declaration_id,
                const char    *decision_id,
                const char    *kind)
{
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *path = g_strdup_printf ("declarations/%s/reviews", declaration_id);
  g_autofree char *body = g_strdup_printf ("{\"id\":\"%s\",\"decision_id\":\"%s\",\"kind\":\"%s\",\"note\":\"Xem lại ảnh\"}",
                                           key, decision_id, kind);
  const VcTestCall call = { .as = as, .method = "POST", .path = path, .key = key, .body = body };

  return vc_test_call (self, &call);
}
