/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-workplace.h"

G_BEGIN_DECLS

#define VC_TYPE_COUNTER_PAGE (vc_counter_page_get_type ())
G_DECLARE_FINAL_TYPE (VcCounterPage, vc_counter_page, VC, COUNTER_PAGE, GtkWidget)

/*
 * Signals: "message" (char *sentence): a passing word; "failed" (GError
 * *error): what was asked for did not work; "signed-out" (GError *error):
 * central ended the session, or would not begin it.
 */
GtkWidget *vc_counter_page_new           (void);
void       vc_counter_page_set_workplace (VcCounterPage *self,
                                          VcWorkplace   *workplace);
gboolean   vc_counter_page_is_case_open  (VcCounterPage *self);
gboolean   vc_counter_page_activate      (VcCounterPage *self,
                                          const char    *detailed_action);

G_END_DECLS
