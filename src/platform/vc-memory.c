/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-memory.h"

#include <errno.h>
#include <sys/prctl.h>
#include <sys/resource.h>

/**
 * vc_memory_forbid_dumps:
 *
 * Keeps what is in memory out of core dumps and away from debuggers of the
 * same user: citizens' data and the officer's token are in there. To be
 * called first thing in main().
 */
void
vc_memory_forbid_dumps (void)
{
  const struct rlimit none = { 0, 0 };

  if (setrlimit (RLIMIT_CORE, &none) != 0)
    g_warning ("Could not forbid core dumps: %s", g_strerror (errno));

  if (prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
    g_warning ("Could not close this process to debuggers: %s", g_strerror (errno));
}
