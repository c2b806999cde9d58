/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signed papers: those attached, those announced, and how much of one has
 * come. */

#include "vc-wire-private.h"

#define MAX_PAGES 10000

static void
decode_file (VcJsonDecoder       *decoder,
             VcSignedPaperFields *fields)
{
  static const char * const kinds[] = { "application/pdf", "image/jpeg", "image/png", NULL };

  fields->sha256 = vc_wire_get_sha256 (decoder, "sha256");
  fields->media_type = vc_json_decoder_get_string (decoder, "media_type");
  fields->size = (guint64) vc_json_decoder_get_int (decoder, "size", 1, VC_SIGNED_PAPER_MAX_SIZE);
  if (vc_json_decoder_has (decoder, "form_sha256"))
    fields->form_sha256 = vc_wire_get_sha256 (decoder, "form_sha256");

  if (fields->media_type != NULL && !g_strv_contains (kinds, fields->media_type))
    vc_json_decoder_fail (decoder, "media_type", "neither PDF, JPEG nor PNG");
}

static JsonObject *
encode_file (VcSignedPaper *paper)
{
  const VcSignedPaperFields *fields = vc_signed_paper_get_fields (paper);
  JsonObject                *object = json_object_new ();

  vc_wire_set_text (object, "id", fields->id);
  vc_wire_set_text (object, "sha256", fields->sha256);
  vc_wire_set_text (object, "media_type", fields->media_type);
  json_object_set_int_member (object, "size", (gint64) fields->size);
  vc_wire_set_text (object, "form_sha256", fields->form_sha256);
  return object;
}

/**
 * vc_wire_decode_signed_paper:
 * @decoder: a decoder
 *
 * Returns: (transfer full): a signed paper that is attached, or %NULL after a
 *   failure
 */
VcSignedPaper *
vc_wire_decode_signed_paper (VcJsonDecoder *decoder)
{
  g_autoptr (GDateTime) attached_at = vc_json_decoder_take_time (decoder, "attached_at");
  VcSignedPaperFields fields = {
    .id = vc_wire_get_uuid (decoder, "id"),
    .officer_id = vc_wire_get_id (decoder, "officer_id"),
    .officer_name = vc_json_decoder_get_string (decoder, "officer_name"),
    .attached_at = attached_at,
  };

  decode_file (decoder, &fields);
  if (vc_json_decoder_has (decoder, "n_pages"))
    fields.n_pages = (guint) vc_json_decoder_get_int (decoder, "n_pages", 1, MAX_PAGES);

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_signed_paper_new (&fields);
}

/**
 * vc_wire_encode_signed_paper:
 * @paper: a signed paper that is attached
 *
 * Returns: (transfer full): an object
 */
JsonObject *
vc_wire_encode_signed_paper (VcSignedPaper *paper)
{
  const VcSignedPaperFields *fields = vc_signed_paper_get_fields (paper);
  JsonObject                *object = encode_file (paper);

  if (fields->n_pages > 0)
    json_object_set_int_member (object, "n_pages", fields->n_pages);
  vc_wire_set_text (object, "officer_id", fields->officer_id);
  vc_wire_set_text (object, "officer_name", fields->officer_name);
  vc_wire_set_time (object, "attached_at", fields->attached_at);
  return object;
}

static VcSignedPaper *
decode_announcement (VcJsonDecoder *decoder)
{
  VcSignedPaperFields fields = { .id = vc_wire_get_uuid (decoder, "id") };

  decode_file (decoder, &fields);
  return vc_json_decoder_has_failed (decoder) ? NULL : vc_signed_paper_new (&fields);
}

/**
 * vc_wire_write_announcement:
 * @paper: a signed paper that is going to be sent
 *
 * Returns: (transfer full): a new tree
 */
JsonNode *
vc_wire_write_announcement (VcSignedPaper *paper)
{
  return vc_wire_write (encode_file (paper));
}

/**
 * vc_wire_read_announcement:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * Returns: (transfer full): a signed paper that is going to be sent, or %NULL
 *   with @error set
 */
VcSignedPaper *
vc_wire_read_announcement (JsonNode  *node,
                           GError   **error)
{
  return vc_wire_read (node, (VcWireDecode) decode_announcement, error);
}

static VcUpload *
decode_upload (VcJsonDecoder *decoder)
{
  const char *id = vc_wire_get_uuid (decoder, "id");
  gint64      received = vc_json_decoder_get_int (decoder, "received", 0, VC_SIGNED_PAPER_MAX_SIZE);
  gboolean    attached = vc_json_decoder_get_boolean (decoder, "attached");

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_upload_new (id, (guint64) received, attached);
}

/**
 * vc_wire_write_upload:
 * @upload: how far an upload is
 *
 * Returns: (transfer full): a new tree
 */
JsonNode *
vc_wire_write_upload (VcUpload *upload)
{
  JsonObject *object = json_object_new ();

  vc_wire_set_text (object, "id", vc_upload_get_id (upload));
  json_object_set_int_member (object, "received", (gint64) vc_upload_get_received (upload));
  json_object_set_boolean_member (object, "attached", vc_upload_is_attached (upload));
  return vc_wire_write (object);
}

/**
 * vc_wire_read_upload:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * Returns: (transfer full): how far an upload is, or %NULL with @error set
 */
VcUpload *
vc_wire_read_upload (JsonNode  *node,
                     GError   **error)
{
  return vc_wire_read (node, (VcWireDecode) decode_upload, error);
}
