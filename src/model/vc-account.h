/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* VC_ACCOUNT_NONE: this BHXH code has no account. */
typedef enum
{
  VC_ACCOUNT_NONE,
  VC_ACCOUNT_ACTIVE,
  VC_ACCOUNT_SUSPENDED,
  VC_ACCOUNT_CLOSED,
} VcAccountState;

const char *vc_account_state_to_string   (VcAccountState  state);
gboolean    vc_account_state_from_string (const char     *text,
                                          VcAccountState *state);

#define VC_TYPE_ACCOUNT (vc_account_get_type ())
G_DECLARE_FINAL_TYPE (VcAccount, vc_account, VC, ACCOUNT, GObject)

VcAccount     *vc_account_new           (const char     *bhxh_code,
                                         VcAccountState  state,
                                         GDateTime      *issued_at);
const char    *vc_account_get_bhxh_code (VcAccount      *self);
VcAccountState vc_account_get_state     (VcAccount      *self);
GDateTime     *vc_account_get_issued_at (VcAccount      *self);

G_END_DECLS
