/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VcRole:
 * @VC_ROLE_CLERK: receives and decides at a counter
 * @VC_ROLE_SUPERVISOR: reviews the office's refusals, may decide as well
 * @VC_ROLE_PROVINCE: sees and reviews all offices of the province
 * @VC_ROLE_ADMINISTRATOR: officers and counters; no citizens' data
 */
typedef enum
{
  VC_ROLE_CLERK,
  VC_ROLE_SUPERVISOR,
  VC_ROLE_PROVINCE,
  VC_ROLE_ADMINISTRATOR,
} VcRole;

#define VC_N_ROLES (VC_ROLE_ADMINISTRATOR + 1)

const char *vc_role_to_string   (VcRole      role);
gboolean    vc_role_from_string (const char *text,
                                 VcRole     *role);

#define VC_TYPE_OFFICER (vc_officer_get_type ())
G_DECLARE_FINAL_TYPE (VcOfficer, vc_officer, VC, OFFICER, GObject)

VcOfficer  *vc_officer_new           (const char *id,
                                      const char *account,
                                      const char *name,
                                      VcRole      role,
                                      const char *office_id);
const char *vc_officer_get_id        (VcOfficer  *self);
const char *vc_officer_get_account   (VcOfficer  *self);
const char *vc_officer_get_name      (VcOfficer  *self);
VcRole      vc_officer_get_role      (VcOfficer  *self);
const char *vc_officer_get_office_id (VcOfficer  *self);

G_END_DECLS
