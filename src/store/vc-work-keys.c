/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-work-keys.h"

#include <sodium.h>

#include "vc-key-wrap.h"
#include "vc-query.h"
#include "vc-work-audit.h"

/*
 * The keys of the officers of this PC. An officer has one, and one more for
 * each password that was forgotten: what a former one sealed stays until the
 * former password is remembered.
 */
typedef struct
{
  char      *id;
  char      *officer_id;
  char      *officer_name;
  VcKeyWrap  wrap;
} Key;

static void
key_free (gpointer data)
{
  Key *key = data;

  g_free (key->id);
  g_free (key->officer_id);
  g_free (key->officer_name);
  vc_key_wrap_clear (&key->wrap);
  g_free (key);
}

#define SELECT_KEYS "SELECT id, officer_id, officer_name, salt, ops, memory, wrapped FROM keys "

/* Newest first, so that what opens first is for all that is new. */
static GPtrArray *
list_keys (VcSql      *sql,
           const char *text,
           const char *value,
           GError    **error)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (key_free);
  g_autoptr (VcQuery) query = NULL;

  if (!vc_sql_begin_reading (sql, error))
    return NULL;

  query = vc_query_new (sql, text);
  vc_query_bind_text (query, value);
  while (vc_query_next (query))
    {
      Key *key = g_new0 (Key, 1);

      key->id = g_strdup (vc_query_get_text (query, 0));
      key->officer_id = g_strdup (vc_query_get_text (query, 1));
      key->officer_name = g_strdup (vc_query_get_text (query, 2));
      key->wrap.salt = vc_query_dup_bytes (query, 3);
      key->wrap.ops = (guint64) vc_query_get_int (query, 4);
      key->wrap.memory = (guint64) vc_query_get_int (query, 5);
      key->wrap.wrapped = vc_query_dup_bytes (query, 6);
      /* In a damaged file anything may be missing. */
      if (key->id != NULL)
        g_ptr_array_add (keys, key);
      else
        key_free (key);
    }

  g_clear_pointer (&query, vc_query_free);
  return vc_sql_commit (sql, error) ? g_steal_pointer (&keys) : NULL;
}

static GPtrArray *
list_keys_of (VcSql     *sql,
              VcOfficer *officer,
              GError   **error)
{
  return list_keys (sql, SELECT_KEYS "WHERE officer_id = ?1 ORDER BY rowid DESC", vc_officer_get_id (officer), error);
}

/* Every key the password opens. */
static VcKeyRing *
open_keys (GPtrArray *keys,
           VcSecret  *password,
           GError   **error)
{
  g_autoptr (VcKeyRing) ring = NULL;

  for (guint i = 0; i < keys->len; i++)
    {
      Key *key = g_ptr_array_index (keys, i);
      g_autoptr (GError) key_error = NULL;
      g_autoptr (VcSecret) secret = vc_key_wrap_open (&key->wrap, key->id, password, &key_error);

      if (secret == NULL && !g_error_matches (key_error, VC_STORE_ERROR, VC_STORE_ERROR_WRONG_PASSWORD))
        {
          g_propagate_error (error, g_steal_pointer (&key_error));
          return NULL;
        }

      if (secret == NULL)
        continue;

      if (ring == NULL)
        ring = vc_key_ring_new (key->officer_id, key->officer_name);
      vc_key_ring_add (ring, key->id, secret);
    }

  if (ring == NULL)
    g_set_error_literal (error, VC_STORE_ERROR, VC_STORE_ERROR_WRONG_PASSWORD, "the password opens none of the keys");
  return g_steal_pointer (&ring);
}

static void
insert_key (VcSql           *sql,
            const char      *id,
            VcOfficer       *officer,
            const VcKeyWrap *wrap,
            GDateTime       *now)
{
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "INSERT INTO keys (id, officer_id, account, officer_name, salt, ops, memory, wrapped, made_at, sum)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, vc_sum ('keys', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9))");

  vc_query_bind_text (query, id);
  vc_query_bind_text (query, vc_officer_get_id (officer));
  vc_query_bind_text (query, vc_officer_get_account (officer));
  vc_query_bind_text (query, vc_officer_get_name (officer));
  vc_query_bind_bytes (query, wrap->salt);
  vc_query_bind_int (query, (gint64) wrap->ops);
  vc_query_bind_int (query, (gint64) wrap->memory);
  vc_query_bind_bytes (query, wrap->wrapped);
  vc_query_bind_time (query, now);
  vc_query_run (query);
}

