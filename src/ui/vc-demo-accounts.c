/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-accounts.h"

/* As `vssid-central seed` makes them. */
const VcDemoAccount vc_demo_accounts[VC_N_DEMO_ACCOUNTS] = {
  { "kh-00.clerk1",     VC_ROLE_CLERK         },
  { "kh-00.clerk2",     VC_ROLE_CLERK         },
  { "kh-00.supervisor", VC_ROLE_SUPERVISOR    },
  { "province",         VC_ROLE_PROVINCE      },
  { "admin",            VC_ROLE_ADMINISTRATOR },
};
