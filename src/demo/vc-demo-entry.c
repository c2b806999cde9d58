/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-entry.h"

#include "vc-demo-calendar.h"
#include "vc-demo-filing.h"
#include "vc-demo-numbers.h"
#include "vc-demo-refusal.h"
#include "vc-demo-request.h"
#include "vc-office.h"

/* Chance comes in streams, one for each thing to settle about each case, so
 * that a case stays the same when another is added or drawn differently. */
typedef enum
{
  STREAM_ID,
  STREAM_PLAN,
  STREAM_PERSON,
  STREAM_FILING,
} Stream;

/* How long ago the refused declaration came, in working days. */
#define REFUSED_WORK_DAYS_AGO 12

static VcRandom *
random_new (const VcDemoSetting *setting,
            Stream               stream,
            guint                nth)
{
  guint64 which = ((guint64) stream << 32) + nth + 1;

  return vc_random_new_seeded (setting->seed ^ (which * G_GUINT64_CONSTANT (0xd6e8feb86659fd93)));
}

static char *
dup_id (const VcDemoSetting *setting,
        guint                index)
{
  g_autoptr (VcRandom) random = random_new (setting, STREAM_ID, index);

  return vc_random_dup_uuid (random);
}

/* One person has two cases. */
static guint
person_of (guint index)
{
  return index == VC_DEMO_FILED_AGAIN_CASE ? VC_DEMO_REFUSED_CASE : index;
}

static guint
pick_lender (const VcDemoSetting *setting,
             VcRandom            *random)
{
  if (setting->n_photographed == 0)
    return VC_DEMO_NOBODY;

  for (;;)
    {
      guint      index = vc_random_below (random, setting->n_photographed);
      VcDemoPlan plan = vc_demo_plan_for_photos (index);

      if (vc_demo_plan_can_lend (&plan))
        return index;
    }
}

static void
plan_case (VcDemoEntry         *self,
           const VcDemoSetting *setting,
           guint                index)
{
  g_autoptr (VcRandom) random = random_new (setting, STREAM_PLAN, person_of (index));
  VcDemoPlan           likeness;
  gboolean             lent;

  if (person_of (index) < setting->n_photographed)
    {
      self->plan = vc_demo_plan_for_photos (index);
      self->subject.portrait_of = index < setting->n_photographed ? index : person_of (index);
      return;
    }

  self->subject.portrait_of = pick_lender (setting, random);
  lent = self->subject.portrait_of != VC_DEMO_NOBODY;
  if (lent)
    likeness = vc_demo_plan_for_photos (self->subject.portrait_of);

  self->plan = vc_demo_plan_for_portrait (index, lent ? &likeness : NULL, random);
}

static guint
pick_office (guint     index,
             guint     n_offices,
             VcRandom *random)
{
  if (index < VC_DEMO_N_CASES_OF_PROVINCE || vc_random_below (random, 3) == 0)
    return 0;

  return 1 + vc_random_below (random, n_offices - 1);
}

/* Most live where the office is. */
static guint
pick_district (guint     office,
               VcRandom *random)
{
  guint anywhere = vc_random_below (random, VC_DEMO_N_DISTRICTS);

  return vc_random_below (random, 4) == 0 ? anywhere : office;
}

static gboolean
is_child (const VcDemoEntry *self)
{
  return self->plan.document == VC_DOCUMENT_BIRTH_CERTIFICATE;
}

static gboolean
touches_someone (const VcDemoEntry *self)
{
  return is_child (self) ||
         self->plan.fault == VC_DEMO_FAULT_OTHER_CODE ||
         self->plan.fault == VC_DEMO_FAULT_HAS_ACCOUNT ||
         self->plan.fault == VC_DEMO_FAULT_PHONE_TAKEN;
}

static void
invent_citizen (VcDemoEntry *self,
                guint        nth,
                guint        district,
                VcRandom    *random,
                VcDate       today)
{
  const VcDemoPlan *plan = &self->plan;
  VcDemoTraits      traits = {
    .nth = nth,
    .sex = plan->sex,
    .min_age = plan->min_age,
    .max_age = plan->max_age,
    .style = plan->style,
    .district = district,
    .had_cmnd = plan->document == VC_DOCUMENT_CMND || plan->fault == VC_DEMO_FAULT_OLD_NUMBER,
  };

  self->citizen = vc_demo_citizen_new (&traits, random, today);
}

