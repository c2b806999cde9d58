/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

/* Whatever comes, each gets its documented answer and central goes on. */

static void
check_alive (VcTestCentral *central)
{
  const VcTestCall call = { .as = "KH-DK.clerk", .method = "GET", .path = "me" };
  g_autoptr (VcTestReply) reply = vc_test_call (central, &call);

  vc_test_assert_status (reply, 200);
}

static VcTestReply *
post_claim (VcTestCentral *central,
            const char    *body,
            const char    *content_type)
{
  g_autofree char *key = vc_test_dup_key ();
  const VcTestCall call = { .as = "KH-DK.clerk", .method = "POST", .path = "declarations/D1/claim", .key = key,
                            .body = body, .content_type = content_type };

  return vc_test_call (central, &call);
}

static const struct
{
  const char *body;
  const char *content_type;
  const char *problem;
} bodies[] = {
  { "{", NULL, "malformed-body" },
  { "", NULL, "malformed-body" },
  { "[]", NULL, "malformed-body" },
  { "7", NULL, "malformed-body" },
  { "1[]", NULL, "malformed-body" },
  { "null", NULL, "malformed-body" },
  { "{\"counter\":\"\xff\"}", NULL, "malformed-body" },
  { "{\"counter\":\"1\"} trailing", NULL, "malformed-body" },
  { "{\"counter\":\"1\"}", "text/plain", "unsupported-media-type" },
  { "{\"counter\":\"1\"}", "application/x-www-form-urlencoded", "unsupported-media-type" },
  { "{}", NULL, "invalid-value" },
  { "{\"counter\":7}", NULL, "invalid-value" },
  { "{\"counter\":null}", NULL, "invalid-value" },
  { "{\"counter\":\"\"}", NULL, "invalid-value" },
  { "{\"counter\":{\"counter\":\"1\"}}", NULL, "invalid-value" },
  { "{\"counter\":\"Quầy thứ bốn mươi mốt có tên dài hơn thỏa thuận\"}", NULL, "invalid-value" },
};

START_TEST (a_bad_body_is_told_what_is_wrong_with_it)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  reply = post_claim (central, bodies[_i].body, bodies[_i].content_type);
  vc_test_assert_problem (reply, bodies[_i].problem);
  check_alive (central);
}
END_TEST

START_TEST (json_with_a_charset_is_json)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  reply = post_claim (central, "{\"counter\":\"1\"}", "application/json; charset=utf-8");
  vc_test_assert_status (reply, 201);
}
END_TEST

START_TEST (a_hundred_thousand_brackets_are_too_deep)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *brackets = g_strnfill (100000, '[');
  g_autoptr (VcTestReply) reply = post_claim (central, brackets, NULL);

  vc_test_assert_problem (reply, "body-too-deep");
  check_alive (central);
}
END_TEST

static const gsize sizes[] = { 256 * 1024 + 1, 1024 * 1024, 10 * 1024 * 1024 };

START_TEST (a_large_body_is_too_large_whatever_the_route)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *body = g_strnfill (sizes[_i], ' ');
  const VcTestCall sign_in = { .method = "POST", .path = "sessions", .body = body };
  g_autoptr (VcTestReply) claim = post_claim (central, body, NULL);
  g_autoptr (VcTestReply) session = vc_test_call (central, &sign_in);

  vc_test_assert_problem (claim, "body-too-large");
  vc_test_assert_problem (session, "body-too-large");
  check_alive (central);
}
END_TEST

/* Bytes to send as they are. */
typedef struct
{
  const char *host;
  GString    *bytes;
  gboolean    keep_open; /* say nothing more and wait */
} Raw;

static void
send_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Raw *raw = data;
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnectable) address = g_network_address_parse (raw->host, 0, NULL);
  g_autoptr (GSocketConnection) line = g_socket_client_connect (client, address, NULL, NULL);
  GString *reply = g_string_new (NULL);
  gssize length;

  if (line == NULL)
    {
      g_task_return_pointer (task, reply, NULL);
      return;
    }

  g_socket_set_timeout (g_socket_connection_get_socket (line), raw->keep_open ? 1 : 10);
  if (g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (line)), raw->bytes->str, raw->bytes->len,
                                 NULL, NULL, NULL) &&
      !raw->keep_open)
    g_socket_shutdown (g_socket_connection_get_socket (line), FALSE, TRUE, NULL);

  do
    {
      char buffer[4096];

      length = g_input_stream_read (g_io_stream_get_input_stream (G_IO_STREAM (line)), buffer, sizeof buffer, NULL, NULL);
      if (length > 0)
        g_string_append_len (reply, buffer, length);
    }
  while (length > 0);

  g_task_return_pointer (task, reply, NULL);
}

/* What comes back until the line ends. */
static GString *
send_raw (VcTestCentral *central,
          Raw           *raw)
{
  g_autoptr (GAsyncResult) pending = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, vc_test_result_cb, &pending);

  raw->host = strstr (central->uri, "//") + 2;
  g_task_set_task_data (task, raw, NULL);
  g_task_run_in_thread (task, send_in_thread);
  result = vc_test_wait_result (&pending);
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

