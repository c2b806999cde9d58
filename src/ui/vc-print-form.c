/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-print-form.h"

#include "vc-preferences.h"
#include "vc-print-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <gtk/gtkunixprint.h>
#include <string.h>

/* GTK's settings for CUPS are written with this before them. */
#define CUPS_SETTING "cups-"

struct _VcPrintForm
{
  GObject               parent_instance;

  GtkWindow            *parent;    /* borrowed; weak */
  VcPrintLedger        *ledger;
  VcDeclaration        *declaration;
  char                 *kind;      /* the ledger's word for it */
  GBytes               *form;      /* as PDF */

  gboolean              choosing;  /* the officer wants to say which printer */
  char                 *printer;   /* once it is known */
  guint                 copies;
  GStrv                 options;   /* "key=value" */
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
static void print             (VcPrintForm *self, const char *reason);
static void ask_for_reason    (VcPrintForm *self);
static void offer_pdf         (VcPrintForm *self);

static void
say (VcPrintForm *self,
     const char  *sentence)
{
  g_signal_emit (self, signals[MESSAGE], 0, sentence);
}

/* The one that was chosen last; until one was, the system's own choice. */
static VcPrinter *
find_usual (GPtrArray *printers)
{
  g_autofree char *usual = vc_preferences_dup_usual_printer ();

  for (guint i = 0; i < printers->len; i++)
    {
      const VcPrinterFields *fields = vc_printer_get_fields (g_ptr_array_index (printers, i));

      if (usual[0] != '\0' ? g_str_equal (fields->name, usual) : fields->is_default)
        return g_ptr_array_index (printers, i);
    }

  return NULL;
}

static void
printers_listed_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (VcPrintForm) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) printers = vc_spooler_list_finish (VC_SPOOLER (object), result, &error);
  VcPrinter *usual = printers != NULL && !self->choosing ? find_usual (printers) : NULL;

  if (self->parent == NULL)
    return;

  if (printers == NULL || printers->len == 0)
    offer_pdf (self);
  else if (usual == NULL)
    ask_for_printer (self);
  else
    {
      self->printer = g_strdup (vc_printer_get_name (usual));
      print (self, NULL);
    }
}

static void
look_for_printers (VcPrintForm *self)
{
  vc_spooler_list_async (vc_print_ledger_get_spooler (self->ledger), NULL, printers_listed_cb, g_object_ref (self));
}

/* What the dialog knows of CUPS goes to CUPS as it is. */
static void
add_option (const char *key,
            const char *value,
            gpointer    user_data)
{
  if (g_str_has_prefix (key, CUPS_SETTING))
    {
      g_autofree char *option = g_strconcat (key + strlen (CUPS_SETTING), "=", value, NULL);

      g_strv_builder_add (user_data, option);
    }
}

static const char *
get_sides (GtkPrintSettings *settings)
{
  switch (gtk_print_settings_get_duplex (settings))
    {
    case GTK_PRINT_DUPLEX_HORIZONTAL:
      return "sides=two-sided-long-edge";
    case GTK_PRINT_DUPLEX_VERTICAL:
      return "sides=two-sided-short-edge";
    case GTK_PRINT_DUPLEX_SIMPLEX:
      return "sides=one-sided";
    }

  g_return_val_if_reached (NULL);
}

static void
take_settings (VcPrintForm      *self,
               GtkPrintSettings *settings)
{
  g_autoptr (GStrvBuilder) options = g_strv_builder_new ();

  if (gtk_print_settings_has_key (settings, GTK_PRINT_SETTINGS_DUPLEX))
    g_strv_builder_add (options, get_sides (settings));
  gtk_print_settings_foreach (settings, add_option, options);

  self->copies = (guint) MAX (gtk_print_settings_get_n_copies (settings), 1);
  g_strfreev (self->options);
  self->options = g_strv_builder_end (options);
}

