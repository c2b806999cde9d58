/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-officer.h"

G_BEGIN_DECLS

/* Who may sign in to the demonstration; all with one password. */
typedef struct
{
  const char *account;
  VcRole      role;
} VcDemoAccount;

#define VC_N_DEMO_ACCOUNTS 5

extern const VcDemoAccount vc_demo_accounts[VC_N_DEMO_ACCOUNTS];

#define VC_DEMO_PASSWORD "mau-thu-nghiem"

G_END_DECLS
