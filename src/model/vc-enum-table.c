/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-enum-table.h"

/**
 * vc_enum_table_find:
 * @names: the string of each value
 * @n_names: how many there are
 * @text: (nullable): what to look for
 * @value: (out): the value it stands for
 *
 * Returns: whether @text is one of @names
 */
gboolean
vc_enum_table_find (const char * const *names,
                    guint               n_names,
                    const char         *text,
                    guint              *value)
{
  for (guint i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i], text) == 0 && text != NULL)
      {
        *value = i;
        return TRUE;
      }

  return FALSE;
}
