/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * form-press ROUNDS FORMS: prints so many forms into one job, so many times,
 * and says on its last line, as JSON, how many pages a second that was each
 * time; beside it the same text drawn by cairo and pango alone, line by line,
 * its letters set no more coarsely than those of a form.
 * Then the memory that twenty times as many forms in one job take, apart from
 * the job itself. bench-forms makes figures of it.
 */

#include <cairo-pdf.h>
#include <json-glib/json-glib.h>
#include <pango/pangocairo.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "vc-declaration-form.h"
#include "vc-pdf-writer.h"
#include "vc-test-paper.h"

#define LINE_HEIGHT 16.0
#define LEFT        85.0
#define FONT        "Tinos 13"
#define MANY        20

static VcDocument *
lay_out (guint nth)
{
  g_autofree char *name = g_strdup_printf ("Âu Dương Thị Hoè %u", nth);

  return vc_test_paper_form (&(VcTestFiled) { .name = name, .email = "thu@example.com", .genuine = TRUE });
}

/* The lines of an ordinary form, as another program reads them. */
static char **
list_lines (void)
{
  g_autoptr (VcDocument) form = lay_out (0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = vc_document_dup_pdf (form, NULL);
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GSubprocess) reader =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                      "pdftotext", "-layout", "-enc", "UTF-8", "-", "-", NULL);
  g_autofree char *text = NULL;

  if (reader == NULL || !g_subprocess_communicate (reader, pdf, NULL, &output, NULL, &error))
    g_error ("%s", error->message);

  text = g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
  return g_strsplit_set (text, "\n\f", -1);
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
draw_line (cairo_t                    *cr,
           PangoContext               *context,
           const PangoFontDescription *font,
           const char                 *line,
           double                      y)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, line, -1);
  cairo_move_to (cr, LEFT, y);
  pango_cairo_show_layout (cr, layout);
}

static double
draw_bare (char  **lines,
           guint   n_pages)
{
  gint64 begun = g_get_monotonic_time ();
  g_autoptr (GByteArray) pdf = g_byte_array_new ();
  PangoFontDescription  *font = pango_font_description_from_string (FONT);
  cairo_surface_t       *surface = cairo_pdf_surface_create_for_stream (append_cb, pdf, VC_FORM_WIDTH, VC_FORM_HEIGHT);
  cairo_t               *cr = cairo_create (surface);
  PangoContext          *context = pango_cairo_create_context (cr);

  pango_context_set_round_glyph_positions (context, FALSE);
  for (guint page = 0; page < n_pages; page++)
    {
      double y = 0.0;

      for (guint i = 0; lines[i] != NULL; i++)
        if (*lines[i] != '\0')
          draw_line (cr, context, font, lines[i], y += LINE_HEIGHT);
      cairo_show_page (cr);
    }

  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  pango_font_description_free (font);
  return n_pages / ((double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC);
}

static GBytes *
press (guint n_forms)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (VcPdfWriter) writer = vc_pdf_writer_new ("Tờ khai mẫu số 01", now);
  g_autoptr (GError) error = NULL;
  GBytes *pdf;

  for (guint i = 0; i < n_forms; i++)
    {
      g_autoptr (VcDocument) form = lay_out (i);

      vc_pdf_writer_add (writer, form);
    }

  pdf = vc_pdf_writer_finish (writer, &error);
  if (pdf == NULL)
    g_error ("%s", error->message);
  return pdf;
}

static double
press_and_time (guint n_forms)
{
  gint64 begun = g_get_monotonic_time ();
  g_autoptr (GBytes) pdf = press (n_forms);

  return n_forms / ((double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC);
}

/* In bytes, resident now. */
static double
get_memory (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) numbers = NULL;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    return 0.0;

  numbers = g_strsplit (text, " ", 3);
  return g_ascii_strtod (numbers[1], NULL) * (double) sysconf (_SC_PAGESIZE);
}

/* What more forms take beside the job itself, which has to be somewhere. */
static double
measure_growth (guint n_forms)
{
  double before = get_memory ();
  g_autoptr (GBytes) pdf = press (MANY * n_forms);
  double grown = get_memory () - before - (double) g_bytes_get_size (pdf);

  return MAX (grown / (1024.0 * 1024.0), 0.01);
}

static void
add_numbers (JsonBuilder *builder,
             const char  *name,
             GArray      *numbers)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < numbers->len; i++)
    json_builder_add_double_value (builder, g_array_index (numbers, double, i));
  json_builder_end_array (builder);
}

static void
add (GArray *numbers,
     double  number)
{
  g_array_append_val (numbers, number);
}

int
main (int    argc,
      char **argv)
{
  guint n_rounds = argc == 3 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 0;
  guint n_forms = argc == 3 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : 0;
  g_auto (GStrv) lines = list_lines ();
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) limit = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) growth = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  if (n_rounds == 0 || n_forms == 0)
    return EXIT_FAILURE;

  for (guint i = 0; i < n_rounds; i++)
    {
      add (pages, press_and_time (n_forms));
      add (limit, draw_bare (lines, n_forms));
    }
  add (growth, measure_growth (n_forms));

  json_builder_begin_object (builder);
  add_numbers (builder, "pages", pages);
  add_numbers (builder, "limit", limit);
  add_numbers (builder, "memory_growth", growth);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  g_print ("%s\n", text);
  return EXIT_SUCCESS;
}
