/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-declaration-list.h"

G_BEGIN_DECLS

#define VC_TYPE_SYNC_BADGE (vc_sync_badge_get_type ())
G_DECLARE_FINAL_TYPE (VcSyncBadge, vc_sync_badge, VC, SYNC_BADGE, GtkWidget)

GtkWidget *vc_sync_badge_new        (void);
void       vc_sync_badge_set_state  (VcSyncBadge *self,
                                     VcSyncState  state);
void       vc_sync_badge_set_unsent (VcSyncBadge *self,
                                     guint        n_unsent,
                                     guint        n_refused);

G_END_DECLS
