/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Form 01 as the citizen filed it, and the parts it is made of. */

#include "vc-wire-private.h"

/**
 * vc_wire_decode_person:
 * @decoder: a decoder
 *
 * Returns: (transfer full): a person, or %NULL after a failure
 */
VcPerson *
vc_wire_decode_person (VcJsonDecoder *decoder)
{
  const char *name = vc_json_decoder_get_text (decoder, "name", 200);
  VcDate      birth_date = vc_json_decoder_get_date (decoder, "birth_date");
  VcSex       sex = (VcSex) vc_json_decoder_get_enum (decoder, "sex", (VcJsonEnumFunc) vc_sex_from_string);

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_person_new (name, birth_date, sex);
}

/**
 * vc_wire_encode_person:
 * @person: a person
 *
 * Returns: (transfer full): an object
 */
JsonObject *
vc_wire_encode_person (VcPerson *person)
{
  JsonObject *object = json_object_new ();

  vc_wire_set_text (object, "name", vc_person_get_name (person));
  vc_wire_set_date (object, "birth_date", vc_person_get_birth_date (person));
  vc_wire_set_text (object, "sex", vc_sex_to_string (vc_person_get_sex (person)));
  return object;
}

static VcIdentityDocument *
decode_document (VcJsonDecoder *decoder)
{
  g_autoptr (GDateTime) verified_at = vc_json_decoder_take_optional_time (decoder, "verified_at");
  const char    *number = vc_json_decoder_get_optional_text (decoder, "number", 40);
  VcDocumentType type = (VcDocumentType) vc_json_decoder_get_enum (decoder, "type",
                                                                   (VcJsonEnumFunc) vc_document_type_from_string);

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_identity_document_new (type, number, verified_at);
}

static JsonObject *
encode_document (VcIdentityDocument *document)
{
  JsonObject *object = json_object_new ();

  vc_wire_set_text (object, "type", vc_document_type_to_string (vc_identity_document_get_document_type (document)));
  vc_wire_set_text (object, "number", vc_identity_document_get_number (document));
  vc_wire_set_time (object, "verified_at", vc_identity_document_get_verified_at (document));
  return object;
}

static VcAddress *
decode_address (VcJsonDecoder *decoder)
{
  VcAddressFields fields = {
    .scheme = (VcAddressScheme) vc_json_decoder_get_enum (decoder, "scheme",
                                                          (VcJsonEnumFunc) vc_address_scheme_from_string),
    .province_code = vc_json_decoder_get_text (decoder, "province_code", 2),
    .province = vc_json_decoder_get_string (decoder, "province"),
    .district_code = vc_json_decoder_get_optional_text (decoder, "district_code", 3),
    .district = vc_json_decoder_get_optional (decoder, "district"),
    .ward_code = vc_json_decoder_get_text (decoder, "ward_code", 5),
    .ward = vc_json_decoder_get_string (decoder, "ward"),
    .detail = vc_json_decoder_get_string (decoder, "detail"),
  };

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_address_new (&fields);
}

static JsonObject *
encode_address (VcAddress *address)
{
  const VcAddressFields *fields = vc_address_get_fields (address);
  JsonObject            *object = json_object_new ();

  vc_wire_set_text (object, "scheme", vc_address_scheme_to_string (fields->scheme));
  vc_wire_set_text (object, "province_code", fields->province_code);
  vc_wire_set_text (object, "province", fields->province);
  vc_wire_set_text (object, "district_code", fields->district_code);
  vc_wire_set_text (object, "district", fields->district);
  vc_wire_set_text (object, "ward_code", fields->ward_code);
  vc_wire_set_text (object, "ward", fields->ward);
  vc_wire_set_text (object, "detail", fields->detail);
  return object;
}

static VcContact *
decode_contact (VcJsonDecoder *decoder)
{
  g_autoptr (GDateTime) phone_verified_at = vc_json_decoder_take_optional_time (decoder, "phone_verified_at");
  g_autoptr (GDateTime) email_verified_at = vc_json_decoder_take_optional_time (decoder, "email_verified_at");
  const char *phone = vc_json_decoder_get_text (decoder, "phone", 20);
  const char *email = vc_json_decoder_get_optional_text (decoder, "email", 200);

  return vc_json_decoder_has_failed (decoder) ? NULL
                                              : vc_contact_new (phone, phone_verified_at, email, email_verified_at);
}

