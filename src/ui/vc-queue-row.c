/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-queue-row.h"

#include "vc-config.h"
#include "vc-template.h"

/* One declaration of the queue; its template says what of it is shown. */
struct _VcQueueRow
{
  GtkWidget     parent_instance;

  GtkWidget     *box;

  VcQueueEntry *entry;
};

G_DEFINE_FINAL_TYPE (VcQueueRow, vc_queue_row, GTK_TYPE_WIDGET)

enum
{
  PROP_ENTRY = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* A closure of the template: what is late stands out. */
static char **
get_due_classes (VcQueueRow *self,
                 gboolean    late)
{
  const char * const classes[] = { "numeric", "caption", late ? "late" : "quiet", NULL };

  return g_strdupv ((char **) classes);
}

static void
vc_queue_row_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  VcQueueRow *self = VC_QUEUE_ROW (object);

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
vc_queue_row_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  VcQueueRow *self = VC_QUEUE_ROW (object);

  switch (property_id)
    {
    case PROP_ENTRY:
      vc_queue_row_set_entry (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_queue_row_dispose (GObject *object)
{
  VcQueueRow *self = VC_QUEUE_ROW (object);

  vc_template_dispose (GTK_WIDGET (self), VC_TYPE_QUEUE_ROW);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (vc_queue_row_parent_class)->dispose (object);
}

static void
vc_queue_row_class_init (VcQueueRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vc_queue_row_get_property;
  object_class->set_property = vc_queue_row_set_property;
  object_class->dispose = vc_queue_row_dispose;

  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, VC_TYPE_QUEUE_ENTRY,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-queue-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcQueueRow, box);
  gtk_widget_class_bind_template_callback (widget_class, get_due_classes);
  gtk_widget_class_set_css_name (widget_class, "queue-row");
}

static void
vc_queue_row_init (VcQueueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_queue_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
vc_queue_row_new (void)
{
  return g_object_new (VC_TYPE_QUEUE_ROW, NULL);
}

/**
 * vc_queue_row_set_entry:
 * @self: a row
 * @entry: (nullable): what it shows
 */
void
vc_queue_row_set_entry (VcQueueRow   *self,
                        VcQueueEntry *entry)
{
  g_return_if_fail (VC_IS_QUEUE_ROW (self));

  if (g_set_object (&self->entry, entry))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}
