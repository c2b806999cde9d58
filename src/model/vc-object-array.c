/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-object-array.h"

/**
 * vc_object_array_copy:
 * @objects: (nullable) (element-type GObject): an array, however it frees
 *   its elements
 *
 * A value keeps an array of its own, so that its maker may go on filling the
 * one it was made from.
 *
 * Returns: (transfer full): an array that holds a reference to each element;
 *   empty for %NULL
 */
GPtrArray *
vc_object_array_copy (GPtrArray *objects)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; objects != NULL && i < objects->len; i++)
    g_ptr_array_add (copy, g_object_ref (g_ptr_array_index (objects, i)));

  return copy;
}
