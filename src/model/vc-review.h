/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  VC_REVIEW_UPHOLD,
  VC_REVIEW_OVERTURN,
} VcReviewKind;

const char *vc_review_kind_to_string   (VcReviewKind  kind);
gboolean    vc_review_kind_from_string (const char   *text,
                                        VcReviewKind *kind);

#define VC_TYPE_REVIEW (vc_review_get_type ())
G_DECLARE_FINAL_TYPE (VcReview, vc_review, VC, REVIEW, GObject)

VcReview    *vc_review_new              (const char   *id,
                                         const char   *decision_id,
                                         VcReviewKind  kind,
                                         const char   *note,
                                         const char   *officer_id,
                                         const char   *officer_name,
                                         GDateTime    *reviewed_at);
const char  *vc_review_get_id           (VcReview     *self);
const char  *vc_review_get_decision_id  (VcReview     *self);
VcReviewKind vc_review_get_kind         (VcReview     *self);
const char  *vc_review_get_note         (VcReview     *self);
const char  *vc_review_get_officer_id   (VcReview     *self);
const char  *vc_review_get_officer_name (VcReview     *self);
GDateTime   *vc_review_get_reviewed_at  (VcReview     *self);

G_END_DECLS
