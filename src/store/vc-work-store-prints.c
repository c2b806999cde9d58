/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The print ledger, as the rest of the program asks for it. */

#include "vc-work-store-private.h"

#include "vc-work-prints.h"

typedef struct _PrintJob PrintJob;

typedef void (*PrintFunc) (VcSql          *sql,
                           VcKeyRing      *ring,
                           const PrintJob *job,
                           GDateTime      *now);

/* What may be asked; each call uses some of it. */
struct _PrintJob
{
  PrintFunc     func;
  gboolean      needs_officer;
  char         *id;
  char         *declaration_id;
  char         *kind;
  char         *printer;
  char         *reason;
  char         *words;
  guint         copies;
  guint         job_id;
  VcPrintState  state;
};

static void
print_job_free (gpointer data)
{
  PrintJob *job = data;

  g_free (job->id);
  g_free (job->declaration_id);
  g_free (job->kind);
  g_free (job->printer);
  g_free (job->reason);
  g_free (job->words);
  g_free (job);
}

static void
add (VcSql          *sql,
     VcKeyRing      *ring,
     const PrintJob *job,
     GDateTime      *now)
{
  vc_work_prints_add (sql, ring, &(VcPrintRowFields) {
    .id = job->id,
    .declaration_id = job->declaration_id,
    .kind = job->kind,
    .copies = job->copies,
    .printer = job->printer,
    .reason = job->reason,
    .officer_id = vc_key_ring_get_officer_id (ring),
    .officer_name = vc_key_ring_get_officer_name (ring),
    .asked_at = now,
  });
}

static void
note (VcSql          *sql,
      VcKeyRing      *ring,
      const PrintJob *job,
      GDateTime      *now)
{
  vc_work_prints_change (sql, job->id, job->state, job->job_id, job->words, now);
}

static void
confirm (VcSql          *sql,
         VcKeyRing      *ring,
         const PrintJob *job,
         GDateTime      *now)
{
  vc_work_prints_confirm (sql, ring, job->id, now);
}

/* One transaction. Answers with the row as it stands afterwards. */
static void
change_in_thread (VcSql *sql,
                  GTask *task)
{
  VcWorkStore *self = g_task_get_source_object (task);
  PrintJob    *job = g_task_get_task_data (task);
  VcKeyRing   *ring = vc_work_store_get_ring_in_thread (self);
  g_autoptr (GDateTime) now = vc_clock_now (vc_work_store_get_clock (self));
  g_autoptr (VcPrintRow) row = NULL;
  GError      *error = NULL;

  if (job->needs_officer && ring == NULL)
    {
      g_task_return_new_error (task, VC_STORE_ERROR, VC_STORE_ERROR_LOCKED, "nobody is signed in");
      return;
    }

  if (vc_work_store_begin_in_thread (self, sql, &error))
    {
      job->func (sql, ring, job, now);
      row = vc_work_prints_find (sql, ring, job->id);
      if (row == NULL && vc_sql_is_well (sql))
        vc_sql_fail (sql, VC_STORE_ERROR_DAMAGED, "the row of %s makes no sense", job->id);
      vc_work_store_commit_in_thread (self, sql, now, &error);
    }

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&row), g_object_unref);
}

static void
list_in_thread (VcSql    *sql,
                GTask    *task,
                gboolean  unfinished)
{
  VcWorkStore *self = g_task_get_source_object (task);
  VcKeyRing   *ring = vc_work_store_get_ring_in_thread (self);
  g_autoptr (GPtrArray) rows = NULL;
  GError      *error = NULL;

  if (vc_sql_begin_reading (sql, &error))
    {
      rows = unfinished ? vc_work_prints_list_unfinished (sql, ring)
                        : vc_work_prints_list (sql, ring, g_task_get_task_data (task));
      vc_sql_commit (sql, &error);
    }

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&rows), (GDestroyNotify) g_ptr_array_unref);
}

static void
list_of_declaration_in_thread (VcSql *sql,
                               GTask *task)
{
  list_in_thread (sql, task, FALSE);
}

static void
list_unfinished_in_thread (VcSql *sql,
                           GTask *task)
{
  list_in_thread (sql, task, TRUE);
}

static void
start (VcWorkStore         *self,
       PrintJob            *job,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data,
       gpointer             source_tag)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, job, print_job_free);
  vc_database_run (vc_work_store_get_database (self), task, change_in_thread);
}

