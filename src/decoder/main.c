/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-decoder-frame.h"
#include "vc-lockdown.h"
#include "vc-picture-loader.h"
#include "vc-picture.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/*
 * vssid-decoder: reads one file that a stranger made, and leaves pixels.
 *
 * It is started by the client, in a sandbox, for one file, and is ended with
 * it. See vc-decoder-frame.h for what goes in and what comes out.
 */

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
lock_down (VcDecoderReply *reply)
{
  if (vc_lockdown_limits (VC_DECODER_OUTPUT_FD) &&
      vc_lockdown_system_calls (STDIN_FILENO, VC_DECODER_OUTPUT_FD))
    {
      reply->status = GUINT32_TO_LE (VC_DECODER_STATUS_STARTED);
      return TRUE;
    }

  reply->status = GUINT32_TO_LE (VC_DECODER_STATUS_NO_LOCKDOWN);
  g_strlcpy (reply->reason, g_strerror (errno), sizeof reply->reason);
  return FALSE;
}

int
main (int    argc,
      char **argv)
{
  VcDecoderReply reply = {
    .magic = GUINT32_TO_LE (VC_DECODER_REPLY_MAGIC),
    .version = GUINT32_TO_LE (VC_DECODER_VERSION),
  };
  gboolean locked;

  if (argc != 2 || strcmp (argv[1], "picture") != 0)
    {
      fprintf (stderr, "vssid-decoder is started by vssid-counter, as: vssid-decoder picture\n");
      return 2;
    }

  g_log_set_writer_func (say_nothing, NULL, NULL);
  vc_picture_loader_prepare ();
  locked = lock_down (&reply);

  if (!vc_picture_put_reply (VC_DECODER_OUTPUT_FD, &reply))
    _exit (2);

  if (locked)
    {
      vc_picture_decode (STDIN_FILENO, VC_DECODER_OUTPUT_FD, &reply);
      vc_picture_put_reply (VC_DECODER_OUTPUT_FD, &reply);
    }

  /* Not exit(): leaving in order needs more calls than are allowed. */
  _exit (0);
}
