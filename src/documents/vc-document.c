/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-document-private.h"

#include "vc-pdf-writer.h"

/*
 * A paper of any kind: laid out once, drawn on whatever cairo can draw on. The
 * screen's preview, the printer and the PDF are three callers of one function.
 */
struct _VcDocument
{
  GObject      parent_instance;

  VcFormSheet *sheet;
  char        *title;
  GDateTime   *made_at;
};

G_DEFINE_FINAL_TYPE (VcDocument, vc_document, G_TYPE_OBJECT)

/* Of documents of several kinds in one file. */
static const char mixed_title[] = "Tài liệu của bộ phận tiếp nhận hồ sơ";

static void
vc_document_finalize (GObject *object)
{
  VcDocument *self = VC_DOCUMENT (object);

  g_clear_pointer (&self->sheet, vc_form_sheet_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->made_at, g_date_time_unref);

  G_OBJECT_CLASS (vc_document_parent_class)->finalize (object);
}

static void
vc_document_class_init (VcDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_document_finalize;
}

static void
vc_document_init (VcDocument *self)
{
}

/**
 * vc_document_new:
 * @sheet: (transfer full): its pages, finished
 * @title: what kind of paper it is, and nothing about whose
 * @made_at: the present moment
 *
 * It belongs to the thread it is made in.
 *
 * Returns: (transfer full): a new document
 */
VcDocument *
vc_document_new (VcFormSheet *sheet,
                 const char  *title,
                 GDateTime   *made_at)
{
  VcDocument *self = g_object_new (VC_TYPE_DOCUMENT, NULL);

  self->sheet = sheet;
  self->title = g_strdup (title);
  self->made_at = g_date_time_ref (made_at);
  return self;
}

/**
 * vc_document_get_sheet:
 * @self: a document
 *
 * Returns: (transfer none): its pages
 */
VcFormSheet *
vc_document_get_sheet (VcDocument *self)
{
  g_return_val_if_fail (VC_IS_DOCUMENT (self), NULL);

  return self->sheet;
}

/**
 * vc_document_get_made_at:
 * @self: a document
 *
 * Returns: (transfer none): when it was laid out
 */
GDateTime *
vc_document_get_made_at (VcDocument *self)
{
  g_return_val_if_fail (VC_IS_DOCUMENT (self), NULL);

  return self->made_at;
}

/**
 * vc_document_get_title:
 * @self: a document
 *
 * The title shows in print queues and lists of files, so nobody's name or
 * number is in it.
 *
 * Returns: (transfer none): what kind of paper it is, in Vietnamese
 */
const char *
vc_document_get_title (VcDocument *self)
{
  g_return_val_if_fail (VC_IS_DOCUMENT (self), NULL);

  return self->title;
}

/**
 * vc_document_get_n_pages:
 * @self: a document
 *
 * Returns: how many pages of A4 it has
 */
guint
vc_document_get_n_pages (VcDocument *self)
{
  g_return_val_if_fail (VC_IS_DOCUMENT (self), 0);

  return vc_form_sheet_get_n_pages (self->sheet);
}

/**
 * vc_document_draw:
 * @self: a document
 * @page: which page, from 0
 * @cr: where to draw, in points from the top left corner of the paper
 *
 * Draws a page in black on whatever is there.
 */
void
vc_document_draw (VcDocument *self,
                  guint       page,
                  cairo_t    *cr)
{
  g_return_if_fail (VC_IS_DOCUMENT (self));
  g_return_if_fail (page < vc_form_sheet_get_n_pages (self->sheet));

  vc_form_sheet_draw (self->sheet, page, cr);
}

/**
 * vc_document_dup_pdf:
 * @self: a document
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the document as PDF, its fonts embedded; %NULL
 *   with %G_IO_ERROR when it could not be made
 */
GBytes *
vc_document_dup_pdf (VcDocument *self,
                     GError    **error)
{
  g_autoptr (VcPdfWriter) writer = NULL;

  g_return_val_if_fail (VC_IS_DOCUMENT (self), NULL);

  writer = vc_pdf_writer_new (self->title, self->made_at);
  vc_pdf_writer_add (writer, self);
  return vc_pdf_writer_finish (writer, error);
}

static const char *
find_common_title (GPtrArray *documents)
{
  const char *title = vc_document_get_title (g_ptr_array_index (documents, 0));

  for (guint i = 1; i < documents->len; i++)
    if (g_strcmp0 (title, vc_document_get_title (g_ptr_array_index (documents, i))) != 0)
      return mixed_title;

  return title;
}

/**
 * vc_document_dup_joined_pdf:
 * @documents: (element-type VcDocument): at least one
 * @error: return location for a #GError
 *
 * Puts many documents into one print job, in the order of the list. Where
 * there are hundreds, a #VcPdfWriter takes each as soon as it is laid out, so
 * that no more than one is in memory.
 *
 * Returns: (transfer full): all of them as one PDF; %NULL with %G_IO_ERROR
 *   when it could not be made
 */
GBytes *
vc_document_dup_joined_pdf (GPtrArray *documents,
                            GError   **error)
{
  g_autoptr (VcPdfWriter) writer = NULL;

  g_return_val_if_fail (documents != NULL && documents->len > 0, NULL);

  writer = vc_pdf_writer_new (find_common_title (documents),
                              vc_document_get_made_at (g_ptr_array_index (documents, 0)));
  for (guint i = 0; i < documents->len; i++)
    vc_pdf_writer_add (writer, g_ptr_array_index (documents, i));

  return vc_pdf_writer_finish (writer, error);
}

/**
 * vc_document_list_extents:
 * @self: a document
 *
 * Returns: (transfer full) (element-type VcFormExtent): where its texts, codes
 *   and pictures stand
 */
GArray *
vc_document_list_extents (VcDocument *self)
{
  g_return_val_if_fail (VC_IS_DOCUMENT (self), NULL);

  return vc_form_sheet_list_extents (self->sheet);
}
