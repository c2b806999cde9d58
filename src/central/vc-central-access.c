/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-access.h"

#include "vc-central-offices.h"
#include "vc-problem.h"

#define NONE     VC_CENTRAL_SCOPE_NONE
#define SELF     VC_CENTRAL_SCOPE_SELF
#define OFFICE   VC_CENTRAL_SCOPE_OFFICE
#define PROVINCE VC_CENTRAL_SCOPE_PROVINCE

/*
 * The role table: who may do what, and how far it reaches. The province sees
 * and reviews but decides nothing, so it never reviews its own work.
 * Administrators manage officers and see no citizen's data.
 */
static const VcCentralScope role_table[VC_N_CENTRAL_OPERATIONS][VC_N_ROLES] = {
  /*                                  clerk   supervisor  province  administrator */
  [VC_CENTRAL_SIGN_OUT]           = { SELF,   SELF,       SELF,     SELF },
  [VC_CENTRAL_GET_ME]             = { SELF,   SELF,       SELF,     SELF },
  [VC_CENTRAL_GET_POLICY]         = { SELF,   SELF,       SELF,     SELF },
  [VC_CENTRAL_LIST_OFFICES]       = { SELF,   SELF,       SELF,     SELF },
  [VC_CENTRAL_LIST_REASONS]       = { SELF,   SELF,       SELF,     SELF },
  [VC_CENTRAL_LIST_OFFICERS]      = { NONE,   OFFICE,     NONE,     NONE },
  [VC_CENTRAL_LIST_DECLARATIONS]  = { OFFICE, OFFICE,     PROVINCE, NONE },
  [VC_CENTRAL_GET_DECLARATION]    = { OFFICE, OFFICE,     PROVINCE, NONE },
  [VC_CENTRAL_GET_FORM]           = { OFFICE, OFFICE,     PROVINCE, NONE },
  [VC_CENTRAL_GET_PHOTO]          = { OFFICE, OFFICE,     PROVINCE, NONE },
  [VC_CENTRAL_ADD_RETAKE]         = { OFFICE, OFFICE,     NONE,     NONE },
  [VC_CENTRAL_ANNOUNCE_PAPER]     = { OFFICE, OFFICE,     PROVINCE, NONE },
  [VC_CENTRAL_GET_UPLOAD]         = { OFFICE, OFFICE,     PROVINCE, NONE },
  [VC_CENTRAL_PUT_PIECE]          = { OFFICE, OFFICE,     PROVINCE, NONE },
  [VC_CENTRAL_GET_PAPER]          = { OFFICE, OFFICE,     PROVINCE, NONE },
  [VC_CENTRAL_ADD_VIEW]           = { OFFICE, OFFICE,     PROVINCE, NONE },
  [VC_CENTRAL_TAKE_CLAIM]         = { OFFICE, OFFICE,     NONE,     NONE },
  [VC_CENTRAL_RENEW_CLAIM]        = { OFFICE, OFFICE,     NONE,     NONE },
  [VC_CENTRAL_PARK_CLAIM]         = { OFFICE, OFFICE,     NONE,     NONE },
  [VC_CENTRAL_RELEASE_CLAIM]      = { OFFICE, OFFICE,     NONE,     NONE },
  [VC_CENTRAL_PUT_DRAFT]          = { OFFICE, OFFICE,     NONE,     NONE },
  [VC_CENTRAL_HAND_OVER_CLAIM]    = { NONE,   OFFICE,     NONE,     NONE },
  [VC_CENTRAL_DECIDE]             = { OFFICE, OFFICE,     NONE,     NONE },
  [VC_CENTRAL_REVIEW]             = { NONE,   OFFICE,     PROVINCE, NONE },
  [VC_CENTRAL_GET_INSURED_PERSON] = { OFFICE, OFFICE,     PROVINCE, NONE },
  [VC_CENTRAL_GET_ACCOUNT]        = { OFFICE, OFFICE,     PROVINCE, NONE },
  [VC_CENTRAL_STREAM_EVENTS]      = { OFFICE, OFFICE,     PROVINCE, NONE },
};

/**
 * vc_central_access_get_scope:
 * @role: a role
 * @operation: what is asked
 *
 * Returns: how far the role reaches with this operation
 */
VcCentralScope
vc_central_access_get_scope (VcRole             role,
                             VcCentralOperation operation)
{
  g_return_val_if_fail (role < VC_N_ROLES, NONE);
  g_return_val_if_fail (operation < VC_N_CENTRAL_OPERATIONS, NONE);

  return role_table[operation][role];
}

/**
 * vc_central_access_check_role:
 * @officer: who asks
 * @operation: what is asked
 *
 * Returns: %TRUE, or %FALSE with %VC_PROBLEM_ROLE_NOT_ALLOWED
 */
gboolean
vc_central_access_check_role (VcOfficer         *officer,
                              VcCentralOperation operation,
                              GError           **error)
{
  VcRole role = vc_officer_get_role (officer);

  if (vc_central_access_get_scope (role, operation) != NONE)
    return TRUE;

  g_set_error (error, VC_PROBLEM, VC_PROBLEM_ROLE_NOT_ALLOWED,
               "the role %s may not do this", vc_role_to_string (role));
  return FALSE;
}

/**
 * vc_central_access_check_office:
 * @central: a central with a transaction
 * @officer: who asks; the role is allowed the operation
 * @operation: what is asked
 * @office_id: the office that handles what it is asked about
 *
 * Returns: %TRUE, or %FALSE with %VC_PROBLEM_OTHER_OFFICE
 */
gboolean
vc_central_access_check_office (VcCentral         *central,
                                VcOfficer         *officer,
                                VcCentralOperation operation,
                                const char        *office_id,
                                GError           **error)
{
  const char *own = vc_officer_get_office_id (officer);

  if (g_str_equal (own, office_id))
    return TRUE;

  if (vc_central_access_get_scope (vc_officer_get_role (officer), operation) == PROVINCE &&
      vc_central_offices_is_below (central, office_id, own))
    return TRUE;

  g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_OTHER_OFFICE, "another office handles this");
  return FALSE;
}
