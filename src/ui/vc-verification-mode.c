/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-verification-mode.h"

static gboolean
may_review (VcOfficer *officer)
{
  VcRole role = vc_officer_get_role (officer);

  return role == VC_ROLE_SUPERVISOR || role == VC_ROLE_PROVINCE;
}

static gboolean
may_decide (VcOfficer *officer)
{
  VcRole role = vc_officer_get_role (officer);

  return role == VC_ROLE_CLERK || role == VC_ROLE_SUPERVISOR;
}

/**
 * vc_verification_mode_first:
 * @declaration: a case
 * @officer: who opens it
 *
 * Returns: what they can begin to do with it
 */
VcVerificationMode
vc_verification_mode_first (VcDeclaration *declaration,
                            VcOfficer     *officer)
{
  switch (vc_declaration_get_state (declaration))
    {
    case VC_DECLARATION_SUBMITTED:
    case VC_DECLARATION_CLAIMED:
      return may_decide (officer) ? VC_VERIFICATION_LOADING : VC_VERIFICATION_VIEWING;
    case VC_DECLARATION_REFUSED:
      return may_review (officer) ? VC_VERIFICATION_REVIEWING : VC_VERIFICATION_VIEWING;
    case VC_DECLARATION_APPROVED:
    case VC_DECLARATION_ACCOUNT_ISSUED:
    case VC_DECLARATION_REFUSAL_CONFIRMED:
      return VC_VERIFICATION_VIEWING;
    }

  g_return_val_if_reached (VC_VERIFICATION_VIEWING);
}

/**
 * vc_verification_mode_shows_photos:
 * @mode: what is being done with a case
 *
 * Returns: whether the officer may look at its photos meanwhile
 */
gboolean
vc_verification_mode_shows_photos (VcVerificationMode mode)
{
  switch (mode)
    {
    case VC_VERIFICATION_DECIDING:
    case VC_VERIFICATION_REFUSING:
    case VC_VERIFICATION_REVIEWING:
    case VC_VERIFICATION_SAVING:
      return TRUE;
    case VC_VERIFICATION_EMPTY:
    case VC_VERIFICATION_LOADING:
    case VC_VERIFICATION_VIEWING:
    case VC_VERIFICATION_LOST:
      return FALSE;
    }

  g_return_val_if_reached (FALSE);
}
