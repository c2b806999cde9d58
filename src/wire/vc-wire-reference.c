/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands around the declarations: offices, officers, reasons, and the
 * agency's own records. */

#include "vc-wire-private.h"

static VcInsuredPerson *
decode_insured_person (VcJsonDecoder *decoder)
{
  g_autoptr (VcJsonDecoder) inner = vc_json_decoder_enter (decoder, "person");
  g_autoptr (VcPerson) person = vc_wire_decode_person (inner);
  const char    *code = vc_wire_get_bhxh_code (decoder, "bhxh_code");
  const char    *id_number = vc_json_decoder_get_optional (decoder, "id_number");
  VcAccountState state = (VcAccountState) vc_json_decoder_get_enum (decoder, "account_state",
                                                                    (VcJsonEnumFunc) vc_account_state_from_string);

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_insured_person_new (code, person, id_number, state);
}

/**
 * vc_wire_decode_office:
 * @decoder: a decoder
 *
 * Returns: (transfer full): an office, or %NULL after a failure
 */
VcOffice *
vc_wire_decode_office (VcJsonDecoder *decoder)
{
  const char *id = vc_wire_get_id (decoder, "id");
  const char *parent_id = vc_wire_get_optional_id (decoder, "parent_id");
  const char *name = vc_json_decoder_get_string (decoder, "name");
  const char *address = vc_json_decoder_get_string (decoder, "address");
  const char *phone = vc_json_decoder_get_optional (decoder, "phone");
  const char *email = vc_json_decoder_get_optional (decoder, "email");
  const char *desk = vc_json_decoder_get_optional (decoder, "desk");

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_office_new (id, parent_id, name, address, phone, email, desk);
}

/**
 * vc_wire_decode_officer:
 * @decoder: a decoder
 *
 * Returns: (transfer full): an officer, or %NULL after a failure
 */
VcOfficer *
vc_wire_decode_officer (VcJsonDecoder *decoder)
{
  const char *id = vc_wire_get_id (decoder, "id");
  const char *account = vc_json_decoder_get_string (decoder, "account");
  const char *name = vc_json_decoder_get_string (decoder, "name");
  VcRole      role = (VcRole) vc_json_decoder_get_enum (decoder, "role", (VcJsonEnumFunc) vc_role_from_string);
  const char *office_id = vc_wire_get_id (decoder, "office_id");

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_officer_new (id, account, name, role, office_id);
}

/**
 * vc_wire_decode_reason:
 * @decoder: a decoder
 *
 * Returns: (transfer full): a reason, or %NULL after a failure
 */
VcReason *
vc_wire_decode_reason (VcJsonDecoder *decoder)
{
  VcReasonFields fields = {
    .code = vc_wire_get_reason_code (decoder, "code"),
    .text_vi = vc_json_decoder_get_string (decoder, "text_vi"),
    .text_en = vc_json_decoder_get_string (decoder, "text_en"),
    .advice_vi = vc_json_decoder_get_optional (decoder, "advice_vi"),
    .repairable = vc_json_decoder_get_boolean (decoder, "repairable"),
    .needs_note = vc_json_decoder_get_boolean (decoder, "needs_note"),
    .supervisor_only = vc_json_decoder_get_boolean (decoder, "supervisor_only"),
    .confirmed = vc_json_decoder_get_boolean (decoder, "confirmed"),
  };

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_reason_new (&fields);
}

/**
 * vc_wire_write_insured_person:
 * @record: a record
 *
 * Returns: (transfer full): a new tree
 */
JsonNode *
vc_wire_write_insured_person (VcInsuredPerson *record)
{
  JsonObject *object = json_object_new ();

  vc_wire_set_text (object, "bhxh_code", vc_insured_person_get_bhxh_code (record));
  json_object_set_object_member (object, "person", vc_wire_encode_person (vc_insured_person_get_person (record)));
  vc_wire_set_text (object, "id_number", vc_insured_person_get_id_number (record));
  vc_wire_set_text (object, "account_state", vc_account_state_to_string (vc_insured_person_get_account_state (record)));
  return vc_wire_write (object);
}

/**
 * vc_wire_read_insured_person:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * Returns: (transfer full): a record, or %NULL with @error set
 */
VcInsuredPerson *
vc_wire_read_insured_person (JsonNode  *node,
                             GError   **error)
{
  return vc_wire_read (node, (VcWireDecode) decode_insured_person, error);
}

/**
 * vc_wire_encode_office:
 * @office: an office
 *
 * Returns: (transfer full): an object
 */
JsonObject *
vc_wire_encode_office (VcOffice *office)
{
  JsonObject *object = json_object_new ();

  vc_wire_set_text (object, "id", vc_office_get_id (office));
  vc_wire_set_text (object, "parent_id", vc_office_get_parent_id (office));
  vc_wire_set_text (object, "name", vc_office_get_name (office));
  vc_wire_set_text (object, "address", vc_office_get_address (office));
  vc_wire_set_text (object, "phone", vc_office_get_phone (office));
  vc_wire_set_text (object, "email", vc_office_get_email (office));
  vc_wire_set_text (object, "desk", vc_office_get_desk (office));
  return object;
}

/**
 * vc_wire_write_office:
 * @office: an office
 *
 * Returns: (transfer full): a new tree
 */
JsonNode *
vc_wire_write_office (VcOffice *office)
{
  return vc_wire_write (vc_wire_encode_office (office));
}

