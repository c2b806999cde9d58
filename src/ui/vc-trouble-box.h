/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VC_TYPE_TROUBLE_BOX (vc_trouble_box_get_type ())
G_DECLARE_FINAL_TYPE (VcTroubleBox, vc_trouble_box, VC, TROUBLE_BOX, GtkWidget)

GtkWidget *vc_trouble_box_new      (void);
void       vc_trouble_box_say      (VcTroubleBox *self,
                                    const char   *sentence);
gboolean   vc_trouble_box_is_empty (VcTroubleBox *self);

G_END_DECLS
