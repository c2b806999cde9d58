/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration-list.h"

G_BEGIN_DECLS

#define VC_TYPE_CLAIM_KEEPER (vc_claim_keeper_get_type ())
G_DECLARE_FINAL_TYPE (VcClaimKeeper, vc_claim_keeper, VC, CLAIM_KEEPER, GObject)

/* Renews the claims on the cases that the officer has put aside, as long as
 * the officer is signed in. */
VcClaimKeeper *vc_claim_keeper_new  (VcSession         *session,
                                     VcDeclarationList *list);
void           vc_claim_keeper_stop (VcClaimKeeper     *self);

G_END_DECLS
