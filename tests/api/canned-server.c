/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "canned-server.h"

#include <string.h>

#include "vc-test.h"

typedef enum
{
  CLOSES,  /* after the answer */
  REPEATS, /* the answer's last kilobyte, for ever */
  WAITS,   /* after the answer, until the client goes */
} Manner;

struct _CannedServer
{
  GSocketService  *service;
  GCancellable    *cancellable;
  guint16          port;
  GTlsCertificate *certificate; /* NULL: no TLS */
  GBytes          *answer;
  guint            n_times;     /* then @mended is said instead */
  GBytes          *mended;
  Manner           manner;
  GString         *request;     /* of the last connection */
  guint            n_connections;
  gboolean         abandoned;
};

typedef struct
{
  CannedServer  *server; /* borrowed: free() ends all visits first */
  GIOStream     *stream;
  gboolean       heard;
  char           buffer[4096];
} Visit;

static void say_again (Visit *visit);
static void listen_on (Visit *visit);

static void
visit_free (Visit *visit)
{
  g_io_stream_close (visit->stream, NULL, NULL);
  g_object_unref (visit->stream);
  g_free (visit);
}

static void
said_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Visit *visit = user_data;
  g_autoptr (GError) error = NULL;
  gboolean said = g_output_stream_write_all_finish (G_OUTPUT_STREAM (object), result, NULL, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      visit_free (visit);
      return;
    }

  if (!said)
    visit->server->abandoned = TRUE;

  if (!said || visit->server->manner == CLOSES)
    visit_free (visit);
  else if (visit->server->manner == REPEATS)
    say_again (visit);
  else
    listen_on (visit);
}

static void
say (Visit      *visit,
     const char *data,
     gsize       size)
{
  g_output_stream_write_all_async (g_io_stream_get_output_stream (visit->stream), data, size, G_PRIORITY_DEFAULT,
                                   visit->server->cancellable, said_cb, visit);
}

static void
say_again (Visit *visit)
{
  gsize       size;
  const char *data = g_bytes_get_data (visit->server->answer, &size);
  gsize       tail = MIN (size, 1024);

  say (visit, data + size - tail, tail);
}

static gboolean
is_whole (GString *request)
{
  const char *end = strstr (request->str, "\r\n\r\n");
  const char *length = strstr (request->str, "\r\nContent-Length: ");

  if (end == NULL)
    return FALSE;

  return length == NULL ||
         strlen (end + 4) >= g_ascii_strtoull (length + strlen ("\r\nContent-Length: "), NULL, 10);
}

static void
reply (Visit  *visit,
       GBytes *bytes)
{
  say (visit, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
heard_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  Visit *visit = user_data;
  g_autoptr (GError) error = NULL;
  gssize size = g_input_stream_read_finish (G_INPUT_STREAM (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      visit_free (visit);
      return;
    }

  if (size <= 0)
    {
      visit->server->abandoned = TRUE;
      visit_free (visit);
      return;
    }

  g_string_append_len (visit->server->request, visit->buffer, size);
  if (!visit->heard && is_whole (visit->server->request))
    {
      visit->heard = TRUE;
      reply (visit, visit->server->n_connections > visit->server->n_times ? visit->server->mended
                                                                          : visit->server->answer);
    }
  else
    {
      listen_on (visit);
    }
}

static void
listen_on (Visit *visit)
{
  g_input_stream_read_async (g_io_stream_get_input_stream (visit->stream), visit->buffer, sizeof visit->buffer,
                             G_PRIORITY_DEFAULT, visit->server->cancellable, heard_cb, visit);
}

/* Offers HTTP/2 first, as many servers do, but cannot speak it. */
static GIOStream *
make_stream (CannedServer *server,
             GIOStream    *connection)
{
  static const char * const protocols[] = { "h2", "http/1.1", NULL };
  GIOStream *tls;

  if (server->certificate == NULL)
    return g_object_ref (connection);

  tls = g_tls_server_connection_new (connection, server->certificate, NULL);
  g_tls_connection_set_advertised_protocols (G_TLS_CONNECTION (tls), protocols);
  return tls;
}

static gboolean
incoming_cb (GSocketService    *service,
             GSocketConnection *connection,
             GObject           *source,
             gpointer           user_data)
{
  CannedServer *server = user_data;
  Visit        *visit = g_new0 (Visit, 1);

  visit->server = server;
  visit->stream = make_stream (server, G_IO_STREAM (connection));
  server->n_connections++;
  g_string_truncate (server->request, 0);
  listen_on (visit);
  return TRUE;
}

static CannedServer *
make (const char *answer,
      gssize      length,
      Manner      manner)
{
  CannedServer *server = g_new0 (CannedServer, 1);
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) any_port = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GSocketAddress) got = NULL;

  server->service = g_socket_service_new ();
  server->cancellable = g_cancellable_new ();
  server->answer = g_bytes_new (answer, length < 0 ? strlen (answer) : (gsize) length);
  server->n_times = G_MAXUINT;
  server->manner = manner;
  server->request = g_string_new (NULL);
  g_signal_connect (server->service, "incoming", G_CALLBACK (incoming_cb), server);

  if (!g_socket_listener_add_address (G_SOCKET_LISTENER (server->service), any_port, G_SOCKET_TYPE_STREAM,
                                      G_SOCKET_PROTOCOL_TCP, NULL, &got, NULL))
    ck_abort_msg ("cannot listen on loopback");

  server->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (got));
  return server;
}

/* Says @answer and closes. */
CannedServer *
canned_server_new (const char *answer,
                   gssize      length)
{
  return make (answer, length, CLOSES);
}

/* Says @answer to the first @n_times, then @mended. */
CannedServer *
canned_server_new_mending (const char *answer,
                           guint       n_times,
                           const char *mended)
{
  CannedServer *server = make (answer, -1, CLOSES);

  server->n_times = n_times;
  server->mended = g_bytes_new (mended, strlen (mended));
  return server;
}

/* Says @answer, then its end again and again. */
CannedServer *
canned_server_new_endless (const char *answer)
{
  return make (answer, -1, REPEATS);
}

/* Says @answer and keeps the line. */
CannedServer *
canned_server_new_silent (const char *answer)
{
  return make (answer, -1, WAITS);
}

/* Says @answer through TLS and closes. */
CannedServer *
canned_server_new_tls (const char *answer,
                       const char *certificate)
{
  CannedServer *server = make (answer, -1, CLOSES);

  server->certificate = g_tls_certificate_new_from_file (certificate, NULL);
  ck_assert_ptr_nonnull (server->certificate);
  return server;
}

void
canned_server_free (CannedServer *server)
{
  g_socket_service_stop (server->service);
  g_socket_listener_close (G_SOCKET_LISTENER (server->service));
  g_signal_handlers_disconnect_by_data (server->service, server);
  g_cancellable_cancel (server->cancellable);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_object_unref (server->service);
  g_object_unref (server->cancellable);
  g_clear_object (&server->certificate);
  g_bytes_unref (server->answer);
  g_clear_pointer (&server->mended, g_bytes_unref);
  g_string_free (server->request, TRUE);
  g_free (server);
}

char *
canned_server_dup_uri (CannedServer *server)
{
  return g_strdup_printf ("%s://127.0.0.1:%u", server->certificate != NULL ? "https" : "http", server->port);
}

/* What the last client said. */
const char *
canned_server_get_request (CannedServer *server)
{
  return server->request->str;
}

guint
canned_server_count (CannedServer *server)
{
  return server->n_connections;
}

/* Whether a client went before it had heard all. */
gboolean
canned_server_is_abandoned (CannedServer *server)
{
  return server->abandoned;
}
