/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper-watch.h"

#include <stdlib.h>
#include <string.h>

/*
 * Looks how much memory the helpers have taken. What a process has used is not
 * passed on to us when it ends, for bubblewrap stands in between; so they are
 * looked at while they run.
 */

/* What bubblewrap shows the decoder as. */
#define NAME "Name:\thelper\n"

static guint
get_peak_kib (const char *pid)
{
  g_autofree char *path = g_build_filename ("/proc", pid, "status", NULL);
  g_autofree char *text = NULL;
  const char *peak;

  /* It may have ended meanwhile. */
  if (!g_file_get_contents (path, &text, NULL, NULL) || !g_str_has_prefix (text, NAME))
    return 0;

  peak = strstr (text, "VmHWM:");
  return peak != NULL ? strtoul (peak + strlen ("VmHWM:"), NULL, 10) : 0;
}

static guint
get_peak_below (const char *pid)
{
  g_autofree char *folder = g_build_filename ("/proc", pid, "task", NULL);
  g_autoptr (GDir) tasks = g_dir_open (folder, 0, NULL);
  const char *task;
  guint       peak = get_peak_kib (pid);

  while (tasks != NULL && (task = g_dir_read_name (tasks)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, task, "children", NULL);
      g_autofree char *text = NULL;
      g_auto (GStrv) children = NULL;

      if (!g_file_get_contents (path, &text, NULL, NULL))
        continue;

      children = g_strsplit (g_strstrip (text), " ", -1);
      for (guint i = 0; children[i] != NULL && children[i][0] != '\0'; i++)
        peak = MAX (peak, get_peak_below (children[i]));
    }

  return peak;
}

/**
 * helper_watch_get_peak_kib:
 *
 * Returns: the most memory that any helper running now has had, or 0 if there
 *   is none
 */
guint
helper_watch_get_peak_kib (void)
{
  return get_peak_below ("self");
}
