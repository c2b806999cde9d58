/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-api.h"

#include <string.h>

#include "vc-config.h"
#include "vc-json.h"
#include "vc-wire.h"

#define UUID "11111111-2222-4333-8444-555555555555"
#define SHA "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define TOKEN "0123456789abcdef0123456789abcdef"
#define OFFICER "{\"id\":\"o-1\",\"account\":\"mau\",\"name\":\"Cán bộ Mẫu\",\"role\":\"clerk\",\"office_id\":\"vp-1\"}"
#define SESSION "{\"token\":\"" TOKEN "\",\"expires_at\":\"2026-11-20T12:00:00Z\",\"officer\":" OFFICER "}"
#define CLAIM \
  "{\"id\":\"c-1\",\"declaration_id\":\"d-1\",\"officer_id\":\"o-1\",\"officer_name\":\"Cán bộ Mẫu\"," \
  "\"counter\":\"Quầy 3\",\"parked\":false,\"taken_at\":\"2026-11-20T08:00:00Z\"," \
  "\"expires_at\":\"2026-11-20T08:15:00Z\"}"

VcApiClient *
make_client (CannedServer *server)
{
  g_autofree char *uri = canned_server_dup_uri (server);
  VcApiClient     *client = vc_api_client_new (uri, NULL, "Quầy 3", NULL);

  ck_assert_ptr_nonnull (client);
  return client;
}

char *
make_answer (const char *status,
             const char *media_type,
             const char *body)
{
  return g_strdup_printf ("HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %zu\r\nConnection: close\r\n\r\n%s",
                          status, media_type, strlen (body), body);
}

static void
assert_said (CannedServer *server,
             const char   *words)
{
  ck_assert_msg (strstr (canned_server_get_request (server), words) != NULL, "\"%s\" is not in\n%s", words,
                 canned_server_get_request (server));
}

static VcOfficer *
sign_in (VcApiClient  *client,
         GError      **error)
{
  g_autoptr (VcSecret) password = vc_secret_new_text ("mật khẩu");
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  vc_api_client_sign_in_async (client, "mau", password, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  return vc_api_client_sign_in_finish (client, result, error);
}

START_TEST (signing_in_sends_account_password_and_counter_and_gives_the_officer)
{
  g_autofree char *answer = make_answer ("201 Created", "application/json", SESSION);
  g_autoptr (CannedServer) server = canned_server_new (answer, -1);
  g_autoptr (VcApiClient) client = make_client (server);
  g_autoptr (VcOfficer) officer = sign_in (client, NULL);

  ck_assert_ptr_nonnull (officer);
  ck_assert_str_eq (vc_officer_get_id (officer), "o-1");
  assert_said (server, "POST /v1/sessions HTTP/1.1\r\n");
  assert_said (server, "\r\nClient-Version: " VC_VERSION "\r\n");
  assert_said (server, "\r\nContent-Type: application/json\r\n");
  assert_said (server, "{\"account\":\"mau\",\"password\":\"mật khẩu\",\"counter\":\"Quầy 3\"}");
  ck_assert_ptr_null (strstr (canned_server_get_request (server), "Authorization"));
}
END_TEST

START_TEST (a_signed_in_client_shows_its_token_until_it_signs_out)
{
  g_autofree char *answer = make_answer ("201 Created", "application/json", SESSION);
  g_autoptr (CannedServer) server = canned_server_new (answer, -1);
  g_autoptr (VcApiClient) client = make_client (server);
  g_autoptr (VcOfficer) officer = sign_in (client, NULL);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) out = NULL;
  g_autoptr (GAsyncResult) after = NULL;

  vc_api_client_sign_out_async (client, NULL, vc_test_result_cb, &kept);
  out = vc_test_wait_result (&kept);
  ck_assert (vc_api_client_sign_out_finish (client, out, NULL));
  assert_said (server, "DELETE /v1/sessions/current HTTP/1.1\r\n");
  assert_said (server, "\r\nAuthorization: Bearer " TOKEN "\r\n");

  vc_api_client_get_declaration_async (client, "d-1", NULL, vc_test_result_cb, &kept);
  after = vc_test_wait_result (&kept);
  ck_assert_ptr_null (vc_api_client_get_declaration_finish (client, after, NULL));
  ck_assert_ptr_null (strstr (canned_server_get_request (server), "Authorization"));
}
END_TEST

START_TEST (a_change_carries_its_key)
{
  g_autofree char *answer = make_answer ("201 Created", "application/json", CLAIM);
  g_autoptr (CannedServer) server = canned_server_new (answer, -1);
  g_autoptr (VcApiClient) client = make_client (server);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VcClaim) claim = NULL;

  vc_api_client_take_claim_async (client, "d-1", UUID, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  claim = vc_api_client_claim_finish (client, result, NULL);

  ck_assert_str_eq (vc_claim_get_id (claim), "c-1");
  assert_said (server, "POST /v1/declarations/d-1/claim HTTP/1.1\r\n");
  assert_said (server, "\r\nIdempotency-Key: " UUID "\r\n");
  assert_said (server, "{\"counter\":\"Quầy 3\"}");
}
END_TEST