static void
printer_chosen_cb (VcPrintForm        *self,
                   int                 response,
                   GtkPrintUnixDialog *dialog)
{
  GtkPrinter *printer = gtk_print_unix_dialog_get_selected_printer (dialog);

  if (response == GTK_RESPONSE_OK && printer != NULL && gtk_printer_is_virtual (printer))
    vc_print_form_save (self);
  else if (response == GTK_RESPONSE_OK && printer != NULL)
    {
      g_autoptr (GtkPrintSettings) settings = gtk_print_unix_dialog_get_settings (dialog);

      self->printer = g_strdup (gtk_printer_get_name (printer));
      vc_preferences_set_usual_printer (self->printer);
      take_settings (self, settings);
      print (self, NULL);
    }

  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Not GtkPrintOperation: given a printer's name it crashes in GTK 4.8. */
static void
ask_for_printer (VcPrintForm *self)
{
  GtkWidget *dialog = gtk_print_unix_dialog_new (_("Print"), self->parent);

  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_print_unix_dialog_set_manual_capabilities (GTK_PRINT_UNIX_DIALOG (dialog),
                                                 GTK_PRINT_CAPABILITY_GENERATE_PDF | GTK_PRINT_CAPABILITY_COPIES);
  g_signal_connect_data (dialog, "response", G_CALLBACK (printer_chosen_cb), g_object_ref (self),
                         (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
printed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (VcPrintForm) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcPrintRow) row = vc_print_ledger_print_finish (VC_PRINT_LEDGER (object), result, &error);
  g_autofree char *sentence = NULL;

  if (g_error_matches (error, VC_PRINT_LEDGER_ERROR, VC_PRINT_LEDGER_ERROR_PRINTED_BEFORE))
    {
      if (self->parent != NULL)
        ask_for_reason (self);
      return;
    }

  if (row == NULL)
    {
      g_message ("a paper could not be printed: %s", error->message);
      say (self, vc_print_words_error (error));
      return;
    }

  /* Translators: a printer's name. */
  sentence = g_strdup_printf (_("Handed to printer %s."), self->printer);
  say (self, sentence);
}

static void
print (VcPrintForm *self,
       const char  *reason)
{
  const VcPrintOrder order = {
    .printer = self->printer, .kind = self->kind,
    .declaration_id = vc_declaration_get_id (self->declaration), .copies = self->copies,
    .options = (const char * const *) self->options, .reason = reason, .pdf = self->form,
  };

  vc_print_ledger_print_async (self->ledger, &order, printed_cb, g_object_ref (self));
}

static void
reason_given_cb (VcPrintForm      *self,
                 const char       *response,
                 AdwMessageDialog *dialog)
{
  g_autofree char *reason = NULL;

  if (!g_str_equal (response, "print"))
    return;

  reason = g_strdup (gtk_editable_get_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog))));
  print (self, g_strstrip (reason));
}

static void
reason_typed_cb (AdwMessageDialog *dialog,
                 GParamSpec       *pspec,
                 GtkEditable      *entry)
{
  g_autofree char *reason = g_strdup (gtk_editable_get_text (entry));

  adw_message_dialog_set_response_enabled (dialog, "print", *g_strstrip (reason) != '\0');
}

/* Two forms of one declaration are one too many: whoever prints the second
 * says why. */
static void
ask_for_reason (VcPrintForm *self)
{
  GtkWidget *dialog = adw_message_dialog_new (self->parent, _("This paper was printed before"),
                                              _("Say why it is printed again. The reason is kept with the case."));
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("The paper jammed, the citizen spoilt it…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reason"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("Cancel"),
                                    "print", _("Print again"),
                                    NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "print");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "print", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "print", FALSE);
  g_signal_connect_object (entry, "notify::text", G_CALLBACK (reason_typed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_data (dialog, "response", G_CALLBACK (reason_given_cb), g_object_ref (self),
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
  g_clear_object (&self->ledger);
  g_clear_object (&self->declaration);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->form, g_bytes_unref);
  g_clear_pointer (&self->printer, g_free);
  g_clear_pointer (&self->options, g_strfreev);

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
  self->copies = 1;
}

/**
 * vc_print_form_new:
 * @parent: what the dialogs belong to
 * @ledger: where prints are noted, and by whom they are handed over
 * @declaration: whose paper it is
 * @kind: the ledger's word for it
 * @form: what is printed, as PDF
 *
 * Returns: (transfer full): a form that is not on its way yet
 */
VcPrintForm *
vc_print_form_new (GtkWindow     *parent,
                   VcPrintLedger *ledger,
                   VcDeclaration *declaration,
                   const char    *kind,
                   GBytes        *form)
{
  VcPrintForm *self = g_object_new (VC_TYPE_PRINT_FORM, NULL);

  g_set_weak_pointer (&self->parent, parent);
  self->ledger = g_object_ref (ledger);
  self->declaration = g_object_ref (declaration);
  self->kind = g_strdup (kind);
  self->form = g_bytes_ref (form);
  return self;
}

/**
 * vc_print_form_run:
 * @self: a form
 *
 * Prints it on the counter's usual printer; where there is none yet, asks for
 * it, and without any printer offers a PDF.
 */
void
vc_print_form_run (VcPrintForm *self)
{
  g_return_if_fail (VC_IS_PRINT_FORM (self));

  look_for_printers (self);
}

/**
 * vc_print_form_choose:
 * @self: a form
 *
 * Prints it on a printer, and in as many copies, as the officer chooses.
 */
void
vc_print_form_choose (VcPrintForm *self)
{
  g_return_if_fail (VC_IS_PRINT_FORM (self));

  self->choosing = TRUE;
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

  name = g_strdup_printf ("%s.pdf", vc_declaration_get_dossier_number (self->declaration));
  g_strdelimit (name, "/\\", '-');

  self->chooser = gtk_file_chooser_native_new (_("Save form 01 as PDF"), self->parent,
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("Save"), _("Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_data (self->chooser, "response", G_CALLBACK (file_chosen_cb), g_object_ref (self),
                         (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
