/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VC_TYPE_SESSION_LOCK (vc_session_lock_get_type ())
G_DECLARE_FINAL_TYPE (VcSessionLock, vc_session_lock, VC, SESSION_LOCK, GObject)

/* Signal "locked" (): the desktop session was locked, by its user or because
 * nobody touched it. */
VcSessionLock *vc_session_lock_new   (void);
void           vc_session_lock_watch (VcSessionLock *self);

G_END_DECLS
