/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VcSandboxError:
 * @VC_SANDBOX_ERROR_UNAVAILABLE: the sandbox cannot be had on this machine;
 *   nothing was run outside it, and only an administrator can change that
 * @VC_SANDBOX_ERROR_TIMED_OUT: the helper took too long, or too much of the
 *   processor, and was ended
 * @VC_SANDBOX_ERROR_KILLED: the helper was ended for what it did
 * @VC_SANDBOX_ERROR_FAILED: the system had no room for another helper
 */
typedef enum
{
  VC_SANDBOX_ERROR_UNAVAILABLE,
  VC_SANDBOX_ERROR_TIMED_OUT,
  VC_SANDBOX_ERROR_KILLED,
  VC_SANDBOX_ERROR_FAILED,
} VcSandboxError;

#define VC_SANDBOX_ERROR (vc_sandbox_error_quark ())
GQuark  vc_sandbox_error_quark (void);

void    vc_sandbox_run_async   (const char          *program,
                                const char          *mode,
                                GBytes              *request,
                                GBytes              *file,
                                gsize                output_size,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
GBytes *vc_sandbox_run_finish  (GAsyncResult        *result,
                                GError             **error);

G_END_DECLS
