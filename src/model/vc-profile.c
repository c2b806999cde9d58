/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-profile.h"

#include "vc-object-array.h"

struct _VcProfile
{
  GObject    parent_instance;

  VcOfficer *officer;
  VcPolicy  *policy;
  GPtrArray *offices;
  GPtrArray *reasons;
  GDateTime *signed_in_at;
};

G_DEFINE_FINAL_TYPE (VcProfile, vc_profile, G_TYPE_OBJECT)

static void
vc_profile_finalize (GObject *object)
{
  VcProfile *self = VC_PROFILE (object);

  g_clear_object (&self->officer);
  g_clear_object (&self->policy);
  g_clear_pointer (&self->offices, g_ptr_array_unref);
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_clear_pointer (&self->signed_in_at, g_date_time_unref);

  G_OBJECT_CLASS (vc_profile_parent_class)->finalize (object);
}

static void
vc_profile_class_init (VcProfileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_profile_finalize;
}

static void
vc_profile_init (VcProfile *self)
{
}

/**
 * vc_profile_new:
 * @officer: who signed in
 * @policy: what held that day
 * @offices: (element-type VcOffice): the offices
 * @reasons: (element-type VcReason): the reasons a refusal may give
 * @signed_in_at: when central answered
 *
 * Objects are referenced, arrays copied.
 *
 * Returns: (transfer full): a new value
 */
VcProfile *
vc_profile_new (VcOfficer *officer,
                VcPolicy  *policy,
                GPtrArray *offices,
                GPtrArray *reasons,
                GDateTime *signed_in_at)
{
  VcProfile *self;

  g_return_val_if_fail (VC_IS_OFFICER (officer), NULL);
  g_return_val_if_fail (VC_IS_POLICY (policy), NULL);
  g_return_val_if_fail (signed_in_at != NULL, NULL);

  self = g_object_new (VC_TYPE_PROFILE, NULL);
  self->officer = g_object_ref (officer);
  self->policy = g_object_ref (policy);
  self->offices = vc_object_array_copy (offices);
  self->reasons = vc_object_array_copy (reasons);
  self->signed_in_at = g_date_time_ref (signed_in_at);
  return self;
}

/**
 * vc_profile_get_officer:
 * @self: a profile
 *
 * Returns: (transfer none): who signed in
 */
VcOfficer *
vc_profile_get_officer (VcProfile *self)
{
  g_return_val_if_fail (VC_IS_PROFILE (self), NULL);

  return self->officer;
}

/**
 * vc_profile_get_policy:
 * @self: a profile
 *
 * Returns: (transfer none): what held that day
 */
VcPolicy *
vc_profile_get_policy (VcProfile *self)
{
  g_return_val_if_fail (VC_IS_PROFILE (self), NULL);

  return self->policy;
}

/**
 * vc_profile_get_offices:
 * @self: a profile
 *
 * Returns: (transfer none) (element-type VcOffice): the offices
 */
GPtrArray *
vc_profile_get_offices (VcProfile *self)
{
  g_return_val_if_fail (VC_IS_PROFILE (self), NULL);

  return self->offices;
}

/**
 * vc_profile_get_reasons:
 * @self: a profile
 *
 * Returns: (transfer none) (element-type VcReason): the reasons a refusal may
 *   give
 */
GPtrArray *
vc_profile_get_reasons (VcProfile *self)
{
  g_return_val_if_fail (VC_IS_PROFILE (self), NULL);

  return self->reasons;
}

/**
 * vc_profile_get_signed_in_at:
 * @self: a profile
 *
 * Returns: (transfer none): when central answered
 */
GDateTime *
vc_profile_get_signed_in_at (VcProfile *self)
{
  g_return_val_if_fail (VC_IS_PROFILE (self), NULL);

  return self->signed_in_at;
}
