/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-change-row.h"

#include "vc-config.h"
#include "vc-filed-words.h"

#include <glib/gi18n-lib.h>

struct _VcChangeRow
{
  GtkListBoxRow parent_instance;

  GtkLabel     *part;
  GtkLabel     *before;
  GtkLabel     *after;
};

G_DEFINE_FINAL_TYPE (VcChangeRow, vc_change_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_change (VcChangeRow   *self,
            VcFiledChange *change)
{
  const char      *part = vc_filed_words_part (vc_filed_change_get_part (change));
  const char      *before = vc_filed_words_before (change);
  const char      *after = vc_filed_words_after (change);
  g_autofree char *name = NULL;

  gtk_label_set_label (self->part, part);
  gtk_label_set_label (self->before, before);
  gtk_label_set_label (self->after, after);

  /* Translators: for a screen reader: a field, what was filed before, what is
   * filed now. */
  name = g_strdup_printf (_("%s: before %s, now %s"), part, before, after);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
vc_change_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VC_TYPE_CHANGE_ROW);

  G_OBJECT_CLASS (vc_change_row_parent_class)->dispose (object);
}

static void
vc_change_row_class_init (VcChangeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_change_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-change-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcChangeRow, part);
  gtk_widget_class_bind_template_child (widget_class, VcChangeRow, before);
  gtk_widget_class_bind_template_child (widget_class, VcChangeRow, after);
}

static void
vc_change_row_init (VcChangeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_change_row_new:
 * @change: what was filed otherwise
 *
 * Returns: (transfer floating): a row that says it
 */
GtkWidget *
vc_change_row_new (VcFiledChange *change)
{
  VcChangeRow *self = g_object_new (VC_TYPE_CHANGE_ROW, NULL);

  set_change (self, change);
  return GTK_WIDGET (self);
}
