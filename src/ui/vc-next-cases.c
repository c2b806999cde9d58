/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-next-cases.h"

#include "vc-review-entry.h"
#include "vc-verification-mode.h"

static void
add (GPtrArray     *next,
     VcDeclaration *declaration,
     VcDeclaration *open)
{
  if (next->len < VC_NEXT_CASES &&
      g_strcmp0 (vc_declaration_get_id (declaration), vc_declaration_get_id (open)) != 0)
    g_ptr_array_add (next, g_object_ref (declaration));
}

static void
add_reviews (GPtrArray     *next,
             GListModel    *reviews,
             VcDeclaration *open)
{
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (VcReviewEntry) entry = g_list_model_get_item (reviews, i);

      add (next, vc_review_entry_get_declaration (entry), open);
    }
}

static void
add_children (GPtrArray     *next,
              VcQueueState  *queue,
              VcDeclaration *open)
{
  g_autoptr (GPtrArray) children = vc_queue_state_dup_children (queue);

  for (guint i = 0; i < children->len; i++)
    add (next, vc_queue_entry_get_declaration (g_ptr_array_index (children, i)), open);
}

/**
 * vc_next_cases_find:
 * @open: the case that is open, or was decided last
 * @officer: who works
 * @queue: what waits to be verified
 * @reviews: (element-type VcReviewEntry): the refusals that wait for @officer
 *
 * Cases that are decided without a visit follow one another: a review after a
 * review, a child after a child. After an adult comes the next person, and
 * nobody knows who that is.
 *
 * Returns: (transfer full) (element-type VcDeclaration): what comes next, the
 *   first first; at most %VC_NEXT_CASES, often none
 */
GPtrArray *
vc_next_cases_find (VcDeclaration *open,
                    VcOfficer     *officer,
                    VcQueueState  *queue,
                    GListModel    *reviews)
{
  GPtrArray *next = g_ptr_array_new_with_free_func (g_object_unref);

  switch (vc_verification_mode_first (open, officer))
    {
    case VC_VERIFICATION_REVIEWING:
      add_reviews (next, reviews, open);
      break;
    case VC_VERIFICATION_LOADING:
      if (vc_declaration_get_fields (open)->subject_type == VC_SUBJECT_CHILD)
        add_children (next, queue, open);
      break;
    case VC_VERIFICATION_EMPTY:
    case VC_VERIFICATION_DECIDING:
    case VC_VERIFICATION_REFUSING:
    case VC_VERIFICATION_SAVING:
    case VC_VERIFICATION_VIEWING:
    case VC_VERIFICATION_LOST:
      break;
    }

  return next;
}
