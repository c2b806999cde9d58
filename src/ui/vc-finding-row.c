/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-finding-row.h"

#include "vc-case-words.h"
#include "vc-config.h"

struct _VcFindingRow
{
  GtkListBoxRow parent_instance;

  GtkImage     *icon;
  GtkLabel     *text;
};

G_DEFINE_FINAL_TYPE (VcFindingRow, vc_finding_row, GTK_TYPE_LIST_BOX_ROW)

static void
vc_finding_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VC_TYPE_FINDING_ROW);

  G_OBJECT_CLASS (vc_finding_row_parent_class)->dispose (object);
}

static void
vc_finding_row_class_init (VcFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_finding_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-finding-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, VcFindingRow, text);
}

static void
vc_finding_row_init (VcFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_finding_row_new:
 * @finding: what a check found
 *
 * Returns: (transfer floating): a row that says it
 */
GtkWidget *
vc_finding_row_new (VcFinding *finding)
{
  VcFindingRow *self = g_object_new (VC_TYPE_FINDING_ROW, NULL);
  const char   *text = vc_case_words_finding (vc_finding_get_code (finding));
  gboolean      error = vc_finding_get_severity (finding) == VC_SEVERITY_ERROR;

  gtk_image_set_from_icon_name (self->icon, error ? "dialog-warning-symbolic" : "dialog-information-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), error ? "different" : "nearly");
  gtk_label_set_label (self->text, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return GTK_WIDGET (self);
}
