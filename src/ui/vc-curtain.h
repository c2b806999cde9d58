/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VC_TYPE_CURTAIN (vc_curtain_get_type ())
G_DECLARE_FINAL_TYPE (VcCurtain, vc_curtain, VC, CURTAIN, GObject)

VcCurtain *vc_curtain_new       (GtkStack  *pages,
                                 GtkWidget *work,
                                 GtkWidget *cover);
void       vc_curtain_draw      (VcCurtain *self);
void       vc_curtain_open      (VcCurtain *self);
void       vc_curtain_take_down (VcCurtain *self);
gboolean   vc_curtain_is_drawn  (VcCurtain *self);

G_END_DECLS
