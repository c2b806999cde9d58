/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VcSeverity:
 * @VC_SEVERITY_OK: nothing to do
 * @VC_SEVERITY_WARNING: may be right; a person must look
 * @VC_SEVERITY_ERROR: cannot be right
 *
 * Ordered: a greater value is worse.
 */
typedef enum
{
  VC_SEVERITY_OK,
  VC_SEVERITY_WARNING,
  VC_SEVERITY_ERROR,
} VcSeverity;

G_END_DECLS
