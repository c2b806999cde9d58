/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Policy comes as a list of keys with a value, dates and a source each. The
 * client takes the keys it lives by; the others are for people to read. */

#include "vc-wire-private.h"

#define MAX_SECONDS (30 * 24 * 60 * 60)
#define MAX_DAYS 3650
#define MAX_HOURS (MAX_DAYS * 24)

#define PREPARE "prepare"
#define ASK_FOR_MORE "ask_for_more"

/* The item with that key, or NULL. */
static VcJsonDecoder *
find_item (VcJsonDecoder *decoder,
           const char    *key)
{
  guint n_items = vc_json_decoder_get_length (decoder, "items");

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VcJsonDecoder) item = vc_json_decoder_enter_element (decoder, "items", i);

      if (g_strcmp0 (vc_json_decoder_get_string (item, "key"), key) == 0)
        return g_steal_pointer (&item);
    }

  return NULL;
}

/* What the counter cannot do without: a policy that lacks it is none. */
static VcJsonDecoder *
require_item (VcJsonDecoder *decoder,
              const char    *key)
{
  VcJsonDecoder *item = find_item (decoder, key);

  if (item == NULL)
    {
      g_autofree char *why = g_strdup_printf ("no %s", key);

      vc_json_decoder_fail (decoder, "items", why);
    }

  return item;
}

static guint
get_required_number (VcJsonDecoder *decoder,
                     const char    *key,
                     gint64         maximum)
{
  g_autoptr (VcJsonDecoder) item = require_item (decoder, key);

  return item != NULL ? (guint) vc_json_decoder_get_int (item, "value", 1, maximum) : 0;
}

static guint
get_number (VcJsonDecoder *decoder,
            const char    *key,
            gint64         maximum)
{
  g_autoptr (VcJsonDecoder) item = find_item (decoder, key);

  return item != NULL ? (guint) vc_json_decoder_get_int (item, "value", 0, maximum) : 0;
}

static char *
dup_text (VcJsonDecoder *decoder,
          const char    *key)
{
  g_autoptr (VcJsonDecoder) item = find_item (decoder, key);

  return item != NULL ? g_strdup (vc_json_decoder_get_string (item, "value")) : NULL;
}

/* A check this client has never heard of cannot be asked here. Central asks
 * for it all the same, and says so when the decision comes without it. */
static guint
get_checks (VcJsonDecoder *decoder,
            const char    *key)
{
  g_autoptr (VcJsonDecoder) item = require_item (decoder, key);
  g_auto (GStrv) names = NULL;
  guint checks = 0;

  if (item == NULL)
    return 0;

  names = vc_json_decoder_take_strings (item, "value");
  for (guint i = 0; names[i] != NULL; i++)
    {
      VcCheckKind kind;

      if (vc_check_kind_from_string (names[i], &kind))
        checks |= 1u << kind;
      else
        g_message ("policy: %s names a check that this client does not know", key);
    }

  return checks;
}

static gboolean
has_feature (VcJsonDecoder *decoder,
             const char    *name)
{
  guint n_features = vc_json_decoder_get_length (decoder, "features");

  for (guint i = 0; i < n_features; i++)
    {
      g_autoptr (VcJsonDecoder) feature = vc_json_decoder_enter_element (decoder, "features", i);

      if (g_strcmp0 (vc_json_decoder_get_string (feature, "name"), name) == 0)
        return vc_json_decoder_get_boolean (feature, "available");
    }

  return FALSE;
}

/**
 * vc_wire_decode_policy:
 * @decoder: a decoder
 *
 * Returns: (transfer full): a policy, or %NULL after a failure
 */