static void
update_key (VcSql           *sql,
            const char      *id,
            const VcKeyWrap *wrap)
{
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "UPDATE keys SET salt = ?2, ops = ?3, memory = ?4, wrapped = ?5,"
    " sum = vc_sum ('keys', id, officer_id, account, officer_name, ?2, ?3, ?4, ?5, made_at) WHERE id = ?1");

  vc_query_bind_text (query, id);
  vc_query_bind_bytes (query, wrap->salt);
  vc_query_bind_int (query, (gint64) wrap->ops);
  vc_query_bind_int (query, (gint64) wrap->memory);
  vc_query_bind_bytes (query, wrap->wrapped);
  vc_query_run (query);
}

/* Central may have given the officer another name, or another account. */
static void
follow_officer (VcSql     *sql,
                VcOfficer *officer)
{
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "UPDATE keys SET account = ?2, officer_name = ?3,"
    " sum = vc_sum ('keys', id, officer_id, ?2, ?3, salt, ops, memory, wrapped, made_at)"
    " WHERE officer_id = ?1 AND (account <> ?2 OR officer_name <> ?3)");

  vc_query_bind_text (query, vc_officer_get_id (officer));
  vc_query_bind_text (query, vc_officer_get_account (officer));
  vc_query_bind_text (query, vc_officer_get_name (officer));
  vc_query_run (query);
}

/* Opened keys, under the name central has for the officer now. */
static VcKeyRing *
ring_for (VcOfficer *officer,
          VcKeyRing *opened)
{
  VcKeyRing *ring = vc_key_ring_new (vc_officer_get_id (officer), vc_officer_get_name (officer));

  vc_key_ring_add (ring, vc_key_ring_get_key_id (opened), vc_key_ring_get_key (opened));
  vc_key_ring_add_all (ring, opened);
  return ring;
}

/**
 * vc_work_keys_unlock:
 * @sql: a connection without a transaction
 * @account: what the officer signs in with
 * @password: and the password
 *
 * Returns: (transfer full): every key the password opens, or %NULL with
 *   %VC_STORE_ERROR_UNKNOWN_OFFICER, %VC_STORE_ERROR_WRONG_PASSWORD or another
 */
VcKeyRing *
vc_work_keys_unlock (VcSql       *sql,
                     const char  *account,
                     VcSecret    *password,
                     GError     **error)
{
  g_autoptr (GPtrArray) keys = list_keys (sql, SELECT_KEYS "WHERE account = ?1 ORDER BY rowid DESC", account, error);

  if (keys == NULL)
    return NULL;

  if (keys->len == 0)
    {
      g_set_error_literal (error, VC_STORE_ERROR, VC_STORE_ERROR_UNKNOWN_OFFICER, "the account has no key here");
      return NULL;
    }

  return open_keys (keys, password, error);
}

/**
 * vc_work_keys_add:
 * @sql: a connection without a transaction
 * @officer: whom central knows
 * @password: whose password it has accepted
 * @new_id: the new key's identifier
 * @now: the time
 *
 * Makes the officer a new key, beside any that are there.
 *
 * Returns: (transfer full): every key the password opens, the new one for all
 *   that is new; or %NULL with %VC_STORE_ERROR
 */
VcKeyRing *
vc_work_keys_add (VcSql       *sql,
                  VcOfficer   *officer,
                  VcSecret    *password,
                  const char  *new_id,
                  GDateTime   *now,
                  GError     **error)
{
  g_autoptr (GPtrArray) keys = list_keys_of (sql, officer, error);
  g_autoptr (VcKeyRing) ring = vc_key_ring_new (vc_officer_get_id (officer), vc_officer_get_name (officer));
  g_autoptr (VcKeyRing) others = NULL;
  g_autoptr (VcSecret) key = vc_secret_new (VC_SEAL_KEY_SIZE);
  g_auto (VcKeyWrap) wrap = { NULL };

  if (keys == NULL)
    return NULL;

  randombytes_buf (vc_secret_get_data (key), VC_SEAL_KEY_SIZE);
  if (!vc_key_wrap_close (&wrap, new_id, password, key, error) || !vc_sql_begin (sql, error))
    return NULL;

  insert_key (sql, new_id, officer, &wrap, now);
  follow_officer (sql, officer);
  vc_work_audit_add (sql, now, vc_officer_get_id (officer), "key.make", new_id);
  if (!vc_sql_commit (sql, error))
    return NULL;

  vc_key_ring_add (ring, new_id, key);
  others = open_keys (keys, password, NULL);
  if (others != NULL)
    vc_key_ring_add_all (ring, others);
  return g_steal_pointer (&ring);
}

