/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-clock.h"
#include "vc-curtain.h"
#include "vc-messages.h"

G_BEGIN_DECLS

#define VC_TYPE_SCREEN_LOCK (vc_screen_lock_get_type ())
G_DECLARE_FINAL_TYPE (VcScreenLock, vc_screen_lock, VC, SCREEN_LOCK, GObject)

VcScreenLock *vc_screen_lock_new       (GtkWindow    *window,
                                        VcCurtain    *curtain,
                                        VcMessages   *messages,
                                        VcClock      *clock);
void          vc_screen_lock_start     (VcScreenLock *self,
                                        guint         seconds);
void          vc_screen_lock_stop      (VcScreenLock *self);
void          vc_screen_lock_lock      (VcScreenLock *self);
void          vc_screen_lock_unlock    (VcScreenLock *self);
gboolean      vc_screen_lock_is_locked (VcScreenLock *self);

G_END_DECLS
