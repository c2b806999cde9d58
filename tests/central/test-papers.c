/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

#include "vc-central-declarations.h"
#include "vc-demo-form.h"

#include <string.h>

/* Signed papers, in pieces. */

#define CLERK "KH-DK.clerk"
#define HOUR  (60 * 60)

/* A central with one case, whose paper is outstanding. */
static VcTestCentral *
make_central (void)
{
  VcTestCentral *central = vc_test_central_new (NULL);

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  vc_test_central_run_sql (central, "UPDATE declarations SET flags = flags | 2");
  return central;
}

static VcTestReply *
get (VcTestCentral *central,
     const char    *path)
{
  return vc_test_call (central, &(const VcTestCall) { .as = CLERK, .method = "GET", .path = path });
}

/* A PDF of one page. */
static GBytes *
make_document (VcTestCentral *central)
{
  g_autoptr (VcDeclaration) declaration = NULL;

  ck_assert (vc_central_begin (central->central, NULL));
  declaration = vc_central_declarations_find (central->central, "D1");
  vc_central_rollback (central->central);
  return vc_demo_form_draw (declaration);
}

static VcTestReply *
announce (VcTestCentral *central,
          const char    *as,
          const char    *id,
          GBytes        *file,
          const char    *media_type)
{
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file);
  g_autofree char *body = g_strdup_printf (
    "{\"id\":\"%s\",\"sha256\":\"%s\",\"media_type\":\"%s\",\"size\":%" G_GSIZE_FORMAT ",\"form_sha256\":\"%s\"}",
    id, sha256, media_type, g_bytes_get_size (file), sha256);

  return vc_test_call (central, &(const VcTestCall) { .as = as, .method = "POST", .key = key, .body = body,
                                                      .path = "declarations/D1/signed-papers" });
}

static VcTestReply *
send_with_key (VcTestCentral *central,
               const char    *key,
               const char    *id,
               gsize          offset,
               GBytes        *piece)
{
  g_autofree char *path = g_strdup_printf ("declarations/D1/uploads/%s?offset=%" G_GSIZE_FORMAT, id, offset);
  const VcTestCall call = { .as = CLERK, .method = "PUT", .path = path, .key = key, .file = piece,
                            .content_type = "application/octet-stream" };

  return vc_test_call (central, &call);
}

static VcTestReply *
send (VcTestCentral *central,
      const char    *id,
      GBytes        *file,
      gsize          offset,
      gsize          length)
{
  g_autofree char *key = vc_test_dup_key ();
  g_autoptr (GBytes) piece = g_bytes_new_from_bytes (file, offset, MIN (length, g_bytes_get_size (file) - offset));

  return send_with_key (central, key, id, offset, piece);
}

static void
must_announce (VcTestCentral *central,
               const char    *id,
               GBytes        *file,
               const char    *media_type)
{
  g_autoptr (VcTestReply) reply = announce (central, CLERK, id, file, media_type);

  vc_test_assert_status (reply, 201);
  ck_assert_int_eq (vc_test_reply_get_int (reply, "received"), 0);
}

static void
assert_received (VcTestReply *reply,
                 gsize        received,
                 gboolean     attached)
{
  vc_test_assert_status (reply, 200);
  ck_assert_int_eq (vc_test_reply_get_int (reply, "received"), received);
  ck_assert_int_eq (json_node_get_boolean (vc_test_reply_find (reply, "attached")), attached);
}

static gint64
count (VcTestCentral *central,
       const char    *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", table);

  return vc_test_central_get_number (central, sql);
}

