/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-decoder-run.h"

#include "vc-decoder-io.h"
#include "vc-lockdown.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Writing a warning anywhere is a forbidden call, and the words may be the
 * stranger's. */
static GLogWriterOutput
say_nothing (GLogLevelFlags   level,
             const GLogField *fields,
             gsize            n_fields,
             gpointer         user_data)
{
  return G_LOG_WRITER_HANDLED;
}

static gboolean
lock_down (const VcDecoderMode *mode,
           VcDecoderReply      *reply)
{
  if (vc_lockdown_limits (VC_DECODER_OUTPUT_FD, mode->n_files) &&
      mode->lock_down (STDIN_FILENO, VC_DECODER_OUTPUT_FD))
    {
      reply->status = GUINT32_TO_LE (VC_DECODER_STATUS_STARTED);
      return TRUE;
    }

  vc_decoder_io_refuse (reply, VC_DECODER_STATUS_NO_LOCKDOWN, g_strerror (errno));
  return FALSE;
}

/**
 * vc_decoder_run:
 * @mode: what this program does
 * @argc: from main()
 * @argv: from main()
 *
 * The life of a helper: it locks itself down, says so, reads one file that a
 * stranger made, and is ended with it. See vc-decoder-frame.h for what goes in
 * and what comes out.
 *
 * Returns: an exit status, if it was started wrongly
 */
int
vc_decoder_run (const VcDecoderMode *mode,
                int                  argc,
                char               **argv)
{
  VcDecoderReply reply = {
    .magic = GUINT32_TO_LE (VC_DECODER_REPLY_MAGIC),
    .version = GUINT32_TO_LE (VC_DECODER_VERSION),
  };
  gboolean locked;

  if (argc != 2 || strcmp (argv[1], mode->name) != 0)
    {
      fprintf (stderr, "%s is started by vssid-counter, as: %s %s\n", argv[0], argv[0], mode->name);
      return 2;
    }

  g_log_set_writer_func (say_nothing, NULL, NULL);
  mode->prepare ();
  locked = lock_down (mode, &reply);

  if (!vc_decoder_io_put_reply (VC_DECODER_OUTPUT_FD, &reply))
    _exit (2);

  if (locked)
    {
      mode->decode (STDIN_FILENO, VC_DECODER_OUTPUT_FD, &reply);
      vc_decoder_io_put_reply (VC_DECODER_OUTPUT_FD, &reply);
    }

  /* Not exit(): leaving in order needs more calls than are allowed. */
  _exit (0);
}
