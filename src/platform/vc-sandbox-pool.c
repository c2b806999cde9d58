/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-sandbox-pool.h"

#include "vc-sandbox-helper.h"
#include "vc-sandbox-job.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/eventfd.h>
#include <unistd.h>

/* A helper that dies before anything was sent to it is replaced so often. If
 * those die too, something is wrong with this machine, and the next file will
 * say what. */
#define MAX_LOST 2

/* Starting a helper takes as much of a processor as decoding a photo does, and
 * whoever looks at a case waits for several. So the next helper is started
 * when no file has come for so long. */
#define REST_MS  150

/* How long one without a helper leaves a file to one who has. */
#define STEP_BACK_US 500

/* What the threads know; the last of them, or the pool, frees it. */
typedef struct
{
  char        *program;
  char        *mode;
  gsize        max_output_size;
  GAsyncQueue *tasks;   /* owned GTask */
  int          waker;   /* counts the tasks, and the threads that are to end */
  int          n_ready; /* atomic; how many wait with a helper */
  int          closing; /* atomic */
} Crew;

/*
 * Helpers that are started before they are needed. Each serves one file and
 * ends, like any other; only the time to start it has passed already.
 *
 * A helper dies with the thread that started it, so each has a thread of its
 * own that lives as long as the pool: it starts a helper, waits for a file,
 * attends to both, and starts the next one.
 */
struct _VcSandboxPool
{
  GObject  parent_instance;

  Crew    *crew;
  guint    n_helpers;
  gboolean is_warm;
};

G_DEFINE_FINAL_TYPE (VcSandboxPool, vc_sandbox_pool, G_TYPE_OBJECT)

static void
crew_clear (Crew *crew)
{
  g_free (crew->program);
  g_free (crew->mode);
  g_async_queue_unref (crew->tasks);
  g_close (crew->waker, NULL);
}

static void
crew_unref (Crew *crew)
{
  g_atomic_rc_box_release_full (crew, (GDestroyNotify) crew_clear);
}

static void
crew_wake (Crew  *crew,
           guint  n_threads)
{
  guint64 count = n_threads;

  while (write (crew->waker, &count, sizeof count) < 0 && errno == EINTR)
    ;
}

/* Takes one wake-up; of several threads only one gets it. */
static gboolean
crew_is_woken (Crew *crew)
{
  guint64 count;

  return read (crew->waker, &count, sizeof count) == sizeof count;
}

static VcSandboxHelper *
start_helper_in_thread (Crew    *crew,
                        GError **error)
{
  return vc_sandbox_helper_start_in_thread (crew->program, crew->mode, crew->max_output_size, error);
}

/* Has a helper at hand, unless none of them lives long enough to be one. */
static void
keep_helper_in_thread (Crew             *crew,
                       VcSandboxHelper **helper,
                       guint            *n_lost)
{
  if (*helper != NULL || *n_lost > MAX_LOST)
    return;

  *helper = start_helper_in_thread (crew, NULL);
  if (*helper != NULL)
    g_atomic_int_inc (&crew->n_ready);
  else
    *n_lost = MAX_LOST + 1;
}

static void
lose_helper_in_thread (Crew             *crew,
                       VcSandboxHelper **helper,
                       guint            *n_lost)
{
  g_clear_pointer (helper, vc_sandbox_helper_free);
  g_atomic_int_add (&crew->n_ready, -1);
  (*n_lost)++;
}

/* Waits until there is a file; NULL when the pool is closed. The first helper
 * is started at once, each of the others after a rest. */
static GTask *
wait_for_task_in_thread (Crew             *crew,
                         VcSandboxHelper **helper,
                         gboolean          rest)
{
  GTask *task = NULL;
  guint  n_lost = 0;

  while (task == NULL && !g_atomic_int_get (&crew->closing))
    {
      GPollFD fds[2] = { { .fd = crew->waker, .events = G_IO_IN }, { .fd = -1, .events = G_IO_IN } };

      if (!rest)
        keep_helper_in_thread (crew, helper, &n_lost);
      if (*helper != NULL)
        fds[1].fd = vc_sandbox_helper_get_pidfd (*helper);

      if (g_poll (fds, G_N_ELEMENTS (fds), rest ? REST_MS : -1) == 0)
        rest = FALSE;

      if (fds[1].revents != 0)
        lose_helper_in_thread (crew, helper, &n_lost);

      /* The file is for one who has a helper. */
      if (rest && g_atomic_int_get (&crew->n_ready) > 0)
        g_usleep (STEP_BACK_US);
      else if (fds[0].revents != 0 && crew_is_woken (crew) && !g_atomic_int_get (&crew->closing))
        task = g_async_queue_pop (crew->tasks);
    }

  if (*helper != NULL)
    g_atomic_int_add (&crew->n_ready, -1);

  return task;
}

