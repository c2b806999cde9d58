/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-api-client.h"
#include "vc-random.h"

G_BEGIN_DECLS

#define VC_TYPE_CASE_LEASE (vc_case_lease_get_type ())
G_DECLARE_FINAL_TYPE (VcCaseLease, vc_case_lease, VC, CASE_LEASE, GObject)

/*
 * An officer's hold on one declaration: taken, renewed while it is open, and
 * parked or given back at the end. Signals:
 *
 *   "held" (VcClaim *claim): it is held, or held for longer
 *   "refused" (GError *error): it could not be taken
 *   "lost" (GError *error): it is no longer held
 *   "left" (gboolean parked): it was parked, or given back
 *   "stuck" (GError *error): parking or giving back did not arrive; the hold
 *     ends by itself with its time
 */
VcCaseLease *vc_case_lease_new     (VcApiClient *client,
                                    VcRandom    *random,
                                    const char  *declaration_id,
                                    guint        seconds);
void         vc_case_lease_take    (VcCaseLease *self);
void         vc_case_lease_park    (VcCaseLease *self);
void         vc_case_lease_release (VcCaseLease *self);
void         vc_case_lease_forget  (VcCaseLease *self);

G_END_DECLS