START_TEST (a_document_in_pieces_is_attached_when_the_last_has_come)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autoptr (GBytes) file = make_document (central);
  gsize size = g_bytes_get_size (file);
  g_autofree char *id = vc_test_dup_key ();
  g_autoptr (VcTestReply) before = get (central, "declarations/D1");
  g_autoptr (VcTestReply) after = NULL;

  must_announce (central, id, file, "application/pdf");
  for (gsize offset = 0; offset < size; offset += 1000)
    {
      g_autoptr (VcTestReply) reply = send (central, id, file, offset, 1000);

      assert_received (reply, MIN (offset + 1000, size), offset + 1000 >= size);
    }

  after = get (central, "declarations/D1");
  ck_assert_int_eq (vc_test_reply_get_int (after, "signed_papers.#"), 1);
  ck_assert_str_eq (vc_test_reply_get (after, "signed_papers.0.id"), id);
  ck_assert_str_eq (vc_test_reply_get (after, "signed_papers.0.media_type"), "application/pdf");
  ck_assert_int_eq (vc_test_reply_get_int (after, "signed_papers.0.size"), size);
  ck_assert_int_eq (vc_test_reply_get_int (after, "signed_papers.0.n_pages"), 1);
  ck_assert_str_eq (vc_test_reply_get (after, "signed_papers.0.officer_id"), CLERK);
  ck_assert_str_eq (vc_test_reply_get (after, "signed_papers.0.form_sha256"),
                    vc_test_reply_get (after, "signed_papers.0.sha256"));
  ck_assert_int_eq (vc_test_reply_get_int (after, "version"), vc_test_reply_get_int (before, "version"));
  ck_assert_int_gt (vc_test_reply_get_int (after, "change"), vc_test_reply_get_int (before, "change"));
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT flags & 2 FROM declarations"), 0);
  ck_assert_int_eq (count (central, "pieces") + count (central, "uploads"), 0);
  ck_assert_int_eq (vc_test_central_get_number (central,
    "SELECT count (*) FROM audit, signed_papers WHERE line LIKE '%paper.attach%' || sha256 || '%'"), 1);
}
END_TEST

/* Sends all of it at once. */
static VcTestReply *
send_photo (VcTestCentral *central,
            const char    *id)
{
  g_autoptr (GBytes) file = vc_test_photo_new (99, VC_PHOTO_FRONT);

  must_announce (central, id, file, "image/jpeg");
  return send (central, id, file, 0, G_MAXSIZE);
}

START_TEST (a_paper_is_fetched_back_and_every_fetch_is_recorded)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autoptr (GBytes) wanted = vc_test_photo_new (99, VC_PHOTO_FRONT);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, wanted);
  g_autofree char *path = g_strdup_printf ("declarations/D1/signed-papers/%s", sha256);
  g_autofree char *photo = g_strdup_printf ("declarations/D1/photos/%s", sha256);
  g_autofree char *id = vc_test_dup_key ();
  g_autoptr (VcTestReply) early = get (central, path);
  g_autoptr (VcTestReply) sent = send_photo (central, id);
  g_autoptr (VcTestReply) file = get (central, path);
  g_autoptr (VcTestReply) other = get (central, photo);

  vc_test_assert_problem (early, "not-found");
  assert_received (sent, g_bytes_get_size (wanted), TRUE);
  vc_test_assert_status (file, 200);
  ck_assert (g_bytes_equal (file->body, wanted));
  ck_assert_str_eq (soup_message_headers_get_one (file->headers, "Content-Type"), "image/jpeg");
  vc_test_assert_problem (other, "not-found");
  ck_assert_int_eq (vc_test_central_get_number (central,
    "SELECT count (*) FROM audit WHERE line LIKE '%paper.fetch%'"), 1);
}
END_TEST

START_TEST (a_piece_at_another_offset_is_told_where_to_go_on)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autoptr (GBytes) file = vc_test_photo_new (99, VC_PHOTO_FRONT);
  g_autofree char *id = vc_test_dup_key ();
  g_autofree char *path = g_strdup_printf ("declarations/D1/uploads/%s", id);
  g_autoptr (VcTestReply) first = NULL;
  g_autoptr (VcTestReply) again = NULL;
  g_autoptr (VcTestReply) beyond = NULL;
  g_autoptr (VcTestReply) status = NULL;

  must_announce (central, id, file, "image/jpeg");
  first = send (central, id, file, 0, 100);
  again = send (central, id, file, 0, 100);
  beyond = send (central, id, file, 101, 10);
  status = get (central, path);

  assert_received (first, 100, FALSE);
  vc_test_assert_problem (again, "wrong-state");
  ck_assert_int_eq (vc_test_reply_get_int (again, "received"), 100);
  ck_assert_str_eq (soup_message_headers_get_one (again->headers, "Content-Type"), "application/problem+json");
  vc_test_assert_problem (beyond, "wrong-state");
  ck_assert_int_eq (vc_test_reply_get_int (beyond, "received"), 100);
  assert_received (status, 100, FALSE);
}
END_TEST

