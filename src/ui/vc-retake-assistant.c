/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-retake-assistant.h"

#include "vc-error-text.h"
#include "vc-photo-tile.h"
#include "vc-retake-upload.h"
#include "vc-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define PICTURE_WIDTH  520
#define PICTURE_HEIGHT 400

struct _VcRetakeAssistant
{
  GObject               parent_instance;

  VcSession            *session;
  VcImageDecoder       *decoder;
  char                 *declaration_id;
  VcPhotoKind           kind;
  GtkWindow            *parent;        /* weak */
  GCancellable         *cancellable;

  GtkFileChooserNative *chooser;       /* while a file is being chosen */
  GtkWindow            *dialog;        /* weak: while it is being looked at or sent */
  VcRetakeUpload       *upload;        /* the file, from when it is sent */
  GBytes               *file;
};

G_DEFINE_FINAL_TYPE (VcRetakeAssistant, vc_retake_assistant, G_TYPE_OBJECT)

enum
{
  TAKEN,
  MESSAGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the order it happens. */
static void choose_file (VcRetakeAssistant *self);
static void show_file   (VcRetakeAssistant *self);
static void send_file   (VcRetakeAssistant *self);
static void offer_again (VcRetakeAssistant *self, const GError *error);

static void
say (VcRetakeAssistant *self,
     const char        *sentence)
{
  g_signal_emit (self, signals[MESSAGE], 0, sentence);
}

static gboolean
is_small_enough (const char *contents,
                 goffset     size,
                 gpointer    user_data)
{
  return size <= VC_RETAKE_MAX_SIZE;
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (VcRetakeAssistant) self = user_data;
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize size;

  if (!g_file_load_partial_contents_finish (G_FILE (object), result, &contents, &size, NULL, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        say (self, _("The file cannot be read. Choose another one, or copy it to this PC first."));
      return;
    }

  self->file = g_bytes_new_take (contents, size);
  if (size > VC_RETAKE_MAX_SIZE)
    say (self, _("The file is larger than 16 MB. Take the photograph with a lower resolution."));
  else
    show_file (self);
}

static void
file_chosen_cb (VcRetakeAssistant *self,
                int                response)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  if (file != NULL)
    g_file_load_partial_contents_async (file, self->cancellable, is_small_enough, read_cb, g_object_ref (self));

  /* It holds a reference to this object through the signal. */
  g_clear_object (&self->chooser);
}

static void
choose_file (VcRetakeAssistant *self)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Photographs (JPEG, PNG)"));
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  gtk_file_filter_add_mime_type (filter, "image/png");

