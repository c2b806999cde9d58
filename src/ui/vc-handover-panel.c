/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-handover-panel.h"

#include "vc-config.h"
#include "vc-format.h"
#include "vc-key-cap.h"

#include <glib/gi18n-lib.h>

struct _VcHandoverPanel
{
  GtkWidget      parent_instance;

  VcHandover    *handover;   /* NULL unless a supervisor works here */
  VcClaim       *claim;      /* which is shown */

  GtkLabel      *holder;
  GtkDropDown   *officers;
  GtkTextBuffer *note;
  GtkWidget     *give;
  GtkLabel      *give_key;
};

G_DEFINE_FINAL_TYPE (VcHandoverPanel, vc_handover_panel, GTK_TYPE_WIDGET)

/* How an officer stands in the list. */
static char *
dup_officer_name (VcOfficer *officer,
                  gpointer   user_data)
{
  return g_strdup (vc_officer_get_name (officer));
}

static char *
dup_holder (VcClaim *claim)
{
  g_autofree char *since = vc_format_time (vc_claim_get_taken_at (claim));

  if (vc_claim_get_parked (claim))
    /* Translators: an officer's name, a counter's name. */
    return g_strdup_printf (_("Set aside by %1$s, %2$s."), vc_claim_get_officer_name (claim),
                            vc_claim_get_counter (claim));

  /* Translators: an officer's name, a counter's name, a time. */
  return g_strdup_printf (_("In the hands of %1$s, %2$s, since %3$s."), vc_claim_get_officer_name (claim),
                          vc_claim_get_counter (claim), since);
}

static void
vc_handover_panel_dispose (GObject *object)
{
  VcHandoverPanel *self = VC_HANDOVER_PANEL (object);
  GtkWidget *child;

  g_clear_object (&self->handover);
  g_clear_object (&self->claim);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_HANDOVER_PANEL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vc_handover_panel_parent_class)->dispose (object);
}

static void
vc_handover_panel_class_init (VcHandoverPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_handover_panel_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-handover-panel.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcHandoverPanel, holder);
  gtk_widget_class_bind_template_child (widget_class, VcHandoverPanel, officers);
  gtk_widget_class_bind_template_child (widget_class, VcHandoverPanel, note);
  gtk_widget_class_bind_template_child (widget_class, VcHandoverPanel, give);
  gtk_widget_class_bind_template_child (widget_class, VcHandoverPanel, give_key);
}

static void
vc_handover_panel_init (VcHandoverPanel *self)
{
  g_autofree char *give_key = vc_key_cap_dup_label ("case.hand-over");
  g_autoptr (GtkExpression) name =
    gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (dup_officer_name), NULL, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_expression (self->officers, name);
  gtk_label_set_label (self->give_key, give_key);
  vc_handover_panel_refresh (self);
}

/**
 * vc_handover_panel_set_handover:
 * @self: a panel
 * @handover: (nullable): a supervisor's, or %NULL when none works here
 */
void
vc_handover_panel_set_handover (VcHandoverPanel *self,
                                VcHandover      *handover)
{
  g_return_if_fail (VC_IS_HANDOVER_PANEL (self));

  g_set_object (&self->handover, handover);
  gtk_drop_down_set_model (self->officers, handover != NULL ? vc_handover_get_officers (handover) : NULL);
  vc_handover_panel_refresh (self);
}

/**
 * vc_handover_panel_refresh:
 * @self: a panel
 *
 * Shows what there is to hand over now.
 */
void
vc_handover_panel_refresh (VcHandoverPanel *self)
{
  VcClaim         *claim;
  g_autofree char *holder = NULL;

  g_return_if_fail (VC_IS_HANDOVER_PANEL (self));

  claim = self->handover != NULL ? vc_handover_get_claim (self->handover) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), claim != NULL);
  if (!g_set_object (&self->claim, claim) || claim == NULL)
    return;

  holder = dup_holder (claim);
  gtk_label_set_label (self->holder, holder);
  gtk_text_buffer_set_text (self->note, "", -1);
}

/**
 * vc_handover_panel_give:
 * @self: a panel
 *
 * Gives the case to the officer who is chosen.
 *
 * Returns: whether it was possible
 */
gboolean
vc_handover_panel_give (VcHandoverPanel *self)
{
  g_autofree char *note = NULL;
  GtkTextIter      start, end;

  g_return_val_if_fail (VC_IS_HANDOVER_PANEL (self), FALSE);

  if (self->claim == NULL)
    return FALSE;

  gtk_text_buffer_get_bounds (self->note, &start, &end);
  note = gtk_text_buffer_get_text (self->note, &start, &end, FALSE);
  return vc_handover_give (self->handover, gtk_drop_down_get_selected (self->officers), g_strstrip (note));
}
