/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-case-header.h"

#include "vc-config.h"
#include "vc-format.h"
#include "vc-key-cap.h"

#include <glib/gi18n-lib.h>

/* Until the last minutes the countdown is calm: in minutes, and now and then. */
#define CALM_SECONDS      300
#define CALM_TICK_SECONDS 10

struct _VcCaseHeader
{
  GtkWidget   parent_instance;

  VcCaseWork *work;
  guint       tick_id;      /* 0 while nothing is held */

  GtkLabel   *name;
  GtkLabel   *lease;
  GtkLabel   *unsent;
  GtkLabel   *handover;
  GtkWidget  *print;
  GtkWidget  *papers;
  GtkWidget  *park;
  GtkWidget  *leave;
  GtkLabel   *leave_text;
  GtkLabel   *print_key;
  GtkLabel   *park_key;
  GtkLabel   *leave_key;
};

G_DEFINE_FINAL_TYPE (VcCaseHeader, vc_case_header, GTK_TYPE_WIDGET)

static gboolean tick_cb (gpointer user_data);

static VcVerificationState *
get_state (VcCaseHeader *self)
{
  return vc_case_work_get_state (self->work);
}

static char *
dup_calm_text (guint remaining)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) end = g_date_time_add_seconds (now, remaining);
  g_autofree char *until = vc_format_time (end);
  guint minutes = (remaining + 59) / 60;

  /* Translators: how long the case is held: a time, then minutes. */
  return g_strdup_printf (ngettext ("Yours until %s (%u minute)", "Yours until %s (%u minutes)", minutes),
                          until, minutes);
}

static char *
dup_lease_text (VcCaseHeader *self,
                guint         remaining)
{
  if (vc_verification_state_is_unreachable (get_state (self)))
    return g_strdup (_("No network"));
  if (vc_verification_state_get_claim (get_state (self)) == NULL || remaining == 0)
    return g_strdup ("");
  if (remaining > CALM_SECONDS)
    return dup_calm_text (remaining);

  /* Translators: how long the case is still held: minutes, seconds. */
  return g_strdup_printf (_("Yours for %u:%02u more"), remaining / 60, remaining % 60);
}

static void
show_lease (VcCaseHeader *self)
{
  guint            remaining = vc_case_work_get_remaining (self->work);
  g_autofree char *text = dup_lease_text (self, remaining);

  gtk_label_set_label (self->lease, text);
  if (remaining > CALM_SECONDS)
    gtk_widget_remove_css_class (GTK_WIDGET (self->lease), "caution");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->lease), "caution");
}

static void
show_unsent (VcCaseHeader *self)
{
  VcOutboxItem *item = vc_unsent_work_get_item (vc_case_work_get_unsent (self->work));
  gboolean      refused = item != NULL && vc_outbox_item_get_state (item) == VC_OUTBOX_REFUSED;

  gtk_widget_set_visible (GTK_WIDGET (self->unsent), item != NULL);
  gtk_label_set_label (self->unsent, refused ? _("Not taken") : _("Not sent"));
  if (refused)
    gtk_widget_add_css_class (GTK_WIDGET (self->unsent), "refused");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->unsent), "refused");
}

static void
show_handover (VcCaseHeader *self)
{
  VcClaim             *claim = vc_verification_state_get_claim (get_state (self));
  const VcClaimFields *fields = claim != NULL ? vc_claim_get_fields (claim) : NULL;
  g_autofree char     *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->handover), fields != NULL && fields->handed_over_by != NULL);
  if (fields == NULL || fields->handed_over_by == NULL)
    return;

  if (fields->handover_note != NULL)
    /* Translators: a supervisor's name, then what they wrote. */
    text = g_strdup_printf (_("Handed over by %1$s: “%2$s”"), fields->handed_over_by, fields->handover_note);
  else
    /* Translators: %s is a supervisor's name. */
    text = g_strdup_printf (_("Handed over by %s"), fields->handed_over_by);
  gtk_label_set_label (self->handover, text);
}

static void
keep_ticking (VcCaseHeader *self)
{
  guint remaining = vc_case_work_get_remaining (self->work);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  if (remaining > 0)
    self->tick_id = g_timeout_add_seconds (remaining > CALM_SECONDS ? CALM_TICK_SECONDS : 1, tick_cb, self);
}

static gboolean
tick_cb (gpointer user_data)
{
  VcCaseHeader *self = user_data;

  self->tick_id = 0;
  show_lease (self);
  keep_ticking (self);
  return G_SOURCE_REMOVE;
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
    case VC_VERIFICATION_SAVING:
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
  gboolean    papers = vc_verification_state_shows_photos (vc_case_work_get_state (self->work));

  gtk_widget_set_visible (self->park, mode == VC_VERIFICATION_DECIDING);
  gtk_widget_set_visible (self->print, papers);
  gtk_widget_set_visible (self->papers, papers);
  gtk_widget_set_visible (self->leave, leave != NULL);
  if (leave != NULL)
    {
      gtk_label_set_label (self->leave_text, leave);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->leave), GTK_ACCESSIBLE_PROPERTY_LABEL, leave, -1);
    }
}

static void
changed_cb (VcCaseHeader *self)
{
  VcDeclaration *declaration = vc_verification_state_get_declaration (get_state (self));

  gtk_label_set_label (self->name, declaration != NULL ? vc_declaration_get_name (declaration) : "");
  show_buttons (self, vc_verification_state_get_mode (get_state (self)));
  show_lease (self);
  show_unsent (self);
  show_handover (self);
  keep_ticking (self);
}

static void
vc_case_header_dispose (GObject *object)
{
  VcCaseHeader *self = VC_CASE_HEADER (object);
  GtkWidget *child;

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_object (&self->work);
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
  gtk_widget_class_bind_template_child (widget_class, VcCaseHeader, unsent);
  gtk_widget_class_bind_template_child (widget_class, VcCaseHeader, handover);
  gtk_widget_class_bind_template_child (widget_class, VcCaseHeader, print);
  gtk_widget_class_bind_template_child (widget_class, VcCaseHeader, papers);
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
 * vc_case_header_set_work:
 * @self: a header
 * @work: the officer's work with the case on the screen
 *
 * Says which case it heads, now and later.
 */
void
vc_case_header_set_work (VcCaseHeader *self,
                         VcCaseWork   *work)
{
  g_return_if_fail (VC_IS_CASE_HEADER (self));
  g_return_if_fail (self->work == NULL);

  self->work = g_object_ref (work);
  g_signal_connect_object (work, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_state (self), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}