static const char * const noises[] = {
  "\r\n\r\n",
  "GET\r\n\r\n",
  "GET / HTTP/9.9\r\n\r\n",
  "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
  "GET /v1/health HTTP/1.1\r\n",
  "GET /v1/health HTTP/1.1\r\nHost: x\r\n",
  "POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{\"acc",
  "POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
  "POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n",
  "POST /v1/sessions HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
  "POST /v1/sessions HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nabc",
  "POST /v1/sessions HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n",
  "GET /v1/declarations?q=%zz&state=%00 HTTP/1.1\r\nHost: x\r\n\r\n",
  "GET /v1/declarations/%00 HTTP/1.1\r\nHost: x\r\n\r\n",
  "GET http://elsewhere.example/v1/health HTTP/1.1\r\nHost: x\r\n\r\n",
  "CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: x\r\n\r\n",
  "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
  "HEAD /v1/health HTTP/1.1\r\nHost: x\r\n\r\n",
  "GET /v1/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \xff\xfe\r\n\r\n",
  "GET /v1/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer\r\n\r\n",
  "GET /v1/me HTTP/1.1\r\nHost: x\r\nAuthorization: Basic YTpi\r\n\r\n",
  "GET /v1/health HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
};

START_TEST (noise_on_the_line_harms_nobody)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  Raw raw = { .bytes = g_string_new (noises[_i]) };
  GString *reply = send_raw (central, &raw);

  ck_assert_ptr_null (strstr (reply->str, "HTTP/1.1 500"));
  check_alive (central);
  g_string_free (reply, TRUE);
  g_string_free (raw.bytes, TRUE);
}
END_TEST

START_TEST (a_request_that_never_ends_holds_nobody_up)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  Raw raw = { .bytes = g_string_new ("POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{"),
              .keep_open = TRUE };
  GString *reply = send_raw (central, &raw);

  ck_assert_uint_eq (reply->len, 0);
  check_alive (central);
  g_string_free (reply, TRUE);
  g_string_free (raw.bytes, TRUE);
}
END_TEST

START_TEST (a_header_without_end_is_cut_off)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  Raw raw = { .bytes = g_string_new ("GET /v1/health HTTP/1.1\r\nHost: x\r\nX: ") };
  GString *reply;

  for (guint i = 0; i < 200000; i++)
    g_string_append (raw.bytes, "aaaaaaaaaa");
  reply = send_raw (central, &raw);
  ck_assert_ptr_null (strstr (reply->str, "HTTP/1.1 200"));
  check_alive (central);
  g_string_free (reply, TRUE);
  g_string_free (raw.bytes, TRUE);
}
END_TEST

START_TEST (a_body_without_end_is_cut_off)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  Raw raw = { .bytes = g_string_new ("POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                                     "Content-Length: 33554432\r\n\r\n") };
  g_autofree char *blank = g_strnfill (32 * 1024 * 1024, ' ');
  GString *reply;

  g_string_append (raw.bytes, blank);
  reply = send_raw (central, &raw);
  ck_assert_ptr_null (strstr (reply->str, "HTTP/1.1 200"));
  check_alive (central);
  g_string_free (reply, TRUE);
  g_string_free (raw.bytes, TRUE);
}
END_TEST

START_TEST (who_leaves_while_the_password_is_looked_at_is_not_missed)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnectable) address = g_network_address_parse (strstr (central->uri, "//") + 2, 0, NULL);
  static const char request[] = "POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                                "Content-Length: 65\r\n\r\n"
                                "{\"account\":\"KH-DK.clerk\",\"password\":\"mat-khau-thu\",\"counter\":\"1\"}";

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GSocketConnection) line = g_socket_client_connect (client, address, NULL, NULL);

      ck_assert (g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (line)), request,
                                            strlen (request), NULL, NULL, NULL));
      for (guint n = 0; n < 20; n++)
        g_main_context_iteration (NULL, FALSE);
      g_io_stream_close (G_IO_STREAM (line), NULL, NULL);
    }

  while (vc_test_central_get_number (central,
           "SELECT count (*) FROM sessions WHERE officer_id = 'KH-DK.clerk'") < 2)
    g_main_context_iteration (NULL, TRUE);
  check_alive (central);
}
END_TEST

START_TEST (a_disk_that_fails_is_told_as_internal_and_changes_nothing)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  vc_test_central_run_sql (central, "CREATE TRIGGER full BEFORE INSERT ON events"
                                    " BEGIN SELECT RAISE (ABORT, 'database or disk is full'); END");
  reply = post_claim (central, "{\"counter\":\"1\"}", NULL);
  vc_test_assert_problem (reply, "internal");
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM claims"), 0);

  vc_test_central_run_sql (central, "DROP TRIGGER full");
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
}
END_TEST

TCase *
test_hostile_new (void)
{
  TCase *tcase = tcase_create ("hostile");

  tcase_add_loop_test (tcase, a_bad_body_is_told_what_is_wrong_with_it, 0, G_N_ELEMENTS (bodies));
  tcase_add_test (tcase, json_with_a_charset_is_json);
  tcase_add_test (tcase, a_hundred_thousand_brackets_are_too_deep);
  tcase_add_loop_test (tcase, a_large_body_is_too_large_whatever_the_route, 0, G_N_ELEMENTS (sizes));
  tcase_add_loop_test (tcase, noise_on_the_line_harms_nobody, 0, G_N_ELEMENTS (noises));
  tcase_add_test (tcase, a_request_that_never_ends_holds_nobody_up);
  tcase_add_test (tcase, a_header_without_end_is_cut_off);
  tcase_add_test (tcase, a_body_without_end_is_cut_off);
  tcase_add_test (tcase, who_leaves_while_the_password_is_looked_at_is_not_missed);
  tcase_add_test (tcase, a_disk_that_fails_is_told_as_internal_and_changes_nothing);
  return tcase;
}
