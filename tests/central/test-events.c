/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

/* Follows a stream of events as a client does. */
typedef struct
{
  GInputStream *stream;
  GCancellable *cancellable;
  guint         status;
  GString      *text;
  gboolean      ended;
  char          buffer[4096];
} Follower;

static void read_on (Follower *follower);

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gssize length = g_input_stream_read_finish (G_INPUT_STREAM (object), result, &error);
  Follower *follower = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      follower->ended = TRUE;
      return;
    }

  if (length <= 0)
    {
      follower->ended = TRUE;
      return;
    }

  g_string_append_len (follower->text, follower->buffer, length);
  read_on (follower);
}

static void
read_on (Follower *follower)
{
  g_input_stream_read_async (follower->stream, follower->buffer, sizeof follower->buffer, G_PRIORITY_DEFAULT,
                             follower->cancellable, read_cb, follower);
}

static Follower *
follow (VcTestCentral *central,
        const char    *as,
        const char    *last)
{
  g_autofree char *uri = g_strdup_printf ("%s/v1/events", central->uri);
  g_autofree char *bearer = g_strdup_printf ("Bearer %s", vc_test_central_get_token (central, as));
  g_autoptr (SoupMessage) message = soup_message_new ("GET", uri);
  g_autoptr (GAsyncResult) pending = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  Follower *follower = g_new0 (Follower, 1);

  soup_message_headers_replace (soup_message_get_request_headers (message), "Authorization", bearer);
  if (last != NULL)
    soup_message_headers_replace (soup_message_get_request_headers (message), "Last-Event-ID", last);
  soup_session_send_async (central->session, message, G_PRIORITY_DEFAULT, NULL, vc_test_result_cb, &pending);
  result = vc_test_wait_result (&pending);
  follower->stream = soup_session_send_finish (central->session, result, NULL);
  ck_assert_ptr_nonnull (follower->stream);
  follower->status = soup_message_get_status (message);
  follower->text = g_string_new (NULL);
  follower->cancellable = g_cancellable_new ();
  if (follower->status == 200)
    ck_assert_str_eq (soup_message_headers_get_content_type (soup_message_get_response_headers (message), NULL),
                      "text/event-stream");
  read_on (follower);
  return follower;
}

static void
follower_free (Follower *follower)
{
  g_cancellable_cancel (follower->cancellable);
  while (!follower->ended)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (follower->stream);
  g_object_unref (follower->cancellable);
  g_string_free (follower->text, TRUE);
  g_free (follower);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Follower, follower_free)

/* Turns the main loop until the text has come; the test's time limit ends a
 * wait in vain. */
static void
wait_for (Follower   *follower,
          const char *text)
{
  while (strstr (follower->text->str, text) == NULL)
    {
      ck_assert_msg (!follower->ended, "ended without %s: %s", text, follower->text->str);
      g_main_context_iteration (NULL, TRUE);
    }
}

static guint
count (Follower   *follower,
       const char *text)
{
  guint n = 0;

  for (const char *at = follower->text->str; (at = strstr (at, text)) != NULL; at++)
    n++;
  return n;
}

START_TEST (a_change_arrives_as_an_event)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Follower) follower = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  follower = follow (central, "KH-DK.clerk2", NULL);
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  wait_for (follower, "id: 2\nevent: declaration\ndata: {\"change\":2,\"declaration_id\":\"D1\"}\n\n");
  ck_assert_uint_eq (count (follower, "id: "), 1);
}
END_TEST

START_TEST (only_what_an_officer_may_see_arrives)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Follower) clerk = NULL;
  g_autoptr (Follower) province = NULL;
  g_autoptr (Follower) stranger = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  vc_test_central_file (central, &(const VcTestCitizen) { .number = 2, .office = "KH-NH" });
  vc_test_central_file (central, &(const VcTestCitizen) { .number = 3, .office = "DN-00" });
  clerk = follow (central, "KH-DK.clerk", "0");
  province = follow (central, "KH-00.province", "0");
  stranger = follow (central, "DN-00.clerk", "0");
  wait_for (clerk, "\"D1\"");
  wait_for (province, "\"D2\"");
  wait_for (stranger, "\"D3\"");
  ck_assert_uint_eq (count (clerk, "id: "), 1);
  ck_assert_uint_eq (count (province, "id: "), 2);
  ck_assert_uint_eq (count (stranger, "id: "), 1);
}
END_TEST

START_TEST (who_comes_back_gets_what_was_missed_in_order)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Follower) follower = NULL;
  guint64 last = 0;

  /* More than one batch. */
  for (guint i = 1; i <= 250; i++)
    vc_test_central_file (central, &(const VcTestCitizen) { .number = i });

  follower = follow (central, "KH-DK.clerk", "3");
  wait_for (follower, "id: 250\n");
  ck_assert_uint_eq (count (follower, "id: "), 247);
  for (const char *at = follower->text->str; (at = strstr (at, "id: ")) != NULL; at++)
    {
      guint64 change = g_ascii_strtoull (at + strlen ("id: "), NULL, 10);

      ck_assert_uint_gt (change, last);
      last = change;
    }
}
END_TEST

