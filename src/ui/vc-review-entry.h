/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-reason.h"

G_BEGIN_DECLS

#define VC_TYPE_REVIEW_ENTRY (vc_review_entry_get_type ())
G_DECLARE_FINAL_TYPE (VcReviewEntry, vc_review_entry, VC, REVIEW_ENTRY, GObject)

VcReviewEntry *vc_review_entry_new             (VcDeclaration *declaration,
                                                GPtrArray     *reasons,
                                                const char    *reviewer_id);
VcDeclaration *vc_review_entry_get_declaration (VcReviewEntry *self);

G_END_DECLS
