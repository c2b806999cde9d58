/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-sync-badge.h"

#include "vc-config.h"
#include "vc-words.h"

#include <glib/gi18n-lib.h>

/*
 * Whether what is on screen is what central has, and what it does not have yet,
 * always in sight.
 */
struct _VcSyncBadge
{
  GtkWidget   parent_instance;

  VcSyncState state;
  guint       n_unsent;
  guint       n_refused;

  GtkWidget  *box;
  GtkImage   *icon;
  GtkLabel   *label;
};

G_DEFINE_FINAL_TYPE (VcSyncBadge, vc_sync_badge, GTK_TYPE_WIDGET)

static const char * const icons[] = {
  [VC_SYNC_IDLE]    = "network-offline-symbolic",
  [VC_SYNC_PULLING] = "content-loading-symbolic",
  [VC_SYNC_LIVE]    = "network-transmit-receive-symbolic",
  [VC_SYNC_POLLING] = "network-transmit-receive-symbolic",
  [VC_SYNC_OFFLINE] = "network-error-symbolic",
};

static char *
dup_words (VcSyncBadge *self)
{
  g_autoptr (GString) words = g_string_new (vc_words_for_sync (self->state));

  if (self->n_unsent > 0)
    {
      g_string_append (words, " · ");
      g_string_append_printf (words, ngettext ("%u not sent", "%u not sent", self->n_unsent), self->n_unsent);
    }
  if (self->n_refused > 0)
    {
      g_string_append (words, " · ");
      g_string_append_printf (words, ngettext ("%u not taken", "%u not taken", self->n_refused), self->n_refused);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
show (VcSyncBadge *self)
{
  g_autofree char *words = dup_words (self);

  gtk_image_set_from_icon_name (self->icon, icons[self->state]);
  gtk_label_set_label (self->label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  if (self->state == VC_SYNC_OFFLINE || self->n_refused > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "trouble-badge");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "trouble-badge");
}

static void
vc_sync_badge_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VC_TYPE_SYNC_BADGE);

  G_OBJECT_CLASS (vc_sync_badge_parent_class)->dispose (object);
}

static void
vc_sync_badge_class_init (VcSyncBadgeClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vc_sync_badge_dispose;

  gtk_widget_class_set_css_name (widget_class, "sync-badge");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-sync-badge.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcSyncBadge, box);
  gtk_widget_class_bind_template_child (widget_class, VcSyncBadge, icon);
  gtk_widget_class_bind_template_child (widget_class, VcSyncBadge, label);
}

static void
vc_sync_badge_init (VcSyncBadge *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vc_sync_badge_set_state (self, VC_SYNC_IDLE);
}

/**
 * vc_sync_badge_new:
 *
 * Returns: (transfer floating): a badge that says nothing is connected
 */
GtkWidget *
vc_sync_badge_new (void)
{
  return g_object_new (VC_TYPE_SYNC_BADGE, NULL);
}

/**
 * vc_sync_badge_set_state:
 * @self: a badge
 * @state: how the list follows central
 */
void
vc_sync_badge_set_state (VcSyncBadge *self,
                         VcSyncState  state)
{
  g_return_if_fail (VC_IS_SYNC_BADGE (self));
  g_return_if_fail ((guint) state < G_N_ELEMENTS (icons));

  self->state = state;
  show (self);
}

/**
 * vc_sync_badge_set_unsent:
 * @self: a badge
 * @n_unsent: how many of the officer's decisions wait to be sent
 * @n_refused: how many of them central will not have
 */
void
vc_sync_badge_set_unsent (VcSyncBadge *self,
                          guint        n_unsent,
                          guint        n_refused)
{
  g_return_if_fail (VC_IS_SYNC_BADGE (self));

  self->n_unsent = n_unsent;
  self->n_refused = n_refused;
  show (self);
}
