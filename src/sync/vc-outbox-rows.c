/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-outbox-rows.h"

struct _VcOutboxRows
{
  GPtrArray *items;
};

/**
 * vc_outbox_rows_new:
 *
 * Returns: (transfer full): no items
 */
VcOutboxRows *
vc_outbox_rows_new (void)
{
  VcOutboxRows *rows = g_new0 (VcOutboxRows, 1);

  rows->items = g_ptr_array_new_with_free_func (g_object_unref);
  return rows;
}

/**
 * vc_outbox_rows_free:
 * @rows: (transfer full): rows
 */
void
vc_outbox_rows_free (VcOutboxRows *rows)
{
  g_ptr_array_unref (rows->items);
  g_free (rows);
}

/**
 * vc_outbox_rows_get_length:
 * @rows: rows
 *
 * Returns: how many there are
 */
guint
vc_outbox_rows_get_length (VcOutboxRows *rows)
{
  return rows->items->len;
}

/**
 * vc_outbox_rows_get:
 * @rows: rows
 * @position: from 0
 *
 * Returns: (transfer none) (nullable): that item, or %NULL behind the last
 */
VcOutboxItem *
vc_outbox_rows_get (VcOutboxRows *rows,
                    guint         position)
{
  return position < rows->items->len ? g_ptr_array_index (rows->items, position) : NULL;
}

static gboolean
find_position (VcOutboxRows *rows,
               const char   *id,
               guint        *position)
{
  for (guint i = 0; i < rows->items->len; i++)
    if (g_str_equal (vc_outbox_item_get_id (g_ptr_array_index (rows->items, i)), id))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * vc_outbox_rows_find:
 * @rows: rows
 * @id: of an item
 *
 * Returns: (transfer none) (nullable): that item, or %NULL
 */
VcOutboxItem *
vc_outbox_rows_find (VcOutboxRows *rows,
                     const char   *id)
{
  guint position;

  return find_position (rows, id, &position) ? g_ptr_array_index (rows->items, position) : NULL;
}

/**
 * vc_outbox_rows_put:
 * @rows: rows
 * @item: an item as it now is
 * @is_new: (out): whether it was not there before
 *
 * A new one is the youngest and comes last.
 *
 * Returns: where it is
 */
guint
vc_outbox_rows_put (VcOutboxRows *rows,
                    VcOutboxItem *item,
                    gboolean     *is_new)
{
  guint position = rows->items->len;

  *is_new = !find_position (rows, vc_outbox_item_get_id (item), &position);
  if (*is_new)
    g_ptr_array_add (rows->items, g_object_ref (item));
  else
    g_set_object ((VcOutboxItem **) &rows->items->pdata[position], item);

  return position;
}

/**
 * vc_outbox_rows_remove:
 * @rows: rows
 * @id: of an item
 * @position: (out): where it was
 *
 * Returns: whether it was there
 */
gboolean
vc_outbox_rows_remove (VcOutboxRows *rows,
                       const char   *id,
                       guint        *position)
{
  if (!find_position (rows, id, position))
    return FALSE;

  g_ptr_array_remove_index (rows->items, *position);
  return TRUE;
}

/**
 * vc_outbox_rows_replace:
 * @rows: rows
 * @items: (element-type VcOutboxItem): what there is now, the oldest first
 */
void
vc_outbox_rows_replace (VcOutboxRows *rows,
                        GPtrArray    *items)
{
  g_ptr_array_set_size (rows->items, 0);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (rows->items, g_object_ref (g_ptr_array_index (items, i)));
}
