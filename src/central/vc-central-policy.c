/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-policy.h"

#include "vc-wire.h"

#define PROPOSED "Proposed value; the agency has not set one"

typedef struct
{
  const char *key;
  const char *value; /* JSON */
  const char *valid_from;
  const char *source;
  gboolean    confirmed;
} Item;

/* What a new database begins with. The agency changes it by adding a row with
 * a later date, never by editing one. */
static const Item items[] = {
  { "answer_working_days", "3", "2017-03-01", "Decree 166/2016/NĐ-CP", FALSE },
  { "holidays",
    "[\"2026-01-01\",\"2026-02-16\",\"2026-02-17\",\"2026-02-18\",\"2026-02-19\",\"2026-02-20\","
    "\"2026-04-27\",\"2026-04-30\",\"2026-05-01\",\"2026-09-01\",\"2026-09-02\","
    "\"2027-01-01\",\"2027-04-30\",\"2027-05-01\",\"2027-09-02\"]",
    "2026-01-01", "Labour Code 45/2019/QH14, article 112; the lunar days of 2027 are to be announced", FALSE },
  { "lease_seconds", "900", "2026-01-01", PROPOSED, FALSE },
  { "lock_seconds", "300", "2026-01-01", PROPOSED, FALSE },
  { "session_seconds", "43200", "2026-01-01", PROPOSED, FALSE },
  { "offline_days", "3", "2026-01-01", PROPOSED, FALSE },
  { "cache_hours", "24", "2026-01-01", PROPOSED, FALSE },
  { "upload_hours", "168", "2026-01-01", PROPOSED, FALSE },
  { "offline_decisions", "\"prepare\"", "2026-01-01", PROPOSED, FALSE },
  { "required_checks_adult",
    "[\"person_matches_portrait\",\"document_genuine\",\"photos_same_document\",\"phone_read_back\","
    "\"form_signed\",\"data_agrees\",\"code_belongs\"]",
    "2026-01-01", PROPOSED, FALSE },
  { "required_checks_child",
    "[\"person_matches_portrait\",\"guardian_relation\",\"data_agrees\",\"code_belongs\"]",
    "2026-01-01", PROPOSED, FALSE },
  { "credential_kind", "\"password_by_notice\"", "2026-01-01", PROPOSED, FALSE },
  { "hotline", "\"19009068\"", "2021-06-01", "Public hotline of Vietnam Social Security, 1900 9068", TRUE },
};

static void
add_item (VcCentral  *central,
          const Item *item)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "INSERT INTO policy (key, value, valid_from, source, confirmed) VALUES (?1, ?2, ?3, ?4, ?5)");

  vc_central_query_bind_text (query, item->key);
  vc_central_query_bind_text (query, item->value);
  vc_central_query_bind_text (query, item->valid_from);
  vc_central_query_bind_text (query, item->source);
  vc_central_query_bind_int (query, item->confirmed);
  vc_central_query_run (query);
}

/**
 * vc_central_policy_fill:
 * @central: a central with a transaction
 *
 * Gives a new database the policy it begins with.
 */
void
vc_central_policy_fill (VcCentral *central)
{
  g_autoptr (VcCentralQuery) feature = vc_central_query (central,
    "INSERT INTO features (name, available) VALUES ('ask_for_more', 0)");

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    add_item (central, &items[i]);

  vc_central_query_run (feature);
}

/* Another value for this run alone, or 0. Tests shorten leases with it. */
static guint
get_override (VcCentral  *central,
              const char *key)
{
  const VcCentralSettings *settings = vc_central_get_settings (central);

  if (g_str_equal (key, "lease_seconds"))
    return settings->lease_seconds;
  if (g_str_equal (key, "session_seconds"))
    return settings->session_seconds;
  return 0;
}

static JsonNode *
dup_value (VcCentral  *central,
           const char *key,
           const char *text)
{
  guint override = get_override (central, key);
  JsonNode *value;

  if (override > 0)
    return json_node_init_int (json_node_alloc (), override);

  value = json_from_string (text, NULL);
  if (value != NULL)
    return value;

  vc_central_fail (central, "a value of the policy is no JSON");
  return json_node_new (JSON_NODE_NULL);
}

static JsonObject *
write_item (VcCentral      *central,
            VcCentralQuery *query)
{
  JsonObject *item = json_object_new ();
  const char *key = vc_central_query_get_text (query, 0);

  json_object_set_string_member (item, "key", key);
  json_object_set_member (item, "value", dup_value (central, key, vc_central_query_get_text (query, 1)));
  json_object_set_string_member (item, "valid_from", vc_central_query_get_text (query, 2));
  if (vc_central_query_get_text (query, 3) != NULL)
    json_object_set_string_member (item, "valid_until", vc_central_query_get_text (query, 3));
  json_object_set_string_member (item, "source", vc_central_query_get_text (query, 4));
  json_object_set_boolean_member (item, "confirmed", vc_central_query_get_int (query, 5) != 0);
  return item;
}

