/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-officer.h"
#include "vc-reason.h"
#include "vc-verification-state.h"

G_BEGIN_DECLS

gboolean vc_refusal_fit_is_offered (VcReason            *reason,
                                    VcDeclaration       *declaration,
                                    VcRole               role);
gboolean vc_refusal_fit_is_pointed (VcReason            *reason,
                                    VcVerificationState *state);

G_END_DECLS
