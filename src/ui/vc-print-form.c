/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-print-form.h"

#include "vc-print-spool.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <gtk/gtkunixprint.h>

/* A print service that does not answer by then is none. */
#define PRINTERS_TIMEOUT_MS 2000

struct _VcPrintForm
{
  GObject               parent_instance;

  GtkWindow            *parent;           /* borrowed; weak */
  GBytes               *form;             /* as PDF */
  char                 *dossier_number;
  VcRandom             *random;

  gboolean              has_printer;
  guint                 timeout_id;       /* 0 once it is known */
  GtkFileChooserNative *chooser;
};

G_DEFINE_FINAL_TYPE (VcPrintForm, vc_print_form, G_TYPE_OBJECT)

enum
{
  MESSAGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* From the key to paper, in the order it happens. */
static void look_for_printers (VcPrintForm *self);
static void ask_for_printer   (VcPrintForm *self);
static void offer_pdf         (VcPrintForm *self);

static void
say (VcPrintForm *self,
     const char  *sentence)
{
  g_signal_emit (self, signals[MESSAGE], 0, sentence);
}

static void
printers_known (VcPrintForm *self)
{
  if (self->timeout_id == 0)
    return;

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  if (self->parent == NULL)
    return;

  if (self->has_printer)
    ask_for_printer (self);
  else
    offer_pdf (self);
}

static gboolean
printers_timeout_cb (gpointer user_data)
{
  printers_known (user_data);
  return G_SOURCE_REMOVE;
}

static gboolean
printer_found_cb (GtkPrinter *printer,
                  gpointer    user_data)
{
  VcPrintForm *self = user_data;

  /* Printing to a file is no printer. */
  if (!gtk_printer_is_virtual (printer))
    self->has_printer = TRUE;

  return self->has_printer;
}

static void
printers_enumerated_cb (gpointer user_data)
{
  g_autoptr (VcPrintForm) self = user_data;

  printers_known (self);
}

static void
look_for_printers (VcPrintForm *self)
{
  self->timeout_id = g_timeout_add_full (G_PRIORITY_DEFAULT, PRINTERS_TIMEOUT_MS, printers_timeout_cb,
                                         g_object_ref (self), g_object_unref);
  gtk_enumerate_printers (printer_found_cb, g_object_ref (self), printers_enumerated_cb, FALSE);
}

static void
spooled_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (VcPrintForm) self = user_data;
  g_autoptr (GError) error = NULL;

  if (vc_print_spool_finish (result, &error))
    {
      say (self, _("The form was handed to the printer."));
      return;
    }

  g_message ("form 01 could not be printed: %s", error->message);
  say (self, _("The printer did not take the form. Look whether it is on and has paper, then print again."));
}

static void
printer_chosen_cb (VcPrintForm        *self,
                   int                 response,
                   GtkPrintUnixDialog *dialog)
{
  if (response == GTK_RESPONSE_OK)
    vc_print_spool_async (gtk_print_unix_dialog_get_selected_printer (dialog),
                          gtk_print_unix_dialog_get_settings (dialog),
                          gtk_print_unix_dialog_get_page_setup (dialog),
                          self->form, self->random, spooled_cb, g_object_ref (self));

  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Not GtkPrintOperation: given a printer's name it crashes in GTK 4.8. */
static void
ask_for_printer (VcPrintForm *self)
{
  GtkWidget *dialog = gtk_print_unix_dialog_new (_("Print form 01"), self->parent);

  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_print_unix_dialog_set_manual_capabilities (GTK_PRINT_UNIX_DIALOG (dialog), GTK_PRINT_CAPABILITY_GENERATE_PDF);
  g_signal_connect_data (dialog, "response", G_CALLBACK (printer_chosen_cb), g_object_ref (self),
                         (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
pdf_offer_answered_cb (VcPrintForm *self,
                       const char  *response)
{
  if (g_str_equal (response, "save"))
    vc_print_form_save (self);
}

static void
offer_pdf (VcPrintForm *self)
{
  GtkWidget *dialog = adw_message_dialog_new (self->parent, _("No printer was found"),
                                              _("The form can be saved as a PDF file and printed elsewhere. "
                                                "Ask the administrator to set up the printer of this counter."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("Cancel"),
                                    "save", _("Save as PDF"),
                                    NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (pdf_offer_answered_cb), g_object_ref (self),
                         (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (VcPrintForm) self = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    {
      say (self, _("The form was saved as a PDF file."));
      return;
    }

  g_message ("form 01 could not be saved: %s", error->message);
  say (self, _("The file could not be saved. Choose another folder."));
}

static void
file_chosen_cb (VcPrintForm *self,
                int          response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));

      g_file_replace_contents_bytes_async (file, self->form, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, saved_cb,
                                           g_object_ref (self));
    }

  /* It holds a reference to this object through the signal. */
  g_clear_object (&self->chooser);
}

static void
vc_print_form_dispose (GObject *object)
{
  VcPrintForm *self = VC_PRINT_FORM (object);

  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->form, g_bytes_unref);
  g_clear_object (&self->random);
  g_clear_pointer (&self->dossier_number, g_free);

  G_OBJECT_CLASS (vc_print_form_parent_class)->dispose (object);
}

static void
vc_print_form_class_init (VcPrintFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_print_form_dispose;

  signals[MESSAGE] = g_signal_new ("message", VC_TYPE_PRINT_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vc_print_form_init (VcPrintForm *self)
{
}

/**
 * vc_print_form_new:
 * @parent: over which window dialogs stand
 * @form: what is printed, as PDF
 * @dossier_number: names the file; nobody's name does
 * @random: names what is handed to the printer
 *
 * Returns: (transfer full): a form that is not on its way yet
 */
VcPrintForm *
vc_print_form_new (GtkWindow         *parent,
                   GBytes            *form,
                   const char        *dossier_number,
                   VcRandom          *random)
{
  VcPrintForm *self = g_object_new (VC_TYPE_PRINT_FORM, NULL);

  g_set_weak_pointer (&self->parent, parent);
  self->form = g_bytes_ref (form);
  self->dossier_number = g_strdup (dossier_number);
  self->random = g_object_ref (random);
  return self;
}

/**
 * vc_print_form_run:
 * @self: a form
 *
 * Prints it through the system's dialog; without a printer offers a PDF.
 */
void
vc_print_form_run (VcPrintForm *self)
{
  g_return_if_fail (VC_IS_PRINT_FORM (self));

  look_for_printers (self);
}

/**
 * vc_print_form_save:
 * @self: a form
 *
 * Saves it as a PDF file where the officer says.
 */
void
vc_print_form_save (VcPrintForm *self)
{
  g_autofree char *name = NULL;

  g_return_if_fail (VC_IS_PRINT_FORM (self));

  if (self->parent == NULL || self->chooser != NULL)
    return;

  name = g_strdup_printf ("%s.pdf", self->dossier_number);
  g_strdelimit (name, "/\\", '-');

  self->chooser = gtk_file_chooser_native_new (_("Save form 01 as PDF"), self->parent,
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("Save"), _("Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_data (self->chooser, "response", G_CALLBACK (file_chosen_cb), g_object_ref (self),
                         (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
