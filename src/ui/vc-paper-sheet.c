/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-paper-sheet.h"

#include "vc-config.h"
#include "vc-error-text.h"
#include "vc-signature-words.h"

#include <glib/gi18n-lib.h>

struct _VcPaperSheet
{
  GtkWidget       parent_instance;

  VcImageDecoder *decoder;
  GBytes         *document;   /* NULL when there is none */
  guint           page;       /* from 0 */
  guint           n_pages;    /* 0 until the first is there */

  GtkLabel       *caption;
  GtkStack       *stack;
  VcPhotoCanvas  *canvas;
  GtkLabel       *sentence;
  GtkLabel       *signatures;
};

G_DEFINE_FINAL_TYPE (VcPaperSheet, vc_paper_sheet, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
name_canvas (VcPaperSheet *self)
{
  /* Translators: for a screen reader: a document, a page, how many there are. */
  g_autofree char *name = g_strdup_printf (_("%s, page %u of %u"), gtk_label_get_label (self->caption), self->page + 1,
                                           self->n_pages);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_signatures (VcPaperSheet *self,
                 GPtrArray    *signatures)
{
  g_autofree char *words = vc_signature_words_dup (signatures);

  gtk_label_set_label (self->signatures, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->signatures), words != NULL);
}

static void
shown_cb (VcPaperSheet *self)
{
  VcImage *image = vc_photo_canvas_get_image (self->canvas);

  self->n_pages = image != NULL ? vc_image_get_n_pages (image) : 0;
  name_canvas (self);
  show_signatures (self, image != NULL ? vc_image_get_signatures (image) : NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
failed_cb (VcPaperSheet *self,
           GError       *error)
{
  g_message ("a page cannot be shown: %s", error->message);
  vc_paper_sheet_say (self, gtk_label_get_label (self->caption), vc_error_text_get (error));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
moved_cb (VcPaperSheet *self)
{
  g_signal_emit (self, signals[MOVED], 0);
}

static void
open_page (VcPaperSheet *self)
{
  g_autoptr (VcPhotoSource) source = NULL;

  /* Only what is laid out asks for pixels. */
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->canvas));
  source = vc_photo_source_new_with_page (self->decoder, self->document, self->page);
  vc_photo_canvas_set_source (self->canvas, source, NULL);
}

static void
vc_paper_sheet_dispose (GObject *object)
{
  VcPaperSheet *self = VC_PAPER_SHEET (object);
  GtkWidget *child;

  g_clear_object (&self->decoder);
  g_clear_pointer (&self->document, g_bytes_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_PAPER_SHEET);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vc_paper_sheet_parent_class)->dispose (object);
}

static void
vc_paper_sheet_class_init (VcPaperSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_paper_sheet_dispose;

  signals[CHANGED] = g_signal_new ("changed", VC_TYPE_PAPER_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", VC_TYPE_PAPER_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  g_type_ensure (VC_TYPE_PHOTO_CANVAS);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-paper-sheet.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcPaperSheet, caption);
  gtk_widget_class_bind_template_child (widget_class, VcPaperSheet, stack);
  gtk_widget_class_bind_template_child (widget_class, VcPaperSheet, canvas);
  gtk_widget_class_bind_template_child (widget_class, VcPaperSheet, sentence);
  gtk_widget_class_bind_template_child (widget_class, VcPaperSheet, signatures);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
}

static void
vc_paper_sheet_init (VcPaperSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_paper_sheet_show:
 * @self: a sheet
 * @decoder: what makes pixels of it
 * @caption: what it is
 * @document: a PDF file
 *
 * Shows a document's first page.
 */
void
vc_paper_sheet_show (VcPaperSheet   *self,
                     VcImageDecoder *decoder,
                     const char     *caption,
                     GBytes         *document)
{
  g_return_if_fail (VC_IS_PAPER_SHEET (self));
  g_return_if_fail (document != NULL);

  vc_paper_sheet_clear (self);
  g_set_object (&self->decoder, decoder);
  self->document = g_bytes_ref (document);
  gtk_label_set_label (self->caption, caption);
  open_page (self);
}

/**
 * vc_paper_sheet_say:
 * @self: a sheet
 * @caption: what it is
 * @sentence: why there is nothing to see
 *
 * Says why there is no page.
 */
void
vc_paper_sheet_say (VcPaperSheet *self,
                    const char   *caption,
                    const char   *sentence)
{
  g_return_if_fail (VC_IS_PAPER_SHEET (self));

  gtk_label_set_label (self->caption, caption);
  gtk_label_set_label (self->sentence, sentence);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->sentence));
}

/**
 * vc_paper_sheet_clear:
 * @self: a sheet
 *
 * Forgets its document.
 */
void
vc_paper_sheet_clear (VcPaperSheet *self)
{
  g_return_if_fail (VC_IS_PAPER_SHEET (self));

  vc_photo_canvas_set_source (self->canvas, NULL, NULL);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL);
  g_clear_pointer (&self->document, g_bytes_unref);
  show_signatures (self, NULL);
  self->page = 0;
  self->n_pages = 0;
}

/**
 * vc_paper_sheet_set_page:
 * @self: a sheet
 * @page: which page, from 0
 *
 * Turns to a page, if there is such a one.
 */
void
vc_paper_sheet_set_page (VcPaperSheet *self,
                         guint         page)
{
  g_return_if_fail (VC_IS_PAPER_SHEET (self));

  if (self->document == NULL || page >= self->n_pages || page == self->page)
    return;

  self->page = page;
  open_page (self);
}

/**
 * vc_paper_sheet_get_n_pages:
 * @self: a sheet
 *
 * Returns: how many pages its document has; 0 when there is none, or it is not
 *   known yet
 */
guint
vc_paper_sheet_get_n_pages (VcPaperSheet *self)
{
  g_return_val_if_fail (VC_IS_PAPER_SHEET (self), 0);

  return self->n_pages;
}

/**
 * vc_paper_sheet_is_shown:
 * @self: a sheet
 *
 * Returns: whether its page is on the screen
 */
gboolean
vc_paper_sheet_is_shown (VcPaperSheet *self)
{
  g_return_val_if_fail (VC_IS_PAPER_SHEET (self), FALSE);

  return vc_photo_canvas_get_image (self->canvas) != NULL;
}

/**
 * vc_paper_sheet_get_canvas:
 * @self: a sheet
 *
 * Returns: (transfer none): where its page is drawn
 */
VcPhotoCanvas *
vc_paper_sheet_get_canvas (VcPaperSheet *self)
{
  g_return_val_if_fail (VC_IS_PAPER_SHEET (self), NULL);

  return self->canvas;
}
