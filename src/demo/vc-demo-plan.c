/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-plan.h"

#include "vc-demo-request.h"

/*
 * Which cases there are. Those with photos of their own come first and in a
 * fixed order, one of each kind, so that a test, a training or a demo knows
 * where to find what it needs; after them good ones of all kinds. Everyone
 * else is an adult whose number was matched with the population database and
 * who sent a portrait only.
 */

#define VERIFIED VC_DOCUMENT_CCCD, TRUE
#define CARD     VC_DOCUMENT_CCCD, FALSE
#define CMND     VC_DOCUMENT_CMND, FALSE
#define PASSPORT VC_DOCUMENT_PASSPORT, FALSE
#define FOREIGN  VC_DOCUMENT_FOREIGN_PASSPORT, FALSE
#define CHILD    VC_DOCUMENT_BIRTH_CERTIFICATE, FALSE

#define MAN   VC_SEX_MALE
#define WOMAN VC_SEX_FEMALE

static const VcDemoPlan first_plans[] = {
  { VERIFIED, VC_DEMO_FAULT_NONE,            VC_DEMO_NAME_USUAL,    WOMAN, 30, 38 },
  { CARD,     VC_DEMO_FAULT_NONE,            VC_DEMO_NAME_USUAL,    MAN,   40, 48 },
  { CARD,     VC_DEMO_FAULT_OTHER_FACE,      VC_DEMO_NAME_USUAL,    WOMAN, 50, 58 },
  { CARD,     VC_DEMO_FAULT_BLURRED,         VC_DEMO_NAME_USUAL,    MAN,   20, 28 },
  { CHILD,    VC_DEMO_FAULT_NONE,            VC_DEMO_NAME_USUAL,    WOMAN,  5,  8 },
  { CMND,     VC_DEMO_FAULT_OLD_DOCUMENT,    VC_DEMO_NAME_USUAL,    MAN,   62, 74 },
  { PASSPORT, VC_DEMO_FAULT_NONE,            VC_DEMO_NAME_USUAL,    WOMAN, 24, 34 },
  { CARD,     VC_DEMO_FAULT_OTHER_CODE,      VC_DEMO_NAME_USUAL,    MAN,   30, 44 },
  { CARD,     VC_DEMO_FAULT_GLARE,           VC_DEMO_NAME_LONG,     WOMAN, 40, 56 },
  { VERIFIED, VC_DEMO_FAULT_NO_PORTRAIT,     VC_DEMO_NAME_USUAL,    MAN,   19, 30 },
  { CHILD,    VC_DEMO_FAULT_GUARDIAN_CLOSED, VC_DEMO_NAME_USUAL,    MAN,    2,  4 },
  { FOREIGN,  VC_DEMO_FAULT_NONE,            VC_DEMO_NAME_FOREIGN,  MAN,   30, 50 },
  { CARD,     VC_DEMO_FAULT_NO_CODE,         VC_DEMO_NAME_USUAL,    WOMAN, 65, 80 },
  { CARD,     VC_DEMO_FAULT_HAS_ACCOUNT,     VC_DEMO_NAME_USUAL,    MAN,   50, 60 },
  { CARD,     VC_DEMO_FAULT_PHONE_TAKEN,     VC_DEMO_NAME_USUAL,    WOMAN, 18, 23 },
  { VERIFIED, VC_DEMO_FAULT_NO_DIACRITICS,   VC_DEMO_NAME_USUAL,    WOMAN, 44, 54 },
  { VERIFIED, VC_DEMO_FAULT_NONE,            VC_DEMO_NAME_USUAL,    WOMAN, 44, 54 },
  { CARD,     VC_DEMO_FAULT_CUT_CORNER,      VC_DEMO_NAME_USUAL,    MAN,   25, 40 },
  { CARD,     VC_DEMO_FAULT_DARK,            VC_DEMO_NAME_USUAL,    WOMAN, 60, 70 },
  { CARD,     VC_DEMO_FAULT_NONE,            VC_DEMO_NAME_HIGHLAND, WOMAN, 25, 40 },
  { CARD,     VC_DEMO_FAULT_TONE_PLACEMENT,  VC_DEMO_NAME_TWO_WAYS, MAN,   33, 50 },
  { CARD,     VC_DEMO_FAULT_NO_DIACRITICS,   VC_DEMO_NAME_USUAL,    WOMAN, 20, 30 },
  { CARD,     VC_DEMO_FAULT_BIRTH_DATE,      VC_DEMO_NAME_USUAL,    MAN,   45, 58 },
  { CARD,     VC_DEMO_FAULT_OLD_NUMBER,      VC_DEMO_NAME_USUAL,    WOMAN, 36, 55 },
};

static const VcDemoPlan more_plans[] = {
  { VERIFIED, VC_DEMO_FAULT_NONE,            VC_DEMO_NAME_HIGHLAND, MAN,   30, 44 },
  { CARD,     VC_DEMO_FAULT_NONE,            VC_DEMO_NAME_LONG,     WOMAN, 20, 35 },
  { CHILD,    VC_DEMO_FAULT_NONE,            VC_DEMO_NAME_USUAL,    MAN,    9, 13 },
  { CARD,     VC_DEMO_FAULT_NONE,            VC_DEMO_NAME_USUAL,    MAN,   70, 86 },
  { VERIFIED, VC_DEMO_FAULT_NONE,            VC_DEMO_NAME_USUAL,    WOMAN, 18, 25 },
  { CARD,     VC_DEMO_FAULT_NONE,            VC_DEMO_NAME_TWO_WAYS, WOMAN, 60, 75 },
  { PASSPORT, VC_DEMO_FAULT_NONE,            VC_DEMO_NAME_USUAL,    MAN,   42, 56 },
  { CARD,     VC_DEMO_FAULT_NONE,            VC_DEMO_NAME_USUAL,    MAN,   18, 30 },
};

