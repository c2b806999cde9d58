/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of a declaration: claim, account, notices. */

#include "vc-wire-private.h"

#define MAX_NOTE 2000

/**
 * vc_wire_decode_claim:
 * @decoder: a decoder
 *
 * Returns: (transfer full): a claim, or %NULL after a failure
 */
VcClaim *
vc_wire_decode_claim (VcJsonDecoder *decoder)
{
  g_autoptr (GDateTime) taken_at = vc_json_decoder_take_time (decoder, "taken_at");
  g_autoptr (GDateTime) expires_at = vc_json_decoder_take_time (decoder, "expires_at");
  g_autoptr (VcDraft) draft = vc_wire_decode_optional (decoder, "draft", (VcWireDecode) vc_wire_decode_draft);
  VcClaimFields fields = {
    .id = vc_wire_get_id (decoder, "id"),
    .declaration_id = vc_wire_get_id (decoder, "declaration_id"),
    .officer_id = vc_wire_get_id (decoder, "officer_id"),
    .officer_name = vc_json_decoder_get_string (decoder, "officer_name"),
    .counter = vc_json_decoder_get_text (decoder, "counter", 40),
    .parked = vc_json_decoder_get_boolean (decoder, "parked"),
    .taken_at = taken_at,
    .expires_at = expires_at,
    .handed_over_by = vc_json_decoder_get_optional (decoder, "handed_over_by"),
    .handover_note = vc_json_decoder_get_optional_text (decoder, "handover_note", MAX_NOTE),
    .draft = draft,
  };

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_claim_new (&fields);
}

/**
 * vc_wire_encode_claim:
 * @claim: a claim
 *
 * Returns: (transfer full): an object
 */
JsonObject *
vc_wire_encode_claim (VcClaim *claim)
{
  const VcClaimFields *fields = vc_claim_get_fields (claim);
  JsonObject          *object = json_object_new ();

  vc_wire_set_text (object, "id", fields->id);
  vc_wire_set_text (object, "declaration_id", fields->declaration_id);
  vc_wire_set_text (object, "officer_id", fields->officer_id);
  vc_wire_set_text (object, "officer_name", fields->officer_name);
  vc_wire_set_text (object, "counter", fields->counter);
  json_object_set_boolean_member (object, "parked", fields->parked);
  vc_wire_set_time (object, "taken_at", fields->taken_at);
  vc_wire_set_time (object, "expires_at", fields->expires_at);
  vc_wire_set_text (object, "handed_over_by", fields->handed_over_by);
  vc_wire_set_text (object, "handover_note", fields->handover_note);
  vc_wire_set_optional (object, "draft", fields->draft, (VcWireEncode) vc_wire_encode_draft);
  return object;
}

/**
 * vc_wire_decode_account:
 * @decoder: a decoder
 *
 * Returns: (transfer full): an account, or %NULL after a failure
 */
VcAccount *
vc_wire_decode_account (VcJsonDecoder *decoder)
{
  g_autoptr (GDateTime) issued_at = vc_json_decoder_take_optional_time (decoder, "issued_at");
  const char    *code = vc_wire_get_bhxh_code (decoder, "bhxh_code");
  VcAccountState state = (VcAccountState) vc_json_decoder_get_enum (decoder, "state",
                                                                    (VcJsonEnumFunc) vc_account_state_from_string);

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_account_new (code, state, issued_at);
}

/**
 * vc_wire_encode_account:
 * @account: an account
 *
 * Returns: (transfer full): an object
 */
JsonObject *
vc_wire_encode_account (VcAccount *account)
{
  JsonObject *object = json_object_new ();

  vc_wire_set_text (object, "bhxh_code", vc_account_get_bhxh_code (account));
  vc_wire_set_text (object, "state", vc_account_state_to_string (vc_account_get_state (account)));
  vc_wire_set_time (object, "issued_at", vc_account_get_issued_at (account));
  return object;
}

/**
 * vc_wire_decode_notice:
 * @decoder: a decoder
 *
 * Returns: (transfer full): a notice, or %NULL after a failure
 */
VcNotice *
vc_wire_decode_notice (VcJsonDecoder *decoder)
{
  g_autoptr (GDateTime) changed_at = vc_json_decoder_take_time (decoder, "changed_at");
  const char     *id = vc_wire_get_id (decoder, "id");
  VcNoticeKind    kind = (VcNoticeKind) vc_json_decoder_get_enum (decoder, "kind",
                                                                  (VcJsonEnumFunc) vc_notice_kind_from_string);
  VcNoticeChannel channel = (VcNoticeChannel) vc_json_decoder_get_enum (decoder, "channel",
                                                                        (VcJsonEnumFunc) vc_notice_channel_from_string);
  VcNoticeState   state = (VcNoticeState) vc_json_decoder_get_enum (decoder, "state",
                                                                    (VcJsonEnumFunc) vc_notice_state_from_string);
  const char     *recipient = vc_json_decoder_get_string (decoder, "recipient");

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_notice_new (id, kind, channel, state, recipient, changed_at);
}

/**
 * vc_wire_encode_notice:
 * @notice: a notice
 *
 * Returns: (transfer full): an object
 */
JsonObject *
vc_wire_encode_notice (VcNotice *notice)
{
  JsonObject *object = json_object_new ();

  vc_wire_set_text (object, "id", vc_notice_get_id (notice));
  vc_wire_set_text (object, "kind", vc_notice_kind_to_string (vc_notice_get_kind (notice)));
  vc_wire_set_text (object, "channel", vc_notice_channel_to_string (vc_notice_get_channel (notice)));
  vc_wire_set_text (object, "state", vc_notice_state_to_string (vc_notice_get_state (notice)));
  vc_wire_set_text (object, "recipient", vc_notice_get_recipient (notice));
  vc_wire_set_time (object, "changed_at", vc_notice_get_changed_at (notice));
  return object;
}

/**
 * vc_wire_write_claim:
 * @claim: a claim
 *
 * Returns: (transfer full): a new tree
 */
JsonNode *
vc_wire_write_claim (VcClaim *claim)
{
  return vc_wire_write (vc_wire_encode_claim (claim));
}

/**
 * vc_wire_read_claim:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * Returns: (transfer full): a claim, or %NULL with @error set
 */
VcClaim *
vc_wire_read_claim (JsonNode  *node,
                    GError   **error)
{
  return vc_wire_read (node, (VcWireDecode) vc_wire_decode_claim, error);
}

/**
 * vc_wire_write_account:
 * @account: an account
 *
 * Returns: (transfer full): a new tree
 */
JsonNode *
vc_wire_write_account (VcAccount *account)
{
  return vc_wire_write (vc_wire_encode_account (account));
}

/**
 * vc_wire_read_account:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * Returns: (transfer full): an account, or %NULL with @error set
 */
VcAccount *
vc_wire_read_account (JsonNode  *node,
                      GError   **error)
{
  return vc_wire_read (node, (VcWireDecode) vc_wire_decode_account, error);
}

/**
 * vc_wire_write_notice:
 * @notice: a notice
 *
 * Returns: (transfer full): a new tree
 */
JsonNode *
vc_wire_write_notice (VcNotice *notice)
{
  return vc_wire_write (vc_wire_encode_notice (notice));
}

/**
 * vc_wire_read_notice:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * Returns: (transfer full): a notice, or %NULL with @error set
 */
VcNotice *
vc_wire_read_notice (JsonNode  *node,
                     GError   **error)
{
  return vc_wire_read (node, (VcWireDecode) vc_wire_decode_notice, error);
}