/**
 * vc_work_keys_enrol:
 * @sql: a connection without a transaction
 * @officer: whom central knows
 * @password: whose password it has accepted
 * @new_id: the identifier of a key, should one be made
 * @now: the time
 *
 * Opens the officer's keys; makes the first where there is none.
 *
 * Returns: (transfer full): every key the password opens, or %NULL with
 *   %VC_STORE_ERROR_WRONG_PASSWORD when none does, or another
 */
VcKeyRing *
vc_work_keys_enrol (VcSql       *sql,
                    VcOfficer   *officer,
                    VcSecret    *password,
                    const char  *new_id,
                    GDateTime   *now,
                    GError     **error)
{
  g_autoptr (GPtrArray) keys = list_keys_of (sql, officer, error);
  g_autoptr (VcKeyRing) opened = NULL;

  if (keys == NULL)
    return NULL;

  if (keys->len == 0)
    return vc_work_keys_add (sql, officer, password, new_id, now, error);

  opened = open_keys (keys, password, error);
  if (opened == NULL || !vc_sql_begin (sql, error))
    return NULL;

  follow_officer (sql, officer);
  vc_work_audit_add (sql, now, vc_officer_get_id (officer), "key.open", vc_key_ring_get_key_id (opened));
  return vc_sql_commit (sql, error) ? ring_for (officer, opened) : NULL;
}

/* In a transaction: from now on @password opens what @opened holds. */
static gboolean
wrap_again (VcSql      *sql,
            GPtrArray  *keys,
            VcKeyRing  *opened,
            VcSecret   *password,
            GDateTime  *now)
{
  for (guint i = 0; i < keys->len; i++)
    {
      Key *key = g_ptr_array_index (keys, i);
      VcSecret *secret = vc_key_ring_find (opened, key->id);
      g_auto (VcKeyWrap) wrap = { NULL };
      GError *error = NULL;

      if (secret == NULL)
        continue;

      if (vc_key_wrap_close (&wrap, key->id, password, secret, &error))
        update_key (sql, key->id, &wrap);
      else
        vc_sql_take_failure (sql, error);
      vc_work_audit_add (sql, now, key->officer_id, "key.rewrap", key->id);
    }

  return vc_sql_is_well (sql);
}

/**
 * vc_work_keys_rewrap:
 * @sql: a connection without a transaction
 * @officer: whom central knows
 * @former: the password of before
 * @password: the one central has accepted
 * @now: the time
 *
 * From now on @password opens what @former opened.
 *
 * Returns: (transfer full): every key @password opens now, or %NULL with
 *   %VC_STORE_ERROR_WRONG_PASSWORD when @former opens none, or another
 */
VcKeyRing *
vc_work_keys_rewrap (VcSql       *sql,
                     VcOfficer   *officer,
                     VcSecret    *former,
                     VcSecret    *password,
                     GDateTime   *now,
                     GError     **error)
{
  g_autoptr (GPtrArray) keys = list_keys_of (sql, officer, error);
  g_autoptr (VcKeyRing) opened = NULL;
  g_autoptr (VcKeyRing) others = NULL;
  g_autoptr (VcKeyRing) ring = NULL;

  if (keys == NULL)
    return NULL;

  opened = open_keys (keys, former, error);
  if (opened == NULL || !vc_sql_begin (sql, error))
    return NULL;

  if (wrap_again (sql, keys, opened, password, now))
    follow_officer (sql, officer);
  if (!vc_sql_commit (sql, error))
    return NULL;

  /* A newer key may have had the new password all along. */
  others = open_keys (keys, password, NULL);
  ring = ring_for (officer, others != NULL ? others : opened);
  vc_key_ring_add_all (ring, opened);
  return g_steal_pointer (&ring);
}

/**
 * vc_work_keys_verify:
 * @sql: a connection without a transaction
 * @key_id: a key
 * @password: what is thought to open it
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR_WRONG_PASSWORD or another
 */
gboolean
vc_work_keys_verify (VcSql       *sql,
                     const char  *key_id,
                     VcSecret    *password,
                     GError     **error)
{
  g_autoptr (GPtrArray) keys = list_keys (sql, SELECT_KEYS "WHERE id = ?1", key_id, error);
  g_autoptr (VcKeyRing) opened = keys != NULL ? open_keys (keys, password, error) : NULL;

  return opened != NULL;
}
