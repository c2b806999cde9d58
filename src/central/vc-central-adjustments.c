/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-adjustments.h"

#include "vc-adjustment.h"

/* What a declaration asks to have changed. */

/**
 * vc_central_adjustments_add:
 * @central: a central with a transaction
 * @declaration_id: a new declaration
 * @adjustments: (element-type VcAdjustment): its lines
 */
void
vc_central_adjustments_add (VcCentral  *central,
                            const char *declaration_id,
                            GPtrArray  *adjustments)
{
  for (guint i = 0; i < adjustments->len; i++)
    {
      VcAdjustment *adjustment = g_ptr_array_index (adjustments, i);
      g_autoptr (VcCentralQuery) query = vc_central_query (central,
        "INSERT INTO declaration_adjustments (declaration_id, position, field, before_value, after_value)"
        " VALUES (?1, ?2, ?3, ?4, ?5)");

      vc_central_query_bind_text (query, declaration_id);
      vc_central_query_bind_int (query, i);
      vc_central_query_bind_text (query, vc_adjusted_field_to_string (vc_adjustment_get_field (adjustment)));
      vc_central_query_bind_text (query, vc_adjustment_get_before (adjustment));
      vc_central_query_bind_text (query, vc_adjustment_get_after (adjustment));
      vc_central_query_run (query);
    }
}

/**
 * vc_central_adjustments_list:
 * @central: a central with a transaction
 * @declaration_id: a declaration
 *
 * Returns: (transfer full) (element-type VcAdjustment): its lines
 */
GPtrArray *
vc_central_adjustments_list (VcCentral  *central,
                             const char *declaration_id)
{
  GPtrArray *adjustments = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT field, before_value, after_value FROM declaration_adjustments WHERE declaration_id = ?1"
    " ORDER BY position");

  vc_central_query_bind_text (query, declaration_id);
  while (vc_central_query_next (query))
    {
      VcAdjustedField field = VC_ADJUSTED_NAME;

      vc_adjusted_field_from_string (vc_central_query_get_text (query, 0), &field);
      g_ptr_array_add (adjustments, vc_adjustment_new (field, vc_central_query_get_text (query, 1),
                                                       vc_central_query_get_text (query, 2)));
    }

  return adjustments;
}
