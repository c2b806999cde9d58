/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VC_TYPE_CONTACT (vc_contact_get_type ())
G_DECLARE_FINAL_TYPE (VcContact, vc_contact, VC, CONTACT, GObject)

/* Where the credentials go. The times are when each was confirmed by a
 * one-time code, or NULL; @email may be NULL. */
VcContact  *vc_contact_new                   (const char *phone,
                                              GDateTime  *phone_verified_at,
                                              const char *email,
                                              GDateTime  *email_verified_at);
const char *vc_contact_get_phone             (VcContact  *self);
GDateTime  *vc_contact_get_phone_verified_at (VcContact  *self);
const char *vc_contact_get_email             (VcContact  *self);
GDateTime  *vc_contact_get_email_verified_at (VcContact  *self);

G_END_DECLS
