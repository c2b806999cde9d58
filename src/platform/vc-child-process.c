/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-child-process.h"

#include <signal.h>
#include <sys/prctl.h>

/* In the child, between fork and exec: only what is safe there. */
static void
die_with_parent (gpointer user_data)
{
  prctl (PR_SET_PDEATHSIG, SIGTERM);
}

/**
 * vc_child_process_spawn:
 * @argv: (array zero-terminated=1): a program and its arguments
 * @flags: what to do with its input and output
 * @error: return location for an error of %G_SPAWN_ERROR
 *
 * Starts a program that ends with this one, even when this one is killed. To
 * be called on a thread that lives as long as the child shall: the kernel
 * counts the thread as the parent.
 *
 * Returns: (transfer full) (nullable): the process, or %NULL
 */
GSubprocess *
vc_child_process_spawn (const char * const *argv,
                        GSubprocessFlags    flags,
                        GError            **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (flags);

  g_subprocess_launcher_set_child_setup (launcher, die_with_parent, NULL, NULL);
  return g_subprocess_launcher_spawnv (launcher, argv, error);
}
