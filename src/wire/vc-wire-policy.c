/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Policy comes as a list of keys with a value, dates and a source each. The
 * client takes the keys it lives by; the others are for people to read. */

#include "vc-wire-private.h"

#define MAX_SECONDS (30 * 24 * 60 * 60)
#define MAX_DAYS 3650

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
 * vc_wire_read_policy:
 * @node: a tree
 * @error: return location for a #GError of %VC_PROBLEM
 *
 * The times a claim and an unlocked screen last, and the checks to be
 * answered, must be there. What else is missing is taken as the careful
 * choice: nothing offline, nothing announced.
 *
 * Returns: (transfer full): the policy, or %NULL with @error set
 */
VcPolicy *
vc_wire_read_policy (JsonNode  *node,
                     GError   **error)
{
  g_autoptr (VcJsonDecoder) decoder = NULL;
  g_autofree char *offline_decisions = NULL;
  g_autofree char *credential_kind = NULL;
  g_autofree char *hotline = NULL;
  VcPolicyFields   fields;

  g_return_val_if_fail (node != NULL, NULL);

  decoder = vc_json_decoder_new (node);
  offline_decisions = dup_text (decoder, "offline_decisions");
  credential_kind = dup_text (decoder, "credential_kind");
  hotline = dup_text (decoder, "hotline");
  fields = (VcPolicyFields) {
    .lease_seconds = get_required_number (decoder, "lease_seconds", MAX_SECONDS),
    .lock_seconds = get_required_number (decoder, "lock_seconds", MAX_SECONDS),
    .offline_days = get_number (decoder, "offline_days", MAX_DAYS),
    .answer_working_days = get_number (decoder, "answer_working_days", MAX_DAYS),
    .prepare_offline = g_strcmp0 (offline_decisions, "prepare") == 0,
    .ask_for_more = has_feature (decoder, "ask_for_more"),
    .adult_checks = get_checks (decoder, "required_checks_adult"),
    .child_checks = get_checks (decoder, "required_checks_child"),
    .credential_kind = credential_kind,
    .hotline = hotline,
  };

  return vc_json_decoder_finish (decoder, error) ? vc_policy_new (&fields) : NULL;
}
