/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-decision.h"
#include "vc-review.h"

G_BEGIN_DECLS

void        vc_central_decisions_add         (VcCentral  *central,
                                              const char *declaration_id,
                                              const char *officer_id,
                                              VcDecision *decision);
gboolean    vc_central_decisions_exists      (VcCentral  *central,
                                              const char *id);
gboolean    vc_central_decisions_has         (VcCentral  *central,
                                              const char *declaration_id,
                                              const char *officer_id,
                                              VcDecision *decision);
VcDecision *vc_central_decisions_find_last   (VcCentral  *central,
                                              const char *declaration_id);
void        vc_central_decisions_add_review  (VcCentral  *central,
                                              VcReview   *review);
gboolean    vc_central_decisions_review_exists (VcCentral  *central,
                                                const char *id);
VcReview   *vc_central_decisions_find_review (VcCentral  *central,
                                              const char *decision_id);

G_END_DECLS
