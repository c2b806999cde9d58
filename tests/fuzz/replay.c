/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TARGET [--seconds N] [--seed N] CORPUS: gives a fuzzing target each file of
 * a folder, and then files made from those for a while. It stands in for
 * libFuzzer, which needs clang, and like it ends where the target does; the
 * same seed makes the same files. */

#include "fuzz-target.h"
#include "mutation.h"

#include <stdlib.h>

static int seconds = 10;
static int seed = 1;

static const GOptionEntry options[] = {
  { "seconds", 0, 0, G_OPTION_ARG_INT, &seconds, "How long to go on after the corpus", "N" },
  { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "What decides how", "N" },
  { NULL }
};

static GPtrArray *
read_corpus (const char  *folder,
             GError     **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  g_autoptr (GPtrArray) corpus = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  const char *name;

  if (dir == NULL)
    return NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char  *data;
      gsize  size;

      if (!g_file_get_contents (path, &data, &size, error))
        return NULL;

      g_ptr_array_add (corpus, g_bytes_new_take (data, size));
    }

  return g_steal_pointer (&corpus);
}

static void
give (GBytes *input)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (input, &size);

  LLVMFuzzerTestOneInput (data, size);
}

static guint64
make_more (GPtrArray *corpus)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  gint64  end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  guint64 n = 0;

  for (; g_get_monotonic_time () < end; n++)
    {
      GBytes *original = corpus->pdata[g_rand_int_range (random, 0, corpus->len)];
      GBytes *other = corpus->pdata[g_rand_int_range (random, 0, corpus->len)];
      g_autoptr (GBytes) input = mutation_new (original, other, random);

      give (input);
    }

  return n;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("CORPUS");
  g_autoptr (GPtrArray) corpus = NULL;
  g_autoptr (GError) error = NULL;
  guint64 n_made;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2 ||
      (corpus = read_corpus (argv[1], &error)) == NULL || corpus->len == 0)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "a corpus is needed");
      return EXIT_FAILURE;
    }

  for (guint i = 0; i < corpus->len; i++)
    give (corpus->pdata[i]);

  n_made = make_more (corpus);
  g_print ("%u files of the corpus and %" G_GUINT64_FORMAT " made from them\n", corpus->len, n_made);
  return EXIT_SUCCESS;
}
