/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys: made, opened and wiped as officers come and go. */

#include "vc-work-store-private.h"

#include "vc-work-audit.h"
#include "vc-work-keys.h"

typedef struct
{
  char      *account;
  VcOfficer *officer;
  VcSecret  *former;
  VcSecret  *password;
  char      *new_id;
} KeyJob;

static void
key_job_free (gpointer data)
{
  KeyJob *job = data;

  g_free (job->account);
  g_clear_object (&job->officer);
  g_clear_pointer (&job->former, vc_secret_unref);
  g_clear_pointer (&job->password, vc_secret_unref);
  g_free (job->new_id);
  g_free (job);
}

static GTask *
new_task (VcWorkStore         *self,
          VcOfficer           *officer,
          VcSecret            *password,
          gpointer             source_tag,
          GCancellable        *cancellable,
          GAsyncReadyCallback  callback,
          gpointer             user_data)
{
  GTask  *task = g_task_new (self, cancellable, callback, user_data);
  KeyJob *job = g_new0 (KeyJob, 1);

  g_task_set_source_tag (task, source_tag);
  g_set_object (&job->officer, officer);
  job->password = vc_secret_ref (password);
  job->new_id = vc_work_store_dup_new_id (self);
  g_task_set_task_data (task, job, key_job_free);
  return task;
}

