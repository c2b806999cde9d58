/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-sandbox.h"

#include "vc-sandbox-helper.h"
#include "vc-sandbox-job.h"

G_DEFINE_QUARK (vc_sandbox_error, vc_sandbox_error)

/* A helper started for one run. */
typedef struct
{
  char         *program;
  char         *mode;
  VcSandboxJob *job;
  gsize         output_size;
} Run;

static void
run_free (Run *self)
{
  g_free (self->program);
  g_free (self->mode);
  vc_sandbox_job_free (self->job);
  g_free (self);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Run *run = task_data;
  g_autoptr (VcSandboxHelper) helper = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *output = NULL;

  helper = vc_sandbox_helper_start_in_thread (run->program, run->mode, run->output_size, &error);
  if (helper != NULL)
    output = vc_sandbox_job_run_in_thread (run->job, helper, cancellable, &error);

  if (output != NULL)
    g_task_return_pointer (task, output, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * vc_sandbox_run_async:
 * @program: where the helper is
 * @mode: what it is to do, its only argument
 * @request: the first thing it reads
 * @file: the rest of what it reads
 * @output_size: how many bytes it may answer with at most
 * @cancellable: (nullable): ends the helper
 * @callback: called when it has ended
 * @user_data: for @callback
 *
 * Runs a helper program in the sandbox: a short process that can see the
 * system's libraries and what it is sent, and nothing else. The helper says
 * that it is locked down by writing a #VcDecoderReply before it reads; until
 * it has, it does not count as started.
 *
 * There is no other way to run it. Where bubblewrap is missing or the kernel
 * refuses, the run fails with %VC_SANDBOX_ERROR_UNAVAILABLE.
 */
void
vc_sandbox_run_async (const char          *program,
                      const char          *mode,
                      GBytes              *request,
                      GBytes              *file,
                      gsize                output_size,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Run *run;

  g_return_if_fail (program != NULL);
  g_return_if_fail (mode != NULL);
  g_return_if_fail (request != NULL);
  g_return_if_fail (file != NULL);

  run = g_new0 (Run, 1);
  run->program = g_strdup (program);
  run->mode = g_strdup (mode);
  run->job = vc_sandbox_job_new (request, file, output_size);
  run->output_size = output_size;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_sandbox_run_async);
  g_task_set_task_data (task, run, (GDestroyNotify) run_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * vc_sandbox_run_finish:
 * @result: a result
 * @error: set from %VC_SANDBOX_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): what the helper wrote, at most @output_size bytes
 *   and no page of memory more, which nobody can change any longer; or %NULL.
 *   Nothing in it may be believed.
 */
GBytes *
vc_sandbox_run_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, vc_sandbox_run_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
