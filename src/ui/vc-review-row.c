/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-review-row.h"

#include "vc-config.h"
#include "vc-template.h"

/* One refusal that waits; its template says what of it is shown. */
struct _VcReviewRow
{
  GtkWidget      parent_instance;

  GtkWidget      *box;

  VcReviewEntry *entry;
};

G_DEFINE_FINAL_TYPE (VcReviewRow, vc_review_row, GTK_TYPE_WIDGET)

enum
{
  PROP_ENTRY = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* A closure of the template. */
static gboolean
has_text (VcReviewRow *self,
          const char  *text)
{
  return text != NULL && text[0] != '\0';
}

static void
vc_review_row_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  VcReviewRow *self = VC_REVIEW_ROW (object);

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
vc_review_row_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  VcReviewRow *self = VC_REVIEW_ROW (object);

  switch (property_id)
    {
    case PROP_ENTRY:
      vc_review_row_set_entry (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_review_row_dispose (GObject *object)
{
  VcReviewRow *self = VC_REVIEW_ROW (object);

  vc_template_dispose (GTK_WIDGET (self), VC_TYPE_REVIEW_ROW);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (vc_review_row_parent_class)->dispose (object);
}

static void
vc_review_row_class_init (VcReviewRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vc_review_row_get_property;
  object_class->set_property = vc_review_row_set_property;
  object_class->dispose = vc_review_row_dispose;

  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, VC_TYPE_REVIEW_ENTRY,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-review-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcReviewRow, box);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_set_css_name (widget_class, "review-row");
}

static void
vc_review_row_init (VcReviewRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_review_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
vc_review_row_new (void)
{
  return g_object_new (VC_TYPE_REVIEW_ROW, NULL);
}

/**
 * vc_review_row_set_entry:
 * @self: a row
 * @entry: (nullable): what it shows
 */
void
vc_review_row_set_entry (VcReviewRow   *self,
                         VcReviewEntry *entry)
{
  g_return_if_fail (VC_IS_REVIEW_ROW (self));

  if (g_set_object (&self->entry, entry))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}
