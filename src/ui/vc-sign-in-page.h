/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-machine-settings.h"
#include "vc-workplace.h"

G_BEGIN_DECLS

#define VC_TYPE_SIGN_IN_PAGE (vc_sign_in_page_get_type ())
G_DECLARE_FINAL_TYPE (VcSignInPage, vc_sign_in_page, VC, SIGN_IN_PAGE, GtkWidget)

/* Signal "signed-in" (VcSession *session). */
GtkWidget *vc_sign_in_page_new           (void);
void       vc_sign_in_page_set_settings  (VcSignInPage      *self,
                                          VcMachineSettings *settings);
void       vc_sign_in_page_set_workplace (VcSignInPage      *self,
                                          VcWorkplace       *workplace);
void       vc_sign_in_page_set_demo      (VcSignInPage      *self,
                                          gboolean           demo);
void       vc_sign_in_page_show_error    (VcSignInPage      *self,
                                          const GError      *error);

G_END_DECLS
