/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-account.h"

G_BEGIN_DECLS

typedef enum
{
  VC_RELATION_FATHER,
  VC_RELATION_MOTHER,
  VC_RELATION_GUARDIAN,
} VcRelation;

const char *vc_relation_to_string   (VcRelation  relation);
gboolean    vc_relation_from_string (const char *text,
                                     VcRelation *relation);

#define VC_TYPE_GUARDIAN (vc_guardian_get_type ())
G_DECLARE_FINAL_TYPE (VcGuardian, vc_guardian, VC, GUARDIAN, GObject)

/* The parent or guardian from whose account a child's declaration came.
 * @office_id is the office that approved the guardian's own account. */
VcGuardian    *vc_guardian_new               (const char     *name,
                                              const char     *bhxh_code,
                                              VcRelation      relation,
                                              VcAccountState  account_state,
                                              const char     *phone,
                                              const char     *office_id);
const char    *vc_guardian_get_name          (VcGuardian     *self);
const char    *vc_guardian_get_bhxh_code     (VcGuardian     *self);
VcRelation     vc_guardian_get_relation      (VcGuardian     *self);
VcAccountState vc_guardian_get_account_state (VcGuardian     *self);
const char    *vc_guardian_get_phone         (VcGuardian     *self);
const char    *vc_guardian_get_office_id     (VcGuardian     *self);

G_END_DECLS
