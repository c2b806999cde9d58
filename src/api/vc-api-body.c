/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-api-body.h"

#include "vc-api-error.h"

#define PIECE 65536

/* A server that sends a byte now and then never falls silent, so the whole
 * has a limit of its own: enough for a large photo on a slow line. */
#define PATIENCE (5 * 60 * G_USEC_PER_SEC)

typedef struct
{
  GByteArray *bytes;
  gsize       max_size;
  gint64      deadline;
} Reading;

static void read_piece (GTask *task);

static void
reading_free (Reading *reading)
{
  g_byte_array_unref (reading->bytes);
  g_free (reading);
}

static void
piece_read_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) piece = g_input_stream_read_bytes_finish (G_INPUT_STREAM (object), result, &error);
  Reading *reading = g_task_get_task_data (task);
  gsize    size;

  if (piece == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  size = g_bytes_get_size (piece);
  if (size == 0)
    {
      g_task_return_pointer (task, g_byte_array_free_to_bytes (g_byte_array_ref (reading->bytes)),
                             (GDestroyNotify) g_bytes_unref);
      return;
    }

  if (size > reading->max_size - reading->bytes->len)
    g_task_return_new_error (task, VC_API_ERROR, VC_API_ERROR_MALFORMED,
                             "the answer has more than %" G_GSIZE_FORMAT " bytes", reading->max_size);
  else if (g_get_monotonic_time () > reading->deadline)
    g_task_return_new_error (task, VC_API_ERROR, VC_API_ERROR_UNREACHABLE, "the answer takes too long");
  else
    {
      g_byte_array_append (reading->bytes, g_bytes_get_data (piece, NULL), (guint) size);
      read_piece (g_steal_pointer (&task));
    }
}

static void
read_piece (GTask *task)
{
  g_input_stream_read_bytes_async (g_task_get_source_object (task), PIECE, g_task_get_priority (task),
                                   g_task_get_cancellable (task), piece_read_cb, task);
}

/**
 * vc_api_body_read_async:
 * @stream: an answer's body
 * @max_size: how many bytes it may have
 * @cancellable: (nullable): a #GCancellable
 * @callback: called when all has come
 * @user_data: data for @callback
 *
 * Reads a body that may have no end. What a server says of its length is not
 * believed, so nothing is set aside before it comes.
 */
void
vc_api_body_read_async (GInputStream        *stream,
                        gsize                max_size,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask   *task = g_task_new (stream, cancellable, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);

  g_task_set_source_tag (task, vc_api_body_read_async);
  reading->bytes = g_byte_array_new ();
  reading->max_size = max_size;
  reading->deadline = g_get_monotonic_time () + PATIENCE;
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  read_piece (task);
}

/**
 * vc_api_body_read_finish:
 * @stream: the stream
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_API_ERROR_MALFORMED when there is too much,
 * %VC_API_ERROR_UNREACHABLE when it takes too long, and those of @stream.
 *
 * Returns: (transfer full): all bytes, or %NULL with @error set
 */
GBytes *
vc_api_body_read_finish (GInputStream  *stream,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, stream), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