static JsonObject *
encode_contact (VcContact *contact)
{
  JsonObject *object = json_object_new ();

  vc_wire_set_text (object, "phone", vc_contact_get_phone (contact));
  vc_wire_set_time (object, "phone_verified_at", vc_contact_get_phone_verified_at (contact));
  vc_wire_set_text (object, "email", vc_contact_get_email (contact));
  vc_wire_set_time (object, "email_verified_at", vc_contact_get_email_verified_at (contact));
  return object;
}

static VcGuardian *
decode_guardian (VcJsonDecoder *decoder)
{
  const char    *name = vc_json_decoder_get_string (decoder, "name");
  const char    *code = vc_wire_get_bhxh_code (decoder, "bhxh_code");
  VcRelation     relation = (VcRelation) vc_json_decoder_get_enum (decoder, "relation",
                                                                   (VcJsonEnumFunc) vc_relation_from_string);
  VcAccountState state = (VcAccountState) vc_json_decoder_get_enum (decoder, "account_state",
                                                                    (VcJsonEnumFunc) vc_account_state_from_string);
  const char    *phone = vc_json_decoder_get_optional (decoder, "phone");
  const char    *office = vc_wire_get_optional_id (decoder, "office_id");

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_guardian_new (name, code, relation, state, phone, office);
}

static JsonObject *
encode_guardian (VcGuardian *guardian)
{
  JsonObject *object = json_object_new ();

  vc_wire_set_text (object, "name", vc_guardian_get_name (guardian));
  vc_wire_set_text (object, "bhxh_code", vc_guardian_get_bhxh_code (guardian));
  vc_wire_set_text (object, "relation", vc_relation_to_string (vc_guardian_get_relation (guardian)));
  vc_wire_set_text (object, "account_state", vc_account_state_to_string (vc_guardian_get_account_state (guardian)));
  vc_wire_set_text (object, "phone", vc_guardian_get_phone (guardian));
  vc_wire_set_text (object, "office_id", vc_guardian_get_office_id (guardian));
  return object;
}

static VcAdjustment *
decode_adjustment (VcJsonDecoder *decoder)
{
  VcAdjustedField field = (VcAdjustedField) vc_json_decoder_get_enum (decoder, "field",
                                                                      (VcJsonEnumFunc) vc_adjusted_field_from_string);
  const char     *before = vc_json_decoder_get_optional_text (decoder, "before", 500);
  const char     *after = vc_json_decoder_get_text (decoder, "after", 500);

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_adjustment_new (field, before, after);
}

static JsonObject *
encode_adjustment (VcAdjustment *adjustment)
{
  JsonObject *object = json_object_new ();

  vc_wire_set_text (object, "field", vc_adjusted_field_to_string (vc_adjustment_get_field (adjustment)));
  vc_wire_set_text (object, "before", vc_adjustment_get_before (adjustment));
  vc_wire_set_text (object, "after", vc_adjustment_get_after (adjustment));
  return object;
}

/* A day to stop on is known to the day. */
static void
decode_stop (VcJsonDecoder       *decoder,
             VcDeclarationFields *fields)
{
  g_autoptr (VcJsonDecoder) stop = NULL;

  if (!vc_json_decoder_has (decoder, "stop"))
    return;

  stop = vc_json_decoder_enter (decoder, "stop");
  fields->stop_from = vc_json_decoder_get_date (stop, "from");
  fields->stop_reason = vc_json_decoder_get_text (stop, "reason", 500);

  if (fields->stop_from.day == 0)
    vc_json_decoder_fail (stop, "from", "no whole date");
}

static JsonObject *
encode_stop (const VcDeclarationFields *fields)
{
  JsonObject *object = json_object_new ();

  vc_wire_set_date (object, "from", fields->stop_from);
  vc_wire_set_text (object, "reason", fields->stop_reason);
  return object;
}

static VcPerson *
decode_filed_person (VcJsonDecoder *decoder)
{
  g_autoptr (VcJsonDecoder) person = vc_json_decoder_enter (decoder, "person");

  return vc_wire_decode_person (person);
}

static VcAddress *
decode_filed_address (VcJsonDecoder *decoder)
{
  g_autoptr (VcJsonDecoder) address = vc_json_decoder_enter (decoder, "address");

  return decode_address (address);
}

/**
 * vc_wire_decode_filed:
 * @decoder: a decoder
 * @fields: where to put what was filed; vc_wire_clear_filed() releases it
 *
 * Strings are borrowed from the tree; objects are new.
 */