START_TEST (a_decision_is_its_own_key)
{
  g_autoptr (CannedServer) server = canned_server_new ("HTTP/1.1 500 Oh\r\n\r\n", -1);
  g_autoptr (VcApiClient) client = make_client (server);
  g_autoptr (VcDecision) decision = vc_decision_new (&(VcDecisionFields) {
    .id = UUID, .declaration_id = "d-1", .version = 3, .counter = "Quầy 3",
  });
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  vc_api_client_decide_async (client, decision, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  ck_assert_ptr_null (vc_api_client_decide_finish (client, result, NULL));
  assert_said (server, "POST /v1/declarations/d-1/decisions HTTP/1.1\r\n");
  assert_said (server, "\r\nIdempotency-Key: " UUID "\r\n");
  assert_said (server, "\"version\":3");
}
END_TEST

START_TEST (a_viewing_goes_to_its_declaration_under_its_key)
{
  static const char * const photos[] = { SHA, NULL };
  g_autoptr (CannedServer) server = canned_server_new ("HTTP/1.1 204 No Content\r\n\r\n", -1);
  g_autoptr (VcApiClient) client = make_client (server);
  g_autoptr (GDateTime) seen_at = g_date_time_new_utc (2026, 11, 20, 9, 30, 0);
  g_autoptr (VcViewing) viewing = vc_viewing_new (&(VcViewingFields) {
    .id = UUID, .declaration_id = "d-1", .photos = photos, .seen_at = seen_at, .counter = "Quầy 3",
  });
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  vc_api_client_add_view_async (client, viewing, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  ck_assert (vc_api_client_add_view_finish (client, result, NULL));
  assert_said (server, "POST /v1/declarations/d-1/views HTTP/1.1\r\n");
  assert_said (server, "\r\nIdempotency-Key: " UUID "\r\n");
  assert_said (server, "{\"photos\":[\"" SHA "\"],\"seen_at\":\"2026-11-20T09:30:00Z\",\"counter\":\"Quầy 3\"}");
}
END_TEST

START_TEST (a_list_asks_for_states_text_and_cursor_as_the_contract_says)
{
  g_autofree char *answer = make_answer ("200 OK", "application/json; charset=utf-8",
                                         "{\"items\":[],\"next_cursor\":\"abc\",\"change\":41}");
  g_autoptr (CannedServer) server = canned_server_new (answer, -1);
  g_autoptr (VcApiClient) client = make_client (server);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *cursor = NULL;
  guint64          change = 0;

  vc_api_client_list_declarations_async (client, 1u << VC_DECLARATION_SUBMITTED | 1u << VC_DECLARATION_REFUSED,
                                         "mẫu & co", 17, "x/y", NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  items = vc_api_client_list_declarations_finish (client, result, &cursor, &change, NULL);

  ck_assert_uint_eq (items->len, 0);
  ck_assert_str_eq (cursor, "abc");
  ck_assert_uint_eq (change, 41);
  assert_said (server, "GET /v1/declarations?limit=200&state=SUBMITTED&state=REFUSED&q=m%E1%BA%ABu%20%26%20co"
                       "&changed_after=17&cursor=x%2Fy HTTP/1.1\r\n");
}
END_TEST

static const struct
{
  const char *api_version;
  const char *oldest_client;
  gboolean    accepted;
} healths[] = {
  { "1.0", VC_VERSION, TRUE  },
  { "1.7", "0.0.1",    TRUE  },
  { "2.0", "0.0.1",    FALSE },
  { "1.0", "999.0.0",  FALSE },
};

START_TEST (a_client_knows_when_it_is_too_old)
{
  g_autofree char *body = g_strdup_printf ("{\"api_version\":\"%s\",\"oldest_client\":\"%s\","
                                           "\"time\":\"2026-11-20T08:00:00Z\"}",
                                           healths[_i].api_version, healths[_i].oldest_client);
  g_autofree char *answer = make_answer ("200 OK", "application/json", body);
  g_autoptr (CannedServer) server = canned_server_new (answer, -1);
  g_autoptr (VcApiClient) client = make_client (server);
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  vc_api_client_check_health_async (client, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  ck_assert_int_eq (vc_api_client_check_health_finish (client, result, &error), healths[_i].accepted);
  if (!healths[_i].accepted)
    ck_assert (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_CLIENT_TOO_OLD));
}
END_TEST

/* Asks for the photo whose bytes are "a photo". */
static GBytes *
fetch_photo (CannedServer *server,
             GError      **error)
{
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "a photo", -1);
  g_autoptr (VcApiClient) client = make_client (server);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  vc_api_client_get_photo_async (client, "d-1", sha256, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  return vc_api_client_get_photo_finish (client, result, error);
}

START_TEST (a_photo_that_is_damaged_on_its_way_is_fetched_again)
{
  /* @_i times. */
  g_autofree char *damaged = make_answer ("200 OK", "image/jpeg", "b photo");
  g_autofree char *whole = make_answer ("200 OK", "image/jpeg", "a photo");
  g_autoptr (CannedServer) server = canned_server_new_mending (damaged, (guint) _i, whole);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) photo = fetch_photo (server, &error);

  ck_assert_msg (photo != NULL, "%s", error != NULL ? error->message : "");
  ck_assert_uint_eq (g_bytes_get_size (photo), 7);
  ck_assert_uint_eq (canned_server_count (server), (guint) _i + 1);
}
END_TEST

START_TEST (a_photo_that_is_damaged_three_times_is_given_up)
{
  g_autofree char *damaged = make_answer ("200 OK", "image/jpeg", "b photo");
  g_autoptr (CannedServer) server = canned_server_new (damaged, -1);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (fetch_photo (server, &error));
  ck_assert (g_error_matches (error, VC_API_ERROR, VC_API_ERROR_DAMAGED));
  ck_assert_uint_eq (canned_server_count (server), 3);
}
END_TEST

START_TEST (a_retake_goes_as_a_file_under_its_key_kind_and_hash)
{
  g_autoptr (CannedServer) server = canned_server_new ("HTTP/1.1 500 Oh\r\n\r\n", -1);
  g_autoptr (VcApiClient) client = make_client (server);
  g_autoptr (VcPhoto) photo = vc_photo_new (VC_PHOTO_BIRTH_CERTIFICATE, "ab12", "image/png", 7);
  g_autoptr (GBytes) file = g_bytes_new_static ("a photo", 7);
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  vc_api_client_add_retake_async (client, "d/1", photo, file, UUID, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  ck_assert_ptr_null (vc_api_client_add_retake_finish (client, result, &error));
  assert_said (server, "POST /v1/declarations/d%2F1/retakes?kind=birth_certificate&sha256=ab12 HTTP/1.1\r\n");
  assert_said (server, "\r\nIdempotency-Key: " UUID "\r\n");
  assert_said (server, "\r\nContent-Type: image/png\r\n");
  assert_said (server, "\r\n\r\na photo");
}
END_TEST

START_TEST (a_call_that_is_cancelled_says_so_and_hangs_up)
{
  g_autoptr (CannedServer) server = canned_server_new_silent ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n");
  g_autoptr (VcApiClient) client = make_client (server);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  vc_api_client_get_policy_async (client, cancellable, vc_test_result_cb, &kept);
  while (*canned_server_get_request (server) == '\0')
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (cancellable);
  result = vc_test_wait_result (&kept);

  ck_assert_ptr_null (vc_api_client_get_policy_finish (client, result, &error));
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  while (!canned_server_is_abandoned (server))
    g_main_context_iteration (NULL, TRUE);
}
END_TEST

START_TEST (where_nobody_listens_central_is_unreachable)
{
  CannedServer *server = canned_server_new ("", 0);
  g_autoptr (VcApiClient) client = make_client (server);
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  canned_server_free (server);
  vc_api_client_check_health_async (client, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  ck_assert (!vc_api_client_check_health_finish (client, result, &error));
  ck_assert (g_error_matches (error, VC_API_ERROR, VC_API_ERROR_UNREACHABLE));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("api");
  TCase *tcase = tcase_create ("calls");

  tcase_add_test (tcase, signing_in_sends_account_password_and_counter_and_gives_the_officer);
  tcase_add_test (tcase, a_signed_in_client_shows_its_token_until_it_signs_out);
  tcase_add_test (tcase, a_change_carries_its_key);
  tcase_add_test (tcase, a_decision_is_its_own_key);
  tcase_add_test (tcase, a_viewing_goes_to_its_declaration_under_its_key);
  tcase_add_test (tcase, a_list_asks_for_states_text_and_cursor_as_the_contract_says);
  tcase_add_loop_test (tcase, a_client_knows_when_it_is_too_old, 0, G_N_ELEMENTS (healths));
  tcase_add_loop_test (tcase, a_photo_that_is_damaged_on_its_way_is_fetched_again, 0, 3);
  tcase_add_test (tcase, a_photo_that_is_damaged_three_times_is_given_up);
  tcase_add_test (tcase, a_retake_goes_as_a_file_under_its_key_kind_and_hash);
  tcase_add_test (tcase, a_call_that_is_cancelled_says_so_and_hangs_up);
  tcase_add_test (tcase, where_nobody_listens_central_is_unreachable);
  suite_add_tcase (suite, tcase);

  suite_add_tcase (suite, test_address_case ());
  suite_add_tcase (suite, test_nonsense_case ());
  suite_add_tcase (suite, test_sse_case ());
  suite_add_tcase (suite, test_events_case ());
  suite_add_tcase (suite, test_tls_case ());
  return vc_test_run (suite);
}
