/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a client keeps of a sign-in. It never passes between client and
 * central, but its parts are what central served. */

#include "vc-wire-private.h"

static VcProfile *
decode_profile (VcJsonDecoder *decoder)
{
  g_autoptr (VcJsonDecoder) inner_officer = vc_json_decoder_enter (decoder, "officer");
  g_autoptr (VcJsonDecoder) inner_policy = vc_json_decoder_enter (decoder, "policy");
  g_autoptr (GDateTime) signed_in_at = vc_json_decoder_take_time (decoder, "signed_in_at");
  g_autoptr (VcOfficer) officer = vc_wire_decode_officer (inner_officer);
  g_autoptr (VcPolicy) policy = vc_wire_decode_policy (inner_policy);
  g_autoptr (GPtrArray) offices = vc_wire_decode_array (decoder, "offices", (VcWireDecode) vc_wire_decode_office);
  g_autoptr (GPtrArray) reasons = vc_wire_decode_array (decoder, "reasons", (VcWireDecode) vc_wire_decode_reason);

  if (vc_json_decoder_has_failed (decoder))
    return NULL;

  return vc_profile_new (officer, policy, offices, reasons, signed_in_at);
}

/**
 * vc_wire_write_profile:
 * @profile: a profile
 *
 * Returns: (transfer full): a new tree
 */
JsonNode *
vc_wire_write_profile (VcProfile *profile)
{
  JsonObject *object = json_object_new ();

  json_object_set_object_member (object, "officer", vc_wire_encode_officer (vc_profile_get_officer (profile)));
  json_object_set_object_member (object, "policy", vc_wire_encode_policy (vc_profile_get_policy (profile)));
  vc_wire_set_array (object, "offices", vc_profile_get_offices (profile), (VcWireEncode) vc_wire_encode_office);
  vc_wire_set_array (object, "reasons", vc_profile_get_reasons (profile), (VcWireEncode) vc_wire_encode_reason);
  vc_wire_set_time (object, "signed_in_at", vc_profile_get_signed_in_at (profile));
  return vc_wire_write (object);
}

/**
 * vc_wire_read_profile:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * Returns: (transfer full): a profile, or %NULL with @error set
 */
VcProfile *
vc_wire_read_profile (JsonNode  *node,
                      GError   **error)
{
  return vc_wire_read (node, (VcWireDecode) decode_profile, error);
}
