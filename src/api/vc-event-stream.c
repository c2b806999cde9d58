/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-event-stream.h"

#include <string.h>

#include "vc-api-answer.h"
#include "vc-api-body.h"
#include "vc-api-private.h"
#include "vc-json-decoder.h"
#include "vc-sse-parser.h"

#define PIECE 16384
#define MAX_EVENT_JSON 4096

/*
 * One connection to central's events, to its end; the next one is another
 * object.
 */
struct _VcEventStream
{
  GObject       parent_instance;

  VcApiClient  *client;
  GCancellable *cancellable; /* NULL: not started, stopped or ended */
  SoupMessage  *message;
  GInputStream *body;
  VcSseParser  *parser;      /* stays: an event's handler may stop the stream */
};

enum
{
  CONNECTED,
  EVENT,
  ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VcEventStream, vc_event_stream, G_TYPE_OBJECT)

static const VcApiOperation stream_events = {
  .name = "streamEvents",
  .method = "GET",
  .max_size = VC_API_MAX_PROBLEM,
};

/* In the order it happens. */
static void read_piece   (VcEventStream *self);
static void read_refusal (VcEventStream *self);

static void
let_go (VcEventStream *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->message);
  g_clear_object (&self->body);
}

/* @error is given away. */
static void
end (VcEventStream *self,
     GError        *error)
{
  g_autoptr (VcEventStream) alive = g_object_ref (self);
  g_autoptr (GError) translated = vc_api_error_translate (stream_events.name, error);

  let_go (self);
  g_debug ("event stream ended: %s", translated->message);
  g_signal_emit (self, signals[ENDED], 0, translated);
}

static void
event_read_cb (const char *name,
               const char *id,
               const char *data,
               gpointer    user_data)
{
  VcEventStream *self = user_data;
  g_autoptr (GBytes) bytes = g_bytes_new (data, strlen (data));
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (VcJsonDecoder) decoder = NULL;
  const char *declaration_id;
  gint64      change;

  /* An event whose handler stopped us is the last. */
  if (self->cancellable == NULL || !g_str_equal (name, "declaration"))
    return;

  node = vc_json_parse (bytes, MAX_EVENT_JSON, NULL);
  if (node == NULL)
    return;

  decoder = vc_json_decoder_new (node);
  change = vc_json_decoder_get_int (decoder, "change", 1, G_MAXINT64);
  declaration_id = vc_json_decoder_get_text (decoder, "declaration_id", 64);

  if (vc_json_decoder_finish (decoder, NULL))
    g_signal_emit (self, signals[EVENT], 0, (guint64) change, declaration_id);
}

static void
vc_event_stream_dispose (GObject *object)
{
  VcEventStream *self = VC_EVENT_STREAM (object);

  let_go (self);
  g_clear_object (&self->client);

  G_OBJECT_CLASS (vc_event_stream_parent_class)->dispose (object);
}

static void
vc_event_stream_finalize (GObject *object)
{
  VcEventStream *self = VC_EVENT_STREAM (object);

  g_clear_pointer (&self->parser, vc_sse_parser_free);

  G_OBJECT_CLASS (vc_event_stream_parent_class)->finalize (object);
}

static void
vc_event_stream_class_init (VcEventStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_event_stream_dispose;
  G_OBJECT_CLASS (klass)->finalize = vc_event_stream_finalize;

  /**
   * VcEventStream::connected:
   * @self: the stream
   */
  signals[CONNECTED] = g_signal_new ("connected", VC_TYPE_EVENT_STREAM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);

  /**
   * VcEventStream::event:
   * @self: the stream
   * @change: central's counter after the change
   * @declaration_id: what changed
   */
  signals[EVENT] = g_signal_new ("event", VC_TYPE_EVENT_STREAM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_UINT64, G_TYPE_STRING);

  /**
   * VcEventStream::ended:
   * @self: the stream
   * @error: why, of %VC_API_ERROR or %VC_PROBLEM
   */
  signals[ENDED] = g_signal_new ("ended", VC_TYPE_EVENT_STREAM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vc_event_stream_init (VcEventStream *self)
{
}

/**
 * vc_event_stream_new:
 * @client: where an officer is signed in
 *
 * Returns: (transfer full): a stream that is not connected
 */
VcEventStream *
vc_event_stream_new (VcApiClient *client)
{
  VcEventStream *self;

  g_return_val_if_fail (VC_IS_API_CLIENT (client), NULL);

  self = g_object_new (VC_TYPE_EVENT_STREAM, NULL);
  self->client = g_object_ref (client);
  return self;
}

/* Whether a result is of a connection that was let go. */
static gboolean
is_over (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gboolean
is_stream (SoupMessage *message)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);

  return soup_message_get_status (message) == SOUP_STATUS_OK &&
         g_strcmp0 (soup_message_headers_get_content_type (headers, NULL), "text/event-stream") == 0;
}

static void
connected_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (VcEventStream) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) body = soup_session_send_finish (SOUP_SESSION (object), result, &error);

  if (is_over (error) || self->cancellable == NULL)
    return;

  if (body == NULL)
    {
      end (self, g_steal_pointer (&error));
      return;
    }

  self->body = g_steal_pointer (&body);
  if (!is_stream (self->message))
    {
      read_refusal (self);
      return;
    }

  g_signal_emit (self, signals[CONNECTED], 0);
  if (self->cancellable != NULL)
    read_piece (self);
}

