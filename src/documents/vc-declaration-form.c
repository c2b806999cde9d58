/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-declaration-form.h"

#include "vc-declaration-layout.h"
#include "vc-vietnam-time.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <pango/pangocairo.h>

/*
 * Form 01 on paper: laid out once, drawn on whatever cairo can draw on. The
 * screen's preview, the printer and the PDF are three callers of one function.
 */
struct _VcDeclarationForm
{
  GObject        parent_instance;

  VcDeclaration *declaration;
  GDateTime     *printed_at;
  VcFormSheet   *sheet;
};

G_DEFINE_FINAL_TYPE (VcDeclarationForm, vc_declaration_form, G_TYPE_OBJECT)

static const VcFormVersion *
find_version (VcDeclaration *declaration)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);

  return vc_form_version_find (fields->request_kind, fields->subject_type,
                               vc_vietnam_time_day (fields->filed_at));
}

/* As outlines, not as text: a program that reads the page must not meet it
 * between two fields. */
static void
draw_watermark (cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription   *font = pango_font_description_from_string ("Noto Sans, DejaVu Sans, sans-serif Bold");
  int width, height;

  pango_font_description_set_absolute_size (font, 64 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, "MẪU / SPECIMEN", -1);
  pango_layout_get_pixel_size (layout, &width, &height);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0.9, 0.9, 0.9);
  cairo_translate (cr, VC_FORM_WIDTH / 2, VC_FORM_HEIGHT / 2);
  cairo_rotate (cr, -G_PI / 4);
  cairo_translate (cr, -width / 2.0, -height / 2.0);
  cairo_move_to (cr, 0.0, 0.0);
  pango_cairo_layout_path (cr, layout);
  cairo_fill (cr);
  cairo_restore (cr);
}

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
vc_declaration_form_finalize (GObject *object)
{
  VcDeclarationForm *self = VC_DECLARATION_FORM (object);

  g_clear_object (&self->declaration);
  g_clear_pointer (&self->printed_at, g_date_time_unref);
  g_clear_pointer (&self->sheet, vc_form_sheet_free);

  G_OBJECT_CLASS (vc_declaration_form_parent_class)->finalize (object);
}

static void
vc_declaration_form_class_init (VcDeclarationFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_declaration_form_finalize;
}

static void
vc_declaration_form_init (VcDeclarationForm *self)
{
}

/**
 * vc_declaration_form_is_supported:
 * @declaration: a declaration
 *
 * Returns: whether its form can be printed; that of a child, of an
 *   organisation, to adjust and to stop have no known wording
 */
gboolean
vc_declaration_form_is_supported (VcDeclaration *declaration)
{
  g_return_val_if_fail (VC_IS_DECLARATION (declaration), FALSE);

  return find_version (declaration) != NULL && vc_declaration_get_fields (declaration)->contact != NULL;
}

/**
 * vc_declaration_form_new:
 * @declaration: a declaration that vc_declaration_form_is_supported()
 * @office: the office it is addressed to
 * @printed_at: the present moment
 * @printed_by: the officer's account, printed small under the form
 *
 * Lays the form out. It belongs to the thread it is made in.
 *
 * Returns: (transfer full): the form
 */
VcDeclarationForm *
vc_declaration_form_new (VcDeclaration *declaration,
                         VcOffice      *office,
                         GDateTime     *printed_at,
                         const char    *printed_by)
{
  VcDeclarationForm *self;

  g_return_val_if_fail (VC_IS_DECLARATION (declaration), NULL);
  g_return_val_if_fail (vc_declaration_form_is_supported (declaration), NULL);
  g_return_val_if_fail (VC_IS_OFFICE (office) && printed_at != NULL && printed_by != NULL, NULL);

  self = g_object_new (VC_TYPE_DECLARATION_FORM, NULL);
  self->declaration = g_object_ref (declaration);
  self->printed_at = g_date_time_ref (printed_at);
  self->sheet = vc_declaration_layout (declaration, office, find_version (declaration), printed_at, printed_by);
  return self;
}

/**
 * vc_declaration_form_get_n_pages:
 * @self: a form
 *
 * Returns: how many pages it has; one, unless names or addresses are very long
 */
guint
vc_declaration_form_get_n_pages (VcDeclarationForm *self)
{
  g_return_val_if_fail (VC_IS_DECLARATION_FORM (self), 0);

  return vc_form_sheet_get_n_pages (self->sheet);
}

/**
 * vc_declaration_form_draw:
 * @self: a form
 * @page: which page, from 0
 * @cr: where to draw, in points from the top left corner of the paper
 *
 * Draws a page in black on whatever is there.
 */
void
vc_declaration_form_draw (VcDeclarationForm *self,
                          guint              page,
                          cairo_t           *cr)
{
  g_return_if_fail (VC_IS_DECLARATION_FORM (self));
  g_return_if_fail (page < vc_form_sheet_get_n_pages (self->sheet));

  if (vc_declaration_has_flag (self->declaration, VC_DECLARATION_SPECIMEN))
    draw_watermark (cr);

  vc_form_sheet_draw (self->sheet, page, cr);
}

static void
set_metadata (VcDeclarationForm *self,
              cairo_surface_t   *surface)
{
  g_autofree char *created = g_date_time_format_iso8601 (self->printed_at);

  /* The title shows in print queues and file lists: nobody's name in it. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, "Tờ khai mẫu số 01");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
}

/**
 * vc_declaration_form_dup_pdf:
 * @self: a form
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the form as PDF, its fonts embedded; %NULL with
 *   %G_IO_ERROR when it could not be made
 */
GBytes *
vc_declaration_form_dup_pdf (VcDeclarationForm *self,
                             GError           **error)
{
  g_autoptr (GByteArray) pdf = NULL;
  cairo_surface_t *surface;
  cairo_t         *cr;
  cairo_status_t   status;

  g_return_val_if_fail (VC_IS_DECLARATION_FORM (self), NULL);

  pdf = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (append_cb, pdf, VC_FORM_WIDTH, VC_FORM_HEIGHT);
  set_metadata (self, surface);
  cr = cairo_create (surface);

  for (guint page = 0; page < vc_form_sheet_get_n_pages (self->sheet); page++)
    {
      vc_declaration_form_draw (self, page, cr);
      cairo_show_page (cr);
    }

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "writing the form as PDF: %s",
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&pdf));
}

/**
 * vc_declaration_form_list_extents:
 * @self: a form
 *
 * Returns: (transfer full) (element-type VcFormExtent): where its texts and
 *   its code stand
 */
GArray *
vc_declaration_form_list_extents (VcDeclarationForm *self)
{
  g_return_val_if_fail (VC_IS_DECLARATION_FORM (self), NULL);

  return vc_form_sheet_list_extents (self->sheet);
}
