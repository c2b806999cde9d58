/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-verification-state.h"

G_BEGIN_DECLS

#define VC_TYPE_CASE_FACTS (vc_case_facts_get_type ())
G_DECLARE_FINAL_TYPE (VcCaseFacts, vc_case_facts, VC, CASE_FACTS, GtkWidget)

/* What kind of case it is, and what the checks found. */
void vc_case_facts_set_state (VcCaseFacts         *self,
                              VcVerificationState *state);

G_END_DECLS
