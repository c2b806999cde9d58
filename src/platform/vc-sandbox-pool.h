/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define VC_TYPE_SANDBOX_POOL (vc_sandbox_pool_get_type ())
G_DECLARE_FINAL_TYPE (VcSandboxPool, vc_sandbox_pool, VC, SANDBOX_POOL, GObject)

VcSandboxPool *vc_sandbox_pool_new        (const char           *program,
                                           const char           *mode,
                                           guint                 n_helpers,
                                           gsize                 max_output_size);
void           vc_sandbox_pool_warm       (VcSandboxPool        *self);
void           vc_sandbox_pool_run_async  (VcSandboxPool        *self,
                                           GBytes               *request,
                                           GBytes               *file,
                                           gsize                 output_size,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
GBytes        *vc_sandbox_pool_run_finish (VcSandboxPool        *self,
                                           GAsyncResult         *result,
                                           GError              **error);

G_END_DECLS
