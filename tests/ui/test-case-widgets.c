/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-change-row.h"
#include "vc-check-row.h"
#include "vc-field-row.h"
#include "vc-finding-row.h"
#include "vc-install.h"
#include "vc-photo-tile.h"
#include "vc-reason-row.h"
#include "vc-row-list.h"
#include "vc-sync-badge.h"
#include "vc-test-case.h"
#include "vc-test.h"

#include <adwaita.h>

/* The words are the source language's: no catalogue is bound. */

static void
start (void)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL);
  g_setenv ("GTK_A11Y", "test", TRUE);
  adw_init ();
}

static void
assert_name (gpointer    widget,
             const char *name)
{
  g_autofree char *difference =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  ck_assert_msg (difference == NULL, "expected “%s”, found “%s”", name, difference);
}

static GtkWidget *
show_in_window (GtkWidget *widget,
                int        width,
                int        height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Rows */

static const struct
{
  VcMatchResult result;
  const char   *record;
  const char   *name;
} matches[] = {
  { { VC_MATCH_SAME, VC_MATCH_REASON_NONE, VC_SEVERITY_OK }, "Trịnh Hữu Mẫu",
    "Full name: declared Trịnh Hữu Mẫu, document —, BHXH data Trịnh Hữu Mẫu: the same" },
  { { VC_MATCH_NEARLY, VC_MATCH_REASON_DIACRITICS, VC_SEVERITY_WARNING }, "Trinh Huu Mau",
    "Full name: declared Trịnh Hữu Mẫu, document —, BHXH data Trinh Huu Mau: nearly the same" },
  { { VC_MATCH_DIFFERENT, VC_MATCH_REASON_NONE, VC_SEVERITY_ERROR }, "Âu Dương Thị Hoè",
    "Full name: declared Trịnh Hữu Mẫu, document —, BHXH data Âu Dương Thị Hoè: different" },
  { { VC_MATCH_NOT_COMPARED, VC_MATCH_REASON_NONE, VC_SEVERITY_OK }, NULL,
    "Full name: declared Trịnh Hữu Mẫu, document —, BHXH data —: not compared" },
};

START_TEST (a_field_says_its_verdict_in_words)
{
  VcMatchResult none = { VC_MATCH_NOT_COMPARED, VC_MATCH_REASON_NONE, VC_SEVERITY_OK };

  start ();
  for (gsize i = 0; i < G_N_ELEMENTS (matches); i++)
    {
      g_autoptr (VcFieldMatch) match = vc_field_match_new (VC_FIELD_NAME, "Trịnh Hữu Mẫu", NULL, none,
                                                           matches[i].record, matches[i].result);
      GtkWidget *row = g_object_ref_sink (g_object_new (VC_TYPE_FIELD_ROW, NULL));

      vc_field_row_set_match (VC_FIELD_ROW (row), match);

      assert_name (row, matches[i].name);
      g_object_unref (row);
    }
}
END_TEST

static void
set_match (GtkWidget *row,
           gpointer   match)
{
  vc_field_row_set_match (VC_FIELD_ROW (row), match);
}

static guint
count_labels_with (GtkWidget  *widget,
                   const char *part)
{
  guint n = GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), part) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_labels_with (child, part);

  return n;
}

