/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-change-panel.h"

#include "vc-change-row.h"
#include "vc-config.h"

struct _VcChangePanel
{
  GtkWidget            parent_instance;

  VcVerificationState *state;
  GListModel          *changes;   /* which are shown */

  GtkListBox          *list;
};

G_DEFINE_FINAL_TYPE (VcChangePanel, vc_change_panel, GTK_TYPE_WIDGET)

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return vc_change_row_new (item);
}

static void
state_changed_cb (VcChangePanel *self)
{
  GListModel *changes = vc_verification_state_get_changes (self->state);

  gtk_widget_set_visible (GTK_WIDGET (self), changes != NULL);
  if (g_set_object (&self->changes, changes))
    gtk_list_box_bind_model (self->list, changes, create_row, NULL, NULL);
}

static void
vc_change_panel_dispose (GObject *object)
{
  VcChangePanel *self = VC_CHANGE_PANEL (object);
  GtkWidget *child;

  g_clear_object (&self->changes);
  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_CHANGE_PANEL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vc_change_panel_parent_class)->dispose (object);
}

static void
vc_change_panel_class_init (VcChangePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_change_panel_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-change-panel.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcChangePanel, list);
}

static void
vc_change_panel_init (VcChangePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_change_panel_set_state:
 * @self: a panel
 * @state: the case on the screen
 *
 * Says which case's changes are shown, now and later.
 */
void
vc_change_panel_set_state (VcChangePanel       *self,
                           VcVerificationState *state)
{
  g_return_if_fail (VC_IS_CHANGE_PANEL (self));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "changed", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  state_changed_cb (self);
}
