/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

#include "vc-central-previews.h"
#include "vc-demo-jpeg.h"

/* What central learns of a photo, and the small picture it makes of it. */

#define WIDTH  1200
#define HEIGHT 800

/* A picture that its camera held sideways. */
static GBytes *
make_sideways_photo (void)
{
  g_autofree guint8 *pixels = g_malloc (WIDTH * HEIGHT * 3);

  for (guint i = 0; i < WIDTH * HEIGHT; i++)
    {
      pixels[3 * i] = (guint8) (i % WIDTH * 255 / WIDTH);
      pixels[3 * i + 1] = (guint8) (i / WIDTH * 255 / HEIGHT);
      pixels[3 * i + 2] = 128;
    }

  return vc_demo_jpeg_encode (pixels, WIDTH, HEIGHT, VC_DEMO_TURN_RIGHT, 100000);
}

static VcTestCentral *
make_central (GBytes *portrait)
{
  VcTestCentral *central = vc_test_central_new (NULL);

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1, .verified = TRUE, .portrait = portrait });
  return central;
}

/* What a pass over all photos came to. */
typedef struct
{
  GAsyncResult *result;
  guint         n_looked_at;
} Pass;

static void
looked_at_cb (guint    n_done,
              guint    n_all,
              gpointer user_data)
{
  Pass *pass = user_data;

  pass->n_looked_at++;
}

static void
passed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  Pass *pass = user_data;

  pass->result = g_object_ref (result);
}

/* Returns how many photos were looked at. */
static guint
look_at_photos (VcTestCentral *central,
                GError       **error)
{
  g_autoptr (VcImageDecoder) decoder = vc_image_decoder_new (NULL);
  Pass pass = { NULL };
  g_autoptr (GAsyncResult) result = NULL;

  vc_central_previews_make_async (central->central, decoder, 2, looked_at_cb, NULL, passed_cb, &pass);
  while (pass.result == NULL)
    g_main_context_iteration (NULL, TRUE);

  result = pass.result;
  vc_central_previews_make_finish (central->central, result, error);
  return pass.n_looked_at;
}

static VcTestReply *
get (VcTestCentral *central,
     const char    *path)
{
  const VcTestCall call = { .as = "KH-DK.clerk", .method = "GET", .path = path };

  return vc_test_call (central, &call);
}

static VcTestReply *
get_preview (VcTestCentral *central,
             const char    *declaration_id)
{
  g_autoptr (VcTestReply) declaration = get (central, "declarations/D1");
  g_autofree char *path = g_strdup_printf ("declarations/%s/photos/%s", declaration_id,
                                           vc_test_reply_get (declaration, "filed.photos.0.preview.sha256"));

  return get (central, path);
}

START_TEST (a_photo_gets_its_size_and_a_small_picture_both_upright)
{
  g_autoptr (GBytes) portrait = make_sideways_photo ();
  g_autoptr (VcTestCentral) central = make_central (portrait);
  g_autoptr (VcTestReply) before = get (central, "declarations/D1");
  g_autoptr (GError) error = NULL;
  g_autoptr (VcTestReply) after = NULL;

  ck_assert_int_eq (vc_test_reply_get_int (before, "filed.photos.0.width"), -1);
  ck_assert_ptr_null (vc_test_reply_find (before, "filed.photos.0.preview"));

  ck_assert_uint_eq (look_at_photos (central, &error), 1);
  ck_assert_msg (error == NULL, "%s", error != NULL ? error->message : "");

  after = get (central, "declarations/D1");
  ck_assert_int_eq (vc_test_reply_get_int (after, "filed.photos.0.width"), HEIGHT);
  ck_assert_int_eq (vc_test_reply_get_int (after, "filed.photos.0.height"), WIDTH);
  ck_assert_int_eq (vc_test_reply_get_int (after, "filed.photos.0.preview.width"), 608);
  ck_assert_int_eq (vc_test_reply_get_int (after, "filed.photos.0.preview.height"), 912);
  ck_assert_str_eq (vc_test_reply_get (after, "filed.photos.0.preview.media_type"), "image/jpeg");
  ck_assert_int_eq (vc_test_reply_get_int (after, "version"), vc_test_reply_get_int (before, "version"));
}
END_TEST

START_TEST (a_small_photo_is_not_enlarged)
{
  g_autoptr (VcTestCentral) central = make_central (NULL);
  g_autoptr (VcTestReply) reply = NULL;

  look_at_photos (central, NULL);
  reply = get (central, "declarations/D1");
  ck_assert_int_eq (vc_test_reply_get_int (reply, "filed.photos.0.width"), 1);
  ck_assert_int_eq (vc_test_reply_get_int (reply, "filed.photos.0.preview.width"), 1);
  ck_assert_int_eq (vc_test_reply_get_int (reply, "filed.photos.0.preview.height"), 1);
}
END_TEST

