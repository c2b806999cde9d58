/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-api-client.h"

#include <string.h>

#include "vc-api-address.h"
#include "vc-api-health.h"
#include "vc-api-private.h"
#include "vc-config.h"
#include "vc-json-decoder.h"
#include "vc-wire.h"

/*
 * One central and the officer who is signed in there. The token stays in
 * here: it is in locked memory only and no function hands it out. (What
 * libsoup and json-glib make of it and of the password for a moment, to send
 * and to read it, is in ordinary memory.)
 */
struct _VcApiClient
{
  GObject      parent_instance;

  char        *base_uri;
  char        *counter;
  SoupSession *soup;
  VcSecret    *token;
};

typedef struct
{
  VcSecret  *token;
  VcOfficer *officer;
} SignedIn;

G_DEFINE_FINAL_TYPE (VcApiClient, vc_api_client, G_TYPE_OBJECT)

static void
signed_in_free (SignedIn *signed_in)
{
  g_clear_pointer (&signed_in->token, vc_secret_unref);
  g_clear_object (&signed_in->officer);
  g_free (signed_in);
}

static gpointer
read_session (JsonNode  *node,
              GError   **error)
{
  g_autoptr (VcJsonDecoder) decoder = vc_json_decoder_new (node);
  const char *token = vc_json_decoder_get_text (decoder, "token", 200);
  g_autoptr (VcJsonDecoder) inner = vc_json_decoder_enter (decoder, "officer");
  g_autoptr (VcOfficer) officer = NULL;
  SignedIn *signed_in;

  if (!vc_json_decoder_finish (decoder, error))
    return NULL;

  officer = vc_wire_read_officer (json_object_get_member (json_node_get_object (node), "officer"), error);
  if (officer == NULL)
    return NULL;

  signed_in = g_new0 (SignedIn, 1);
  signed_in->token = vc_secret_new_text (token);
  signed_in->officer = g_steal_pointer (&officer);
  return signed_in;
}

static const VcApiOperation check_health = {
  .name = "getHealth",
  .method = "GET",
  .read = vc_api_health_read,
  .max_size = VC_API_MAX_PROBLEM,
};

static const VcApiOperation sign_in = {
  .name = "signIn",
  .method = "POST",
  .read = read_session,
  .destroy = (GDestroyNotify) signed_in_free,
  .max_size = VC_API_MAX_PROBLEM,
};

static const VcApiOperation sign_out = {
  .name = "signOut",
  .method = "DELETE",
  .max_size = VC_API_MAX_PROBLEM,
};

/* libsoup 3.2 would offer HTTP/2 as well, on which large downloads are slower
 * and event streams stall. */
static void
network_event_cb (SoupMessage        *message,
                  GSocketClientEvent  event,
                  GIOStream          *connection,
                  gpointer            user_data)
{
  static const char * const protocols[] = { "http/1.1", NULL };

  if (event == G_SOCKET_CLIENT_TLS_HANDSHAKING && G_IS_TLS_CONNECTION (connection))
    g_tls_connection_set_advertised_protocols (G_TLS_CONNECTION (connection), protocols);
}

static void
vc_api_client_dispose (GObject *object)
{
  VcApiClient *self = VC_API_CLIENT (object);

  g_clear_object (&self->soup);
  g_clear_pointer (&self->token, vc_secret_unref);
  g_clear_pointer (&self->counter, g_free);
  g_clear_pointer (&self->base_uri, g_free);

  G_OBJECT_CLASS (vc_api_client_parent_class)->dispose (object);
}

static void
vc_api_client_class_init (VcApiClientClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_api_client_dispose;
}

static void
vc_api_client_init (VcApiClient *self)
{
  self->soup = soup_session_new_with_options ("user-agent", "vssid-counter/" VC_VERSION,
                                              "timeout", VC_API_SILENCE_SECONDS,
                                              "max-conns-per-host", 8,
                                              NULL);

  /* Nobody but us answers a request for credentials. */
  soup_session_remove_feature_by_type (self->soup, SOUP_TYPE_AUTH_MANAGER);
}

/**
 * vc_api_client_new:
 * @base_uri: where central is
 * @ca_file: (nullable): a PEM file with the only authorities to trust, by
 *   absolute path; %NULL for the system's
 * @counter: the name of this counter
 * @error: return location for a #GError
 *
 * Errors: %VC_API_ERROR_INSECURE, %VC_API_ERROR_UNREACHABLE.
 *
 * Returns: (transfer full): a client that has not spoken yet, or %NULL with
 *   @error set
 */
VcApiClient *
vc_api_client_new (const char  *base_uri,
                   const char  *ca_file,
                   const char  *counter,
                   GError     **error)
{
  g_autoptr (VcApiClient) self = NULL;
  g_autofree char *address = NULL;

  g_return_val_if_fail (base_uri != NULL, NULL);
  g_return_val_if_fail (counter != NULL, NULL);

  address = vc_api_address_normalise (base_uri, error);
  if (address == NULL)
    return NULL;

  self = g_object_new (VC_TYPE_API_CLIENT, NULL);
  self->base_uri = g_steal_pointer (&address);
  self->counter = g_strdup (counter);

  /* A proxy would carry the token in the clear, off this machine. */
  if (!vc_api_address_is_encrypted (self->base_uri))
    soup_session_set_proxy_resolver (self->soup, NULL);

  if (ca_file != NULL)
    {
      g_autoptr (GTlsDatabase) database = vc_api_address_load_ca (ca_file, error);

      if (database == NULL)
        return NULL;

      soup_session_set_tls_database (self->soup, database);
    }

  return g_steal_pointer (&self);
}

