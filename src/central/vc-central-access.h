/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-officer.h"

G_BEGIN_DECLS

/* What can be asked of central: the operations of the contract that need a
 * signed-in officer. */
typedef enum
{
  VC_CENTRAL_SIGN_OUT,
  VC_CENTRAL_GET_ME,
  VC_CENTRAL_GET_POLICY,
  VC_CENTRAL_LIST_OFFICES,
  VC_CENTRAL_LIST_REASONS,
  VC_CENTRAL_LIST_OFFICERS,
  VC_CENTRAL_LIST_DECLARATIONS,
  VC_CENTRAL_GET_DECLARATION,
  VC_CENTRAL_GET_FORM,
  VC_CENTRAL_GET_PHOTO,
  VC_CENTRAL_ADD_RETAKE,
  VC_CENTRAL_ANNOUNCE_PAPER,
  VC_CENTRAL_GET_UPLOAD,
  VC_CENTRAL_PUT_PIECE,
  VC_CENTRAL_GET_PAPER,
  VC_CENTRAL_ADD_VIEW,
  VC_CENTRAL_TAKE_CLAIM,
  VC_CENTRAL_RENEW_CLAIM,
  VC_CENTRAL_PARK_CLAIM,
  VC_CENTRAL_RELEASE_CLAIM,
  VC_CENTRAL_PUT_DRAFT,
  VC_CENTRAL_HAND_OVER_CLAIM,
  VC_CENTRAL_DECIDE,
  VC_CENTRAL_REVIEW,
  VC_CENTRAL_GET_INSURED_PERSON,
  VC_CENTRAL_GET_ACCOUNT,
  VC_CENTRAL_STREAM_EVENTS,
} VcCentralOperation;

#define VC_N_CENTRAL_OPERATIONS (VC_CENTRAL_STREAM_EVENTS + 1)

/**
 * VcCentralScope:
 * @VC_CENTRAL_SCOPE_NONE: not allowed
 * @VC_CENTRAL_SCOPE_SELF: allowed; touches no citizen's data
 * @VC_CENTRAL_SCOPE_OFFICE: what the officer's own office handles
 * @VC_CENTRAL_SCOPE_PROVINCE: what that office or one below it handles
 */
typedef enum
{
  VC_CENTRAL_SCOPE_NONE,
  VC_CENTRAL_SCOPE_SELF,
  VC_CENTRAL_SCOPE_OFFICE,
  VC_CENTRAL_SCOPE_PROVINCE,
} VcCentralScope;

VcCentralScope vc_central_access_get_scope    (VcRole              role,
                                               VcCentralOperation  operation);
gboolean       vc_central_access_check_role   (VcOfficer          *officer,
                                               VcCentralOperation  operation,
                                               GError            **error);
gboolean       vc_central_access_check_office (VcCentral          *central,
                                               VcOfficer          *officer,
                                               VcCentralOperation  operation,
                                               const char         *office_id,
                                               GError            **error);

G_END_DECLS