static JsonArray *
write_items (VcCentral *central)
{
  JsonArray *array = json_array_new ();
  g_autofree char *today = vc_central_dup_today (central);
  /* The latest of a key's rows that have begun and not ended. */
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT key, value, valid_from, valid_until, source, confirmed FROM policy AS p"
    " WHERE valid_from <= ?1 AND (valid_until IS NULL OR valid_until >= ?1)"
    " AND NOT EXISTS (SELECT 1 FROM policy AS q WHERE q.key = p.key AND q.valid_from > p.valid_from"
    "                 AND q.valid_from <= ?1 AND (q.valid_until IS NULL OR q.valid_until >= ?1))"
    " ORDER BY key");

  vc_central_query_bind_text (query, today);
  while (vc_central_query_next (query))
    json_array_add_object_element (array, write_item (central, query));

  return array;
}

static JsonArray *
write_features (VcCentral *central)
{
  JsonArray *array = json_array_new ();
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT name, available, valid_from, valid_until FROM features ORDER BY name");

  while (vc_central_query_next (query))
    {
      JsonObject *feature = json_object_new ();

      json_object_set_string_member (feature, "name", vc_central_query_get_text (query, 0));
      json_object_set_boolean_member (feature, "available", vc_central_query_get_int (query, 1) != 0);
      if (vc_central_query_get_text (query, 2) != NULL)
        json_object_set_string_member (feature, "valid_from", vc_central_query_get_text (query, 2));
      if (vc_central_query_get_text (query, 3) != NULL)
        json_object_set_string_member (feature, "valid_until", vc_central_query_get_text (query, 3));
      json_array_add_object_element (array, feature);
    }

  return array;
}

/**
 * vc_central_policy_write:
 * @central: a central with a transaction
 *
 * Returns: (transfer full): what holds today, as the contract's Policy
 */
JsonNode *
vc_central_policy_write (VcCentral *central)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *policy = json_object_new ();

  json_object_set_array_member (policy, "items", write_items (central));
  json_object_set_array_member (policy, "features", write_features (central));
  json_node_take_object (node, policy);
  return node;
}

/**
 * vc_central_policy_read:
 * @central: a central with a transaction
 *
 * Returns: (transfer full): what holds today, read as a client reads it; or
 *   %NULL with %VC_CENTRAL_ERROR when the stored policy makes no sense
 */
VcPolicy *
vc_central_policy_read (VcCentral *central,
                        GError   **error)
{
  g_autoptr (JsonNode) node = vc_central_policy_write (central);
  g_autoptr (GError) failure = NULL;
  VcPolicy *policy = vc_wire_read_policy (node, &failure);

  /* Whoever asked has done nothing wrong. */
  if (policy == NULL)
    g_set_error (error, VC_CENTRAL_ERROR, VC_CENTRAL_ERROR_DATABASE, "the policy: %s", failure->message);

  return policy;
}

static JsonNode *
find_value (VcCentral  *central,
            const char *key)
{
  g_autofree char *today = vc_central_dup_today (central);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT value FROM policy WHERE key = ?1 AND valid_from <= ?2"
    " AND (valid_until IS NULL OR valid_until >= ?2) ORDER BY valid_from DESC LIMIT 1");

  vc_central_query_bind_text (query, key);
  vc_central_query_bind_text (query, today);
  return vc_central_query_next (query)
         ? dup_value (central, key, vc_central_query_get_text (query, 0))
         : json_node_new (JSON_NODE_NULL);
}

static guint
get_number (VcCentral  *central,
            const char *key,
            guint       fallback)
{
  g_autoptr (JsonNode) value = find_value (central, key);

  if (!JSON_NODE_HOLDS_VALUE (value) || json_node_get_int (value) <= 0)
    return fallback;

  return MIN (json_node_get_int (value), G_MAXINT32);
}

/**
 * vc_central_policy_get_lease_seconds:
 * @central: a central with a transaction
 *
 * Returns: how long a claim lasts
 */
guint
vc_central_policy_get_lease_seconds (VcCentral *central)
{
  return get_number (central, "lease_seconds", 900);
}

/**
 * vc_central_policy_get_session_seconds:
 * @central: a central with a transaction
 *
 * Returns: how long a session lasts
 */
guint
vc_central_policy_get_session_seconds (VcCentral *central)
{
  return get_number (central, "session_seconds", 43200);
}

/**
 * vc_central_policy_get_upload_hours:
 * @central: a central with a transaction
 *
 * Returns: how long the rest of a file is waited for
 */
guint
vc_central_policy_get_upload_hours (VcCentral *central)
{
  return get_number (central, "upload_hours", 168);
}

/**
 * vc_central_policy_get_answer_days:
 * @central: a central with a transaction
 *
 * Returns: within how many working days a declaration is to be answered
 */
guint
vc_central_policy_get_answer_days (VcCentral *central)
{
  return get_number (central, "answer_working_days", 3);
}

/**
 * vc_central_policy_dup_holidays:
 * @central: a central with a transaction
 *
 * Returns: (transfer full): the days nobody works, as YYYY-MM-DD
 */
char **
vc_central_policy_dup_holidays (VcCentral *central)
{
  g_autoptr (JsonNode) value = find_value (central, "holidays");
  g_autoptr (GStrvBuilder) days = g_strv_builder_new ();

  if (JSON_NODE_HOLDS_ARRAY (value))
    {
      JsonArray *array = json_node_get_array (value);

      for (guint i = 0; i < json_array_get_length (array); i++)
        g_strv_builder_add (days, json_array_get_string_element (array, i));
    }

  return g_strv_builder_end (days);
}
