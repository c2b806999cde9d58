/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-jpeg.h"
#include "vc-photo-board.h"
#include "vc-photo-canvas.h"
#include "vc-photo-tile.h"
#include "vc-test-bench.h"
#include "vc-test-call.h"
#include "vc-test.h"

#include <adwaita.h>
#include <math.h>

/* The bench as an officer has it: real widgets, real files, the sandboxed
 * decoder and a central in this process. */

static VcTestCentral *central;
static Bench         *bench;
static VcPhotoBoard  *board;
static GtkWindow     *window;

static GBytes *
make_photo (guint width,
            guint height,
            guint number)
{
  g_autofree guint8 *pixels = g_malloc ((gsize) width * height * 3);

  for (guint y = 0; y < height; y++)
    for (guint x = 0; x < width; x++)
      {
        guint8 *pixel = pixels + 3 * ((gsize) y * width + x);

        pixel[0] = (guint8) (x * 255 / width);
        pixel[1] = (guint8) (y * 255 / height);
        pixel[2] = (guint8) (number * 40 + ((x / 50 + y / 50) % 2) * 90);
      }

  return vc_demo_jpeg_encode (pixels, width, height, VC_DEMO_UPRIGHT, 200000);
}

static void
file_case (guint number,
           guint photos)
{
  g_autoptr (GBytes) portrait = make_photo (900, 1200, photos);
  g_autoptr (GBytes) front = make_photo (1600, 1200, photos);
  g_autoptr (GBytes) back = make_photo (1600, 1000, photos);

  vc_test_central_file (central, &(const VcTestCitizen) { .number = number, .portrait = portrait, .front = front,
                                                          .back = back });
}

static void
show_board (void)
{
  board = g_object_new (VC_TYPE_PHOTO_BOARD, NULL);
  vc_photo_board_set_state (board, bench_get_state (bench));
  window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (window, 780, 640);
  gtk_window_set_child (window, GTK_WIDGET (board));
  gtk_window_present (window);
}

static void
set_up (void)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL);
  adw_init ();
  central = vc_test_central_new (NULL);
  file_case (1, 1);
  file_case (2, 2);
  file_case (3, 1);
  bench = bench_new (central, "KH-DK.clerk");
  show_board ();
}

static void
tear_down (void)
{
  gtk_window_destroy (window);
  bench_free (bench);
  vc_test_central_free (central);
}

static VcPhotoTile *
find_tile (const char *caption)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (board)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *found = NULL;

      if (!VC_IS_PHOTO_TILE (child) || !gtk_widget_get_visible (child))
        continue;
      g_object_get (child, "caption", &found, NULL);
      if (g_str_has_prefix (found, caption))
        return VC_PHOTO_TILE (child);
    }

  return NULL;
}

static VcPhotoCanvas *
find_canvas (const char *caption)
{
  VcPhotoTile *tile = find_tile (caption);

  ck_assert_msg (tile != NULL, "there is no %s", caption);
  return vc_photo_tile_get_canvas (tile);
}

