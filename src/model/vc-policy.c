/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-policy.h"

struct _VcPolicy
{
  GObject        parent_instance;

  VcPolicyFields fields;
};

G_DEFINE_FINAL_TYPE (VcPolicy, vc_policy, G_TYPE_OBJECT)

static void
vc_policy_finalize (GObject *object)
{
  VcPolicy *self = VC_POLICY (object);

  g_free ((char *) self->fields.credential_kind);
  g_free ((char *) self->fields.hotline);

  G_OBJECT_CLASS (vc_policy_parent_class)->finalize (object);
}

static void
vc_policy_class_init (VcPolicyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_policy_finalize;
}

static void
vc_policy_init (VcPolicy *self)
{
}

/**
 * vc_policy_new:
 * @fields: what it is made of; copied
 *
 * Returns: (transfer full): a new policy
 */
VcPolicy *
vc_policy_new (const VcPolicyFields *fields)
{
  VcPolicy *self;

  g_return_val_if_fail (fields != NULL, NULL);

  self = g_object_new (VC_TYPE_POLICY, NULL);
  self->fields = *fields;
  self->fields.credential_kind = g_strdup (fields->credential_kind);
  self->fields.hotline = g_strdup (fields->hotline);
  return self;
}

/**
 * vc_policy_get_fields:
 * @self: a policy
 *
 * Returns: (transfer none): what it is made of
 */
const VcPolicyFields *
vc_policy_get_fields (VcPolicy *self)
{
  g_return_val_if_fail (VC_IS_POLICY (self), NULL);

  return &self->fields;
}

/**
 * vc_policy_get_required_checks:
 * @self: a policy
 * @declaration: the case to be decided
 *
 * Which checks must be answered before @declaration is decided. An adult
 * matched with the National Population Database sent no photos of a document,
 * so there is nothing to compare them with; a child's birth certificate is
 * always asked for.
 *
 * Returns: a mask of 1 << #VcCheckKind
 */
guint
vc_policy_get_required_checks (VcPolicy      *self,
                               VcDeclaration *declaration)
{
  guint checks;

  g_return_val_if_fail (VC_IS_POLICY (self), 0);
  g_return_val_if_fail (VC_IS_DECLARATION (declaration), 0);

  if (vc_declaration_get_fields (declaration)->subject_type == VC_SUBJECT_CHILD)
    return self->fields.child_checks;

  checks = self->fields.adult_checks;
  if (vc_declaration_has_flag (declaration, VC_DECLARATION_POPULATION_VERIFIED))
    checks &= ~(1u << VC_CHECK_PHOTOS_SAME_DOCUMENT);

  return checks;
}
