/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-api.h"

#include <string.h>

#include "vc-event-stream.h"

#define STREAM_HEAD "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
#define EVENT(change, id) \
  "id: " change "\nevent: declaration\ndata: {\"change\":" change ",\"declaration_id\":\"" id "\"}\n\n"

typedef struct
{
  VcEventStream *stream;
  GString       *events;
  gboolean       stops; /* at the first event */
  GError        *ended;
} Watch;

static void
event_cb (VcEventStream *stream,
          guint64        change,
          const char    *declaration_id,
          Watch         *watch)
{
  g_string_append_printf (watch->events, "%" G_GUINT64_FORMAT " %s\n", change, declaration_id);
  if (watch->stops)
    vc_event_stream_stop (stream);
}

static void
ended_cb (VcEventStream *stream,
          GError        *error,
          Watch         *watch)
{
  watch->ended = g_error_copy (error);
}

static void
watch_start (Watch        *watch,
             CannedServer *server,
             guint64       after_change)
{
  g_autoptr (VcApiClient) client = make_client (server);

  watch->events = g_string_new (NULL);
  watch->stream = vc_event_stream_new (client);
  g_signal_connect (watch->stream, "event", G_CALLBACK (event_cb), watch);
  g_signal_connect (watch->stream, "ended", G_CALLBACK (ended_cb), watch);
  vc_event_stream_start (watch->stream, after_change);
}

static void
watch_clear (Watch *watch)
{
  g_object_unref (watch->stream);
  g_string_free (watch->events, TRUE);
  g_clear_error (&watch->ended);
}

START_TEST (events_are_told_until_the_stream_ends)
{
  g_autoptr (CannedServer) server = canned_server_new (STREAM_HEAD ": alive\n\n" EVENT ("7", "d-1") EVENT ("9", "d-2"),
                                                       -1);
  Watch watch = { NULL };

  watch_start (&watch, server, 6);
  while (watch.ended == NULL)
    g_main_context_iteration (NULL, TRUE);

  ck_assert_str_eq (watch.events->str, "7 d-1\n9 d-2\n");
  ck_assert (g_error_matches (watch.ended, VC_API_ERROR, VC_API_ERROR_UNREACHABLE));
  ck_assert_ptr_nonnull (strstr (canned_server_get_request (server), "\r\nLast-Event-ID: 6\r\n"));
  ck_assert_ptr_nonnull (strstr (canned_server_get_request (server), "\r\nAccept: text/event-stream\r\n"));
  watch_clear (&watch);
}
END_TEST

START_TEST (events_that_make_no_sense_are_passed_over)
{
  g_autoptr (CannedServer) server = canned_server_new (
    STREAM_HEAD "data: {}\n\n" "event: declaration\ndata: {}\n\n" "event: declaration\ndata: [[[[\n\n"
    "event: declaration\ndata: {\"change\":\"7\",\"declaration_id\":\"d-1\"}\n\n"
    "event: weather\ndata: {\"change\":8,\"declaration_id\":\"d-1\"}\n\n" EVENT ("9", "d-2"), -1);
  Watch watch = { NULL };

  watch_start (&watch, server, 0);
  while (watch.ended == NULL)
    g_main_context_iteration (NULL, TRUE);

  ck_assert_str_eq (watch.events->str, "9 d-2\n");
  ck_assert_ptr_null (strstr (canned_server_get_request (server), "Last-Event-ID"));
  watch_clear (&watch);
}
END_TEST

START_TEST (a_stopped_stream_tells_nothing_more_and_hangs_up)
{
  g_autoptr (CannedServer) server = canned_server_new_silent (STREAM_HEAD EVENT ("7", "d-1") EVENT ("8", "d-1"));
  Watch watch = { .stops = TRUE };

  watch_start (&watch, server, 0);
  while (!canned_server_is_abandoned (server))
    g_main_context_iteration (NULL, TRUE);

  ck_assert_str_eq (watch.events->str, "7 d-1\n");
  ck_assert_ptr_null (watch.ended);
  watch_clear (&watch);
}
END_TEST

static const struct
{
  const char *answer;
  gboolean    is_problem;
  int         code;
} refusals[] = {
  { "HTTP/1.1 401 No\r\nContent-Type: application/problem+json\r\nConnection: close\r\n\r\n"
    "{\"type\":\"/problems/session-ended\"}", TRUE, VC_PROBLEM_SESSION_ENDED },
  { "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{}", FALSE, VC_API_ERROR_MALFORMED },
  { "HTTP/1.1 503 No\r\nConnection: close\r\n\r\n", FALSE, VC_API_ERROR_UNREACHABLE },
  { STREAM_HEAD "data: \xff\x01", FALSE, VC_API_ERROR_UNREACHABLE },
  { "", FALSE, VC_API_ERROR_UNREACHABLE },
  { "nonsense\r\n\r\n", FALSE, VC_API_ERROR_MALFORMED },
};

START_TEST (a_refused_stream_ends_with_the_reason)
{
  g_autoptr (CannedServer) server = canned_server_new (refusals[_i].answer, -1);
  Watch watch = { NULL };

  watch_start (&watch, server, 0);
  while (watch.ended == NULL)
    g_main_context_iteration (NULL, TRUE);

  ck_assert_msg (g_error_matches (watch.ended, refusals[_i].is_problem ? VC_PROBLEM : VC_API_ERROR, refusals[_i].code),
                 "%s", watch.ended->message);
  ck_assert_str_eq (watch.events->str, "");
  watch_clear (&watch);
}
END_TEST

START_TEST (a_stream_of_one_line_without_end_is_cut_off)
{
  g_autofree char *text = g_strnfill (2048, 'x');
  g_autofree char *answer = g_strconcat (STREAM_HEAD, "data: ", text, NULL);
  g_autoptr (CannedServer) server = canned_server_new_endless (answer);
  Watch watch = { NULL };

  watch_start (&watch, server, 0);
  while (watch.ended == NULL || !canned_server_is_abandoned (server))
    g_main_context_iteration (NULL, TRUE);

  ck_assert (g_error_matches (watch.ended, VC_API_ERROR, VC_API_ERROR_MALFORMED));
  watch_clear (&watch);
}
END_TEST

TCase *
test_events_case (void)
{
  TCase *tcase = tcase_create ("events");

  tcase_add_test (tcase, events_are_told_until_the_stream_ends);
  tcase_add_test (tcase, events_that_make_no_sense_are_passed_over);
  tcase_add_test (tcase, a_stopped_stream_tells_nothing_more_and_hangs_up);
  tcase_add_loop_test (tcase, a_refused_stream_ends_with_the_reason, 0, G_N_ELEMENTS (refusals));
  tcase_add_test (tcase, a_stream_of_one_line_without_end_is_cut_off);
  return tcase;
}
