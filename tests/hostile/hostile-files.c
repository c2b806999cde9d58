/* SPDX-License-Identifier: GPL-3.0-or-later */

/* hostile-files [--files N] [--seed N] [--fraction SHARE]: has the real client
 * open files that were spoilt at random, and those known to bring viewers
 * down. Every one has to end in pixels or in a refusal, within its limits, and
 * a good file afterwards has to open as before. */

#include "bombs.h"
#include "helper-watch.h"
#include "mutation.h"
#include "originals.h"
#include "vc-image-decoder.h"

#include <stdlib.h>
#include <sys/resource.h>

/* The helper's own limits, and what a busy machine adds to them. */
#define LIMIT_MS         12000
#define HELPER_LIMIT_KIB (512 * 1024)

/* A bomb takes most of its memory for as long as this, or it is none. */
#define LOOK_EVERY_MS 20

/* What the client may have taken for good when all is done. The sanitizer
 * keeps what was freed for a while. */
#ifdef __SANITIZE_ADDRESS__
#define CLIENT_LIMIT_KIB (600 * 1024)
#else
#define CLIENT_LIMIT_KIB (96 * 1024)
#endif

/* As many as are decoded at once, so that none waits for its turn. */
#define N_AT_ONCE 2

#define N_CODES   (VC_IMAGING_ERROR_FAILED + 1)

static int    n_files = 10000;
static int    seed = 1;
static double fraction = 1;

static const GOptionEntry options[] = {
  { "files", 0, 0, G_OPTION_ARG_INT, &n_files, "How many files to spoil", "N" },
  { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "What decides how", "N" },
  { "fraction", 0, 0, G_OPTION_ARG_DOUBLE, &fraction, "Which share of them to open", "SHARE" },
  { NULL }
};

typedef struct
{
  VcImageDecoder *decoder;
  guint           n_open;
  guint           n_pixels;
  guint           n_refused[N_CODES];
  guint           n_bad;
  gint64          longest_us;
  guint           helper_kib;
} Trial;

/* One file being opened. */
typedef struct
{
  Trial   *trial;
  char    *name;
  gboolean is_document;
  gint64   begun;
  gboolean must_open;
  gboolean is_shown;
} Opening;

static void
complain (Opening    *opening,
          const char *what)
{
  g_printerr ("%s: %s\n", opening->name, what);
  opening->trial->n_bad++;
}

static void
count_refusal (Opening      *opening,
               const GError *error)
{
  if (error->domain != VC_IMAGING_ERROR || error->code == VC_IMAGING_ERROR_NO_SANDBOX ||
      error->code == VC_IMAGING_ERROR_FAILED || opening->must_open)
    complain (opening, error->message);
  else
    opening->trial->n_refused[error->code]++;
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  Opening *opening = user_data;
  Trial   *trial = opening->trial;
  gint64   taken = g_get_monotonic_time () - opening->begun;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = NULL;

  image = opening->is_document ? vc_image_decoder_decode_page_finish (trial->decoder, result, &error)
                               : vc_image_decoder_decode_finish (trial->decoder, result, &error);
  if (image == NULL)
    count_refusal (opening, error);
  else
    trial->n_pixels++;

  if (taken > LIMIT_MS * 1000)
    complain (opening, "it took too long");
  if (opening->is_shown)
    g_print ("%6" G_GINT64_FORMAT " ms  %s: %s\n", taken / 1000, opening->name,
             image != NULL ? "pixels" : error->message);

  trial->longest_us = MAX (trial->longest_us, taken);
  trial->n_open--;
  g_free (opening->name);
  g_free (opening);
}

static void
wait_until_open (Trial *trial,
                 guint  n)
{
  while (trial->n_open > n)
    g_main_context_iteration (NULL, TRUE);
}

static Opening *
new_opening (Trial      *trial,
             const char *name,
             gboolean    is_document)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->trial = trial;
  opening->name = g_strdup (name);
  opening->is_document = is_document;
  return opening;
}

static void
open_file (Opening *opening,
           GBytes  *file)
{
  const VcImageRequest request = { 300, 400 };
  Trial               *trial = opening->trial;

  wait_until_open (trial, N_AT_ONCE - 1);
  opening->begun = g_get_monotonic_time ();
  trial->n_open++;

  if (opening->is_document)
    vc_image_decoder_decode_page_async (trial->decoder, file, 0, &request, NULL, opened_cb, opening);
  else
    vc_image_decoder_decode_async (trial->decoder, file, &request, NULL, opened_cb, opening);
}

