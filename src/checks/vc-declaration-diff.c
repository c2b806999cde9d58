/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-declaration-diff.h"

/**
 * vc_declaration_diff:
 * @before: a declaration
 * @after: the same declaration in another version
 *
 * What the citizen filed otherwise. Who holds it, what was decided and what
 * became of it do not count.
 *
 * Returns: (transfer full): a list of VcFiledChange in the order of the form,
 *   photographs last
 */
GListModel *
vc_declaration_diff (VcDeclaration *before,
                     VcDeclaration *after)
{
  GListStore *changes;

  g_return_val_if_fail (VC_IS_DECLARATION (before), NULL);
  g_return_val_if_fail (VC_IS_DECLARATION (after), NULL);

  changes = g_list_store_new (VC_TYPE_FILED_CHANGE);
  for (guint part = 0; part < VC_N_FILED_PARTS; part++)
    {
      g_autofree char *was = vc_filed_part_dup_text (part, before);
      g_autofree char *is = vc_filed_part_dup_text (part, after);
      g_autoptr (VcFiledChange) change = NULL;

      if (g_strcmp0 (was, is) == 0)
        continue;

      change = vc_filed_change_new (part, was, is);
      g_list_store_append (changes, change);
    }

  return G_LIST_MODEL (changes);
}

/**
 * vc_declaration_diff_has_part:
 * @changes: a list of VcFiledChange
 * @part: a part of a declaration
 *
 * Returns: whether that part was filed otherwise
 */
gboolean
vc_declaration_diff_has_part (GListModel  *changes,
                              VcFiledPart  part)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (changes), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (VcFiledChange) change = g_list_model_get_item (changes, i);

      if (vc_filed_change_get_part (change) == part)
        return TRUE;
    }

  return FALSE;
}

/**
 * vc_declaration_diff_get_checks:
 * @changes: a list of VcFiledChange
 *
 * Returns: a mask of 1 << #VcCheckKind: what must be answered again, because
 *   what it was answered by is another now
 */
guint
vc_declaration_diff_get_checks (GListModel *changes)
{
  guint checks = 0;

  g_return_val_if_fail (G_IS_LIST_MODEL (changes), 0);

  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (VcFiledChange) change = g_list_model_get_item (changes, i);

      checks |= vc_filed_part_get_checks (vc_filed_change_get_part (change));
    }

  return checks;
}
