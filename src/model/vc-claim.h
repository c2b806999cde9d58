/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-draft.h"

G_BEGIN_DECLS

/* A lease on a declaration: who works on it, at which counter, until when. */
typedef struct
{
  const char *id;
  const char *declaration_id;
  const char *officer_id;      /* who holds it */
  const char *officer_name;
  const char *counter;
  gboolean    parked;          /* it was put aside */
  GDateTime  *taken_at;
  GDateTime  *expires_at;      /* when the lease ends unless renewed */
  const char *handed_over_by;  /* the supervisor who gave it to the holder, or NULL */
  const char *handover_note;   /* what that supervisor wrote, or NULL */
  VcDraft    *draft;           /* what was written about it so far, or NULL */
} VcClaimFields;

#define VC_TYPE_CLAIM (vc_claim_get_type ())
G_DECLARE_FINAL_TYPE (VcClaim, vc_claim, VC, CLAIM, GObject)

VcClaim             *vc_claim_new                (const VcClaimFields *fields);
const VcClaimFields *vc_claim_get_fields         (VcClaim             *self);
const char          *vc_claim_get_id             (VcClaim             *self);
const char          *vc_claim_get_declaration_id (VcClaim             *self);
const char          *vc_claim_get_officer_id     (VcClaim             *self);
const char          *vc_claim_get_officer_name   (VcClaim             *self);
const char          *vc_claim_get_counter        (VcClaim             *self);
gboolean             vc_claim_get_parked         (VcClaim             *self);
GDateTime           *vc_claim_get_taken_at       (VcClaim             *self);
GDateTime           *vc_claim_get_expires_at     (VcClaim             *self);
VcDraft             *vc_claim_get_draft          (VcClaim             *self);

G_END_DECLS
