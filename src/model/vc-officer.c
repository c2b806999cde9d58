/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-officer.h"

#include "vc-enum-table.h"

struct _VcOfficer
{
  GObject  parent_instance;

  char    *id;
  char    *account;
  char    *name;
  VcRole   role;
  char    *office_id;
};

G_DEFINE_FINAL_TYPE (VcOfficer, vc_officer, G_TYPE_OBJECT)

static const char * const role_names[] = {
  [VC_ROLE_CLERK]         = "clerk",
  [VC_ROLE_SUPERVISOR]    = "supervisor",
  [VC_ROLE_PROVINCE]      = "province",
  [VC_ROLE_ADMINISTRATOR] = "administrator",
};

VC_DEFINE_ENUM_STRINGS (VcRole, vc_role, role_names)

static void
vc_officer_finalize (GObject *object)
{
  VcOfficer *self = VC_OFFICER (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->account, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->office_id, g_free);

  G_OBJECT_CLASS (vc_officer_parent_class)->finalize (object);
}

static void
vc_officer_class_init (VcOfficerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_officer_finalize;
}

static void
vc_officer_init (VcOfficer *self)
{
}

/**
 * vc_officer_new:
 * @id: the officer's own id
 * @account: (nullable): what they sign in as; %NULL: not for this officer to
 *   know
 * @name: the name, for people
 * @role: what they may do
 * @office_id: the office they belong to
 *
 * Strings are copied, objects referenced.
 *
 * Returns: (transfer full): a new value
 */
VcOfficer *
vc_officer_new (const char *id,
                const char *account,
                const char *name,
                VcRole      role,
                const char *office_id)
{
  VcOfficer *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (VC_TYPE_OFFICER, NULL);
  self->id = g_strdup (id);
  self->account = g_strdup (account);
  self->name = g_strdup (name);
  self->role = role;
  self->office_id = g_strdup (office_id);
  return self;
}

/**
 * vc_officer_get_id:
 * @self: an officer
 *
 * Returns: (transfer none): the officer's own id
 */
const char *
vc_officer_get_id (VcOfficer *self)
{
  g_return_val_if_fail (VC_IS_OFFICER (self), NULL);

  return self->id;
}

/**
 * vc_officer_get_account:
 * @self: an officer
 *
 * Returns: (transfer none) (nullable): what they sign in as
 */
const char *
vc_officer_get_account (VcOfficer *self)
{
  g_return_val_if_fail (VC_IS_OFFICER (self), NULL);

  return self->account;
}

/**
 * vc_officer_get_name:
 * @self: an officer
 *
 * Returns: (transfer none): the name, for people
 */
const char *
vc_officer_get_name (VcOfficer *self)
{
  g_return_val_if_fail (VC_IS_OFFICER (self), NULL);

  return self->name;
}

/**
 * vc_officer_get_role:
 * @self: an officer
 *
 * Returns: what they may do
 */
VcRole
vc_officer_get_role (VcOfficer *self)
{
  g_return_val_if_fail (VC_IS_OFFICER (self), VC_ROLE_CLERK);

  return self->role;
}

/**
 * vc_officer_get_office_id:
 * @self: an officer
 *
 * Returns: (transfer none): the office they belong to
 */
const char *
vc_officer_get_office_id (VcOfficer *self)
{
  g_return_val_if_fail (VC_IS_OFFICER (self), NULL);

  return self->office_id;
}