VcPolicy *
vc_wire_decode_policy (VcJsonDecoder *decoder)
{
  g_autofree char *offline_decisions = dup_text (decoder, "offline_decisions");
  g_autofree char *credential_kind = dup_text (decoder, "credential_kind");
  g_autofree char *hotline = dup_text (decoder, "hotline");
  VcPolicyFields   fields = {
    .lease_seconds = get_required_number (decoder, "lease_seconds", MAX_SECONDS),
    .lock_seconds = get_required_number (decoder, "lock_seconds", MAX_SECONDS),
    .offline_days = get_number (decoder, "offline_days", MAX_DAYS),
    .cache_hours = get_number (decoder, "cache_hours", MAX_HOURS),
    .answer_working_days = get_number (decoder, "answer_working_days", MAX_DAYS),
    .prepare_offline = g_strcmp0 (offline_decisions, PREPARE) == 0,
    .ask_for_more = has_feature (decoder, ASK_FOR_MORE),
    .adult_checks = get_checks (decoder, "required_checks_adult"),
    .child_checks = get_checks (decoder, "required_checks_child"),
    .credential_kind = credential_kind,
    .hotline = hotline,
  };

  return vc_json_decoder_has_failed (decoder) ? NULL : vc_policy_new (&fields);
}

static void
add_item (JsonArray  *items,
          const char *key,
          JsonNode   *value)
{
  JsonObject *item = json_object_new ();

  json_object_set_string_member (item, "key", key);
  json_object_set_member (item, "value", value);
  json_array_add_object_element (items, item);
}

static void
add_number (JsonArray  *items,
            const char *key,
            guint       number)
{
  add_item (items, key, json_node_init_int (json_node_alloc (), number));
}

static void
add_text (JsonArray  *items,
          const char *key,
          const char *text)
{
  if (text != NULL)
    add_item (items, key, json_node_init_string (json_node_alloc (), text));
}

static void
add_checks (JsonArray  *items,
            const char *key,
            guint       checks)
{
  JsonArray *names = json_array_new ();

  for (guint kind = 0; kind < VC_N_CHECK_KINDS; kind++)
    if ((checks & 1u << kind) != 0)
      json_array_add_string_element (names, vc_check_kind_to_string ((VcCheckKind) kind));

  add_item (items, key, json_node_init_array (json_node_alloc (), names));
  json_array_unref (names);
}

static JsonArray *
encode_items (const VcPolicyFields *fields)
{
  JsonArray *items = json_array_new ();

  add_number (items, "lease_seconds", fields->lease_seconds);
  add_number (items, "lock_seconds", fields->lock_seconds);
  add_number (items, "offline_days", fields->offline_days);
  add_number (items, "cache_hours", fields->cache_hours);
  add_number (items, "answer_working_days", fields->answer_working_days);
  add_text (items, "offline_decisions", fields->prepare_offline ? PREPARE : "none");
  add_checks (items, "required_checks_adult", fields->adult_checks);
  add_checks (items, "required_checks_child", fields->child_checks);
  add_text (items, "credential_kind", fields->credential_kind);
  add_text (items, "hotline", fields->hotline);
  return items;
}

/**
 * vc_wire_encode_policy:
 * @policy: a policy
 *
 * Returns: (transfer full): an object
 */
JsonObject *
vc_wire_encode_policy (VcPolicy *policy)
{
  const VcPolicyFields *fields = vc_policy_get_fields (policy);
  JsonObject *object = json_object_new ();
  JsonObject *feature = json_object_new ();
  JsonArray  *features = json_array_new ();

  json_object_set_string_member (feature, "name", ASK_FOR_MORE);
  json_object_set_boolean_member (feature, "available", fields->ask_for_more);
  json_array_add_object_element (features, feature);

  json_object_set_array_member (object, "items", encode_items (fields));
  json_object_set_array_member (object, "features", features);
  return object;
}

/**
 * vc_wire_write_policy:
 * @policy: a policy
 *
 * What a client keeps of it: the keys it lives by, in the form central serves
 * them, without the dates and sources that are for people to read.
 *
 * Returns: (transfer full): a new tree
 */
JsonNode *
vc_wire_write_policy (VcPolicy *policy)
{
  return vc_wire_write (vc_wire_encode_policy (policy));
}

/**
 * vc_wire_read_policy:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * The times a claim and an unlocked screen last, and the checks to be
 * answered, must be there. What else is missing is taken as the careful
 * choice: nothing offline, nothing kept, nothing announced.
 *
 * Returns: (transfer full): the policy, or %NULL with @error set
 */
VcPolicy *
vc_wire_read_policy (JsonNode  *node,
                     GError   **error)
{
  return vc_wire_read (node, (VcWireDecode) vc_wire_decode_policy, error);
}
