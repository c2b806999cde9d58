/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-review-pane.h"

#include "vc-config.h"
#include "vc-review-entry.h"
#include "vc-review-row.h"
#include "vc-row-factory.h"

/*
 * The refusals that wait for the supervisor, at the left of the counter.
 */
struct _VcReviewPane
{
  GtkWidget           parent_instance;

  GtkStack           *body;
  GtkListView        *list;

  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (VcReviewPane, vc_review_pane, GTK_TYPE_WIDGET)

enum
{
  OPEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
open_position (VcReviewPane *self,
               guint         position)
{
  g_autoptr (VcReviewEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (entry != NULL)
    g_signal_emit (self, signals[OPEN], 0, vc_review_entry_get_declaration (entry));
}

static void
show_list (VcReviewPane *self)
{
  guint n_reviews = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  gtk_stack_set_visible_child_name (self->body, n_reviews > 0 ? "list" : "empty");
}

static void
vc_review_pane_dispose (GObject *object)
{
  VcReviewPane *self = VC_REVIEW_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_REVIEW_PANE);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (vc_review_pane_parent_class)->dispose (object);
}

static void
vc_review_pane_class_init (VcReviewPaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vc_review_pane_dispose;

  signals[OPEN] = g_signal_new ("open", VC_TYPE_REVIEW_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, VC_TYPE_DECLARATION);

  gtk_widget_class_set_css_name (widget_class, "review-pane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-review-pane.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcReviewPane, body);
  gtk_widget_class_bind_template_child (widget_class, VcReviewPane, list);
  gtk_widget_class_bind_template_callback (widget_class, open_position);
}

static void
vc_review_pane_init (VcReviewPane *self)
{
  g_autoptr (GtkListItemFactory) factory = vc_row_factory_new (VC_TYPE_REVIEW_ROW);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_single_selection_new (NULL);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

/**
 * vc_review_pane_new:
 *
 * Returns: (transfer floating): an empty pane
 */
GtkWidget *
vc_review_pane_new (void)
{
  return g_object_new (VC_TYPE_REVIEW_PANE, NULL);
}

/**
 * vc_review_pane_set_list:
 * @self: a pane
 * @reviews: (nullable) (element-type VcReviewEntry): what waits, or %NULL to
 *   show nothing of anybody
 */
void
vc_review_pane_set_list (VcReviewPane *self,
                         GListModel   *reviews)
{
  g_return_if_fail (VC_IS_REVIEW_PANE (self));

  gtk_single_selection_set_model (self->selection, reviews);
  show_list (self);
}

/**
 * vc_review_pane_focus_list:
 * @self: a pane
 *
 * Puts the keys on the rows.
 */
void
vc_review_pane_focus_list (VcReviewPane *self)
{
  g_return_if_fail (VC_IS_REVIEW_PANE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}
