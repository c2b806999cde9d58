/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-queue-pane.h"
#include "vc-queue-row.h"
#include "vc-test-declaration.h"
#include "vc-test.h"

#include <adwaita.h>

static const VcTestDeclaration hoe = { "90002", "Âu Dương Thị Hoè", .due = "2026-07-02T10:00:00Z" };
static const VcTestDeclaration khue = { "90001", "Đặng Ngọc Thuỵ Khuê", .due = "2026-07-03T10:00:00Z",
                                        .flags = VC_DECLARATION_POPULATION_VERIFIED };

static GListStore   *declarations;
static VcQueueState *state;
static GtkWindow    *window;
static VcQueuePane  *pane;
static char         *opened;

static void
open_cb (VcQueuePane   *from,
         VcDeclaration *declaration)
{
  g_free (opened);
  opened = g_strdup (vc_declaration_get_id (declaration));
}

static void
put (guint                    position,
     guint                    n_replaced,
     const VcTestDeclaration *wanted)
{
  g_autoptr (VcDeclaration) declaration = vc_test_declaration_new (wanted);

  g_list_store_splice (declarations, position, n_replaced, (gpointer *) &declaration, 1);
}

static void
set_up (void)
{
  g_autoptr (GDateTime) now = vc_test_moment ("2026-07-01T01:00:00Z");
  g_autoptr (VcClock) clock = vc_clock_new_fixed (now);

  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  adw_init ();
  declarations = g_list_store_new (VC_TYPE_DECLARATION);
  put (0, 0, &khue);
  put (1, 0, &hoe);
  state = vc_queue_state_new (G_LIST_MODEL (declarations), clock);

  pane = VC_QUEUE_PANE (vc_queue_pane_new ());
  g_signal_connect (pane, "open", G_CALLBACK (open_cb), NULL);
  window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (window, 360, 700);
  gtk_window_set_child (window, GTK_WIDGET (pane));
  vc_queue_pane_set_state (pane, state);
  gtk_window_present (window);
}

static void
tear_down (void)
{
  gtk_window_destroy (window);
  g_clear_object (&state);
  g_clear_object (&declarations);
  g_clear_pointer (&opened, g_free);
}

/* The widgets of @type below @widget, in the order they are drawn. */
static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GtkWidget *
find (GType type,
      guint position)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (GTK_WIDGET (pane), type, found);
  ck_assert_uint_gt (found->len, position);
  return g_ptr_array_index (found, position);
}

START_TEST (each_row_has_a_name_that_tells_everything)
{
  GtkWidget *row = gtk_widget_get_parent (find (VC_TYPE_QUEUE_ROW, 1));

  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Đặng Ngọc Thuỵ Khuê, 90001.GD/2026/056 · Adult, Waiting for verification, "
                                       "2 days left, verified with the National Population Database");
}
END_TEST

START_TEST (a_rows_name_follows_its_declaration)
{
  VcTestDeclaration waiting = hoe;
  GtkWidget        *row;

  waiting.flags = VC_DECLARATION_CITIZEN_WAITING;
  put (1, 1, &waiting);
  row = gtk_widget_get_parent (find (VC_TYPE_QUEUE_ROW, 0));

  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Âu Dương Thị Hoè, 90002.GD/2026/056 · Adult, Waiting for verification, "
                                       "1 day left, the citizen is waiting");
}
END_TEST

START_TEST (enter_in_the_search_opens_the_best_hit)
{
  GtkWidget *search = find (GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (search), "khue");
  g_signal_emit_by_name (search, "activate");

  ck_assert_str_eq (opened, "90001");
}
END_TEST

START_TEST (activating_a_row_opens_it)
{
  gtk_widget_activate_action (find (GTK_TYPE_LIST_VIEW, 0), "list.activate-item", "u", 0);

  ck_assert_str_eq (opened, "90002");
}
END_TEST

START_TEST (no_picture_is_without_a_name)
{
  g_autoptr (GPtrArray) images = g_ptr_array_new ();

  collect (find (GTK_TYPE_LIST_VIEW, 0), GTK_TYPE_IMAGE, images);
  ck_assert_uint_gt (images->len, 0);

  for (guint i = 0; i < images->len; i++)
    {
      GtkAccessible *image = g_ptr_array_index (images, i);

      ck_assert (gtk_accessible_get_accessible_role (image) == GTK_ACCESSIBLE_ROLE_PRESENTATION ||
                 gtk_test_accessible_has_property (image, GTK_ACCESSIBLE_PROPERTY_LABEL));
    }
}
END_TEST

START_TEST (nothing_of_anybody_stays_when_the_queue_is_taken_away)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  vc_queue_pane_set_state (pane, NULL);
  collect (GTK_WIDGET (pane), VC_TYPE_QUEUE_ROW, rows);

  ck_assert_uint_eq (rows->len, 0);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("queue-pane");
  TCase *tcase = tcase_create ("queue-pane");

  g_setenv ("LANGUAGE", "en", TRUE);
  g_setenv ("TZ", "ICT-7", TRUE);

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, each_row_has_a_name_that_tells_everything);
  tcase_add_test (tcase, a_rows_name_follows_its_declaration);
  tcase_add_test (tcase, enter_in_the_search_opens_the_best_hit);
  tcase_add_test (tcase, activating_a_row_opens_it);
  tcase_add_test (tcase, no_picture_is_without_a_name);
  tcase_add_test (tcase, nothing_of_anybody_stays_when_the_queue_is_taken_away);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
