/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A server that answers nonsense gets a clear error, and nothing else
 * happens. */

#include "test-api.h"

#include <string.h>

#define JSON_HEAD "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"
#define PROBLEM_HEAD(status) \
  "HTTP/1.1 " status "\r\nContent-Type: application/problem+json\r\nConnection: close\r\n\r\n"

enum { API, PROBLEM };

static const struct
{
  const char *answer;
  int         domain;
  int         code;
} answers[] = {
  /* No HTTP */
  { "",                                                       API, VC_API_ERROR_UNREACHABLE },
  { "\r\n\r\n\r\n\r\n",                                       API, VC_API_ERROR_MALFORMED },
  { "SSH-2.0-OpenSSH_9.2\r\n\r\n",                            API, VC_API_ERROR_MALFORMED },
  { "HTTP/1.1\r\n\r\n",                                       API, VC_API_ERROR_MALFORMED },
  { "HTTP/1.1 abc OK\r\n\r\n",                                API, VC_API_ERROR_MALFORMED },
  { "HTTP/1.1 200 OK\r\nContent-Type: appl",                  API, VC_API_ERROR_MALFORMED },
  { "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{}",
    API, VC_API_ERROR_UNREACHABLE },
  { "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n",
    API, VC_API_ERROR_MALFORMED },
  { "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\nnot gzip",
    API, VC_API_ERROR_MALFORMED },

  /* No JSON, or not the JSON that was agreed */
  { JSON_HEAD,                                                API, VC_API_ERROR_MALFORMED },
  { JSON_HEAD "<html>Welcome to the café</html>",             API, VC_API_ERROR_MALFORMED },
  { JSON_HEAD "1[]",                                          API, VC_API_ERROR_MALFORMED },
  { JSON_HEAD "null",                                         API, VC_API_ERROR_MALFORMED },
  { JSON_HEAD "[]",                                           API, VC_API_ERROR_MALFORMED },
  { JSON_HEAD "{\"items\":",                                  API, VC_API_ERROR_MALFORMED },
  { JSON_HEAD "{\"items\":7,\"features\":[]}",                API, VC_API_ERROR_MALFORMED },
  { JSON_HEAD "{\"items\":[],\"features\":[]}",               API, VC_API_ERROR_MALFORMED },
  { JSON_HEAD "{\"items\":[[]],\"features\":\"\"}",           API, VC_API_ERROR_MALFORMED },
  { JSON_HEAD "{\"\xff\":1}",                                 API, VC_API_ERROR_MALFORMED },
  { "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n{\"items\":[],\"features\":[]}",
    API, VC_API_ERROR_MALFORMED },
  { "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"items\":[],\"features\":[]}",
    API, VC_API_ERROR_MALFORMED },
  { "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n",   API, VC_API_ERROR_MALFORMED },

  /* Somebody else's answer */
  { "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
    API, VC_API_ERROR_MALFORMED },
  { "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n", API, VC_API_ERROR_MALFORMED },
  { "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html>",
    API, VC_API_ERROR_MALFORMED },
  { "HTTP/1.1 500 Oops\r\nConnection: close\r\n\r\n",         API, VC_API_ERROR_MALFORMED },
  { "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html>",
    API, VC_API_ERROR_UNREACHABLE },
  { "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
    API, VC_API_ERROR_MALFORMED },
  { "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
    API, VC_API_ERROR_MALFORMED },

  /* Problems, well and badly told */
  { PROBLEM_HEAD ("401 No") "{\"type\":\"/problems/session-ended\",\"title\":\"x\",\"status\":401}",
    PROBLEM, VC_PROBLEM_SESSION_ENDED },
  { PROBLEM_HEAD ("403 No") "{\"type\":\"/problems/other-office\"}", PROBLEM, VC_PROBLEM_OTHER_OFFICE },
  { PROBLEM_HEAD ("409 No") "{\"type\":\"/problems/never-heard-of\"}", PROBLEM, VC_PROBLEM_WRONG_STATE },
  { PROBLEM_HEAD ("500 No") "{}",                             PROBLEM, VC_PROBLEM_INTERNAL },
  { PROBLEM_HEAD ("404 No") "[]",                             PROBLEM, VC_PROBLEM_NOT_FOUND },
  { PROBLEM_HEAD ("404 No") "gone",                           API, VC_API_ERROR_MALFORMED },
  { PROBLEM_HEAD ("404 No") "{\"type\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]", API, VC_API_ERROR_MALFORMED },
  { PROBLEM_HEAD ("200 OK") "{\"type\":\"/problems/not-found\"}", API, VC_API_ERROR_MALFORMED },
};

