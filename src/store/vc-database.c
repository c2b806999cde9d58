/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-database.h"

/*
 * One database and the one thread that touches it. What is asked of it is done
 * in the order it was asked, and answered through the task.
 */
struct _VcDatabase
{
  GObject      parent_instance;

  GThreadPool *thread; /* exactly one; NULL: closed */
  VcSql       *sql;    /* the thread's; NULL: closed */
};

G_DEFINE_FINAL_TYPE (VcDatabase, vc_database, G_TYPE_OBJECT)

typedef struct
{
  GTask         *task; /* NULL: nobody waits for the end */
  VcDatabaseFunc func;
  gboolean       is_last;
} Job;

static void
run_in_thread (gpointer data,
               gpointer user_data)
{
  g_autofree Job *job = data;
  g_autoptr (GTask) task = job->task;
  VcSql          *sql = user_data;

  /* Whoever cancelled while it waited wants no change; later it is too late,
   * and what was done is said. Closing is not to be stopped. */
  if (task != NULL && (job->is_last || !g_task_return_error_if_cancelled (task)))
    job->func (sql, task);

  /* Nobody waits for these any more. */
  if (job->is_last)
    vc_sql_free (sql);
  else
    vc_sql_fold_log (sql);
}

static void
push (VcDatabase     *self,
      GTask          *task,
      VcDatabaseFunc  func,
      gboolean        is_last)
{
  Job *job = g_new0 (Job, 1);

  job->task = task;
  job->func = func;
  job->is_last = is_last;
  g_thread_pool_push (self->thread, job, NULL);
}

/* Does not wait for the thread: this may be the thread. */
static void
leave_thread (VcDatabase *self)
{
  g_thread_pool_free (g_steal_pointer (&self->thread), FALSE, FALSE);
  self->sql = NULL;
}

static void
vc_database_finalize (GObject *object)
{
  VcDatabase *self = VC_DATABASE (object);

  if (self->thread != NULL)
    {
      push (self, NULL, NULL, TRUE);
      leave_thread (self);
    }

  G_OBJECT_CLASS (vc_database_parent_class)->finalize (object);
}

static void
vc_database_class_init (VcDatabaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_database_finalize;
}

static void
vc_database_init (VcDatabase *self)
{
}

/**
 * vc_database_new:
 * @path: the file
 * @vfs: (nullable): how SQLite reaches it
 *
 * Returns: (transfer full): a database whose file is not open yet
 */
VcDatabase *
vc_database_new (const char *path,
                 const char *vfs)
{
  VcDatabase *self = g_object_new (VC_TYPE_DATABASE, NULL);

  self->sql = vc_sql_new (path, vfs);
  self->thread = g_thread_pool_new (run_in_thread, self->sql, 1, TRUE, NULL);
  return self;
}

static gboolean
refuse_when_closed (VcDatabase *self,
                    GTask      *task)
{
  if (self->thread != NULL)
    return FALSE;

  g_task_return_new_error (task, VC_STORE_ERROR, VC_STORE_ERROR_CLOSED, "the store has been closed");
  g_object_unref (task);
  return TRUE;
}

/**
 * vc_database_run:
 * @self: a database
 * @task: (transfer full): what is asked
 * @func: what to do
 *
 * Queues @func for the database's thread. Once it has begun it is not
 * cancelled. On a closed database @task gets %VC_STORE_ERROR_CLOSED.
 */
void
vc_database_run (VcDatabase     *self,
                 GTask          *task,
                 VcDatabaseFunc  func)
{
  g_return_if_fail (VC_IS_DATABASE (self));

  g_task_set_check_cancellable (task, FALSE);
  if (!refuse_when_closed (self, task))
    push (self, task, func, FALSE);
}

/**
 * vc_database_close:
 * @self: a database
 * @task: (transfer full): what is asked
 * @func: what to do at the end
 *
 * Waits for what is queued, runs @func, closes the file and ends the thread.
 * Nothing may be asked afterwards.
 */
void
vc_database_close (VcDatabase     *self,
                   GTask          *task,
                   VcDatabaseFunc  func)
{
  g_return_if_fail (VC_IS_DATABASE (self));

  g_task_set_check_cancellable (task, FALSE);
  if (refuse_when_closed (self, task))
    return;

  push (self, task, func, TRUE);
  leave_thread (self);
}
