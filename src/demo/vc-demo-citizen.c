/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-citizen.h"

#include "vc-demo-calendar.h"
#include "vc-demo-numbers.h"

/* Whose papers may tell no day of birth. */
#define AGE_OF_LOST_REGISTERS 60

/* Whoever was born later got a card of twelve digits as their first. */
#define LAST_BIRTH_YEAR_OF_CMND 1998

static VcDate
pick_birth_date (const VcDemoTraits *traits,
                 VcRandom           *random,
                 VcDate              today)
{
  guint  age = traits->min_age + vc_random_below (random, traits->max_age - traits->min_age + 1);
  guint  year = today.year - age;
  VcDate birth = vc_demo_calendar_pick_day (random, (VcDate) { (guint16) (year - 1), 1, 1 },
                                            (VcDate) { (guint16) (year - 1), 12, 31 });
  guint  chance = vc_random_below (random, 12);

  if (age >= AGE_OF_LOST_REGISTERS && chance < 4)
    birth.day = 0;
  if (age >= AGE_OF_LOST_REGISTERS && chance < 3)
    birth.month = 0;

  return birth;
}

/**
 * vc_demo_citizen_new:
 * @traits: what is settled
 * @random: where chance comes from
 * @today: the day their age is counted to
 *
 * Returns: (transfer full): an invented person
 */
VcDemoCitizen *
vc_demo_citizen_new (const VcDemoTraits *traits,
                     VcRandom           *random,
                     VcDate              today)
{
  VcDemoCitizen *self = g_new0 (VcDemoCitizen, 1);
  VcDate         birth = pick_birth_date (traits, random, today);

  self->nth = traits->nth;
  self->name = vc_demo_name_new (random, traits->style, traits->sex, traits->family);
  self->person = vc_person_new (self->name->text, birth, traits->sex);
  vc_demo_place_init (&self->place, random, traits->district);
  self->cccd = vc_demo_number_dup_cccd (traits->nth, vc_demo_place_pick_birth_code (random),
                                        traits->sex, birth.year);
  if (traits->had_cmnd || (birth.year <= LAST_BIRTH_YEAR_OF_CMND && vc_random_below (random, 2) == 0))
    self->cmnd = vc_demo_number_dup_cmnd (traits->nth);
  self->bhxh_code = vc_demo_number_dup_bhxh_code (traits->nth);
  self->phone = vc_demo_number_dup_phone (traits->nth);
  self->email = vc_demo_name_dup_email (self->name->text, traits->nth);
  self->face_seed = vc_random_next (random);
  return self;
}

/**
 * vc_demo_citizen_free:
 * @self: (transfer full): a person
 */
void
vc_demo_citizen_free (VcDemoCitizen *self)
{
  vc_demo_name_free (self->name);
  g_object_unref (self->person);
  g_free (self->cccd);
  g_free (self->cmnd);
  g_free (self->bhxh_code);
  g_free (self->phone);
  g_free (self->email);
  g_free (self);
}