static GError *
ask (CannedServer *server)
{
  g_autoptr (VcApiClient) client = make_client (server);
  g_autoptr (VcPolicy) policy = NULL;
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GError *error = NULL;

  vc_api_client_get_policy_async (client, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  policy = vc_api_client_get_policy_finish (client, result, &error);
  ck_assert_ptr_null (policy);
  ck_assert_ptr_nonnull (error);
  return error;
}

START_TEST (a_nonsensical_answer_is_a_clear_error)
{
  g_autoptr (CannedServer) server = canned_server_new (answers[_i].answer, -1);
  g_autoptr (GError) error = ask (server);
  GQuark domain = answers[_i].domain == API ? VC_API_ERROR : VC_PROBLEM;

  ck_assert_msg (g_error_matches (error, domain, answers[_i].code), "%.40s…: %s %d: %s", answers[_i].answer,
                 g_quark_to_string (error->domain), error->code, error->message);
}
END_TEST

START_TEST (a_redirection_is_not_followed)
{
  g_autoptr (CannedServer) elsewhere = canned_server_new (JSON_HEAD "{}", -1);
  g_autofree char *uri = canned_server_dup_uri (elsewhere);
  g_autofree char *answer = g_strdup_printf ("HTTP/1.1 307 Go\r\nLocation: %s/v1/policy\r\nContent-Length: 0\r\n"
                                             "Connection: close\r\n\r\n", uri);
  g_autoptr (CannedServer) server = canned_server_new (answer, -1);
  g_autoptr (GError) error = ask (server);

  ck_assert (g_error_matches (error, VC_API_ERROR, VC_API_ERROR_MALFORMED));
  ck_assert_uint_eq (canned_server_count (elsewhere), 0);
}
END_TEST

START_TEST (a_hundred_thousand_brackets_are_nonsense)
{
  g_autofree char *brackets = g_strnfill (100000, '[');
  g_autofree char *answer = g_strconcat (JSON_HEAD, brackets, NULL);
  g_autoptr (CannedServer) server = canned_server_new (answer, -1);
  g_autoptr (GError) error = ask (server);

  ck_assert (g_error_matches (error, VC_API_ERROR, VC_API_ERROR_MALFORMED));
}
END_TEST

START_TEST (a_body_without_end_is_cut_off)
{
  g_autofree char *spaces = g_strnfill (2048, ' ');
  g_autofree char *answer = g_strconcat (JSON_HEAD, spaces, NULL);
  g_autoptr (CannedServer) server = canned_server_new_endless (answer);
  g_autoptr (GError) error = ask (server);

  ck_assert (g_error_matches (error, VC_API_ERROR, VC_API_ERROR_MALFORMED));
  while (!canned_server_is_abandoned (server))
    g_main_context_iteration (NULL, TRUE);
}
END_TEST

START_TEST (headers_without_end_are_cut_off)
{
  g_autofree char *text = g_strnfill (2048, 'x');
  g_autofree char *answer = g_strconcat ("HTTP/1.1 200 OK\r\nX: ", text, NULL);
  g_autoptr (CannedServer) server = canned_server_new_endless (answer);
  g_autoptr (GError) error = ask (server);

  ck_assert (error->domain == VC_API_ERROR);
  while (!canned_server_is_abandoned (server))
    g_main_context_iteration (NULL, TRUE);
}
END_TEST

TCase *
test_nonsense_case (void)
{
  TCase *tcase = tcase_create ("nonsense");

  tcase_add_loop_test (tcase, a_nonsensical_answer_is_a_clear_error, 0, G_N_ELEMENTS (answers));
  tcase_add_test (tcase, a_redirection_is_not_followed);
  tcase_add_test (tcase, a_hundred_thousand_brackets_are_nonsense);
  tcase_add_test (tcase, a_body_without_end_is_cut_off);
  tcase_add_test (tcase, headers_without_end_are_cut_off);
  return tcase;
}
