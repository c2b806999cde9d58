/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-refusal-panel.h"

#include "vc-config.h"
#include "vc-reason-row.h"

struct _VcRefusalPanel
{
  GtkWidget       parent_instance;

  VcRefusalDraft *draft;             /* NULL while no refusal is written */
  GBindingGroup  *bindings;

  GtkListBox     *reasons;
  GtkTextBuffer  *message_buffer;
  GtkTextBuffer  *note_buffer;
  GtkWidget      *write_anew;
};

G_DEFINE_FINAL_TYPE (VcRefusalPanel, vc_refusal_panel, GTK_TYPE_WIDGET)

static GtkWidget *
create_reason_row (gpointer item,
                   gpointer user_data)
{
  return vc_reason_row_new (item);
}

static void
draft_changed_cb (VcRefusalPanel *self)
{
  gtk_widget_set_visible (self->write_anew, vc_refusal_draft_is_own_words (self->draft));
}

static void
write_anew_clicked_cb (VcRefusalPanel *self)
{
  vc_refusal_draft_write_anew (self->draft);
}

static void
vc_refusal_panel_dispose (GObject *object)
{
  VcRefusalPanel *self = VC_REFUSAL_PANEL (object);
  GtkWidget *child;

  g_clear_object (&self->bindings);
  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_REFUSAL_PANEL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vc_refusal_panel_parent_class)->dispose (object);
}

static void
vc_refusal_panel_class_init (VcRefusalPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_refusal_panel_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-refusal-panel.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcRefusalPanel, reasons);
  gtk_widget_class_bind_template_child (widget_class, VcRefusalPanel, message_buffer);
  gtk_widget_class_bind_template_child (widget_class, VcRefusalPanel, note_buffer);
  gtk_widget_class_bind_template_child (widget_class, VcRefusalPanel, write_anew);
  gtk_widget_class_bind_template_callback (widget_class, write_anew_clicked_cb);
}

static void
vc_refusal_panel_init (VcRefusalPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "message", self->message_buffer, "text",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_binding_group_bind (self->bindings, "note", self->note_buffer, "text",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

/**
 * vc_refusal_panel_set_draft:
 * @self: a panel
 * @draft: (nullable): the refusal that is being written, or %NULL for none
 *
 * Shows a refusal, with what was written so far.
 */
void
vc_refusal_panel_set_draft (VcRefusalPanel *self,
                            VcRefusalDraft *draft)
{
  g_return_if_fail (VC_IS_REFUSAL_PANEL (self));

  if (self->draft == draft)
    return;

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_set_object (&self->draft, draft);
  g_binding_group_set_source (self->bindings, draft);
  gtk_list_box_bind_model (self->reasons, draft != NULL ? vc_refusal_draft_get_choices (draft) : NULL,
                           create_reason_row, NULL, NULL);

  if (draft == NULL)
    {
      gtk_text_buffer_set_text (self->message_buffer, "", -1);
      gtk_text_buffer_set_text (self->note_buffer, "", -1);
      return;
    }

  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  draft_changed_cb (self);
}