static GdkPaintable *
find_paintable (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GdkPaintable *found = GTK_IS_PICTURE (child) ? gtk_picture_get_paintable (GTK_PICTURE (child))
                                                   : find_paintable (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GdkPaintable *
find_cover (const char *caption)
{
  return find_paintable (GTK_WIDGET (find_tile (caption)));
}

static const char * const captions[] = { "Portrait", "Front of the document", "Back of the document" };

static gboolean
are_all_shown (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (captions); i++)
    {
      VcPhotoTile *tile = find_tile (captions[i]);

      if (tile == NULL || vc_photo_canvas_get_image (vc_photo_tile_get_canvas (tile)) == NULL)
        return FALSE;
    }

  return TRUE;
}

static void
give_means (void)
{
  g_autoptr (VcImageDecoder) decoder = vc_image_decoder_new (NULL);

  vc_photo_board_set_means (board, vc_workplace_get_photo_files (bench->workplace),
                            vc_workplace_get_view_log (bench->workplace), decoder);
}

static void
open_case (const char *id)
{
  give_means ();
  bench_open (bench, id);
  bench_wait_mode (bench, VC_VERIFICATION_DECIDING);
  while (!are_all_shown ())
    g_main_context_iteration (NULL, TRUE);
}

static void
act (const char *action)
{
  ck_assert_msg (vc_photo_board_activate (board, action, NULL), "%s was not possible", action);
}

static void
assert_same_place (VcPhotoCanvas *one,
                   VcPhotoCanvas *other)
{
  const VcPhotoView *view = vc_photo_canvas_get_view (one);
  const VcPhotoView *followed = vc_photo_canvas_get_view (other);
  double x, y, seen_x, seen_y;

  vc_photo_view_get_middle (view, &x, &y);
  vc_photo_view_get_middle (followed, &seen_x, &seen_y);
  ck_assert_double_lt (fabs (seen_x - x) * followed->picture_width * followed->scale, 2);
  ck_assert_double_lt (fabs (seen_y - y) * followed->picture_height * followed->scale, 2);
}

START_TEST (linked_photos_keep_the_same_place_on_the_screen)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  open_case ("D1");
  act ("link");

  for (int step = 0; step < 200; step++)
    {
      VcPhotoCanvas *moved = find_canvas (captions[g_rand_int_range (rand, 0, G_N_ELEMENTS (captions))]);

      if (g_rand_boolean (rand))
        vc_photo_canvas_zoom_at (moved, g_rand_double_range (rand, 0.6, 1.9), g_rand_double_range (rand, 0, 300),
                                 g_rand_double_range (rand, 0, 200));
      else
        vc_photo_canvas_drag (moved, g_rand_double_range (rand, -200, 200), g_rand_double_range (rand, -200, 200));

      while (g_main_context_iteration (NULL, FALSE))
        ;
      for (gsize i = 0; i < G_N_ELEMENTS (captions); i++)
        assert_same_place (moved, find_canvas (captions[i]));
    }
}
END_TEST

START_TEST (photos_that_are_not_linked_move_alone)
{
  open_case ("D1");
  vc_photo_canvas_zoom (find_canvas (captions[0]), 3);

  ck_assert_double_gt (vc_photo_canvas_get_look (find_canvas (captions[0])).zoom, 2.9);
  ck_assert_double_eq (vc_photo_canvas_get_look (find_canvas (captions[1])).zoom, 1);
}
END_TEST

START_TEST (how_a_photo_was_looked_at_is_remembered)
{
  VcPhotoLook look;

  open_case ("D1");
  act ("rotate-back");
  act ("brighter");
  act ("brighter");
  act ("softer");
  vc_photo_canvas_zoom_at (find_canvas (captions[0]), 2, 10, 10);
  look = vc_photo_canvas_get_look (find_canvas (captions[0]));

  bench_open (bench, "D2");
  bench_wait_mode (bench, VC_VERIFICATION_DECIDING);
  while (!are_all_shown ())
    g_main_context_iteration (NULL, TRUE);
  ck_assert_uint_eq (vc_photo_canvas_get_look (find_canvas (captions[0])).quarters, 0);

  bench_open (bench, "D1");
  bench_wait_mode (bench, VC_VERIFICATION_DECIDING);
  while (!are_all_shown ())
    g_main_context_iteration (NULL, TRUE);

  ck_assert_uint_eq (vc_photo_canvas_get_look (find_canvas (captions[0])).quarters, 3);
  ck_assert_int_eq (vc_photo_canvas_get_look (find_canvas (captions[0])).tone.brightness, 2);
  ck_assert_int_eq (vc_photo_canvas_get_look (find_canvas (captions[0])).tone.contrast, -1);
  ck_assert_double_eq_tol (vc_photo_canvas_get_look (find_canvas (captions[0])).zoom, look.zoom, 0.01);
  ck_assert_double_eq_tol (vc_photo_canvas_get_look (find_canvas (captions[0])).x, look.x, 0.01);

  act ("as-taken");
  ck_assert_uint_eq (vc_photo_canvas_get_look (find_canvas (captions[0])).quarters, 0);
  ck_assert_int_eq (vc_photo_canvas_get_look (find_canvas (captions[0])).tone.brightness, 0);
}
END_TEST

