/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-person.h"

#include "vc-enum-table.h"

struct _VcPerson
{
  GObject  parent_instance;

  char    *name;
  VcDate   birth_date;
  VcSex    sex;
};

G_DEFINE_FINAL_TYPE (VcPerson, vc_person, G_TYPE_OBJECT)

static const char * const sex_names[] = {
  [VC_SEX_UNKNOWN] = "unknown",
  [VC_SEX_MALE]    = "male",
  [VC_SEX_FEMALE]  = "female",
};

VC_DEFINE_ENUM_STRINGS (VcSex, vc_sex, sex_names)

static void
vc_person_finalize (GObject *object)
{
  VcPerson *self = VC_PERSON (object);

  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (vc_person_parent_class)->finalize (object);
}

static void
vc_person_class_init (VcPersonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_person_finalize;
}

static void
vc_person_init (VcPerson *self)
{
}

/**
 * vc_person_new:
 * @name: the full name as written
 * @birth_date: the birth date, as far as it is known
 * @sex: the sex
 *
 * Strings are copied, objects referenced.
 *
 * Returns: (transfer full): a new value
 */
VcPerson *
vc_person_new (const char *name,
               VcDate      birth_date,
               VcSex       sex)
{
  VcPerson *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (VC_TYPE_PERSON, NULL);
  self->name = g_strdup (name);
  self->birth_date = birth_date;
  self->sex = sex;
  return self;
}

/**
 * vc_person_get_name:
 * @self: a person
 *
 * Returns: (transfer none): the full name as written
 */
const char *
vc_person_get_name (VcPerson *self)
{
  g_return_val_if_fail (VC_IS_PERSON (self), NULL);

  return self->name;
}

/**
 * vc_person_get_birth_date:
 * @self: a person
 *
 * Returns: the birth date, as far as it is known
 */
VcDate
vc_person_get_birth_date (VcPerson *self)
{
  g_return_val_if_fail (VC_IS_PERSON (self), VC_DATE_UNKNOWN);

  return self->birth_date;
}

/**
 * vc_person_get_sex:
 * @self: a person
 *
 * Returns: the sex
 */
VcSex
vc_person_get_sex (VcPerson *self)
{
  g_return_val_if_fail (VC_IS_PERSON (self), VC_SEX_UNKNOWN);

  return self->sex;
}
