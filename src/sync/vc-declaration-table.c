/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-declaration-table.h"

struct _VcDeclarationTable
{
  GPtrArray  *items;
  GHashTable *positions; /* id, borrowed from the item → position */
};

/**
 * vc_declaration_table_new:
 *
 * Returns: (transfer full): an empty table
 */
VcDeclarationTable *
vc_declaration_table_new (void)
{
  VcDeclarationTable *table = g_new0 (VcDeclarationTable, 1);

  table->items = g_ptr_array_new_with_free_func (g_object_unref);
  table->positions = g_hash_table_new (g_str_hash, g_str_equal);
  return table;
}

/**
 * vc_declaration_table_free:
 * @table: (transfer full): a table
 */
void
vc_declaration_table_free (VcDeclarationTable *table)
{
  g_hash_table_unref (table->positions);
  g_ptr_array_unref (table->items);
  g_free (table);
}

/**
 * vc_declaration_table_get_length:
 * @table: a table
 *
 * Returns: how many declarations it has
 */
guint
vc_declaration_table_get_length (VcDeclarationTable *table)
{
  return table->items->len;
}

/**
 * vc_declaration_table_get:
 * @table: a table
 * @position: a position
 *
 * Returns: (transfer none) (nullable): what is there, %NULL past the end
 */
VcDeclaration *
vc_declaration_table_get (VcDeclarationTable *table,
                          guint               position)
{
  return position < table->items->len ? g_ptr_array_index (table->items, position) : NULL;
}

static gboolean
find_position (VcDeclarationTable *table,
               const char         *id,
               guint              *position)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (table->positions, id, NULL, &value))
    return FALSE;

  *position = GPOINTER_TO_UINT (value);
  return TRUE;
}

/**
 * vc_declaration_table_find:
 * @table: a table
 * @id: a declaration's id
 *
 * Returns: (transfer none) (nullable): that declaration, or %NULL
 */
VcDeclaration *
vc_declaration_table_find (VcDeclarationTable *table,
                           const char         *id)
{
  guint position;

  return find_position (table, id, &position) ? vc_declaration_table_get (table, position) : NULL;
}

static void
set (VcDeclarationTable *table,
     guint               position,
     VcDeclaration      *declaration)
{
  g_hash_table_replace (table->positions, (gpointer) vc_declaration_get_id (declaration), GUINT_TO_POINTER (position));
}

/**
 * vc_declaration_table_put:
 * @table: a table
 * @declaration: a declaration as it is known to stand
 * @position: (out): where it is now
 * @is_new: (out): whether none with its id was there before
 *
 * Takes the place of the one with the same id. Answers overtake one another:
 * what is not newer than what is there is left.
 *
 * Returns: whether the table changed
 */
gboolean
vc_declaration_table_put (VcDeclarationTable *table,
                          VcDeclaration      *declaration,
                          guint              *position,
                          gboolean           *is_new)
{
  *is_new = !find_position (table, vc_declaration_get_id (declaration), position);

  if (*is_new)
    {
      *position = table->items->len;
      g_ptr_array_add (table->items, g_object_ref (declaration));
      set (table, *position, declaration);
    }
  else
    {
      g_autoptr (VcDeclaration) before = g_ptr_array_index (table->items, *position);

      if (vc_declaration_get_fields (before)->change >= vc_declaration_get_fields (declaration)->change)
        {
          g_steal_pointer (&before);
          return FALSE;
        }

      /* The key is borrowed from the item, so both are replaced. */
      g_ptr_array_index (table->items, *position) = g_object_ref (declaration);
      set (table, *position, declaration);
    }

  return TRUE;
}

/**
 * vc_declaration_table_remove:
 * @table: a table
 * @id: a declaration's id
 * @position: (out): where it was
 *
 * Returns: whether it was there
 */
gboolean
vc_declaration_table_remove (VcDeclarationTable *table,
                             const char         *id,
                             guint              *position)
{
  if (!find_position (table, id, position))
    return FALSE;

  g_hash_table_remove (table->positions, id);
  g_ptr_array_remove_index (table->items, *position);

  for (guint i = *position; i < table->items->len; i++)
    set (table, i, g_ptr_array_index (table->items, i));

  return TRUE;
}

/**
 * vc_declaration_table_clear:
 * @table: a table
 *
 * Takes everything out.
 */
void
vc_declaration_table_clear (VcDeclarationTable *table)
{
  g_hash_table_remove_all (table->positions);
  g_ptr_array_set_size (table->items, 0);
}
