/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signed papers, on their way to the reference central. */

#include "test-sync.h"

#include "desk.h"
#include "vc-demo-jpeg.h"
#include "vc-paper-sending.h"

#include <string.h>

static RealCentral *central;
static Desk        *desk;

static void
set_up (void)
{
  central = real_central_new ();
  real_central_file (central, 1, 3, "vp-1");
  desk = desk_new (central);
  desk_must_sign_in (desk, "clerk");
}

static void
tear_down (void)
{
  g_clear_pointer (&desk, desk_free);
  g_clear_pointer (&central, real_central_free);
}

static VcPaperUpload *
get_papers (void)
{
  return vc_workplace_get_paper_upload (desk->workplace);
}

/* A scan of three pieces, full of dust so that it does not get smaller. */
static GBytes *
make_scan (void)
{
  g_autoptr (GRand) dust = g_rand_new_with_seed (5);
  g_autofree guint8 *pixels = g_malloc (800 * 800 * 3);
  GBytes *scan;

  for (guint i = 0; i < 800 * 800 * 3; i++)
    pixels[i] = (guint8) g_rand_int_range (dust, 0, 256);
  scan = vc_demo_jpeg_encode (pixels, 800, 800, VC_DEMO_UPRIGHT, 700000);
  ck_assert_uint_gt (g_bytes_get_size (scan), 2 * VC_PAPER_PIECE_SIZE);
  return scan;
}

static VcKeptPaper *
attach_to (const char  *declaration_id,
           GBytes      *file,
           GError     **error)
{
  GAsyncResult *pending = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  vc_paper_upload_attach_async (get_papers (), declaration_id, file, NULL, vc_test_result_cb, &pending);
  result = vc_test_wait_result (&pending);
  return vc_paper_upload_attach_finish (get_papers (), result, error);
}

static void
must_attach (const char *declaration_id,
             GBytes     *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcKeptPaper) kept = attach_to (declaration_id, file, &error);

  ck_assert_msg (kept != NULL, "%s", error != NULL ? error->message : "");
}

static gint64
count_attached (void)
{
  return real_central_get_number (central, "SELECT count (*) FROM signed_papers");
}

static gint64
get_received (void)
{
  return real_central_get_number (central, "SELECT coalesce (max (received), 0) FROM uploads");
}

static void
wait_for_attached (gint64 n)
{
  while (count_attached () < n)
    g_main_context_iteration (NULL, TRUE);
}

/* How much of this officer's lies on the PC. */
static guint
count_kept (void)
{
  VcWorkStore *store = vc_workplace_get_work_store (desk->workplace);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *pending = NULL;

  vc_work_store_list_papers_async (store, NULL, vc_test_result_cb, &pending);
  result = vc_test_wait_result (&pending);
  papers = vc_work_store_list_papers_finish (store, result, &error);
  ck_assert_msg (papers != NULL, "%s", error != NULL ? error->message : "");
  return papers->len;
}

static void
wait_until_nothing_is_kept (void)
{
  while (count_kept () != 0)
    g_main_context_iteration (NULL, FALSE);
}

