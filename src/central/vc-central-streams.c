/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-streams.h"

#include "vc-central-events.h"
#include "vc-central-sessions.h"

/*
 * Server-sent events. A stream holds no queue: it remembers the last change
 * it wrote and reads on from the database when the line has taken that. So a
 * slow reader costs one batch, however far behind it is.
 */
#define BATCH            100
#define MAX_SILENT_BEATS 3

typedef struct
{
  VcCentralStreams  *streams; /* borrowed: it owns this */
  SoupServerMessage *message;
  char              *token;
  char              *office_id;
  gboolean           offices_below;
  guint64            last;
  gboolean           writing;      /* the line has not taken the last batch */
  guint              silent_beats; /* for how long */
} Stream;

struct _VcCentralStreams
{
  GObject     parent_instance;

  VcCentral  *central;
  GHashTable *streams; /* (element-type SoupServerMessage Stream) */
  guint       pump_id;
};

G_DEFINE_FINAL_TYPE (VcCentralStreams, vc_central_streams, G_TYPE_OBJECT)

static void
stream_free (Stream *stream)
{
  g_signal_handlers_disconnect_by_data (stream->message, stream);
  g_object_unref (stream->message);
  g_free (stream->token);
  g_free (stream->office_id);
  g_free (stream);
}

static void
append (Stream     *stream,
        const char *text)
{
  soup_message_body_append (soup_server_message_get_response_body (stream->message),
                            SOUP_MEMORY_COPY, text, strlen (text));
  stream->writing = TRUE;
}

/* Writes the next batch of what this officer may see. */
static void
write_events (VcCentralStreams *self,
              Stream           *stream)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) events = vc_central_events_list (self->central, stream->office_id, stream->offices_below,
                                                         stream->last, BATCH);

  for (guint i = 0; i < events->len; i++)
    {
      const VcCentralEvent *event = g_ptr_array_index (events, i);

      g_string_append_printf (text,
                              "id: %" G_GUINT64_FORMAT "\nevent: declaration\n"
                              "data: {\"change\":%" G_GUINT64_FORMAT ",\"declaration_id\":\"%s\"}\n\n",
                              event->change, event->change, event->declaration_id);
      stream->last = event->change;
    }

  if (text->len > 0)
    {
      append (stream, text->str);
      soup_server_message_unpause (stream->message);
    }
}

static gboolean
pump_cb (gpointer user_data)
{
  VcCentralStreams *self = user_data;
  GHashTableIter iter;
  gpointer value;

  self->pump_id = 0;
  if (!vc_central_begin (self->central, NULL))
    return G_SOURCE_REMOVE;

  g_hash_table_iter_init (&iter, self->streams);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Stream *stream = value;

      if (!stream->writing)
        write_events (self, stream);
    }

  vc_central_rollback (self->central);
  return G_SOURCE_REMOVE;
}

/* Once the main loop is free: a line is never written to from inside its own
 * signal. */
static void
schedule_pump (VcCentralStreams *self)
{
  if (self->pump_id == 0 && g_hash_table_size (self->streams) > 0)
    self->pump_id = g_idle_add (pump_cb, self);
}

static void
wrote_chunk_cb (Stream *stream)
{
  stream->writing = FALSE;
  stream->silent_beats = 0;
  schedule_pump (stream->streams);
}

static void
vc_central_streams_finalize (GObject *object)
{
  VcCentralStreams *self = VC_CENTRAL_STREAMS (object);

  g_clear_handle_id (&self->pump_id, g_source_remove);
  g_clear_pointer (&self->streams, g_hash_table_unref);
  g_clear_object (&self->central);

  G_OBJECT_CLASS (vc_central_streams_parent_class)->finalize (object);
}

static void
vc_central_streams_class_init (VcCentralStreamsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_central_streams_finalize;
}

static void
vc_central_streams_init (VcCentralStreams *self)
{
  self->streams = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) stream_free);
}

/**
 * vc_central_streams_new:
 * @central: whose events
 *
 * Returns: (transfer full): no streams yet
 */
VcCentralStreams *
vc_central_streams_new (VcCentral *central)
{
  VcCentralStreams *self = g_object_new (VC_TYPE_CENTRAL_STREAMS, NULL);

  self->central = g_object_ref (central);
  g_signal_connect_object (central, "changed", G_CALLBACK (schedule_pump), self, G_CONNECT_SWAPPED);
  return self;
}

