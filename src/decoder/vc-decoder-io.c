/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-decoder-io.h"

#include <errno.h>
#include <unistd.h>

/*
 * The helper's side of the frames: what every mode reads and writes.
 */

/**
 * vc_decoder_io_read:
 * @input: a descriptor
 * @buffer: where to read to
 * @size: how much
 *
 * Returns: how much came before the input ended, or -1
 */
gssize
vc_decoder_io_read (int      input,
                    gpointer buffer,
                    gsize    size)
{
  gsize n_read = 0;

  while (n_read < size)
    {
      ssize_t n = read (input, (char *) buffer + n_read, size - n_read);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return -1;
      if (n == 0)
        break;

      n_read += n;
    }

  return n_read;
}

/**
 * vc_decoder_io_read_request:
 * @input: a descriptor
 * @request: (out caller-allocates): what is wanted, in the machine's byte
 *   order
 *
 * Returns: whether a request of this version came
 */
gboolean
vc_decoder_io_read_request (int               input,
                            VcDecoderRequest *request)
{
  guint32 *fields = (guint32 *) request;

  if (vc_decoder_io_read (input, request, sizeof *request) != sizeof *request)
    return FALSE;

  for (gsize i = 0; i < sizeof *request / sizeof *fields; i++)
    fields[i] = GUINT32_FROM_LE (fields[i]);

  return request->magic == VC_DECODER_REQUEST_MAGIC && request->version == VC_DECODER_VERSION &&
         request->file_size <= VC_DECODER_MAX_FILE;
}

/**
 * vc_decoder_io_put:
 * @output: the memory file
 * @data: what to write
 * @size: how much
 * @offset: where
 *
 * Returns: whether it could be written
 */
gboolean
vc_decoder_io_put (int           output,
                   gconstpointer data,
                   gsize         size,
                   goffset       offset)
{
  const char *bytes = data;

  while (size > 0)
    {
      ssize_t n = pwrite (output, bytes, size, offset);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;

      bytes += n;
      size -= n;
      offset += n;
    }

  return TRUE;
}

/**
 * vc_decoder_io_put_reply:
 * @output: the memory file
 * @reply: what to say
 *
 * Returns: whether it could be written
 */
gboolean
vc_decoder_io_put_reply (int                   output,
                         const VcDecoderReply *reply)
{
  return vc_decoder_io_put (output, reply, sizeof *reply, 0);
}

/**
 * vc_decoder_io_refuse:
 * @reply: (inout): what to say
 * @status: why there are no pixels
 * @reason: the same in words, for the log
 */
void
vc_decoder_io_refuse (VcDecoderReply  *reply,
                      VcDecoderStatus  status,
                      const char      *reason)
{
  reply->status = GUINT32_TO_LE (status);
  g_strlcpy (reply->reason, reason, sizeof reply->reason);
}

/**
 * vc_decoder_io_say_done:
 * @reply: (inout): what to say
 * @width: of the pixels
 * @height: of the pixels
 * @true_width: of the whole picture, upright
 * @true_height: of the whole picture, upright
 */
void
vc_decoder_io_say_done (VcDecoderReply *reply,
                        int             width,
                        int             height,
                        int             true_width,
                        int             true_height)
{
  vc_decoder_io_refuse (reply, VC_DECODER_STATUS_DONE, "");
  reply->format = GUINT32_TO_LE (VC_DECODER_FORMAT_RGB);
  reply->width = GUINT32_TO_LE (width);
  reply->height = GUINT32_TO_LE (height);
  reply->stride = GUINT32_TO_LE (width * VC_DECODER_PIXEL_SIZE);
  reply->true_width = GUINT32_TO_LE (true_width);
  reply->true_height = GUINT32_TO_LE (true_height);
}
