/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-obstacle.h"
#include "vc-verification-state.h"

G_BEGIN_DECLS

GArray   *vc_approval_list_obstacles (VcVerificationState *state);
gboolean  vc_approval_is_possible    (VcVerificationState *state);

G_END_DECLS