START_TEST (announcing_again_tells_how_far_it_is)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autoptr (GBytes) file = vc_test_photo_new (99, VC_PHOTO_FRONT);
  gsize size = g_bytes_get_size (file);
  g_autofree char *id = vc_test_dup_key ();
  g_autoptr (VcTestReply) piece = NULL;
  g_autoptr (VcTestReply) halfway = NULL;
  g_autoptr (VcTestReply) stranger = NULL;
  g_autoptr (VcTestReply) last = NULL;
  g_autoptr (VcTestReply) repeated = NULL;
  g_autoptr (VcTestReply) afterwards = NULL;

  must_announce (central, id, file, "image/jpeg");
  piece = send (central, id, file, 0, 100);
  halfway = announce (central, CLERK, id, file, "image/jpeg");
  stranger = announce (central, "KH-DK.clerk2", id, file, "image/jpeg");
  last = send (central, id, file, 100, G_MAXSIZE);
  repeated = send (central, id, file, 100, G_MAXSIZE);
  afterwards = announce (central, CLERK, id, file, "image/jpeg");

  assert_received (halfway, 100, FALSE);
  vc_test_assert_problem (stranger, "key-reused");
  assert_received (last, size, TRUE);
  assert_received (repeated, size, TRUE);
  assert_received (afterwards, size, TRUE);
  ck_assert_int_eq (count (central, "signed_papers"), 1);
}
END_TEST

START_TEST (the_same_key_takes_a_piece_once)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autoptr (GBytes) file = vc_test_photo_new (99, VC_PHOTO_FRONT);
  g_autoptr (GBytes) piece = g_bytes_new_from_bytes (file, 0, 100);
  g_autofree char *id = vc_test_dup_key ();
  g_autofree char *key = vc_test_dup_key ();
  g_autoptr (VcTestReply) first = NULL;
  g_autoptr (VcTestReply) second = NULL;

  must_announce (central, id, file, "image/jpeg");
  first = send_with_key (central, key, id, 0, piece);
  second = send_with_key (central, key, id, 0, piece);

  assert_received (first, 100, FALSE);
  assert_received (second, 100, FALSE);
  ck_assert_str_eq (soup_message_headers_get_one (second->headers, "Idempotency-Replayed"), "true");
  ck_assert_int_eq (count (central, "pieces"), 1);
}
END_TEST

START_TEST (what_was_damaged_on_its_way_is_sent_from_its_beginning)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autoptr (GBytes) file = vc_test_photo_new (99, VC_PHOTO_FRONT);
  gsize size = g_bytes_get_size (file);
  g_autoptr (GBytes) damaged = g_bytes_new_take (g_malloc0 (size), size);
  g_autofree char *id = vc_test_dup_key ();
  g_autoptr (VcTestReply) refused = NULL;
  g_autoptr (VcTestReply) taken = NULL;

  must_announce (central, id, file, "image/jpeg");
  refused = send (central, id, damaged, 0, G_MAXSIZE);
  vc_test_assert_problem (refused, "photo-damaged");
  ck_assert_int_eq (count (central, "pieces") + count (central, "signed_papers"), 0);

  must_announce (central, id, file, "image/jpeg");
  taken = send (central, id, file, 0, G_MAXSIZE);
  assert_received (taken, size, TRUE);
}
END_TEST

static const struct
{
  const char *content;
  const char *media_type;
} unreadable[] = {
  { "no paper at all",                     "application/pdf" },
  { "%PDF-1.7 and then nothing",           "application/pdf" },
  { "\xff\xd8\xff\xe0 and then nothing",   "image/jpeg"      },
  { "%PDF-1.7 and then nothing",           "image/png"       },
};

START_TEST (what_cannot_be_read_is_not_attached_and_leaves_no_file)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autoptr (GBytes) file = g_bytes_new (unreadable[_i].content, strlen (unreadable[_i].content));
  gint64 n_files = count (central, "files");
  g_autofree char *id = vc_test_dup_key ();
  g_autoptr (VcTestReply) reply = NULL;

  must_announce (central, id, file, unreadable[_i].media_type);
  reply = send (central, id, file, 0, G_MAXSIZE);
  vc_test_assert_problem (reply, "photo-unreadable");
  ck_assert_int_eq (count (central, "signed_papers"), 0);
  ck_assert_int_eq (count (central, "files"), n_files);
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT flags & 2 FROM declarations"), 2);
}
END_TEST