  self->chooser = gtk_file_chooser_native_new (_("Photograph made at the counter"), self->parent,
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("Choose"), _("Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_signal_connect_data (self->chooser, "response", G_CALLBACK (file_chosen_cb), g_object_ref (self),
                         (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
shown_response_cb (VcRetakeAssistant *self,
                   const char        *response)
{
  if (g_str_equal (response, "send"))
    send_file (self);
  else if (g_str_equal (response, "other"))
    choose_file (self);
}

static void
present (VcRetakeAssistant *self,
         AdwMessageDialog  *dialog,
         GCallback          response_cb)
{
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", response_cb, g_object_ref (self),
                         (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->dialog, GTK_WINDOW (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What cannot be shown cannot be sent. */
static void
picture_shown_cb (AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "send", TRUE);
}

static void
show_file (VcRetakeAssistant *self)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->file);
  g_autoptr (VcPhoto) photo = vc_photo_new (self->kind, sha256, "image/jpeg", g_bytes_get_size (self->file));
  g_autoptr (VcPhotoSource) source = vc_photo_source_new_with_file (self->decoder, photo, self->file);
  VcPhotoTile      *tile = g_object_new (VC_TYPE_PHOTO_TILE, "caption", vc_words_for_photo (self->kind), NULL);
  AdwMessageDialog *dialog;

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (self->parent, _("Send this photograph?"),
    _("It is added beside what the citizen filed, with your name and the time, and stays in the dossier.")));
  adw_message_dialog_add_responses (dialog, "cancel", _("Cancel"), "other", _("Choose another"), "send", _("Send"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "send", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "send");
  adw_message_dialog_set_response_enabled (dialog, "send", FALSE);

  gtk_widget_set_size_request (GTK_WIDGET (tile), PICTURE_WIDTH, PICTURE_HEIGHT);
  adw_message_dialog_set_extra_child (dialog, GTK_WIDGET (tile));
  g_signal_connect_object (tile, "shown", G_CALLBACK (picture_shown_cb), dialog, G_CONNECT_SWAPPED);
  vc_photo_tile_show_photo (tile, source, &VC_PHOTO_LOOK_PLAIN);
  present (self, dialog, G_CALLBACK (shown_response_cb));
}

static void
sent_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (VcRetakeAssistant) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcDeclaration) declaration = vc_retake_upload_send_finish (VC_RETAKE_UPLOAD (object), result, &error);

  if (declaration != NULL)
    {
      g_signal_emit (self, signals[TAKEN], 0, declaration);
      say (self, _("The photograph was sent and stands beside the citizen’s."));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      offer_again (self, error);
    }
}

static void
send_file (VcRetakeAssistant *self)
{
  if (self->upload == NULL)
    self->upload = vc_retake_upload_new (self->session, self->declaration_id, self->kind, self->file);

  vc_retake_upload_send_async (self->upload, self->cancellable, sent_cb, g_object_ref (self));
}

static void
again_response_cb (VcRetakeAssistant *self,
                   const char        *response)
{
  if (g_str_equal (response, "again"))
    send_file (self);
}

static void
offer_again (VcRetakeAssistant *self,
             const GError      *error)
{
  AdwMessageDialog *dialog;

  g_message ("sending a photo made at the counter: %s", error->message);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (self->parent, _("The photograph was not sent"),
                                                       vc_error_text_get (error)));
  adw_message_dialog_add_responses (dialog, "cancel", _("Do without"), "again", _("Try again"), NULL);
  adw_message_dialog_set_default_response (dialog, "again");
  present (self, dialog, G_CALLBACK (again_response_cb));
}

static void
vc_retake_assistant_dispose (GObject *object)
{
  VcRetakeAssistant *self = VC_RETAKE_ASSISTANT (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->parent);
  g_clear_weak_pointer (&self->dialog);
  g_clear_object (&self->chooser);
  g_clear_object (&self->upload);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_clear_object (&self->decoder);
  g_clear_object (&self->session);
  g_clear_pointer (&self->declaration_id, g_free);

  G_OBJECT_CLASS (vc_retake_assistant_parent_class)->dispose (object);
}

static void
vc_retake_assistant_class_init (VcRetakeAssistantClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_retake_assistant_dispose;

  signals[TAKEN] = g_signal_new ("taken", VC_TYPE_RETAKE_ASSISTANT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, VC_TYPE_DECLARATION);
  signals[MESSAGE] = g_signal_new ("message", VC_TYPE_RETAKE_ASSISTANT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vc_retake_assistant_init (VcRetakeAssistant *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * vc_retake_assistant_new:
 * @session: who makes the photo
 * @decoder: what makes it visible
 * @declaration_id: the case it is for, held by that officer
 * @kind: what it shows
 * @parent: the window above which it asks
 *
 * Returns: (transfer full): one photo that has not been chosen yet
 */
VcRetakeAssistant *
vc_retake_assistant_new (VcSession      *session,
                         VcImageDecoder *decoder,
                         const char     *declaration_id,
                         VcPhotoKind     kind,
                         GtkWindow      *parent)
{
  VcRetakeAssistant *self = g_object_new (VC_TYPE_RETAKE_ASSISTANT, NULL);

  self->session = g_object_ref (session);
  self->decoder = g_object_ref (decoder);
  self->declaration_id = g_strdup (declaration_id);
  self->kind = kind;
  g_set_weak_pointer (&self->parent, parent);
  return self;
}

/**
 * vc_retake_assistant_begin:
 * @self: an assistant
 *
 * Asks for the file.
 */
void
vc_retake_assistant_begin (VcRetakeAssistant *self)
{
  g_return_if_fail (VC_IS_RETAKE_ASSISTANT (self));

  choose_file (self);
}

/**
 * vc_retake_assistant_end:
 * @self: an assistant
 *
 * Gives it up, since its case has left the screen: nothing of it stays there.
 */
void
vc_retake_assistant_end (VcRetakeAssistant *self)
{
  g_return_if_fail (VC_IS_RETAKE_ASSISTANT (self));

  g_cancellable_cancel (self->cancellable);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  if (self->dialog != NULL)
    gtk_window_destroy (self->dialog);
}
