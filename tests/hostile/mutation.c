/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mutation.h"

#include <string.h>
#include <zlib.h>

/*
 * Spoils a good file. What a reader checks first, such as a PNG's sums, is put
 * right again half of the time, or nothing behind it would ever be reached.
 */

static guint
pick (GRand *random,
      guint  n)
{
  return n == 0 ? 0 : g_rand_int (random) % n;
}

static void
change_bytes (GByteArray *file,
              GRand      *random)
{
  guint n = 1 + pick (random, 16);

  for (guint i = 0; i < n && file->len > 0; i++)
    file->data[pick (random, file->len)] = g_rand_int (random);
}

/* Numbers that are easily one too many. */
static void
change_number (GByteArray *file,
               GRand      *random)
{
  static const guint32 numbers[] = { 0, 1, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff };
  guint32 number = GUINT32_TO_BE (numbers[pick (random, G_N_ELEMENTS (numbers))]);
  guint   size = 1 + pick (random, 4);

  if (file->len > size)
    memcpy (file->data + pick (random, file->len - size), (guint8 *) &number + 4 - size, size);
}

/* The same for files that are text. */
static void
change_digits (GByteArray *file,
               GRand      *random)
{
  static const char *const numbers[] = { "0", "-1", "99999", "2147483648", "1e9", "0.0000001", "4294967297" };
  const char *number = numbers[pick (random, G_N_ELEMENTS (numbers))];
  guint       at = pick (random, file->len);

  while (at < file->len && !g_ascii_isdigit (file->data[at]))
    at++;

  if (at + strlen (number) < file->len)
    memcpy (file->data + at, number, strlen (number));
}

static void
cut_out (GByteArray *file,
         GRand      *random)
{
  guint at = pick (random, file->len);

  g_byte_array_remove_range (file, at, pick (random, MIN (file->len - at, 4096)));
}

static void
repeat (GByteArray *file,
        GRand      *random)
{
  guint at = pick (random, file->len);
  guint size = pick (random, MIN (file->len - at, 4096));
  guint n = 1 + pick (random, 64);
  g_autofree guint8 *part = g_memdup2 (file->data + at, size);
  g_autofree guint8 *rest = g_memdup2 (file->data + at, file->len - at);
  guint              n_rest = file->len - at;

  g_byte_array_set_size (file, at);
  for (guint i = 0; i < n; i++)
    g_byte_array_append (file, part, size);
  g_byte_array_append (file, rest, n_rest);
}

static void
cut_off (GByteArray *file,
         GRand      *random)
{
  g_byte_array_set_size (file, pick (random, file->len));
}

static void
put_right_sums (GByteArray *file)
{
  for (gsize at = 8; at + 12 <= file->len;)
    {
      guint32 size;
      guint32 sum;

      memcpy (&size, file->data + at, 4);
      size = GUINT32_FROM_BE (size);
      if (size > file->len - at - 12)
        return;

      sum = GUINT32_TO_BE (crc32_z (0, file->data + at + 4, (gsize) size + 4));
      memcpy (file->data + at + 8 + size, &sum, 4);
      at += 12 + (gsize) size;
    }
}

static void
mutate (GByteArray *file,
        GBytes     *other,
        GRand      *random)
{
  switch (pick (random, 8))
    {
    case 0:
    case 1:
      change_bytes (file, random);
      break;
    case 2:
      change_number (file, random);
      break;
    case 3:
      change_digits (file, random);
      break;
    case 4:
      cut_out (file, random);
      break;
    case 5:
      repeat (file, random);
      break;
    case 6:
      cut_off (file, random);
      break;
    default:
      g_byte_array_set_size (file, pick (random, file->len));
      g_byte_array_append (file, g_bytes_get_data (other, NULL), g_bytes_get_size (other));
      break;
    }
}

/**
 * mutation_new:
 * @original: a good file
 * @other: another to take parts of
 * @random: decides what happens to it
 *
 * Returns: (transfer full): a file nobody should trust
 */
GBytes *
mutation_new (GBytes *original,
              GBytes *other,
              GRand  *random)
{
  GByteArray *file = g_byte_array_new ();
  guint       n = 1 + pick (random, 4);

  g_byte_array_append (file, g_bytes_get_data (original, NULL), g_bytes_get_size (original));
  for (guint i = 0; i < n; i++)
    mutate (file, other, random);

  if (file->len > 8 && memcmp (file->data, "\x89PNG", 4) == 0 && pick (random, 2) == 0)
    put_right_sums (file);

  return g_byte_array_free_to_bytes (file);
}
