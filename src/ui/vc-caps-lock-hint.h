/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VC_TYPE_CAPS_LOCK_HINT (vc_caps_lock_hint_get_type ())
G_DECLARE_FINAL_TYPE (VcCapsLockHint, vc_caps_lock_hint, VC, CAPS_LOCK_HINT, GtkWidget)

GtkWidget *vc_caps_lock_hint_new (void);

G_END_DECLS
