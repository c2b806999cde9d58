/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VC_TYPE_DEMO_PAGE (vc_demo_page_get_type ())
G_DECLARE_FINAL_TYPE (VcDemoPage, vc_demo_page, VC, DEMO_PAGE, GtkWidget)

GtkWidget *vc_demo_page_new          (void);
void       vc_demo_page_set_progress (VcDemoPage   *self,
                                      double        fraction);
void       vc_demo_page_show_error   (VcDemoPage   *self,
                                      const GError *error);

G_END_DECLS
