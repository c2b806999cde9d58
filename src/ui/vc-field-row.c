/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-field-row.h"

#include "vc-case-words.h"
#include "vc-config.h"

#include <glib/gi18n-lib.h>

/* What stands where a source says nothing. */
#define NOTHING "—"

/* As the template divides them. */
#define N_COLUMNS          16
#define N_DECLARED_COLUMNS 7

struct _VcFieldRow
{
  GtkListBoxRow parent_instance;

  GtkImage     *icon;
  GtkLabel     *field;
  GtkLabel     *declared;
  GtkLabel     *document;
  GtkLabel     *record;
  GtkLabel     *reason;
};

G_DEFINE_FINAL_TYPE (VcFieldRow, vc_field_row, GTK_TYPE_LIST_BOX_ROW)

/* How a verdict looks; a difference that may be right is only amber. */
static const struct
{
  const char *icon;
  const char *css_class;
} looks[] = {
  [VC_MATCH_NOT_COMPARED] = { NULL, "not-compared" },
  [VC_MATCH_SAME]         = { "object-select-symbolic", "same" },
  [VC_MATCH_NEARLY]       = { "dialog-question-symbolic", "nearly" },
  [VC_MATCH_DIFFERENT]    = { "dialog-warning-symbolic", "different" },
};

/* Address and contact stand in the declaration alone: they get the room of
 * the other columns. */
static gboolean
is_declared_alone (VcField field)
{
  return field == VC_FIELD_ADDRESS || field == VC_FIELD_EMAIL || field == VC_FIELD_PHONE;
}

static const char *
text_or_nothing (const char *text)
{
  return text != NULL && text[0] != '\0' ? text : NOTHING;
}

static void
set_css_class (GtkWidget  *widget,
               const char *css_class,
               gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
set_look (GtkWidget     *widget,
          VcMatchVerdict verdict)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    set_css_class (widget, looks[i].css_class, i == verdict);
}

static void
set_column (GtkLabel      *label,
            const char    *text,
            VcMatchVerdict verdict,
            gboolean       visible)
{
  gtk_label_set_label (label, text_or_nothing (text));
  gtk_widget_set_visible (GTK_WIDGET (label), visible);
  set_look (GTK_WIDGET (label), verdict);
}

static void
span_columns (GtkLabel *label,
              int       n_columns)
{
  GtkLayoutManager *grid = gtk_widget_get_layout_manager (gtk_widget_get_parent (GTK_WIDGET (label)));
  GtkLayoutChild   *place = gtk_layout_manager_get_layout_child (grid, GTK_WIDGET (label));

  gtk_grid_layout_child_set_column_span (GTK_GRID_LAYOUT_CHILD (place), n_columns);
}

static void
set_reason (VcFieldRow  *self,
            VcMatchResult result)
{
  const char *reason = vc_case_words_reason (result.reason);

  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  gtk_label_set_label (self->reason, reason != NULL ? reason : "");
}

static void
set_accessible_name (VcFieldRow   *self,
                     VcFieldMatch *match)
{
  VcMatchResult    result = vc_field_match_get_result (match);
  g_autofree char *name = NULL;

  if (is_declared_alone (vc_field_match_get_field (match)))
    /* Translators: for a screen reader: a field, then what was declared. */
    name = g_strdup_printf (_("%s: %s"), vc_case_words_field (vc_field_match_get_field (match)),
                            text_or_nothing (vc_field_match_get_declared (match)));
  else
    /* Translators: for a screen reader: a field, what was declared, what the
     * document says, what the BHXH record says, how they agree. */
    name = g_strdup_printf (_("%s: declared %s, document %s, BHXH data %s: %s"),
                            vc_case_words_field (vc_field_match_get_field (match)),
                            text_or_nothing (vc_field_match_get_declared (match)),
                            text_or_nothing (vc_field_match_get_document (match)),
                            text_or_nothing (vc_field_match_get_record (match)),
                            vc_case_words_verdict (result.verdict));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
forget (VcFieldRow *self)
{
  GtkLabel *labels[] = { self->field, self->declared, self->document, self->record, self->reason };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    gtk_label_set_label (labels[i], "");
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static void
show_match (VcFieldRow   *self,
            VcFieldMatch *match)
{
  VcField        field = vc_field_match_get_field (match);
  VcMatchResult  result = vc_field_match_get_result (match);
  gboolean       alone = is_declared_alone (field);

  gtk_label_set_label (self->field, vc_case_words_field (field));
  /* GTK measures the whole window anew even when the icon is the same. */
  if (g_strcmp0 (gtk_image_get_icon_name (self->icon), looks[result.verdict].icon) != 0)
    gtk_image_set_from_icon_name (self->icon, looks[result.verdict].icon);
  set_look (GTK_WIDGET (self->icon), result.verdict);

  set_column (self->declared, vc_field_match_get_declared (match), VC_MATCH_NOT_COMPARED, TRUE);
  set_column (self->document, vc_field_match_get_document (match),
              vc_field_match_get_document_result (match).verdict, !alone);
  set_column (self->record, vc_field_match_get_record (match),
              vc_field_match_get_record_result (match).verdict, !alone);
  span_columns (self->declared, alone ? N_COLUMNS : N_DECLARED_COLUMNS);
  set_css_class (GTK_WIDGET (self->declared), "read-back", field == VC_FIELD_PHONE);

  set_reason (self, result);
  set_accessible_name (self, match);
}

static void
vc_field_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VC_TYPE_FIELD_ROW);

  G_OBJECT_CLASS (vc_field_row_parent_class)->dispose (object);
}

static void
vc_field_row_class_init (VcFieldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_field_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-field-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcFieldRow, icon);
  gtk_widget_class_bind_template_child (widget_class, VcFieldRow, field);
  gtk_widget_class_bind_template_child (widget_class, VcFieldRow, declared);
  gtk_widget_class_bind_template_child (widget_class, VcFieldRow, document);
  gtk_widget_class_bind_template_child (widget_class, VcFieldRow, record);
  gtk_widget_class_bind_template_child (widget_class, VcFieldRow, reason);
}

static void
vc_field_row_init (VcFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_field_row_set_match:
 * @self: a row
 * @match: (nullable): a field's sources and how they agree, or %NULL to forget
 *   what it said
 *
 * Says how one field's sources agree.
 */
void
vc_field_row_set_match (VcFieldRow   *self,
                        VcFieldMatch *match)
{
  g_return_if_fail (VC_IS_FIELD_ROW (self));

  if (match != NULL)
    show_match (self, match);
  else
    forget (self);
}
