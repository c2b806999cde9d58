/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-demo-names.h"
#include "vc-demo-places.h"
#include "vc-person.h"

G_BEGIN_DECLS

/* What is settled about someone before chance invents the rest. */
typedef struct
{
  guint            nth;        /* whose numbers they get */
  VcSex            sex;
  guint            min_age;
  guint            max_age;
  VcDemoNameStyle  style;
  const char      *family;     /* or NULL for any */
  guint            district;
  gboolean         had_cmnd;   /* surely; else perhaps, when old enough */
} VcDemoTraits;

/* An invented person, as papers would tell of them. */
typedef struct
{
  guint        nth;
  VcDemoName  *name;
  VcPerson    *person;
  VcDemoPlace  place;
  char        *cccd;
  char        *cmnd;           /* the number before, or NULL */
  char        *bhxh_code;
  char        *phone;
  char        *email;
  guint64      face_seed;
} VcDemoCitizen;

VcDemoCitizen *vc_demo_citizen_new  (const VcDemoTraits *traits,
                                     VcRandom           *random,
                                     VcDate              today);
void           vc_demo_citizen_free (VcDemoCitizen      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcDemoCitizen, vc_demo_citizen_free)

G_END_DECLS
