/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-account.h"

#include "vc-enum-table.h"

struct _VcAccount
{
  GObject         parent_instance;

  char           *bhxh_code;
  VcAccountState  state;
  GDateTime      *issued_at;
};

G_DEFINE_FINAL_TYPE (VcAccount, vc_account, G_TYPE_OBJECT)

static const char * const account_state_names[] = {
  [VC_ACCOUNT_NONE]      = "none",
  [VC_ACCOUNT_ACTIVE]    = "active",
  [VC_ACCOUNT_SUSPENDED] = "suspended",
  [VC_ACCOUNT_CLOSED]    = "closed",
};

VC_DEFINE_ENUM_STRINGS (VcAccountState, vc_account_state, account_state_names)

static void
vc_account_finalize (GObject *object)
{
  VcAccount *self = VC_ACCOUNT (object);

  g_clear_pointer (&self->bhxh_code, g_free);
  g_clear_pointer (&self->issued_at, g_date_time_unref);

  G_OBJECT_CLASS (vc_account_parent_class)->finalize (object);
}

static void
vc_account_class_init (VcAccountClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_account_finalize;
}

static void
vc_account_init (VcAccount *self)
{
}

/**
 * vc_account_new:
 * @bhxh_code: the code the account is of
 * @state: where the account stands
 * @issued_at: when it was issued, or %NULL
 *
 * Strings are copied, objects referenced.
 *
 * Returns: (transfer full): a new value
 */
VcAccount *
vc_account_new (const char     *bhxh_code,
                VcAccountState  state,
                GDateTime      *issued_at)
{
  VcAccount *self;

  g_return_val_if_fail (bhxh_code != NULL, NULL);

  self = g_object_new (VC_TYPE_ACCOUNT, NULL);
  self->bhxh_code = g_strdup (bhxh_code);
  self->state = state;
  self->issued_at = issued_at != NULL ? g_date_time_ref (issued_at) : NULL;
  return self;
}

/**
 * vc_account_get_bhxh_code:
 * @self: an account
 *
 * Returns: (transfer none): the code the account is of
 */
const char *
vc_account_get_bhxh_code (VcAccount *self)
{
  g_return_val_if_fail (VC_IS_ACCOUNT (self), NULL);

  return self->bhxh_code;
}

/**
 * vc_account_get_state:
 * @self: an account
 *
 * Returns: where the account stands
 */
VcAccountState
vc_account_get_state (VcAccount *self)
{
  g_return_val_if_fail (VC_IS_ACCOUNT (self), VC_ACCOUNT_NONE);

  return self->state;
}

/**
 * vc_account_get_issued_at:
 * @self: an account
 *
 * Returns: (transfer none) (nullable): when it was issued
 */
GDateTime *
vc_account_get_issued_at (VcAccount *self)
{
  g_return_val_if_fail (VC_IS_ACCOUNT (self), NULL);

  return self->issued_at;
}