/* A stranger, or the parent from whose account a child's declaration comes. */
static void
invent_other (VcDemoEntry *self,
              guint        nth,
              guint        district,
              VcRandom    *random,
              VcDate       today)
{
  gboolean     woman = vc_random_below (random, 2) == 0;
  VcDemoTraits traits = {
    .nth = nth,
    .sex = woman ? VC_SEX_FEMALE : VC_SEX_MALE,
    .min_age = is_child (self) ? 26 : 20,
    .max_age = is_child (self) ? 42 : 80,
    .style = VC_DEMO_NAME_USUAL,
    .family = is_child (self) && !woman ? self->citizen->name->family : NULL,
    .district = district,
  };

  self->other = vc_demo_citizen_new (&traits, random, today);
}

/* The other parent is only on the birth certificate. */
static void
name_parents (VcDemoEntry *self,
              VcRandom    *random)
{
  const char            *family = self->citizen->name->family;
  const char            *parent = vc_person_get_name (self->other->person);
  VcDate                 birth = vc_person_get_birth_date (self->other->person);
  int                    n_days = (int) vc_random_below (random, 2000) - 1000;
  VcDate                 spouse_birth = vc_demo_calendar_add_days (birth, n_days);
  gboolean               is_mother = vc_person_get_sex (self->other->person) == VC_SEX_FEMALE;
  g_autoptr (VcDemoName) spouse =
    vc_demo_name_new (random, VC_DEMO_NAME_USUAL, is_mother ? VC_SEX_MALE : VC_SEX_FEMALE,
                      is_mother ? family : NULL);

  self->document->mother = g_strdup (is_mother ? parent : spouse->text);
  self->document->mother_birth = is_mother ? birth : spouse_birth;
  self->document->father = g_strdup (is_mother ? spouse->text : parent);
  self->document->father_birth = is_mother ? spouse_birth : birth;
}

static void
invent_people (VcDemoEntry         *self,
               const VcDemoSetting *setting,
               guint                index,
               guint                office)
{
  guint                person = person_of (index);
  g_autoptr (VcRandom) random = random_new (setting, STREAM_PERSON, person);
  guint                district = pick_district (office, random);

  invent_citizen (self, 2 * person, district, random, setting->today);
  self->document = vc_demo_document_new (self->plan.document, self->citizen, random, setting->today);
  self->subject.document_face_seed =
    self->plan.fault == VC_DEMO_FAULT_OTHER_FACE ? vc_random_next (random) : self->citizen->face_seed;

  if (touches_someone (self))
    invent_other (self, 2 * person + 1, district, random, setting->today);

  if (is_child (self))
    name_parents (self, random);
}

static VcDate
pick_day_of_filing (const VcDemoSetting *setting,
                    guint                index,
                    VcRandom            *random)
{
  /* Working days ago, of ten. */
  static const int days[] = { 1, 1, 1, 1, 2, 2, 2, 3, 3, 4 };
  int              n_days = days[vc_random_below (random, G_N_ELEMENTS (days))];

  if (index == VC_DEMO_REFUSED_CASE)
    n_days = REFUSED_WORK_DAYS_AGO;

  return vc_demo_calendar_add_work_days (setting->today, -n_days);
}

/* What the declaration has become, or what else was asked for. */
static VcDeclaration *
finish (VcDeclaration       *filed,
        const VcDemoMatter  *matter,
        const VcDemoSetting *setting,
        guint                index,
        VcDate               day,
        VcRandom            *random)
{
  const VcDemoRequest *request = index >= setting->n_photographed ? vc_demo_request_find (index) : NULL;

  if (request != NULL)
    return vc_demo_request_apply (request, filed, matter, setting->today);

  return index == VC_DEMO_REFUSED_CASE ? vc_demo_refusal_new (filed, day, random) : g_object_ref (filed);
}

static void
file (VcDemoEntry         *self,
      const VcDemoSetting *setting,
      guint                index)
{
  g_autoptr (VcRandom)      random = random_new (setting, STREAM_FILING, index);
  guint                     office = pick_office (index, setting->offices->len, random);
  VcDate                    day = pick_day_of_filing (setting, index, random);
  g_autofree char          *id = dup_id (setting, index);
  g_autofree char          *dossier_number = vc_demo_number_dup_dossier (index, day.year, office);
  g_autofree char          *earlier = dup_id (setting, VC_DEMO_REFUSED_CASE);
  g_autoptr (VcDeclaration) filed = NULL;
  VcDemoMatter              matter;
  VcDemoFiling              filing = {
    .id = id,
    .dossier_number = dossier_number,
    .resubmission_of = index == VC_DEMO_FILED_AGAIN_CASE ? earlier : NULL,
    .filed_on = day,
    .today = setting->today,
  };

  invent_people (self, setting, index, office);
  matter = (VcDemoMatter) {
    .plan = &self->plan,
    .citizen = self->citizen,
    .other = self->other,
    .document = self->document,
    .office_id = vc_office_get_id (g_ptr_array_index (setting->offices, office)),
  };
  self->background = vc_demo_background_new (&matter, random, setting->today);
  filed = vc_demo_filing_declare (&filing, &matter, self->background, random);
  self->known.declaration = finish (filed, &matter, setting, index, day, random);
}

