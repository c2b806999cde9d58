/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-unsent-row.h"

#include "vc-config.h"
#include "vc-template.h"

/* One entry of what waits for central; its template says what of it is shown. */
struct _VcUnsentRow
{
  GtkWidget      parent_instance;

  GtkWidget     *box;

  VcUnsentEntry *entry;
};

G_DEFINE_FINAL_TYPE (VcUnsentRow, vc_unsent_row, GTK_TYPE_WIDGET)

enum
{
  PROP_ENTRY = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* A closure of the template: what was refused stands out. */
static char **
get_badge_classes (VcUnsentRow *self,
                   gboolean     refused)
{
  const char * const classes[] = { "caption-heading", "unsent-badge", refused ? "refused" : "waiting", NULL };

  return g_strdupv ((char **) classes);
}

static void
vc_unsent_row_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  VcUnsentRow *self = VC_UNSENT_ROW (object);

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
vc_unsent_row_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  VcUnsentRow *self = VC_UNSENT_ROW (object);

  switch (property_id)
    {
    case PROP_ENTRY:
      vc_unsent_row_set_entry (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_unsent_row_dispose (GObject *object)
{
  VcUnsentRow *self = VC_UNSENT_ROW (object);

  vc_template_dispose (GTK_WIDGET (self), VC_TYPE_UNSENT_ROW);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (vc_unsent_row_parent_class)->dispose (object);
}

static void
vc_unsent_row_class_init (VcUnsentRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vc_unsent_row_get_property;
  object_class->set_property = vc_unsent_row_set_property;
  object_class->dispose = vc_unsent_row_dispose;

  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, VC_TYPE_UNSENT_ENTRY,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-unsent-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcUnsentRow, box);
  gtk_widget_class_bind_template_callback (widget_class, get_badge_classes);
  gtk_widget_class_set_css_name (widget_class, "unsent-row");
}

static void
vc_unsent_row_init (VcUnsentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_unsent_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
vc_unsent_row_new (void)
{
  return g_object_new (VC_TYPE_UNSENT_ROW, NULL);
}

/**
 * vc_unsent_row_set_entry:
 * @self: a row
 * @entry: (nullable): what it shows
 */
void
vc_unsent_row_set_entry (VcUnsentRow   *self,
                         VcUnsentEntry *entry)
{
  g_return_if_fail (VC_IS_UNSENT_ROW (self));

  if (g_set_object (&self->entry, entry))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}
