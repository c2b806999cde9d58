/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decisions and reviews: new ones, and ones that central knows the officer of. */

#include "vc-wire-private.h"

#define MAX_SEEN 32
#define MAX_TEXT 2000

/**
 * vc_wire_decode_decision:
 * @decoder: a decoder
 *
 * The body does not name its declaration: the path does.
 *
 * Returns: (transfer full): a decision, or %NULL after a failure
 */
VcDecision *
vc_wire_decode_decision (VcJsonDecoder *decoder)
{
  g_auto (GStrv) seen = vc_wire_take_set (decoder, "seen", MAX_SEEN, vc_wire_is_sha256);
  g_auto (GStrv) reasons = vc_wire_take_reasons (decoder);
  g_autoptr (GPtrArray) checks = vc_wire_take_checks (decoder);
  g_autoptr (GDateTime) decided_at = vc_json_decoder_take_time (decoder, "decided_at");
  VcDecisionFields      fields = {
    .id = vc_wire_get_uuid (decoder, "id"),
    .kind = (VcDecisionKind) vc_json_decoder_get_enum (decoder, "kind", (VcJsonEnumFunc) vc_decision_kind_from_string),
    .version = (guint) vc_json_decoder_get_int (decoder, "version", 1, G_MAXINT32),
    .scanned = vc_json_decoder_get_optional_text (decoder, "scanned", MAX_TEXT),
    .note = vc_json_decoder_get_optional_text (decoder, "note", MAX_TEXT),
    .message = vc_json_decoder_get_optional_text (decoder, "message", MAX_TEXT),
    .counter = vc_json_decoder_get_text (decoder, "counter", 40),
    .officer_id = vc_wire_get_optional_id (decoder, "officer_id"),
    .officer_name = vc_json_decoder_get_optional (decoder, "officer_name"),
    .checks = checks,
    .decided_at = decided_at,
    .seen = (const char * const *) seen,
    .reasons = (const char * const *) reasons,
    .prepared = vc_json_decoder_has (decoder, "prepared") && vc_json_decoder_get_boolean (decoder, "prepared"),
  };

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_decision_new (&fields);
}

/**
 * vc_wire_encode_decision:
 * @decision: a decision
 *
 * Checks that nobody answered are left out.
 *
 * Returns: (transfer full): an object
 */
JsonObject *
vc_wire_encode_decision (VcDecision *decision)
{
  const VcDecisionFields *fields = vc_decision_get_fields (decision);
  JsonObject *object = json_object_new ();

  vc_wire_set_text (object, "id", fields->id);
  vc_wire_set_text (object, "kind", vc_decision_kind_to_string (fields->kind));
  json_object_set_int_member (object, "version", fields->version);
  vc_wire_set_strings (object, "seen", fields->seen);
  vc_wire_set_text (object, "scanned", fields->scanned);
  vc_wire_set_checks (object, fields->checks);
  if (fields->reasons[0] != NULL)
    vc_wire_set_strings (object, "reasons", fields->reasons);
  vc_wire_set_text (object, "note", fields->note);
  vc_wire_set_text (object, "message", fields->message);
  vc_wire_set_text (object, "counter", fields->counter);
  vc_wire_set_time (object, "decided_at", fields->decided_at);
  if (fields->prepared)
    json_object_set_boolean_member (object, "prepared", TRUE);
  vc_wire_set_text (object, "officer_id", fields->officer_id);
  vc_wire_set_text (object, "officer_name", fields->officer_name);
  return object;
}

/**
 * vc_wire_decode_review:
 * @decoder: a decoder
 *
 * Returns: (transfer full): a review, or %NULL after a failure
 */
VcReview *
vc_wire_decode_review (VcJsonDecoder *decoder)
{
  g_autoptr (GDateTime) reviewed_at = vc_json_decoder_take_optional_time (decoder, "reviewed_at");
  const char  *id = vc_wire_get_uuid (decoder, "id");
  const char  *decision_id = vc_wire_get_uuid (decoder, "decision_id");
  VcReviewKind kind = (VcReviewKind) vc_json_decoder_get_enum (decoder, "kind",
                                                               (VcJsonEnumFunc) vc_review_kind_from_string);
  const char  *note = vc_json_decoder_get_optional_text (decoder, "note", MAX_TEXT);
  const char  *officer_id = vc_wire_get_optional_id (decoder, "officer_id");
  const char  *officer_name = vc_json_decoder_get_optional (decoder, "officer_name");

  if (vc_json_decoder_has_failed (decoder))
    return NULL;

  return vc_review_new (id, decision_id, kind, note, officer_id, officer_name, reviewed_at);
}

/**
 * vc_wire_encode_review:
 * @review: a review
 *
 * Returns: (transfer full): an object
 */
JsonObject *
vc_wire_encode_review (VcReview *review)
{
  JsonObject *object = json_object_new ();

  vc_wire_set_text (object, "id", vc_review_get_id (review));
  vc_wire_set_text (object, "decision_id", vc_review_get_decision_id (review));
  vc_wire_set_text (object, "kind", vc_review_kind_to_string (vc_review_get_kind (review)));
  vc_wire_set_text (object, "note", vc_review_get_note (review));
  vc_wire_set_text (object, "officer_id", vc_review_get_officer_id (review));
  vc_wire_set_text (object, "officer_name", vc_review_get_officer_name (review));
  vc_wire_set_time (object, "reviewed_at", vc_review_get_reviewed_at (review));
  return object;
}

/**
 * vc_wire_write_decision:
 * @decision: a decision
 *
 * Returns: (transfer full): a new tree
 */
JsonNode *
vc_wire_write_decision (VcDecision *decision)
{
  return vc_wire_write (vc_wire_encode_decision (decision));
}

/**
 * vc_wire_read_decision:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * Returns: (transfer full): a decision whose declaration is not named, or
 *   %NULL with @error set
 */
VcDecision *
vc_wire_read_decision (JsonNode  *node,
                       GError   **error)
{
  return vc_wire_read (node, (VcWireDecode) vc_wire_decode_decision, error);
}

/**
 * vc_wire_write_review:
 * @review: a review
 *
 * Returns: (transfer full): a new tree
 */
JsonNode *
vc_wire_write_review (VcReview *review)
{
  return vc_wire_write (vc_wire_encode_review (review));
}

/**
 * vc_wire_read_review:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * Returns: (transfer full): a review, or %NULL with @error set
 */
VcReview *
vc_wire_read_review (JsonNode  *node,
                     GError   **error)
{
  return vc_wire_read (node, (VcWireDecode) vc_wire_decode_review, error);
}