START_TEST (rows_are_kept_for_the_next_case_and_forget_the_last)
{
  VcMatchResult none = { VC_MATCH_NOT_COMPARED, VC_MATCH_REASON_NONE, VC_SEVERITY_OK };
  VcMatchResult differs = { VC_MATCH_DIFFERENT, VC_MATCH_REASON_NONE, VC_SEVERITY_ERROR };
  g_autoptr (VcFieldMatch) name = NULL;
  g_autoptr (VcFieldMatch) other = NULL;
  g_autoptr (GListStore) two = NULL;
  g_autoptr (GListStore) one = NULL;
  GtkWidget *list, *first;

  start ();
  name = vc_field_match_new (VC_FIELD_NAME, "Trịnh Hữu Mẫu", NULL, none, "Trinh Mau", differs);
  other = vc_field_match_new (VC_FIELD_PHONE, "0912 000 001", NULL, none, NULL, none);
  two = g_list_store_new (VC_TYPE_FIELD_MATCH);
  one = g_list_store_new (VC_TYPE_FIELD_MATCH);
  g_list_store_append (two, name);
  g_list_store_append (two, name);
  g_list_store_append (one, other);

  list = g_object_ref_sink (gtk_list_box_new ());
  vc_row_list_fill (GTK_LIST_BOX (list), G_LIST_MODEL (two), VC_TYPE_FIELD_ROW, set_match);
  first = gtk_widget_get_first_child (list);
  ck_assert_uint_eq (count_labels_with (list, "Mẫu"), 2);

  vc_row_list_fill (GTK_LIST_BOX (list), G_LIST_MODEL (one), VC_TYPE_FIELD_ROW, set_match);
  ck_assert_ptr_eq (gtk_widget_get_first_child (list), first);
  assert_name (first, "Mobile phone: 0912 000 001");
  ck_assert_uint_eq (count_labels_with (list, "Mẫu") + count_labels_with (list, "Mau"), 0);
  ck_assert (!gtk_widget_get_visible (gtk_widget_get_next_sibling (first)));

  vc_row_list_fill (GTK_LIST_BOX (list), NULL, VC_TYPE_FIELD_ROW, set_match);
  ck_assert_uint_eq (count_labels_with (list, "0912"), 0);
  g_object_unref (list);
}
END_TEST

static const struct
{
  VcFiledPart part;
  const char *before;
  const char *after;
  const char *name;
} changes[] = {
  { VC_FILED_PHONE, "0992 000 001", "0992 000 077", "Mobile phone: before 0992 000 001, now 0992 000 077" },
  { VC_FILED_EMAIL, NULL, "hoe@example.com", "E-mail: before —, now hoe@example.com" },
  { VC_FILED_SEX, "female", "male", "Sex: before Female, now Male" },
  { VC_FILED_GUARDIAN_RELATION, "father", "guardian", "Relation to the child: before Father, now Guardian" },
  { VC_FILED_FRONT, "a1", "b2", "Front of the document: before the earlier one, now a new one" },
  { VC_FILED_BACK, "a1", NULL, "Back of the document: before the earlier one, now —" },
};

START_TEST (a_change_says_what_was_and_what_is)
{
  start ();
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (VcFiledChange) change = vc_filed_change_new (changes[i].part, changes[i].before, changes[i].after);
      GtkWidget *row = g_object_ref_sink (vc_change_row_new (change));

      assert_name (row, changes[i].name);
      g_object_unref (row);
    }
}
END_TEST

static const struct
{
  VcSyncState state;
  guint       n_unsent;
  guint       n_refused;
  const char *name;
  gboolean    loud;
} connections[] = {
  { VC_SYNC_LIVE, 0, 0, "Online", FALSE },
  { VC_SYNC_LIVE, 2, 0, "Online · 2 not sent", FALSE },
  { VC_SYNC_LIVE, 1, 1, "Online · 1 not sent · 1 not taken", TRUE },
  { VC_SYNC_OFFLINE, 3, 0, "Connection lost · 3 not sent", TRUE },
};

START_TEST (the_badge_says_what_central_does_not_have)
{
  GtkWidget *badge;

  start ();
  badge = g_object_ref_sink (vc_sync_badge_new ());
  for (gsize i = 0; i < G_N_ELEMENTS (connections); i++)
    {
      vc_sync_badge_set_state (VC_SYNC_BADGE (badge), connections[i].state);
      vc_sync_badge_set_unsent (VC_SYNC_BADGE (badge), connections[i].n_unsent, connections[i].n_refused);
      assert_name (badge, connections[i].name);
      ck_assert_int_eq (gtk_widget_has_css_class (badge, "trouble-badge"), connections[i].loud);
    }
  g_object_unref (badge);
}
END_TEST

START_TEST (a_finding_is_a_sentence)
{
  g_autoptr (VcFinding) finding = NULL;
  GtkWidget *row;

  start ();
  finding = vc_finding_new (VC_FIELD_PHONE, VC_FINDING_PHONE_LANDLINE);
  row = g_object_ref_sink (vc_finding_row_new (finding));

  assert_name (row, "A landline receives no SMS; ask for a mobile number.");
  g_object_unref (row);
}
END_TEST

