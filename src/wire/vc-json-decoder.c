/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-json-decoder.h"

#include "vc-problem.h"

/*
 * A view of one object inside a tree. All views of a tree share their root,
 * which keeps the tree and the first failure.
 */
struct _VcJsonDecoder
{
  GObject        parent_instance;

  VcJsonDecoder *root;    /* NULL in the root itself */
  JsonNode      *node;    /* in the root alone: keeps the tree */
  JsonObject    *object;  /* borrowed from the tree; NULL after a failure */
  char          *pointer; /* where it stands in the tree (RFC 6901) */
  GError        *failure; /* in the root alone */
};

G_DEFINE_FINAL_TYPE (VcJsonDecoder, vc_json_decoder, G_TYPE_OBJECT)

static void
vc_json_decoder_finalize (GObject *object)
{
  VcJsonDecoder *self = VC_JSON_DECODER (object);

  g_clear_object (&self->root);
  g_clear_pointer (&self->node, json_node_unref);
  g_clear_pointer (&self->pointer, g_free);
  g_clear_error (&self->failure);

  G_OBJECT_CLASS (vc_json_decoder_parent_class)->finalize (object);
}

static void
vc_json_decoder_class_init (VcJsonDecoderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_json_decoder_finalize;
}

static void
vc_json_decoder_init (VcJsonDecoder *self)
{
}

static VcJsonDecoder *
get_root (VcJsonDecoder *self)
{
  return self->root != NULL ? self->root : self;
}

/* The member, or NULL when it is not there or something failed before. */
static JsonNode *
find (VcJsonDecoder *self,
      const char    *member)
{
  if (self->object == NULL || vc_json_decoder_has_failed (self))
    return NULL;

  return json_object_get_member (self->object, member);
}

static JsonNode *
require (VcJsonDecoder *self,
         const char    *member)
{
  JsonNode *node = find (self, member);

  if (node == NULL)
    vc_json_decoder_fail (self, member, "missing");

  return node;
}

static gboolean
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static const char *
read_string (VcJsonDecoder *self,
             const char    *member,
             JsonNode      *node)
{
  if (node == NULL)
    return NULL;

  if (is_string (node))
    return json_node_get_string (node);

  vc_json_decoder_fail (self, member, "not a string");
  return NULL;
}

static const char *
limit_length (VcJsonDecoder *self,
              const char    *member,
              const char    *text,
              glong          max_length)
{
  glong length = text != NULL ? g_utf8_strlen (text, -1) : 1;

  if (length >= 1 && length <= max_length)
    return text;

  vc_json_decoder_fail (self, member, length == 0 ? "empty" : "too long");
  return NULL;
}

/* Makes a view of what is inside. @node may be NULL or not an object: then
 * the view is empty and the failure is noted. */
static VcJsonDecoder *
enter (VcJsonDecoder *self,
       const char    *member,
       const char    *suffix,
       JsonNode      *node)
{
  VcJsonDecoder *inner = g_object_new (VC_TYPE_JSON_DECODER, NULL);

  inner->root = g_object_ref (get_root (self));
  inner->pointer = g_strconcat (self->pointer, "/", member, suffix, NULL);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    inner->object = json_node_get_object (node);
  else
    vc_json_decoder_fail (inner, NULL, "not an object");

  return inner;
}

/**
 * vc_json_decoder_new:
 * @node: a tree
 *
 * Returns: (transfer full): a reader of the object at the top of @node
 */
VcJsonDecoder *
vc_json_decoder_new (JsonNode *node)
{
  VcJsonDecoder *self;

  g_return_val_if_fail (node != NULL, NULL);

  self = g_object_new (VC_TYPE_JSON_DECODER, NULL);
  self->node = json_node_ref (node);
  self->pointer = g_strdup ("");

  if (JSON_NODE_HOLDS_OBJECT (node))
    self->object = json_node_get_object (node);
  else
    vc_json_decoder_fail (self, NULL, "not an object");

  return self;
}

/**
 * vc_json_decoder_has:
 * @self: a decoder
 * @member: a member's name
 *
 * Returns: whether the member is there
 */
gboolean
vc_json_decoder_has (VcJsonDecoder *self,
                     const char    *member)
{
  return find (self, member) != NULL;
}

/**
 * vc_json_decoder_get_string:
 * @self: a decoder
 * @member: a member's name
 *
 * Returns: (transfer none): its text, perhaps empty; %NULL after a failure
 */
const char *
vc_json_decoder_get_string (VcJsonDecoder *self,
                            const char    *member)
{
  return read_string (self, member, require (self, member));
}

/**
 * vc_json_decoder_get_optional:
 * @self: a decoder
 * @member: the name of a member that may be missing
 *
 * Returns: (transfer none) (nullable): its text, %NULL when it is missing
 */
const char *
vc_json_decoder_get_optional (VcJsonDecoder *self,
                              const char    *member)
{
  return read_string (self, member, find (self, member));
}

