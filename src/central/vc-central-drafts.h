/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-claim.h"

G_BEGIN_DECLS

void     vc_central_drafts_keep      (VcCentral  *central,
                                      const char *officer_id,
                                      VcDraft    *draft);
VcDraft *vc_central_drafts_find      (VcCentral  *central,
                                      const char *declaration_id,
                                      const char *officer_id);
void     vc_central_drafts_hand_over (VcCentral  *central,
                                      const char *declaration_id,
                                      const char *from_officer_id,
                                      const char *to_officer_id);
void     vc_central_drafts_forget    (VcCentral  *central,
                                      const char *declaration_id);
VcClaim *vc_central_drafts_add_to    (VcCentral  *central,
                                      VcClaim    *claim);

G_END_DECLS