START_TEST (it_is_remembered_for_the_officer_after_a_restart)
{
  open_case ("D1");
  act ("rotate");
  act ("darker");

  /* The board forgets its officer before the program ends. */
  vc_photo_board_set_means (board, NULL, NULL, NULL);
  bench_restart (bench, "KH-DK.clerk");
  gtk_window_destroy (window);
  show_board ();
  open_case ("D1");

  ck_assert_uint_eq (vc_photo_canvas_get_look (find_canvas (captions[0])).quarters, 1);
  ck_assert_int_eq (vc_photo_canvas_get_look (find_canvas (captions[0])).tone.brightness, -1);

  vc_photo_board_set_means (board, NULL, NULL, NULL);
  bench_restart (bench, "KH-DK.clerk2");
  gtk_window_destroy (window);
  show_board ();

  /* The same photo, in a case that nobody holds. */
  open_case ("D3");
  ck_assert_uint_eq (vc_photo_canvas_get_look (find_canvas (captions[0])).quarters, 0);
}
END_TEST

START_TEST (two_photos_are_compared_and_then_the_next_two)
{
  open_case ("D1");

  act ("compare");
  ck_assert (vc_photo_board_is_comparing (board));
  ck_assert_ptr_nonnull (find_tile (captions[0]));
  ck_assert_ptr_nonnull (find_tile (captions[1]));
  ck_assert_ptr_null (find_tile (captions[2]));

  act ("compare");
  ck_assert_ptr_null (find_tile (captions[1]));
  ck_assert_ptr_nonnull (find_tile (captions[2]));

  act ("compare");
  ck_assert_ptr_null (find_tile (captions[0]));

  act ("compare");
  ck_assert (!vc_photo_board_is_comparing (board));
  ck_assert (are_all_shown ());

  act ("compare");
  ck_assert (vc_photo_board_step_back (board));
  ck_assert (!vc_photo_board_is_comparing (board));
  ck_assert (!vc_photo_board_step_back (board));
}
END_TEST

START_TEST (a_larger_box_shows_the_same_part_as_much_larger)
{
  g_autoptr (GVariant) front = g_variant_ref_sink (g_variant_new_string ("front"));
  VcPhotoLook before;
  int width;

  open_case ("D1");
  vc_photo_canvas_zoom (find_canvas (captions[1]), 1.5);
  before = vc_photo_canvas_get_look (find_canvas (captions[1]));
  width = gtk_widget_get_width (GTK_WIDGET (find_canvas (captions[1])));

  ck_assert (vc_photo_board_activate (board, "focus", front));
  while (gtk_widget_get_width (GTK_WIDGET (find_canvas (captions[1]))) == width)
    g_main_context_iteration (NULL, TRUE);

  ck_assert_double_eq_tol (vc_photo_canvas_get_look (find_canvas (captions[1])).zoom, before.zoom, 0.01);
  ck_assert_double_eq_tol (vc_photo_canvas_get_look (find_canvas (captions[1])).x, before.x, 0.01);
}
END_TEST

START_TEST (what_comes_next_is_at_hand_when_it_opens)
{
  g_autoptr (VcDeclaration) other = NULL;
  g_autoptr (GPtrArray) next = g_ptr_array_new ();

  open_case ("D1");
  other = bench_fetch (bench, "D2");
  g_ptr_array_add (next, other);
  vc_photo_board_set_next (board, next);
  while (!vc_photo_board_is_ready (board))
    g_main_context_iteration (NULL, TRUE);

  bench_open (bench, "D2");
  while (vc_verification_state_get_mode (bench_get_state (bench)) != VC_VERIFICATION_DECIDING)
    g_main_context_iteration (NULL, TRUE);

  /* No more than the layout passes: nothing is fetched or decoded any more. */
  gtk_widget_queue_allocate (GTK_WIDGET (board));
  ck_assert (are_all_shown ());
}
END_TEST

