/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-server.h"

#include "vc-central-claims.h"
#include "vc-central-exchanges.h"
#include "vc-central-gateway.h"
#include "vc-central-lines.h"
#include "vc-central-listener.h"
#include "vc-central-password.h"
#include "vc-central-pruning.h"
#include "vc-central-response.h"
#include "vc-central-router.h"
#include "vc-central-sign-in.h"
#include "vc-central-streams.h"
#include "vc-central-upload.h"

#include <libsoup/soup.h>

#define TICK_MS        200
#define BEAT_SECONDS   15

/*
 * Central on the network: what libsoup brings becomes a request, what a
 * handler says becomes a response. One thread; only passwords and pictures are
 * looked at elsewhere.
 */
struct _VcCentralServer
{
  GObject             parent_instance;

  VcCentral          *central;
  SoupServer         *soup;
  VcCentralPassword  *passwords;
  VcImageDecoder     *decoder;
  GCancellable       *cancellable; /* for pictures that are being looked at */
  VcCentralStreams   *streams;
  VcCentralExchanges *exchanges;
  VcCentralLines     *lines;       /* NULL before it listens */
  guint               tick_id;
  guint               beat_id;
};

G_DEFINE_FINAL_TYPE (VcCentralServer, vc_central_server, G_TYPE_OBJECT)

/* A message whose answer comes later. */
typedef struct
{
  VcCentralServer   *server;
  SoupServerMessage *message;
} Pending;

static void
pending_free (Pending *self)
{
  g_object_unref (self->server);
  g_object_unref (self->message);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pending, pending_free)

static void
signed_in_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Pending) pending = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (VcCentralAnswer) answer = { 0 };
  JsonObject *session = vc_central_sign_in_finish (VC_CENTRAL (object), result, &error);

  if (session != NULL)
    vc_central_answer_set_object (&answer, SOUP_STATUS_CREATED, session);
  else
    vc_central_answer_set_error (&answer, error);

  /* Whoever asked may have gone meanwhile. */
  if (!vc_central_exchanges_has (pending->server->exchanges, pending->message))
    return;

  vc_central_response_set (pending->message, &answer);
  soup_server_message_unpause (pending->message);
}

static void
sign_in (VcCentralServer   *self,
         VcCentralRequest  *request,
         SoupServerMessage *message)
{
  Pending *pending = g_new0 (Pending, 1);

  pending->server = g_object_ref (self);
  pending->message = g_object_ref (message);
  soup_server_message_pause (message);
  vc_central_sign_in_async (request, self->passwords, signed_in_cb, pending);
}

static void
uploaded_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Pending) pending = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (VcCentralAnswer) answer = { 0 };

  if (!vc_central_upload_finish (VC_CENTRAL (object), result, &answer, &error))
    vc_central_answer_set_error (&answer, error);

  /* Whoever sent it may have gone meanwhile. */
  if (!vc_central_exchanges_has (pending->server->exchanges, pending->message))
    return;

  vc_central_response_set (pending->message, &answer);
  soup_server_message_unpause (pending->message);
}

static void
upload (VcCentralServer      *self,
        const VcCentralRoute *route,
        VcCentralRequest     *request,
        SoupServerMessage    *message)
{
  Pending *pending = g_new0 (Pending, 1);

  pending->server = g_object_ref (self);
  pending->message = g_object_ref (message);
  soup_server_message_pause (message);
  vc_central_upload_async (route, request, self->decoder, self->cancellable, uploaded_cb, pending);
}

static void
stream (VcCentralServer   *self,
        VcCentralRequest  *request,
        SoupServerMessage *message)
{
  g_autoptr (GError) error = NULL;

  if (vc_central_begin (self->central, &error))
    {
      if (vc_central_router_authorise (request, &error))
        vc_central_streams_add (self->streams, request, message, &error);
      vc_central_rollback (self->central);
    }

  if (error != NULL)
    vc_central_response_set_error (message, error);
}

static void
answer_now (VcCentralServer      *self,
            const VcCentralRoute *route,
            VcCentralRequest     *request,
            SoupServerMessage    *message)
{
  g_auto (VcCentralAnswer) answer = { 0 };

  vc_central_router_answer (route, request, &answer);
  vc_central_response_set (message, &answer);

  if (request->operation == VC_CENTRAL_SIGN_OUT)
    vc_central_streams_check (self->streams);
}

static void
take (VcCentralServer   *self,
      VcCentralRequest  *request,
      SoupServerMessage *message)
{
  g_autoptr (GError) error = NULL;
  const VcCentralRoute *route = vc_central_router_find (request, &error);

  if (route == NULL)
    {
      vc_central_response_set_error (message, error);
      if (error->code == VC_PROBLEM_METHOD_NOT_ALLOWED)
        {
          g_autofree char *allow = vc_central_router_dup_methods (request->path);

          soup_message_headers_replace (soup_server_message_get_response_headers (message), "Allow", allow);
        }
      return;
    }

  switch (vc_central_route_get_kind (route))
    {
    case VC_CENTRAL_ROUTE_SIGN_IN:
      sign_in (self, request, message);
      break;
    case VC_CENTRAL_ROUTE_STREAM:
      stream (self, request, message);
      break;
    case VC_CENTRAL_ROUTE_PICTURE:
      upload (self, route, request, message);
      break;
    case VC_CENTRAL_ROUTE_OPEN:
    case VC_CENTRAL_ROUTE_READ:
    case VC_CENTRAL_ROUTE_CHANGE:
      answer_now (self, route, request, message);
      break;
    }
}

