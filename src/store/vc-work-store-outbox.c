/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The outbox, as the rest of the program asks for it. */

#include "vc-work-store-private.h"

#include "vc-work-outbox.h"

typedef struct _OutboxJob OutboxJob;

typedef void (*OutboxFunc) (VcSql           *sql,
                            VcKeyRing       *ring,
                            const OutboxJob *job,
                            GDateTime       *now);

/* What may be asked; each call uses some of it. */
struct _OutboxJob
{
  OutboxFunc     func;
  char          *id;
  VcDecision    *decision;
  VcReview      *review;
  VcDeclaration *declaration;
  GDateTime     *due_at;
  char          *problem;
  char          *detail;
};

static void
outbox_job_free (gpointer data)
{
  OutboxJob *job = data;

  g_free (job->id);
  g_clear_object (&job->decision);
  g_clear_object (&job->review);
  g_clear_object (&job->declaration);
  g_clear_pointer (&job->due_at, g_date_time_unref);
  g_free (job->problem);
  g_free (job->detail);
  g_free (job);
}

/* One transaction. Answers with the item as it stands afterwards. */
static void
change_in_thread (VcSql *sql,
                  GTask *task)
{
  VcWorkStore *self = g_task_get_source_object (task);
  OutboxJob   *job = g_task_get_task_data (task);
  VcKeyRing   *ring = vc_work_store_get_ring_in_thread (self);
  g_autoptr (GDateTime) now = vc_clock_now (vc_work_store_get_clock (self));
  g_autoptr (VcOutboxItem) item = NULL;
  GError      *error = NULL;

  if (vc_work_store_begin_in_thread (self, sql, &error))
    {
      job->func (sql, ring, job, now);
      item = vc_work_outbox_find (sql, ring, job->id);
      if (item == NULL && vc_sql_is_well (sql))
        vc_sql_fail (sql, VC_STORE_ERROR_DAMAGED, "the row of %s makes no sense", job->id);
      vc_work_store_commit_in_thread (self, sql, now, &error);
    }

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&item), g_object_unref);
}

/* As change_in_thread(), but what was just sealed need not be opened again. */
static void
add_in_thread (VcSql *sql,
               GTask *task)
{
  VcWorkStore *self = g_task_get_source_object (task);
  OutboxJob   *job = g_task_get_task_data (task);
  VcKeyRing   *ring = vc_work_store_get_ring_in_thread (self);
  g_autoptr (GDateTime) now = vc_clock_now (vc_work_store_get_clock (self));
  GError      *error = NULL;
  VcOutboxItemFields fields = {
    .id = job->id,
    .kind = job->decision != NULL ? VC_OUTBOX_DECISION : VC_OUTBOX_REVIEW,
    .state = VC_OUTBOX_WAITING,
    .declaration_id = vc_declaration_get_id (job->declaration),
    .made_at = now,
    .due_at = job->due_at,
    .decision = job->decision,
    .review = job->review,
    .seen = job->declaration,
  };

  if (ring == NULL)
    {
      g_task_return_new_error (task, VC_STORE_ERROR, VC_STORE_ERROR_LOCKED, "nobody is signed in");
      return;
    }

  fields.officer_id = vc_key_ring_get_officer_id (ring);
  fields.officer_name = vc_key_ring_get_officer_name (ring);

  if (vc_work_store_begin_in_thread (self, sql, &error))
    {
      vc_work_outbox_add (sql, ring, &fields);
      vc_work_store_commit_in_thread (self, sql, now, &error);
    }

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, vc_outbox_item_new (&fields), g_object_unref);
}

static void
list_in_thread (VcSql *sql,
                GTask *task)
{
  VcWorkStore *self = g_task_get_source_object (task);
  g_autoptr (GPtrArray) items = NULL;
  GError      *error = NULL;

  if (vc_sql_begin_reading (sql, &error))
    {
      items = vc_work_outbox_list (sql, vc_work_store_get_ring_in_thread (self));
      vc_sql_commit (sql, &error);
    }

  /* Of a damaged file, what can be read. */
  if (error != NULL && items != NULL && !vc_work_store_is_writable_in_thread (self, NULL))
    g_clear_error (&error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&items), (GDestroyNotify) g_ptr_array_unref);
}

