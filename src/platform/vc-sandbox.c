/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-sandbox.h"

#include "vc-sandbox-helper.h"

G_DEFINE_QUARK (vc_sandbox_error, vc_sandbox_error)

/* What one run needs, carried to the worker thread. */
typedef struct
{
  char   *program;
  char   *mode;
  GBytes *parts[2];
  gsize   output_size;
} RunJob;

static void
run_job_free (RunJob *job)
{
  g_free (job->program);
  g_free (job->mode);
  g_bytes_unref (job->parts[0]);
  g_bytes_unref (job->parts[1]);
  g_free (job);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  RunJob *job = task_data;
  g_autoptr (VcSandboxHelper) helper = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *output = NULL;

  helper = vc_sandbox_helper_start_in_thread (job->program, job->mode, job->output_size, &error);

  if (helper != NULL &&
      vc_sandbox_helper_attend_in_thread (helper, job->parts, G_N_ELEMENTS (job->parts),
                                          cancellable, &error))
    output = vc_sandbox_helper_collect_in_thread (helper, &error);

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
  RunJob *job;

  g_return_if_fail (program != NULL);
  g_return_if_fail (mode != NULL);
  g_return_if_fail (request != NULL);
  g_return_if_fail (file != NULL);

  job = g_new0 (RunJob, 1);
  job->program = g_strdup (program);
  job->mode = g_strdup (mode);
  job->parts[0] = g_bytes_ref (request);
  job->parts[1] = g_bytes_ref (file);
  job->output_size = output_size;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_sandbox_run_async);
  g_task_set_task_data (task, job, (GDestroyNotify) run_job_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * vc_sandbox_run_finish:
 * @result: a result
 * @error: set from %VC_SANDBOX_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): all @output_size bytes of the answer, which
 *   nobody can change any more, or %NULL. What the helper did not write is
 *   zero. Nothing in it may be believed.
 */
GBytes *
vc_sandbox_run_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, vc_sandbox_run_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
