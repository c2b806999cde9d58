/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-daily-register.h"

#include "vc-document-private.h"
#include "vc-form-style.h"
#include "vc-form-table.h"
#include "vc-form-words.h"
#include "vc-mask.h"
#include "vc-slip-layout.h"
#include "vc-vietnam-time.h"

/* What a clerk or a whole office did on a day. */

static const VcFormColumn clerk_columns[] = {
  { "order",     "STT",           32, TRUE  },
  { "hour",      "Giờ",           36, TRUE  },
  { "dossier",   "Số hồ sơ",     106, TRUE  },
  { "name",      "Họ và tên",    106, FALSE },
  { "bhxh-code", "Mã số BHXH",    62, TRUE  },
  { "outcome",   "Kết quả",      116, FALSE },
  { "paper",     "Tờ khai giấy",  46, TRUE  },
};

static const VcFormColumn office_columns[] = {
  { "order",     "STT",           31, TRUE  },
  { "hour",      "Giờ",           34, TRUE  },
  { "dossier",   "Số hồ sơ",     104, TRUE  },
  { "name",      "Họ và tên",     82, FALSE },
  { "bhxh-code", "Mã số BHXH",    60, TRUE  },
  { "outcome",   "Kết quả",       88, FALSE },
  { "paper",     "Tờ khai giấy",  44, TRUE  },
  { "officer",   "Cán bộ",        60, FALSE },
};

static const char * const outcomes[] = {
  [VC_REGISTER_RECEIVED] = "Tiếp nhận",
  [VC_REGISTER_APPROVED] = "Phê duyệt",
  [VC_REGISTER_REFUSED]  = "Không chấp nhận",
};

/* How often a reason was given. */
typedef struct
{
  const char *reason;
  guint       n;
} Tally;

static char *
dup_outcome (const VcRegisterEntry *entry)
{
  if (entry->outcome == VC_REGISTER_REFUSED && entry->reason != NULL)
    return g_strdup_printf ("%s: %s", outcomes[entry->outcome], entry->reason);

  return g_strdup (outcomes[entry->outcome]);
}

static void
add_row (VcFormTable           *table,
         guint                  number,
         const VcRegisterEntry *entry)
{
  g_autoptr (GDateTime) local = vc_vietnam_time_from (entry->at);
  g_autofree char *order = g_strdup_printf ("%u", number);
  g_autofree char *hour = g_date_time_format (local, "%H:%M");
  g_autofree char *code = vc_mask_number (entry->bhxh_code);
  g_autofree char *outcome = dup_outcome (entry);
  const char      *cells[] = { order, hour, entry->dossier_number, entry->name, code, outcome,
                               entry->paper_outstanding ? "Chưa nộp" : "Đã nộp", entry->officer_name };

  vc_form_table_add_row (table, cells);
}

static Tally *
find_tally (GArray     *tallies,
            const char *reason)
{
  for (guint i = 0; i < tallies->len; i++)
    if (g_strcmp0 (g_array_index (tallies, Tally, i).reason, reason) == 0)
      return &g_array_index (tallies, Tally, i);

  g_array_append_vals (tallies, &(Tally) { reason, 0 }, 1);
  return &g_array_index (tallies, Tally, tallies->len - 1);
}

static GArray *
count_reasons (const VcRegisterEntry *entries,
               guint                  n_entries)
{
  GArray *tallies = g_array_new (FALSE, FALSE, sizeof (Tally));

  for (guint i = 0; i < n_entries; i++)
    if (entries[i].outcome == VC_REGISTER_REFUSED && entries[i].reason != NULL)
      find_tally (tallies, entries[i].reason)->n++;

  return tallies;
}

static void
add_reasons (VcFormFlow *flow,
             GArray     *tallies)
{
  for (guint i = 0; i < tallies->len; i++)
    {
      const Tally     *tally = &g_array_index (tallies, Tally, i);
      g_autofree char *line = g_strdup_printf ("- %s: %u", tally->reason, tally->n);

      vc_form_flow_add (flow, "total-reason", &vc_form_style_item, NULL, line);
    }
}

static void
add_totals (VcSlipLayout          *layout,
            const VcRegisterEntry *entries,
            guint                  n_entries)
{
  VcFormFlow *flow = &layout->flow;
  g_autoptr (GArray) tallies = count_reasons (entries, n_entries);
  guint n[VC_N_REGISTER_OUTCOMES] = { 0 };
  guint n_outstanding = 0;
  g_autofree char *total = NULL;
  g_autofree char *outstanding = NULL;

  for (guint i = 0; i < n_entries; i++)
    {
      n[entries[i].outcome]++;
      n_outstanding += entries[i].paper_outstanding;
    }

  total = g_strdup_printf ("Tổng số: %u hồ sơ. Tiếp nhận: %u. Phê duyệt: %u. Không chấp nhận: %u.", n_entries,
                           n[VC_REGISTER_RECEIVED], n[VC_REGISTER_APPROVED], n[VC_REGISTER_REFUSED]);
  outstanding = g_strdup_printf ("Chưa nộp tờ khai giấy: %u.", n_outstanding);

  vc_slip_layout_keep_together (layout, 3 + tallies->len);
  flow->y += 6.0;
  vc_form_flow_add (flow, "total", &vc_form_style_body, NULL, total);
  add_reasons (flow, tallies);
  vc_form_flow_add (flow, "total-outstanding", &vc_form_style_body, NULL, outstanding);
}

/**
 * vc_daily_register_new:
 * @issuer: who prints it
 * @day: the day it is of
 * @clerk_name: (nullable): whose it is; %NULL: the whole office's, with a
 *   column that names who did what
 * @entries: its lines, in their order
 * @n_entries: how many
 *
 * Returns: (transfer full): the register, over as many pages as it needs, with
 *   its totals
 */
VcDocument *
vc_daily_register_new (const VcPaperIssuer   *issuer,
                       VcDate                 day,
                       const char            *clerk_name,
                       const VcRegisterEntry *entries,
                       guint                  n_entries)
{
  gboolean         of_office = clerk_name == NULL;
  g_autofree char *whole_day = vc_form_words_dup_day (day);
  g_autofree char *subtitle = g_strdup_printf ("(%s)", whole_day);
  VcSlipLayout     layout;
  VcFormTable      table;

  vc_slip_layout_begin (&layout, issuer, NULL, "SỔ THEO DÕI HỒ SƠ TRONG NGÀY", subtitle);
  vc_form_flow_add_field (&layout.flow, "whose", of_office ? "Cơ quan" : "Cán bộ",
                          of_office ? vc_office_get_name (issuer->office) : clerk_name);
  layout.flow.y += 4.0;

  vc_form_table_begin (&table, &layout.flow, of_office ? office_columns : clerk_columns,
                       of_office ? G_N_ELEMENTS (office_columns) : G_N_ELEMENTS (clerk_columns));
  for (guint i = 0; i < n_entries; i++)
    add_row (&table, i + 1, &entries[i]);

  add_totals (&layout, entries, n_entries);
  vc_slip_layout_add_signatures (&layout, of_office ? NULL : "CÁN BỘ", clerk_name,
                                 "LÃNH ĐẠO", of_office ? issuer->officer_name : NULL);
  vc_slip_layout_end (&layout);
  return vc_document_new (layout.flow.sheet, "Sổ theo dõi hồ sơ trong ngày", issuer->printed_at);
}