void
vc_wire_decode_filed (VcJsonDecoder       *decoder,
                      VcDeclarationFields *fields)
{
  const char *code = vc_json_decoder_get_string (decoder, "bhxh_code");

  fields->request_kind = (VcRequestKind) vc_json_decoder_get_enum (decoder, "request_kind",
                                                                   (VcJsonEnumFunc) vc_request_kind_from_string);
  fields->subject_type = (VcSubjectType) vc_json_decoder_get_enum (decoder, "subject_type",
                                                                   (VcJsonEnumFunc) vc_subject_type_from_string);
  fields->channel = (VcChannel) vc_json_decoder_get_enum (decoder, "channel", (VcJsonEnumFunc) vc_channel_from_string);
  fields->person = decode_filed_person (decoder);
  fields->bhxh_code = code;
  fields->document = vc_wire_decode_optional (decoder, "document", (VcWireDecode) decode_document);
  fields->address = decode_filed_address (decoder);
  fields->contact = vc_wire_decode_optional (decoder, "contact", (VcWireDecode) decode_contact);
  fields->guardian = vc_wire_decode_optional (decoder, "guardian", (VcWireDecode) decode_guardian);
  fields->certificate_serial = vc_json_decoder_get_optional_text (decoder, "certificate_serial", 80);
  fields->contact_person = vc_json_decoder_get_optional_text (decoder, "contact_person", 200);
  fields->adjustments = vc_json_decoder_has (decoder, "adjustments")
                        ? vc_wire_decode_array (decoder, "adjustments", (VcWireDecode) decode_adjustment)
                        : NULL;
  decode_stop (decoder, fields);
  fields->photos = vc_wire_decode_array (decoder, "photos", (VcWireDecode) vc_wire_decode_photo);
  fields->committed_at = vc_json_decoder_take_time (decoder, "committed_at");

  if (vc_json_decoder_has (decoder, "form_sha256"))
    fields->form_sha256 = vc_wire_get_sha256 (decoder, "form_sha256");

  /* As declared, so anything a citizen could type, but no longer than that. */
  if (code != NULL && g_utf8_strlen (code, -1) > 20)
    vc_json_decoder_fail (decoder, "bhxh_code", "too long");
}

/**
 * vc_wire_clear_filed:
 * @fields: what vc_wire_decode_filed() filled
 */
void
vc_wire_clear_filed (VcDeclarationFields *fields)
{
  g_clear_object (&fields->person);
  g_clear_object (&fields->document);
  g_clear_object (&fields->address);
  g_clear_object (&fields->contact);
  g_clear_object (&fields->guardian);
  g_clear_pointer (&fields->adjustments, g_ptr_array_unref);
  g_clear_pointer (&fields->photos, g_ptr_array_unref);
  g_clear_pointer (&fields->committed_at, g_date_time_unref);
}

/**
 * vc_wire_encode_filed:
 * @fields: a declaration's fields
 *
 * Returns: (transfer full): an object
 */
JsonObject *
vc_wire_encode_filed (const VcDeclarationFields *fields)
{
  JsonObject *object = json_object_new ();

  vc_wire_set_text (object, "request_kind", vc_request_kind_to_string (fields->request_kind));
  vc_wire_set_text (object, "subject_type", vc_subject_type_to_string (fields->subject_type));
  vc_wire_set_text (object, "channel", vc_channel_to_string (fields->channel));
  json_object_set_object_member (object, "person", vc_wire_encode_person (fields->person));
  vc_wire_set_text (object, "bhxh_code", fields->bhxh_code);
  vc_wire_set_optional (object, "document", fields->document, (VcWireEncode) encode_document);
  vc_wire_set_optional (object, "address", fields->address, (VcWireEncode) encode_address);
  vc_wire_set_optional (object, "contact", fields->contact, (VcWireEncode) encode_contact);
  vc_wire_set_optional (object, "guardian", fields->guardian, (VcWireEncode) encode_guardian);
  vc_wire_set_text (object, "certificate_serial", fields->certificate_serial);
  vc_wire_set_text (object, "contact_person", fields->contact_person);
  if (fields->adjustments->len > 0)
    vc_wire_set_array (object, "adjustments", fields->adjustments, (VcWireEncode) encode_adjustment);
  if (fields->stop_reason != NULL)
    json_object_set_object_member (object, "stop", encode_stop (fields));
  vc_wire_set_array (object, "photos", fields->photos, (VcWireEncode) vc_wire_encode_photo);
  vc_wire_set_text (object, "form_sha256", fields->form_sha256);
  vc_wire_set_time (object, "committed_at", fields->committed_at);
  return object;
}