static void
serve_in_thread (Crew            *crew,
                 VcSandboxHelper *waiting_helper,
                 GTask           *waiting_task)
{
  g_autoptr (VcSandboxHelper) helper = waiting_helper;
  g_autoptr (GTask) task = waiting_task;
  g_autoptr (GError) error = NULL;
  GBytes *output = NULL;

  if (helper == NULL)
    helper = start_helper_in_thread (crew, &error);
  if (helper != NULL)
    output = vc_sandbox_job_run_in_thread (g_task_get_task_data (task), helper,
                                           g_task_get_cancellable (task), &error);

  if (output != NULL)
    g_task_return_pointer (task, output, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static gpointer
work_in_thread (gpointer user_data)
{
  Crew            *crew = user_data;
  VcSandboxHelper *helper = NULL;
  gboolean         rest = FALSE;
  GTask           *task;

  while ((task = wait_for_task_in_thread (crew, &helper, rest)) != NULL)
    {
      serve_in_thread (crew, g_steal_pointer (&helper), task);
      rest = TRUE;
    }

  g_clear_pointer (&helper, vc_sandbox_helper_free);
  crew_unref (crew);
  return NULL;
}

static void
vc_sandbox_pool_finalize (GObject *object)
{
  VcSandboxPool *self = VC_SANDBOX_POOL (object);

  /* Nobody waits for the threads: this may run on one of them. */
  g_atomic_int_set (&self->crew->closing, TRUE);
  crew_wake (self->crew, self->n_helpers);
  g_clear_pointer (&self->crew, crew_unref);

  G_OBJECT_CLASS (vc_sandbox_pool_parent_class)->finalize (object);
}

static void
vc_sandbox_pool_class_init (VcSandboxPoolClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_sandbox_pool_finalize;
}

static void
vc_sandbox_pool_init (VcSandboxPool *self)
{
  self->crew = g_atomic_rc_box_new0 (Crew);
  self->crew->tasks = g_async_queue_new ();
  self->crew->waker = eventfd (0, EFD_CLOEXEC | EFD_NONBLOCK | EFD_SEMAPHORE);
}

/**
 * vc_sandbox_pool_new:
 * @program: where the helper is
 * @mode: what it is to do, its only argument
 * @n_helpers: how many are kept waiting, and may work at once
 * @max_output_size: how many bytes any of them may answer with
 *
 * Returns: (transfer full): a pool that has not started anything yet
 */
VcSandboxPool *
vc_sandbox_pool_new (const char *program,
                     const char *mode,
                     guint       n_helpers,
                     gsize       max_output_size)
{
  VcSandboxPool *self = g_object_new (VC_TYPE_SANDBOX_POOL, NULL);

  self->crew->program = g_strdup (program);
  self->crew->mode = g_strdup (mode);
  self->crew->max_output_size = max_output_size;
  self->n_helpers = n_helpers;
  return self;
}

/**
 * vc_sandbox_pool_warm:
 * @self: a pool
 *
 * Starts the helpers, if that has not been done, and returns at once.
 */
void
vc_sandbox_pool_warm (VcSandboxPool *self)
{
  g_return_if_fail (VC_IS_SANDBOX_POOL (self));

  if (self->is_warm)
    return;

  self->is_warm = TRUE;
  for (guint i = 0; i < self->n_helpers; i++)
    g_thread_unref (g_thread_new ("sandbox", work_in_thread, g_atomic_rc_box_acquire (self->crew)));
}

/**
 * vc_sandbox_pool_run_async:
 * @self: a pool
 * @request: the first thing the helper reads
 * @file: the rest of what it reads
 * @output_size: how many bytes it may answer with, at most what the pool allows
 * @cancellable: (nullable): ends the helper
 * @callback: called when it has ended
 * @user_data: for @callback
 *
 * Has a helper that is already waiting read a file; see vc_sandbox_run_async()
 * for what it may do. How long it takes counts from now.
 */
void
vc_sandbox_pool_run_async (VcSandboxPool       *self,
                           GBytes              *request,
                           GBytes              *file,
                           gsize                output_size,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (VC_IS_SANDBOX_POOL (self));
  g_return_if_fail (request != NULL);
  g_return_if_fail (file != NULL);
  g_return_if_fail (output_size <= self->crew->max_output_size);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_sandbox_pool_run_async);
  g_task_set_task_data (task, vc_sandbox_job_new (request, file, output_size),
                        (GDestroyNotify) vc_sandbox_job_free);

  vc_sandbox_pool_warm (self);
  g_async_queue_push (self->crew->tasks, task);
  crew_wake (self->crew, 1);
}

/**
 * vc_sandbox_pool_run_finish:
 * @self: a pool
 * @result: a result
 * @error: set from %VC_SANDBOX_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the answer; see vc_sandbox_run_finish()
 */
GBytes *
vc_sandbox_pool_run_finish (VcSandboxPool  *self,
                            GAsyncResult   *result,
                            GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, vc_sandbox_pool_run_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
