/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-finding.h"

/*
 * One thing a check found in one field of a case.
 */
struct _VcFinding
{
  GObject       parent_instance;

  VcField       field;
  VcFindingCode code;
};

G_DEFINE_FINAL_TYPE (VcFinding, vc_finding, G_TYPE_OBJECT)

static void
vc_finding_class_init (VcFindingClass *klass)
{
}

static void
vc_finding_init (VcFinding *self)
{
}

/**
 * vc_finding_code_get_severity:
 * @code: what was found
 *
 * Nothing that a person born abroad or one of a minority may rightly have is
 * an error.
 *
 * Returns: how bad it is
 */
VcSeverity
vc_finding_code_get_severity (VcFindingCode code)
{
  switch (code)
    {
    case VC_FINDING_NONE:
      return VC_SEVERITY_OK;
    case VC_FINDING_CCCD_PROVINCE_UNKNOWN:
    case VC_FINDING_CCCD_SEX_DIFFERS:
    case VC_FINDING_CCCD_BIRTH_YEAR_DIFFERS:
    case VC_FINDING_CMND_ENDED:
    case VC_FINDING_PASSPORT_STRUCTURE:
    case VC_FINDING_FOREIGN_PASSPORT_STRUCTURE:
    case VC_FINDING_PHONE_OLD:
    case VC_FINDING_PHONE_PREFIX_UNKNOWN:
    case VC_FINDING_DOSSIER_NUMBER_STRUCTURE:
    case VC_FINDING_CHILD_OF_AGE:
    case VC_FINDING_CHILD_HAS_CARD:
      return VC_SEVERITY_WARNING;
    case VC_FINDING_BHXH_CODE_MISSING:
    case VC_FINDING_BHXH_CODE_STRUCTURE:
    case VC_FINDING_ID_NUMBER_MISSING:
    case VC_FINDING_CCCD_STRUCTURE:
    case VC_FINDING_CMND_STRUCTURE:
    case VC_FINDING_BIRTH_DATE_IMPOSSIBLE:
    case VC_FINDING_PHONE_MISSING:
    case VC_FINDING_PHONE_STRUCTURE:
    case VC_FINDING_PHONE_LANDLINE:
    case VC_FINDING_EMAIL_STRUCTURE:
    case VC_FINDING_GUARDIAN_NOT_ACTIVE:
    case VC_FINDING_RECORD_MISSING:
    case VC_FINDING_RECORD_OF_ANOTHER_PERSON:
    case VC_FINDING_CARD_OF_ANOTHER_PERSON:
    case VC_FINDING_ACCOUNT_EXISTS:
      return VC_SEVERITY_ERROR;
    }

  g_return_val_if_reached (VC_SEVERITY_ERROR);
}

/**
 * vc_finding_new:
 * @field: where
 * @code: what, not %VC_FINDING_NONE
 *
 * Returns: (transfer full): a new finding
 */
VcFinding *
vc_finding_new (VcField       field,
                VcFindingCode code)
{
  VcFinding *self;

  g_return_val_if_fail (code != VC_FINDING_NONE, NULL);

  self = g_object_new (VC_TYPE_FINDING, NULL);
  self->field = field;
  self->code = code;
  return self;
}

/**
 * vc_finding_get_field:
 * @self: a finding
 *
 * Returns: the field it is about
 */
VcField
vc_finding_get_field (VcFinding *self)
{
  g_return_val_if_fail (VC_IS_FINDING (self), VC_FIELD_NAME);

  return self->field;
}

/**
 * vc_finding_get_code:
 * @self: a finding
 *
 * Returns: what was found
 */
VcFindingCode
vc_finding_get_code (VcFinding *self)
{
  g_return_val_if_fail (VC_IS_FINDING (self), VC_FINDING_NONE);

  return self->code;
}

/**
 * vc_finding_get_severity:
 * @self: a finding
 *
 * Returns: how bad it is
 */
VcSeverity
vc_finding_get_severity (VcFinding *self)
{
  g_return_val_if_fail (VC_IS_FINDING (self), VC_SEVERITY_OK);

  return vc_finding_code_get_severity (self->code);
}
