/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-secret.h"

G_BEGIN_DECLS

#define VC_TYPE_FORMER_PASSWORD (vc_former_password_get_type ())
G_DECLARE_FINAL_TYPE (VcFormerPassword, vc_former_password, VC, FORMER_PASSWORD, GtkWidget)

/* Signals: "given" (VcSecret *former): open what is kept with it;
 * "begin-anew" (): leave it closed; "cancelled" (). */
GtkWidget *vc_former_password_new        (void);
void       vc_former_password_set_unsent (VcFormerPassword *self,
                                          guint             n_unsent);
void       vc_former_password_set_busy   (VcFormerPassword *self,
                                          gboolean          busy);

G_END_DECLS
