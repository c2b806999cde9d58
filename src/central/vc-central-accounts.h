/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-account.h"
#include "vc-central.h"

G_BEGIN_DECLS

/* An account with what central keeps of it. A child's has no contacts. */
typedef struct
{
  const char    *bhxh_code;
  const char    *declaration_id; /* NULL: older than this central */
  const char    *office_id;
  VcAccountState state;
  GDateTime     *issued_at;
  const char    *phone;
  const char    *email;
  const char    *password;       /* kept only as its hash; NULL: unknown */
} VcCentralAccountFields;

/* Where an account's holder is reached, and which office approved it. */
typedef struct
{
  char *phone;
  char *email;
  char *office_id;
} VcCentralHolder;

void             vc_central_accounts_add             (VcCentral                    *central,
                                                      const VcCentralAccountFields *fields);
VcAccount       *vc_central_accounts_find            (VcCentral                    *central,
                                                      const char                   *bhxh_code,
                                                      char                        **declaration_id);
VcAccountState   vc_central_accounts_get_state       (VcCentral                    *central,
                                                      const char                   *bhxh_code);
VcAccount       *vc_central_accounts_find_issued_by  (VcCentral                    *central,
                                                      const char                   *declaration_id);
VcCentralHolder *vc_central_accounts_find_holder     (VcCentral                    *central,
                                                      const char                   *bhxh_code);
gboolean         vc_central_accounts_is_phone_taken  (VcCentral                    *central,
                                                      const char                   *phone);
gboolean         vc_central_accounts_is_email_taken  (VcCentral                    *central,
                                                      const char                   *email);
void             vc_central_holder_free              (VcCentralHolder              *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcCentralHolder, vc_central_holder_free)

G_END_DECLS
