/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-name-fold.h"

#include "vc-letter.h"

#include <string.h>

/**
 * vc_name_fold:
 * @text: a name or what someone types to find it
 *
 * The key names are searched by: lower case, no marks, đ as d, letters and
 * single spaces only. Fold the names of a list once and what is typed once;
 * then one strstr() for each word typed is the whole search.
 *
 * Returns: (transfer full): a new string
 */
char *
vc_name_fold (const char *text)
{
  GString *folded;
  VcLetter letter;
  gboolean space = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  folded = g_string_sized_new (strlen (text));

  while (vc_letter_next (&text, &letter))
    {
      if (letter.base == ' ')
        {
          space = folded->len > 0;
          continue;
        }

      if (!vc_letter_is_letter (&letter))
        continue;

      if (space)
        g_string_append_c (folded, ' ');

      space = FALSE;
      g_string_append_unichar (folded, letter.base);
    }

  return g_string_free (folded, FALSE);
}