static const struct
{
  VcAnswer    answer;
  const char *name;
  gboolean    yes;
  gboolean    no;
} answers[] = {
  { VC_ANSWER_NONE, "The phone number was read back: not answered", FALSE, FALSE },
  { VC_ANSWER_YES, "The phone number was read back: yes", TRUE, FALSE },
  { VC_ANSWER_NO, "The phone number was read back: no", FALSE, TRUE },
};

START_TEST (a_check_says_how_it_was_answered)
{
  g_autoptr (VcCheckItem) item = NULL;
  GtkWidget *row, *yes, *no;

  start ();
  item = vc_check_item_new (VC_CHECK_PHONE_READ_BACK, 0, "The phone number was read back");
  row = g_object_ref_sink (g_object_new (VC_TYPE_CHECK_ROW, NULL));
  vc_check_row_set_item (VC_CHECK_ROW (row), item);
  yes = find_button (row, "Yes");
  no = find_button (row, "No");
  assert_name (yes, "Yes: The phone number was read back");

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      vc_check_item_set_answer (item, answers[i].answer, VC_ANSWERED_BY_CLERK);

      assert_name (row, answers[i].name);
      ck_assert_int_eq (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (yes)), answers[i].yes);
      ck_assert_int_eq (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (no)), answers[i].no);
    }
  g_object_unref (row);
}
END_TEST

START_TEST (a_click_alone_does_not_answer_a_check)
{
  g_autoptr (VcCheckItem) item = NULL;
  GtkWidget *row, *yes;

  start ();
  item = vc_check_item_new (VC_CHECK_FORM_SIGNED, 0, "The form is signed");
  row = g_object_ref_sink (g_object_new (VC_TYPE_CHECK_ROW, NULL));
  vc_check_row_set_item (VC_CHECK_ROW (row), item);
  yes = find_button (row, "Yes");

  /* Nobody above takes the answer, so the button goes back. */
  g_signal_emit_by_name (yes, "clicked");

  ck_assert (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (yes)));
  g_object_unref (row);
}
END_TEST

START_TEST (a_reason_is_named_by_its_text)
{
  g_autoptr (GPtrArray) reasons = vc_test_case_new_reasons ();
  g_autoptr (VcRefusalChoice) choice = NULL;
  GtkWidget *row;

  start ();
  choice = vc_refusal_choice_new (g_ptr_array_index (reasons, 0), 0, FALSE);
  row = g_object_ref_sink (vc_reason_row_new (choice));

  assert_name (row, "Ảnh chân dung không rõ");
  g_object_unref (row);
}
END_TEST

/* Photos */

static GBytes *
new_png (int width,
         int height)
{
  gsize                  stride = (gsize) width * 4;
  g_autofree guchar     *pixels = g_malloc0 (stride * (gsize) height);
  g_autoptr (GBytes)     bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  memset (pixels, 0xff, stride * (gsize) height);
  bytes = g_bytes_new_take (g_steal_pointer (&pixels), stride * (gsize) height);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_B8G8R8A8_PREMULTIPLIED, bytes, stride);
  return gdk_texture_save_to_png_bytes (texture);
}

static VcPhotoSource *
new_source (GBytes *file)
{
  g_autofree char *program = vc_install_dup_program ("vssid-decoder");
  g_autoptr (VcImageDecoder) decoder = vc_image_decoder_new (program);
  g_autoptr (VcPhoto) photo = vc_photo_new (VC_PHOTO_PORTRAIT, "0", "image/png", g_bytes_get_size (file));

  return vc_photo_source_new_with_file (decoder, photo, file);
}

static void
settled_cb (gboolean *settled)
{
  *settled = TRUE;
}

