/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an officer wrote before deciding. */

#include "vc-wire-private.h"

#define MAX_TEXT 2000

/**
 * vc_wire_decode_draft:
 * @decoder: a decoder
 *
 * Returns: (transfer full): a draft, or %NULL after a failure
 */
VcDraft *
vc_wire_decode_draft (VcJsonDecoder *decoder)
{
  g_auto (GStrv) reasons = vc_wire_take_reasons (decoder);
  g_autoptr (GPtrArray) checks = vc_wire_take_checks (decoder);
  g_autoptr (GDateTime) written_at = vc_json_decoder_take_time (decoder, "written_at");
  VcDraftFields         fields = {
    .declaration_id = vc_wire_get_id (decoder, "declaration_id"),
    .version = (guint) vc_json_decoder_get_int (decoder, "version", 1, G_MAXINT32),
    .refusing = vc_json_decoder_get_boolean (decoder, "refusing"),
    .note = vc_json_decoder_get_optional_text (decoder, "note", MAX_TEXT),
    .message = vc_json_decoder_get_optional_text (decoder, "message", MAX_TEXT),
    .checks = checks,
    .reasons = (const char * const *) reasons,
    .written_at = written_at,
  };

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_draft_new (&fields);
}

/* A field that was opened and left empty says nothing. */
static void
set_written (JsonObject *object,
             const char *member,
             const char *text)
{
  if (text != NULL && *text != '\0')
    vc_wire_set_text (object, member, text);
}

/**
 * vc_wire_encode_draft:
 * @draft: a draft
 *
 * Returns: (transfer full): an object
 */
JsonObject *
vc_wire_encode_draft (VcDraft *draft)
{
  const VcDraftFields *fields = vc_draft_get_fields (draft);
  JsonObject          *object = json_object_new ();

  vc_wire_set_text (object, "declaration_id", fields->declaration_id);
  json_object_set_int_member (object, "version", fields->version);
  vc_wire_set_checks (object, fields->checks);
  json_object_set_boolean_member (object, "refusing", fields->refusing);
  if (fields->reasons[0] != NULL)
    vc_wire_set_strings (object, "reasons", fields->reasons);
  set_written (object, "note", fields->note);
  set_written (object, "message", fields->message);
  vc_wire_set_time (object, "written_at", fields->written_at);
  return object;
}

/**
 * vc_wire_write_draft:
 * @draft: a draft
 *
 * Checks that nobody answered and texts that are empty are left out.
 *
 * Returns: (transfer full): a new tree
 */
JsonNode *
vc_wire_write_draft (VcDraft *draft)
{
  return vc_wire_write (vc_wire_encode_draft (draft));
}

/**
 * vc_wire_read_draft:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * Returns: (transfer full): a draft, or %NULL with @error set
 */
VcDraft *
vc_wire_read_draft (JsonNode  *node,
                    GError   **error)
{
  return vc_wire_read (node, (VcWireDecode) vc_wire_decode_draft, error);
}
