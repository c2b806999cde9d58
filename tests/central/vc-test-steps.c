/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-test-call.h"

#include "vc-json.h"
#include "vc-test.h"
#include "vc-wire.h"

/* The steps most tests need. */

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

/**
 * vc_test_retake:
 * @self: a central
 * @as: an officer
 * @declaration_id: a declaration
 * @key: the Idempotency-Key
 * @kind: what the photo shows
 * @file: a JPEG file, or what is said to be one
 *
 * Sends a photo made at the counter.
 *
 * Returns: (transfer full): the answer
 */
VcTestReply *
vc_test_retake (VcTestCentral *self,
                const char    *as,
                const char    *declaration_id,
                const char    *key,
                const char    *kind,
                GBytes        *file)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file);
  g_autofree char *path = g_strdup_printf ("declarations/%s/retakes?kind=%s&sha256=%s", declaration_id, kind, sha256);
  const VcTestCall call = { .as = as, .method = "POST", .path = path, .key = key, .file = file,
                            .content_type = "image/jpeg" };

  return vc_test_call (self, &call);
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

/* The SHA-256 of each photo in a list, if there is one. */
static void
add_names (JsonBuilder *builder,
           JsonNode    *photos)
{
  JsonArray *array = photos != NULL ? json_node_get_array (photos) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    json_builder_add_string_value (builder, json_object_get_string_member (json_array_get_object_element (array, i),
                                                                           "sha256"));
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

  vc_test_assert_status (declaration, 200);
  add_start (builder, key, "approve", vc_test_reply_get_int (declaration, "version"));
  add_checks (builder, g_strcmp0 (vc_test_reply_get (declaration, "filed.subject_type"), "CON") == 0,
              vc_test_reply_get_int (declaration, "filed.photos.#") == 1);
  json_builder_set_member_name (builder, "seen");
  json_builder_begin_array (builder);
  add_names (builder, vc_test_reply_find (declaration, "filed.photos"));
  add_names (builder, vc_test_reply_find (declaration, "retakes"));
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
 * vc_test_dup_draft:
 * @declaration_id: what it is about
 * @note: (nullable): what was written; %NULL: nothing at all
 *
 * Returns: (transfer full): the body of a draft
 */
char *
vc_test_dup_draft (const char *declaration_id,
                   const char *note)
{
  g_autoptr (GDateTime) written_at = g_date_time_new_utc (2026, 11, 20, 2, 0, 0);
  g_autoptr (VcDraft) draft = vc_draft_new (&(VcDraftFields) {
    .declaration_id = declaration_id, .version = 1, .refusing = note != NULL, .note = note, .written_at = written_at,
  });
  g_autoptr (JsonNode) node = vc_wire_write_draft (draft);

  return vc_json_to_string (node);
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