/* Shows a file in a tile and waits until the tile says what became of it. */
static GtkWidget *
show_file (GBytes      *file,
           VcPhotoTile **tile)
{
  g_autoptr (VcPhotoSource) source = new_source (file);
  gboolean   settled = FALSE;
  GtkWidget *window;

  *tile = g_object_new (VC_TYPE_PHOTO_TILE, "caption", "Portrait", NULL);
  window = show_in_window (GTK_WIDGET (*tile), 320, 420);
  g_signal_connect_swapped (*tile, "shown", G_CALLBACK (settled_cb), &settled);
  g_signal_connect_swapped (*tile, "failed", G_CALLBACK (settled_cb), &settled);
  vc_photo_tile_show_photo (*tile, source, &VC_PHOTO_LOOK_PLAIN);

  while (!settled)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (*tile, &settled);

  return window;
}

START_TEST (a_shown_photo_is_named_with_its_true_size_and_faults)
{
  g_autoptr (GBytes) file = NULL;
  VcPhotoTile *tile;
  GtkWidget   *window;

  start ();
  file = new_png (600, 800);
  window = show_file (file, &tile);

  assert_name (tile, "Portrait, shown, 600×800, may be blurred, rather overexposed");
  assert_name (vc_photo_tile_get_canvas (tile), "Portrait, shown, 600×800, may be blurred, rather overexposed");
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (a_file_that_is_no_photo_is_told_in_words)
{
  g_autoptr (GBytes) file = g_bytes_new_static ("%PDF-1.7 not a photo", 20);
  VcPhotoTile *tile;
  GtkWidget   *window;

  start ();
  window = show_file (file, &tile);

  assert_name (tile, "Portrait: This photograph cannot be shown");
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (a_photo_can_be_zoomed_turned_and_shown_whole_again)
{
  g_autoptr (GBytes) file = NULL;
  VcPhotoTile   *tile;
  VcPhotoCanvas *canvas;
  GtkWidget     *window;

  start ();
  file = new_png (1200, 1600);
  window = show_file (file, &tile);
  canvas = vc_photo_tile_get_canvas (tile);

  vc_photo_canvas_zoom (canvas, 3);
  ck_assert_double_eq_tol (vc_photo_view_get_zoom (vc_photo_canvas_get_view (canvas)), 3, 1e-6);
  vc_photo_canvas_fit (canvas);
  ck_assert (vc_photo_view_is_fitted (vc_photo_canvas_get_view (canvas)));
  vc_photo_canvas_turn (canvas, 1);
  ck_assert_double_eq_tol (vc_photo_canvas_get_view (canvas)->picture_width, 1600, 1e-6);
  gtk_window_destroy (GTK_WINDOW (window));
}
END_TEST

START_TEST (a_tile_without_a_photo_says_why)
{
  VcPhotoTile *tile;

  start ();
  tile = g_object_ref_sink (g_object_new (VC_TYPE_PHOTO_TILE, "caption", "Identity document", NULL));
  vc_photo_tile_say (tile, VC_PHOTO_WORD_CALM, "Verified with the National Population Database", NULL);

  assert_name (tile, "Identity document: Verified with the National Population Database");
  g_object_unref (tile);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("case-widgets");
  TCase *rows = tcase_create ("rows");
  TCase *photos = tcase_create ("photos");

  tcase_add_test (rows, a_field_says_its_verdict_in_words);
  tcase_add_test (rows, rows_are_kept_for_the_next_case_and_forget_the_last);
  tcase_add_test (rows, a_change_says_what_was_and_what_is);
  tcase_add_test (rows, the_badge_says_what_central_does_not_have);
  tcase_add_test (rows, a_finding_is_a_sentence);
  tcase_add_test (rows, a_check_says_how_it_was_answered);
  tcase_add_test (rows, a_click_alone_does_not_answer_a_check);
  tcase_add_test (rows, a_reason_is_named_by_its_text);
  suite_add_tcase (suite, rows);

  tcase_add_test (photos, a_shown_photo_is_named_with_its_true_size_and_faults);
  tcase_add_test (photos, a_file_that_is_no_photo_is_told_in_words);
  tcase_add_test (photos, a_photo_can_be_zoomed_turned_and_shown_whole_again);
  tcase_add_test (photos, a_tile_without_a_photo_says_why);
  suite_add_tcase (suite, photos);

  return vc_test_run (suite);
}
