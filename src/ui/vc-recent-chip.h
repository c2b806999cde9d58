/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-recent-entry.h"

G_BEGIN_DECLS

#define VC_TYPE_RECENT_CHIP (vc_recent_chip_get_type ())
G_DECLARE_FINAL_TYPE (VcRecentChip, vc_recent_chip, VC, RECENT_CHIP, GtkWidget)

GtkWidget *vc_recent_chip_new       (void);
void       vc_recent_chip_set_entry (VcRecentChip   *self,
                                     VcRecentEntry  *entry);

G_END_DECLS
