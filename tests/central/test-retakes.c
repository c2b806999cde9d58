/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

/* Photos made at the counter, beside what the citizen sent. */

#define HOLDER "KH-DK.clerk"

/* A central with one case, in the hands of HOLDER. */
static VcTestCentral *
make_central (void)
{
  VcTestCentral *central = vc_test_central_new (NULL);

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_take_claim (central, HOLDER, "D1"));
  return central;
}

static VcTestReply *
get (VcTestCentral *central,
     const char    *path)
{
  const VcTestCall call = { .as = "KH-DK.clerk2", .method = "GET", .path = path };

  return vc_test_call (central, &call);
}

/* Adds the grey point of that number. */
static VcTestReply *
add (VcTestCentral *central,
     guint          number,
     const char    *kind)
{
  g_autoptr (GBytes) file = vc_test_photo_new (number, VC_PHOTO_FRONT);
  g_autofree char *key = vc_test_dup_key ();

  return vc_test_retake (central, HOLDER, "D1", key, kind, file);
}

START_TEST (a_retake_stands_beside_the_citizens_photo_with_its_maker)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autoptr (VcTestReply) before = get (central, "declarations/D1");
  g_autoptr (VcTestReply) reply = add (central, 99, "front");
  g_autoptr (VcTestReply) after = get (central, "declarations/D1");

  vc_test_assert_status (reply, 201);
  ck_assert_str_eq (vc_test_reply_get (reply, "retakes.0.officer_name"), HOLDER);

  ck_assert_int_eq (vc_test_reply_get_int (after, "retakes.#"), 1);
  ck_assert_str_eq (vc_test_reply_get (after, "retakes.0.kind"), "front");
  ck_assert_str_eq (vc_test_reply_get (after, "retakes.0.officer_id"), HOLDER);
  ck_assert_str_eq (vc_test_reply_get (after, "retakes.0.counter"), VC_TEST_COUNTER);
  ck_assert_str_eq (vc_test_reply_get (after, "retakes.0.taken_at"), "2026-11-20T02:00:00Z");
  ck_assert_int_eq (vc_test_reply_get_int (after, "retakes.0.width"), 1);
  ck_assert_int_eq (vc_test_reply_get_int (after, "retakes.0.preview.width"), 1);

  ck_assert_int_eq (vc_test_reply_get_int (after, "version"), vc_test_reply_get_int (before, "version"));
  ck_assert_int_gt (vc_test_reply_get_int (after, "change"), vc_test_reply_get_int (before, "change"));
  ck_assert_int_eq (vc_test_reply_get_int (after, "filed.photos.#"), 3);
  ck_assert_str_eq (vc_test_reply_get (after, "filed.photos.1.sha256"),
                    vc_test_reply_get (before, "filed.photos.1.sha256"));
  ck_assert_int_eq (vc_test_central_get_number (central,
    "SELECT count (*) FROM audit, retakes WHERE line LIKE '%retake.add%' || retakes.sha256 || '%'"), 1);
}
END_TEST

START_TEST (a_retake_and_its_preview_are_fetched_by_their_names)
{
  static const char * const names[] = { "retakes.0.sha256", "retakes.0.preview.sha256" };
  g_autoptr (VcTestCentral) central = make_central ();
  g_autoptr (VcTestReply) added = add (central, 99, "front");
  g_autofree char *path = g_strdup_printf ("declarations/D1/photos/%s", vc_test_reply_get (added, names[_i]));
  g_autoptr (VcTestReply) file = get (central, path);
  g_autofree char *sha256 = NULL;

  vc_test_assert_status (file, 200);
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file->body);
  ck_assert_str_eq (sha256, vc_test_reply_get (added, names[_i]));
}
END_TEST

START_TEST (the_same_key_adds_once_and_another_kind_is_another_request)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autoptr (GBytes) file = vc_test_photo_new (99, VC_PHOTO_FRONT);
  g_autofree char *key = vc_test_dup_key ();
  g_autoptr (VcTestReply) first = vc_test_retake (central, HOLDER, "D1", key, "front", file);
  g_autoptr (VcTestReply) second = vc_test_retake (central, HOLDER, "D1", key, "front", file);
  g_autoptr (VcTestReply) other = vc_test_retake (central, HOLDER, "D1", key, "back", file);

  vc_test_assert_status (first, 201);
  vc_test_assert_status (second, 201);
  ck_assert_str_eq (soup_message_headers_get_one (second->headers, "Idempotency-Replayed"), "true");
  ck_assert_str_eq (vc_test_reply_get (second, "retakes.0.id"), vc_test_reply_get (first, "retakes.0.id"));
  vc_test_assert_problem (other, "key-reused");
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM retakes"), 1);
}
END_TEST

