/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-guardian-panel.h"

#include "vc-config.h"
#include "vc-words.h"

#include <glib/gi18n-lib.h>

struct _VcGuardianPanel
{
  GtkWidget            parent_instance;

  VcVerificationState *state;

  GtkLabel            *name;
  GtkLabel            *code;
  GtkLabel            *account;
};

G_DEFINE_FINAL_TYPE (VcGuardianPanel, vc_guardian_panel, GTK_TYPE_WIDGET)

static void
show_guardian (VcGuardianPanel *self,
               VcGuardian      *guardian)
{
  g_autofree char *name = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), guardian != NULL);
  if (guardian == NULL)
    return;

  /* Translators: a guardian's name, then the relation to the child. */
  name = g_strdup_printf (_("%s (%s)"), vc_guardian_get_name (guardian),
                          vc_words_for_relation (vc_guardian_get_relation (guardian)));

  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->code, vc_guardian_get_bhxh_code (guardian));
  gtk_label_set_label (self->account, vc_words_for_account (vc_guardian_get_account_state (guardian)));

  if (vc_guardian_get_account_state (guardian) == VC_ACCOUNT_ACTIVE)
    gtk_widget_remove_css_class (GTK_WIDGET (self->account), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->account), "error");
}

static void
state_changed_cb (VcGuardianPanel *self)
{
  VcDeclaration *declaration = vc_verification_state_get_declaration (self->state);

  show_guardian (self, declaration != NULL ? vc_declaration_get_fields (declaration)->guardian : NULL);
}

static void
vc_guardian_panel_dispose (GObject *object)
{
  VcGuardianPanel *self = VC_GUARDIAN_PANEL (object);
  GtkWidget *child;

  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_GUARDIAN_PANEL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vc_guardian_panel_parent_class)->dispose (object);
}

static void
vc_guardian_panel_class_init (VcGuardianPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_guardian_panel_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-guardian-panel.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcGuardianPanel, name);
  gtk_widget_class_bind_template_child (widget_class, VcGuardianPanel, code);
  gtk_widget_class_bind_template_child (widget_class, VcGuardianPanel, account);
}

static void
vc_guardian_panel_init (VcGuardianPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_guardian_panel_set_state:
 * @self: a panel
 * @state: the case on the screen
 *
 * Says whose guardian is shown, now and later.
 */
void
vc_guardian_panel_set_state (VcGuardianPanel     *self,
                             VcVerificationState *state)
{
  g_return_if_fail (VC_IS_GUARDIAN_PANEL (self));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "changed", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  state_changed_cb (self);
}
