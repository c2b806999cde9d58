/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "originals.h"

#include "vc-test-document.h"
#include "vc-test-picture.h"

#include <cairo-pdf.h>

/*
 * Good files of every kind a citizen sends, small enough to be spoilt by the
 * thousand.
 */

static void
original_free (Original *original)
{
  g_bytes_unref (original->bytes);
  g_free (original);
}

static void
add (GPtrArray  *originals,
     const char *name,
     gboolean    is_document,
     GBytes     *bytes)
{
  Original *original = g_new (Original, 1);

  *original = (Original) { name, is_document, bytes };
  g_ptr_array_add (originals, original);
}

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         size)
{
  g_byte_array_append (closure, data, size);
  return CAIRO_STATUS_SUCCESS;
}

/* As programs make them: streams that are deflated, a font that is embedded,
 * a picture, a shading. */
static GBytes *
new_document (void)
{
  GByteArray      *file = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, file, 300, 400);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 32, 32);
  cairo_pattern_t *shading = cairo_pattern_create_radial (150, 200, 10, 150, 200, 90);
  cairo_t         *cr = cairo_create (surface);

  cairo_pattern_add_color_stop_rgba (shading, 0, 1, 0, 0, 1);
  cairo_pattern_add_color_stop_rgba (shading, 1, 0, 0, 1, 0.5);
  cairo_set_source (cr, shading);
  cairo_paint (cr);
  cairo_set_source_surface (cr, picture, 20, 20);
  cairo_paint_with_alpha (cr, 0.5);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_font_size (cr, 20);
  cairo_move_to (cr, 20, 100);
  cairo_show_text (cr, "Nguyễn Thị An");

  cairo_destroy (cr);
  cairo_pattern_destroy (shading);
  cairo_surface_destroy (picture);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (file);
}

/**
 * originals_new:
 *
 * Returns: (transfer full) (element-type Original): all of them; two in five
 *   are JPEG, two PNG and one is a PDF
 */
GPtrArray *
originals_new (void)
{
  GPtrArray *originals = g_ptr_array_new_with_free_func ((GDestroyNotify) original_free);

  add (originals, "JPEG", FALSE, vc_test_picture_jpeg (320, 200, 6));
  add (originals, "PNG", FALSE, vc_test_picture_png (160, 100));
  add (originals, "progressive JPEG", FALSE, vc_test_picture_progressive_jpeg (160, 100));
  add (originals, "PNG of a bit", FALSE, vc_test_picture_bilevel_png (300));
  add (originals, "PDF", TRUE, new_document ());
  add (originals, "small JPEG", FALSE, vc_test_picture_jpeg (17, 13, 0));
  add (originals, "clear PNG", FALSE, vc_test_picture_clear_png (90, 60, 0x80402060));
  add (originals, "wide JPEG", FALSE, vc_test_picture_jpeg (2000, 20, 1));
  add (originals, "small PNG", FALSE, vc_test_picture_png (3, 5));
  add (originals, "PDF of text", TRUE, vc_test_document_new (&(VcTestDocument) {
    .content = "BT /F1 40 Tf 40 700 Td (Ho ten) Tj /F2 12 Tf 0 -50 Td (0123456789) Tj ET 20 20 200 100 re S",
    .n_pages = 3 }));

  return originals;
}
