/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-decoder-frame.h"

G_BEGIN_DECLS

/**
 * VcDecoderMode:
 * @name: the argument that asks for it
 * @n_files: how many files it may open
 * @prepare: reads whatever it wants to read of the system, while it still may
 * @lock_down: gives up every system call that it does not need; %FALSE with
 *   errno set if the kernel refused
 * @decode: reads the request and the file, and leaves pixels
 *
 * One thing the helper can do.
 */
typedef struct
{
  const char *name;
  guint       n_files;
  void     (*prepare)   (void);
  gboolean (*lock_down) (int input,
                         int output);
  void     (*decode)    (int             input,
                         int             output,
                         VcDecoderReply *reply);
} VcDecoderMode;

int vc_decoder_run (const VcDecoderMode *mode,
                    int                  argc,
                    char               **argv);

G_END_DECLS
