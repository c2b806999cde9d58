/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-trouble-box.h"

#include "vc-config.h"

/*
 * What is wrong and what to do, above the fields it is about. It takes no room
 * while nothing is wrong.
 */
struct _VcTroubleBox
{
  GtkWidget  parent_instance;

  GtkWidget *image;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (VcTroubleBox, vc_trouble_box, GTK_TYPE_WIDGET)

static void
vc_trouble_box_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VC_TYPE_TROUBLE_BOX);

  G_OBJECT_CLASS (vc_trouble_box_parent_class)->dispose (object);
}

static void
vc_trouble_box_class_init (VcTroubleBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_trouble_box_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-trouble-box.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcTroubleBox, image);
  gtk_widget_class_bind_template_child (widget_class, VcTroubleBox, label);
}

static void
vc_trouble_box_init (VcTroubleBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_trouble_box_new:
 *
 * Returns: (transfer floating): a box in which nothing is wrong
 */
GtkWidget *
vc_trouble_box_new (void)
{
  return g_object_new (VC_TYPE_TROUBLE_BOX, NULL);
}

/**
 * vc_trouble_box_say:
 * @self: a box
 * @sentence: (nullable): what is wrong and what to do, or %NULL for nothing
 *
 * Says it, in place of what was said before.
 */
void
vc_trouble_box_say (VcTroubleBox *self,
                    const char   *sentence)
{
  g_return_if_fail (VC_IS_TROUBLE_BOX (self));

  if (sentence != NULL)
    gtk_label_set_label (GTK_LABEL (self->label), sentence);

  gtk_widget_set_visible (GTK_WIDGET (self), sentence != NULL);
}

/**
 * vc_trouble_box_is_empty:
 * @self: a box
 *
 * Returns: whether nothing is wrong
 */
gboolean
vc_trouble_box_is_empty (VcTroubleBox *self)
{
  g_return_val_if_fail (VC_IS_TROUBLE_BOX (self), TRUE);

  return !gtk_widget_get_visible (GTK_WIDGET (self));
}
