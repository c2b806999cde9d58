/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-dossier-number.h"

#include <string.h>

/*
 * A dossier number reads 90001.GD/2021/056: running number, kind, year,
 * receiving office. It is compared and printed whole; only its shape is known.
 */

#define DIGITS "0123456789"

static gboolean
skip_span (const char **text,
           const char  *allowed,
           gsize        minimum,
           gsize        maximum)
{
  gsize length = strspn (*text, allowed);

  *text += length;
  return length >= minimum && length <= maximum;
}

static gboolean
skip_character (const char **text,
                char         character)
{
  return *(*text)++ == character;
}

/**
 * vc_dossier_number_check:
 * @number: a dossier number
 *
 * Returns: whether it has not the usual shape
 */
VcFindingCode
vc_dossier_number_check (const char *number)
{
  g_return_val_if_fail (number != NULL, VC_FINDING_DOSSIER_NUMBER_STRUCTURE);

  if (skip_span (&number, DIGITS, 1, 8) &&
      skip_character (&number, '.') &&
      skip_span (&number, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", 1, 4) &&
      skip_character (&number, '/') &&
      g_str_has_prefix (number, "20") &&
      skip_span (&number, DIGITS, 4, 4) &&
      skip_character (&number, '/') &&
      skip_span (&number, DIGITS, 3, 5) &&
      *number == '\0')
    return VC_FINDING_NONE;

  return VC_FINDING_DOSSIER_NUMBER_STRUCTURE;
}

/**
 * vc_dossier_number_matches:
 * @number: a dossier's number
 * @typed: what someone typed to find it
 *
 * The whole number in either case, or the running number alone, with or
 * without its leading zeros.
 *
 * Returns: whether @typed means this dossier
 */
gboolean
vc_dossier_number_matches (const char *number,
                           const char *typed)
{
  gsize n_running;
  gsize n_typed;

  g_return_val_if_fail (number != NULL && typed != NULL, FALSE);

  if (g_ascii_strcasecmp (number, typed) == 0)
    return TRUE;

  if (*typed == '\0' || typed[strspn (typed, DIGITS)] != '\0')
    return FALSE;

  number += strspn (number, "0");
  typed += strspn (typed, "0");
  n_running = strspn (number, DIGITS);
  n_typed = strlen (typed);

  return n_typed > 0 && n_running == n_typed && strncmp (number, typed, n_typed) == 0;
}
