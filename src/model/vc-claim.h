/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VC_TYPE_CLAIM (vc_claim_get_type ())
G_DECLARE_FINAL_TYPE (VcClaim, vc_claim, VC, CLAIM, GObject)

/* A lease on a declaration: who works on it, at which counter, until when. */
VcClaim    *vc_claim_new              (const char *id,
                                       const char *declaration_id,
                                       const char *officer_id,
                                       const char *officer_name,
                                       const char *counter,
                                       gboolean    parked,
                                       GDateTime  *taken_at,
                                       GDateTime  *expires_at);
const char *vc_claim_get_id             (VcClaim    *self);
const char *vc_claim_get_declaration_id (VcClaim    *self);
const char *vc_claim_get_officer_id     (VcClaim    *self);
const char *vc_claim_get_officer_name   (VcClaim    *self);
const char *vc_claim_get_counter        (VcClaim    *self);
gboolean    vc_claim_get_parked         (VcClaim    *self);
GDateTime  *vc_claim_get_taken_at       (VcClaim    *self);
GDateTime  *vc_claim_get_expires_at     (VcClaim    *self);

G_END_DECLS
