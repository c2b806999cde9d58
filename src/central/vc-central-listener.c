/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-listener.h"

#include "vc-central-error.h"

/* libsoup's own sockets take ten waiting connections; an office that comes
 * back after an outage brings hundreds at once. */
#define BACKLOG 1024

static GInetAddress *
read_host (const char *host,
           GError    **error)
{
  GInetAddress *address = g_str_equal (host, "localhost")
                          ? g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4)
                          : g_inet_address_new_from_string (host);

  if (address == NULL)
    g_set_error (error, VC_CENTRAL_ERROR, VC_CENTRAL_ERROR_SETTINGS,
                 "%s is not an address of this machine: give it as numbers, like 127.0.0.1:8443", host);
  return address;
}

static GSocketAddress *
read_address (const char *text,
              gboolean    encrypted,
              GError    **error)
{
  g_autoptr (GSocketConnectable) parsed = NULL;
  g_autoptr (GInetAddress) host = NULL;
  g_autoptr (GError) malformed = NULL;

  parsed = g_network_address_parse (text, 0, &malformed);
  if (parsed == NULL)
    {
      g_set_error (error, VC_CENTRAL_ERROR, VC_CENTRAL_ERROR_SETTINGS,
                   "%s is not an address and a port, like 127.0.0.1:8443", text);
      return NULL;
    }

  host = read_host (g_network_address_get_hostname (G_NETWORK_ADDRESS (parsed)), error);
  if (host == NULL)
    return NULL;

  if (!encrypted && !g_inet_address_get_is_loopback (host))
    {
      g_set_error (error, VC_CENTRAL_ERROR, VC_CENTRAL_ERROR_SETTINGS,
                   "%s can be reached from other machines, and plain HTTP is served to this one alone: "
                   "give --certificate and --key, or listen on 127.0.0.1", text);
      return NULL;
    }

  return g_inet_socket_address_new (host, g_network_address_get_port (G_NETWORK_ADDRESS (parsed)));
}

/**
 * vc_central_listener_open:
 * @address: `ADDRESS:PORT`; port 0 takes a free one
 * @encrypted: whether connections will be encrypted
 *
 * Returns: (transfer full): a listening socket, or %NULL with
 *   %VC_CENTRAL_ERROR_SETTINGS and a sentence for the operator
 */
GSocket *
vc_central_listener_open (const char *address,
                          gboolean    encrypted,
                          GError    **error)
{
  g_autoptr (GSocketAddress) where = read_address (address, encrypted, error);
  g_autoptr (GSocket) socket = NULL;
  g_autoptr (GError) failure = NULL;

  if (where == NULL)
    return NULL;

  socket = g_socket_new (g_socket_address_get_family (where), G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, &failure);
  if (socket != NULL)
    g_socket_set_listen_backlog (socket, BACKLOG);

  if (socket == NULL ||
      !g_socket_bind (socket, where, TRUE, &failure) ||
      !g_socket_listen (socket, &failure))
    {
      g_set_error (error, VC_CENTRAL_ERROR, VC_CENTRAL_ERROR_SETTINGS, "%s: %s", address, failure->message);
      return NULL;
    }

  return g_steal_pointer (&socket);
}