START_TEST (a_stream_says_that_it_is_alive_and_ends_with_the_session)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Follower) leaving = follow (central, "KH-DK.clerk", NULL);
  g_autoptr (Follower) staying = follow (central, "KH-DK.clerk2", NULL);
  const VcTestCall sign_out = { .as = "KH-DK.clerk", .method = "DELETE", .path = "sessions/current" };
  g_autoptr (VcTestReply) out = NULL;

  wait_for (leaving, ": begin\n\n");
  wait_for (staying, ": begin\n\n");
  vc_central_server_beat (central->server);
  wait_for (leaving, ": alive\n\n");
  wait_for (staying, ": alive\n\n");

  out = vc_test_call (central, &sign_out);
  while (!leaving->ended)
    g_main_context_iteration (NULL, TRUE);
  ck_assert (!staying->ended);

  /* By time as well. */
  vc_clock_advance (central->clock, 13 * G_TIME_SPAN_HOUR);
  vc_central_server_beat (central->server);
  while (!staying->ended)
    g_main_context_iteration (NULL, TRUE);
}
END_TEST

static const char * const bad_ids[] = { "x", "-1", "99999999999999999999", "1 2", "" };

START_TEST (an_event_id_that_makes_no_sense_is_refused)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  const VcTestCall call = { .as = "KH-DK.clerk", .method = "GET", .path = "events",
                            .header = "Last-Event-ID", .value = bad_ids[_i] };
  g_autoptr (VcTestReply) reply = vc_test_call (central, &call);

  vc_test_assert_problem (reply, "invalid-parameter");
}
END_TEST

static const char * const followers[] = { "KH-DK.clerk", "KH-DK.supervisor", "KH-00.province" };

START_TEST (each_role_that_sees_declarations_may_follow_them)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (Follower) follower = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  follower = follow (central, followers[_i], "0");
  ck_assert_uint_eq (follower->status, 200);
  wait_for (follower, "\"D1\"");
}
END_TEST

START_TEST (nobody_follows_without_a_session)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  const VcTestCall call = { .method = "GET", .path = "events" };
  g_autoptr (VcTestReply) reply = vc_test_call (central, &call);

  vc_test_assert_problem (reply, "not-signed-in");
}
END_TEST

#define N_EVENTS 300000

/* Lets the server write until the line takes no more. */
static void
fill_line (void)
{
  for (guint idle = 0; idle < 200;)
    idle = g_main_context_iteration (NULL, FALSE) ? 0 : idle + 1;
}

static gsize
read_to_the_end (GSocket *socket)
{
  char buffer[65536];
  gssize length;
  gsize n_read = 0;

  while ((length = g_socket_receive_with_blocking (socket, buffer, sizeof buffer, TRUE, NULL, NULL)) > 0)
    n_read += (gsize) length;

  return n_read;
}

START_TEST (a_reader_that_stopped_reading_is_dropped_and_costs_one_batch)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  const VcTestCall get_health = { .method = "GET", .path = "health" };
  g_autoptr (VcTestReply) health = NULL;
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnectable) address = g_network_address_parse (strstr (central->uri, "//") + 2, 0, NULL);
  g_autoptr (GSocketConnection) line = g_socket_client_connect (client, address, NULL, NULL);
  g_autofree char *request = g_strdup_printf ("GET /v1/events HTTP/1.1\r\nHost: x\r\nLast-Event-ID: 0\r\n"
                                              "Authorization: Bearer %s\r\n\r\n",
                                              vc_test_central_get_token (central, "KH-DK.clerk"));

  /* More than both ends of a line keep for one another. */
  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  vc_test_central_run_sql (central,
    "WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < " G_STRINGIFY (N_EVENTS) ")"
    " INSERT INTO events SELECT i, 'D1', 'KH-DK', 0 FROM n");
  ck_assert (g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (line)), request, strlen (request),
                                        NULL, NULL, NULL));

  /* The line is full; the server goes on for others, and after some beats
   * gives this one up. */
  fill_line ();
  health = vc_test_call (central, &get_health);
  vc_test_assert_status (health, 200);
  for (guint i = 0; i < 4; i++)
    {
      fill_line ();
      vc_central_server_beat (central->server);
    }
  fill_line ();

  ck_assert_uint_lt (read_to_the_end (g_socket_connection_get_socket (line)),
                     N_EVENTS * strlen ("id: 1\nevent: declaration\ndata: {\"change\":1,\"declaration_id\":\"D1\"}\n\n"));
}
END_TEST

TCase *
test_events_new (void)
{
  TCase *tcase = tcase_create ("events");

  tcase_add_test (tcase, a_change_arrives_as_an_event);
  tcase_add_test (tcase, only_what_an_officer_may_see_arrives);
  tcase_add_test (tcase, who_comes_back_gets_what_was_missed_in_order);
  tcase_add_test (tcase, a_stream_says_that_it_is_alive_and_ends_with_the_session);
  tcase_add_loop_test (tcase, an_event_id_that_makes_no_sense_is_refused, 0, G_N_ELEMENTS (bad_ids));
  tcase_add_loop_test (tcase, each_role_that_sees_declarations_may_follow_them, 0, G_N_ELEMENTS (followers));
  tcase_add_test (tcase, nobody_follows_without_a_session);
  tcase_add_test (tcase, a_reader_that_stopped_reading_is_dropped_and_costs_one_batch);
  return tcase;
}
