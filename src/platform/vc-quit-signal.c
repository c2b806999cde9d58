/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-quit-signal.h"

#include <glib-unix.h>
#include <signal.h>

/**
 * vc_quit_signal_watch:
 * @callback: called in the main loop each time the system asks the program
 *   to end, until it returns %G_SOURCE_REMOVE
 * @user_data: for @callback
 *
 * A session that ends, a service manager and Ctrl+C in a terminal ask so.
 */
void
vc_quit_signal_watch (GSourceFunc callback,
                      gpointer    user_data)
{
  static const int numbers[] = { SIGHUP, SIGINT, SIGTERM };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_unix_signal_add (numbers[i], callback, user_data);
}