START_TEST (a_preview_is_fetched_and_recorded_like_its_photo)
{
  g_autoptr (VcTestCentral) central = make_central (NULL);
  g_autoptr (VcTestReply) declaration = NULL;
  g_autoptr (VcTestReply) preview = NULL;
  g_autofree char *sha256 = NULL;
  const char *name;

  look_at_photos (central, NULL);
  declaration = get (central, "declarations/D1");
  name = vc_test_reply_get (declaration, "filed.photos.0.preview.sha256");
  preview = get_preview (central, "D1");
  vc_test_assert_status (preview, 200);

  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, preview->body);
  ck_assert_str_eq (sha256, name);
  ck_assert_int_eq (vc_test_reply_get_int (declaration, "filed.photos.0.preview.size"),
                    (gint64) g_bytes_get_size (preview->body));
  ck_assert_str_eq (soup_message_headers_get_one (preview->headers, "Content-Type"), "image/jpeg");
  ck_assert_int_eq (vc_test_central_get_number (central,
    "SELECT count (*) FROM audit WHERE line LIKE '%photo.fetch%'"), 1);
  ck_assert_int_eq (vc_test_central_get_number (central,
    "SELECT count (*) FROM audit, pictures WHERE line LIKE '%' || preview_sha256 || '%'"), 1);
}
END_TEST

START_TEST (a_preview_is_fetched_through_its_own_declaration_alone)
{
  g_autoptr (GBytes) portrait = make_sideways_photo ();
  g_autoptr (VcTestCentral) central = make_central (portrait);
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 2 });
  look_at_photos (central, NULL);
  reply = get_preview (central, "D2");
  vc_test_assert_problem (reply, "not-found");
}
END_TEST

START_TEST (a_photo_that_cannot_be_read_stands_by_itself_and_is_not_tried_again)
{
  g_autoptr (GBytes) portrait = g_bytes_new_static ("no picture", 10);
  g_autoptr (VcTestCentral) central = make_central (portrait);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcTestReply) reply = NULL;

  ck_assert_uint_eq (look_at_photos (central, &error), 1);
  ck_assert_msg (error == NULL, "%s", error != NULL ? error->message : "");
  ck_assert_uint_eq (look_at_photos (central, NULL), 0);

  reply = get (central, "declarations/D1");
  ck_assert_int_eq (vc_test_reply_get_int (reply, "filed.photos.0.size"), 10);
  ck_assert_ptr_null (vc_test_reply_find (reply, "filed.photos.0.width"));
  ck_assert_ptr_null (vc_test_reply_find (reply, "filed.photos.0.preview"));
}
END_TEST

START_TEST (a_preview_is_made_once_and_never_of_a_preview)
{
  g_autoptr (VcTestCentral) central = make_central (NULL);

  ck_assert_uint_eq (look_at_photos (central, NULL), 1);
  ck_assert_uint_eq (look_at_photos (central, NULL), 0);
}
END_TEST

START_TEST (whoever_follows_hears_of_a_preview)
{
  g_autoptr (VcTestCentral) central = make_central (NULL);
  gint64 before = vc_test_central_get_number (central, "SELECT change FROM declarations WHERE id = 'D1'");

  look_at_photos (central, NULL);
  ck_assert_int_gt (vc_test_central_get_number (central, "SELECT change FROM declarations WHERE id = 'D1'"), before);
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM events WHERE declaration_id = 'D1'"), 2);
}
END_TEST

START_TEST (without_a_sandbox_photos_wait_for_one)
{
  g_autofree char *path = g_strdup (g_getenv ("PATH"));
  g_autoptr (VcTestCentral) central = make_central (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) later = NULL;

  g_setenv ("PATH", "/nonexistent", TRUE);
  ck_assert_uint_eq (look_at_photos (central, &error), 0);
  g_setenv ("PATH", path, TRUE);

  ck_assert (g_error_matches (error, VC_IMAGING_ERROR, VC_IMAGING_ERROR_NO_SANDBOX));
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM pictures"), 0);
  ck_assert_uint_eq (look_at_photos (central, &later), 1);
  ck_assert_msg (later == NULL, "%s", later != NULL ? later->message : "");
}
END_TEST

START_TEST (an_approval_names_a_photo_or_its_preview)
{
  g_autoptr (VcTestCentral) central = make_central (NULL);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = NULL;
  g_autoptr (GString) changed = NULL;
  g_autoptr (VcTestReply) declaration = NULL;
  g_autoptr (VcTestReply) reply = NULL;

  look_at_photos (central, NULL);
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  declaration = get (central, "declarations/D1");
  body = vc_test_dup_approval (central, "KH-DK.clerk", key, "D1");
  changed = g_string_new (body);
  ck_assert_uint_eq (g_string_replace (changed, vc_test_reply_get (declaration, "filed.photos.0.sha256"),
                                       vc_test_reply_get (declaration, "filed.photos.0.preview.sha256"), 0), 1);
  reply = vc_test_decide (central, "KH-DK.clerk", "D1", key, changed->str);
  vc_test_assert_status (reply, 201);
}
END_TEST

TCase *
test_previews_new (void)
{
  TCase *tcase = tcase_create ("previews");

  tcase_add_test (tcase, a_photo_gets_its_size_and_a_small_picture_both_upright);
  tcase_add_test (tcase, a_small_photo_is_not_enlarged);
  tcase_add_test (tcase, a_preview_is_fetched_and_recorded_like_its_photo);
  tcase_add_test (tcase, a_preview_is_fetched_through_its_own_declaration_alone);
  tcase_add_test (tcase, a_photo_that_cannot_be_read_stands_by_itself_and_is_not_tried_again);
  tcase_add_test (tcase, a_preview_is_made_once_and_never_of_a_preview);
  tcase_add_test (tcase, whoever_follows_hears_of_a_preview);
  tcase_add_test (tcase, an_approval_names_a_photo_or_its_preview);
  tcase_add_test (tcase, without_a_sandbox_photos_wait_for_one);
  return tcase;
}
