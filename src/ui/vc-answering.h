/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-verification-state.h"

G_BEGIN_DECLS

gboolean vc_answering_press (VcVerificationState *state,
                             guint                position);
gboolean vc_answering_say   (VcVerificationState *state,
                             guint                position,
                             VcAnswer             answer);

G_END_DECLS
