/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-name-match.h"

#include "vc-letter.h"

/*
 * Two spellings of one name are everyday: hoà and hòa, Lý and Lí, capitals on
 * the card. What remains is either the same letters with other marks, which a
 * person must confirm because Thử and Thứ are two people, or another name.
 */

/* A word between spaces. */
typedef struct
{
  const VcLetter *letters;
  guint           n_letters;
} Syllable;

static gboolean
next_syllable (const GArray *name,
               guint        *position,
               Syllable     *syllable)
{
  guint start = *position;

  if (start >= name->len)
    return FALSE;

  while (*position < name->len && g_array_index (name, VcLetter, *position).base != ' ')
    *position += 1;

  syllable->letters = &g_array_index (name, VcLetter, start);
  syllable->n_letters = *position - start;
  *position += 1;
  return TRUE;
}

/* One bit for each tone the syllable carries, wherever it stands. */
static guint
tones_of_syllable (const Syllable *syllable)
{
  guint tones = 0;

  for (guint i = 0; i < syllable->n_letters; i++)
    tones |= 1u << syllable->letters[i].tone;

  return tones & ~(1u << VC_TONE_NONE);
}

/* Whether the syllable is initial consonants, or "qu", and a final y: there y
 * and i are two spellings of one sound. In "tay" and "tai" they are not. */
static gboolean
may_end_in_i_or_y (const Syllable *syllable)
{
  guint n_initial = syllable->n_letters - 1;
  guint last;

  if (n_initial == 0)
    return FALSE;

  last = syllable->letters[n_initial].base;
  if (last != 'y' && last != 'i')
    return FALSE;

  if (n_initial == 2 && syllable->letters[0].base == 'q' && syllable->letters[1].base == 'u')
    return TRUE;

  for (guint i = 0; i < n_initial; i++)
    if (!vc_letter_is_letter (&syllable->letters[i]) || vc_letter_is_vowel (&syllable->letters[i]))
      return FALSE;

  return TRUE;
}

static gboolean
syllables_agree (const Syllable *a,
                 const Syllable *b,
                 gboolean        i_for_y)
{
  guint n_compared = a->n_letters;

  if (a->n_letters != b->n_letters || tones_of_syllable (a) != tones_of_syllable (b))
    return FALSE;

  if (i_for_y && may_end_in_i_or_y (a) && may_end_in_i_or_y (b))
    n_compared -= 1;

  for (guint i = 0; i < n_compared; i++)
    if (a->letters[i].base != b->letters[i].base || a->letters[i].mark != b->letters[i].mark)
      return FALSE;

  return TRUE;
}

static gboolean
all_syllables_agree (const GArray *a,
                     const GArray *b,
                     gboolean      i_for_y)
{
  Syllable of_a;
  Syllable of_b;
  guint    at_a = 0;
  guint    at_b = 0;

  while (next_syllable (a, &at_a, &of_a))
    if (!next_syllable (b, &at_b, &of_b) || !syllables_agree (&of_a, &of_b, i_for_y))
      return FALSE;

  return at_b >= b->len;
}

static gboolean
names_equal (const GArray *a,
             const GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const VcLetter *of_a = &g_array_index (a, VcLetter, i);
      const VcLetter *of_b = &g_array_index (b, VcLetter, i);

      if (of_a->base != of_b->base || of_a->mark != of_b->mark || of_a->tone != of_b->tone)
        return FALSE;
    }

  return TRUE;
}

static const VcLetter *
next_letter (const GArray *name,
             guint        *position)
{
  while (*position < name->len)
    {
      const VcLetter *letter = &g_array_index (name, VcLetter, (*position)++);

      if (vc_letter_is_letter (letter))
        return letter;
    }

  return NULL;
}

/* Spaces count for nothing either: H'Mẫu is also written H Mẫu. */
static gboolean
bases_agree (const GArray *a,
             const GArray *b)
{
  guint at_a = 0;
  guint at_b = 0;
  guint n_letters = 0;

  while (TRUE)
    {
      const VcLetter *of_a = next_letter (a, &at_a);
      const VcLetter *of_b = next_letter (b, &at_b);

      if (of_a == NULL || of_b == NULL)
        return of_a == of_b && n_letters > 0;

      if (of_a->base != of_b->base)
        return FALSE;

      n_letters++;
    }
}

/**
 * vc_name_match:
 * @a: a name
 * @b: another
 *
 * Returns: how near they are
 */
VcNameMatch
vc_name_match (const char *a,
               const char *b)
{
  g_autoptr (GArray) of_a = NULL;
  g_autoptr (GArray) of_b = NULL;

  g_return_val_if_fail (a != NULL && b != NULL, VC_NAME_DIFFERENT);

  of_a = vc_letter_split_name (a);
  of_b = vc_letter_split_name (b);

  if (names_equal (of_a, of_b))
    return VC_NAME_EQUAL;

  if (all_syllables_agree (of_a, of_b, FALSE))
    return VC_NAME_TONE_PLACEMENT;

  if (all_syllables_agree (of_a, of_b, TRUE))
    return VC_NAME_I_Y_VARIANT;

  return bases_agree (of_a, of_b) ? VC_NAME_DIACRITICS_ONLY : VC_NAME_DIFFERENT;
}
