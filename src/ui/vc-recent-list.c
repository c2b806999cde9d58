/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-recent-list.h"

#include "vc-entry-list.h"
#include "vc-recent-entry.h"

#include <gtk/gtk.h>

/*
 * What one officer has just handled.
 *
 * VcDeclarationList   as central has it
 *   └─ GtkFilterListModel   decided or reviewed by this officer
 *        └─ GtkSortListModel   latest first
 *             └─ GtkSliceListModel   the last few
 *                  └─ VcEntryList   VcRecentEntry
 *
 * Nothing is kept here: a decision that was overturned leaves the strip by
 * itself, and the strip is the same after a restart.
 */

static gboolean
is_handled_by (gpointer item,
               gpointer user_data)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (item);
  const char *officer_id = user_data;

  if (fields->state < VC_DECLARATION_APPROVED || fields->decision == NULL)
    return FALSE;

  return g_strcmp0 (vc_decision_get_fields (fields->decision)->officer_id, officer_id) == 0 ||
         (fields->review != NULL && g_strcmp0 (vc_review_get_officer_id (fields->review), officer_id) == 0);
}

static GDateTime *
get_handled_at (const VcDeclarationFields *fields)
{
  if (fields->review != NULL && vc_review_get_reviewed_at (fields->review) != NULL)
    return vc_review_get_reviewed_at (fields->review);

  return vc_decision_get_fields (fields->decision)->decided_at;
}

static int
compare_latest_first (gconstpointer a,
                      gconstpointer b,
                      gpointer      user_data)
{
  return g_date_time_compare (get_handled_at (vc_declaration_get_fields ((VcDeclaration *) b)),
                              get_handled_at (vc_declaration_get_fields ((VcDeclaration *) a)));
}

static gpointer
make_entry (gpointer item,
            gpointer user_data)
{
  return vc_recent_entry_new (item);
}

/**
 * vc_recent_list_new:
 * @declarations: (element-type VcDeclaration): what central has
 * @officer_id: whose work it is
 *
 * Returns: (transfer full) (element-type VcRecentEntry): the last
 *   %VC_RECENT_LENGTH cases of that officer, latest first, kept up to date
 */
GListModel *
vc_recent_list_new (GListModel *declarations,
                    const char *officer_id)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_handled_by, g_strdup (officer_id), g_free));
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_latest_first, NULL, NULL));
  GListModel *filtered = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (declarations), filter));
  GListModel *sorted = G_LIST_MODEL (gtk_sort_list_model_new (filtered, sorter));
  GListModel *last = G_LIST_MODEL (gtk_slice_list_model_new (sorted, 0, VC_RECENT_LENGTH));

  return G_LIST_MODEL (vc_entry_list_new (last, make_entry, NULL, NULL));
}