static VcDemoPhotoFlaw
flaw_of (VcDemoFault fault)
{
  switch ((int) fault)
    {
    case VC_DEMO_FAULT_BLURRED:
      return VC_DEMO_PHOTO_BLURRED;
    case VC_DEMO_FAULT_GLARE:
      return VC_DEMO_PHOTO_GLARE;
    case VC_DEMO_FAULT_CUT_CORNER:
      return VC_DEMO_PHOTO_CUT_CORNER;
    case VC_DEMO_FAULT_DARK:
      return VC_DEMO_PHOTO_DARK;
    default:
      return VC_DEMO_PHOTO_GOOD;
    }
}

/* A passport's data page is its front; it has no back. */
static void
list_photo_kinds (VcDemoSubject    *subject,
                  const VcDemoPlan *plan)
{
  subject->kinds[subject->n_kinds++] = VC_PHOTO_PORTRAIT;

  if (plan->verified)
    return;

  if (plan->document == VC_DOCUMENT_BIRTH_CERTIFICATE)
    {
      subject->kinds[subject->n_kinds++] = VC_PHOTO_BIRTH_CERTIFICATE;
      return;
    }

  subject->kinds[subject->n_kinds++] = VC_PHOTO_FRONT;
  if (plan->document == VC_DOCUMENT_CCCD || plan->document == VC_DOCUMENT_CMND)
    subject->kinds[subject->n_kinds++] = VC_PHOTO_BACK;
}

/**
 * vc_demo_entry_new:
 * @setting: the population it belongs to
 * @index: its place there
 *
 * Returns: (transfer full): an invented case, its photos not drawn yet
 */
VcDemoEntry *
vc_demo_entry_new (const VcDemoSetting *setting,
                   guint                index)
{
  VcDemoEntry   *self = g_new0 (VcDemoEntry, 1);
  VcDemoCase    *known = &self->known;
  VcDemoSubject *subject = &self->subject;

  plan_case (self, setting, index);
  file (self, setting, index);

  subject->sex = vc_person_get_sex (self->citizen->person);
  subject->age = vc_date_age (vc_person_get_birth_date (self->citizen->person), setting->today);
  subject->face_seed = self->citizen->face_seed;
  subject->document = self->document;
  subject->flaw = flaw_of (self->plan.fault);
  list_photo_kinds (subject, &self->plan);

  known->index = index;
  known->fault = self->plan.fault;
  known->photographed = index < setting->n_photographed;
  known->record = self->background->record;
  known->payload = vc_demo_document_dup_payload (self->document, &known->payload_on);
  return self;
}

/**
 * vc_demo_entry_free:
 * @self: (transfer full): a case
 */
void
vc_demo_entry_free (VcDemoEntry *self)
{
  g_object_unref (self->known.declaration);
  g_free (self->known.payload);
  vc_demo_citizen_free (self->citizen);
  g_clear_pointer (&self->other, vc_demo_citizen_free);
  vc_demo_document_free (self->document);
  vc_demo_background_free (self->background);
  g_free (self);
}

/**
 * vc_demo_entry_set_photos:
 * @self: a case
 * @photos: (element-type VcPhoto): its photos, now that they are drawn
 *
 * A decision made about it was made about these.
 */
void
vc_demo_entry_set_photos (VcDemoEntry *self,
                          GPtrArray   *photos)
{
  VcDeclarationFields    fields = *vc_declaration_get_fields (self->known.declaration);
  g_autoptr (VcDecision) decision = NULL;
  VcDeclaration         *complete;

  if (fields.decision != NULL)
    decision = vc_demo_refusal_see (fields.decision, photos);

  fields.photos = photos;
  fields.decision = decision;
  complete = vc_declaration_new (&fields);
  g_object_unref (self->known.declaration);
  self->known.declaration = complete;
}