/* Of a thousand of the others, so many have it. */
static const struct
{
  VcDemoFault fault;
  guint       per_thousand;
} faults[] = {
  { VC_DEMO_FAULT_OLD_NUMBER,     40 },
  { VC_DEMO_FAULT_TONE_PLACEMENT, 25 },
  { VC_DEMO_FAULT_NO_DIACRITICS,  20 },
  { VC_DEMO_FAULT_BIRTH_DATE,     20 },
  { VC_DEMO_FAULT_OTHER_CODE,     20 },
  { VC_DEMO_FAULT_HAS_ACCOUNT,    15 },
  { VC_DEMO_FAULT_PHONE_TAKEN,    10 },
  { VC_DEMO_FAULT_NO_CODE,        10 },
};

static const struct
{
  VcDemoNameStyle style;
  guint           per_thousand;
} styles[] = {
  { VC_DEMO_NAME_TWO_WAYS, 60 },
  { VC_DEMO_NAME_HIGHLAND, 50 },
  { VC_DEMO_NAME_LONG,     30 },
};

/* The number before is still in the record only of those who had one. */
#define MIN_AGE_OF_OLD_NUMBER 30

/* How many years a borrowed portrait may be out. */
#define LIKENESS_YEARS 4

static VcDemoFault
pick_fault (VcRandom *random)
{
  guint chance = vc_random_below (random, 1000);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      if (chance < faults[i].per_thousand)
        return faults[i].fault;

      chance -= faults[i].per_thousand;
    }

  return VC_DEMO_FAULT_NONE;
}

static VcDemoNameStyle
pick_style (VcRandom *random)
{
  guint chance = vc_random_below (random, 1000);

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      if (chance < styles[i].per_thousand)
        return styles[i].style;

      chance -= styles[i].per_thousand;
    }

  return VC_DEMO_NAME_USUAL;
}

/* The record knows people, not organisations; whoever has an account changed
 * or stops using it has one. */
static VcDemoFault
fault_of_request (const VcDemoRequest *request)
{
  return request->organisation ? VC_DEMO_FAULT_NO_CODE : VC_DEMO_FAULT_HAS_ACCOUNT;
}

/**
 * vc_demo_plan_for_photos:
 * @index: a case with photos of its own
 *
 * Returns: what kind of case it is
 */
VcDemoPlan
vc_demo_plan_for_photos (guint index)
{
  if (index < G_N_ELEMENTS (first_plans))
    return first_plans[index];

  return more_plans[(index - G_N_ELEMENTS (first_plans)) % G_N_ELEMENTS (more_plans)];
}

/**
 * vc_demo_plan_for_portrait:
 * @index: a case with another's portrait
 * @likeness: (nullable): whose portrait it is; %NULL for nobody's
 * @random: where chance comes from
 *
 * Returns: what kind of case it is: a verified adult of that sex and about
 *   that age
 */
VcDemoPlan
vc_demo_plan_for_portrait (guint             index,
                           const VcDemoPlan *likeness,
                           VcRandom         *random)
{
  VcDemoPlan plan = { VERIFIED, pick_fault (random), pick_style (random), WOMAN, 18, 88 };

  if (vc_random_below (random, 2) == 0)
    plan.sex = MAN;

  if (likeness != NULL)
    {
      plan.sex = likeness->sex;
      plan.min_age = MAX (likeness->min_age - LIKENESS_YEARS, 18);
      plan.max_age = likeness->max_age + LIKENESS_YEARS;
    }

  if (index == VC_DEMO_REFUSED_CASE || index == VC_DEMO_FILED_AGAIN_CASE)
    plan.fault = index == VC_DEMO_REFUSED_CASE ? VC_DEMO_FAULT_NO_DIACRITICS : VC_DEMO_FAULT_NONE;

  if (vc_demo_request_find (index) != NULL)
    plan.fault = fault_of_request (vc_demo_request_find (index));

  if (plan.fault == VC_DEMO_FAULT_OLD_NUMBER && plan.max_age < MIN_AGE_OF_OLD_NUMBER)
    plan.fault = VC_DEMO_FAULT_NONE;

  if (plan.fault == VC_DEMO_FAULT_OLD_NUMBER)
    plan.min_age = MAX (plan.min_age, MIN_AGE_OF_OLD_NUMBER);

  if (plan.fault == VC_DEMO_FAULT_TONE_PLACEMENT)
    plan.style = VC_DEMO_NAME_TWO_WAYS;

  return plan;
}

/**
 * vc_demo_plan_can_lend:
 * @self: a case with photos of its own
 *
 * Returns: whether its portrait can serve for other adults
 */
gboolean
vc_demo_plan_can_lend (const VcDemoPlan *self)
{
  return self->document != VC_DOCUMENT_BIRTH_CERTIFICATE &&
         self->document != VC_DOCUMENT_FOREIGN_PASSPORT &&
         self->fault != VC_DEMO_FAULT_NO_PORTRAIT;
}
