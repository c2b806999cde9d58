/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drafts and profiles, as the rest of the program asks for them. */

#include "vc-work-store-private.h"

#include "vc-work-kept.h"

typedef struct _KeptJob KeptJob;

/* Returns what was asked for, if anything was. */
typedef gpointer (*KeptFunc) (VcSql         *sql,
                              VcKeyRing     *ring,
                              const KeptJob *job);

struct _KeptJob
{
  KeptFunc   func;
  VcProfile *profile;
  VcDraft   *draft;
  char      *declaration_id;
};

static void
kept_job_free (gpointer data)
{
  KeptJob *job = data;

  g_clear_object (&job->profile);
  g_clear_object (&job->draft);
  g_free (job->declaration_id);
  g_free (job);
}

static gboolean
refuse_when_locked (VcKeyRing *ring,
                    GTask     *task)
{
  if (ring == NULL)
    g_task_return_new_error (task, VC_STORE_ERROR, VC_STORE_ERROR_LOCKED, "nobody is signed in");

  return ring == NULL;
}

static void
change_in_thread (VcSql *sql,
                  GTask *task)
{
  VcWorkStore *self = g_task_get_source_object (task);
  KeptJob     *job = g_task_get_task_data (task);
  VcKeyRing   *ring = vc_work_store_get_ring_in_thread (self);
  g_autoptr (GDateTime) now = vc_clock_now (vc_work_store_get_clock (self));
  GError      *error = NULL;

  if (refuse_when_locked (ring, task))
    return;

  if (vc_work_store_begin_in_thread (self, sql, &error))
    {
      job->func (sql, ring, job);
      vc_work_store_commit_in_thread (self, sql, now, &error);
    }

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
read_in_thread (VcSql *sql,
                GTask *task)
{
  KeptJob   *job = g_task_get_task_data (task);
  VcKeyRing *ring = vc_work_store_get_ring_in_thread (g_task_get_source_object (task));
  g_autoptr (GObject) value = NULL;
  GError    *error = NULL;

  if (refuse_when_locked (ring, task))
    return;

  if (vc_sql_begin_reading (sql, &error))
    {
      value = job->func (sql, ring, job);
      vc_sql_commit (sql, &error);
    }

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&value), g_object_unref);
}

static void
start (VcWorkStore         *self,
       const KeptJob       *what,
       VcDatabaseFunc       func,
       gpointer             source_tag,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  GTask   *task;
  KeptJob *job;

  g_return_if_fail (VC_IS_WORK_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  job = g_new0 (KeptJob, 1);
  job->func = what->func;
  g_set_object (&job->profile, what->profile);
  g_set_object (&job->draft, what->draft);
  job->declaration_id = g_strdup (what->declaration_id);

  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, job, kept_job_free);
  vc_database_run (vc_work_store_get_database (self), task, func);
}

static gpointer
put_profile (VcSql         *sql,
             VcKeyRing     *ring,
             const KeptJob *job)
{
  vc_work_kept_put_profile (sql, ring, job->profile);
  return NULL;
}

static gpointer
get_profile (VcSql         *sql,
             VcKeyRing     *ring,
             const KeptJob *job)
{
  return vc_work_kept_get_profile (sql, ring);
}

static gpointer
put_draft (VcSql         *sql,
           VcKeyRing     *ring,
           const KeptJob *job)
{
  vc_work_kept_put_draft (sql, ring, job->draft);
  return NULL;
}

static gpointer
get_draft (VcSql         *sql,
           VcKeyRing     *ring,
           const KeptJob *job)
{
  return vc_work_kept_get_draft (sql, ring, job->declaration_id);
}

static gpointer
drop_draft (VcSql         *sql,
            VcKeyRing     *ring,
            const KeptJob *job)
{
  vc_work_kept_drop_draft (sql, ring, job->declaration_id);
  return NULL;
}

/**
 * vc_work_store_put_profile_async:
 * @self: an open store
 * @profile: what central told the officer who is signed in
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Takes the place of the one before. Ends with
 * vc_work_store_change_finish().
 */
void
vc_work_store_put_profile_async (VcWorkStore         *self,
                                 VcProfile           *profile,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  const KeptJob what = { .func = put_profile, .profile = profile };

  start (self, &what, change_in_thread, vc_work_store_put_profile_async, cancellable, callback, user_data);
}

/**
 * vc_work_store_get_profile_async:
 * @self: an open store
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Asks what central told the officer who is signed in, the last time.
 */
void
vc_work_store_get_profile_async (VcWorkStore         *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  const KeptJob what = { .func = get_profile };

  start (self, &what, read_in_thread, vc_work_store_get_profile_async, cancellable, callback, user_data);
}

/**
 * vc_work_store_get_profile_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_STORE_ERROR_NOT_FOUND, %VC_STORE_ERROR_LOCKED.
 *
 * Returns: (transfer full): the profile, or %NULL with @error set
 */
VcProfile *
vc_work_store_get_profile_finish (VcWorkStore   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vc_work_store_put_draft_async:
 * @self: an open store
 * @draft: what the officer who is signed in has written about a case
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Takes the place of the one before. Ends with
 * vc_work_store_change_finish().
 */
void
vc_work_store_put_draft_async (VcWorkStore         *self,
                               VcDraft             *draft,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  const KeptJob what = { .func = put_draft, .draft = draft };

  start (self, &what, change_in_thread, vc_work_store_put_draft_async, cancellable, callback, user_data);
}

/**
 * vc_work_store_get_draft_async:
 * @self: an open store
 * @declaration_id: a case
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Asks what the officer who is signed in had written about it.
 */
void
vc_work_store_get_draft_async (VcWorkStore         *self,
                               const char          *declaration_id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  const KeptJob what = { .func = get_draft, .declaration_id = (char *) declaration_id };

  start (self, &what, read_in_thread, vc_work_store_get_draft_async, cancellable, callback, user_data);
}

/**
 * vc_work_store_get_draft_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_STORE_ERROR_NOT_FOUND, %VC_STORE_ERROR_LOCKED.
 *
 * Returns: (transfer full): the draft, or %NULL with @error set
 */
VcDraft *
vc_work_store_get_draft_finish (VcWorkStore   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vc_work_store_drop_draft_async:
 * @self: an open store
 * @declaration_id: a case
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Deletes what the officer who is signed in had written about it, if anything.
 * Ends with vc_work_store_change_finish().
 */
void
vc_work_store_drop_draft_async (VcWorkStore         *self,
                                const char          *declaration_id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  const KeptJob what = { .func = drop_draft, .declaration_id = (char *) declaration_id };

  start (self, &what, change_in_thread, vc_work_store_drop_draft_async, cancellable, callback, user_data);
}

/**
 * vc_work_store_change_finish:
 * @self: a store
 * @result: the result of a change to a profile, a draft or a viewing
 * @error: return location for a #GError
 *
 * Errors: %VC_STORE_ERROR_LOCKED, %VC_STORE_ERROR_FULL, the store's trouble,
 * and others of %VC_STORE_ERROR.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean
vc_work_store_change_finish (VcWorkStore   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