/* Where the stream begins: after the last event the caller has, or now. */
static gboolean
read_start (VcCentralStreams *self,
            VcCentralRequest *request,
            guint64          *start,
            GError          **error)
{
  const char *header = soup_message_headers_get_one (request->headers, "Last-Event-ID");

  if (header == NULL)
    {
      *start = vc_central_events_get_change (self->central);
      return TRUE;
    }

  if (g_ascii_string_to_unsigned (header, 10, 0, G_GUINT64_CONSTANT (999999999999999999), start, NULL))
    return TRUE;

  g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_INVALID_PARAMETER, "Last-Event-ID is not as agreed");
  return FALSE;
}

/**
 * vc_central_streams_add:
 * @self: the streams
 * @request: a request for events, authorised, in a transaction
 * @message: the line to write to
 *
 * Begins a stream.
 *
 * Returns: %TRUE, or %FALSE with %VC_PROBLEM
 */
gboolean
vc_central_streams_add (VcCentralStreams  *self,
                        VcCentralRequest  *request,
                        SoupServerMessage *message,
                        GError           **error)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);
  VcRole role = vc_officer_get_role (request->officer);
  Stream *stream;
  guint64 start;

  if (!read_start (self, request, &start, error))
    return FALSE;

  stream = g_new0 (Stream, 1);
  stream->streams = self;
  stream->message = g_object_ref (message);
  stream->token = g_strdup (request->token);
  stream->office_id = g_strdup (vc_officer_get_office_id (request->officer));
  stream->offices_below = vc_central_access_get_scope (role, request->operation) == VC_CENTRAL_SCOPE_PROVINCE;
  stream->last = start;
  g_hash_table_insert (self->streams, message, stream);
  g_signal_connect_swapped (message, "wrote-chunk", G_CALLBACK (wrote_chunk_cb), stream);

  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_message_headers_set_encoding (headers, SOUP_ENCODING_CHUNKED);
  soup_message_headers_replace (headers, "Content-Type", "text/event-stream");
  soup_message_headers_replace (headers, "Cache-Control", "no-store");
  soup_message_body_set_accumulate (soup_server_message_get_response_body (message), FALSE);
  append (stream, ": begin\n\n");
  return TRUE;
}

/**
 * vc_central_streams_remove:
 * @self: the streams
 * @message: a line that has ended, perhaps not a stream
 */
void
vc_central_streams_remove (VcCentralStreams  *self,
                           SoupServerMessage *message)
{
  g_hash_table_remove (self->streams, message);
}

static void
end (Stream *stream)
{
  soup_message_body_complete (soup_server_message_get_response_body (stream->message));
  soup_server_message_unpause (stream->message);
}

static gboolean
has_session (VcCentralStreams *self,
             Stream           *stream)
{
  g_autoptr (VcOfficer) officer = vc_central_sessions_find (self->central, stream->token, NULL);

  return officer != NULL;
}

/**
 * vc_central_streams_check:
 * @self: the streams
 *
 * Ends the streams whose session has ended.
 */
void
vc_central_streams_check (VcCentralStreams *self)
{
  GHashTableIter iter;
  gpointer value;

  if (!vc_central_begin (self->central, NULL))
    return;

  g_hash_table_iter_init (&iter, self->streams);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (!has_session (self, value))
      end (value);

  vc_central_rollback (self->central);
}

/**
 * vc_central_streams_beat:
 * @self: the streams
 *
 * Shows that each line is alive.
 *
 * Returns: (transfer full) (element-type SoupServerMessage): streams whose
 *   reader has read nothing for some beats
 */
GPtrArray *
vc_central_streams_beat (VcCentralStreams *self)
{
  GPtrArray *silent = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer value;

  vc_central_streams_check (self);

  g_hash_table_iter_init (&iter, self->streams);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Stream *stream = value;

      if (!stream->writing)
        {
          append (stream, ": alive\n\n");
          soup_server_message_unpause (stream->message);
        }
      else if (++stream->silent_beats >= MAX_SILENT_BEATS)
        {
          g_ptr_array_add (silent, g_object_ref (stream->message));
        }
    }

  return silent;
}

/**
 * vc_central_streams_close:
 * @self: the streams
 *
 * Ends all of them.
 */
void
vc_central_streams_close (VcCentralStreams *self)
{
  g_clear_handle_id (&self->pump_id, g_source_remove);
  g_hash_table_remove_all (self->streams);
}
