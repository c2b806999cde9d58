/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-sandbox-job.h"

/* What one helper is to read, carried to the thread that attends to it. */
struct _VcSandboxJob
{
  GBytes *parts[2];
  gsize   output_size;
};

/**
 * vc_sandbox_job_new:
 * @request: the first thing the helper reads
 * @file: the rest
 * @output_size: how many bytes it may answer with
 *
 * Returns: (transfer full): a job
 */
VcSandboxJob *
vc_sandbox_job_new (GBytes *request,
                    GBytes *file,
                    gsize   output_size)
{
  VcSandboxJob *self = g_new0 (VcSandboxJob, 1);

  self->parts[0] = g_bytes_ref (request);
  self->parts[1] = g_bytes_ref (file);
  self->output_size = output_size;
  return self;
}

/**
 * vc_sandbox_job_run_in_thread:
 * @self: a job
 * @helper: a helper that has read nothing yet, started by this thread
 * @cancellable: (nullable): stops waiting
 * @error: set from %VC_SANDBOX_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the helper's answer, or %NULL
 */
GBytes *
vc_sandbox_job_run_in_thread (VcSandboxJob     *self,
                              VcSandboxHelper  *helper,
                              GCancellable     *cancellable,
                              GError          **error)
{
  if (!vc_sandbox_helper_attend_in_thread (helper, self->parts, G_N_ELEMENTS (self->parts), cancellable, error))
    return NULL;

  return vc_sandbox_helper_collect_in_thread (helper, self->output_size, error);
}

/**
 * vc_sandbox_job_free:
 * @self: (transfer full): a job
 */
void
vc_sandbox_job_free (VcSandboxJob *self)
{
  g_bytes_unref (self->parts[0]);
  g_bytes_unref (self->parts[1]);
  g_free (self);
}
