/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-wire-private.h"

#include <string.h>

/**
 * vc_wire_read:
 * @node: a tree
 * @decode: what reads the object at its top
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the value, or %NULL with @error set
 */
gpointer
vc_wire_read (JsonNode      *node,
              VcWireDecode   decode,
              GError       **error)
{
  g_autoptr (VcJsonDecoder) decoder = NULL;
  g_autoptr (GObject) value = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  decoder = vc_json_decoder_new (node);
  value = decode (decoder);
  return vc_json_decoder_finish (decoder, error) ? g_steal_pointer (&value) : NULL;
}

/**
 * vc_wire_write:
 * @object: (transfer full): an object
 *
 * Returns: (transfer full): a tree with @object at its top
 */
JsonNode *
vc_wire_write (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

static const char *
check_text (VcJsonDecoder   *decoder,
            const char      *member,
            const char      *text,
            VcWireTextCheck  check,
            const char      *why)
{
  if (text == NULL || check (text))
    return text;

  vc_json_decoder_fail (decoder, member, why);
  return NULL;
}

static gboolean
is_id (const char *text)
{
  gsize length = strlen (text);

  return length >= 1 && length <= 64 && strspn (text, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "._-") == length;
}

static gboolean
is_uuid (const char *text)
{
  return g_uuid_string_is_valid (text) && strpbrk (text, "ABCDEF") == NULL;
}

static gboolean
is_bhxh_code (const char *text)
{
  gsize length = strlen (text);

  return (length == 10 || length == 12) && strspn (text, G_CSET_DIGITS) == length;
}

/**
 * vc_wire_is_sha256:
 * @text: a text
 *
 * Returns: whether it is 64 lower-case hexadecimal digits
 */
gboolean
vc_wire_is_sha256 (const char *text)
{
  return strlen (text) == 64 && strspn (text, G_CSET_DIGITS "abcdef") == 64;
}

/**
 * vc_wire_is_reason_code:
 * @text: a text
 *
 * Returns: whether it is R and two digits
 */
gboolean
vc_wire_is_reason_code (const char *text)
{
  return strlen (text) == 3 && text[0] == 'R' && g_ascii_isdigit (text[1]) && g_ascii_isdigit (text[2]);
}

/**
 * vc_wire_get_id:
 * @decoder: a decoder
 * @member: the name of an identifier
 *
 * Returns: (transfer none): it, or %NULL after a failure
 */
const char *
vc_wire_get_id (VcJsonDecoder *decoder,
                const char    *member)
{
  return check_text (decoder, member, vc_json_decoder_get_string (decoder, member), is_id, "not an identifier");
}

/**
 * vc_wire_get_optional_id:
 * @decoder: a decoder
 * @member: the name of an identifier that may be missing
 *
 * Returns: (transfer none) (nullable): it, or %NULL
 */
const char *
vc_wire_get_optional_id (VcJsonDecoder *decoder,
                         const char    *member)
{
  return check_text (decoder, member, vc_json_decoder_get_optional (decoder, member), is_id, "not an identifier");
}

/**
 * vc_wire_get_uuid:
 * @decoder: a decoder
 * @member: the name of a UUID
 *
 * Returns: (transfer none): it, or %NULL after a failure
 */
const char *
vc_wire_get_uuid (VcJsonDecoder *decoder,
                  const char    *member)
{
  return check_text (decoder, member, vc_json_decoder_get_string (decoder, member), is_uuid, "not a UUID");
}

/**
 * vc_wire_get_sha256:
 * @decoder: a decoder
 * @member: the name of a SHA-256
 *
 * Returns: (transfer none): it, or %NULL after a failure
 */
const char *
vc_wire_get_sha256 (VcJsonDecoder *decoder,
                    const char    *member)
{
  return check_text (decoder, member, vc_json_decoder_get_string (decoder, member), vc_wire_is_sha256, "not a SHA-256");
}

/**
 * vc_wire_get_bhxh_code:
 * @decoder: a decoder
 * @member: the name of a BHXH code
 *
 * Returns: (transfer none): it, or %NULL after a failure
 */
const char *
vc_wire_get_bhxh_code (VcJsonDecoder *decoder,
                       const char    *member)
{
  return check_text (decoder, member, vc_json_decoder_get_string (decoder, member), is_bhxh_code, "not a BHXH code");
}

/**
 * vc_wire_get_reason_code:
 * @decoder: a decoder
 * @member: the name of a reason's code
 *
 * Returns: (transfer none): it, or %NULL after a failure
 */
const char *
vc_wire_get_reason_code (VcJsonDecoder *decoder,
                         const char    *member)
{
  return check_text (decoder, member, vc_json_decoder_get_string (decoder, member), vc_wire_is_reason_code,
                     "not a reason's code");
}

/**
 * vc_wire_decode_optional:
 * @decoder: a decoder
 * @member: the name of an object that may be missing
 * @decode: what reads it
 *
 * Returns: (transfer full) (nullable): the value, or %NULL
 */
gpointer
vc_wire_decode_optional (VcJsonDecoder *decoder,
                         const char    *member,
                         VcWireDecode   decode)
{
  g_autoptr (VcJsonDecoder) inner = vc_json_decoder_enter_optional (decoder, member);

  return inner != NULL ? decode (inner) : NULL;
}

/**
 * vc_wire_decode_array:
 * @decoder: a decoder
 * @member: the name of an array of objects
 * @decode: what reads one of them
 *
 * Returns: (transfer full) (element-type GObject): the values; fewer after a
 *   failure
 */
GPtrArray *
vc_wire_decode_array (VcJsonDecoder *decoder,
                      const char    *member,
                      VcWireDecode   decode)
{
  guint      n_values = vc_json_decoder_get_length (decoder, member);
  GPtrArray *values = g_ptr_array_new_full (n_values, g_object_unref);

  for (guint i = 0; i < n_values; i++)
    {
      g_autoptr (VcJsonDecoder) element = vc_json_decoder_enter_element (decoder, member, i);
      gpointer value = decode (element);

      if (value == NULL)
        break;

      g_ptr_array_add (values, value);
    }

  return values;
}

/**
 * vc_wire_set_text:
 * @object: an object
 * @member: a member's name
 * @text: (nullable): its text; a member that has no value is left out
 */
void
vc_wire_set_text (JsonObject *object,
                  const char *member,
                  const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, member, text);
}

