/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VC_TYPE_RECENT_STRIP (vc_recent_strip_get_type ())
G_DECLARE_FINAL_TYPE (VcRecentStrip, vc_recent_strip, VC, RECENT_STRIP, GtkWidget)

GtkWidget *vc_recent_strip_new      (void);
void       vc_recent_strip_set_list (VcRecentStrip *self,
                                     GListModel    *recent);

G_END_DECLS
