/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VcDemoError:
 * @VC_DEMO_ERROR_MISSING: the central program is not there; install it
 * @VC_DEMO_ERROR_SEED: it could not make its invented citizens
 * @VC_DEMO_ERROR_ENDED: it stopped by itself; start the demonstration anew
 */
typedef enum
{
  VC_DEMO_ERROR_MISSING,
  VC_DEMO_ERROR_SEED,
  VC_DEMO_ERROR_ENDED,
} VcDemoError;

#define VC_N_DEMO_ERRORS (VC_DEMO_ERROR_ENDED + 1)

GQuark vc_demo_error_quark (void);

#define VC_DEMO_ERROR (vc_demo_error_quark ())

G_END_DECLS
