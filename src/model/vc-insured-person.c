/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-insured-person.h"

struct _VcInsuredPerson
{
  GObject         parent_instance;

  char           *bhxh_code;
  VcPerson       *person;
  char           *id_number;
  VcAccountState  account_state;
};

G_DEFINE_FINAL_TYPE (VcInsuredPerson, vc_insured_person, G_TYPE_OBJECT)

static void
vc_insured_person_finalize (GObject *object)
{
  VcInsuredPerson *self = VC_INSURED_PERSON (object);

  g_clear_pointer (&self->bhxh_code, g_free);
  g_clear_object (&self->person);
  g_clear_pointer (&self->id_number, g_free);

  G_OBJECT_CLASS (vc_insured_person_parent_class)->finalize (object);
}

static void
vc_insured_person_class_init (VcInsuredPersonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_insured_person_finalize;
}

static void
vc_insured_person_init (VcInsuredPerson *self)
{
}

/**
 * vc_insured_person_new:
 * @bhxh_code: the code
 * @person: the person as BHXH has them
 * @id_number: the identity number BHXH has, or %NULL
 * @account_state: whether the code has an account
 *
 * Strings are copied, objects referenced.
 *
 * Returns: (transfer full): a new value
 */
VcInsuredPerson *
vc_insured_person_new (const char     *bhxh_code,
                       VcPerson       *person,
                       const char     *id_number,
                       VcAccountState  account_state)
{
  VcInsuredPerson *self;

  g_return_val_if_fail (bhxh_code != NULL, NULL);
  g_return_val_if_fail (VC_IS_PERSON (person), NULL);

  self = g_object_new (VC_TYPE_INSURED_PERSON, NULL);
  self->bhxh_code = g_strdup (bhxh_code);
  self->person = g_object_ref (person);
  self->id_number = g_strdup (id_number);
  self->account_state = account_state;
  return self;
}

/**
 * vc_insured_person_get_bhxh_code:
 * @self: an insured person
 *
 * Returns: (transfer none): the code
 */
const char *
vc_insured_person_get_bhxh_code (VcInsuredPerson *self)
{
  g_return_val_if_fail (VC_IS_INSURED_PERSON (self), NULL);

  return self->bhxh_code;
}

/**
 * vc_insured_person_get_person:
 * @self: an insured person
 *
 * Returns: (transfer none): the person as BHXH has them
 */
VcPerson *
vc_insured_person_get_person (VcInsuredPerson *self)
{
  g_return_val_if_fail (VC_IS_INSURED_PERSON (self), NULL);

  return self->person;
}

/**
 * vc_insured_person_get_id_number:
 * @self: an insured person
 *
 * Returns: (transfer none) (nullable): the identity number BHXH has
 */
const char *
vc_insured_person_get_id_number (VcInsuredPerson *self)
{
  g_return_val_if_fail (VC_IS_INSURED_PERSON (self), NULL);

  return self->id_number;
}

/**
 * vc_insured_person_get_account_state:
 * @self: an insured person
 *
 * Returns: whether the code has an account
 */
VcAccountState
vc_insured_person_get_account_state (VcInsuredPerson *self)
{
  g_return_val_if_fail (VC_IS_INSURED_PERSON (self), VC_ACCOUNT_NONE);

  return self->account_state;
}