static void
start (VcWorkStore         *self,
       const OutboxJob     *what,
       VcDatabaseFunc       func,
       gpointer             source_tag,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  GTask     *task;
  OutboxJob *job;

  g_return_if_fail (VC_IS_WORK_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  job = g_new0 (OutboxJob, 1);
  job->func = what->func;
  job->id = g_strdup (what->id);
  g_set_object (&job->decision, what->decision);
  g_set_object (&job->review, what->review);
  g_set_object (&job->declaration, what->declaration);
  if (what->due_at != NULL)
    job->due_at = g_date_time_ref (what->due_at);
  job->problem = g_strdup (what->problem);
  job->detail = g_strdup (what->detail);

  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, job, outbox_job_free);
  vc_database_run (vc_work_store_get_database (self), task, func);
}

static void
withdraw (VcSql           *sql,
          VcKeyRing       *ring,
          const OutboxJob *job,
          GDateTime       *now)
{
  vc_work_outbox_withdraw (sql, ring, job->id, now);
}

static void
note_attempt (VcSql           *sql,
              VcKeyRing       *ring,
              const OutboxJob *job,
              GDateTime       *now)
{
  vc_work_outbox_attempt (sql, job->id, job->problem, now);
}

static void
note_refusal (VcSql           *sql,
              VcKeyRing       *ring,
              const OutboxJob *job,
              GDateTime       *now)
{
  vc_work_outbox_refuse (sql, ring, job->id, job->problem, job->detail, job->declaration, now);
}

static void
note_delivery (VcSql           *sql,
               VcKeyRing       *ring,
               const OutboxJob *job,
               GDateTime       *now)
{
  vc_work_outbox_deliver (sql, job->id, now);
}

static void
settle (VcSql           *sql,
        VcKeyRing       *ring,
        const OutboxJob *job,
        GDateTime       *now)
{
  vc_work_outbox_settle (sql, ring, job->id, now);
}

/**
 * vc_work_store_add_decision_async:
 * @self: an open store
 * @decision: what the officer who is signed in has decided
 * @seen: about what, as it was on the screen
 * @due_at: when it may leave
 * @cancellable: (nullable): a #GCancellable
 * @callback: called when it is on the disk
 * @user_data: data for @callback
 *
 * Stores a decision, its place in the outbox and the audit's line, or nothing.
 *
 * Errors: %VC_STORE_ERROR_LOCKED, %VC_STORE_ERROR_FULL, %VC_STORE_ERROR_STATE
 * when it is there already, and the store's trouble.
 */
void
vc_work_store_add_decision_async (VcWorkStore         *self,
                                  VcDecision          *decision,
                                  VcDeclaration       *seen,
                                  GDateTime           *due_at,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  const OutboxJob what = {
    .id = (char *) vc_decision_get_id (decision), .decision = decision, .declaration = seen, .due_at = due_at,
  };

  start (self, &what, add_in_thread, vc_work_store_add_decision_async, cancellable, callback, user_data);
}

/**
 * vc_work_store_add_review_async:
 * @self: an open store
 * @review: what the officer who is signed in has to say of a refusal
 * @seen: the declaration, as it was on the screen
 * @due_at: when it may leave
 * @cancellable: (nullable): a #GCancellable
 * @callback: called when it is on the disk
 * @user_data: data for @callback
 *
 * As vc_work_store_add_decision_async().
 */
void
vc_work_store_add_review_async (VcWorkStore         *self,
                                VcReview            *review,
                                VcDeclaration       *seen,
                                GDateTime           *due_at,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  const OutboxJob what = {
    .id = (char *) vc_review_get_id (review), .review = review, .declaration = seen, .due_at = due_at,
  };

  start (self, &what, add_in_thread, vc_work_store_add_review_async, cancellable, callback, user_data);
}

/**
 * vc_work_store_withdraw_async:
 * @self: an open store
 * @id: an item's
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Takes back what has not left. The decision stays as it was made, with a
 * withdrawal beside it.
 *
 * Errors: %VC_STORE_ERROR_STATE unless it waits, %VC_STORE_ERROR_LOCKED for
 * any other officer, %VC_STORE_ERROR_NOT_FOUND.
 */