/**
 * vc_work_store_add_print_async:
 * @self: an open store
 * @fields: what is to be printed: its id, declaration, kind, copies, printer
 *   and, where it was printed before, the reason; the store knows the rest
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Notes that the officer who is signed in asks for a print. Ends with
 * vc_work_store_print_finish(); %VC_STORE_ERROR_STATE when the same was
 * printed before, or may have been, and there is no reason.
 */
void
vc_work_store_add_print_async (VcWorkStore            *self,
                               const VcPrintRowFields *fields,
                               GCancellable           *cancellable,
                               GAsyncReadyCallback     callback,
                               gpointer                user_data)
{
  PrintJob *job;

  g_return_if_fail (VC_IS_WORK_STORE (self));
  g_return_if_fail (fields->id != NULL && fields->kind != NULL && fields->printer != NULL);

  job = g_new0 (PrintJob, 1);
  job->func = add;
  job->needs_officer = TRUE;
  job->id = g_strdup (fields->id);
  job->declaration_id = g_strdup (fields->declaration_id);
  job->kind = g_strdup (fields->kind);
  job->printer = g_strdup (fields->printer);
  job->reason = g_strdup (fields->reason);
  job->copies = fields->copies;
  start (self, job, cancellable, callback, user_data, vc_work_store_add_print_async);
}

/**
 * vc_work_store_note_print_async:
 * @self: an open store
 * @id: a print's
 * @state: how it stands now; not %VC_PRINT_CONFIRMED, which an officer says
 * @job_id: the number of its job; 0: as it was
 * @words: (nullable): why it stands so
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Notes what the print service says, whoever is signed in. Ends with
 * vc_work_store_print_finish().
 */
void
vc_work_store_note_print_async (VcWorkStore         *self,
                                const char          *id,
                                VcPrintState         state,
                                guint                job_id,
                                const char          *words,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  PrintJob *job;

  g_return_if_fail (VC_IS_WORK_STORE (self));
  g_return_if_fail (id != NULL);
  g_return_if_fail (state != VC_PRINT_ASKED && state != VC_PRINT_CONFIRMED);

  job = g_new0 (PrintJob, 1);
  job->func = note;
  job->id = g_strdup (id);
  job->state = state;
  job->job_id = job_id;
  job->words = g_strdup (words);
  start (self, job, cancellable, callback, user_data, vc_work_store_note_print_async);
}

/**
 * vc_work_store_confirm_print_async:
 * @self: an open store
 * @id: a print's
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Notes that the officer who is signed in says it is on paper. Ends with
 * vc_work_store_print_finish().
 */
void
vc_work_store_confirm_print_async (VcWorkStore         *self,
                                   const char          *id,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  PrintJob *job;

  g_return_if_fail (VC_IS_WORK_STORE (self));
  g_return_if_fail (id != NULL);

  job = g_new0 (PrintJob, 1);
  job->func = confirm;
  job->needs_officer = TRUE;
  job->id = g_strdup (id);
  start (self, job, cancellable, callback, user_data, vc_work_store_confirm_print_async);
}

/**
 * vc_work_store_print_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_STORE_ERROR_STATE, %VC_STORE_ERROR_LOCKED,
 * %VC_STORE_ERROR_NOT_FOUND and others of %VC_STORE_ERROR.
 *
 * Returns: (transfer full): the row as it stands now, or %NULL with @error set
 */
VcPrintRow *
vc_work_store_print_finish (VcWorkStore   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vc_work_store_list_prints_async:
 * @self: an open store
 * @declaration_id: (nullable): a declaration's; %NULL: what is about none
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Asks what was printed of a declaration on this PC, by anyone.
 */
void
vc_work_store_list_prints_async (VcWorkStore         *self,
                                 const char          *declaration_id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (VC_IS_WORK_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_work_store_list_prints_async);
  g_task_set_task_data (task, g_strdup (declaration_id), g_free);
  vc_database_run (vc_work_store_get_database (self), task, list_of_declaration_in_thread);
}

/**
 * vc_work_store_list_unfinished_prints_async:
 * @self: an open store
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Asks which prints the print service has not ended. Ends with
 * vc_work_store_list_prints_finish().
 */
void
vc_work_store_list_unfinished_prints_async (VcWorkStore         *self,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (VC_IS_WORK_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_work_store_list_unfinished_prints_async);
  vc_database_run (vc_work_store_get_database (self), task, list_unfinished_in_thread);
}

/**
 * vc_work_store_list_prints_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type VcPrintRow): the rows of a
 *   declaration, newest first; unfinished ones oldest first; or %NULL with
 *   %VC_STORE_ERROR
 */
GPtrArray *
vc_work_store_list_prints_finish (VcWorkStore   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
