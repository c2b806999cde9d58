/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-claim.h"

struct _VcClaim
{
  GObject       parent_instance;

  VcClaimFields fields;
};

G_DEFINE_FINAL_TYPE (VcClaim, vc_claim, G_TYPE_OBJECT)

static void
vc_claim_finalize (GObject *object)
{
  VcClaim *self = VC_CLAIM (object);

  g_free ((char *) self->fields.id);
  g_free ((char *) self->fields.declaration_id);
  g_free ((char *) self->fields.officer_id);
  g_free ((char *) self->fields.officer_name);
  g_free ((char *) self->fields.counter);
  g_clear_pointer (&self->fields.taken_at, g_date_time_unref);
  g_clear_pointer (&self->fields.expires_at, g_date_time_unref);
  g_free ((char *) self->fields.handed_over_by);
  g_free ((char *) self->fields.handover_note);
  g_clear_object (&self->fields.draft);

  G_OBJECT_CLASS (vc_claim_parent_class)->finalize (object);
}

static void
vc_claim_class_init (VcClaimClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_claim_finalize;
}

static void
vc_claim_init (VcClaim *self)
{
}

/**
 * vc_claim_new:
 * @fields: what it is made of; copied
 *
 * Returns: (transfer full): a new claim
 */
VcClaim *
vc_claim_new (const VcClaimFields *fields)
{
  VcClaim *self;

  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (fields->id != NULL && fields->declaration_id != NULL, NULL);

  self = g_object_new (VC_TYPE_CLAIM, NULL);
  self->fields = (VcClaimFields) {
    .id = g_strdup (fields->id),
    .declaration_id = g_strdup (fields->declaration_id),
    .officer_id = g_strdup (fields->officer_id),
    .officer_name = g_strdup (fields->officer_name),
    .counter = g_strdup (fields->counter),
    .parked = fields->parked,
    .taken_at = fields->taken_at != NULL ? g_date_time_ref (fields->taken_at) : NULL,
    .expires_at = fields->expires_at != NULL ? g_date_time_ref (fields->expires_at) : NULL,
    .handed_over_by = g_strdup (fields->handed_over_by),
    .handover_note = g_strdup (fields->handover_note),
    .draft = fields->draft != NULL ? g_object_ref (fields->draft) : NULL,
  };
  return self;
}

/**
 * vc_claim_get_fields:
 * @self: a claim
 *
 * Returns: (transfer none): what it is made of
 */
const VcClaimFields *
vc_claim_get_fields (VcClaim *self)
{
  g_return_val_if_fail (VC_IS_CLAIM (self), NULL);

  return &self->fields;
}

/**
 * vc_claim_get_id:
 * @self: a claim
 *
 * Returns: (transfer none): the claim's own id
 */
const char *
vc_claim_get_id (VcClaim *self)
{
  g_return_val_if_fail (VC_IS_CLAIM (self), NULL);

  return self->fields.id;
}

/**
 * vc_claim_get_declaration_id:
 * @self: a claim
 *
 * Returns: (transfer none): what is held
 */
const char *
vc_claim_get_declaration_id (VcClaim *self)
{
  g_return_val_if_fail (VC_IS_CLAIM (self), NULL);

  return self->fields.declaration_id;
}

/**
 * vc_claim_get_officer_id:
 * @self: a claim
 *
 * Returns: (transfer none): who holds it
 */
const char *
vc_claim_get_officer_id (VcClaim *self)
{
  g_return_val_if_fail (VC_IS_CLAIM (self), NULL);

  return self->fields.officer_id;
}

/**
 * vc_claim_get_officer_name:
 * @self: a claim
 *
 * Returns: (transfer none): that officer's name, for people
 */
const char *
vc_claim_get_officer_name (VcClaim *self)
{
  g_return_val_if_fail (VC_IS_CLAIM (self), NULL);

  return self->fields.officer_name;
}

/**
 * vc_claim_get_counter:
 * @self: a claim
 *
 * Returns: (transfer none): the counter it is held at
 */
const char *
vc_claim_get_counter (VcClaim *self)
{
  g_return_val_if_fail (VC_IS_CLAIM (self), NULL);

  return self->fields.counter;
}

/**
 * vc_claim_get_parked:
 * @self: a claim
 *
 * Returns: whether it was put aside
 */
gboolean
vc_claim_get_parked (VcClaim *self)
{
  g_return_val_if_fail (VC_IS_CLAIM (self), FALSE);

  return self->fields.parked;
}

/**
 * vc_claim_get_taken_at:
 * @self: a claim
 *
 * Returns: (transfer none): when it was taken
 */
GDateTime *
vc_claim_get_taken_at (VcClaim *self)
{
  g_return_val_if_fail (VC_IS_CLAIM (self), NULL);

  return self->fields.taken_at;
}

/**
 * vc_claim_get_expires_at:
 * @self: a claim
 *
 * Returns: (transfer none): when the lease ends unless renewed
 */
GDateTime *
vc_claim_get_expires_at (VcClaim *self)
{
  g_return_val_if_fail (VC_IS_CLAIM (self), NULL);

  return self->fields.expires_at;
}

/**
 * vc_claim_get_draft:
 * @self: a claim
 *
 * Central sends it only with a claim that was just taken, and with one
 * declaration to its holder and to the office's supervisors.
 *
 * Returns: (transfer none) (nullable): what was written about the case so far
 */
VcDraft *
vc_claim_get_draft (VcClaim *self)
{
  g_return_val_if_fail (VC_IS_CLAIM (self), NULL);

  return self->fields.draft;
}
