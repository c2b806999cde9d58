/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-date.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  VC_SEX_UNKNOWN,
  VC_SEX_MALE,
  VC_SEX_FEMALE,
} VcSex;

const char *vc_sex_to_string   (VcSex       sex);
gboolean    vc_sex_from_string (const char *text,
                                VcSex      *sex);

#define VC_TYPE_PERSON (vc_person_get_type ())
G_DECLARE_FINAL_TYPE (VcPerson, vc_person, VC, PERSON, GObject)

VcPerson   *vc_person_new            (const char *name,
                                      VcDate      birth_date,
                                      VcSex       sex);
const char *vc_person_get_name       (VcPerson   *self);
VcDate      vc_person_get_birth_date (VcPerson   *self);
VcSex       vc_person_get_sex        (VcPerson   *self);

G_END_DECLS
