/* SPDX-License-Identifier: GPL-3.0-or-later */

/* loopback-server.pem holds a certificate for localhost that nothing in the
 * world trusts, and its key, which therefore need not be secret. */

#include "test-api.h"

#include <string.h>

#define HEALTH "{\"api_version\":\"1.0\",\"oldest_client\":\"0.0.1\",\"time\":\"2026-11-20T08:00:00Z\"}"

static gboolean
check_health (const char    *ca_file,
              CannedServer **server,
              GError       **error)
{
  g_autofree char *certificate = vc_test_dup_source ("tests/api/loopback-server.pem");
  g_autofree char *answer = make_answer ("200 OK", "application/json", HEALTH);
  g_autofree char *uri = NULL;
  g_autoptr (VcApiClient) client = NULL;
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  *server = canned_server_new_tls (answer, certificate);
  uri = canned_server_dup_uri (*server);
  client = vc_api_client_new (uri, ca_file, "Quầy 3", NULL);
  ck_assert_ptr_nonnull (client);
  vc_api_client_check_health_async (client, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  return vc_api_client_check_health_finish (client, result, error);
}

START_TEST (a_certificate_nobody_vouches_for_is_insecure_and_hears_no_request)
{
  g_autoptr (CannedServer) server = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert (!check_health (NULL, &server, &error));
  ck_assert_msg (g_error_matches (error, VC_API_ERROR, VC_API_ERROR_INSECURE), "%s", error->message);
  ck_assert_str_eq (canned_server_get_request (server), "");
}
END_TEST

START_TEST (a_named_authority_is_believed_and_http_stays_1_1)
{
  g_autofree char *ca_file = vc_test_dup_source ("tests/api/loopback-server.pem");
  g_autoptr (CannedServer) server = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert_msg (check_health (ca_file, &server, &error), "%s", error != NULL ? error->message : "");
  ck_assert (g_str_has_prefix (canned_server_get_request (server), "GET /v1/health HTTP/1.1\r\n"));
}
END_TEST

START_TEST (plain_http_where_tls_is_expected_is_no_central)
{
  g_autoptr (CannedServer) server = canned_server_new ("HTTP/1.1 200 OK\r\n\r\n", -1);
  g_autofree char *plain = canned_server_dup_uri (server);
  g_autofree char *uri = g_strconcat ("https", plain + strlen ("http"), NULL);
  g_autoptr (VcApiClient) client = vc_api_client_new (uri, NULL, "Quầy 3", NULL);
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  vc_api_client_check_health_async (client, cancellable, vc_test_result_cb, &kept);
  while (*canned_server_get_request (server) == '\0')
    g_main_context_iteration (NULL, TRUE);
  ck_assert_ptr_null (strstr (canned_server_get_request (server), "GET "));
  g_cancellable_cancel (cancellable);
  result = vc_test_wait_result (&kept);
  ck_assert (!vc_api_client_check_health_finish (client, result, &error));
}
END_TEST

TCase *
test_tls_case (void)
{
  TCase *tcase = tcase_create ("tls");

  tcase_add_test (tcase, a_certificate_nobody_vouches_for_is_insecure_and_hears_no_request);
  tcase_add_test (tcase, a_named_authority_is_believed_and_http_stays_1_1);
  tcase_add_test (tcase, plain_http_where_tls_is_expected_is_no_central);
  return tcase;
}
