/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-officer.h"

G_BEGIN_DECLS

/* What signing in needs to know of an officer. */
typedef struct
{
  VcOfficer *officer;
  char      *password_hash;
  gboolean   disabled;
} VcCentralCredentials;

void                  vc_central_officers_add            (VcCentral            *central,
                                                          VcOfficer            *officer,
                                                          const char           *password_hash);
VcOfficer            *vc_central_officers_find           (VcCentral            *central,
                                                          const char           *id);
GPtrArray            *vc_central_officers_list_active    (VcCentral            *central,
                                                          const char           *office_id);
gboolean              vc_central_officers_is_disabled    (VcCentral            *central,
                                                          const char           *id);
VcCentralCredentials *vc_central_officers_find_account   (VcCentral            *central,
                                                          const char           *account);
void                  vc_central_credentials_free        (VcCentralCredentials *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcCentralCredentials, vc_central_credentials_free)

G_END_DECLS
