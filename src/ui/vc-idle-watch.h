/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-clock.h"

G_BEGIN_DECLS

#define VC_TYPE_IDLE_WATCH (vc_idle_watch_get_type ())
G_DECLARE_FINAL_TYPE (VcIdleWatch, vc_idle_watch, VC, IDLE_WATCH, GObject)

/* Signal "idle" (): nobody has touched the window for that long. It comes
 * once; the watch is over then. */
VcIdleWatch *vc_idle_watch_new (GtkWindow *window,
                                VcClock   *clock,
                                guint      seconds);

G_END_DECLS
