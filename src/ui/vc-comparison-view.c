/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-comparison-view.h"

#include "vc-config.h"
#include "vc-field-row.h"
#include "vc-row-list.h"

struct _VcComparisonView
{
  GtkWidget            parent_instance;

  VcVerificationState *state;
  VcComparison        *comparison;   /* which is shown */

  GtkListBox          *fields;
};

G_DEFINE_FINAL_TYPE (VcComparisonView, vc_comparison_view, GTK_TYPE_WIDGET)

static void
set_match (GtkWidget *row,
           gpointer   match)
{
  vc_field_row_set_match (VC_FIELD_ROW (row), match);
}

static void
state_changed_cb (VcComparisonView *self)
{
  VcComparison *comparison = vc_verification_state_get_comparison (self->state);

  if (!g_set_object (&self->comparison, comparison))
    return;

  vc_row_list_fill (self->fields, comparison != NULL ? vc_comparison_get_matches (comparison) : NULL,
                    VC_TYPE_FIELD_ROW, set_match);
}

static void
vc_comparison_view_dispose (GObject *object)
{
  VcComparisonView *self = VC_COMPARISON_VIEW (object);
  GtkWidget *child;

  g_clear_object (&self->comparison);
  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_COMPARISON_VIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vc_comparison_view_parent_class)->dispose (object);
}

static void
vc_comparison_view_class_init (VcComparisonViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_comparison_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-comparison-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcComparisonView, fields);
}

static void
vc_comparison_view_init (VcComparisonView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_comparison_view_set_state:
 * @self: a comparison on the screen
 * @state: the case on the screen
 *
 * Says which case is compared, now and later.
 */
void
vc_comparison_view_set_state (VcComparisonView    *self,
                              VcVerificationState *state)
{
  g_return_if_fail (VC_IS_COMPARISON_VIEW (self));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "changed", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  state_changed_cb (self);
}