static void
request_cb (SoupServer        *soup,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  VcCentralServer *self = user_data;
  SoupMessageBody *kept = soup_server_message_get_request_body (message);
  g_autoptr (GBytes) body = NULL;
  g_auto (VcCentralRequest) request = { 0 };
  g_autoptr (GError) error = NULL;

  if (!vc_central_exchanges_check_size (self->exchanges, message, &error))
    {
      vc_central_response_set_error (message, error);
      return;
    }

  body = soup_message_body_flatten (kept);
  vc_central_request_describe (&request, self->central, message);
  request.body = body;
  take (self, &request, message);
}

static void
surplus_cb (VcCentralServer   *self,
            SoupServerMessage *message)
{
  vc_central_lines_cut (self->lines, message);
}

static void
ended_cb (VcCentralServer   *self,
          SoupServerMessage *message)
{
  vc_central_streams_remove (self->streams, message);
}

static void
request_started_cb (SoupServer        *soup,
                    SoupServerMessage *message,
                    gpointer           user_data)
{
  VcCentralServer *self = user_data;

  vc_central_exchanges_follow (self->exchanges, message);
}

static gboolean
tick_cb (gpointer user_data)
{
  vc_central_server_tick (user_data);
  return G_SOURCE_CONTINUE;
}

static gboolean
beat_cb (gpointer user_data)
{
  vc_central_server_beat (user_data);
  return G_SOURCE_CONTINUE;
}

static void
vc_central_server_finalize (GObject *object)
{
  VcCentralServer *self = VC_CENTRAL_SERVER (object);

  g_clear_object (&self->soup);
  g_clear_object (&self->lines);
  g_clear_object (&self->streams);
  g_clear_object (&self->passwords);
  g_clear_object (&self->decoder);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->exchanges);
  g_clear_object (&self->central);

  G_OBJECT_CLASS (vc_central_server_parent_class)->finalize (object);
}

static void
vc_central_server_class_init (VcCentralServerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_central_server_finalize;
}

static void
vc_central_server_init (VcCentralServer *self)
{
  self->passwords = vc_central_password_new ();
  self->decoder = vc_image_decoder_new (NULL);
  self->cancellable = g_cancellable_new ();
  /* Paths stay as they were sent: libsoup answers some of those it decodes
   * by itself, and not with a problem document. */
  self->soup = soup_server_new ("raw-paths", TRUE, NULL);
  soup_server_add_handler (self->soup, NULL, request_cb, self, NULL);
  g_signal_connect_object (self->soup, "request-started", G_CALLBACK (request_started_cb), self, 0);
}

/**
 * vc_central_server_new:
 * @central: what it serves
 *
 * Returns: (transfer full): a server that does not listen yet; end it with
 *   vc_central_server_close()
 */
VcCentralServer *
vc_central_server_new (VcCentral *central)
{
  VcCentralServer *self = g_object_new (VC_TYPE_CENTRAL_SERVER, NULL);

  self->central = g_object_ref (central);
  self->streams = vc_central_streams_new (central);
  self->exchanges = vc_central_exchanges_new (central);
  g_signal_connect_object (self->exchanges, "surplus", G_CALLBACK (surplus_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->exchanges, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * vc_central_server_listen:
 * @self: a server
 * @address: `ADDRESS:PORT`; port 0 takes a free one
 * @certificate: (nullable): with its key; %NULL for plain HTTP, which is
 *   served on the loopback interface alone
 *
 * Begins to answer, and to do what central does by itself.
 *
 * Returns: %TRUE, or %FALSE with a sentence for the operator
 */
gboolean
vc_central_server_listen (VcCentralServer *self,
                          const char      *address,
                          GTlsCertificate *certificate,
                          GError         **error)
{
  g_autoptr (GSocket) socket = vc_central_listener_open (address, certificate != NULL, error);

  if (socket == NULL)
    return FALSE;

  self->lines = vc_central_lines_new (self->soup, socket, certificate, error);
  if (self->lines == NULL)
    return FALSE;

  self->tick_id = g_timeout_add (TICK_MS, tick_cb, self);
  self->beat_id = g_timeout_add_seconds (BEAT_SECONDS, beat_cb, self);
  return TRUE;
}

/**
 * vc_central_server_dup_uri:
 * @self: a server that listens
 *
 * Returns: (transfer full): where, without the path
 */
char *
vc_central_server_dup_uri (VcCentralServer *self)
{
  return vc_central_lines_dup_uri (self->lines);
}

/**
 * vc_central_server_tick:
 * @self: a server
 *
 * Does what time has brought: ends leases, moves notices on and forgets what
 * is old.
 */
void
vc_central_server_tick (VcCentralServer *self)
{
  g_autoptr (GError) error = NULL;

  if (!vc_central_claims_end_due (self->central, &error) ||
      !vc_central_gateway_step (self->central, &error) ||
      !vc_central_prune (self->central, &error))
    g_warning ("%s", error->message);
}

/**
 * vc_central_server_beat:
 * @self: a server
 *
 * Shows on each stream of events that the line is alive, and cuts those
 * whose reader no longer reads.
 */
void
vc_central_server_beat (VcCentralServer *self)
{
  g_autoptr (GPtrArray) silent = vc_central_streams_beat (self->streams);

  for (guint i = 0; i < silent->len; i++)
    vc_central_lines_cut (self->lines, g_ptr_array_index (silent, i));
}

/**
 * vc_central_server_close:
 * @self: a server
 *
 * Stops listening, ends all lines and waits for its threads.
 */
void
vc_central_server_close (VcCentralServer *self)
{
  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_handle_id (&self->beat_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  vc_central_streams_close (self->streams);
  if (self->lines != NULL)
    vc_central_lines_close (self->lines);
  soup_server_disconnect (self->soup);
  vc_central_password_close (self->passwords);
}
