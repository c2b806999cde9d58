/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-string-list.h"

/**
 * vc_string_list_copy:
 * @strings: (nullable) (array zero-terminated=1): a list
 *
 * A value's list is never %NULL, so that nobody has to ask.
 *
 * Returns: (transfer full): a copy, empty for %NULL; free it with g_strfreev()
 */
const char * const *
vc_string_list_copy (const char * const *strings)
{
  static const char * const none[] = { NULL };

  return (const char * const *) g_strdupv ((char **) (strings != NULL ? strings : none));
}