/**
 * vc_api_client_get_base_uri:
 * @self: a client
 *
 * Returns: (transfer none): where central is
 */
const char *
vc_api_client_get_base_uri (VcApiClient *self)
{
  g_return_val_if_fail (VC_IS_API_CLIENT (self), NULL);

  return self->base_uri;
}

/**
 * vc_api_client_get_counter:
 * @self: a client
 *
 * Returns: (transfer none): the name of this counter
 */
const char *
vc_api_client_get_counter (VcApiClient *self)
{
  g_return_val_if_fail (VC_IS_API_CLIENT (self), NULL);

  return self->counter;
}

/**
 * vc_api_client_get_soup:
 * @self: a client
 *
 * Returns: (transfer none): what sends its messages
 */
SoupSession *
vc_api_client_get_soup (VcApiClient *self)
{
  g_return_val_if_fail (VC_IS_API_CLIENT (self), NULL);

  return self->soup;
}

/**
 * vc_api_client_new_message:
 * @self: a client
 * @method: an HTTP method
 * @path: where, below the contract's root; escaped, with the query
 *
 * Returns: (transfer full): a message that says who asks. It follows no
 *   redirection, which could take the token elsewhere
 */
SoupMessage *
vc_api_client_new_message (VcApiClient *self,
                           const char  *method,
                           const char  *path)
{
  g_autofree char    *uri = g_strconcat (self->base_uri, "/v1", path, NULL);
  SoupMessage        *message = soup_message_new (method, uri);
  SoupMessageHeaders *headers = soup_message_get_request_headers (message);

  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  g_signal_connect (message, "network-event", G_CALLBACK (network_event_cb), NULL);
  soup_message_headers_replace (headers, "Client-Version", VC_VERSION);

  if (self->token != NULL)
    {
      char *authorization = g_strconcat ("Bearer ", vc_secret_get_text (self->token), NULL);

      soup_message_headers_replace (headers, "Authorization", authorization);
      explicit_bzero (authorization, strlen (authorization));
      g_free (authorization);
    }

  return message;
}

/**
 * vc_api_client_check_health_async:
 * @self: a client
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Asks whether central is there and accepts this client.
 */
void
vc_api_client_check_health_async (VcApiClient         *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  VcApiRequest request = { .operation = &check_health, .path = "/health" };

  vc_api_client_call_async (self, &request, cancellable, callback, user_data);
}

/**
 * vc_api_client_check_health_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_PROBLEM_CLIENT_TOO_OLD, and those of every call.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
vc_api_client_check_health_finish (VcApiClient   *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  return vc_api_client_call_finish (self, &check_health, result, error) != NULL;
}

/**
 * vc_api_client_sign_in_async:
 * @self: a client
 * @account: what the officer signs in as
 * @password: the password; not kept
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Signs an officer in at this counter.
 */
void
vc_api_client_sign_in_async (VcApiClient         *self,
                             const char          *account,
                             VcSecret            *password,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  JsonObject  *object;
  VcApiRequest request = { .operation = &sign_in, .path = "/sessions" };

  g_return_if_fail (VC_IS_API_CLIENT (self));
  g_return_if_fail (account != NULL && password != NULL);

  g_clear_pointer (&self->token, vc_secret_unref);
  object = json_object_new ();
  json_object_set_string_member (object, "account", account);
  json_object_set_string_member (object, "password", vc_secret_get_text (password));
  json_object_set_string_member (object, "counter", self->counter);

  request.body = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (request.body, object);
  vc_api_client_call_async (self, &request, cancellable, callback, user_data);
  json_node_unref (request.body);
}

/**
 * vc_api_client_sign_in_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_PROBLEM_SIGN_IN_FAILED, %VC_PROBLEM_TOO_MANY_ATTEMPTS,
 * %VC_PROBLEM_OFFICER_DISABLED, %VC_PROBLEM_CLIENT_TOO_OLD, and those of every
 * call.
 *
 * Returns: (transfer full): who is signed in now, or %NULL with @error set
 */
VcOfficer *
vc_api_client_sign_in_finish (VcApiClient   *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  SignedIn  *signed_in = vc_api_client_call_finish (self, &sign_in, result, error);
  VcOfficer *officer;

  if (signed_in == NULL)
    return NULL;

  g_clear_pointer (&self->token, vc_secret_unref);
  self->token = g_steal_pointer (&signed_in->token);
  officer = g_steal_pointer (&signed_in->officer);
  signed_in_free (signed_in);
  return officer;
}

/**
 * vc_api_client_sign_out_async:
 * @self: a client
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Ends the session. The token is forgotten at once, whether or not central
 * hears of it.
 */
void
vc_api_client_sign_out_async (VcApiClient         *self,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  VcApiRequest request = { .operation = &sign_out, .path = "/sessions/current" };

  g_return_if_fail (VC_IS_API_CLIENT (self));

  vc_api_client_call_async (self, &request, cancellable, callback, user_data);
  g_clear_pointer (&self->token, vc_secret_unref);
}

/**
 * vc_api_client_sign_out_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
vc_api_client_sign_out_finish (VcApiClient   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return vc_api_client_call_finish (self, &sign_out, result, error) != NULL;
}
