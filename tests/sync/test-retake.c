/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A photo made at the counter, on its way to the reference central. */

#include "test-sync.h"

#include "vc-demo-jpeg.h"
#include "vc-retake-upload.h"

typedef struct
{
  RealCentral *central;
  VcSession   *session;
} Fixture;

static Fixture fixture;

static void
set_up (void)
{
  fixture.central = real_central_new ();
  fixture.session = real_central_must_sign_in (fixture.central, "clerk");
  real_central_file (fixture.central, 1, 1, "vp-1");
  real_central_run_sql (fixture.central, "UPDATE declarations SET state = 'CLAIMED'");
  real_central_run_sql (fixture.central,
    "INSERT INTO claims (id, declaration_id, officer_id, counter, parked, taken_at, expires_at)"
    " VALUES ('c-1', 'd-0001', 'clerk', 'Quầy 3', 0, 1, 9000000000000000)");
}

static void
tear_down (void)
{
  g_object_unref (fixture.session);
  real_central_free (fixture.central);
}

static GBytes *
make_photo (void)
{
  g_autofree guint8 *pixels = g_malloc0 (16 * 16 * 3);

  return vc_demo_jpeg_encode (pixels, 16, 16, VC_DEMO_UPRIGHT, 10000);
}

static VcDeclaration *
send_photo (VcRetakeUpload  *upload,
            GError         **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  vc_retake_upload_send_async (upload, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  return vc_retake_upload_send_finish (upload, result, error);
}

START_TEST (a_retake_arrives_with_its_maker_and_its_preview)
{
  g_autoptr (GBytes) file = make_photo ();
  g_autoptr (VcRetakeUpload) upload = vc_retake_upload_new (fixture.session, "d-0001", VC_PHOTO_BACK, file);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcDeclaration) now = send_photo (upload, &error);
  VcRetake *retake;

  ck_assert_msg (now != NULL, "%s", error != NULL ? error->message : "");
  retake = vc_declaration_get_retake (now, VC_PHOTO_BACK);
  ck_assert_ptr_nonnull (retake);
  ck_assert_str_eq (vc_retake_get_fields (retake)->officer_id, "clerk");
  ck_assert_str_eq (vc_retake_get_fields (retake)->counter, "Quầy 3");
  ck_assert_uint_eq (vc_photo_get_size (vc_retake_get_photo (retake)), g_bytes_get_size (file));
  ck_assert_uint_eq (vc_photo_get_width (vc_retake_get_photo (retake)), 16);
  ck_assert_ptr_nonnull (vc_photo_get_preview_sha256 (vc_retake_get_photo (retake)));
}
END_TEST

START_TEST (without_a_network_nothing_is_lost_and_it_goes_later)
{
  g_autoptr (GBytes) file = make_photo ();
  g_autoptr (VcRetakeUpload) upload = vc_retake_upload_new (fixture.session, "d-0001", VC_PHOTO_FRONT, file);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcDeclaration) now = NULL;

  real_central_go_away (fixture.central);
  ck_assert_ptr_null (send_photo (upload, &error));
  ck_assert (g_error_matches (error, VC_API_ERROR, VC_API_ERROR_UNREACHABLE));

  real_central_come_back (fixture.central);
  now = send_photo (upload, NULL);
  ck_assert_ptr_nonnull (now);
  ck_assert_uint_eq (vc_declaration_get_retakes (now)->len, 1);
}
END_TEST

START_TEST (sent_again_it_is_added_once)
{
  g_autoptr (GBytes) file = make_photo ();
  g_autoptr (VcRetakeUpload) upload = vc_retake_upload_new (fixture.session, "d-0001", VC_PHOTO_FRONT, file);
  g_autoptr (VcDeclaration) first = send_photo (upload, NULL);
  g_autoptr (VcDeclaration) second = send_photo (upload, NULL);
  g_autoptr (VcRetakeUpload) another = vc_retake_upload_new (fixture.session, "d-0001", VC_PHOTO_FRONT, file);
  g_autoptr (VcDeclaration) third = send_photo (another, NULL);

  ck_assert_uint_eq (vc_declaration_get_retakes (first)->len, 1);
  ck_assert_uint_eq (vc_declaration_get_retakes (second)->len, 1);
  ck_assert_uint_eq (vc_declaration_get_retakes (third)->len, 2);
}
END_TEST

/* What is refused before it leaves, and so also without a network. */
static const struct
{
  const char *start;
  gsize       size;
  VcProblem   problem;
} refusals[] = {
  { "GIF89a",       1000,                   VC_PROBLEM_PHOTO_UNREADABLE },
  { "",             0,                      VC_PROBLEM_PHOTO_UNREADABLE },
  { "\xff\xd8\xff", VC_RETAKE_MAX_SIZE + 1, VC_PROBLEM_BODY_TOO_LARGE   },
};

START_TEST (what_central_would_refuse_anyway_does_not_leave)
{
  char *bytes = g_malloc0 (refusals[_i].size + 1);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (VcRetakeUpload) upload = NULL;
  g_autoptr (GError) error = NULL;

  g_strlcpy (bytes, refusals[_i].start, refusals[_i].size + 1);
  file = g_bytes_new_take (bytes, refusals[_i].size);
  upload = vc_retake_upload_new (fixture.session, "d-0001", VC_PHOTO_FRONT, file);
  real_central_go_away (fixture.central);

  ck_assert_ptr_null (send_photo (upload, &error));
  ck_assert (g_error_matches (error, VC_PROBLEM, (int) refusals[_i].problem));
}
END_TEST

START_TEST (what_central_cannot_read_is_told)
{
  g_autoptr (GBytes) file = g_bytes_new_static ("\xff\xd8\xff and nothing else", 20);
  g_autoptr (VcRetakeUpload) upload = vc_retake_upload_new (fixture.session, "d-0001", VC_PHOTO_FRONT, file);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (send_photo (upload, &error));
  ck_assert (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_PHOTO_UNREADABLE));
}
END_TEST

START_TEST (a_case_that_is_no_longer_held_takes_none)
{
  g_autoptr (GBytes) file = make_photo ();
  g_autoptr (VcRetakeUpload) upload = vc_retake_upload_new (fixture.session, "d-0001", VC_PHOTO_FRONT, file);
  g_autoptr (GError) error = NULL;

  real_central_run_sql (fixture.central, "UPDATE claims SET officer_id = 'other'");
  ck_assert_ptr_null (send_photo (upload, &error));
  ck_assert (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_CLAIM_NOT_HELD));
}
END_TEST

TCase *
test_retake_case (void)
{
  TCase *tcase = tcase_create ("retake");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, a_retake_arrives_with_its_maker_and_its_preview);
  tcase_add_test (tcase, without_a_network_nothing_is_lost_and_it_goes_later);
  tcase_add_test (tcase, sent_again_it_is_added_once);
  tcase_add_loop_test (tcase, what_central_would_refuse_anyway_does_not_leave, 0, G_N_ELEMENTS (refusals));
  tcase_add_test (tcase, what_central_cannot_read_is_told);
  tcase_add_test (tcase, a_case_that_is_no_longer_held_takes_none);
  return tcase;
}