static guint
count_listed (void)
{
  g_autoptr (GPtrArray) papers = vc_paper_upload_list (get_papers (), NULL);

  return papers->len;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

START_TEST (a_paper_in_pieces_reaches_central_and_is_kept_no_longer)
{
  g_autoptr (GBytes) scan = make_scan ();
  guint n_changes = 0;

  g_signal_connect_swapped (get_papers (), "changed", G_CALLBACK (count_cb), &n_changes);
  must_attach ("d-0001", scan);
  ck_assert_uint_eq (count_listed (), 1);
  wait_for_attached (1);
  wait_until_nothing_is_kept ();

  ck_assert_uint_eq (count_listed (), 0);
  ck_assert_uint_ge (n_changes, 3);
  ck_assert_int_eq (real_central_get_number (central,
    "SELECT f.size FROM signed_papers AS p JOIN files AS f ON f.sha256 = p.sha256"
    " WHERE p.declaration_id = 'd-0001' AND p.officer_id = 'clerk'"), g_bytes_get_size (scan));
}
END_TEST

/* Turns until central has some of it, and breaks the line. */
static void
break_in_the_middle (void)
{
  while (get_received () == 0)
    g_main_context_iteration (NULL, TRUE);
  real_central_go_away (central);
}

/* The least that was said to have come of what is on its way. */
static void
note_least_cb (guint64 *least)
{
  g_autoptr (GPtrArray) papers = vc_paper_upload_list (get_papers (), NULL);

  if (papers->len > 0)
    *least = MIN (*least, vc_paper_upload_get_received (get_papers (), vc_kept_paper_get_id (papers->pdata[0])));
}

START_TEST (after_a_break_of_the_line_it_goes_on_where_central_says)
{
  g_autoptr (GBytes) scan = make_scan ();
  guint64 least = G_MAXUINT64;
  gint64 before;

  must_attach ("d-0001", scan);
  break_in_the_middle ();
  before = get_received ();
  ck_assert_int_gt (before, 0);
  ck_assert_int_eq (count_attached (), 0);
  ck_assert_uint_eq (count_kept (), 1);

  g_signal_connect_swapped (get_papers (), "changed", G_CALLBACK (note_least_cb), &least);
  real_central_come_back (central);
  vc_paper_upload_hurry (get_papers ());
  wait_for_attached (1);
  wait_until_nothing_is_kept ();
  ck_assert_int_eq (least, before);
  ck_assert_int_eq (count_attached (), 1);
}
END_TEST

START_TEST (after_a_restart_in_the_middle_it_arrives_once)
{
  g_autoptr (GBytes) scan = make_scan ();

  must_attach ("d-0001", scan);
  break_in_the_middle ();
  desk_restart (desk);
  real_central_come_back (central);

  desk_must_sign_in (desk, "clerk");
  wait_for_attached (1);
  wait_until_nothing_is_kept ();
  ck_assert_int_eq (count_attached (), 1);
  ck_assert_int_eq (real_central_get_number (central, "SELECT count (*) FROM uploads"), 0);
}
END_TEST

START_TEST (it_leaves_only_under_the_officer_who_attached_it)
{
  g_autoptr (GBytes) scan = make_scan ();

  must_attach ("d-0001", scan);
  break_in_the_middle ();
  desk_sign_out (desk);
  real_central_come_back (central);

  desk_must_sign_in (desk, "other");
  ck_assert_uint_eq (count_kept (), 0);
  must_attach ("d-0002", scan);
  wait_for_attached (1);
  wait_until_nothing_is_kept ();
  ck_assert_int_eq (real_central_get_number (central,
    "SELECT count (*) FROM signed_papers WHERE officer_id = 'other' AND declaration_id = 'd-0002'"), 1);

  desk_sign_out (desk);
  desk_must_sign_in (desk, "clerk");
  wait_for_attached (2);
  ck_assert_int_eq (real_central_get_number (central,
    "SELECT count (*) FROM signed_papers WHERE officer_id = 'clerk' AND declaration_id = 'd-0001'"), 1);
}
END_TEST

START_TEST (what_central_has_forgotten_is_sent_from_its_beginning)
{
  g_autoptr (GBytes) scan = make_scan ();

  must_attach ("d-0001", scan);
  break_in_the_middle ();
  real_central_run_sql (central, "DELETE FROM pieces");
  real_central_run_sql (central, "DELETE FROM uploads");
  real_central_come_back (central);
  vc_paper_upload_hurry (get_papers ());
  wait_for_attached (1);
  wait_until_nothing_is_kept ();
}
END_TEST

START_TEST (an_answer_that_was_lost_is_asked_for_again)
{
  g_autoptr (GBytes) scan = make_scan ();

  must_attach ("d-0001", scan);
  wait_for_attached (1);
  real_central_go_away (central);
  desk_restart (desk);
  real_central_come_back (central);

  desk_must_sign_in (desk, "clerk");
  wait_until_nothing_is_kept ();
  ck_assert_int_eq (count_attached (), 1);
}
END_TEST

START_TEST (what_central_refuses_stays_until_it_is_given_up_and_holds_up_nothing)
{
  g_autoptr (GBytes) broken = g_bytes_new_static ("%PDF-1.7 and then nothing", 25);
  g_autoptr (GBytes) scan = make_scan ();
  g_autoptr (GPtrArray) papers = NULL;

  must_attach ("d-0001", broken);
  must_attach ("d-0002", scan);
  wait_for_attached (1);
  while (count_kept () != 1)
    g_main_context_iteration (NULL, FALSE);

  papers = vc_paper_upload_list (get_papers (), "d-0001");
  ck_assert_uint_eq (papers->len, 1);
  ck_assert_str_eq (vc_kept_paper_get_problem (papers->pdata[0]), "/problems/photo-unreadable");
  vc_paper_upload_discard (get_papers (), vc_kept_paper_get_id (papers->pdata[0]));
  wait_until_nothing_is_kept ();
  ck_assert_uint_eq (count_listed (), 0);
}
END_TEST

/* What is refused before it is kept, and so also without a network. */
static const struct
{
  const char *start;
  gsize       size;
  VcProblem   problem;
} refusals[] = {
  { "GIF89a", 1000,                         VC_PROBLEM_PHOTO_UNREADABLE },
  { "",       0,                            VC_PROBLEM_PHOTO_UNREADABLE },
  { "%PDF-",  VC_SIGNED_PAPER_MAX_SIZE + 1, VC_PROBLEM_BODY_TOO_LARGE   },
};

START_TEST (what_central_would_never_take_is_not_kept)
{
  guint8 *bytes = g_malloc0 (refusals[_i].size + 1);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcKeptPaper) kept = NULL;

  memcpy (bytes, refusals[_i].start, strlen (refusals[_i].start));
  file = g_bytes_new_take (bytes, refusals[_i].size);
  kept = attach_to ("d-0001", file, &error);
  ck_assert_ptr_null (kept);
  ck_assert (g_error_matches (error, VC_PROBLEM, refusals[_i].problem));
  ck_assert_uint_eq (count_kept (), 0);
}
END_TEST

