/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What decisions and drafts have in common: answers, and sets of codes. */

#include "vc-wire-private.h"

#define MAX_CHECKS 16
#define MAX_REASONS 16

static VcCheck *
decode_check (VcJsonDecoder *decoder)
{
  VcCheckKind  kind = (VcCheckKind) vc_json_decoder_get_enum (decoder, "kind",
                                                              (VcJsonEnumFunc) vc_check_kind_from_string);
  VcAnswer     answer = (VcAnswer) vc_json_decoder_get_enum (decoder, "answer", (VcJsonEnumFunc) vc_answer_from_string);
  VcAnsweredBy by = (VcAnsweredBy) vc_json_decoder_get_enum (decoder, "answered_by",
                                                             (VcJsonEnumFunc) vc_answered_by_from_string);

  if (answer == VC_ANSWER_NONE)
    vc_json_decoder_fail (decoder, "answer", "not an answer");

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_check_new (kind, answer, by);
}

static JsonObject *
encode_check (VcCheck *check)
{
  JsonObject *object = json_object_new ();

  vc_wire_set_text (object, "kind", vc_check_kind_to_string (vc_check_get_kind (check)));
  vc_wire_set_text (object, "answer", vc_answer_to_string (vc_check_get_answer (check)));
  vc_wire_set_text (object, "answered_by", vc_answered_by_to_string (vc_check_get_answered_by (check)));
  return object;
}

/**
 * vc_wire_take_checks:
 * @decoder: a decoder
 *
 * Returns: (transfer full) (element-type VcCheck): the member `checks`; fewer
 *   after a failure
 */
GPtrArray *
vc_wire_take_checks (VcJsonDecoder *decoder)
{
  GPtrArray *checks = vc_wire_decode_array (decoder, "checks", (VcWireDecode) decode_check);

  if (checks->len > MAX_CHECKS)
    vc_json_decoder_fail (decoder, "checks", "too many");

  return checks;
}

/**
 * vc_wire_set_checks:
 * @object: an object
 * @checks: (element-type VcCheck): answers; those that nobody gave are left out
 */
void
vc_wire_set_checks (JsonObject *object,
                    GPtrArray  *checks)
{
  g_autoptr (GPtrArray) answered = g_ptr_array_new ();

  for (guint i = 0; i < checks->len; i++)
    if (vc_check_get_answer (g_ptr_array_index (checks, i)) != VC_ANSWER_NONE)
      g_ptr_array_add (answered, g_ptr_array_index (checks, i));

  vc_wire_set_array (object, "checks", answered, (VcWireEncode) encode_check);
}

/**
 * vc_wire_take_set:
 * @decoder: a decoder
 * @member: the name of an array of strings
 * @max_length: how many it may have
 * @check: what each must pass
 *
 * None may come twice.
 *
 * Returns: (transfer full): the strings
 */
char **
vc_wire_take_set (VcJsonDecoder   *decoder,
                  const char      *member,
                  guint            max_length,
                  VcWireTextCheck  check)
{
  g_auto (GStrv) strings = vc_json_decoder_take_strings (decoder, member);

  if (g_strv_length (strings) > max_length)
    vc_json_decoder_fail (decoder, member, "too many");

  for (guint i = 0; strings[i] != NULL; i++)
    {
      if (!check (strings[i]))
        vc_json_decoder_fail (decoder, member, "not of the agreed form");

      for (guint j = 0; j < i && j < max_length; j++)
        if (g_str_equal (strings[i], strings[j]))
          vc_json_decoder_fail (decoder, member, "the same twice");
    }

  return g_steal_pointer (&strings);
}

/**
 * vc_wire_take_reasons:
 * @decoder: a decoder
 *
 * Returns: (transfer full) (nullable): the member `reasons`, or %NULL when it
 *   is missing
 */
char **
vc_wire_take_reasons (VcJsonDecoder *decoder)
{
  if (!vc_json_decoder_has (decoder, "reasons"))
    return NULL;

  return vc_wire_take_set (decoder, "reasons", MAX_REASONS, vc_wire_is_reason_code);
}
