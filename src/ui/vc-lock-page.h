/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-clock.h"
#include "vc-secret.h"

G_BEGIN_DECLS

#define VC_TYPE_LOCK_PAGE (vc_lock_page_get_type ())
G_DECLARE_FINAL_TYPE (VcLockPage, vc_lock_page, VC, LOCK_PAGE, GtkWidget)

/* Signal "unlock-requested" (VcSecret *password): answer with accept, refuse
 * or show_error; until then nothing else can be tried. */
GtkWidget *vc_lock_page_new         (void);
void       vc_lock_page_set_clock   (VcLockPage   *self,
                                     VcClock      *clock);
void       vc_lock_page_set_officer (VcLockPage   *self,
                                     const char   *name,
                                     const char   *office);
void       vc_lock_page_accept      (VcLockPage   *self);
void       vc_lock_page_refuse      (VcLockPage   *self);
void       vc_lock_page_show_error  (VcLockPage   *self,
                                     const GError *error);

G_END_DECLS
