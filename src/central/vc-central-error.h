/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VcCentralError:
 * @VC_CENTRAL_ERROR_DATABASE: SQLite could not do it: disk, lock or damage
 * @VC_CENTRAL_ERROR_SCHEMA: the file is not our database, or is of a newer version
 * @VC_CENTRAL_ERROR_SETTINGS: what was asked for on the command line cannot be
 * @VC_CENTRAL_ERROR_CHAIN: the audit chain is broken
 *
 * What goes wrong inside central. What it says to a caller is a %VC_PROBLEM.
 */
typedef enum
{
  VC_CENTRAL_ERROR_DATABASE,
  VC_CENTRAL_ERROR_SCHEMA,
  VC_CENTRAL_ERROR_SETTINGS,
  VC_CENTRAL_ERROR_CHAIN,
} VcCentralError;

GQuark vc_central_error_quark (void);

#define VC_CENTRAL_ERROR (vc_central_error_quark ())

G_END_DECLS
