/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-letter.h"

#include <string.h>

/*
 * Vietnamese letters taken apart: base, mark, tone. Names are folded, compared
 * and sorted on these three, so whether a text came as NFC, as NFD or as
 * Windows-1258 wrote it (ê and a loose tone) makes no difference.
 */

/* The Icelandic and the African letter look like đ and occur in real data.
 * None of the three decomposes in Unicode. */
static gunichar
base_of_stroke (gunichar character)
{
  switch (character)
    {
    case 0x0110: /* Đ */
    case 0x0111: /* đ */
    case 0x00d0: /* Ð */
    case 0x00f0: /* ð */
    case 0x0189: /* Ɖ */
    case 0x0256: /* ɖ */
      return 'd';
    default:
      return 0;
    }
}

static gunichar
plain_punctuation (gunichar character)
{
  switch (character)
    {
    case 0x2018: /* ‘ */
    case 0x2019: /* ’ */
    case 0x02bb: /* ʻ */
    case 0x02bc: /* ʼ */
    case 0x2032: /* ′ */
    case 0x00b4: /* ´ */
    case '`':
      return '\'';
    case '-':
    case 0x2010: /* ‐ */
    case 0x2011: /* ‑ */
    case 0x2013: /* – */
      return ' ';
    default:
      return g_unichar_isspace (character) ? ' ' : character;
    }
}

static void
add_combining (VcLetter *letter,
               gunichar  combining)
{
  switch (combining)
    {
    case 0x0300:
      letter->tone = VC_TONE_GRAVE;
      break;
    case 0x0309:
      letter->tone = VC_TONE_HOOK;
      break;
    case 0x0303:
      letter->tone = VC_TONE_TILDE;
      break;
    case 0x0301:
      letter->tone = VC_TONE_ACUTE;
      break;
    case 0x0323:
      letter->tone = VC_TONE_DOT;
      break;
    case 0x0306:
      letter->mark = VC_MARK_BREVE;
      break;
    case 0x0302:
      letter->mark = VC_MARK_CIRCUMFLEX;
      break;
    case 0x031b:
      letter->mark = VC_MARK_HORN;
      break;
    default:
      letter->mark = VC_MARK_OTHER;
      break;
    }
}

static void
set_character (VcLetter *letter,
               gunichar  character)
{
  gunichar base = base_of_stroke (character);
  gunichar combining;

  if (base != 0)
    {
      letter->base = base;
      letter->mark = VC_MARK_STROKE;
      return;
    }

  while (g_unichar_decompose (character, &base, &combining) && combining != 0)
    {
      add_combining (letter, combining);
      character = base;
    }

  letter->base = g_unichar_tolower (plain_punctuation (character));
}

/* A text from outside may be no UTF-8: each wrong byte is read as U+FFFD. */
static gunichar
read_character (const char **text)
{
  gunichar character = g_utf8_get_char_validated (*text, -1);

  if (character == (gunichar) -1 || character == (gunichar) -2)
    {
      *text += 1;
      return 0xfffd;
    }

  *text = g_utf8_next_char (*text);
  return character;
}

/**
 * vc_letter_next:
 * @text: (inout): where to read; moved behind what was read
 * @letter: (out): the letter
 *
 * Reads one letter with its loose marks. Invisible characters are skipped.
 *
 * Returns: whether there was one
 */
gboolean
vc_letter_next (const char **text,
                VcLetter    *letter)
{
  gunichar character;

  if ((guchar) **text < 0x80 && (guchar) (*text)[0] != '\0' && (guchar) (*text)[1] < 0x80)
    {
      character = (guchar) *(*text)++;
      *letter = (VcLetter) { g_unichar_tolower (plain_punctuation (character)) };
      return TRUE;
    }

  do
    {
      if (**text == '\0')
        return FALSE;

      character = read_character (text);
    }
  while (g_unichar_type (character) == G_UNICODE_FORMAT);

  *letter = (VcLetter) { 0 };
  set_character (letter, character);

  while (**text != '\0')
    {
      const char *ahead = *text;

      character = read_character (&ahead);
      if (!g_unichar_ismark (character))
        break;

      add_combining (letter, character);
      *text = ahead;
    }

  return TRUE;
}

/**
 * vc_letter_is_letter:
 * @letter: a letter
 *
 * Returns: whether it is one of an alphabet, not a space or a digit
 */
gboolean
vc_letter_is_letter (const VcLetter *letter)
{
  return g_unichar_isalpha (letter->base);
}

/**
 * vc_letter_is_vowel:
 * @letter: a letter
 *
 * Returns: whether it is a Vietnamese vowel; y is one
 */
gboolean
vc_letter_is_vowel (const VcLetter *letter)
{
  return letter->base < 0x80 && letter->base != 0 && strchr ("aeiouy", (int) letter->base) != NULL;
}

/**
 * vc_letter_split_name:
 * @name: a name
 *
 * Returns: (transfer full) (element-type VcLetter): its letters, words
 *   separated by single spaces, none at either end
 */
GArray *
vc_letter_split_name (const char *name)
{
  GArray  *letters = g_array_sized_new (FALSE, FALSE, sizeof (VcLetter), 32);
  VcLetter letter;
  gboolean space = FALSE;

  while (vc_letter_next (&name, &letter))
    {
      if (letter.base == ' ')
        {
          space = letters->len > 0;
          continue;
        }

      if (space)
        {
          VcLetter between = { ' ' };

          g_array_append_val (letters, between);
          space = FALSE;
        }

      g_array_append_val (letters, letter);
    }

  return letters;
}
