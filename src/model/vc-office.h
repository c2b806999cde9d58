/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VC_TYPE_OFFICE (vc_office_get_type ())
G_DECLARE_FINAL_TYPE (VcOffice, vc_office, VC, OFFICE, GObject)

/* @parent_id is the provincial office above it, or NULL. @desk may be NULL. */
VcOffice   *vc_office_new           (const char *id,
                                     const char *parent_id,
                                     const char *name,
                                     const char *address,
                                     const char *phone,
                                     const char *email,
                                     const char *desk);
const char *vc_office_get_id        (VcOffice   *self);
const char *vc_office_get_parent_id (VcOffice   *self);
const char *vc_office_get_name      (VcOffice   *self);
const char *vc_office_get_address   (VcOffice   *self);
const char *vc_office_get_phone     (VcOffice   *self);
const char *vc_office_get_email     (VcOffice   *self);
const char *vc_office_get_desk      (VcOffice   *self);

G_END_DECLS
