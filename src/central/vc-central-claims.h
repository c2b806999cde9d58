/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-claim.h"

G_BEGIN_DECLS

void     vc_central_claims_take      (VcCentral  *central,
                                      const char *declaration_id,
                                      const char *officer_id,
                                      const char *counter);
void     vc_central_claims_hand_over (VcCentral  *central,
                                      VcClaim    *claim,
                                      const char *officer_id,
                                      const char *by_officer_id,
                                      const char *note);
VcClaim *vc_central_claims_find_held (VcCentral  *central,
                                      const char *declaration_id);
VcClaim *vc_central_claims_find      (VcCentral  *central,
                                      const char *id);
void     vc_central_claims_renew     (VcCentral  *central,
                                      const char *id,
                                      const char *counter,
                                      gboolean    parked);
void     vc_central_claims_end       (VcCentral  *central,
                                      const char *declaration_id);
gboolean vc_central_claims_end_due   (VcCentral  *central,
                                      GError    **error);

G_END_DECLS
