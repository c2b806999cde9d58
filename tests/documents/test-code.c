/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-documents.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <math.h>

/* The code on paper, as scanners see it. */

#define DPI 150.0

/* How a page comes from under a scanner. */
static const struct
{
  const char *how;
  double      degrees;
  const char *quality;   /* of the JPEG, or NULL for a PNG */
} scans[] = {
  { "straight",                  0.0, NULL },
  { "a little turned",           3.0, NULL },
  { "turned the other way",     -3.0, NULL },
  { "compressed",                0.0, "60" },
  { "turned and compressed",     3.0, "60" },
};

/* A page with white around it, at 150 dots to the inch. */
static cairo_surface_t *
scan (VcDocument *document,
      double      degrees)
{
  double           scale = DPI / 72.0;
  int              width = (int) ceil (VC_FORM_WIDTH * scale), height = (int) ceil (VC_FORM_HEIGHT * scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_rotate (cr, degrees * G_PI / 180.0);
  cairo_translate (cr, -width / 2.0, -height / 2.0);
  cairo_scale (cr, scale, scale);
  vc_document_draw (document, 0, cr);
  cairo_destroy (cr);
  return surface;
}

static void
save (cairo_surface_t *surface,
      const char      *path,
      const char      *quality)
{
  int              width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  GdkPixbuf       *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  const guint8    *from = cairo_image_surface_get_data (surface);
  int              from_stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 point = ((const guint32 *) (gconstpointer) (from + y * from_stride))[x];
        guint8 *rgb = gdk_pixbuf_get_pixels (pixbuf) + y * gdk_pixbuf_get_rowstride (pixbuf) + 3 * x;

        rgb[0] = (guint8) (point >> 16);
        rgb[1] = (guint8) (point >> 8);
        rgb[2] = (guint8) point;
      }

  if (quality != NULL)
    ck_assert (gdk_pixbuf_save (pixbuf, path, "jpeg", NULL, "quality", quality, NULL));
  else
    ck_assert (gdk_pixbuf_save (pixbuf, path, "png", NULL, NULL));
  g_object_unref (pixbuf);
}

static char *
read_code (VcDocument *document,
           double      degrees,
           const char *quality)
{
  g_autofree char *folder = g_dir_make_tmp ("vc-documents-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "scan", NULL);
  cairo_surface_t *surface = scan (document, degrees);
  char            *code;

  save (surface, path, quality);
  cairo_surface_destroy (surface);
  code = vc_test_paper_output_of ((const char *[]) { "zbarimg", "-q", "--raw", "-Sbinary", path, NULL });
  g_remove (path);
  g_rmdir (folder);
  return g_strchomp (code);
}

START_TEST (the_code_of_a_form_says_only_the_dossier_number)
{
  g_autoptr (VcDocument) form = vc_test_paper_form (&(VcTestFiled) { 0 });
  g_autofree char *code = read_code (form, scans[_i].degrees, scans[_i].quality);

  ck_assert_msg (g_str_equal (code, "90002.GD/2026/05699"), "%s: %s", scans[_i].how, code);
}
END_TEST

START_TEST (the_code_of_a_slip_says_only_the_dossier_number)
{
  g_autoptr (VcDocument) slip = vc_test_slip (VC_TEST_RECEIPT, &(VcTestFiled) { 0 });
  g_autofree char *code = read_code (slip, scans[_i].degrees, scans[_i].quality);

  ck_assert_msg (g_str_equal (code, "90002.GD/2026/05699"), "%s: %s", scans[_i].how, code);
}
END_TEST

START_TEST (poppler_shows_a_code_that_can_be_read)
{
  g_autoptr (VcDocument) form = vc_test_paper_form (&(VcTestFiled) { 0 });
  g_autofree char *path = vc_test_paper_write_document (form);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *stem = g_build_filename (folder, "page", NULL);
  g_autofree char *image = g_strconcat (stem, ".png", NULL);
  g_autofree char *rendered = vc_test_paper_output_of ((const char *[]) { "pdftoppm", "-r", "150", "-png",
                                                                          "-singlefile", path, stem, NULL });
  g_autofree char *code = vc_test_paper_output_of ((const char *[]) { "zbarimg", "-q", "--raw", "-Sbinary", image,
                                                                      NULL });

  ck_assert_str_eq (g_strchomp (code), "90002.GD/2026/05699");
  g_remove (image);
  vc_test_paper_remove (path);
}
END_TEST

TCase *
test_code_new (void)
{
  TCase *tcase = tcase_create ("code");

  tcase_add_loop_test (tcase, the_code_of_a_form_says_only_the_dossier_number, 0, G_N_ELEMENTS (scans));
  tcase_add_loop_test (tcase, the_code_of_a_slip_says_only_the_dossier_number, 0, G_N_ELEMENTS (scans));
  tcase_add_test (tcase, poppler_shows_a_code_that_can_be_read);
  return tcase;
}
