/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-population.h"

#include "vc-demo-card.h"
#include "vc-demo-certificate.h"
#include "vc-demo-population-private.h"
#include "vc-demo-portrait.h"
#include "vc-demo-still-life.h"

/*
 * Draws and photographs what the citizens sent, on several threads. Photos are
 * handed out in their order and only a few exist at a time, however many
 * there are.
 */

/* Artwork is this wide, by the photo's long side: close to what is seen of it. */
#define ARTWORK_SHARE 0.6

typedef struct
{
  VcDemoPopulation    *population;
  guint                index;
  VcPhotoKind          kind;
  guint                long_side;
  VcDemoPhoto         *photo;       /* NULL until it is taken */
} Job;

typedef struct
{
  GMutex     lock;
  GCond      taken;
  GPtrArray *jobs;                  /* (element-type Job) */
} Studio;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->photo, vc_demo_photo_free);
  g_free (job);
}

static VcDocumentType
get_document_type (VcDemoLayout layout)
{
  switch (layout)
    {
    case VC_DEMO_LAYOUT_CHIP_CARD:
    case VC_DEMO_LAYOUT_IDENTITY_CARD:
      return VC_DOCUMENT_CCCD;
    case VC_DEMO_LAYOUT_CMND:
      return VC_DOCUMENT_CMND;
    case VC_DEMO_LAYOUT_PASSPORT:
      return VC_DOCUMENT_PASSPORT;
    case VC_DEMO_LAYOUT_FOREIGN_PASSPORT:
      return VC_DOCUMENT_FOREIGN_PASSPORT;
    case VC_DEMO_LAYOUT_BIRTH_CERTIFICATE:
      return VC_DOCUMENT_BIRTH_CERTIFICATE;
    }

  g_return_val_if_reached (VC_DOCUMENT_CCCD);
}

static cairo_surface_t *
draw_portrait (const Job           *job,
               const VcDemoSubject *subject,
               int                  width)
{
  VcDemoFace    face;
  VcDemoSitting sitting = vc_demo_sitting_new (subject->face_seed + 1);

  if (vc_demo_population_get_case (job->population, job->index)->fault == VC_DEMO_FAULT_NO_PORTRAIT)
    return vc_demo_still_life_new (width);

  vc_demo_face_init (&face, subject->face_seed, subject->sex, subject->age);
  return vc_demo_portrait_new (&face, &sitting, width);
}

static cairo_surface_t *
draw_card (const Job           *job,
           const VcDemoSubject *subject,
           int                  width)
{
  const VcDemoDocument *document = subject->document;
  VcDemoFace    face;
  /* The card's portrait was taken on another day, in other clothes. */
  VcDemoSitting sitting = vc_demo_sitting_new (subject->document_face_seed + 2);

  vc_demo_face_init (&face, subject->document_face_seed, subject->sex, subject->age);
  return vc_demo_card_draw (&(VcDemoCardFields) {
    .type = get_document_type (document->layout),
    .new_card = document->layout == VC_DEMO_LAYOUT_IDENTITY_CARD,
    .number = document->number,
    .old_number = document->old_number,
    .name = document->name,
    .birth = document->birth_date,
    .sex = document->sex,
    .place_of_origin = document->origin,
    .residence = document->residence,
    .issued = document->issued,
    .expires = document->expires,
    .qr_payload = vc_demo_population_get_case (job->population, job->index)->payload,
    .face = &face,
    .sitting = &sitting,
  }, job->kind, width);
}

static cairo_surface_t *
draw_certificate (const VcDemoDocument *document,
                  int                   width)
{
  return vc_demo_certificate_draw (&(VcDemoCertificateFields) {
    .number = document->number,
    .name = document->name,
    .birth = document->birth_date,
    .sex = document->sex,
    .place_of_origin = document->origin,
    .father_name = document->father,
    .mother_name = document->mother,
    .residence = document->residence,
    .registered = document->issued,
  }, width);
}

static cairo_surface_t *
draw_artwork (const Job           *job,
              const VcDemoSubject *subject)
{
  int width = (int) (job->long_side * ARTWORK_SHARE);

  switch (job->kind)
    {
    case VC_PHOTO_PORTRAIT:
      return draw_portrait (job, subject, width * 3 / 4);
    case VC_PHOTO_FRONT:
    case VC_PHOTO_BACK:
      return draw_card (job, subject, width);
    case VC_PHOTO_BIRTH_CERTIFICATE:
      return draw_certificate (subject->document, width * 3 / 4);
    }

  g_return_val_if_reached (NULL);
}

