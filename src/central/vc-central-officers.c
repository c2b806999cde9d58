/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-officers.h"

#define COLUMNS "id, account, name, role, office_id"

static VcOfficer *
read_officer (VcCentralQuery *query)
{
  VcRole role = VC_ROLE_CLERK;

  /* The table's own CHECK keeps every other word out. */
  if (!vc_role_from_string (vc_central_query_get_text (query, 3), &role))
    g_return_val_if_reached (NULL);

  return vc_officer_new (vc_central_query_get_text (query, 0),
                         vc_central_query_get_text (query, 1),
                         vc_central_query_get_text (query, 2),
                         role,
                         vc_central_query_get_text (query, 4));
}

/**
 * vc_central_officers_add:
 * @central: a central with a transaction
 * @officer: a new officer
 * @password_hash: from vc_central_password_hash()
 */
void
vc_central_officers_add (VcCentral  *central,
                         VcOfficer  *officer,
                         const char *password_hash)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "INSERT INTO officers (id, account, name, role, office_id, password_hash)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6)");

  vc_central_query_bind_text (query, vc_officer_get_id (officer));
  vc_central_query_bind_text (query, vc_officer_get_account (officer));
  vc_central_query_bind_text (query, vc_officer_get_name (officer));
  vc_central_query_bind_text (query, vc_role_to_string (vc_officer_get_role (officer)));
  vc_central_query_bind_text (query, vc_officer_get_office_id (officer));
  vc_central_query_bind_text (query, password_hash);
  vc_central_query_run (query);
}

/**
 * vc_central_officers_find:
 * @central: a central with a transaction
 * @id: an officer's identifier
 *
 * Returns: (transfer full) (nullable): the officer, or %NULL
 */
VcOfficer *
vc_central_officers_find (VcCentral  *central,
                          const char *id)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT " COLUMNS " FROM officers WHERE id = ?1");

  vc_central_query_bind_text (query, id);
  return vc_central_query_next (query) ? read_officer (query) : NULL;
}

/**
 * vc_central_officers_list_active:
 * @central: a central with a transaction
 * @office_id: an office
 *
 * Returns: (transfer full) (element-type VcOfficer): who works there, by name
 */
GPtrArray *
vc_central_officers_list_active (VcCentral  *central,
                                 const char *office_id)
{
  GPtrArray *officers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT " COLUMNS " FROM officers WHERE office_id = ?1 AND disabled_at IS NULL ORDER BY name, id");

  vc_central_query_bind_text (query, office_id);
  while (vc_central_query_next (query))
    g_ptr_array_add (officers, read_officer (query));

  return officers;
}

/**
 * vc_central_officers_is_disabled:
 * @central: a central with a transaction
 * @id: an officer's identifier
 *
 * Returns: whether the officer may no longer work
 */
gboolean
vc_central_officers_is_disabled (VcCentral  *central,
                                 const char *id)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT 1 FROM officers WHERE id = ?1 AND disabled_at IS NULL");

  vc_central_query_bind_text (query, id);
  return !vc_central_query_next (query);
}

/**
 * vc_central_officers_find_account:
 * @central: a central with a transaction
 * @account: what was typed
 *
 * Returns: (transfer full) (nullable): the officer of this account, or %NULL
 */
VcCentralCredentials *
vc_central_officers_find_account (VcCentral  *central,
                                  const char *account)
{
  VcCentralCredentials *credentials = NULL;
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT " COLUMNS ", password_hash, disabled_at IS NOT NULL FROM officers WHERE account = ?1");

  vc_central_query_bind_text (query, account);
  if (!vc_central_query_next (query))
    return NULL;

  credentials = g_new0 (VcCentralCredentials, 1);
  credentials->officer = read_officer (query);
  credentials->password_hash = g_strdup (vc_central_query_get_text (query, 5));
  credentials->disabled = vc_central_query_get_int (query, 6) != 0;
  return credentials;
}

/**
 * vc_central_credentials_free:
 * @self: (transfer full): what signing in knew
 */
void
vc_central_credentials_free (VcCentralCredentials *self)
{
  g_clear_object (&self->officer);
  g_free (self->password_hash);
  g_free (self);
}
