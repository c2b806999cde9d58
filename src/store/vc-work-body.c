/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-work-body.h"

#include "vc-seal-json.h"
#include "vc-wire.h"

static VcSealPlace
place_of_body (const char *id)
{
  return (VcSealPlace) { "decisions", id, NULL, "body" };
}

static VcSealPlace
place_of_answer (const char *id)
{
  return (VcSealPlace) { "outbox", id, NULL, "answer" };
}

static JsonNode *
wrap_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

/**
 * vc_work_body_close:
 * @key: the officer's
 * @fields: an item with a decision or a review, and what was seen
 *
 * Returns: (transfer full): its content, sealed
 */
GBytes *
vc_work_body_close (VcSecret                 *key,
                    const VcOutboxItemFields *fields)
{
  const VcSealPlace place = place_of_body (fields->id);
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) node = wrap_object (object);

  if (fields->decision != NULL)
    json_object_set_member (object, "decision", vc_wire_write_decision (fields->decision));
  if (fields->review != NULL)
    json_object_set_member (object, "review", vc_wire_write_review (fields->review));
  if (fields->seen != NULL)
    json_object_set_member (object, "declaration", vc_wire_write_declaration (fields->seen));

  return vc_seal_json_close (key, &place, node);
}

/* A decision's body does not name its declaration: its path does. */
static VcDecision *
read_decision (JsonNode    *node,
               const char  *declaration_id,
               GError     **error)
{
  g_autoptr (VcDecision) decision = vc_wire_read_decision (node, error);
  VcDecisionFields fields;

  if (decision == NULL)
    return NULL;

  fields = *vc_decision_get_fields (decision);
  fields.declaration_id = declaration_id;
  return vc_decision_new (&fields);
}

static gboolean
read_declaration (JsonObject     *object,
                  const char     *member,
                  VcDeclaration **declaration,
                  GError        **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL)
    return TRUE;

  *declaration = vc_wire_read_declaration (node, error);
  return *declaration != NULL;
}

/* The officer has to be told of damage, not of JSON. */
static gboolean
call_it_damage (const char  *id,
                GError      *wire_error,
                GError     **error)
{
  g_set_error (error, VC_STORE_ERROR, VC_STORE_ERROR_DAMAGED, "the content of %s: %s", id, wire_error->message);
  g_error_free (wire_error);
  return FALSE;
}

/**
 * vc_work_body_open:
 * @key: the key it was sealed with
 * @sealed: the sealed content
 * @fields: an item without content; it gets a decision or a review and what
 *   was seen, for vc_work_body_clear()
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR_DAMAGED
 */
gboolean
vc_work_body_open (VcSecret            *key,
                   GBytes              *sealed,
                   VcOutboxItemFields  *fields,
                   GError             **error)
{
  const VcSealPlace place = place_of_body (fields->id);
  g_autoptr (JsonNode) node = vc_seal_json_open (key, &place, sealed, error);
  GError     *wire_error = NULL;
  JsonObject *object;

  if (node == NULL)
    return FALSE;

  object = json_node_get_object (node);
  if (json_object_has_member (object, "decision"))
    fields->decision = read_decision (json_object_get_member (object, "decision"), fields->declaration_id, &wire_error);
  else if (json_object_has_member (object, "review"))
    fields->review = vc_wire_read_review (json_object_get_member (object, "review"), &wire_error);

  if (wire_error == NULL && read_declaration (object, "declaration", &fields->seen, &wire_error))
    return TRUE;

  vc_work_body_clear (fields);
  return call_it_damage (fields->id, wire_error, error);
}

/**
 * vc_work_body_close_answer:
 * @key: the officer's
 * @id: the item's
 * @detail: (nullable): central's words
 * @now: (nullable): what central has
 *
 * Returns: (transfer full): what central said, sealed
 */
GBytes *
vc_work_body_close_answer (VcSecret      *key,
                           const char    *id,
                           const char    *detail,
                           VcDeclaration *now)
{
  const VcSealPlace place = place_of_answer (id);
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) node = wrap_object (object);

  if (detail != NULL)
    json_object_set_string_member (object, "detail", detail);
  if (now != NULL)
    json_object_set_member (object, "declaration", vc_wire_write_declaration (now));

  return vc_seal_json_close (key, &place, node);
}

/**
 * vc_work_body_open_answer:
 * @key: the key it was sealed with
 * @sealed: the sealed answer
 * @fields: an item without an answer; it gets the detail and what central had,
 *   for vc_work_body_clear()
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR_DAMAGED
 */
gboolean
vc_work_body_open_answer (VcSecret            *key,
                          GBytes              *sealed,
                          VcOutboxItemFields  *fields,
                          GError             **error)
{
  const VcSealPlace place = place_of_answer (fields->id);
  g_autoptr (JsonNode) node = vc_seal_json_open (key, &place, sealed, error);
  GError     *wire_error = NULL;
  JsonObject *object;

  if (node == NULL)
    return FALSE;

  object = json_node_get_object (node);
  if (!read_declaration (object, "declaration", &fields->now, &wire_error))
    return call_it_damage (fields->id, wire_error, error);

  fields->detail = g_strdup (json_object_get_string_member_with_default (object, "detail", NULL));
  return TRUE;
}

/**
 * vc_work_body_clear:
 * @fields: an item whose content was opened
 *
 * Frees the content.
 */
void
vc_work_body_clear (VcOutboxItemFields *fields)
{
  g_clear_object (&fields->decision);
  g_clear_object (&fields->review);
  g_clear_object (&fields->seen);
  g_clear_object (&fields->now);
  g_clear_pointer ((char **) &fields->detail, g_free);
}