static gboolean
holds (const char *name,
       GBytes     *part)
{
  g_autofree char *path = g_build_filename (desk->folder, name, NULL);
  g_autofree char *content = NULL;
  gsize size;
  gsize length;
  gconstpointer wanted = g_bytes_get_data (part, &length);

  return g_file_get_contents (path, &content, &size, NULL) && memmem (content, size, wanted, length) != NULL;
}

START_TEST (nothing_of_it_can_be_read_on_this_pc_meanwhile)
{
  static const char * const files[] = { "work.db", "work.db-wal", "cache.db", "cache.db-wal" };
  g_autoptr (GBytes) scan = make_scan ();
  g_autoptr (GBytes) start = g_bytes_new_from_bytes (scan, 0, 16);
  g_autoptr (GBytes) middle = g_bytes_new_from_bytes (scan, VC_PAPER_PIECE_SIZE, 16);

  must_attach ("d-0001", scan);
  break_in_the_middle ();
  ck_assert_uint_eq (count_kept (), 1);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    ck_assert_msg (!holds (files[i], start) && !holds (files[i], middle), "it can be read in %s", files[i]);
}
END_TEST

TCase *
test_paper_case (void)
{
  TCase *tcase = tcase_create ("papers");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, a_paper_in_pieces_reaches_central_and_is_kept_no_longer);
  tcase_add_test (tcase, after_a_break_of_the_line_it_goes_on_where_central_says);
  tcase_add_test (tcase, after_a_restart_in_the_middle_it_arrives_once);
  tcase_add_test (tcase, it_leaves_only_under_the_officer_who_attached_it);
  tcase_add_test (tcase, what_central_has_forgotten_is_sent_from_its_beginning);
  tcase_add_test (tcase, an_answer_that_was_lost_is_asked_for_again);
  tcase_add_test (tcase, what_central_refuses_stays_until_it_is_given_up_and_holds_up_nothing);
  tcase_add_loop_test (tcase, what_central_would_never_take_is_not_kept, 0, G_N_ELEMENTS (refusals));
  tcase_add_test (tcase, nothing_of_it_can_be_read_on_this_pc_meanwhile);
  return tcase;
}
