/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-population.h"

#include "vc-demo-entry.h"
#include "vc-demo-numbers.h"
#include "vc-demo-office-list.h"
#include "vc-demo-population-private.h"

/*
 * Invented declarations and what surrounds them: the people, what BHXH knows
 * of them, the accounts that exist. The same seed and date give the same, to
 * the last byte. No real person is in it.
 */
struct _VcDemoPopulation
{
  GObject    parent_instance;

  GPtrArray *entries;    /* (element-type VcDemoEntry) */
  GPtrArray *records;    /* (element-type VcInsuredPerson) */
  GPtrArray *accounts;   /* (element-type VcDemoAccount); borrowed from the entries */
};

G_DEFINE_FINAL_TYPE (VcDemoPopulation, vc_demo_population, G_TYPE_OBJECT)

/* Each case may touch one person beside the one who files. */
G_STATIC_ASSERT (2 * VC_DEMO_MAX_DECLARATIONS <= VC_DEMO_MAX_PEOPLE);

static void
vc_demo_population_finalize (GObject *object)
{
  VcDemoPopulation *self = VC_DEMO_POPULATION (object);

  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->accounts);
  g_ptr_array_unref (self->entries);

  G_OBJECT_CLASS (vc_demo_population_parent_class)->finalize (object);
}

static void
vc_demo_population_class_init (VcDemoPopulationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_demo_population_finalize;
}

static void
vc_demo_population_init (VcDemoPopulation *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) vc_demo_entry_free);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->accounts = g_ptr_array_new ();
}

static VcDemoEntry *
get_entry (VcDemoPopulation *self,
           guint             index)
{
  return g_ptr_array_index (self->entries, index);
}

static void
add_entry (VcDemoPopulation *self,
           VcDemoEntry      *entry)
{
  VcDemoBackground *background = entry->background;

  g_ptr_array_add (self->entries, entry);

  /* Who files again is known already. */
  if (entry->known.index == VC_DEMO_FILED_AGAIN_CASE)
    return;

  for (guint i = 0; i < background->records->len; i++)
    g_ptr_array_add (self->records, g_object_ref (g_ptr_array_index (background->records, i)));

  for (guint i = 0; i < background->accounts->len; i++)
    g_ptr_array_add (self->accounts, g_ptr_array_index (background->accounts, i));
}

/**
 * vc_demo_population_new:
 * @seed: any number
 * @n_declarations: how many cases, up to %VC_DEMO_MAX_DECLARATIONS
 * @n_photographed: how many of them, from the first, have photos of their own;
 *   the others share these portraits
 * @today: the day it is, in full; the cases came in the working days before
 *
 * Returns: (transfer full): a population, its photos not drawn yet
 */
VcDemoPopulation *
vc_demo_population_new (guint64 seed,
                        guint   n_declarations,
                        guint   n_photographed,
                        VcDate  today)
{
  VcDemoPopulation     *self;
  g_autoptr (GPtrArray) offices = vc_demo_office_list_new ();
  VcDemoSetting         setting = {
    .seed = seed,
    .n_photographed = MIN (n_photographed, n_declarations),
    .today = today,
    .offices = offices,
  };

  g_return_val_if_fail (n_declarations <= VC_DEMO_MAX_DECLARATIONS, NULL);
  g_return_val_if_fail (vc_date_is_valid (today) && today.day != 0, NULL);

  self = g_object_new (VC_TYPE_DEMO_POPULATION, NULL);
  for (guint i = 0; i < n_declarations; i++)
    add_entry (self, vc_demo_entry_new (&setting, i));

  return self;
}

/**
 * vc_demo_population_get_n_cases:
 * @self: a population
 *
 * Returns: how many declarations it has
 */
guint
vc_demo_population_get_n_cases (VcDemoPopulation *self)
{
  g_return_val_if_fail (VC_IS_DEMO_POPULATION (self), 0);

  return self->entries->len;
}

/**
 * vc_demo_population_get_case:
 * @self: a population
 * @index: below vc_demo_population_get_n_cases()
 *
 * Returns: (transfer none): a case; its declaration has photos when they are
 *   drawn, and is another object then
 */
const VcDemoCase *
vc_demo_population_get_case (VcDemoPopulation *self,
                             guint             index)
{
  g_return_val_if_fail (VC_IS_DEMO_POPULATION (self) && index < self->entries->len, NULL);

  return &get_entry (self, index)->known;
}

/**
 * vc_demo_population_get_records:
 * @self: a population
 *
 * Returns: (transfer none) (element-type VcInsuredPerson): everyone BHXH knows,
 *   each code once
 */
GPtrArray *
vc_demo_population_get_records (VcDemoPopulation *self)
{
  g_return_val_if_fail (VC_IS_DEMO_POPULATION (self), NULL);

  return self->records;
}

/**
 * vc_demo_population_get_accounts:
 * @self: a population
 *
 * Returns: (transfer none) (element-type VcDemoAccount): the accounts that
 *   exist already, each code and each phone once
 */
GPtrArray *
vc_demo_population_get_accounts (VcDemoPopulation *self)
{
  g_return_val_if_fail (VC_IS_DEMO_POPULATION (self), NULL);

  return self->accounts;
}

/**
 * vc_demo_population_get_n_photos:
 * @self: a population
 *
 * Returns: how many photos there are to draw
 */
guint
vc_demo_population_get_n_photos (VcDemoPopulation *self)
{
  guint n_photos = 0;

  g_return_val_if_fail (VC_IS_DEMO_POPULATION (self), 0);

  for (guint i = 0; i < self->entries->len; i++)
    if (get_entry (self, i)->known.photographed)
      n_photos += get_entry (self, i)->subject.n_kinds;

  return n_photos;
}

/**
 * vc_demo_population_get_subject:
 * @self: a population
 * @index: below vc_demo_population_get_n_cases()
 *
 * Returns: (transfer none): what is drawn for that case
 */
const VcDemoSubject *
vc_demo_population_get_subject (VcDemoPopulation *self,
                                guint             index)
{
  g_return_val_if_fail (VC_IS_DEMO_POPULATION (self) && index < self->entries->len, NULL);

  return &get_entry (self, index)->subject;
}

static VcPhoto *
find_portrait (GPtrArray *photos)
{
  for (guint i = 0; i < photos->len; i++)
    if (vc_photo_get_kind (g_ptr_array_index (photos, i)) == VC_PHOTO_PORTRAIT)
      return g_ptr_array_index (photos, i);

  return NULL;
}

/**
 * vc_demo_population_set_photos:
 * @self: a population
 * @index: a case with photos of its own
 * @photos: (element-type VcPhoto): all of them
 *
 * Completes that case's declaration, and those of everyone who shares its
 * portrait.
 */
void
vc_demo_population_set_photos (VcDemoPopulation *self,
                               guint             index,
                               GPtrArray        *photos)
{
  g_autoptr (GPtrArray) shared = g_ptr_array_new ();
  VcPhoto              *portrait;

  g_return_if_fail (VC_IS_DEMO_POPULATION (self) && index < self->entries->len);
  g_return_if_fail (get_entry (self, index)->known.photographed);

  vc_demo_entry_set_photos (get_entry (self, index), photos);

  portrait = find_portrait (photos);
  g_return_if_fail (portrait != NULL);
  g_ptr_array_add (shared, portrait);

  for (guint i = index + 1; i < self->entries->len; i++)
    if (get_entry (self, i)->subject.portrait_of == index)
      vc_demo_entry_set_photos (get_entry (self, i), shared);
}
