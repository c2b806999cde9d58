/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-name-sort.h"

#include "vc-letter.h"

/*
 * Lists in Vietnam go by given name, then family, then middle names, by an
 * alphabet in which ă, â, đ, ê, ô, ơ, ư are letters of their own and tones
 * count last. Few machines have the vi_VN locale, so the key is made here: the
 * three parts in that order, each its letters and then its tones.
 */

/* Less than every letter and tone, so that the shorter part comes first. */
#define END_OF_PART 0x01
#define SPACE       0x02
#define FIRST_TONE  0x03
#define FIRST_RANK  0x10
#define FOREIGN     0x7f

static const struct
{
  char   base;
  VcMark mark;
} alphabet[] = {
  { 'a', VC_MARK_NONE }, { 'a', VC_MARK_BREVE }, { 'a', VC_MARK_CIRCUMFLEX },
  { 'b', VC_MARK_NONE }, { 'c', VC_MARK_NONE },
  { 'd', VC_MARK_NONE }, { 'd', VC_MARK_STROKE },
  { 'e', VC_MARK_NONE }, { 'e', VC_MARK_CIRCUMFLEX },
  { 'f', VC_MARK_NONE }, { 'g', VC_MARK_NONE }, { 'h', VC_MARK_NONE }, { 'i', VC_MARK_NONE },
  { 'j', VC_MARK_NONE }, { 'k', VC_MARK_NONE }, { 'l', VC_MARK_NONE }, { 'm', VC_MARK_NONE },
  { 'n', VC_MARK_NONE },
  { 'o', VC_MARK_NONE }, { 'o', VC_MARK_CIRCUMFLEX }, { 'o', VC_MARK_HORN },
  { 'p', VC_MARK_NONE }, { 'q', VC_MARK_NONE }, { 'r', VC_MARK_NONE }, { 's', VC_MARK_NONE },
  { 't', VC_MARK_NONE },
  { 'u', VC_MARK_NONE }, { 'u', VC_MARK_HORN },
  { 'v', VC_MARK_NONE }, { 'w', VC_MARK_NONE }, { 'x', VC_MARK_NONE }, { 'y', VC_MARK_NONE },
  { 'z', VC_MARK_NONE },
};

/* The exact letter, else the plain one: č of some minorities sorts as c. */
static int
rank_of_letter (const VcLetter *letter)
{
  int plain = -1;

  for (guint i = 0; i < G_N_ELEMENTS (alphabet); i++)
    {
      if ((gunichar) alphabet[i].base != letter->base)
        continue;

      if (alphabet[i].mark == letter->mark)
        return FIRST_RANK + (int) i;

      if (plain < 0)
        plain = FIRST_RANK + (int) i;
    }

  return plain;
}

static void
append_part (GString      *key,
             const GArray *name,
             guint         start,
             guint         end)
{
  for (guint i = start; i < end; i++)
    {
      const VcLetter *letter = &g_array_index (name, VcLetter, i);
      int             rank = rank_of_letter (letter);

      if (letter->base == ' ')
        g_string_append_c (key, SPACE);
      else if (rank >= 0)
        g_string_append_c (key, (char) rank);
      else if (vc_letter_is_letter (letter))
        {
          g_string_append_c (key, FOREIGN);
          g_string_append_unichar (key, letter->base);
        }
    }
  g_string_append_c (key, END_OF_PART);

  for (guint i = start; i < end; i++)
    g_string_append_c (key, (char) (FIRST_TONE + g_array_index (name, VcLetter, i).tone));
  g_string_append_c (key, END_OF_PART);
}

/**
 * vc_name_sort_key:
 * @name: a full name
 *
 * Returns: (transfer full): a key; strcmp() of two keys orders two names as
 *   Vietnamese lists do
 */
char *
vc_name_sort_key (const char *name)
{
  g_autoptr (GArray) letters = NULL;
  GString *key;
  guint    family_end = 0;
  guint    given_start;

  g_return_val_if_fail (name != NULL, NULL);

  letters = vc_letter_split_name (name);
  key = g_string_sized_new (3 * letters->len);
  given_start = letters->len;

  while (given_start > 0 && g_array_index (letters, VcLetter, given_start - 1).base != ' ')
    given_start--;

  while (family_end < given_start && g_array_index (letters, VcLetter, family_end).base != ' ')
    family_end++;

  append_part (key, letters, given_start, letters->len);
  append_part (key, letters, 0, family_end);
  append_part (key, letters, MIN (family_end + 1, given_start), given_start);

  return g_string_free (key, FALSE);
}
