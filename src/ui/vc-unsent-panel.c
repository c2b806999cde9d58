/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-unsent-panel.h"

#include "vc-config.h"
#include "vc-key-cap.h"
#include "vc-unsent-words.h"

#include <glib/gi18n-lib.h>

/* The grace is counted in seconds. */
#define TICK_SECONDS 1

struct _VcUnsentPanel
{
  GtkWidget     parent_instance;

  VcUnsentWork *work;
  VcOutbox     *outbox;      /* NULL when nobody is signed in */
  guint         tick_id;     /* 0 while nothing is looked at */

  GtkLabel     *title;
  GtkLabel     *status;
  GtkLabel     *reason;
  GtkLabel     *decided;
  GtkLabel     *call;
  GtkLabel     *next;
  GtkWidget    *take_back;
  GtkLabel     *take_back_key;
  GtkWidget    *reopen;
  GtkLabel     *reopen_key;
  GtkWidget    *settle;
  GtkLabel     *settle_key;
};

G_DEFINE_FINAL_TYPE (VcUnsentPanel, vc_unsent_panel, GTK_TYPE_WIDGET)

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static const char *
get_title (VcOutboxItem *item)
{
  const VcOutboxItemFields *fields = vc_outbox_item_get_fields (item);

  if (fields->state == VC_OUTBOX_REFUSED)
    return _("The central system did not take this decision");
  if (fields->decision != NULL && vc_decision_get_fields (fields->decision)->prepared)
    return _("Prepared without the network: not sent, without effect yet");

  return _("Decided, not sent yet");
}

static void
show_refusal (VcUnsentPanel *self,
              VcOutboxItem  *item)
{
  g_autofree char *decided = vc_unsent_words_dup_decided (item);
  g_autofree char *call = vc_unsent_words_dup_call (item);

  show_text (self->status, NULL);
  show_text (self->reason, vc_unsent_words_reason (item));
  show_text (self->decided, decided);
  show_text (self->call, call);
  show_text (self->next, vc_unsent_words_next (item));
}

static void
show_status (VcUnsentPanel *self,
             VcOutboxItem  *item)
{
  VcUnsentStanding standing = {
    .phase = vc_outbox_get_phase (self->outbox, item),
    .remaining = vc_outbox_get_remaining (self->outbox, item),
    .wait = vc_outbox_get_wait (self->outbox, item),
  };
  g_autofree char *status = vc_unsent_words_dup_status (item, &standing);

  show_text (self->status, status);
  show_text (self->reason, NULL);
  show_text (self->decided, NULL);
  show_text (self->call, NULL);
  show_text (self->next, NULL);
}

static void
show_item (VcUnsentPanel *self,
           VcOutboxItem  *item)
{
  gboolean refused = vc_outbox_item_get_state (item) == VC_OUTBOX_REFUSED;

  gtk_label_set_label (self->title, get_title (item));
  if (refused)
    show_refusal (self, item);
  else
    show_status (self, item);

  gtk_widget_set_visible (self->take_back, vc_outbox_get_in_grace (self->outbox) == item);
  gtk_widget_set_visible (self->reopen, refused && vc_unsent_words_is_open (item));
  gtk_widget_set_visible (self->settle, refused);
  if (refused)
    gtk_widget_add_css_class (GTK_WIDGET (self), "refused");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "refused");
}

static gboolean
tick_cb (gpointer user_data)
{
  VcUnsentPanel *self = user_data;

  show_item (self, vc_unsent_work_get_item (self->work));
  return G_SOURCE_CONTINUE;
}

static void
work_changed_cb (VcUnsentPanel *self)
{
  VcOutboxItem *item = self->outbox != NULL ? vc_unsent_work_get_item (self->work) : NULL;

  g_clear_handle_id (&self->tick_id, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self), item != NULL);
  if (item == NULL)
    return;

  show_item (self, item);
  self->tick_id = g_timeout_add_seconds (TICK_SECONDS, tick_cb, self);
}

static void
vc_unsent_panel_dispose (GObject *object)
{
  VcUnsentPanel *self = VC_UNSENT_PANEL (object);
  GtkWidget *child;

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_object (&self->work);
  g_clear_object (&self->outbox);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_UNSENT_PANEL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vc_unsent_panel_parent_class)->dispose (object);
}

static void
vc_unsent_panel_class_init (VcUnsentPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_unsent_panel_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-unsent-panel.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcUnsentPanel, title);
  gtk_widget_class_bind_template_child (widget_class, VcUnsentPanel, status);
  gtk_widget_class_bind_template_child (widget_class, VcUnsentPanel, reason);
  gtk_widget_class_bind_template_child (widget_class, VcUnsentPanel, decided);
  gtk_widget_class_bind_template_child (widget_class, VcUnsentPanel, call);
  gtk_widget_class_bind_template_child (widget_class, VcUnsentPanel, next);
  gtk_widget_class_bind_template_child (widget_class, VcUnsentPanel, take_back);
  gtk_widget_class_bind_template_child (widget_class, VcUnsentPanel, take_back_key);
  gtk_widget_class_bind_template_child (widget_class, VcUnsentPanel, reopen);
  gtk_widget_class_bind_template_child (widget_class, VcUnsentPanel, reopen_key);
  gtk_widget_class_bind_template_child (widget_class, VcUnsentPanel, settle);
  gtk_widget_class_bind_template_child (widget_class, VcUnsentPanel, settle_key);
}

static void
vc_unsent_panel_init (VcUnsentPanel *self)
{
  g_autofree char *take_back_key = vc_key_cap_dup_label ("outbox.take-back");
  g_autofree char *reopen_key = vc_key_cap_dup_label ("case.reopen");
  g_autofree char *settle_key = vc_key_cap_dup_label ("case.settle");

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->take_back_key, take_back_key);
  gtk_label_set_label (self->reopen_key, reopen_key);
  gtk_label_set_label (self->settle_key, settle_key);
}

/**
 * vc_unsent_panel_set_work:
 * @self: a panel
 * @work: what the officer does with what central does not have
 *
 * Says whose work is shown, now and later.
 */
void
vc_unsent_panel_set_work (VcUnsentPanel *self,
                          VcUnsentWork  *work)
{
  g_return_if_fail (VC_IS_UNSENT_PANEL (self));
  g_return_if_fail (self->work == NULL);

  self->work = g_object_ref (work);
  g_signal_connect_object (work, "changed", G_CALLBACK (work_changed_cb), self, G_CONNECT_SWAPPED);
  work_changed_cb (self);
}

/**
 * vc_unsent_panel_set_outbox:
 * @self: a panel
 * @outbox: (nullable): where it waits, or %NULL when nobody is signed in
 */
void
vc_unsent_panel_set_outbox (VcUnsentPanel *self,
                            VcOutbox      *outbox)
{
  g_return_if_fail (VC_IS_UNSENT_PANEL (self));

  g_set_object (&self->outbox, outbox);
  work_changed_cb (self);
}
