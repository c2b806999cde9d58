/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-guardian.h"

#include "vc-enum-table.h"

struct _VcGuardian
{
  GObject         parent_instance;

  char           *name;
  char           *bhxh_code;
  VcRelation      relation;
  VcAccountState  account_state;
  char           *phone;
  char           *office_id;
};

G_DEFINE_FINAL_TYPE (VcGuardian, vc_guardian, G_TYPE_OBJECT)

static const char * const relation_names[] = {
  [VC_RELATION_FATHER]   = "father",
  [VC_RELATION_MOTHER]   = "mother",
  [VC_RELATION_GUARDIAN] = "guardian",
};

VC_DEFINE_ENUM_STRINGS (VcRelation, vc_relation, relation_names)

static void
vc_guardian_finalize (GObject *object)
{
  VcGuardian *self = VC_GUARDIAN (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->bhxh_code, g_free);
  g_clear_pointer (&self->phone, g_free);
  g_clear_pointer (&self->office_id, g_free);

  G_OBJECT_CLASS (vc_guardian_parent_class)->finalize (object);
}

static void
vc_guardian_class_init (VcGuardianClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_guardian_finalize;
}

static void
vc_guardian_init (VcGuardian *self)
{
}

/**
 * vc_guardian_new:
 * @name: the full name
 * @bhxh_code: the guardian's own code
 * @relation: what they are to the child
 * @account_state: where the guardian's own account stands
 * @phone: where the child's notices go
 * @office_id: the office that approved the guardian's account
 *
 * Strings are copied, objects referenced.
 *
 * Returns: (transfer full): a new value
 */
VcGuardian *
vc_guardian_new (const char     *name,
                 const char     *bhxh_code,
                 VcRelation      relation,
                 VcAccountState  account_state,
                 const char     *phone,
                 const char     *office_id)
{
  VcGuardian *self = g_object_new (VC_TYPE_GUARDIAN, NULL);

  self->name = g_strdup (name);
  self->bhxh_code = g_strdup (bhxh_code);
  self->relation = relation;
  self->account_state = account_state;
  self->phone = g_strdup (phone);
  self->office_id = g_strdup (office_id);
  return self;
}

/**
 * vc_guardian_get_name:
 * @self: a guardian
 *
 * Returns: (transfer none): the full name
 */
const char *
vc_guardian_get_name (VcGuardian *self)
{
  g_return_val_if_fail (VC_IS_GUARDIAN (self), NULL);

  return self->name;
}

/**
 * vc_guardian_get_bhxh_code:
 * @self: a guardian
 *
 * Returns: (transfer none): the guardian's own code
 */
const char *
vc_guardian_get_bhxh_code (VcGuardian *self)
{
  g_return_val_if_fail (VC_IS_GUARDIAN (self), NULL);

  return self->bhxh_code;
}

/**
 * vc_guardian_get_relation:
 * @self: a guardian
 *
 * Returns: what they are to the child
 */
VcRelation
vc_guardian_get_relation (VcGuardian *self)
{
  g_return_val_if_fail (VC_IS_GUARDIAN (self), VC_RELATION_GUARDIAN);

  return self->relation;
}

/**
 * vc_guardian_get_account_state:
 * @self: a guardian
 *
 * Returns: where the guardian's own account stands
 */
VcAccountState
vc_guardian_get_account_state (VcGuardian *self)
{
  g_return_val_if_fail (VC_IS_GUARDIAN (self), VC_ACCOUNT_NONE);

  return self->account_state;
}

/**
 * vc_guardian_get_phone:
 * @self: a guardian
 *
 * Returns: (transfer none): where the child's notices go
 */
const char *
vc_guardian_get_phone (VcGuardian *self)
{
  g_return_val_if_fail (VC_IS_GUARDIAN (self), NULL);

  return self->phone;
}

/**
 * vc_guardian_get_office_id:
 * @self: a guardian
 *
 * Returns: (transfer none): the office that approved the guardian's account
 */
const char *
vc_guardian_get_office_id (VcGuardian *self)
{
  g_return_val_if_fail (VC_IS_GUARDIAN (self), NULL);

  return self->office_id;
}
