/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-pdf-writer.h"

#include "vc-pdf-language.h"

#include <cairo-pdf.h>
#include <gio/gio.h>

/*
 * A PDF being written, page by page: what was written needs no memory but that
 * of the file.
 */
struct _VcPdfWriter
{
  GByteArray      *pdf;
  cairo_surface_t *surface;
  cairo_t         *cr;
};

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * vc_pdf_writer_new:
 * @title: what kind of paper it holds, and nothing about whose
 * @made_at: the present moment
 *
 * Returns: (transfer full): a PDF without pages
 */
VcPdfWriter *
vc_pdf_writer_new (const char *title,
                   GDateTime  *made_at)
{
  VcPdfWriter     *self = g_new0 (VcPdfWriter, 1);
  g_autofree char *created = g_date_time_format_iso8601 (made_at);

  self->pdf = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (append_cb, self->pdf, VC_FORM_WIDTH, VC_FORM_HEIGHT);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
  self->cr = cairo_create (self->surface);
  return self;
}

/**
 * vc_pdf_writer_free:
 * @self: a writer
 */
void
vc_pdf_writer_free (VcPdfWriter *self)
{
  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->pdf, g_byte_array_unref);
  g_free (self);
}

/**
 * vc_pdf_writer_add:
 * @self: a writer that is not finished
 * @document: a document, which is not needed afterwards
 *
 * Writes all pages of a document after those that are there.
 */
void
vc_pdf_writer_add (VcPdfWriter *self,
                   VcDocument  *document)
{
  g_return_if_fail (self->cr != NULL);

  for (guint page = 0; page < vc_document_get_n_pages (document); page++)
    {
      vc_document_draw (document, page, self->cr);
      cairo_show_page (self->cr);
    }
}

/**
 * vc_pdf_writer_finish:
 * @self: a writer that is not finished
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the PDF, its fonts embedded; %NULL with
 *   %G_IO_ERROR when it could not be made
 */
GBytes *
vc_pdf_writer_finish (VcPdfWriter *self,
                      GError     **error)
{
  cairo_status_t status;

  g_return_val_if_fail (self->cr != NULL, NULL);

  g_clear_pointer (&self->cr, cairo_destroy);
  cairo_surface_finish (self->surface);
  status = cairo_surface_status (self->surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "writing a PDF: %s", cairo_status_to_string (status));
      return NULL;
    }

  vc_pdf_language_set (self->pdf, "vi-VN");
  return g_byte_array_free_to_bytes (g_steal_pointer (&self->pdf));
}