static void
piece_read_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (VcEventStream) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) piece = g_input_stream_read_bytes_finish (G_INPUT_STREAM (object), result, &error);
  const char *data;
  gsize       length;
  gboolean    fine;

  if (is_over (error) || self->cancellable == NULL)
    return;

  if (piece == NULL)
    {
      end (self, g_steal_pointer (&error));
      return;
    }

  data = g_bytes_get_data (piece, &length);
  fine = vc_sse_parser_feed (self->parser, data, length);

  if (self->cancellable == NULL)
    return;

  if (length == 0)
    end (self, g_error_new (VC_API_ERROR, VC_API_ERROR_UNREACHABLE, "central ended the stream"));
  else if (!fine)
    end (self, g_error_new (VC_API_ERROR, VC_API_ERROR_MALFORMED, "not an event stream"));
  else
    read_piece (self);
}

static void
read_piece (VcEventStream *self)
{
  g_input_stream_read_bytes_async (self->body, PIECE, G_PRIORITY_DEFAULT, self->cancellable, piece_read_cb,
                                   g_object_ref (self));
}

static void
refusal_understood_cb (GObject      *object,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (VcEventStream) self = user_data;
  g_autoptr (GError) error = NULL;

  vc_api_answer_read_finish (result, &error);
  if (is_over (error) || self->cancellable == NULL)
    return;

  if (error == NULL)
    error = g_error_new (VC_API_ERROR, VC_API_ERROR_MALFORMED, "not an event stream");
  end (self, g_steal_pointer (&error));
}

static void
refusal_read_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (VcEventStream) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) body = vc_api_body_read_finish (G_INPUT_STREAM (object), result, &error);
  SoupMessageHeaders *headers;

  if (is_over (error) || self->cancellable == NULL)
    return;

  if (body == NULL)
    {
      end (self, g_steal_pointer (&error));
      return;
    }

  headers = soup_message_get_response_headers (self->message);
  vc_api_answer_read_async (&stream_events, soup_message_get_status (self->message),
                            soup_message_headers_get_content_type (headers, NULL), body, NULL, self->cancellable,
                            refusal_understood_cb, g_object_ref (self));
}

static void
read_refusal (VcEventStream *self)
{
  vc_api_body_read_async (self->body, VC_API_MAX_PROBLEM, self->cancellable, refusal_read_cb, g_object_ref (self));
}

/**
 * vc_event_stream_start:
 * @self: a stream that was not started before
 * @after_change: the last change that is known; 0 for none
 *
 * Connects. What came after @after_change is told first.
 */
void
vc_event_stream_start (VcEventStream *self,
                       guint64        after_change)
{
  SoupMessageHeaders *headers;

  g_return_if_fail (VC_IS_EVENT_STREAM (self));
  g_return_if_fail (self->parser == NULL);

  self->cancellable = g_cancellable_new ();
  self->parser = vc_sse_parser_new (event_read_cb, self);
  self->message = vc_api_client_new_message (self->client, stream_events.method, "/events");
  headers = soup_message_get_request_headers (self->message);
  soup_message_headers_replace (headers, "Accept", "text/event-stream");

  if (after_change > 0)
    {
      g_autofree char *id = g_strdup_printf ("%" G_GUINT64_FORMAT, after_change);

      soup_message_headers_replace (headers, "Last-Event-ID", id);
    }

  soup_session_send_async (vc_api_client_get_soup (self->client), self->message, G_PRIORITY_DEFAULT,
                           self->cancellable, connected_cb, g_object_ref (self));
}

/**
 * vc_event_stream_stop:
 * @self: a stream
 *
 * Disconnects. Nothing is told afterwards, not even that it ended.
 */
void
vc_event_stream_stop (VcEventStream *self)
{
  g_return_if_fail (VC_IS_EVENT_STREAM (self));

  let_go (self);
}
