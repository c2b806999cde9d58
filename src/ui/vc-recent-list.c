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
 *                       └─ GtkFlattenListModel   after what has not left yet
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

static gpointer
make_unsent_entry (gpointer item,
                   gpointer user_data)
{
  return vc_recent_entry_new_unsent (item);
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b,
                      gpointer      user_data)
{
  VcOutboxItem *left = vc_unsent_entry_get_item ((VcUnsentEntry *) a);
  VcOutboxItem *right = vc_unsent_entry_get_item ((VcUnsentEntry *) b);

  return g_date_time_compare (vc_outbox_item_get_fields (right)->made_at, vc_outbox_item_get_fields (left)->made_at);
}

static GListModel *
list_handled (GListModel *declarations,
              const char *officer_id)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_handled_by, g_strdup (officer_id), g_free));
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_latest_first, NULL, NULL));
  GListModel *filtered = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (declarations), filter));
  GListModel *sorted = G_LIST_MODEL (gtk_sort_list_model_new (filtered, sorter));
  GListModel *last = G_LIST_MODEL (gtk_slice_list_model_new (sorted, 0, VC_RECENT_LENGTH));

  return G_LIST_MODEL (vc_entry_list_new (last, make_entry, NULL, NULL));
}

static GListModel *
list_unsent (GListModel *unsent)
{
  GtkSorter  *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_newest_first, NULL, NULL));
  GListModel *sorted = G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (unsent), sorter));

  return G_LIST_MODEL (vc_entry_list_new (sorted, make_unsent_entry, NULL, NULL));
}

/**
 * vc_recent_list_new:
 * @declarations: (element-type VcDeclaration): what central has
 * @unsent: (element-type VcUnsentEntry): what it does not have of that officer
 * @officer_id: whose work it is
 *
 * Returns: (transfer full) (element-type VcRecentEntry): what has not left,
 *   then the last %VC_RECENT_LENGTH cases of that officer, latest first, kept
 *   up to date
 */
GListModel *
vc_recent_list_new (GListModel *declarations,
                    GListModel *unsent,
                    const char *officer_id)
{
  g_autoptr (GListModel) first = list_unsent (unsent);
  g_autoptr (GListModel) then = list_handled (declarations, officer_id);
  GListStore *both = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (both, first);
  g_list_store_append (both, then);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (both)));
}
