/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-review.h"

#include "vc-enum-table.h"

struct _VcReview
{
  GObject       parent_instance;

  char         *id;
  char         *decision_id;
  VcReviewKind  kind;
  char         *note;
  char         *officer_id;
  char         *officer_name;
  GDateTime    *reviewed_at;
};

G_DEFINE_FINAL_TYPE (VcReview, vc_review, G_TYPE_OBJECT)

static const char * const review_kind_names[] = {
  [VC_REVIEW_UPHOLD]   = "uphold",
  [VC_REVIEW_OVERTURN] = "overturn",
};

VC_DEFINE_ENUM_STRINGS (VcReviewKind, vc_review_kind, review_kind_names)

static void
vc_review_finalize (GObject *object)
{
  VcReview *self = VC_REVIEW (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->decision_id, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->officer_id, g_free);
  g_clear_pointer (&self->officer_name, g_free);
  g_clear_pointer (&self->reviewed_at, g_date_time_unref);

  G_OBJECT_CLASS (vc_review_parent_class)->finalize (object);
}

static void
vc_review_class_init (VcReviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_review_finalize;
}

static void
vc_review_init (VcReview *self)
{
}

/**
 * vc_review_new:
 * @id: a UUID made before the first attempt
 * @decision_id: the refusal it is about
 * @kind: whether the refusal stands
 * @note: the supervisor's words, or %NULL
 * @officer_id: who reviewed, or %NULL before central has it
 * @officer_name: that officer's name, or %NULL before central has it
 * @reviewed_at: when it was made, or %NULL before central has it
 *
 * Strings are copied, objects referenced.
 *
 * Returns: (transfer full): a new value
 */
VcReview *
vc_review_new (const char   *id,
               const char   *decision_id,
               VcReviewKind  kind,
               const char   *note,
               const char   *officer_id,
               const char   *officer_name,
               GDateTime    *reviewed_at)
{
  VcReview *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (VC_TYPE_REVIEW, NULL);
  self->id = g_strdup (id);
  self->decision_id = g_strdup (decision_id);
  self->kind = kind;
  self->note = g_strdup (note);
  self->officer_id = g_strdup (officer_id);
  self->officer_name = g_strdup (officer_name);
  self->reviewed_at = reviewed_at != NULL ? g_date_time_ref (reviewed_at) : NULL;
  return self;
}

/**
 * vc_review_get_id:
 * @self: a review
 *
 * Returns: (transfer none): a UUID made before the first attempt
 */
const char *
vc_review_get_id (VcReview *self)
{
  g_return_val_if_fail (VC_IS_REVIEW (self), NULL);

  return self->id;
}

/**
 * vc_review_get_decision_id:
 * @self: a review
 *
 * Returns: (transfer none): the refusal it is about
 */
const char *
vc_review_get_decision_id (VcReview *self)
{
  g_return_val_if_fail (VC_IS_REVIEW (self), NULL);

  return self->decision_id;
}

/**
 * vc_review_get_kind:
 * @self: a review
 *
 * Returns: whether the refusal stands
 */
VcReviewKind
vc_review_get_kind (VcReview *self)
{
  g_return_val_if_fail (VC_IS_REVIEW (self), VC_REVIEW_UPHOLD);

  return self->kind;
}

/**
 * vc_review_get_note:
 * @self: a review
 *
 * Returns: (transfer none) (nullable): the supervisor's words
 */
const char *
vc_review_get_note (VcReview *self)
{
  g_return_val_if_fail (VC_IS_REVIEW (self), NULL);

  return self->note;
}

/**
 * vc_review_get_officer_id:
 * @self: a review
 *
 * Returns: (transfer none) (nullable): who reviewed
 */
const char *
vc_review_get_officer_id (VcReview *self)
{
  g_return_val_if_fail (VC_IS_REVIEW (self), NULL);

  return self->officer_id;
}

/**
 * vc_review_get_officer_name:
 * @self: a review
 *
 * Returns: (transfer none) (nullable): that officer's name
 */
const char *
vc_review_get_officer_name (VcReview *self)
{
  g_return_val_if_fail (VC_IS_REVIEW (self), NULL);

  return self->officer_name;
}

/**
 * vc_review_get_reviewed_at:
 * @self: a review
 *
 * Returns: (transfer none) (nullable): when it was made
 */
GDateTime *
vc_review_get_reviewed_at (VcReview *self)
{
  g_return_val_if_fail (VC_IS_REVIEW (self), NULL);

  return self->reviewed_at;
}
