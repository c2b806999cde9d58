/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * find-pieces SECRET... -- FILE...: whether any 16 bytes in a row of the
 * secrets stand anywhere in the files. Prints each file that has some and
 * exits with 1; the last line says how much was looked at.
 *
 * Pieces of fewer than eight different bytes are left out: a row of zeros
 * belongs to nobody.
 */

#include <glib.h>
#include <string.h>

#define PIECE 16
#define LEAST_VARIETY 8

/* Open addressing; 0 is an empty place, and no piece that is kept hashes to it
 * (one that would is taken for 1). */
typedef struct
{
  guint64 *places;
  guint64  mask;
  guint64  n_pieces;
} PieceSet;

static guint64
hash_piece (const guint8 *bytes)
{
  guint64 first, second, hash;

  memcpy (&first, bytes, sizeof first);
  memcpy (&second, bytes + sizeof first, sizeof second);
  hash = first * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + second;
  hash ^= hash >> 31;
  hash *= G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  hash ^= hash >> 29;
  return hash != 0 ? hash : 1;
}

static gboolean
is_telling (const guint8 *bytes)
{
  guint n_different = 0;

  for (guint i = 0; i < PIECE; i++)
    n_different += memchr (bytes, bytes[i], i) == NULL;

  return n_different >= LEAST_VARIETY;
}

static gboolean
has_piece (PieceSet *set,
           guint64   hash)
{
  for (guint64 at = hash & set->mask; set->places[at] != 0; at = (at + 1) & set->mask)
    if (set->places[at] == hash)
      return TRUE;

  return FALSE;
}

static void
add_piece (PieceSet *set,
           guint64   hash)
{
  guint64 at = hash & set->mask;

  while (set->places[at] != 0 && set->places[at] != hash)
    at = (at + 1) & set->mask;

  set->n_pieces += set->places[at] == 0;
  set->places[at] = hash;
}

static void
add_secret (PieceSet *set,
            GBytes   *secret)
{
  gsize         size;
  const guint8 *bytes = g_bytes_get_data (secret, &size);

  for (gsize i = 0; i + PIECE <= size; i++)
    if (is_telling (bytes + i))
      add_piece (set, hash_piece (bytes + i));
}

/* Returns: how many pieces stand in it; @first is where the first one is. */
static guint64
search (PieceSet *set,
        GBytes   *file,
        gsize    *first)
{
  gsize         size;
  const guint8 *bytes = g_bytes_get_data (file, &size);
  guint64       n_found = 0;

  for (gsize i = 0; i + PIECE <= size; i++)
    if (has_piece (set, hash_piece (bytes + i)) && n_found++ == 0)
      *first = i;

  return n_found;
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, &error);

  if (file == NULL)
    g_error ("%s", error->message);

  return g_mapped_file_get_bytes (file);
}

static PieceSet
read_secrets (char **paths)
{
  g_autoptr (GPtrArray) secrets = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  PieceSet set = { .mask = 1023 };
  guint64  total = 0;

  for (guint i = 0; paths[i] != NULL && !g_str_equal (paths[i], "--"); i++)
    {
      GBytes *secret = load (paths[i]);

      total += g_bytes_get_size (secret);
      g_ptr_array_add (secrets, secret);
    }

  while (set.mask < 2 * total)
    set.mask = set.mask * 2 + 1;

  set.places = g_new0 (guint64, set.mask + 1);
  for (guint i = 0; i < secrets->len; i++)
    add_secret (&set, g_ptr_array_index (secrets, i));

  return set;
}

int
main (int    argc,
      char **argv)
{
  PieceSet set = read_secrets (argv + 1);
  guint64  n_bytes = 0;
  guint    n_files = 0;
  guint    n_telling = 0;
  int      i = 1;

  while (i < argc && !g_str_equal (argv[i], "--"))
    i++;

  for (i++; i < argc; i++)
    {
      g_autoptr (GBytes) file = load (argv[i]);
      gsize   first = 0;
      guint64 n_found = search (&set, file, &first);

      n_files++;
      n_bytes += g_bytes_get_size (file);
      if (n_found == 0)
        continue;

      n_telling++;
      g_print ("%s: %" G_GUINT64_FORMAT " pieces, the first at %" G_GSIZE_FORMAT "\n", argv[i], n_found, first);
    }

  g_print ("%" G_GUINT64_FORMAT " pieces looked for in %" G_GUINT64_FORMAT " bytes of %u files: %u files have some\n",
           set.n_pieces, n_bytes, n_files, n_telling);
  g_free (set.places);
  return n_telling > 0;
}