/**
 * vc_wire_read_office:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * Returns: (transfer full): an office, or %NULL with @error set
 */
VcOffice *
vc_wire_read_office (JsonNode  *node,
                     GError   **error)
{
  return vc_wire_read (node, (VcWireDecode) vc_wire_decode_office, error);
}

/**
 * vc_wire_encode_officer:
 * @officer: an officer
 *
 * Returns: (transfer full): an object
 */
JsonObject *
vc_wire_encode_officer (VcOfficer *officer)
{
  JsonObject *object = json_object_new ();

  vc_wire_set_text (object, "id", vc_officer_get_id (officer));
  vc_wire_set_text (object, "account", vc_officer_get_account (officer));
  vc_wire_set_text (object, "name", vc_officer_get_name (officer));
  vc_wire_set_text (object, "role", vc_role_to_string (vc_officer_get_role (officer)));
  vc_wire_set_text (object, "office_id", vc_officer_get_office_id (officer));
  return object;
}

/**
 * vc_wire_write_officer:
 * @officer: an officer
 *
 * Returns: (transfer full): a new tree
 */
JsonNode *
vc_wire_write_officer (VcOfficer *officer)
{
  return vc_wire_write (vc_wire_encode_officer (officer));
}

/**
 * vc_wire_read_officer:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * Returns: (transfer full): an officer, or %NULL with @error set
 */
VcOfficer *
vc_wire_read_officer (JsonNode  *node,
                      GError   **error)
{
  return vc_wire_read (node, (VcWireDecode) vc_wire_decode_officer, error);
}

/**
 * vc_wire_encode_reason:
 * @reason: a reason
 *
 * Returns: (transfer full): an object
 */
JsonObject *
vc_wire_encode_reason (VcReason *reason)
{
  const VcReasonFields *fields = vc_reason_get_fields (reason);
  JsonObject           *object = json_object_new ();

  vc_wire_set_text (object, "code", fields->code);
  vc_wire_set_text (object, "text_vi", fields->text_vi);
  vc_wire_set_text (object, "text_en", fields->text_en);
  vc_wire_set_text (object, "advice_vi", fields->advice_vi);
  json_object_set_boolean_member (object, "repairable", fields->repairable);
  json_object_set_boolean_member (object, "needs_note", fields->needs_note);
  json_object_set_boolean_member (object, "supervisor_only", fields->supervisor_only);
  json_object_set_boolean_member (object, "confirmed", fields->confirmed);
  return object;
}

/**
 * vc_wire_write_colleague:
 * @officer: an officer
 *
 * What officers may know of one another: not the account they sign in with.
 *
 * Returns: (transfer full): a new tree
 */
JsonNode *
vc_wire_write_colleague (VcOfficer *officer)
{
  JsonObject *object = vc_wire_encode_officer (officer);

  json_object_remove_member (object, "account");
  return vc_wire_write (object);
}

/**
 * vc_wire_write_reason:
 * @reason: a reason
 *
 * Returns: (transfer full): a new tree
 */
JsonNode *
vc_wire_write_reason (VcReason *reason)
{
  return vc_wire_write (vc_wire_encode_reason (reason));
}

/**
 * vc_wire_read_reason:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * Returns: (transfer full): a reason, or %NULL with @error set
 */
VcReason *
vc_wire_read_reason (JsonNode  *node,
                     GError   **error)
{
  return vc_wire_read (node, (VcWireDecode) vc_wire_decode_reason, error);
}

static GPtrArray *
read_list (JsonNode      *node,
           VcWireDecode   decode,
           GError       **error)
{
  g_autoptr (VcJsonDecoder) decoder = NULL;
  g_autoptr (GPtrArray) values = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  decoder = vc_json_decoder_new (node);
  values = vc_wire_decode_array (decoder, "items", decode);
  return vc_json_decoder_finish (decoder, error) ? g_steal_pointer (&values) : NULL;
}

/**
 * vc_wire_read_offices:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * Returns: (transfer full) (element-type VcOffice): the list's offices, or
 *   %NULL with @error set
 */
GPtrArray *
vc_wire_read_offices (JsonNode  *node,
                      GError   **error)
{
  return read_list (node, (VcWireDecode) vc_wire_decode_office, error);
}

static VcOfficer *
decode_colleague (VcJsonDecoder *decoder)
{
  const char *id = vc_wire_get_id (decoder, "id");
  const char *name = vc_json_decoder_get_string (decoder, "name");
  VcRole      role = (VcRole) vc_json_decoder_get_enum (decoder, "role", (VcJsonEnumFunc) vc_role_from_string);
  const char *office_id = vc_wire_get_id (decoder, "office_id");

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_officer_new (id, NULL, name, role, office_id);
}

/**
 * vc_wire_read_colleagues:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * Returns: (transfer full) (element-type VcOfficer): the list's officers,
 *   without their accounts, or %NULL with @error set
 */
GPtrArray *
vc_wire_read_colleagues (JsonNode  *node,
                         GError   **error)
{
  return read_list (node, (VcWireDecode) decode_colleague, error);
}

/**
 * vc_wire_read_reasons:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * Returns: (transfer full) (element-type VcReason): the list's reasons, or
 *   %NULL with @error set
 */
GPtrArray *
vc_wire_read_reasons (JsonNode  *node,
                      GError   **error)
{
  return read_list (node, (VcWireDecode) vc_wire_decode_reason, error);
}
