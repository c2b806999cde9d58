/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Photos that an officer has looked at. */

#include "vc-wire-private.h"

#define MAX_PHOTOS  32
#define MAX_COUNTER 40

static VcViewing *
decode_viewing (VcJsonDecoder *decoder)
{
  g_auto (GStrv) photos = vc_wire_take_set (decoder, "photos", MAX_PHOTOS, vc_wire_is_sha256);
  g_autoptr (GDateTime) seen_at = vc_json_decoder_take_time (decoder, "seen_at");
  VcViewingFields       fields = {
    .photos = (const char * const *) photos,
    .seen_at = seen_at,
    .counter = vc_json_decoder_get_text (decoder, "counter", MAX_COUNTER),
  };

  if (photos[0] == NULL)
    vc_json_decoder_fail (decoder, "photos", "none");

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_viewing_new (&fields);
}

/**
 * vc_wire_write_viewing:
 * @viewing: a viewing
 *
 * Returns: (transfer full): a new tree
 */
JsonNode *
vc_wire_write_viewing (VcViewing *viewing)
{
  const VcViewingFields *fields = vc_viewing_get_fields (viewing);
  JsonObject            *object = json_object_new ();

  vc_wire_set_strings (object, "photos", fields->photos);
  vc_wire_set_time (object, "seen_at", fields->seen_at);
  vc_wire_set_text (object, "counter", fields->counter);
  return vc_wire_write (object);
}

/**
 * vc_wire_read_viewing:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * Returns: (transfer full): a viewing that names neither its key nor its
 *   declaration, or %NULL with @error set
 */
VcViewing *
vc_wire_read_viewing (JsonNode  *node,
                      GError   **error)
{
  return vc_wire_read (node, (VcWireDecode) decode_viewing, error);
}
