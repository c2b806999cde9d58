/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-decoder-run.h"
#include "vc-lockdown.h"
#include "vc-picture-rehearsal.h"
#include "vc-picture.h"

/*
 * vssid-decoder: reads one photo that a stranger made, and leaves pixels.
 */
int
main (int    argc,
      char **argv)
{
  const VcDecoderMode picture = {
    .name = "picture",
    .n_files = 0,
    .prepare = vc_picture_rehearse,
    .lock_down = vc_lockdown_picture_calls,
    .decode = vc_picture_decode,
  };

  return vc_decoder_run (&picture, argc, argv);
}
