/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-decoder-run.h"
#include "vc-lockdown.h"
#include "vc-page.h"

/* A page may want as many fonts as there are. */
#define N_FILES 256

/*
 * vssid-decoder-page: reads one PDF that a stranger made, and leaves the
 * pixels of a page. It is a program of its own because poppler brings thirty
 * libraries along: photos neither wait for them nor share memory with them.
 */
int
main (int    argc,
      char **argv)
{
  const VcDecoderMode page = {
    .name = "page",
    .n_files = N_FILES,
    .prepare = vc_page_prepare,
    .lock_down = vc_lockdown_page_calls,
    .decode = vc_page_decode,
  };

  return vc_decoder_run (&page, argc, argv);
}
