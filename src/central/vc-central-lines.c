/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-lines.h"

/* A line on which nothing moves is given up. */
#define IDLE_SECONDS 120

/*
 * Accepts connections and hands them to libsoup. libsoup 3.2 could listen by
 * itself, but then it keeps each accepted socket for ever, and a line that
 * misbehaves could not be cut.
 */
struct _VcCentralLines
{
  GObject          parent_instance;

  SoupServer      *soup;
  GSocketService  *service;
  GSocket         *listening;
  GTlsCertificate *certificate; /* NULL: not encrypted */
  GHashTable      *sockets;     /* (element-type GSocketAddress GSocket), by the caller's address object */
};

G_DEFINE_FINAL_TYPE (VcCentralLines, vc_central_lines, G_TYPE_OBJECT)

static void
address_gone_cb (gpointer user_data,
                 GObject *address)
{
  VcCentralLines *self = user_data;

  g_hash_table_remove (self->sockets, address);
}

/* libsoup keeps the address as long as the connection, and gives the same
 * object with each of its messages. */
static void
remember (VcCentralLines *self,
          GSocketAddress *address,
          GSocket        *socket)
{
  g_hash_table_insert (self->sockets, address, g_object_ref (socket));
  g_object_weak_ref (G_OBJECT (address), address_gone_cb, self);
}

static GIOStream *
encrypt (VcCentralLines    *self,
         GSocketConnection *connection)
{
  GIOStream *encrypted;

  if (self->certificate == NULL)
    return g_object_ref (G_IO_STREAM (connection));

  encrypted = g_tls_server_connection_new (G_IO_STREAM (connection), self->certificate, NULL);
  /* Many clients end without a goodbye; HTTP says where a message ends. */
  if (encrypted != NULL)
    g_tls_connection_set_require_close_notify (G_TLS_CONNECTION (encrypted), FALSE);
  return encrypted;
}

static gboolean
incoming_cb (GSocketService    *service,
             GSocketConnection *connection,
             GObject           *source,
             gpointer           user_data)
{
  VcCentralLines *self = user_data;
  g_autoptr (GSocketAddress) local = g_socket_connection_get_local_address (connection, NULL);
  g_autoptr (GSocketAddress) remote = g_socket_connection_get_remote_address (connection, NULL);
  g_autoptr (GIOStream) stream = encrypt (self, connection);
  GSocket *socket = g_socket_connection_get_socket (connection);

  /* Gone already. */
  if (local == NULL || remote == NULL || stream == NULL)
    return TRUE;

  g_socket_set_timeout (socket, IDLE_SECONDS);
  remember (self, remote, socket);
  soup_server_accept_iostream (self->soup, stream, local, remote, NULL);
  return TRUE;
}

static void
forget (gpointer key,
        gpointer value,
        gpointer user_data)
{
  g_object_weak_unref (key, address_gone_cb, user_data);
}

static void
vc_central_lines_finalize (GObject *object)
{
  VcCentralLines *self = VC_CENTRAL_LINES (object);

  g_hash_table_foreach (self->sockets, forget, self);
  g_clear_pointer (&self->sockets, g_hash_table_unref);
  g_clear_object (&self->service);
  g_clear_object (&self->listening);
  g_clear_object (&self->certificate);
  g_clear_object (&self->soup);

  G_OBJECT_CLASS (vc_central_lines_parent_class)->finalize (object);
}

static void
vc_central_lines_class_init (VcCentralLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_central_lines_finalize;
}

static void
vc_central_lines_init (VcCentralLines *self)
{
  self->sockets = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->service = g_socket_service_new ();
  g_signal_connect_object (self->service, "incoming", G_CALLBACK (incoming_cb), self, 0);
}

/**
 * vc_central_lines_new:
 * @soup: who reads and writes on them
 * @socket: listens
 * @certificate: (nullable): with its key; %NULL: not encrypted
 *
 * Returns: (transfer full): lines that come as they are opened, until
 *   vc_central_lines_close(); or %NULL with @error set
 */
VcCentralLines *
vc_central_lines_new (SoupServer      *soup,
                      GSocket         *socket,
                      GTlsCertificate *certificate,
                      GError         **error)
{
  g_autoptr (VcCentralLines) self = g_object_new (VC_TYPE_CENTRAL_LINES, NULL);

  self->soup = g_object_ref (soup);
  self->listening = g_object_ref (socket);
  g_set_object (&self->certificate, certificate);
  if (!g_socket_listener_add_socket (G_SOCKET_LISTENER (self->service), socket, NULL, error))
    return NULL;

  g_socket_service_start (self->service);
  return g_steal_pointer (&self);
}

/**
 * vc_central_lines_dup_uri:
 * @self: the lines
 *
 * Returns: (transfer full): where they can be opened, without a path
 */
char *
vc_central_lines_dup_uri (VcCentralLines *self)
{
  g_autoptr (GSocketAddress) address = g_socket_get_local_address (self->listening, NULL);
  g_autofree char *text = address != NULL
                          ? g_socket_connectable_to_string (G_SOCKET_CONNECTABLE (address))
                          : g_strdup ("");

  return g_strdup_printf ("%s://%s", self->certificate != NULL ? "https" : "http", text);
}

/**
 * vc_central_lines_cut:
 * @self: the lines
 * @message: what came on one of them
 *
 * Cuts that line.
 */
void
vc_central_lines_cut (VcCentralLines    *self,
                      SoupServerMessage *message)
{
  GSocket *socket = g_hash_table_lookup (self->sockets, soup_server_message_get_remote_address (message));

  /* Closed, not shut down: what is still on its way is not read any more. */
  if (socket != NULL)
    g_socket_close (socket, NULL);
}

/**
 * vc_central_lines_close:
 * @self: the lines
 *
 * Accepts no more.
 */
void
vc_central_lines_close (VcCentralLines *self)
{
  g_socket_service_stop (self->service);
  g_socket_listener_close (G_SOCKET_LISTENER (self->service));
}
