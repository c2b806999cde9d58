/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "relay.h"

#include <gio/gunixsocketaddress.h>
#include <string.h>

#include "vc-test.h"

struct _Relay
{
  GSocketService *listener;
  char           *service;
  char           *marker;
  RelayFault      fault;
  char           *address;
};

/* One connection, on a thread for each direction. */
typedef struct
{
  Relay             *relay;
  GSocketConnection *client;
  GSocketConnection *server;
  int                mute;    /* atomic: what is answered from now on is lost */
} Line;

static void
cut (Line *line)
{
  g_socket_shutdown (g_socket_connection_get_socket (line->client), TRUE, TRUE, NULL);
  g_socket_shutdown (g_socket_connection_get_socket (line->server), TRUE, TRUE, NULL);
}

static gssize
read_piece (GSocketConnection *from,
            char              *piece,
            gsize              size)
{
  return g_input_stream_read (g_io_stream_get_input_stream (G_IO_STREAM (from)), piece, size, NULL, NULL);
}

static gboolean
write_piece (GSocketConnection *to,
             const char        *piece,
             gsize              size)
{
  return g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (to)), piece, size, NULL, NULL, NULL);
}

static gpointer
carry_answers (gpointer data)
{
  Line  *line = data;
  char   piece[4096];
  gssize size;

  while ((size = read_piece (line->server, piece, sizeof piece)) > 0)
    if (g_atomic_int_get (&line->mute) || !write_piece (line->client, piece, (gsize) size))
      break;

  cut (line);
  return NULL;
}

static void
carry_questions (Line *line)
{
  const Relay *relay = line->relay;
  char   piece[4096];
  gssize size;

  while ((size = read_piece (line->client, piece, sizeof piece)) > 0)
    {
      if (memmem (piece, (gsize) size, relay->marker, strlen (relay->marker)) != NULL)
        {
          if (relay->fault == RELAY_LOSES_THE_DOCUMENT)
            break;
          g_atomic_int_set (&line->mute, TRUE);
        }

      if (!write_piece (line->server, piece, (gsize) size))
        break;
    }

  cut (line);
}

static gboolean
connected_cb (GThreadedSocketService *listener,
              GSocketConnection      *client,
              GObject                *source,
              gpointer                user_data)
{
  Relay *self = user_data;
  g_autoptr (GSocketClient) connector = g_socket_client_new ();
  g_autoptr (GSocketAddress) address = g_unix_socket_address_new (self->service);
  g_autoptr (GSocketConnection) server = g_socket_client_connect (connector, G_SOCKET_CONNECTABLE (address), NULL, NULL);
  Line line = { self, client, server, FALSE };
  GThread *answers;

  if (server == NULL)
    return FALSE;

  answers = g_thread_new ("answers", carry_answers, &line);
  carry_questions (&line);
  g_thread_join (answers);
  return FALSE;
}

/**
 * relay_new:
 * @service: the socket of the print service
 * @marker: what a document holds and nothing else does
 * @fault: what goes wrong
 *
 * Returns: (transfer full): a relay that is reached at an address of its own
 */
Relay *
relay_new (const char *service,
           const char *marker,
           RelayFault  fault)
{
  Relay *self = g_new0 (Relay, 1);
  guint16 port;

  self->service = g_strdup (service);
  self->marker = g_strdup (marker);
  self->fault = fault;
  self->listener = g_threaded_socket_service_new (8);
  port = g_socket_listener_add_any_inet_port (G_SOCKET_LISTENER (self->listener), NULL, NULL);
  ck_assert_uint_ne (port, 0);
  self->address = g_strdup_printf ("127.0.0.1:%u", port);
  g_signal_connect (self->listener, "run", G_CALLBACK (connected_cb), self);
  return self;
}

/**
 * relay_free:
 * @self: a relay that nobody uses any more
 */
void
relay_free (Relay *self)
{
  g_socket_service_stop (self->listener);
  g_socket_listener_close (G_SOCKET_LISTENER (self->listener));
  g_object_unref (self->listener);
  g_free (self->service);
  g_free (self->marker);
  g_free (self->address);
  g_free (self);
}

/**
 * relay_get_address:
 * @self: a relay
 *
 * Returns: (transfer none): where the counter finds it
 */
const char *
relay_get_address (Relay *self)
{
  return self->address;
}
