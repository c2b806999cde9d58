/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-officer.h"
#include "vc-policy.h"

G_BEGIN_DECLS

#define VC_TYPE_PROFILE (vc_profile_get_type ())
G_DECLARE_FINAL_TYPE (VcProfile, vc_profile, VC, PROFILE, GObject)

/* What central told at an officer's last sign-in: enough to work without it. */
VcProfile *vc_profile_new              (VcOfficer *officer,
                                        VcPolicy  *policy,
                                        GPtrArray *offices,
                                        GPtrArray *reasons,
                                        GDateTime *signed_in_at);
VcOfficer *vc_profile_get_officer      (VcProfile *self);
VcPolicy  *vc_profile_get_policy       (VcProfile *self);
GPtrArray *vc_profile_get_offices      (VcProfile *self);
GPtrArray *vc_profile_get_reasons      (VcProfile *self);
GDateTime *vc_profile_get_signed_in_at (VcProfile *self);

G_END_DECLS
