/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-seeding.h"

#include "vc-central-accounts.h"
#include "vc-central-audit.h"
#include "vc-central-decisions.h"
#include "vc-central-declarations.h"
#include "vc-central-files.h"
#include "vc-central-notices.h"
#include "vc-central-officers.h"
#include "vc-central-offices.h"
#include "vc-central-password.h"
#include "vc-central-previews.h"
#include "vc-central-records.h"
#include "vc-demo-form.h"
#include "vc-demo-office-list.h"

/* Photos are drawn on this many threads, and looked at by as many processes: a counter's machine has two cores. */
#define N_THREADS 2

/* Of so many cases one has a form that its channel made. */
#define FORM_EVERY 50
#define FORM_FIRST 3

typedef struct
{
  VcCentral         *central;
  VcCentralSeedFunc  progress;
  guint              n_photos;
  guint              n_all;
  GMainLoop         *loop;     /* while previews are made */
  GError            *failure;
} Seeding;

static gboolean
check_empty (VcCentral *central,
             GError   **error)
{
  g_autoptr (GPtrArray) offices = vc_central_offices_list (central);

  if (offices->len == 0)
    return TRUE;

  g_set_error_literal (error, VC_CENTRAL_ERROR, VC_CENTRAL_ERROR_SETTINGS,
                       "This database is in use already; invented records go into a new file.");
  return FALSE;
}

/* All officers of a demonstration share one password, so it is hashed once. */
static gboolean
add_offices (VcCentral  *central,
             const char *password,
             GError    **error)
{
  g_autoptr (GPtrArray) offices = vc_demo_office_list_new ();
  g_autoptr (GPtrArray) officers = vc_demo_officer_list_new ();
  g_autofree char *hash = vc_central_password_hash (password, error);

  if (hash == NULL || !vc_central_begin (central, error))
    return FALSE;

  for (guint i = 0; i < offices->len; i++)
    vc_central_offices_add (central, offices->pdata[i]);
  for (guint i = 0; i < officers->len; i++)
    vc_central_officers_add (central, officers->pdata[i], hash);

  return vc_central_commit (central, error);
}

/* A photo is stored as soon as it is drawn: there are hundreds of megabytes. */
static gboolean
photo_drawn_cb (VcDemoPopulation  *population,
                guint              index,
                const VcDemoPhoto *photo,
                gpointer           user_data,
                GError           **error)
{
  Seeding *seeding = user_data;

  if (!vc_central_begin (seeding->central, error))
    return FALSE;

  vc_central_files_add (seeding->central, photo->sha256, "image/jpeg", photo->bytes);
  if (!vc_central_commit (seeding->central, error))
    return FALSE;

  seeding->progress ("photo", ++seeding->n_photos, seeding->n_all);
  return TRUE;
}

static void
preview_made_cb (guint    n_done,
                 guint    n_all,
                 gpointer user_data)
{
  Seeding *seeding = user_data;

  seeding->progress ("preview", n_done, n_all);
}

static void
previews_made_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  Seeding *seeding = user_data;

  vc_central_previews_make_finish (VC_CENTRAL (object), result, &seeding->failure);
  g_main_loop_quit (seeding->loop);
}

