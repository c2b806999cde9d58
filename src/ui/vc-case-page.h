/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-workplace.h"

G_BEGIN_DECLS

#define VC_TYPE_CASE_PAGE (vc_case_page_get_type ())
G_DECLARE_FINAL_TYPE (VcCasePage, vc_case_page, VC, CASE_PAGE, GtkWidget)

/*
 * One declaration as it is verified: photographs, comparison, decision.
 *
 * Property "declaration": the VcDeclaration on the page, or NULL. Property
 * "comparing": whether two photographs ask for the whole screen. Signals:
 *
 *   "message" (char *sentence): something worth a passing word
 *   "done" (): decided or reviewed, and safe; the page is empty again
 *   "failed" (GError *error): what was asked for did not work
 */
GtkWidget     *vc_case_page_new             (void);
void           vc_case_page_set_workplace   (VcCasePage    *self,
                                             VcWorkplace   *workplace);
void           vc_case_page_open            (VcCasePage    *self,
                                             VcDeclaration *declaration);
void           vc_case_page_open_unsent     (VcCasePage    *self,
                                             VcOutboxItem  *item);
void           vc_case_page_set_next        (VcCasePage    *self,
                                             GPtrArray     *declarations);
gboolean       vc_case_page_is_ready        (VcCasePage    *self);
gboolean       vc_case_page_take_back       (VcCasePage    *self);
VcDeclaration *vc_case_page_get_declaration (VcCasePage    *self);
gboolean       vc_case_page_activate        (VcCasePage    *self,
                                             const char    *action_name);

G_END_DECLS
