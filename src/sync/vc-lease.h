/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-api-client.h"
#include "vc-random.h"

G_BEGIN_DECLS

#define VC_TYPE_LEASE (vc_lease_get_type ())
G_DECLARE_FINAL_TYPE (VcLease, vc_lease, VC, LEASE, GObject)

/*
 * An officer's hold on one declaration: taken, renewed while it is open, and
 * parked or given back at the end. Signals:
 *
 *   "held" (VcClaim *claim): it is held, or held for longer
 *   "unanswered" (GError *error): central cannot be asked at present; it
 *     goes on asking, and tells this once
 *   "refused" (GError *error): it could not be taken
 *   "lost" (GError *error): it is no longer held
 *   "left" (gboolean parked): it was parked, or given back
 *   "stuck" (GError *error): parking or giving back did not arrive; the hold
 *     ends by itself with its time
 */
VcLease *vc_lease_new           (VcApiClient *client,
                                 VcRandom    *random,
                                 const char  *declaration_id,
                                 guint        seconds);
void     vc_lease_take          (VcLease     *self);
void     vc_lease_park          (VcLease     *self);
void     vc_lease_release       (VcLease     *self);
void     vc_lease_forget        (VcLease     *self);
VcClaim *vc_lease_get_claim     (VcLease     *self);
guint    vc_lease_get_remaining (VcLease     *self);

G_END_DECLS