/**
 * vc_json_decoder_get_text:
 * @self: a decoder
 * @member: a member's name
 * @max_length: how many characters it may have
 *
 * Returns: (transfer none): its text, which is not empty; %NULL after a
 *   failure
 */
const char *
vc_json_decoder_get_text (VcJsonDecoder *self,
                          const char    *member,
                          glong          max_length)
{
  return limit_length (self, member, vc_json_decoder_get_string (self, member), max_length);
}

/**
 * vc_json_decoder_get_optional_text:
 * @self: a decoder
 * @member: the name of a member that may be missing
 * @max_length: how many characters it may have
 *
 * Returns: (transfer none) (nullable): its text, which is not empty; %NULL
 *   when it is missing
 */
const char *
vc_json_decoder_get_optional_text (VcJsonDecoder *self,
                                   const char    *member,
                                   glong          max_length)
{
  return limit_length (self, member, vc_json_decoder_get_optional (self, member), max_length);
}

/**
 * vc_json_decoder_get_int:
 * @self: a decoder
 * @member: a member's name
 * @minimum: the least it may be
 * @maximum: the most it may be
 *
 * Returns: the number; @minimum after a failure
 */
gint64
vc_json_decoder_get_int (VcJsonDecoder *self,
                         const char    *member,
                         gint64         minimum,
                         gint64         maximum)
{
  JsonNode *node = require (self, member);
  gint64    value;

  if (node == NULL)
    return minimum;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    {
      vc_json_decoder_fail (self, member, "not an integer");
      return minimum;
    }

  value = json_node_get_int (node);
  if (value >= minimum && value <= maximum)
    return value;

  vc_json_decoder_fail (self, member, "out of range");
  return minimum;
}

/**
 * vc_json_decoder_get_boolean:
 * @self: a decoder
 * @member: a member's name
 *
 * Returns: its value; %FALSE after a failure
 */
gboolean
vc_json_decoder_get_boolean (VcJsonDecoder *self,
                             const char    *member)
{
  JsonNode *node = require (self, member);

  if (node == NULL)
    return FALSE;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);

  vc_json_decoder_fail (self, member, "not a boolean");
  return FALSE;
}

/**
 * vc_json_decoder_get_enum:
 * @self: a decoder
 * @member: a member's name
 * @func: what knows the contract's strings
 *
 * Returns: the value; 0 after a failure
 */
int
vc_json_decoder_get_enum (VcJsonDecoder  *self,
                          const char     *member,
                          VcJsonEnumFunc  func)
{
  const char *text = vc_json_decoder_get_string (self, member);
  int         value = 0;

  if (text != NULL && !func (text, &value))
    vc_json_decoder_fail (self, member, "not a value of the contract");

  return value;
}

static gboolean
is_time (const char *text)
{
  /* A template: every 0 stands for a digit. */
  static const char whole[] = "0000-00-00T00:00:00";
  gsize             n_fraction = 0;

  for (gsize i = 0; whole[i] != '\0'; i++, text++)
    if (whole[i] == '0' ? !g_ascii_isdigit (*text) : *text != whole[i])
      return FALSE;

  if (*text == '.')
    {
      for (text++; g_ascii_isdigit (*text); text++)
        n_fraction++;

      if (n_fraction < 1 || n_fraction > 6)
        return FALSE;
    }

  return g_str_equal (text, "Z");
}

/**
 * vc_json_decoder_take_optional_time:
 * @self: a decoder
 * @member: the name of a member that may be missing
 *
 * Returns: (transfer full) (nullable): the time, in UTC; %NULL when it is
 *   missing or after a failure
 */
GDateTime *
vc_json_decoder_take_optional_time (VcJsonDecoder *self,
                                    const char    *member)
{
  const char *text = vc_json_decoder_get_optional (self, member);
  GDateTime  *time = NULL;

  if (text == NULL)
    return NULL;

  if (is_time (text))
    time = g_date_time_new_from_iso8601 (text, NULL);

  if (time == NULL)
    vc_json_decoder_fail (self, member, "not a time in UTC");

  return time;
}

/**
 * vc_json_decoder_take_time:
 * @self: a decoder
 * @member: a member's name
 *
 * Returns: (transfer full): the time, in UTC; %NULL after a failure
 */
GDateTime *
vc_json_decoder_take_time (VcJsonDecoder *self,
                           const char    *member)
{
  return require (self, member) != NULL ? vc_json_decoder_take_optional_time (self, member) : NULL;
}

/**
 * vc_json_decoder_get_date:
 * @self: a decoder
 * @member: the name of a member that may be missing
 *
 * Returns: the date, as far as it is given; %VC_DATE_UNKNOWN when it is
 *   missing or after a failure
 */