#define ZEROS "0000000000000000000000000000000000000000000000000000000000000000"

/* What may be wrong with one; %s stands for the right SHA-256. */
static const struct
{
  const char *query;
  const char *content_type;
  const char *problem;
} mistakes[] = {
  { "?sha256=%s",                        "image/jpeg",       "invalid-parameter"      },
  { "?kind=side&sha256=%s",              "image/jpeg",       "invalid-parameter"      },
  { "?kind=front",                       "image/jpeg",       "invalid-parameter"      },
  { "?kind=front&sha256=0",              "image/jpeg",       "invalid-parameter"      },
  { "?kind=front&sha256=" ZEROS,         "image/jpeg",       "photo-damaged"          },
  { "?kind=front&sha256=%s",             "image/png",        "photo-unreadable"       },
  { "?kind=front&sha256=%s",             "image/svg+xml",    "unsupported-media-type" },
  { "?kind=front&sha256=%s",             "application/json", "unsupported-media-type" },
};

START_TEST (a_retake_with_one_thing_wrong_is_told_which)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autoptr (GBytes) file = vc_test_photo_new (99, VC_PHOTO_FRONT);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file);
  g_autofree char *key = vc_test_dup_key ();
  g_autoptr (GString) path = g_string_new ("declarations/D1/retakes");
  VcTestCall call = { .as = HOLDER, .method = "POST", .key = key, .file = file,
                      .content_type = mistakes[_i].content_type };
  g_autoptr (VcTestReply) reply = NULL;

  g_string_append (path, mistakes[_i].query);
  g_string_replace (path, "%s", sha256, 0);
  call.path = path->str;
  reply = vc_test_call (central, &call);
  vc_test_assert_problem (reply, mistakes[_i].problem);
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM retakes"), 0);
}
END_TEST

static const struct
{
  const char *bytes;
  gsize       length;
} unreadable[] = {
  { "", 0 },
  { "no picture", 10 },
  { "\xff\xd8\xff\xe0 and then nothing", 20 },
};

START_TEST (what_cannot_be_read_is_not_taken_and_leaves_no_file)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autoptr (GBytes) file = g_bytes_new_static (unreadable[_i].bytes, unreadable[_i].length);
  g_autofree char *key = vc_test_dup_key ();
  gint64 n_files = vc_test_central_get_number (central, "SELECT count (*) FROM files");
  g_autoptr (VcTestReply) reply = vc_test_retake (central, HOLDER, "D1", key, "front", file);

  vc_test_assert_problem (reply, "photo-unreadable");
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM files"), n_files);
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM retakes"), 0);
}
END_TEST

/* A megabyte comes in from whoever holds the case, and from nobody else. */
static const struct
{
  const char *as;
  gsize       size;
  const char *problem;
} sizes[] = {
  { HOLDER,                 1024 * 1024,          "photo-unreadable" },
  { HOLDER,                 16 * 1024 * 1024 + 1, "body-too-large"   },
  { "KH-DK.administrator",  1024 * 1024,          "body-too-large"   },
  { NULL,                   1024 * 1024,          "body-too-large"   },
};

START_TEST (a_large_body_is_let_in_from_those_who_may_send_pictures)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autoptr (GBytes) file = g_bytes_new_take (g_malloc0 (sizes[_i].size), sizes[_i].size);
  g_autofree char *key = vc_test_dup_key ();
  g_autoptr (VcTestReply) reply = vc_test_retake (central, sizes[_i].as, "D1", key, "front", file);

  vc_test_assert_problem (reply, sizes[_i].problem);
}
END_TEST

START_TEST (an_approval_needs_each_retake_or_its_preview)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autoptr (VcTestReply) added = add (central, 99, "front");
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = vc_test_dup_approval (central, HOLDER, key, "D1");
  g_autoptr (GString) unseen = g_string_new (body);
  g_autoptr (GString) seen = g_string_new (body);
  const char *name = vc_test_reply_get (added, "retakes.0.sha256");
  g_autoptr (VcTestReply) refused = NULL;
  g_autoptr (VcTestReply) approved = NULL;

  ck_assert_uint_eq (g_string_replace (unseen, name, ZEROS, 0), 1);
  ck_assert_uint_eq (g_string_replace (seen, name, vc_test_reply_get (added, "retakes.0.preview.sha256"), 0), 1);

  refused = vc_test_decide (central, HOLDER, "D1", key, unseen->str);
  vc_test_assert_problem (refused, "photos-not-seen");
  approved = vc_test_decide (central, HOLDER, "D1", key, seen->str);
  vc_test_assert_status (approved, 201);
  ck_assert_int_eq (vc_test_reply_get_int (approved, "retakes.#"), 1);
}
END_TEST

