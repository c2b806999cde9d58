/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "vc-refusal-choice.h"
#include "vc-verification-state.h"

G_BEGIN_DECLS

GListModel *vc_refusal_choices_new         (VcVerificationState *state,
                                            GPtrArray           *reasons,
                                            VcRole               role);
GPtrArray  *vc_refusal_choices_list_chosen (GListModel          *choices);

G_END_DECLS