VcDate
vc_json_decoder_get_date (VcJsonDecoder *self,
                          const char    *member)
{
  const char *text = vc_json_decoder_get_optional (self, member);
  VcDate      date = VC_DATE_UNKNOWN;

  if (text != NULL && !vc_date_parse (text, &date))
    vc_json_decoder_fail (self, member, "not a date");

  return date;
}

/**
 * vc_json_decoder_take_strings:
 * @self: a decoder
 * @member: the name of an array of strings
 *
 * Returns: (transfer full): its strings; empty after a failure
 */
char **
vc_json_decoder_take_strings (VcJsonDecoder *self,
                              const char    *member)
{
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();
  guint      n_strings = vc_json_decoder_get_length (self, member);
  JsonArray *array = n_strings > 0 ? json_node_get_array (find (self, member)) : NULL;

  for (guint i = 0; i < n_strings; i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!is_string (element))
        {
          vc_json_decoder_fail (self, member, "not an array of strings");
          break;
        }

      g_strv_builder_add (strings, json_node_get_string (element));
    }

  return g_strv_builder_end (strings);
}

/**
 * vc_json_decoder_enter:
 * @self: a decoder
 * @member: the name of an object
 *
 * Returns: (transfer full): a reader of what is inside, never %NULL
 */
VcJsonDecoder *
vc_json_decoder_enter (VcJsonDecoder *self,
                       const char    *member)
{
  return enter (self, member, NULL, require (self, member));
}

/**
 * vc_json_decoder_enter_optional:
 * @self: a decoder
 * @member: the name of an object that may be missing
 *
 * Returns: (transfer full) (nullable): a reader of what is inside, or %NULL
 *   when it is missing
 */
VcJsonDecoder *
vc_json_decoder_enter_optional (VcJsonDecoder *self,
                                const char    *member)
{
  JsonNode *node = find (self, member);

  return node != NULL ? enter (self, member, NULL, node) : NULL;
}

/**
 * vc_json_decoder_get_length:
 * @self: a decoder
 * @member: the name of an array
 *
 * Returns: how many elements it has; 0 after a failure
 */
guint
vc_json_decoder_get_length (VcJsonDecoder *self,
                            const char    *member)
{
  JsonNode *node = require (self, member);

  if (node == NULL)
    return 0;

  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_array_get_length (json_node_get_array (node));

  vc_json_decoder_fail (self, member, "not an array");
  return 0;
}

/**
 * vc_json_decoder_enter_element:
 * @self: a decoder
 * @member: the name of an array of objects
 * @index: which of them, less than vc_json_decoder_get_length()
 *
 * Returns: (transfer full): a reader of what is inside, never %NULL
 */
VcJsonDecoder *
vc_json_decoder_enter_element (VcJsonDecoder *self,
                               const char    *member,
                               guint          index)
{
  g_autofree char *suffix = g_strdup_printf ("/%u", index);
  JsonNode        *node = NULL;

  if (index < vc_json_decoder_get_length (self, member))
    node = json_array_get_element (json_node_get_array (find (self, member)), index);

  return enter (self, member, suffix, node);
}

/**
 * vc_json_decoder_fail:
 * @self: a decoder
 * @member: (nullable): the member that is wrong, or %NULL for the object
 * @why: what is wrong, in English, without the value
 *
 * Notes a failure, unless there is one already. The value stays out of the
 * text: it may be somebody's name or number, and the text goes into logs.
 */
void
vc_json_decoder_fail (VcJsonDecoder *self,
                      const char    *member,
                      const char    *why)
{
  VcJsonDecoder *root;

  g_return_if_fail (VC_IS_JSON_DECODER (self));

  root = get_root (self);
  if (root->failure == NULL)
    root->failure = g_error_new (VC_PROBLEM, VC_PROBLEM_INVALID_VALUE, "%s%s%s: %s", self->pointer,
                                 member != NULL ? "/" : "", member != NULL ? member : "", why);
}

/**
 * vc_json_decoder_has_failed:
 * @self: a decoder
 *
 * For readers that make an object of what they read: made of nothing, it
 * would not be one.
 *
 * Returns: whether anything in the whole tree has failed so far
 */
gboolean
vc_json_decoder_has_failed (VcJsonDecoder *self)
{
  g_return_val_if_fail (VC_IS_JSON_DECODER (self), TRUE);

  return get_root (self)->failure != NULL;
}

/**
 * vc_json_decoder_finish:
 * @self: a decoder
 * @error: return location for a #GError
 *
 * Errors: %VC_PROBLEM_INVALID_VALUE, with the JSON pointer of the first
 * member that failed.
 *
 * Returns: %TRUE when all was as agreed, or %FALSE with @error set
 */
gboolean
vc_json_decoder_finish (VcJsonDecoder  *self,
                        GError        **error)
{
  g_return_val_if_fail (VC_IS_JSON_DECODER (self), FALSE);

  if (!vc_json_decoder_has_failed (self))
    return TRUE;

  g_propagate_error (error, g_error_copy (get_root (self)->failure));
  return FALSE;
}
