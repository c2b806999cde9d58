/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

/* Photos that officers have looked at. */

#define SEEN_AT "2026-11-20T01:59:58Z"

static char *
dup_photo (guint       number,
           VcPhotoKind kind)
{
  g_autoptr (GBytes) photo = vc_test_photo_new (number, kind);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, photo);
}

/* @photos are what stands between the brackets. */
static char *
dup_body (const char *photos)
{
  return g_strdup_printf ("{\"photos\":[%s],\"seen_at\":\"" SEEN_AT "\",\"counter\":\"" VC_TEST_COUNTER "\"}",
                          photos);
}

static VcTestReply *
view (VcTestCentral *central,
      const char    *key,
      const char    *body)
{
  const VcTestCall call = { .as = "KH-DK.clerk", .method = "POST", .path = "declarations/D1/views", .key = key,
                            .body = body };

  return vc_test_call (central, &call);
}

static gint64
count_lines (VcTestCentral *central)
{
  return vc_test_central_get_number (central,
    "SELECT count (*) FROM audit WHERE json_extract (line, '$.action') = 'photo.view'");
}

START_TEST (what_was_viewed_is_one_line_with_officer_counter_and_photos)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *portrait = dup_photo (1, VC_PHOTO_PORTRAIT);
  g_autofree char *front = dup_photo (1, VC_PHOTO_FRONT);
  g_autofree char *photos = g_strdup_printf ("\"%s\",\"%s\"", portrait, front);
  g_autofree char *body = dup_body (photos);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *seen = g_strdup_printf ("SELECT count (*) FROM audit WHERE"
    " json_extract (line, '$.photos') = '%s,%s'", portrait, front);
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  reply = view (central, key, body);

  vc_test_assert_status (reply, 204);
  ck_assert_int_eq (count_lines (central), 1);
  ck_assert_int_eq (vc_test_central_get_number (central, seen), 1);
  ck_assert_int_eq (vc_test_central_get_number (central,
    "SELECT count (*) FROM audit WHERE json_extract (line, '$.action') = 'photo.view'"
    " AND json_extract (line, '$.officer') = 'KH-DK.clerk' AND json_extract (line, '$.subject') = 'D1'"
    " AND json_extract (line, '$.counter') = '" VC_TEST_COUNTER "'"
    " AND json_extract (line, '$.seen_at') = '" SEEN_AT "'"), 1);
}
END_TEST

START_TEST (the_same_key_again_writes_no_second_line)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *portrait = dup_photo (1, VC_PHOTO_PORTRAIT);
  g_autofree char *photos = g_strdup_printf ("\"%s\"", portrait);
  g_autofree char *body = dup_body (photos);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *other_key = vc_test_dup_key ();
  g_autoptr (VcTestReply) first = NULL;
  g_autoptr (VcTestReply) again = NULL;
  g_autoptr (VcTestReply) later = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  first = view (central, key, body);
  again = view (central, key, body);
  vc_test_assert_status (again, 204);
  ck_assert_str_eq (soup_message_headers_get_one (again->headers, "Idempotency-Replayed"), "true");
  ck_assert_int_eq (count_lines (central), 1);

  /* Looking once more is another key. */
  later = view (central, other_key, body);
  vc_test_assert_status (later, 204);
  ck_assert_int_eq (count_lines (central), 2);
}
END_TEST

START_TEST (a_retake_and_its_preview_are_photos_of_the_declaration_too)
{
  static const char * const names[] = { "retakes.0.sha256", "retakes.0.preview.sha256" };
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (GBytes) file = vc_test_photo_new (99, VC_PHOTO_FRONT);
  g_autofree char *retake_key = vc_test_dup_key ();
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *photos = NULL;
  g_autofree char *body = NULL;
  g_autoptr (VcTestReply) added = NULL;
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  added = vc_test_retake (central, "KH-DK.clerk", "D1", retake_key, "front", file);
  vc_test_assert_status (added, 201);

  photos = g_strdup_printf ("\"%s\"", vc_test_reply_get (added, names[_i]));
  body = dup_body (photos);
  reply = view (central, key, body);
  vc_test_assert_status (reply, 204);
  ck_assert_int_eq (count_lines (central), 1);
}
END_TEST

START_TEST (what_was_viewed_is_recorded_after_the_case_was_decided_as_well)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *portrait = dup_photo (1, VC_PHOTO_PORTRAIT);
  g_autofree char *photos = g_strdup_printf ("\"%s\"", portrait);
  g_autofree char *body = dup_body (photos);
  g_autofree char *key = vc_test_dup_key ();
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_refuse (central, "KH-DK.clerk2", "D1"));
  reply = view (central, key, body);
  vc_test_assert_status (reply, 204);
  ck_assert_int_eq (count_lines (central), 1);
}
END_TEST

/* What may stand between the brackets; %s is a photo of D1 and %o one of D2. */
static const char * const mistakes[] = { "", "\"%o\"", "\"%s\",\"%o\"", "\"%s\",\"%s\"", "\"0123\"", "7" };

START_TEST (what_is_no_photo_of_the_declaration_is_not_recorded)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *own = dup_photo (1, VC_PHOTO_PORTRAIT);
  g_autofree char *foreign = dup_photo (2, VC_PHOTO_PORTRAIT);
  g_autoptr (GString) photos = g_string_new (mistakes[_i]);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = NULL;
  g_autoptr (VcTestReply) reply = NULL;

  g_string_replace (photos, "%s", own, 0);
  g_string_replace (photos, "%o", foreign, 0);
  body = dup_body (photos->str);
  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  vc_test_central_file (central, &(const VcTestCitizen) { .number = 2 });

  reply = view (central, key, body);
  vc_test_assert_problem (reply, "invalid-value");
  ck_assert_int_eq (count_lines (central), 0);
}
END_TEST

START_TEST (a_declaration_that_is_not_there_is_not_found)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *portrait = dup_photo (1, VC_PHOTO_PORTRAIT);
  g_autofree char *photos = g_strdup_printf ("\"%s\"", portrait);
  g_autofree char *body = dup_body (photos);
  g_autofree char *key = vc_test_dup_key ();
  g_autoptr (VcTestReply) reply = view (central, key, body);

  vc_test_assert_problem (reply, "not-found");
}
END_TEST

TCase *
test_views_new (void)
{
  TCase *tcase = tcase_create ("views");

  tcase_add_test (tcase, what_was_viewed_is_one_line_with_officer_counter_and_photos);
  tcase_add_test (tcase, the_same_key_again_writes_no_second_line);
  tcase_add_loop_test (tcase, a_retake_and_its_preview_are_photos_of_the_declaration_too, 0, 2);
  tcase_add_test (tcase, what_was_viewed_is_recorded_after_the_case_was_decided_as_well);
  tcase_add_loop_test (tcase, what_is_no_photo_of_the_declaration_is_not_recorded, 0, G_N_ELEMENTS (mistakes));
  tcase_add_test (tcase, a_declaration_that_is_not_there_is_not_found);
  return tcase;
}