/* @now is when something was committed, or NULL; takes the error. */
static void
answer (GTask     *task,
        VcKeyRing *ring,
        GDateTime *now,
        GError    *error)
{
  if (ring == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  vc_work_store_note_time_in_thread (g_task_get_source_object (task), now);
  vc_work_store_set_ring_in_thread (g_task_get_source_object (task), ring);
  g_task_return_boolean (task, TRUE);
}

/* The audit's line about an officer who came without the network. Where it
 * cannot be written they come all the same: to see what waits. */
static void
note_unlock (VcWorkStore *self,
             VcSql       *sql,
             VcKeyRing   *ring)
{
  g_autoptr (GDateTime) now = vc_clock_now (vc_work_store_get_clock (self));

  if (!vc_work_store_begin_in_thread (self, sql, NULL))
    return;

  vc_work_audit_add (sql, now, vc_key_ring_get_officer_id (ring), "key.open", vc_key_ring_get_key_id (ring));
  vc_work_store_commit_in_thread (self, sql, now, NULL);
}

static void
unlock_in_thread (VcSql *sql,
                  GTask *task)
{
  KeyJob *job = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (VcKeyRing) ring = vc_work_keys_unlock (sql, job->account, job->password, &error);

  if (ring != NULL)
    note_unlock (g_task_get_source_object (task), sql, ring);
  answer (task, ring, NULL, error);
}

static void
enrol_in_thread (VcSql *sql,
                 GTask *task)
{
  VcWorkStore *self = g_task_get_source_object (task);
  KeyJob      *job = g_task_get_task_data (task);
  g_autoptr (GDateTime) now = vc_clock_now (vc_work_store_get_clock (self));
  g_autoptr (VcKeyRing) ring = NULL;
  GError      *error = NULL;

  if (vc_work_store_is_writable_in_thread (self, &error))
    ring = vc_work_keys_enrol (sql, job->officer, job->password, job->new_id, now, &error);
  answer (task, ring, now, error);
}

static void
enrol_anew_in_thread (VcSql *sql,
                      GTask *task)
{
  VcWorkStore *self = g_task_get_source_object (task);
  KeyJob      *job = g_task_get_task_data (task);
  g_autoptr (GDateTime) now = vc_clock_now (vc_work_store_get_clock (self));
  g_autoptr (VcKeyRing) ring = NULL;
  GError      *error = NULL;

  if (vc_work_store_is_writable_in_thread (self, &error))
    ring = vc_work_keys_add (sql, job->officer, job->password, job->new_id, now, &error);
  answer (task, ring, now, error);
}

static void
rewrap_in_thread (VcSql *sql,
                  GTask *task)
{
  VcWorkStore *self = g_task_get_source_object (task);
  KeyJob      *job = g_task_get_task_data (task);
  g_autoptr (GDateTime) now = vc_clock_now (vc_work_store_get_clock (self));
  g_autoptr (VcKeyRing) ring = NULL;
  GError      *error = NULL;

  if (vc_work_store_is_writable_in_thread (self, &error))
    ring = vc_work_keys_rewrap (sql, job->officer, job->former, job->password, now, &error);
  answer (task, ring, now, error);
}

static void
verify_in_thread (VcSql *sql,
                  GTask *task)
{
  VcKeyRing *ring = vc_work_store_get_ring_in_thread (g_task_get_source_object (task));
  KeyJob    *job = g_task_get_task_data (task);
  GError    *error = NULL;

  if (ring == NULL)
    g_task_return_new_error (task, VC_STORE_ERROR, VC_STORE_ERROR_LOCKED, "nobody is signed in");
  else if (vc_work_keys_verify (sql, vc_key_ring_get_key_id (ring), job->password, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
lock_in_thread (VcSql *sql,
                GTask *task)
{
  vc_work_store_set_ring_in_thread (g_task_get_source_object (task), NULL);
  g_task_return_boolean (task, TRUE);
}

/**
 * vc_work_store_unlock_async:
 * @self: an open store
 * @account: what the officer signs in with
 * @password: and the password
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Opens the officer's keys without asking central.
 *
 * Errors: %VC_STORE_ERROR_UNKNOWN_OFFICER, %VC_STORE_ERROR_WRONG_PASSWORD.
 */
void
vc_work_store_unlock_async (VcWorkStore         *self,
                            const char          *account,
                            VcSecret            *password,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask  *task = new_task (self, NULL, password, vc_work_store_unlock_async, cancellable, callback, user_data);
  KeyJob *job = g_task_get_task_data (task);

  job->account = g_strdup (account);
  vc_database_run (vc_work_store_get_database (self), task, unlock_in_thread);
}

/**
 * vc_work_store_enrol_async:
 * @self: an open store
 * @officer: who has signed in
 * @password: the password central has accepted
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Opens the officer's keys; at their first time on this PC, makes one.
 *
 * Errors: %VC_STORE_ERROR_WRONG_PASSWORD when the keys here have a former
 * password: rewrap them or enrol anew.
 */
void
vc_work_store_enrol_async (VcWorkStore         *self,
                           VcOfficer           *officer,
                           VcSecret            *password,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  vc_database_run (vc_work_store_get_database (self),
                   new_task (self, officer, password, vc_work_store_enrol_async, cancellable, callback, user_data),
                   enrol_in_thread);
}

/**
 * vc_work_store_rewrap_async:
 * @self: an open store
 * @officer: who has signed in
 * @former: the password of before
 * @password: the password central has accepted
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Opens the officer's keys with the former password. From now on @password
 * opens them.
 *
 * Errors: %VC_STORE_ERROR_WRONG_PASSWORD when @former opens none.
 */
void
vc_work_store_rewrap_async (VcWorkStore         *self,
                            VcOfficer           *officer,
                            VcSecret            *former,
                            VcSecret            *password,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask  *task = new_task (self, officer, password, vc_work_store_rewrap_async, cancellable, callback, user_data);
  KeyJob *job = g_task_get_task_data (task);

  job->former = vc_secret_ref (former);
  vc_database_run (vc_work_store_get_database (self), task, rewrap_in_thread);
}

/**
 * vc_work_store_enrol_anew_async:
 * @self: an open store
 * @officer: who has signed in
 * @password: the password central has accepted
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * The former password is forgotten: makes another key. What the former one
 * sealed stays, closed, and is listed without its content until somebody
 * remembers and rewraps.
 */
void
vc_work_store_enrol_anew_async (VcWorkStore         *self,
                                VcOfficer           *officer,
                                VcSecret            *password,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  vc_database_run (vc_work_store_get_database (self),
                   new_task (self, officer, password, vc_work_store_enrol_anew_async, cancellable, callback, user_data),
                   enrol_anew_in_thread);
}

/**
 * vc_work_store_verify_async:
 * @self: an open store
 * @password: a password
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Asks whether it is the password of the key that is open.
 *
 * Errors: %VC_STORE_ERROR_WRONG_PASSWORD, %VC_STORE_ERROR_LOCKED.
 */
void
vc_work_store_verify_async (VcWorkStore         *self,
                            VcSecret            *password,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  vc_database_run (vc_work_store_get_database (self),
                   new_task (self, NULL, password, vc_work_store_verify_async, cancellable, callback, user_data),
                   verify_in_thread);
}

/**
 * vc_work_store_key_finish:
 * @self: a store
 * @result: the result of any of the calls above
 * @error: return location for a #GError
 *
 * Errors: those of the call, the store's trouble, and others of
 * %VC_STORE_ERROR.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
vc_work_store_key_finish (VcWorkStore   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * vc_work_store_lock:
 * @self: a store
 *
 * Nobody is signed in any more. What is under way is done with the keys still;
 * then they are wiped.
 */
void
vc_work_store_lock (VcWorkStore *self)
{
  g_return_if_fail (VC_IS_WORK_STORE (self));

  vc_work_store_drop_shown_ring (self);
  vc_database_run (vc_work_store_get_database (self), g_task_new (self, NULL, NULL, NULL), lock_in_thread);
}
