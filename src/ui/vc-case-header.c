/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-case-header.h"

#include "vc-config.h"
#include "vc-format.h"
#include "vc-key-cap.h"

#include <glib/gi18n-lib.h>

/* The countdown is in minutes; more often would only distract. */
#define TICK_SECONDS 10

struct _VcCaseHeader
{
  GtkWidget            parent_instance;

  VcVerificationState *state;
  guint                tick_id;      /* 0 while nothing is held */

  GtkLabel            *name;
  GtkLabel            *lease;
  GtkWidget           *print;
  GtkWidget           *save;
  GtkWidget           *park;
  GtkWidget           *leave;
  GtkLabel            *leave_text;
  GtkLabel            *print_key;
  GtkLabel            *park_key;
  GtkLabel            *leave_key;
};

G_DEFINE_FINAL_TYPE (VcCaseHeader, vc_case_header, GTK_TYPE_WIDGET)

static char *
dup_lease_text (VcClaim *claim)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *until = vc_format_time (vc_claim_get_expires_at (claim));
  GTimeSpan left = g_date_time_difference (vc_claim_get_expires_at (claim), now);
  guint     minutes = left > 0 ? (guint) ((left + G_TIME_SPAN_MINUTE - 1) / G_TIME_SPAN_MINUTE) : 0;

  /* Translators: how long the case is held: a time, then minutes. */
  return g_strdup_printf (ngettext ("Yours until %s (%u minute)", "Yours until %s (%u minutes)", minutes),
                          until, minutes);
}

static void
show_lease (VcCaseHeader *self)
{
  VcClaim         *claim = vc_verification_state_get_claim (self->state);
  g_autofree char *text = claim != NULL ? dup_lease_text (claim) : NULL;

  gtk_label_set_label (self->lease, text != NULL ? text : "");
}

static gboolean
tick_cb (gpointer user_data)
{
  show_lease (user_data);
  return G_SOURCE_CONTINUE;
}

static void
keep_ticking (VcCaseHeader *self,
              gboolean      held)
{
  if (held && self->tick_id == 0)
    self->tick_id = g_timeout_add_seconds (TICK_SECONDS, tick_cb, self);
  else if (!held)
    g_clear_handle_id (&self->tick_id, g_source_remove);
}

static const char *
word_for_leaving (VcVerificationMode mode)
{
  switch (mode)
    {
    case VC_VERIFICATION_LOADING:
    case VC_VERIFICATION_DECIDING:
      return _("Give back to the queue");
    case VC_VERIFICATION_REFUSING:
    case VC_VERIFICATION_SENDING:
    case VC_VERIFICATION_UNSENT:
    case VC_VERIFICATION_EMPTY:
      return NULL;
    case VC_VERIFICATION_REVIEWING:
    case VC_VERIFICATION_VIEWING:
    case VC_VERIFICATION_LOST:
      return _("Close");
    }

  g_return_val_if_reached (NULL);
}

static void
show_buttons (VcCaseHeader       *self,
              VcVerificationMode  mode)
{
  const char *leave = word_for_leaving (mode);

  gtk_widget_set_visible (self->park, mode == VC_VERIFICATION_DECIDING);
  gtk_widget_set_visible (self->print, mode == VC_VERIFICATION_DECIDING);
  gtk_widget_set_visible (self->save, mode == VC_VERIFICATION_DECIDING);
  gtk_widget_set_visible (self->leave, leave != NULL);
  if (leave != NULL)
    {
      gtk_label_set_label (self->leave_text, leave);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->leave), GTK_ACCESSIBLE_PROPERTY_LABEL, leave, -1);
    }
}

static void
state_changed_cb (VcCaseHeader *self)
{
  VcDeclaration *declaration = vc_verification_state_get_declaration (self->state);

  gtk_label_set_label (self->name, declaration != NULL ? vc_declaration_get_name (declaration) : "");
  show_buttons (self, vc_verification_state_get_mode (self->state));
  show_lease (self);
  keep_ticking (self, vc_verification_state_get_claim (self->state) != NULL);
}

static void
vc_case_header_dispose (GObject *object)
{
  VcCaseHeader *self = VC_CASE_HEADER (object);
  GtkWidget *child;

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_CASE_HEADER);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vc_case_header_parent_class)->dispose (object);
}

static void
vc_case_header_class_init (VcCaseHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_case_header_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-case-header.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcCaseHeader, name);
  gtk_widget_class_bind_template_child (widget_class, VcCaseHeader, lease);
  gtk_widget_class_bind_template_child (widget_class, VcCaseHeader, print);
  gtk_widget_class_bind_template_child (widget_class, VcCaseHeader, save);
  gtk_widget_class_bind_template_child (widget_class, VcCaseHeader, park);
  gtk_widget_class_bind_template_child (widget_class, VcCaseHeader, leave);
  gtk_widget_class_bind_template_child (widget_class, VcCaseHeader, leave_text);
  gtk_widget_class_bind_template_child (widget_class, VcCaseHeader, print_key);
  gtk_widget_class_bind_template_child (widget_class, VcCaseHeader, park_key);
  gtk_widget_class_bind_template_child (widget_class, VcCaseHeader, leave_key);
}

static void
vc_case_header_init (VcCaseHeader *self)
{
  g_autofree char *print_key = vc_key_cap_dup_label ("case.print-form");
  g_autofree char *park_key = vc_key_cap_dup_label ("case.park");
  g_autofree char *leave_key = vc_key_cap_dup_label ("case.leave");

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->print_key, print_key);
  gtk_label_set_label (self->park_key, park_key);
  gtk_label_set_label (self->leave_key, leave_key);
}

/**
 * vc_case_header_set_state:
 * @self: a header
 * @state: the case on the screen
 *
 * Says which case it heads, now and later.
 */
void
vc_case_header_set_state (VcCaseHeader        *self,
                          VcVerificationState *state)
{
  g_return_if_fail (VC_IS_CASE_HEADER (self));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "changed", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  state_changed_cb (self);
}
