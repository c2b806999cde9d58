/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-claim.h"

struct _VcClaim
{
  GObject    parent_instance;

  char      *id;
  char      *declaration_id;
  char      *officer_id;
  char      *officer_name;
  char      *counter;
  gboolean   parked;
  GDateTime *taken_at;
  GDateTime *expires_at;
};

G_DEFINE_FINAL_TYPE (VcClaim, vc_claim, G_TYPE_OBJECT)

static void
vc_claim_finalize (GObject *object)
{
  VcClaim *self = VC_CLAIM (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->declaration_id, g_free);
  g_clear_pointer (&self->officer_id, g_free);
  g_clear_pointer (&self->officer_name, g_free);
  g_clear_pointer (&self->counter, g_free);
  g_clear_pointer (&self->taken_at, g_date_time_unref);
  g_clear_pointer (&self->expires_at, g_date_time_unref);

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
 * @id: the claim's own id
 * @declaration_id: what is held
 * @officer_id: who holds it
 * @officer_name: that officer's name, for people
 * @counter: the counter it is held at
 * @parked: whether it was put aside
 * @taken_at: when it was taken
 * @expires_at: when the lease ends unless renewed
 *
 * Strings are copied, objects referenced.
 *
 * Returns: (transfer full): a new value
 */
VcClaim *
vc_claim_new (const char *id,
              const char *declaration_id,
              const char *officer_id,
              const char *officer_name,
              const char *counter,
              gboolean    parked,
              GDateTime  *taken_at,
              GDateTime  *expires_at)
{
  VcClaim *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (declaration_id != NULL, NULL);

  self = g_object_new (VC_TYPE_CLAIM, NULL);
  self->id = g_strdup (id);
  self->declaration_id = g_strdup (declaration_id);
  self->officer_id = g_strdup (officer_id);
  self->officer_name = g_strdup (officer_name);
  self->counter = g_strdup (counter);
  self->parked = parked;
  self->taken_at = taken_at != NULL ? g_date_time_ref (taken_at) : NULL;
  self->expires_at = expires_at != NULL ? g_date_time_ref (expires_at) : NULL;
  return self;
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

  return self->id;
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

  return self->declaration_id;
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

  return self->officer_id;
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

  return self->officer_name;
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

  return self->counter;
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

  return self->parked;
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

  return self->taken_at;
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

  return self->expires_at;
}
