/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signed papers on their way, as the rest of the program asks for them. */

#include "vc-work-store-private.h"

#include "vc-work-papers.h"

/* What may be asked; each call uses some of it. */
typedef struct
{
  VcKeptPaper *kept;
  GBytes      *file;
  char        *id;
  char        *problem;
} PaperJob;

static void
paper_job_free (gpointer data)
{
  PaperJob *job = data;

  g_clear_object (&job->kept);
  g_clear_pointer (&job->file, g_bytes_unref);
  g_free (job->id);
  g_free (job->problem);
  g_free (job);
}

/* The officer's keys; NULL when nobody is signed in, which is then told. */
static VcKeyRing *
require_ring (GTask *task)
{
  VcKeyRing *ring = vc_work_store_get_ring_in_thread (g_task_get_source_object (task));

  if (ring == NULL)
    g_task_return_new_error (task, VC_STORE_ERROR, VC_STORE_ERROR_LOCKED, "nobody is signed in");

  return ring;
}

static void
add_in_thread (VcSql *sql,
               GTask *task)
{
  VcWorkStore *self = g_task_get_source_object (task);
  PaperJob    *job = g_task_get_task_data (task);
  VcKeyRing   *ring = require_ring (task);
  g_autoptr (GDateTime) now = vc_clock_now (vc_work_store_get_clock (self));
  GError      *error = NULL;

  if (ring == NULL)
    return;

  if (vc_work_store_begin_in_thread (self, sql, &error))
    {
      vc_work_papers_add (sql, ring, job->kept, job->file, now);
      vc_work_store_commit_in_thread (self, sql, now, &error);
    }

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* Whoever is signed in: an answer may come after its officer has gone. */
static void
change_in_thread (VcSql *sql,
                  GTask *task)
{
  VcWorkStore *self = g_task_get_source_object (task);
  PaperJob    *job = g_task_get_task_data (task);
  g_autoptr (GDateTime) now = vc_clock_now (vc_work_store_get_clock (self));
  GError      *error = NULL;

  if (vc_work_store_begin_in_thread (self, sql, &error))
    {
      if (job->problem != NULL)
        vc_work_papers_refuse (sql, job->id, job->problem);
      else
        vc_work_papers_drop (sql, job->id);
      vc_work_store_commit_in_thread (self, sql, now, &error);
    }

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
list_in_thread (VcSql *sql,
                GTask *task)
{
  VcKeyRing *ring = require_ring (task);
  g_autoptr (GPtrArray) papers = NULL;
  GError    *error = NULL;

  if (ring == NULL)
    return;

  if (vc_sql_begin_reading (sql, &error))
    {
      papers = vc_work_papers_list (sql, ring);
      vc_sql_commit (sql, &error);
    }

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&papers), (GDestroyNotify) g_ptr_array_unref);
}

static void
open_in_thread (VcSql *sql,
                GTask *task)
{
  PaperJob  *job = g_task_get_task_data (task);
  VcKeyRing *ring = require_ring (task);
  g_autoptr (GBytes) file = NULL;
  GError    *error = NULL;

  if (ring == NULL)
    return;

  if (vc_sql_begin_reading (sql, &error))
    {
      file = vc_work_papers_open_file (sql, ring, job->id);
      vc_sql_commit (sql, &error);
    }

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&file), (GDestroyNotify) g_bytes_unref);
}

static void
run (VcWorkStore         *self,
     gpointer             tag,
     const PaperJob      *job,
     VcDatabaseFunc       func,
     GCancellable        *cancellable,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, g_memdup2 (job, sizeof *job), paper_job_free);
  vc_database_run (vc_work_store_get_database (self), task, func);
}

/**
 * vc_work_store_add_paper_async:
 * @self: an open store
 * @kept: what the officer who is signed in attaches
 * @file: the paper itself
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Keeps it, sealed, until central has it. Ends with
 * vc_work_store_change_finish().
 */
void
vc_work_store_add_paper_async (VcWorkStore         *self,
                               VcKeptPaper         *kept,
                               GBytes              *file,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (VC_IS_WORK_STORE (self));
  g_return_if_fail (VC_IS_KEPT_PAPER (kept) && file != NULL);

  run (self, vc_work_store_add_paper_async,
       &(const PaperJob) { .kept = g_object_ref (kept), .file = g_bytes_ref (file) },
       add_in_thread, cancellable, callback, user_data);
}

/**
 * vc_work_store_refuse_paper_async:
 * @self: an open store
 * @id: a signed paper's id
 * @problem: the name of what central answered
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Notes that central does not take it. It stays. Ends with
 * vc_work_store_change_finish().
 */
void
vc_work_store_refuse_paper_async (VcWorkStore         *self,
                                  const char          *id,
                                  const char          *problem,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (VC_IS_WORK_STORE (self));
  g_return_if_fail (id != NULL && problem != NULL);

  run (self, vc_work_store_refuse_paper_async,
       &(const PaperJob) { .id = g_strdup (id), .problem = g_strdup (problem) },
       change_in_thread, cancellable, callback, user_data);
}

/**
 * vc_work_store_drop_paper_async:
 * @self: an open store
 * @id: a signed paper's id
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Lets go of what central has, or the officer gave up. Ends with
 * vc_work_store_change_finish().
 */
void
vc_work_store_drop_paper_async (VcWorkStore         *self,
                                const char          *id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (VC_IS_WORK_STORE (self));
  g_return_if_fail (id != NULL);

  run (self, vc_work_store_drop_paper_async, &(const PaperJob) { .id = g_strdup (id) },
       change_in_thread, cancellable, callback, user_data);
}

/**
 * vc_work_store_list_papers_async:
 * @self: an open store
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Asks what the officer who is signed in has attached and central does not
 * have.
 */
void
vc_work_store_list_papers_async (VcWorkStore         *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (VC_IS_WORK_STORE (self));

  run (self, vc_work_store_list_papers_async, &(const PaperJob) { NULL }, list_in_thread, cancellable, callback,
       user_data);
}

/**
 * vc_work_store_list_papers_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_STORE_ERROR_LOCKED and others of %VC_STORE_ERROR.
 *
 * Returns: (transfer full) (element-type VcKeptPaper): the papers, oldest
 *   first, or %NULL with @error set
 */
GPtrArray *
vc_work_store_list_papers_finish (VcWorkStore   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vc_work_store_open_paper_async:
 * @self: an open store
 * @id: the id of a paper that the officer who is signed in has attached
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Opens the paper itself.
 */
void
vc_work_store_open_paper_async (VcWorkStore         *self,
                                const char          *id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (VC_IS_WORK_STORE (self));
  g_return_if_fail (id != NULL);

  run (self, vc_work_store_open_paper_async, &(const PaperJob) { .id = g_strdup (id) },
       open_in_thread, cancellable, callback, user_data);
}

/**
 * vc_work_store_open_paper_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_STORE_ERROR_LOCKED, %VC_STORE_ERROR_NOT_FOUND and others of
 * %VC_STORE_ERROR.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GBytes *
vc_work_store_open_paper_finish (VcWorkStore   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