static void
open_original (Trial          *trial,
               const Original *original)
{
  Opening *opening = new_opening (trial, original->name, original->is_document);

  opening->must_open = TRUE;
  open_file (opening, original->bytes);
}

/* Every original opens as it is. */
static void
open_originals (Trial     *trial,
                GPtrArray *originals)
{
  for (guint i = 0; i < originals->len; i++)
    open_original (trial, originals->pdata[i]);

  wait_until_open (trial, 0);
}

static void
open_spoilt (Trial     *trial,
             GPtrArray *originals)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed_array ((guint32[]) { seed, i }, 2);
      const Original *original = originals->pdata[i % originals->len];
      const Original *other = originals->pdata[g_rand_int_range (random, 0, originals->len)];
      g_autoptr (GBytes) file = NULL;
      g_autofree char *name = NULL;

      if (g_rand_double (random) >= fraction)
        continue;

      file = mutation_new (original->bytes, other->bytes, random);
      name = g_strdup_printf ("%s, file %d of seed %d", original->name, i, seed);
      open_file (new_opening (trial, name, original->is_document), file);
    }

  wait_until_open (trial, 0);
}

static void
open_bombs (Trial     *trial,
            GPtrArray *originals)
{
  g_autoptr (GPtrArray) bombs = bombs_new ();

  for (guint i = 0; i < bombs->len; i++)
    {
      const Bomb *bomb = bombs->pdata[i];
      Opening    *opening = new_opening (trial, bomb->name, bomb->is_document);

      opening->is_shown = TRUE;
      open_file (opening, bomb->bytes);
      open_original (trial, originals->pdata[i % originals->len]);
    }

  wait_until_open (trial, 0);

  open_originals (trial, originals);
}

static gboolean
look_at_helpers_cb (gpointer user_data)
{
  Trial *trial = user_data;

  trial->helper_kib = MAX (trial->helper_kib, helper_watch_get_peak_kib ());
  return G_SOURCE_CONTINUE;
}

static guint
client_peak_kib (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

static gboolean
report (const Trial *trial,
        guint        client_before)
{
  static const char *const codes[N_CODES] = {
    [VC_IMAGING_ERROR_NOT_A_PICTURE] = "no picture",
    [VC_IMAGING_ERROR_TOO_LARGE] = "too large",
    [VC_IMAGING_ERROR_DAMAGED] = "damaged",
    [VC_IMAGING_ERROR_TIMED_OUT] = "timed out",
    [VC_IMAGING_ERROR_KILLED] = "killed",
    [VC_IMAGING_ERROR_ENCRYPTED] = "encrypted",
    [VC_IMAGING_ERROR_NO_SUCH_PAGE] = "no such page",
  };
  guint client = client_peak_kib () - client_before;

  g_print ("%u in pixels", trial->n_pixels);
  for (guint i = 0; i < N_CODES; i++)
    if (codes[i] != NULL)
      g_print (", %u %s", trial->n_refused[i], codes[i]);
  g_print ("; longest %" G_GINT64_FORMAT " ms, helpers' peak %u MiB, client's growth %u MiB; %u bad\n",
           trial->longest_us / 1000, trial->helper_kib / 1024, client / 1024, trial->n_bad);

  /* Not seen at all would be as bad. */
  return trial->n_bad == 0 && client <= CLIENT_LIMIT_KIB &&
         trial->helper_kib > 0 && trial->helper_kib <= HELPER_LIMIT_KIB;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GPtrArray) originals = NULL;
  g_autoptr (GError) error = NULL;
  Trial trial = { 0 };
  guint client_before;
  guint look;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  originals = originals_new ();
  trial.decoder = vc_image_decoder_new (NULL);
  look = g_timeout_add (LOOK_EVERY_MS, look_at_helpers_cb, &trial);
  open_bombs (&trial, originals);
  client_before = client_peak_kib ();
  open_spoilt (&trial, originals);
  open_originals (&trial, originals);

  g_source_remove (look);
  g_object_unref (trial.decoder);
  return report (&trial, client_before) ? EXIT_SUCCESS : EXIT_FAILURE;
}
