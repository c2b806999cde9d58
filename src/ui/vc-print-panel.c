/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-print-panel.h"

#include "vc-config.h"
#include "vc-print-words.h"

#include <glib/gi18n-lib.h>

struct _VcPrintPanel
{
  GtkWidget      parent_instance;

  VcPrintLedger *ledger;           /* NULL when nobody is signed in */
  char          *declaration_id;   /* NULL when no case is open */
  GCancellable  *listing;          /* NULL when nothing is asked */
  gboolean       whole;
  char          *pending;          /* id of a print that was under way, or NULL */

  GtkBox        *rows;
};

G_DEFINE_FINAL_TYPE (VcPrintPanel, vc_print_panel, GTK_TYPE_WIDGET)

enum
{
  PROP_WHOLE = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  MESSAGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clear_rows (VcPrintPanel *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
confirmed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (VcPrintPanel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcPrintRow) row = vc_print_ledger_confirm_finish (VC_PRINT_LEDGER (object), result, &error);

  if (row != NULL)
    return;

  g_message ("a print could not be confirmed: %s", error->message);
  g_signal_emit (self, signals[MESSAGE], 0, _("That could not be noted on this PC. Try again."));
}

static void
confirm_clicked_cb (GtkButton  *button,
                    VcPrintRow *row)
{
  VcPrintPanel *self = VC_PRINT_PANEL (gtk_widget_get_ancestor (GTK_WIDGET (button), VC_TYPE_PRINT_PANEL));

  if (self->ledger != NULL)
    vc_print_ledger_confirm_async (self->ledger, vc_print_row_get_id (row), confirmed_cb, g_object_ref (self));
}

/* Where the print service has not said so, the officer may have seen it. */
static void
add_confirmation (GtkBox     *line,
                  VcPrintRow *row)
{
  GtkWidget *button = gtk_button_new_with_label (_("It is on paper"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_data (button, "clicked", G_CALLBACK (confirm_clicked_cb), g_object_ref (row),
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  gtk_box_append (line, button);
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_row (VcPrintPanel *self,
         VcPrintRow   *row)
{
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gboolean         trouble = vc_print_row_get_state (row) == VC_PRINT_FAILED;
  const char      *reason = vc_print_row_get_fields (row)->reason;
  g_autofree char *what = vc_print_words_dup_what (row);
  g_autofree char *state = vc_print_words_dup_state (row);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), new_label (what, "numeric"));
  gtk_box_append (GTK_BOX (words), new_label (state, trouble ? "caution" : "heading"));
  if (reason != NULL && self->whole)
    {
      /* Translators: why something was printed once more. */
      g_autofree char *again = g_strdup_printf (_("Again, because: %s"), reason);

      gtk_box_append (GTK_BOX (words), new_label (again, NULL));
    }

  gtk_box_append (GTK_BOX (line), words);
  if (vc_print_row_get_state (row) == VC_PRINT_SENT || vc_print_row_get_state (row) == VC_PRINT_UNKNOWN)
    add_confirmation (GTK_BOX (line), row);
  gtk_box_append (self->rows, line);
}

/* Whoever waited for a print is told that it is done. */
static void
tell_of_end (VcPrintPanel *self,
             VcPrintRow   *last)
{
  gboolean was_pending = g_strcmp0 (self->pending, vc_print_row_get_id (last)) == 0;

  g_clear_pointer (&self->pending, g_free);
  if (!vc_print_row_is_printed (last))
    self->pending = g_strdup (vc_print_row_get_id (last));
  else if (was_pending && !self->whole)
    {
      g_autofree char *what = vc_print_words_dup_what (last);
      g_autofree char *state = vc_print_words_dup_state (last);
      /* Translators: what was printed, then that it is. */
      g_autofree char *sentence = g_strdup_printf (_("%s: %s"), what, state);

      g_signal_emit (self, signals[MESSAGE], 0, sentence);
    }
}

static void
show_rows (VcPrintPanel *self,
           GPtrArray    *rows)
{
  for (guint i = 0; i < (self->whole ? rows->len : MIN (rows->len, 1)); i++)
    if (self->whole || !vc_print_row_is_printed (g_ptr_array_index (rows, i)))
      add_row (self, g_ptr_array_index (rows, i));

  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self->rows)) != NULL);
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (VcPrintPanel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = vc_print_ledger_list_finish (VC_PRINT_LEDGER (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->listing);
  clear_rows (self);
  if (rows == NULL)
    {
      g_message ("the print ledger could not be read: %s", error->message);
      return;
    }

  show_rows (self, rows);
  if (rows->len > 0)
    tell_of_end (self, g_ptr_array_index (rows, 0));
}

static void
list (VcPrintPanel *self)
{
  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  if (self->ledger == NULL || self->declaration_id == NULL)
    {
      clear_rows (self);
      return;
    }

  self->listing = g_cancellable_new ();
  vc_print_ledger_list_async (self->ledger, self->declaration_id, self->listing, listed_cb, g_object_ref (self));
}

static void
ledger_changed_cb (VcPrintPanel *self,
                   const char   *declaration_id)
{
  if (g_strcmp0 (declaration_id, self->declaration_id) == 0)
    list (self);
}

static void
vc_print_panel_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  VcPrintPanel *self = VC_PRINT_PANEL (object);

  switch (property_id)
    {
    case PROP_WHOLE:
      self->whole = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_print_panel_dispose (GObject *object)
{
  VcPrintPanel *self = VC_PRINT_PANEL (object);
  GtkWidget *child;

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_clear_object (&self->ledger);
  g_clear_pointer (&self->declaration_id, g_free);
  g_clear_pointer (&self->pending, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_PRINT_PANEL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vc_print_panel_parent_class)->dispose (object);
}

static void
vc_print_panel_class_init (VcPrintPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_print_panel_dispose;
  G_OBJECT_CLASS (klass)->set_property = vc_print_panel_set_property;

  properties[PROP_WHOLE] = g_param_spec_boolean ("whole", NULL, NULL, FALSE,
                                                 G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);

  signals[MESSAGE] = g_signal_new ("message", VC_TYPE_PRINT_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-print-panel.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcPrintPanel, rows);
}

static void
vc_print_panel_init (VcPrintPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_print_panel_set_ledger:
 * @self: a panel
 * @ledger: (nullable): what is printed at this PC, or %NULL when nobody is
 *   signed in
 *
 * Says where prints are noted.
 */
void
vc_print_panel_set_ledger (VcPrintPanel  *self,
                           VcPrintLedger *ledger)
{
  g_return_if_fail (VC_IS_PRINT_PANEL (self));

  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, ledger);
  if (ledger != NULL)
    g_signal_connect_object (ledger, "changed", G_CALLBACK (ledger_changed_cb), self, G_CONNECT_SWAPPED);
  list (self);
}

/**
 * vc_print_panel_show:
 * @self: a panel
 * @declaration_id: (nullable): the case on the screen, or %NULL for none
 *
 * Shows what was printed of a case, now and later.
 */
void
vc_print_panel_show (VcPrintPanel *self,
                     const char   *declaration_id)
{
  g_return_if_fail (VC_IS_PRINT_PANEL (self));

  if (g_strcmp0 (self->declaration_id, declaration_id) == 0)
    return;

  g_free (self->declaration_id);
  self->declaration_id = g_strdup (declaration_id);
  g_clear_pointer (&self->pending, g_free);
  clear_rows (self);
  list (self);
}
