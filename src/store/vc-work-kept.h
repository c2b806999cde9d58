/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-draft.h"
#include "vc-key-ring.h"
#include "vc-profile.h"
#include "vc-sql.h"

G_BEGIN_DECLS

/* What is kept for an officer and may change: drafts, one per case, and what
 * central told at the last sign-in. All in a transaction. */
void       vc_work_kept_put_draft   (VcSql      *sql,
                                     VcKeyRing  *ring,
                                     VcDraft    *draft);
VcDraft   *vc_work_kept_get_draft   (VcSql      *sql,
                                     VcKeyRing  *ring,
                                     const char *declaration_id);
void       vc_work_kept_drop_draft  (VcSql      *sql,
                                     VcKeyRing  *ring,
                                     const char *declaration_id);
void       vc_work_kept_put_profile (VcSql      *sql,
                                     VcKeyRing  *ring,
                                     VcProfile  *profile);
VcProfile *vc_work_kept_get_profile (VcSql      *sql,
                                     VcKeyRing  *ring);

G_END_DECLS
