/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-check-row.h"

#include "vc-config.h"
#include "vc-key-cap.h"

#include <glib/gi18n-lib.h>

struct _VcCheckRow
{
  GtkListBoxRow    parent_instance;

  VcCheckItem     *item;

  GtkLabel        *key;
  GtkLabel        *text;
  GtkLabel        *by_program;
  GtkWidget       *unchecked;
  GtkWidget       *answers;
  GtkToggleButton *yes;
  GtkToggleButton *no;
};

G_DEFINE_FINAL_TYPE (VcCheckRow, vc_check_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
word_for_answer (VcAnswer answer)
{
  switch (answer)
    {
    case VC_ANSWER_NONE:
      return _("not answered");
    case VC_ANSWER_YES:
      return _("yes");
    case VC_ANSWER_NO:
      return _("no");
    }

  g_return_val_if_reached (NULL);
}

static const char *
word_for_item (VcCheckItem *item)
{
  return vc_check_item_is_left_to_central (item) ? _("not checked yet")
                                                 : word_for_answer (vc_check_item_get_answer (item));
}

static void
set_accessible_name (VcCheckRow *self)
{
  /* Translators: for a screen reader: a statement to be answered, then the
   * answer. */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), vc_check_item_get_text (self->item),
                                           word_for_item (self->item));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_css_class (VcCheckRow *self,
               const char *css_class,
               gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
}

static void
changed_cb (VcCheckRow *self)
{
  VcAnswer answer = vc_check_item_get_answer (self->item);
  gboolean by_program = answer != VC_ANSWER_NONE &&
                        vc_check_item_get_answered_by (self->item) == VC_ANSWERED_BY_PROGRAM;
  gboolean left = vc_check_item_is_left_to_central (self->item);

  gtk_toggle_button_set_active (self->yes, answer == VC_ANSWER_YES);
  gtk_toggle_button_set_active (self->no, answer == VC_ANSWER_NO);
  gtk_widget_set_visible (GTK_WIDGET (self->by_program), by_program);
  gtk_widget_set_visible (self->unchecked, left);
  gtk_widget_set_visible (self->answers, !left);
  set_css_class (self, "answered", answer == VC_ANSWER_YES);
  set_css_class (self, "denied", answer == VC_ANSWER_NO);
  set_accessible_name (self);
}

/* A click has turned the button already; whether that counts is for the case
 * to say. */
static void
say (VcCheckRow *self,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "i", (int) vc_check_item_get_position (self->item));
  changed_cb (self);
}

static void
yes_clicked_cb (VcCheckRow *self)
{
  say (self, "check.yes");
}

static void
no_clicked_cb (VcCheckRow *self)
{
  say (self, "check.no");
}

static void
name_button (GtkToggleButton *button,
             const char      *word,
             const char      *statement)
{
  /* Translators: for a screen reader: yes or no, then the statement. */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), word, statement);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_item (VcCheckRow *self)
{
  const char      *text = vc_check_item_get_text (self->item);
  g_autofree char *action = g_strdup_printf ("check.answer(%u)", vc_check_item_get_position (self->item));
  g_autofree char *key = vc_key_cap_dup_label (action);

  gtk_label_set_label (self->key, key != NULL ? key : "");
  gtk_label_set_label (self->text, text);
  name_button (self->yes, _("Yes"), text);
  name_button (self->no, _("No"), text);
  g_signal_connect_object (self->item, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

static void
vc_check_row_dispose (GObject *object)
{
  VcCheckRow *self = VC_CHECK_ROW (object);

  vc_check_row_set_item (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_CHECK_ROW);

  G_OBJECT_CLASS (vc_check_row_parent_class)->dispose (object);
}

static void
vc_check_row_class_init (VcCheckRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_check_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-check-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcCheckRow, key);
  gtk_widget_class_bind_template_child (widget_class, VcCheckRow, text);
  gtk_widget_class_bind_template_child (widget_class, VcCheckRow, by_program);
  gtk_widget_class_bind_template_child (widget_class, VcCheckRow, unchecked);
  gtk_widget_class_bind_template_child (widget_class, VcCheckRow, answers);
  gtk_widget_class_bind_template_child (widget_class, VcCheckRow, yes);
  gtk_widget_class_bind_template_child (widget_class, VcCheckRow, no);
  gtk_widget_class_bind_template_callback (widget_class, yes_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_clicked_cb);
}

static void
vc_check_row_init (VcCheckRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_check_row_set_item:
 * @self: a row
 * @item: (nullable): a check of the case on the screen
 *
 * Follows that check from now on. A check says nothing of anybody, so without
 * one the words stay.
 */
void
vc_check_row_set_item (VcCheckRow  *self,
                       VcCheckItem *item)
{
  g_return_if_fail (VC_IS_CHECK_ROW (self));

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_clear_object (&self->item);

  self->item = item != NULL ? g_object_ref (item) : NULL;
  if (item != NULL)
    show_item (self);
}
