/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A print service that is not there, or not one. tests/printing has a real one. */

#include "test-platform.h"

#include <string.h>

#include "vc-spooler.h"
#include "vc-test.h"

static VcSpooler *spooler;

static void
tear_down (void)
{
  g_clear_object (&spooler);
}

typedef gboolean (*Question) (GError **error);

static gboolean
list (GError **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) printers = NULL;

  vc_spooler_list_async (spooler, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  printers = vc_spooler_list_finish (spooler, result, error);
  return printers != NULL;
}

static gboolean
print (GError **error)
{
  g_autoptr (GBytes) pdf = g_bytes_new_static ("%PDF-1.4", 8);
  const VcSpoolOrder order = { .printer = "counter", .title = "a title", .pdf = pdf, .copies = 1 };
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  vc_spooler_print_async (spooler, &order, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  return vc_spooler_print_finish (spooler, result, error) != 0;
}

static gboolean
get_job (GError **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VcSpoolJob) job = NULL;

  vc_spooler_get_job_async (spooler, 1, "a title", NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  job = vc_spooler_get_job_finish (spooler, result, error);
  return job != NULL;
}

static gboolean
cancel (GError **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  vc_spooler_cancel_async (spooler, 1, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  return vc_spooler_cancel_finish (spooler, result, error);
}

/* The first two are enough where each takes its seconds. */
static const Question questions[] = { list, print, get_job, cancel };

static void
assert_no_server (Question question)
{
  g_autoptr (GError) error = NULL;

  ck_assert (!question (&error));
  ck_assert_msg (g_error_matches (error, VC_SPOOLER_ERROR, VC_SPOOLER_ERROR_NO_SERVER), "%s", error->message);
}

START_TEST (a_print_service_that_is_not_there_is_an_error)
{
  spooler = vc_spooler_new ("/nowhere/cups.sock");
  assert_no_server (questions[_i]);
}
END_TEST

/* Where @listener listens, at a port of its own. */
static VcSpooler *
spooler_at (GSocketListener *listener)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *address = NULL;
  guint16 port = g_socket_listener_add_any_inet_port (listener, NULL, &error);

  ck_assert_msg (port != 0, "%s", error != NULL ? error->message : "");
  address = g_strdup_printf ("127.0.0.1:%u", port);
  return vc_spooler_new (address);
}

/* The system connects, and nobody ever says a word. */
START_TEST (one_that_does_not_answer_is_an_error_after_a_few_seconds)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  gint64 begun = g_get_monotonic_time ();

  spooler = spooler_at (listener);
  assert_no_server (questions[_i]);
  ck_assert_int_lt (g_get_monotonic_time () - begun, 15 * G_USEC_PER_SEC);
  g_socket_listener_close (listener);
}
END_TEST

static const char * const nonsense[] = {
  "HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: 5\r\n\r\nhello",
  "HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: 9\r\n\r\n\x02\x01\xff\xff\xff\xff\xff\xff\xff",
  "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n",
  "220 mail.example ESMTP\r\n",
  "",
};

static gboolean
talk_nonsense_cb (GThreadedSocketService *service,
                  GSocketConnection      *connection,
                  GObject                *source,
                  gpointer                user_data)
{
  const char *answer = user_data;
  GInputStream *in = g_io_stream_get_input_stream (G_IO_STREAM (connection));
  GOutputStream *out = g_io_stream_get_output_stream (G_IO_STREAM (connection));
  char request[4096];

  if (g_input_stream_read (in, request, sizeof request, NULL, NULL) > 0)
    g_output_stream_write_all (out, answer, strlen (answer), NULL, NULL, NULL);
  return FALSE;
}

START_TEST (one_that_talks_nonsense_is_an_error)
{
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autoptr (GSocketService) service = g_threaded_socket_service_new (4);
      g_autoptr (GError) error = NULL;

      g_signal_connect (service, "run", G_CALLBACK (talk_nonsense_cb), (gpointer) nonsense[_i]);
      g_clear_object (&spooler);
      spooler = spooler_at (G_SOCKET_LISTENER (service));
      ck_assert (!questions[i] (&error));
      ck_assert (error->domain == VC_SPOOLER_ERROR);
      g_socket_service_stop (service);
      g_socket_listener_close (G_SOCKET_LISTENER (service));
    }
}
END_TEST

START_TEST (nobody_has_to_wait_who_does_not_want_to)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  spooler = spooler_at (listener);
  vc_spooler_list_async (spooler, cancellable, vc_test_result_cb, &kept);
  g_cancellable_cancel (cancellable);
  result = vc_test_wait_result (&kept);
  ck_assert_ptr_null (vc_spooler_list_finish (spooler, result, &error));
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  g_socket_listener_close (listener);
}
END_TEST

TCase *
test_spooler_case (void)
{
  TCase *tcase = tcase_create ("spooler");

  tcase_add_checked_fixture (tcase, NULL, tear_down);
  tcase_add_loop_test (tcase, a_print_service_that_is_not_there_is_an_error, 0, G_N_ELEMENTS (questions));
  tcase_add_loop_test (tcase, one_that_does_not_answer_is_an_error_after_a_few_seconds, 0, 2);
  tcase_add_loop_test (tcase, one_that_talks_nonsense_is_an_error, 0, G_N_ELEMENTS (nonsense));
  tcase_add_test (tcase, nobody_has_to_wait_who_does_not_want_to);

  return tcase;
}
