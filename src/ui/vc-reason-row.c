/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-reason-row.h"

#include "vc-config.h"
#include "vc-key-cap.h"
#include "vc-language.h"

struct _VcReasonRow
{
  GtkListBoxRow   parent_instance;

  GtkLabel       *key;
  GtkCheckButton *chosen;
  GtkLabel       *text;
};

G_DEFINE_FINAL_TYPE (VcReasonRow, vc_reason_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_choice (VcReasonRow     *self,
            VcRefusalChoice *choice)
{
  const VcReasonFields *reason = vc_reason_get_fields (vc_refusal_choice_get_reason (choice));
  const char      *text = vc_language_is_english () && reason->text_en != NULL ? reason->text_en : reason->text_vi;
  g_autofree char *action = g_strdup_printf ("check.answer(%u)", vc_refusal_choice_get_position (choice));
  g_autofree char *key = vc_key_cap_dup_label (action);

  gtk_label_set_label (self->key, key != NULL ? key : "");
  if (key == NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->key), "key-cap");
  gtk_label_set_label (self->text, text);
  if (vc_refusal_choice_is_pointed (choice))
    gtk_widget_add_css_class (GTK_WIDGET (self), "pointed");

  g_object_bind_property (choice, "chosen", self->chosen, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chosen), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
vc_reason_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VC_TYPE_REASON_ROW);

  G_OBJECT_CLASS (vc_reason_row_parent_class)->dispose (object);
}

static void
vc_reason_row_class_init (VcReasonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_reason_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-reason-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcReasonRow, key);
  gtk_widget_class_bind_template_child (widget_class, VcReasonRow, chosen);
  gtk_widget_class_bind_template_child (widget_class, VcReasonRow, text);
}

static void
vc_reason_row_init (VcReasonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_reason_row_new:
 * @choice: a reason that is offered
 *
 * Returns: (transfer floating): a row to choose it by
 */
GtkWidget *
vc_reason_row_new (VcRefusalChoice *choice)
{
  VcReasonRow *self = g_object_new (VC_TYPE_REASON_ROW, NULL);

  set_choice (self, choice);
  return GTK_WIDGET (self);
}
