/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-command.h"

#include "vc-central-founding.h"
#include "vc-central-seeding.h"

#include <string.h>

#define MIN_PASSWORD     8
/* No secret: it opens invented records alone. */
#define DEFAULT_PASSWORD "mau-thu-nghiem"

typedef struct
{
  char  *database;
  char  *password;
  char  *today;
  int    n_declarations;
  int    n_photographed;
  gint64 seed;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->database);
  g_free (self->password);
  g_free (self->today);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse (Options *options,
       int      argc,
       char   **argv)
{
  const GOptionEntry entries[] = {
    { "database", 'd', 0, G_OPTION_ARG_FILENAME, &options->database, "A new database", "FILE" },
    { "declarations", 0, 0, G_OPTION_ARG_INT, &options->n_declarations, "How many, up to 5000 (200)", "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &options->seed, "The same seed and date give the same (1)", "S" },
    { "today", 0, 0, G_OPTION_ARG_STRING, &options->today, "The day it is, such as 2026-11-20", "DATE" },
    { "photographed", 0, 0, G_OPTION_ARG_INT, &options->n_photographed,
      "How many have photos of their own (32)", "K" },
    { "password", 0, 0, G_OPTION_ARG_STRING, &options->password, "What every officer signs in with (" DEFAULT_PASSWORD ")", "PASSWORD" },
    { NULL },
  };

  return vc_central_command_parse ("vssid-central seed",
                                   "Fills a new database with invented declarations and photos, for training\n"
                                   "and tests. No real person is in it.", entries, argc, argv);
}

/* Offices work by Vietnam's clock, wherever this machine stands. */
static GTimeZone *
get_time_zone (void)
{
  return g_time_zone_new_offset (7 * 3600);
}

static gboolean
find_today (const char *text,
            VcDate     *today)
{
  g_autoptr (GTimeZone) vietnam = get_time_zone ();
  g_autoptr (GDateTime) now = g_date_time_new_now (vietnam);

  if (text != NULL)
    return vc_date_parse (text, today) && today->day != 0;

  *today = (VcDate) { (guint16) g_date_time_get_year (now), (guint8) g_date_time_get_month (now),
                      (guint8) g_date_time_get_day_of_month (now) };
  return TRUE;
}

/* Time and chance of the seeding are given too, or two runs would differ. */
static VcCentral *
open_new (const Options *options,
          VcDate         today,
          GError       **error)
{
  g_autoptr (GTimeZone) vietnam = get_time_zone ();
  g_autoptr (GDateTime) morning = g_date_time_new (vietnam, today.year, today.month, today.day, 7, 30, 0);
  g_autoptr (VcClock) clock = vc_clock_new_fixed (morning);
  g_autoptr (VcRandom) random = vc_random_new_seeded ((guint64) options->seed);
  g_autoptr (VcCentralDatabase) database = vc_central_database_open (options->database, error);
  g_autoptr (VcCentral) central = NULL;
  VcCentralSettings settings = { 0 };

  if (database == NULL)
    return NULL;

  central = vc_central_new (database, &settings, clock, random);
  return vc_central_found (central, error) ? g_steal_pointer (&central) : NULL;
}

/* Read by a progress bar: a line each, at once. */
static void
print_progress (const char *what,
                guint       n_done,
                guint       n_all)
{
  g_print ("%s %u/%u\n", what, n_done, n_all);
}

/**
 * vc_central_command_seed:
 *
 * Fills a new database with invented records.
 *
 * Returns: an exit status
 */
int
vc_central_command_seed (int    argc,
                         char **argv)
{
  g_auto (Options) options = { .n_declarations = 200, .n_photographed = 32, .seed = 1 };
  g_autoptr (VcDemoPopulation) population = NULL;
  g_autoptr (VcImageDecoder) decoder = vc_image_decoder_new (NULL);
  g_autoptr (VcCentral) central = NULL;
  g_autoptr (GError) error = NULL;
  VcDate today;

  if (!parse (&options, argc, argv))
    return 2;
  if (options.database == NULL)
    return vc_central_command_fail_usage ("--database FILE is needed.");
  if (options.password == NULL)
    options.password = g_strdup (DEFAULT_PASSWORD);
  if (strlen (options.password) < MIN_PASSWORD)
    return vc_central_command_fail_usage ("A password has at least eight characters.");
  if (options.n_declarations < 1 || options.n_declarations > VC_DEMO_MAX_DECLARATIONS || options.n_photographed < 0)
    return vc_central_command_fail_usage ("--declarations takes 1 to 5000, --photographed 0 or more.");
  if (!find_today (options.today, &today))
    return vc_central_command_fail_usage ("--today takes a date such as 2026-11-20.");

  central = open_new (&options, today, &error);
  if (central == NULL)
    return vc_central_command_fail (error);

  population = vc_demo_population_new ((guint64) options.seed, (guint) options.n_declarations,
                                       (guint) options.n_photographed, today);
  if (!vc_central_seed (central, population, decoder, options.password, print_progress, &error))
    return vc_central_command_fail (error);

  return EXIT_SUCCESS;
}
