/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-recent-chip.h"

#include "vc-config.h"
#include "vc-key-cap.h"
#include "vc-template.h"

/* One case of the strip of what was just handled. */
struct _VcRecentChip
{
  GtkWidget      parent_instance;

  GtkWidget     *box;
  GtkLabel      *take_back_key;
  GtkLabel      *send_key;

  VcRecentEntry *entry;
};

G_DEFINE_FINAL_TYPE (VcRecentChip, vc_recent_chip, GTK_TYPE_WIDGET)

enum
{
  PROP_ENTRY = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* How well it goes, as it looks. No binding of the template: those on the
 * widget itself outlive it (see vc_template_dispose()). */
static void
level_changed_cb (VcRecentChip *self)
{
  static const char * const names[] = {
    [VC_RECENT_UNDER_WAY] = "under-way",
    [VC_RECENT_DONE]      = "done",
    [VC_RECENT_FAILED]    = "failed",
  };
  const char *classes[] = { NULL, NULL };

  if (self->entry != NULL)
    classes[0] = names[vc_recent_entry_get_level (self->entry)];
  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
}

static void
vc_recent_chip_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  VcRecentChip *self = VC_RECENT_CHIP (object);

  switch (property_id)
    {
    case PROP_ENTRY:
      g_value_set_object (value, self->entry);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_recent_chip_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  VcRecentChip *self = VC_RECENT_CHIP (object);

  switch (property_id)
    {
    case PROP_ENTRY:
      vc_recent_chip_set_entry (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_recent_chip_dispose (GObject *object)
{
  VcRecentChip *self = VC_RECENT_CHIP (object);

  vc_template_dispose (GTK_WIDGET (self), VC_TYPE_RECENT_CHIP);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (vc_recent_chip_parent_class)->dispose (object);
}

static void
vc_recent_chip_class_init (VcRecentChipClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vc_recent_chip_get_property;
  object_class->set_property = vc_recent_chip_set_property;
  object_class->dispose = vc_recent_chip_dispose;

  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, VC_TYPE_RECENT_ENTRY,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-recent-chip.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcRecentChip, box);
  gtk_widget_class_bind_template_child (widget_class, VcRecentChip, take_back_key);
  gtk_widget_class_bind_template_child (widget_class, VcRecentChip, send_key);
  gtk_widget_class_set_css_name (widget_class, "recent-chip");
}

static void
vc_recent_chip_init (VcRecentChip *self)
{
  g_autofree char *take_back_key = vc_key_cap_dup_label ("outbox.take-back");
  g_autofree char *send_key = vc_key_cap_dup_label ("outbox.send-now");

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->take_back_key, take_back_key);
  gtk_label_set_label (self->send_key, send_key);
}

/**
 * vc_recent_chip_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
vc_recent_chip_new (void)
{
  return g_object_new (VC_TYPE_RECENT_CHIP, NULL);
}

/**
 * vc_recent_chip_set_entry:
 * @self: a row
 * @entry: (nullable): what it shows
 */
void
vc_recent_chip_set_entry (VcRecentChip  *self,
                          VcRecentEntry *entry)
{
  g_return_if_fail (VC_IS_RECENT_CHIP (self));

  if (self->entry == entry)
    return;

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_set_object (&self->entry, entry);
  if (entry != NULL)
    g_signal_connect_object (entry, "notify::level", G_CALLBACK (level_changed_cb), self, G_CONNECT_SWAPPED);
  level_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}
