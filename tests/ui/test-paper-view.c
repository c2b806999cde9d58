/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-install.h"
#include "vc-paper-sheet.h"
#include "vc-paper-view.h"
#include "vc-test.h"

#include <adwaita.h>
#include <cairo-pdf.h>
#include <string.h>

/* A view in a window, and how often its sheets have said that they changed. */
typedef struct
{
  VcImageDecoder *decoder;
  GtkWidget      *window;
  VcPaperView    *view;
  VcPaperSheet   *paper;
  VcPaperSheet   *beside;
} Desk;

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
new_document (guint n_pages)
{
  GByteArray      *pdf = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, pdf, 595, 842);
  cairo_t         *cr = cairo_create (surface);

  for (guint i = 0; i < n_pages; i++)
    {
      cairo_rectangle (cr, 72 + 40 * i, 72, 200, 100);
      cairo_fill (cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (pdf);
}

static VcPaperSheet *
find_sheet (GtkWidget *widget,
            guint     *n_before)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      VcPaperSheet *found;

      if (VC_IS_PAPER_SHEET (child) && (*n_before)-- == 0)
        return VC_PAPER_SHEET (child);
      if ((found = find_sheet (child, n_before)) != NULL)
        return found;
    }

  return NULL;
}

static void
desk_open (Desk *desk)
{
  g_autofree char *program = NULL;
  guint first = 0, second = 1;

  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL);
  g_setenv ("GTK_A11Y", "test", TRUE);
  adw_init ();

  program = vc_install_dup_program ("vssid-decoder");
  desk->decoder = vc_image_decoder_new (program);
  desk->view = g_object_new (VC_TYPE_PAPER_VIEW, NULL);
  desk->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (desk->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (desk->window), GTK_WIDGET (desk->view));
  gtk_window_present (GTK_WINDOW (desk->window));
  desk->paper = find_sheet (GTK_WIDGET (desk->view), &first);
  desk->beside = find_sheet (GTK_WIDGET (desk->view), &second);
  ck_assert (desk->paper != NULL && desk->beside != NULL);
}

static void
desk_close (Desk *desk)
{
  gtk_window_destroy (GTK_WINDOW (desk->window));
  g_object_unref (desk->decoder);
}

static void
wait_for_sheet (VcPaperSheet *sheet)
{
  while (!vc_paper_sheet_is_shown (sheet))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

static void
wait_until_said (Desk       *desk,
                 const char *text)
{
  while (!says (GTK_WIDGET (desk->view), text))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_name (VcPaperSheet *sheet,
             const char   *name)
{
  g_autofree char *difference =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (vc_paper_sheet_get_canvas (sheet)),
                                        GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  ck_assert_msg (difference == NULL, "expected “%s”, found “%s”", name, difference);
}

START_TEST (a_paper_is_shown_page_by_page)
{
  g_autoptr (GBytes) document = new_document (3);
  Desk desk;

  desk_open (&desk);
  vc_paper_view_begin (desk.view, desk.decoder, "Form 01");
  ck_assert (says (GTK_WIDGET (desk.view), "Form 01"));
  vc_paper_view_set_paper (desk.view, "Form 01", document, NULL);
  wait_for_sheet (desk.paper);
  assert_name (desk.paper, "Form 01, page 1 of 3");
  wait_until_said (&desk, "Page 1 of 3");

  ck_assert (vc_paper_view_activate (desk.view, "page-on", NULL));
  wait_until_said (&desk, "Page 2 of 3");
  wait_for_sheet (desk.paper);
  assert_name (desk.paper, "Form 01, page 2 of 3");

  vc_paper_view_activate (desk.view, "page-on", NULL);
  wait_for_sheet (desk.paper);
  vc_paper_view_activate (desk.view, "page-on", NULL);
  ck_assert (says (GTK_WIDGET (desk.view), "Page 3 of 3"));

  vc_paper_view_clear (desk.view);
  ck_assert (!vc_paper_sheet_is_shown (desk.paper));
  ck_assert_uint_eq (vc_paper_sheet_get_n_pages (desk.paper), 0);
  desk_close (&desk);
}
END_TEST

START_TEST (two_papers_are_looked_at_in_the_same_place)
{
  g_autoptr (GBytes) document = new_document (1);
  g_autoptr (GBytes) other = new_document (2);
  g_autoptr (GVariant) down = g_variant_ref_sink (g_variant_new_string ("down"));
  const VcPhotoView *one, *two;
  Desk desk;

  desk_open (&desk);
  vc_paper_view_begin (desk.view, desk.decoder, "Filed");
  vc_paper_view_set_paper (desk.view, "Filed", document, NULL);
  vc_paper_view_set_beside (desk.view, "Drawn", other);
  wait_for_sheet (desk.paper);
  wait_for_sheet (desk.beside);

  vc_paper_view_activate (desk.view, "zoom-in", NULL);
  vc_paper_view_activate (desk.view, "zoom-in", NULL);
  vc_paper_view_activate (desk.view, "pan", down);
  one = vc_photo_canvas_get_view (vc_paper_sheet_get_canvas (desk.paper));
  two = vc_photo_canvas_get_view (vc_paper_sheet_get_canvas (desk.beside));
  ck_assert_double_gt (vc_photo_view_get_zoom (one), 1.5);
  ck_assert_double_eq_tol (vc_photo_view_get_zoom (one), vc_photo_view_get_zoom (two), 1e-6);
  ck_assert_double_eq_tol (one->y, two->y, 2);

  vc_paper_view_activate (desk.view, "zoom-fit", NULL);
  ck_assert (vc_photo_view_is_fitted (two));
  desk_close (&desk);
}
END_TEST

static const struct
{
  const char *file;
  const char *sentence;
} broken[] = {
  { "not a document at all", "neither a photograph nor a PDF" },
  { "%PDF-1.7\n%%EOF", "damaged" },
};

START_TEST (a_paper_that_cannot_be_shown_says_why)
{
  g_autoptr (GBytes) document = g_bytes_new_static (broken[_i].file, strlen (broken[_i].file));
  Desk desk;

  desk_open (&desk);
  vc_paper_view_begin (desk.view, desk.decoder, "Filed");
  vc_paper_view_set_paper (desk.view, "Filed", document, NULL);
  wait_until_said (&desk, broken[_i].sentence);

  vc_paper_view_set_paper (desk.view, "Filed", NULL, "The line is down.");
  ck_assert (says (GTK_WIDGET (desk.view), "The line is down."));
  desk_close (&desk);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("paper-view");
  TCase *tcase = tcase_create ("papers");

  tcase_add_test (tcase, a_paper_is_shown_page_by_page);
  tcase_add_test (tcase, two_papers_are_looked_at_in_the_same_place);
  tcase_add_loop_test (tcase, a_paper_that_cannot_be_shown_says_why, 0, G_N_ELEMENTS (broken));
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