START_TEST (sixteen_are_enough_and_all_of_them_can_have_been_seen)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = NULL;
  g_autoptr (VcTestReply) more = NULL;
  g_autoptr (VcTestReply) approved = NULL;

  for (guint i = 0; i < 16; i++)
    {
      g_autoptr (VcTestReply) reply = add (central, 100 + i, "portrait");

      vc_test_assert_status (reply, 201);
      ck_assert_int_eq (vc_test_reply_get_int (reply, "retakes.#"), i + 1);
    }

  more = add (central, 200, "portrait");
  vc_test_assert_problem (more, "retakes-full");
  body = vc_test_dup_approval (central, HOLDER, key, "D1");
  approved = vc_test_decide (central, HOLDER, "D1", key, body);
  vc_test_assert_status (approved, 201);
}
END_TEST

static const guint turns[] = { 1, 3, 10, 30, 100 };

START_TEST (a_sender_who_goes_away_may_send_it_again)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autoptr (GBytes) file = vc_test_photo_new (99, VC_PHOTO_FRONT);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file);
  g_autofree char *uri = g_strdup_printf ("%s/v1/declarations/D1/retakes?kind=front&sha256=%s", central->uri, sha256);
  g_autofree char *bearer = g_strdup_printf ("Bearer %s", vc_test_central_get_token (central, HOLDER));
  g_autoptr (SoupMessage) message = soup_message_new ("POST", uri);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) answer = NULL;
  g_autoptr (VcTestReply) reply = NULL;

  soup_message_headers_replace (soup_message_get_request_headers (message), "Authorization", bearer);
  soup_message_headers_replace (soup_message_get_request_headers (message), "Idempotency-Key", key);
  soup_message_set_request_body_from_bytes (message, "image/jpeg", file);
  soup_session_send_and_read_async (central->session, message, G_PRIORITY_DEFAULT, cancellable,
                                    vc_test_result_cb, &kept);
  for (guint i = 0; i < turns[_i] && kept == NULL; i++)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (cancellable);
  result = vc_test_wait_result (&kept);
  answer = soup_session_send_and_read_finish (central->session, result, NULL);

  reply = vc_test_retake (central, HOLDER, "D1", key, "front", file);
  vc_test_assert_status (reply, 201);
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM retakes"), 1);
}
END_TEST

START_TEST (without_a_sandbox_a_retake_stands_by_itself)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autoptr (VcTestReply) reply = NULL;

  g_setenv ("PATH", "/nonexistent", TRUE);
  reply = add (central, 99, "front");
  vc_test_assert_status (reply, 201);
  ck_assert_ptr_null (vc_test_reply_find (reply, "retakes.0.preview"));
}
END_TEST

TCase *
test_retakes_new (void)
{
  TCase *tcase = tcase_create ("retakes");

  tcase_add_test (tcase, a_retake_stands_beside_the_citizens_photo_with_its_maker);
  tcase_add_loop_test (tcase, a_retake_and_its_preview_are_fetched_by_their_names, 0, 2);
  tcase_add_test (tcase, the_same_key_adds_once_and_another_kind_is_another_request);
  tcase_add_loop_test (tcase, a_retake_with_one_thing_wrong_is_told_which, 0, G_N_ELEMENTS (mistakes));
  tcase_add_loop_test (tcase, what_cannot_be_read_is_not_taken_and_leaves_no_file, 0, G_N_ELEMENTS (unreadable));
  tcase_add_loop_test (tcase, a_large_body_is_let_in_from_those_who_may_send_pictures, 0, G_N_ELEMENTS (sizes));
  tcase_add_test (tcase, an_approval_needs_each_retake_or_its_preview);
  tcase_add_test (tcase, sixteen_are_enough_and_all_of_them_can_have_been_seen);
  tcase_add_loop_test (tcase, a_sender_who_goes_away_may_send_it_again, 0, G_N_ELEMENTS (turns));
  tcase_add_test (tcase, without_a_sandbox_a_retake_stands_by_itself);
  return tcase;
}
