/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean vc_enum_table_find (const char * const *names,
                             guint               n_names,
                             const char         *text,
                             guint              *value);

/**
 * VC_DEFINE_ENUM_STRINGS:
 * @Type: an enum whose values count up from 0
 * @prefix: what its two functions begin with
 * @names: an array with the contract's string of each value
 *
 * Defines `prefix_to_string`, which lends the contract's string of a value,
 * and `prefix_from_string`, which finds the value of a string and returns
 * %FALSE, changing nothing, for a text that the contract does not know.
 */
#define VC_DEFINE_ENUM_STRINGS(Type, prefix, names)                     \
  const char *                                                          \
  prefix##_to_string (Type value)                                       \
  {                                                                     \
    g_return_val_if_fail ((guint) value < G_N_ELEMENTS (names), NULL);  \
                                                                        \
    return names[value];                                                \
  }                                                                     \
                                                                        \
  gboolean                                                              \
  prefix##_from_string (const char *text,                               \
                        Type       *value)                              \
  {                                                                     \
    guint found;                                                        \
                                                                        \
    if (!vc_enum_table_find (names, G_N_ELEMENTS (names), text, &found)) \
      return FALSE;                                                     \
                                                                        \
    *value = (Type) found;                                              \
    return TRUE;                                                        \
  }

G_END_DECLS