/**
 * vc_wire_set_time:
 * @object: an object
 * @member: a member's name
 * @time: (nullable): a moment; written in UTC
 */
void
vc_wire_set_time (JsonObject *object,
                  const char *member,
                  GDateTime  *time)
{
  g_autoptr (GDateTime) utc = time != NULL ? g_date_time_to_utc (time) : NULL;
  g_autofree char *text = utc != NULL ? g_date_time_format_iso8601 (utc) : NULL;

  vc_wire_set_text (object, member, text);
}

/**
 * vc_wire_set_date:
 * @object: an object
 * @member: a member's name
 * @date: a date; left out when it is unknown
 */
void
vc_wire_set_date (JsonObject *object,
                  const char *member,
                  VcDate      date)
{
  g_autofree char *text = vc_date_format (date);

  if (date.year != 0)
    vc_wire_set_text (object, member, text);
}

/**
 * vc_wire_set_strings:
 * @object: an object
 * @member: a member's name
 * @strings: (array zero-terminated=1): its elements
 */
void
vc_wire_set_strings (JsonObject         *object,
                     const char         *member,
                     const char * const *strings)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; strings[i] != NULL; i++)
    json_array_add_string_element (array, strings[i]);

  json_object_set_array_member (object, member, array);
}

/**
 * vc_wire_set_optional:
 * @object: an object
 * @member: a member's name
 * @value: (nullable): what it holds; a member that has no value is left out
 * @encode: what writes it
 */
void
vc_wire_set_optional (JsonObject   *object,
                      const char   *member,
                      gpointer      value,
                      VcWireEncode  encode)
{
  if (value != NULL)
    json_object_set_object_member (object, member, encode (value));
}

/**
 * vc_wire_set_array:
 * @object: an object
 * @member: a member's name
 * @values: (element-type GObject): its elements
 * @encode: what writes one of them
 */
void
vc_wire_set_array (JsonObject   *object,
                   const char   *member,
                   GPtrArray    *values,
                   VcWireEncode  encode)
{
  JsonArray *array = json_array_sized_new (values->len);

  for (guint i = 0; i < values->len; i++)
    json_array_add_object_element (array, encode (g_ptr_array_index (values, i)));

  json_object_set_array_member (object, member, array);
}