START_TEST (photos_are_covered_until_the_case_is_held)
{
  open_case ("D1");
  ck_assert (are_all_shown ());

  vc_verification_state_set_mode (bench_get_state (bench), VC_VERIFICATION_LOST);
  for (gsize i = 0; i < G_N_ELEMENTS (captions); i++)
    ck_assert_ptr_null (vc_photo_canvas_get_image (find_canvas (captions[i])));
  ck_assert (!vc_photo_board_activate (board, "zoom-in", NULL));

  /* Of what is under the cover nothing larger than a stamp is ever decoded. */
  while (find_cover (captions[0]) == NULL)
    g_main_context_iteration (NULL, TRUE);
  ck_assert_int_le (gdk_paintable_get_intrinsic_width (find_cover (captions[0])), 12);
  ck_assert_int_le (gdk_paintable_get_intrinsic_height (find_cover (captions[0])), 12);
}
END_TEST

static gint64
count_views (void)
{
  return vc_test_central_get_number (central,
    "SELECT count (*) FROM audit WHERE json_extract (line, '$.action') = 'photo.view'");
}

/* How many photos of D1 central knows to have been viewed, each as often. */
static gint64
count_views_of_first (void)
{
  return vc_test_central_get_number (central,
    "SELECT count (*) FROM audit AS a JOIN declaration_photos AS p ON p.declaration_id = 'D1'"
    " AND instr (json_extract (a.line, '$.photos'), p.sha256) > 0"
    " WHERE json_extract (a.line, '$.action') = 'photo.view' AND json_extract (a.line, '$.subject') = 'D1'");
}

static void
wait_views (gint64 n)
{
  while (count_views () < n)
    g_main_context_iteration (NULL, TRUE);
}

START_TEST (each_photo_that_was_shown_is_told_to_central_once_per_opening)
{
  open_case ("D1");
  wait_views (3);
  ck_assert_int_eq (count_views_of_first (), 3);

  /* Whatever is done with the photos, it is the same look at them. */
  act ("rotate");
  act ("zoom-in");
  vc_verification_state_set_mode (bench_get_state (bench), VC_VERIFICATION_LOST);
  vc_verification_state_set_mode (bench_get_state (bench), VC_VERIFICATION_DECIDING);
  while (!are_all_shown ())
    g_main_context_iteration (NULL, TRUE);

  open_case ("D2");
  wait_views (6);
  ck_assert_int_eq (count_views_of_first (), 3);

  open_case ("D1");
  wait_views (9);
  ck_assert_int_eq (count_views_of_first (), 6);
}
END_TEST

START_TEST (photos_that_stay_covered_were_not_viewed)
{
  g_free (vc_test_take_claim (central, "KH-DK.clerk2", "D1"));
  give_means ();
  bench_open (bench, "D1");
  while (vc_verification_state_get_mode (bench_get_state (bench)) == VC_VERIFICATION_LOADING)
    g_main_context_iteration (NULL, TRUE);
  ck_assert (!vc_verification_state_shows_photos (bench_get_state (bench)));

  open_case ("D2");
  wait_views (3);
  ck_assert_int_eq (count_views_of_first (), 0);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("photo-board");
  TCase *tcase = tcase_create ("board");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, linked_photos_keep_the_same_place_on_the_screen);
  tcase_add_test (tcase, photos_that_are_not_linked_move_alone);
  tcase_add_test (tcase, how_a_photo_was_looked_at_is_remembered);
  tcase_add_test (tcase, it_is_remembered_for_the_officer_after_a_restart);
  tcase_add_test (tcase, two_photos_are_compared_and_then_the_next_two);
  tcase_add_test (tcase, a_larger_box_shows_the_same_part_as_much_larger);
  tcase_add_test (tcase, what_comes_next_is_at_hand_when_it_opens);
  tcase_add_test (tcase, photos_are_covered_until_the_case_is_held);
  tcase_add_test (tcase, each_photo_that_was_shown_is_told_to_central_once_per_opening);
  tcase_add_test (tcase, photos_that_stay_covered_were_not_viewed);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
