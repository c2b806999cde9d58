/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _VcSandboxHelper VcSandboxHelper;

VcSandboxHelper *vc_sandbox_helper_start_in_thread   (const char       *program,
                                                      const char       *mode,
                                                      gsize             output_size,
                                                      GError          **error);
gboolean         vc_sandbox_helper_attend_in_thread  (VcSandboxHelper  *self,
                                                      GBytes *const    *parts,
                                                      guint             n_parts,
                                                      GCancellable     *cancellable,
                                                      GError          **error);
int              vc_sandbox_helper_get_pidfd         (VcSandboxHelper  *self);
GBytes          *vc_sandbox_helper_collect_in_thread (VcSandboxHelper  *self,
                                                      gsize             max_size,
                                                      GError          **error);
void             vc_sandbox_helper_free              (VcSandboxHelper  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcSandboxHelper, vc_sandbox_helper_free)

G_END_DECLS
