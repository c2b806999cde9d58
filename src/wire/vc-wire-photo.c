/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Photos: those that citizens sent, and those made at the counter. */

#include "vc-wire-private.h"

#define MAX_PHOTO_SIZE   (32 * 1024 * 1024)
#define MAX_PHOTO_SIDE   16384
#define MAX_PREVIEW_SIDE 1008

/* Width and height come together or not at all. */
static void
decode_extent (VcJsonDecoder *decoder,
               VcPhotoFields *fields)
{
  if (!vc_json_decoder_has (decoder, "width") && !vc_json_decoder_has (decoder, "height"))
    return;

  fields->width = (guint) vc_json_decoder_get_int (decoder, "width", 1, MAX_PHOTO_SIDE);
  fields->height = (guint) vc_json_decoder_get_int (decoder, "height", 1, MAX_PHOTO_SIDE);
}

static void
decode_preview (VcJsonDecoder *decoder,
                VcPhotoFields *fields)
{
  const char *media_type = vc_json_decoder_get_string (decoder, "media_type");

  fields->preview_sha256 = vc_wire_get_sha256 (decoder, "sha256");
  fields->preview_size = (guint64) vc_json_decoder_get_int (decoder, "size", 1, MAX_PHOTO_SIZE);
  fields->preview_width = (guint) vc_json_decoder_get_int (decoder, "width", 1, MAX_PREVIEW_SIDE);
  fields->preview_height = (guint) vc_json_decoder_get_int (decoder, "height", 1, MAX_PREVIEW_SIDE);

  if (media_type != NULL && !g_str_equal (media_type, "image/jpeg"))
    vc_json_decoder_fail (decoder, "media_type", "not JPEG");
}

/**
 * vc_wire_decode_photo:
 * @decoder: a decoder
 *
 * Returns: (transfer full): a photo, or %NULL after a failure
 */
VcPhoto *
vc_wire_decode_photo (VcJsonDecoder *decoder)
{
  g_autoptr (VcJsonDecoder) preview = vc_json_decoder_enter_optional (decoder, "preview");
  VcPhotoFields fields = {
    .kind = (VcPhotoKind) vc_json_decoder_get_enum (decoder, "kind", (VcJsonEnumFunc) vc_photo_kind_from_string),
    .sha256 = vc_wire_get_sha256 (decoder, "sha256"),
    .media_type = vc_json_decoder_get_string (decoder, "media_type"),
    .size = (guint64) vc_json_decoder_get_int (decoder, "size", 1, MAX_PHOTO_SIZE),
  };

  decode_extent (decoder, &fields);
  if (preview != NULL)
    decode_preview (preview, &fields);

  if (fields.media_type != NULL &&
      !g_str_equal (fields.media_type, "image/jpeg") && !g_str_equal (fields.media_type, "image/png"))
    vc_json_decoder_fail (decoder, "media_type", "neither JPEG nor PNG");

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_photo_new_from_fields (&fields);
}

static JsonObject *
encode_preview (VcPhoto *photo)
{
  JsonObject *object = json_object_new ();

  vc_wire_set_text (object, "sha256", vc_photo_get_preview_sha256 (photo));
  vc_wire_set_text (object, "media_type", "image/jpeg");
  json_object_set_int_member (object, "size", (gint64) vc_photo_get_preview_size (photo));
  json_object_set_int_member (object, "width", vc_photo_get_preview_width (photo));
  json_object_set_int_member (object, "height", vc_photo_get_preview_height (photo));
  return object;
}

/**
 * vc_wire_encode_photo:
 * @photo: a photo
 *
 * Returns: (transfer full): an object
 */
JsonObject *
vc_wire_encode_photo (VcPhoto *photo)
{
  JsonObject *object = json_object_new ();

  vc_wire_set_text (object, "kind", vc_photo_kind_to_string (vc_photo_get_kind (photo)));
  vc_wire_set_text (object, "sha256", vc_photo_get_sha256 (photo));
  vc_wire_set_text (object, "media_type", vc_photo_get_media_type (photo));
  json_object_set_int_member (object, "size", (gint64) vc_photo_get_size (photo));
  if (vc_photo_get_width (photo) != 0)
    {
      json_object_set_int_member (object, "width", vc_photo_get_width (photo));
      json_object_set_int_member (object, "height", vc_photo_get_height (photo));
    }
  if (vc_photo_get_preview_sha256 (photo) != NULL)
    json_object_set_object_member (object, "preview", encode_preview (photo));
  return object;
}

/**
 * vc_wire_decode_retake:
 * @decoder: a decoder
 *
 * Returns: (transfer full): a retake, or %NULL after a failure
 */
VcRetake *
vc_wire_decode_retake (VcJsonDecoder *decoder)
{
  g_autoptr (GDateTime) taken_at = vc_json_decoder_take_time (decoder, "taken_at");
  g_autoptr (VcPhoto) photo = vc_wire_decode_photo (decoder);
  VcRetakeFields fields = {
    .id = vc_wire_get_id (decoder, "id"),
    .photo = photo,
    .officer_id = vc_wire_get_id (decoder, "officer_id"),
    .officer_name = vc_json_decoder_get_string (decoder, "officer_name"),
    .counter = vc_json_decoder_get_text (decoder, "counter", 40),
    .taken_at = taken_at,
  };

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_retake_new (&fields);
}

/**
 * vc_wire_encode_retake:
 * @retake: a retake
 *
 * Returns: (transfer full): an object: that of its photo, with who made it
 */
JsonObject *
vc_wire_encode_retake (VcRetake *retake)
{
  const VcRetakeFields *fields = vc_retake_get_fields (retake);
  JsonObject           *object = vc_wire_encode_photo (fields->photo);

  vc_wire_set_text (object, "id", fields->id);
  vc_wire_set_text (object, "officer_id", fields->officer_id);
  vc_wire_set_text (object, "officer_name", fields->officer_name);
  vc_wire_set_text (object, "counter", fields->counter);
  vc_wire_set_time (object, "taken_at", fields->taken_at);
  return object;
}
