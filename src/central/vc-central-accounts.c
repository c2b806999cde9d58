/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-accounts.h"

#include "vc-phone.h"

/* One phone and one e-mail belong to one BHXH code: kept in one form, so that
 * the same number written otherwise is the same. */

static char *
dup_email_key (const char *email)
{
  return email != NULL ? g_ascii_strdown (email, -1) : NULL;
}

/* A number that is none keeps its own text. */
static char *
dup_phone_key (const char *phone)
{
  char *normal = phone != NULL ? vc_phone_normalise (phone) : NULL;

  return normal != NULL ? normal : g_strdup (phone);
}

static VcAccount *
read_account (VcCentralQuery *query)
{
  g_autoptr (GDateTime) issued_at = vc_central_query_dup_time (query, 2);
  VcAccountState state = VC_ACCOUNT_NONE;

  vc_account_state_from_string (vc_central_query_get_text (query, 1), &state);
  return vc_account_new (vc_central_query_get_text (query, 0), state, issued_at);
}

/**
 * vc_central_accounts_add:
 * @central: a central with a transaction
 * @fields: what the account is made of
 *
 * Issues an account. A second one of the same code or the same declaration
 * fails.
 */
void
vc_central_accounts_add (VcCentral                    *central,
                         const VcCentralAccountFields *fields)
{
  g_autofree char *phone = dup_phone_key (fields->phone);
  g_autofree char *email = dup_email_key (fields->email);
  /* The first password is random and long enough for a plain hash. */
  g_autofree char *hash = fields->password != NULL
                          ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, fields->password, -1)
                          : NULL;
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "INSERT INTO accounts (bhxh_code, declaration_id, office_id, state, issued_at, phone, email, password_hash)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");

  vc_central_query_bind_text (query, fields->bhxh_code);
  vc_central_query_bind_text (query, fields->declaration_id);
  vc_central_query_bind_text (query, fields->office_id);
  vc_central_query_bind_text (query, vc_account_state_to_string (fields->state));
  vc_central_query_bind_time (query, fields->issued_at);
  vc_central_query_bind_text (query, phone);
  vc_central_query_bind_text (query, email);
  vc_central_query_bind_text (query, hash);
  vc_central_query_run (query);
}

/**
 * vc_central_accounts_find:
 * @central: a central with a transaction
 * @bhxh_code: a code
 * @declaration_id: (out) (nullable): which declaration issued it, if one did
 *
 * Returns: (transfer full) (nullable): the code's account, or %NULL
 */
VcAccount *
vc_central_accounts_find (VcCentral  *central,
                          const char *bhxh_code,
                          char      **declaration_id)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT bhxh_code, state, issued_at, declaration_id FROM accounts WHERE bhxh_code = ?1");

  vc_central_query_bind_text (query, bhxh_code);
  if (!vc_central_query_next (query))
    return NULL;

  *declaration_id = g_strdup (vc_central_query_get_text (query, 3));
  return read_account (query);
}

/**
 * vc_central_accounts_get_state:
 * @central: a central with a transaction
 * @bhxh_code: a code
 *
 * Returns: the state of the code's account
 */
VcAccountState
vc_central_accounts_get_state (VcCentral  *central,
                               const char *bhxh_code)
{
  g_autofree char *declaration_id = NULL;
  g_autoptr (VcAccount) account = vc_central_accounts_find (central, bhxh_code, &declaration_id);

  return account != NULL ? vc_account_get_state (account) : VC_ACCOUNT_NONE;
}

/**
 * vc_central_accounts_find_issued_by:
 * @central: a central with a transaction
 * @declaration_id: a declaration
 *
 * Returns: (transfer full) (nullable): the account it issued, or %NULL
 */
VcAccount *
vc_central_accounts_find_issued_by (VcCentral  *central,
                                    const char *declaration_id)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT bhxh_code, state, issued_at FROM accounts WHERE declaration_id = ?1");

  vc_central_query_bind_text (query, declaration_id);
  return vc_central_query_next (query) ? read_account (query) : NULL;
}

/**
 * vc_central_accounts_find_holder:
 * @central: a central with a transaction
 * @bhxh_code: a code
 *
 * Returns: (transfer full) (nullable): how to reach who holds its account, or
 *   %NULL without an account
 */
VcCentralHolder *
vc_central_accounts_find_holder (VcCentral  *central,
                                 const char *bhxh_code)
{
  VcCentralHolder *holder;
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT phone, email, office_id FROM accounts WHERE bhxh_code = ?1");

  vc_central_query_bind_text (query, bhxh_code);
  if (!vc_central_query_next (query))
    return NULL;

  holder = g_new0 (VcCentralHolder, 1);
  holder->phone = g_strdup (vc_central_query_get_text (query, 0));
  holder->email = g_strdup (vc_central_query_get_text (query, 1));
  holder->office_id = g_strdup (vc_central_query_get_text (query, 2));
  return holder;
}

/**
 * vc_central_accounts_is_phone_taken:
 * @central: a central with a transaction
 * @phone: in any form
 *
 * Returns: whether an account has this phone
 */
gboolean
vc_central_accounts_is_phone_taken (VcCentral  *central,
                                    const char *phone)
{
  g_autofree char *key = dup_phone_key (phone);
  g_autoptr (VcCentralQuery) query = vc_central_query (central, "SELECT 1 FROM accounts WHERE phone = ?1");

  vc_central_query_bind_text (query, key);
  return vc_central_query_next (query);
}

/**
 * vc_central_accounts_is_email_taken:
 * @central: a central with a transaction
 * @email: in any case
 *
 * Returns: whether an account has this e-mail address
 */
gboolean
vc_central_accounts_is_email_taken (VcCentral  *central,
                                    const char *email)
{
  g_autofree char *key = dup_email_key (email);
  g_autoptr (VcCentralQuery) query = vc_central_query (central, "SELECT 1 FROM accounts WHERE email = ?1");

  vc_central_query_bind_text (query, key);
  return vc_central_query_next (query);
}

/**
 * vc_central_holder_free:
 * @self: (transfer full): a holder
 */
void
vc_central_holder_free (VcCentralHolder *self)
{
  g_free (self->phone);
  g_free (self->email);
  g_free (self->office_id);
  g_free (self);
}
