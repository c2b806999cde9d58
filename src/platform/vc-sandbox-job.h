/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-sandbox-helper.h"

G_BEGIN_DECLS

typedef struct _VcSandboxJob VcSandboxJob;

VcSandboxJob *vc_sandbox_job_new           (GBytes           *request,
                                            GBytes           *file,
                                            gsize             output_size);
GBytes       *vc_sandbox_job_run_in_thread (VcSandboxJob     *self,
                                            VcSandboxHelper  *helper,
                                            GCancellable     *cancellable,
                                            GError          **error);
void          vc_sandbox_job_free          (VcSandboxJob     *self);

G_END_DECLS
