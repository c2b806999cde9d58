/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-reason.h"

G_BEGIN_DECLS

#define VC_TYPE_REFUSAL_CHOICE (vc_refusal_choice_get_type ())
G_DECLARE_FINAL_TYPE (VcRefusalChoice, vc_refusal_choice, VC, REFUSAL_CHOICE, GObject)

/* A reason that is offered, and whether it was chosen: property "chosen". */
VcRefusalChoice *vc_refusal_choice_new        (VcReason        *reason,
                                               guint            position,
                                               gboolean         pointed);
VcReason        *vc_refusal_choice_get_reason (VcRefusalChoice *self);
guint            vc_refusal_choice_get_position (VcRefusalChoice *self);
gboolean         vc_refusal_choice_is_pointed (VcRefusalChoice *self);
gboolean         vc_refusal_choice_get_chosen (VcRefusalChoice *self);
void             vc_refusal_choice_set_chosen (VcRefusalChoice *self,
                                               gboolean         chosen);

G_END_DECLS