START_TEST (a_piece_is_neither_empty_nor_longer_than_what_is_missing)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autoptr (GBytes) file = vc_test_photo_new (99, VC_PHOTO_FRONT);
  gsize size = g_bytes_get_size (file) + 1;
  g_autoptr (GBytes) longer = g_bytes_new_take (g_malloc0 (size), size);
  g_autofree char *id = vc_test_dup_key ();
  g_autoptr (VcTestReply) empty = NULL;
  g_autoptr (VcTestReply) more = NULL;

  must_announce (central, id, file, "image/jpeg");
  empty = send (central, id, file, 0, 0);
  more = send (central, id, longer, 0, size);
  vc_test_assert_problem (empty, "invalid-parameter");
  vc_test_assert_problem (more, "invalid-parameter");
  ck_assert_int_eq (count (central, "pieces"), 0);
}
END_TEST

START_TEST (an_upload_that_stopped_is_forgotten_after_the_policys_time)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autoptr (GBytes) file = vc_test_photo_new (99, VC_PHOTO_FRONT);
  g_autofree char *id = vc_test_dup_key ();
  g_autoptr (VcTestReply) piece = NULL;
  g_autoptr (VcTestReply) late = NULL;

  must_announce (central, id, file, "image/jpeg");
  vc_test_central_run_sql (central, "UPDATE policy SET value = '5' WHERE key = 'upload_hours'");
  vc_test_central_advance (central, 4 * HOUR);
  piece = send (central, id, file, 0, 100);
  assert_received (piece, 100, FALSE);

  vc_test_central_advance (central, 5 * HOUR - 1);
  ck_assert_int_eq (count (central, "uploads"), 1);
  vc_test_central_advance (central, 1);
  ck_assert_int_eq (count (central, "uploads") + count (central, "pieces"), 0);
  late = send (central, id, file, 100, G_MAXSIZE);
  vc_test_assert_problem (late, "not-found");
}
END_TEST

START_TEST (sixteen_papers_are_enough)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autoptr (GBytes) file = vc_test_photo_new (99, VC_PHOTO_FRONT);
  g_autofree char *last = vc_test_dup_key ();
  g_autoptr (VcTestReply) more = NULL;

  for (guint i = 0; i < 16; i++)
    {
      g_autofree char *id = vc_test_dup_key ();

      must_announce (central, id, file, "image/jpeg");
    }

  more = announce (central, CLERK, last, file, "image/jpeg");
  vc_test_assert_problem (more, "retakes-full");
}
END_TEST

START_TEST (without_a_sandbox_a_paper_is_taken_without_a_look)
{
  g_autoptr (VcTestCentral) central = make_central ();
  g_autofree char *id = vc_test_dup_key ();
  g_autoptr (VcTestReply) sent = NULL;
  g_autoptr (VcTestReply) declaration = NULL;

  g_setenv ("PATH", "/nonexistent", TRUE);
  sent = send_photo (central, id);
  vc_test_assert_status (sent, 200);
  declaration = get (central, "declarations/D1");
  ck_assert_int_eq (vc_test_reply_get_int (declaration, "signed_papers.#"), 1);
}
END_TEST

TCase *
test_papers_new (void)
{
  TCase *tcase = tcase_create ("papers");

  tcase_add_test (tcase, a_document_in_pieces_is_attached_when_the_last_has_come);
  tcase_add_test (tcase, a_paper_is_fetched_back_and_every_fetch_is_recorded);
  tcase_add_test (tcase, a_piece_at_another_offset_is_told_where_to_go_on);
  tcase_add_test (tcase, announcing_again_tells_how_far_it_is);
  tcase_add_test (tcase, the_same_key_takes_a_piece_once);
  tcase_add_test (tcase, what_was_damaged_on_its_way_is_sent_from_its_beginning);
  tcase_add_loop_test (tcase, what_cannot_be_read_is_not_attached_and_leaves_no_file, 0, G_N_ELEMENTS (unreadable));
  tcase_add_test (tcase, a_piece_is_neither_empty_nor_longer_than_what_is_missing);
  tcase_add_test (tcase, an_upload_that_stopped_is_forgotten_after_the_policys_time);
  tcase_add_test (tcase, sixteen_papers_are_enough);
  tcase_add_test (tcase, without_a_sandbox_a_paper_is_taken_without_a_look);
  return tcase;
}
