/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is fetched before anybody asks for it, and in which order. */

#include "test-sync.h"

#include "vc-photo-stock.h"

typedef struct
{
  RealCentral       *central;
  VcSession         *session;
  VcDeclarationList *list;
  VcPhotoFiles      *files;
  VcPhotoStock      *stock;
} Fixture;

static Fixture fixture;

static void
set_up (void)
{
  fixture.central = real_central_new ();
  fixture.session = real_central_must_sign_in (fixture.central, "clerk");
  fixture.list = vc_declaration_list_new (fixture.session, NULL);
  fixture.files = vc_photo_files_new (fixture.session, NULL);
  fixture.stock = vc_photo_stock_new (fixture.list, fixture.files, "clerk");
}

static void
tear_down (void)
{
  vc_photo_stock_stop (fixture.stock);
  vc_declaration_list_stop (fixture.list);
  g_object_unref (fixture.stock);
  g_object_unref (fixture.files);
  g_object_unref (fixture.list);
  g_object_unref (fixture.session);
  real_central_free (fixture.central);
}

static void
file_with_photos (guint n)
{
  real_central_file (fixture.central, 1, n, "vp-1");
  real_central_add_photos (fixture.central, 1, n);
}

static void
take (const char *id)
{
  VcApiClient *client = vc_session_get_client (fixture.session);
  g_autofree char *key = vc_random_dup_uuid (vc_session_get_random (fixture.session));
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VcClaim) claim = NULL;

  vc_api_client_take_claim_async (client, id, key, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  claim = vc_api_client_claim_finish (client, result, NULL);
  ck_assert_ptr_nonnull (claim);
}

/* Waits until so many files have been fetched. */
static GPtrArray *
wait_for (guint n_files)
{
  GPtrArray *fetched = NULL;

  while (fetched == NULL || fetched->len < n_files)
    {
      g_clear_pointer (&fetched, g_ptr_array_unref);
      g_main_context_iteration (NULL, TRUE);
      fetched = real_central_list_fetched (fixture.central);
    }

  return fetched;
}

static GPtrArray *
fetch (guint n_files)
{
  vc_declaration_list_start (fixture.list);
  return wait_for (n_files);
}

static void
assert_fetched (GPtrArray  *fetched,
                guint       position,
                const char *content)
{
  ck_assert_msg (g_str_equal (g_ptr_array_index (fetched, position), content), "%u is %s, not %s", position,
                 (char *) g_ptr_array_index (fetched, position), content);
}

START_TEST (all_previews_come_before_any_photo)
{
  g_autoptr (GPtrArray) fetched = NULL;

  file_with_photos (3);
  fetched = fetch (6);

  assert_fetched (fetched, 0, "preview 1");
  assert_fetched (fetched, 1, "preview 2");
  assert_fetched (fetched, 2, "preview 3");
  assert_fetched (fetched, 3, "photo 1");
  assert_fetched (fetched, 4, "photo 2");
  assert_fetched (fetched, 5, "photo 3");
}
END_TEST

START_TEST (a_held_case_comes_before_the_first_twenty_and_the_others_stay_away)
{
  g_autoptr (GPtrArray) fetched = NULL;
  g_autoptr (GPtrArray) later = NULL;

  file_with_photos (25);
  take ("d-0025");
  fetched = fetch (25 + 1 + 20);

  assert_fetched (fetched, 24, "preview 25");
  assert_fetched (fetched, 25, "photo 25");
  assert_fetched (fetched, 26, "photo 1");
  assert_fetched (fetched, 45, "photo 20");

  /* Were another one wanted, it would come before what is filed now. */
  real_central_file (fixture.central, 26, 1, "vp-1");
  real_central_add_photos (fixture.central, 26, 1);
  later = wait_for (47);
  assert_fetched (later, 46, "preview 26");
}
END_TEST

START_TEST (no_more_than_two_hundred_previews_are_fetched)
{
  g_autoptr (GPtrArray) fetched = NULL;

  file_with_photos (210);
  fetched = fetch (201);

  assert_fetched (fetched, 199, "preview 200");
  assert_fetched (fetched, 200, "photo 1");
}
END_TEST

START_TEST (a_photo_without_a_preview_is_fetched_itself)
{
  g_autoptr (GPtrArray) fetched = NULL;

  file_with_photos (2);
  real_central_run_sql (fixture.central,
    "UPDATE pictures SET preview_sha256 = NULL WHERE sha256 IN"
    " (SELECT sha256 FROM declaration_photos WHERE declaration_id = 'd-0001')");
  fetched = fetch (3);

  assert_fetched (fetched, 0, "preview 2");
  assert_fetched (fetched, 1, "photo 1");
  assert_fetched (fetched, 2, "photo 2");
}
END_TEST

START_TEST (what_was_decided_is_not_fetched)
{
  g_autoptr (GPtrArray) fetched = NULL;

  file_with_photos (2);
  real_central_run_sql (fixture.central, "UPDATE declarations SET state = 'REFUSED' WHERE id = 'd-0001'");
  fetched = fetch (2);

  assert_fetched (fetched, 0, "preview 2");
  assert_fetched (fetched, 1, "photo 2");
}
END_TEST

START_TEST (a_retake_is_fetched_with_its_case)
{
  g_autoptr (GPtrArray) fetched = NULL;

  file_with_photos (1);
  real_central_run_sql (fixture.central,
    "INSERT INTO files (sha256, media_type, size, bytes) VALUES"
    " ('5d969fc0a1f0aabbf666afd1924d3808687c0886c4f1f4056aa22bc97289337d', 'image/jpeg', 6, CAST ('retake' AS BLOB))");
  real_central_run_sql (fixture.central,
    "INSERT INTO retakes (id, declaration_id, ordinal, kind, sha256, officer_id, counter, taken_at)"
    " SELECT 't-1', 'd-0001', 1, 'portrait', sha256, 'other', 'Q1', 1 FROM files WHERE bytes = CAST ('retake' AS BLOB)");
  fetched = fetch (3);

  assert_fetched (fetched, 0, "preview 1");
  assert_fetched (fetched, 1, "photo 1");
  assert_fetched (fetched, 2, "retake");
}
END_TEST

START_TEST (a_file_that_stays_damaged_keeps_no_other_away)
{
  g_autoptr (GPtrArray) fetched = NULL;

  file_with_photos (2);
  real_central_run_sql (fixture.central,
    "UPDATE files SET bytes = CAST ('damaged' AS BLOB) WHERE bytes = CAST ('preview 1' AS BLOB)");
  fetched = fetch (6);

  assert_fetched (fetched, 0, "damaged");
  assert_fetched (fetched, 1, "damaged");
  assert_fetched (fetched, 2, "damaged");
  assert_fetched (fetched, 3, "preview 2");
  assert_fetched (fetched, 5, "photo 2");
}
END_TEST

TCase *
test_stock_case (void)
{
  TCase *tcase = tcase_create ("stock");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, all_previews_come_before_any_photo);
  tcase_add_test (tcase, a_held_case_comes_before_the_first_twenty_and_the_others_stay_away);
  tcase_add_test (tcase, no_more_than_two_hundred_previews_are_fetched);
  tcase_add_test (tcase, a_photo_without_a_preview_is_fetched_itself);
  tcase_add_test (tcase, what_was_decided_is_not_fetched);
  tcase_add_test (tcase, a_retake_is_fetched_with_its_case);
  tcase_add_test (tcase, a_file_that_stays_damaged_keeps_no_other_away);
  return tcase;
}
