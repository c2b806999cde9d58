/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-batch-list.h"

#include "vc-document-private.h"
#include "vc-form-style.h"
#include "vc-form-table.h"
#include "vc-form-words.h"
#include "vc-mask.h"
#include "vc-slip-layout.h"

/* What an employer or a school hands over, person by person. */

static const VcFormColumn columns[] = {
  { "order",     "STT",            32, TRUE  },
  { "dossier",   "Số hồ sơ",      112, TRUE  },
  { "name",      "Họ và tên",     138, FALSE },
  { "bhxh-code", "Mã số BHXH",     76, TRUE  },
  { "signed",    "Tờ khai đã ký",  50, TRUE  },
  { "state",     "Kết quả",        98, TRUE  },
};

static gboolean
is_signed (VcDeclaration *declaration)
{
  return !vc_declaration_has_flag (declaration, VC_DECLARATION_PAPER_OUTSTANDING);
}

static void
add_row (VcFormTable   *table,
         guint          number,
         VcDeclaration *declaration)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  g_autofree char *order = g_strdup_printf ("%u", number);
  g_autofree char *code = vc_mask_number (fields->bhxh_code);
  const char      *cells[] = { order, fields->dossier_number, vc_person_get_name (fields->person), code,
                               is_signed (declaration) ? "Có" : "Chưa", vc_form_words_for_state (fields->state) };

  vc_form_table_add_row (table, cells);
}

/**
 * vc_batch_list_new:
 * @issuer: who takes the forms
 * @unit_name: who hands them over
 * @unit_code: (nullable): the unit's code
 * @declarations: (element-type VcDeclaration): in the order of the unit's list
 *
 * Returns: (transfer full): the list of what is handed over (Danh sách bàn
 *   giao tờ khai), over as many pages as it needs
 */
VcDocument *
vc_batch_list_new (const VcPaperIssuer *issuer,
                   const char          *unit_name,
                   const char          *unit_code,
                   GPtrArray           *declarations)
{
  g_autofree char *total = NULL;
  VcSlipLayout     layout;
  VcFormTable      table;
  guint            n_signed = 0;

  vc_slip_layout_begin (&layout, issuer, NULL, "DANH SÁCH BÀN GIAO TỜ KHAI", NULL);
  vc_form_flow_add_field (&layout.flow, "unit", "Đơn vị bàn giao", unit_name);
  if (unit_code != NULL)
    vc_form_flow_add_field (&layout.flow, "unit-code", "Mã đơn vị", unit_code);
  layout.flow.y += 4.0;

  vc_form_table_begin (&table, &layout.flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < declarations->len; i++)
    {
      VcDeclaration *declaration = g_ptr_array_index (declarations, i);

      add_row (&table, i + 1, declaration);
      n_signed += is_signed (declaration);
    }

  vc_slip_layout_keep_together (&layout, 2);
  layout.flow.y += 6.0;
  total = g_strdup_printf ("Tổng số: %u tờ khai, trong đó %u tờ khai đã ký.", declarations->len, n_signed);
  vc_form_flow_add (&layout.flow, "total", &vc_form_style_body, NULL, total);
  vc_slip_layout_add_signatures (&layout, "ĐẠI DIỆN ĐƠN VỊ", NULL, "CÁN BỘ TIẾP NHẬN", issuer->officer_name);
  vc_slip_layout_end (&layout);
  return vc_document_new (layout.flow.sheet, "Danh sách bàn giao tờ khai", issuer->printed_at);
}