/* Where nothing can be decoded the photos stand by themselves. */
static gboolean
make_previews (Seeding        *seeding,
               VcImageDecoder *decoder,
               GError        **error)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError) failure = NULL;

  seeding->loop = loop;
  vc_central_previews_make_async (seeding->central, decoder, N_THREADS, preview_made_cb, NULL, previews_made_cb,
                                  seeding);
  g_main_loop_run (loop);
  failure = g_steal_pointer (&seeding->failure);

  if (failure == NULL)
    return TRUE;

  if (failure->domain == VC_IMAGING_ERROR)
    {
      g_message ("There are no previews: %s", failure->message);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static void
add_accounts (VcCentral *central,
              GPtrArray *accounts)
{
  for (guint i = 0; i < accounts->len; i++)
    {
      const VcDemoAccount *known = accounts->pdata[i];

      vc_central_accounts_add (central, &(VcCentralAccountFields) {
        .bhxh_code = vc_account_get_bhxh_code (known->account),
        .office_id = known->office_id,
        .state = vc_account_get_state (known->account),
        .issued_at = vc_account_get_issued_at (known->account),
        .phone = known->phone,
        .email = known->email,
      });
    }
}

/* What became of a case before today: decided, reviewed, the citizen told. */
static void
add_history (VcCentral     *central,
             VcDeclaration *declaration)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);

  if (fields->decision == NULL)
    return;

  vc_central_decisions_add (central, fields->id, vc_decision_get_fields (fields->decision)->officer_id,
                            fields->decision);
  if (fields->review != NULL)
    vc_central_decisions_add_review (central, fields->review);

  for (guint i = 0; i < fields->notices->len; i++)
    {
      VcNotice *notice = fields->notices->pdata[i];
      gboolean  by_sms = vc_notice_get_channel (notice) == VC_NOTICE_SMS;

      vc_central_notices_restore (central, fields->id, notice,
                                  by_sms ? vc_contact_get_phone (fields->contact)
                                         : vc_contact_get_email (fields->contact));
    }

  vc_central_declarations_set_state (central, fields->id, fields->state);
}

/* Some channels make the form themselves, most leave it to the counter. */
static VcDeclaration *
add_form (VcCentral     *central,
          guint          index,
          VcDeclaration *declaration)
{
  VcDeclarationFields fields = *vc_declaration_get_fields (declaration);
  g_autoptr (GBytes) form = NULL;
  g_autofree char *sha256 = NULL;

  if (index % FORM_EVERY != FORM_FIRST)
    return g_object_ref (declaration);

  form = vc_demo_form_draw (declaration);
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, form);
  vc_central_files_add (central, sha256, "application/pdf", form);
  fields.form_sha256 = sha256;
  return vc_declaration_new (&fields);
}

static gboolean
add_cases (VcCentral         *central,
           VcDemoPopulation  *population,
           VcCentralSeedFunc  progress,
           GError           **error)
{
  guint      n_cases = vc_demo_population_get_n_cases (population);
  GPtrArray *records = vc_demo_population_get_records (population);

  if (!vc_central_begin (central, error))
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    vc_central_records_add (central, records->pdata[i]);
  add_accounts (central, vc_demo_population_get_accounts (population));

  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (VcDeclaration) declaration =
        add_form (central, i, vc_demo_population_get_case (population, i)->declaration);

      vc_central_declarations_add (central, declaration);
      add_history (central, declaration);
      if ((i + 1) % 500 == 0 || i + 1 == n_cases)
        progress ("declaration", i + 1, n_cases);
    }

  vc_central_audit_add (central, NULL, "database.seed", NULL, NULL);
  return vc_central_commit (central, error);
}

/**
 * vc_central_seed:
 * @central: a central without a transaction, founded and empty
 * @population: whom to invent; its photos are drawn here
 * @decoder: looks at its photos
 * @password: what every invented officer signs in with
 * @progress: (scope call): told how far it has come
 *
 * Fills a database with invented offices, officers, records and declarations.
 *
 * Returns: %TRUE, or %FALSE with %VC_CENTRAL_ERROR
 */
gboolean
vc_central_seed (VcCentral         *central,
                 VcDemoPopulation  *population,
                 VcImageDecoder    *decoder,
                 const char        *password,
                 VcCentralSeedFunc  progress,
                 GError           **error)
{
  Seeding seeding = {
    .central = central,
    .progress = progress,
    .n_all = vc_demo_population_get_n_photos (population),
  };

  return check_empty (central, error) &&
         add_offices (central, password, error) &&
         vc_demo_population_draw_photos (population, N_THREADS, VC_DEMO_PHOTO_LONG_SIDE, photo_drawn_cb,
                                         &seeding, error) &&
         make_previews (&seeding, decoder, error) &&
         add_cases (central, population, progress, error);
}