void
vc_work_store_withdraw_async (VcWorkStore         *self,
                              const char          *id,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  const OutboxJob what = { .func = withdraw, .id = (char *) id };

  start (self, &what, change_in_thread, vc_work_store_withdraw_async, cancellable, callback, user_data);
}

/**
 * vc_work_store_note_attempt_async:
 * @self: an open store
 * @id: an item's
 * @problem: why it is not known to have arrived
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * There was no answer, or one about a passing problem: it goes on waiting.
 * Needs no key.
 *
 * Errors: %VC_STORE_ERROR_STATE unless it waits, %VC_STORE_ERROR_NOT_FOUND.
 */
void
vc_work_store_note_attempt_async (VcWorkStore         *self,
                                  const char          *id,
                                  const char          *problem,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  const OutboxJob what = { .func = note_attempt, .id = (char *) id, .problem = (char *) problem };

  start (self, &what, change_in_thread, vc_work_store_note_attempt_async, cancellable, callback, user_data);
}

/**
 * vc_work_store_note_refusal_async:
 * @self: an open store
 * @id: an item's
 * @problem: why central will not have it
 * @detail: (nullable): in central's words
 * @now: (nullable): what central has instead
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Errors: %VC_STORE_ERROR_STATE unless it waits, %VC_STORE_ERROR_LOCKED when
 * its officer has signed out meanwhile: it is asked again when they return,
 * %VC_STORE_ERROR_NOT_FOUND.
 */
void
vc_work_store_note_refusal_async (VcWorkStore         *self,
                                  const char          *id,
                                  const char          *problem,
                                  const char          *detail,
                                  VcDeclaration       *now,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  const OutboxJob what = {
    .func = note_refusal, .id = (char *) id, .problem = (char *) problem, .detail = (char *) detail, .declaration = now,
  };

  start (self, &what, change_in_thread, vc_work_store_note_refusal_async, cancellable, callback, user_data);
}

/**
 * vc_work_store_note_delivery_async:
 * @self: an open store
 * @id: an item's
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Central has it. Drops the draft of its case as well. Needs no key; doing it
 * twice changes nothing.
 *
 * Errors: %VC_STORE_ERROR_STATE when it was taken back or dealt with,
 * %VC_STORE_ERROR_NOT_FOUND.
 */
void
vc_work_store_note_delivery_async (VcWorkStore         *self,
                                   const char          *id,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  const OutboxJob what = { .func = note_delivery, .id = (char *) id };

  start (self, &what, change_in_thread, vc_work_store_note_delivery_async, cancellable, callback, user_data);
}

/**
 * vc_work_store_settle_async:
 * @self: an open store
 * @id: an item's
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * It was refused, and the officer has dealt with it.
 *
 * Errors: %VC_STORE_ERROR_STATE unless it was refused, %VC_STORE_ERROR_LOCKED
 * for any other officer, %VC_STORE_ERROR_NOT_FOUND.
 */
void
vc_work_store_settle_async (VcWorkStore         *self,
                            const char          *id,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  const OutboxJob what = { .func = settle, .id = (char *) id };

  start (self, &what, change_in_thread, vc_work_store_settle_async, cancellable, callback, user_data);
}

/**
 * vc_work_store_outbox_finish:
 * @self: a store
 * @result: the result of any of the calls above
 * @error: return location for a #GError
 *
 * Errors: those of the call, the store's trouble, and others of
 * %VC_STORE_ERROR.
 *
 * Returns: (transfer full): the item as it stands now, or %NULL with @error
 *   set and nothing changed
 */
VcOutboxItem *
vc_work_store_outbox_finish (VcWorkStore   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vc_work_store_list_outbox_async:
 * @self: an open store
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Asks for what waits or was refused, of every officer of this PC. Only what
 * an open key has sealed comes with its content.
 */
void
vc_work_store_list_outbox_async (VcWorkStore         *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  const OutboxJob what = { NULL };

  start (self, &what, list_in_thread, vc_work_store_list_outbox_async, cancellable, callback, user_data);
}

/**
 * vc_work_store_list_outbox_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError of %VC_STORE_ERROR
 *
 * Returns: (transfer full) (element-type VcOutboxItem): the items, oldest
 *   first; of a damaged store those that can be read. %NULL with @error set
 */
GPtrArray *
vc_work_store_list_outbox_finish (VcWorkStore   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