static void
take_photo (gpointer data,
            gpointer user_data)
{
  Job                 *job = data;
  Studio              *studio = user_data;
  const VcDemoSubject *subject = vc_demo_population_get_subject (job->population, job->index);
  cairo_surface_t     *artwork = draw_artwork (job, subject);
  VcDemoShot           shot = {
    .seed = subject->face_seed * 4 + job->kind,
    .kind = job->kind,
    .flaw = job->kind == VC_PHOTO_FRONT ? subject->flaw : VC_DEMO_PHOTO_GOOD,
    .long_side = job->long_side,
  };
  VcDemoPhoto *photo = vc_demo_photo_take (&shot, artwork);

  cairo_surface_destroy (artwork);

  g_mutex_lock (&studio->lock);
  job->photo = photo;
  g_cond_signal (&studio->taken);
  g_mutex_unlock (&studio->lock);
}

static GPtrArray *
list_jobs (VcDemoPopulation *self,
           guint             long_side)
{
  GPtrArray *jobs = g_ptr_array_new_with_free_func ((GDestroyNotify) job_free);

  for (guint index = 0; index < vc_demo_population_get_n_cases (self); index++)
    {
      const VcDemoSubject *subject = vc_demo_population_get_subject (self, index);

      if (!vc_demo_population_get_case (self, index)->photographed)
        continue;

      for (guint i = 0; i < subject->n_kinds; i++)
        {
          Job *job = g_new0 (Job, 1);

          job->population = self;
          job->index = index;
          job->kind = subject->kinds[i];
          job->long_side = long_side;
          g_ptr_array_add (jobs, job);
        }
    }

  return jobs;
}

/* Waits for the job's photo, hands it out and keeps what names it. */
static VcPhoto *
develop (Studio            *studio,
         Job               *job,
         VcDemoPhotoFunc    func,
         gpointer           user_data,
         GError           **error)
{
  VcPhoto *named = NULL;

  g_mutex_lock (&studio->lock);
  while (job->photo == NULL)
    g_cond_wait (&studio->taken, &studio->lock);
  g_mutex_unlock (&studio->lock);

  if (func == NULL || func (job->population, job->index, job->photo, user_data, error))
    named = vc_photo_new (job->kind, job->photo->sha256, "image/jpeg", g_bytes_get_size (job->photo->bytes));

  g_clear_pointer (&job->photo, vc_demo_photo_free);
  return named;
}

static gboolean
run_studio (Studio           *studio,
            GThreadPool      *pool,
            guint             n_ahead,
            GPtrArray       **photos,
            VcDemoPhotoFunc   func,
            gpointer          user_data,
            GError          **error)
{
  guint n_pushed = 0;

  for (guint i = 0; i < studio->jobs->len; i++)
    {
      Job     *job = studio->jobs->pdata[i];
      VcPhoto *photo;

      for (; n_pushed < MIN (i + n_ahead, studio->jobs->len); n_pushed++)
        g_thread_pool_push (pool, studio->jobs->pdata[n_pushed], NULL);

      photo = develop (studio, job, func, user_data, error);
      if (photo == NULL)
        return FALSE;

      if (photos[job->index] == NULL)
        photos[job->index] = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (photos[job->index], photo);
    }

  return TRUE;
}

/**
 * vc_demo_population_draw_photos:
 * @self: a population
 * @n_threads: how many photos are drawn at a time
 * @long_side: of each photo in pixels; %VC_DEMO_PHOTO_LONG_SIDE as a phone has
 * @func: (scope call) (nullable): called on this thread for each photo, in
 *   their order, whatever the number of threads
 * @user_data: for @func
 *
 * Draws all photos and gives the declarations their names. Takes about half a
 * second of one core for each photo of full size.
 *
 * Returns: %TRUE, or %FALSE with the error of @func
 */
gboolean
vc_demo_population_draw_photos (VcDemoPopulation  *self,
                                guint              n_threads,
                                guint              long_side,
                                VcDemoPhotoFunc    func,
                                gpointer           user_data,
                                GError           **error)
{
  Studio       studio = { 0 };
  GThreadPool *pool;
  GPtrArray  **photos;
  guint        n_cases;
  gboolean     done;

  g_return_val_if_fail (VC_IS_DEMO_POPULATION (self) && n_threads > 0, FALSE);

  n_cases = vc_demo_population_get_n_cases (self);
  photos = g_new0 (GPtrArray *, n_cases);
  g_mutex_init (&studio.lock);
  g_cond_init (&studio.taken);
  studio.jobs = list_jobs (self, long_side);
  pool = g_thread_pool_new (take_photo, &studio, (int) n_threads, FALSE, NULL);

  done = run_studio (&studio, pool, n_threads + 2, photos, func, user_data, error);
  g_thread_pool_free (pool, TRUE, TRUE);
  for (guint i = 0; i < n_cases; i++)
    {
      if (done && photos[i] != NULL)
        vc_demo_population_set_photos (self, i, photos[i]);
      g_clear_pointer (&photos[i], g_ptr_array_unref);
    }
  g_free (photos);
  g_ptr_array_unref (studio.jobs);
  g_cond_clear (&studio.taken);
  g_mutex_clear (&studio.lock);

  return done;
}
