/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-review-list.h"

#include "vc-entry-list.h"
#include "vc-review-entry.h"

#include <gtk/gtk.h>

/*
 * Refusals that wait for a supervisor.
 *
 * VcDeclarationList   as central has it
 *   └─ GtkFilterListModel   refused, not yet reviewed
 *        └─ GtkSortListModel   whose citizen waits, then the longest refused
 *             └─ VcEntryList   VcReviewEntry
 *                  └─ GtkSingleSelection   the row under the keys (in VcEntryPane)
 */

typedef struct
{
  GPtrArray *reasons;
  char      *reviewer_id;
} Reviewer;

static void
reviewer_free (gpointer data)
{
  Reviewer *reviewer = data;

  g_ptr_array_unref (reviewer->reasons);
  g_free (reviewer->reviewer_id);
  g_free (reviewer);
}

static gboolean
waits_for_review (gpointer item,
                  gpointer user_data)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (item);

  return fields->state == VC_DECLARATION_REFUSED && fields->decision != NULL;
}

static int
compare_urgent_first (gconstpointer a,
                      gconstpointer b,
                      gpointer      user_data)
{
  VcDeclaration *left = (VcDeclaration *) a;
  VcDeclaration *right = (VcDeclaration *) b;
  gboolean left_waits = vc_declaration_has_flag (left, VC_DECLARATION_CITIZEN_WAITING);
  gboolean right_waits = vc_declaration_has_flag (right, VC_DECLARATION_CITIZEN_WAITING);

  if (left_waits != right_waits)
    return left_waits ? -1 : 1;

  return g_date_time_compare (vc_decision_get_fields (vc_declaration_get_fields (left)->decision)->decided_at,
                              vc_decision_get_fields (vc_declaration_get_fields (right)->decision)->decided_at);
}

static gpointer
make_entry (gpointer item,
            gpointer user_data)
{
  Reviewer *reviewer = user_data;

  return vc_review_entry_new (item, reviewer->reasons, reviewer->reviewer_id);
}

/**
 * vc_review_list_new:
 * @declarations: (element-type VcDeclaration): what central has
 * @reasons: (element-type VcReason): what reasons mean
 * @reviewer_id: the officer who looks at the list
 *
 * Returns: (transfer full) (element-type VcReviewEntry): the refusals that
 *   wait, kept up to date
 */
GListModel *
vc_review_list_new (GListModel *declarations,
                    GPtrArray  *reasons,
                    const char *reviewer_id)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (waits_for_review, NULL, NULL));
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_urgent_first, NULL, NULL));
  GListModel *filtered = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (declarations), filter));
  GListModel *sorted = G_LIST_MODEL (gtk_sort_list_model_new (filtered, sorter));
  Reviewer   *reviewer = g_new0 (Reviewer, 1);

  reviewer->reasons = g_ptr_array_ref (reasons);
  reviewer->reviewer_id = g_strdup (reviewer_id);
  return G_LIST_MODEL (vc_entry_list_new (sorted, make_entry, reviewer, reviewer_free));
}
