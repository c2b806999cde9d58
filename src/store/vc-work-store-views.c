/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What officers have looked at, as the rest of the program asks for it. */

#include "vc-work-store-private.h"

#include "vc-work-views.h"

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
  VcKeyRing   *ring = require_ring (task);
  g_autoptr (GDateTime) now = vc_clock_now (vc_work_store_get_clock (self));
  GError      *error = NULL;

  if (ring == NULL)
    return;

  if (vc_work_store_begin_in_thread (self, sql, &error))
    {
      vc_work_views_add (sql, ring, g_task_get_task_data (task));
      vc_work_store_commit_in_thread (self, sql, now, &error);
    }

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* Whoever is signed in: an answer may come after its officer has gone. */
static void
drop_in_thread (VcSql *sql,
                GTask *task)
{
  VcWorkStore *self = g_task_get_source_object (task);
  g_autoptr (GDateTime) now = vc_clock_now (vc_work_store_get_clock (self));
  GError      *error = NULL;

  if (vc_work_store_begin_in_thread (self, sql, &error))
    {
      vc_work_views_drop (sql, g_task_get_task_data (task));
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
  g_autoptr (GPtrArray) viewings = NULL;
  GError    *error = NULL;

  if (ring == NULL)
    return;

  if (vc_sql_begin_reading (sql, &error))
    {
      viewings = vc_work_views_list (sql, ring);
      vc_sql_commit (sql, &error);
    }

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&viewings), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * vc_work_store_add_view_async:
 * @self: an open store
 * @viewing: what the officer who is signed in has looked at, with its key and
 *   its declaration
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Keeps it until central has it. Ends with vc_work_store_change_finish().
 */
void
vc_work_store_add_view_async (VcWorkStore         *self,
                              VcViewing           *viewing,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (VC_IS_WORK_STORE (self));
  g_return_if_fail (VC_IS_VIEWING (viewing));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_work_store_add_view_async);
  g_task_set_task_data (task, g_object_ref (viewing), g_object_unref);
  vc_database_run (vc_work_store_get_database (self), task, add_in_thread);
}

/**
 * vc_work_store_drop_view_async:
 * @self: an open store
 * @id: a viewing's key
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Lets go of what central has, or will never have. Ends with
 * vc_work_store_change_finish().
 */
void
vc_work_store_drop_view_async (VcWorkStore         *self,
                               const char          *id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (VC_IS_WORK_STORE (self));
  g_return_if_fail (id != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_work_store_drop_view_async);
  g_task_set_task_data (task, g_strdup (id), g_free);
  vc_database_run (vc_work_store_get_database (self), task, drop_in_thread);
}

/**
 * vc_work_store_list_views_async:
 * @self: an open store
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Asks what the officer who is signed in has looked at and central does not
 * know of.
 */
void
vc_work_store_list_views_async (VcWorkStore         *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (VC_IS_WORK_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_work_store_list_views_async);
  vc_database_run (vc_work_store_get_database (self), task, list_in_thread);
}

/**
 * vc_work_store_list_views_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_STORE_ERROR_LOCKED and others of %VC_STORE_ERROR.
 *
 * Returns: (transfer full) (element-type VcViewing): the viewings, oldest
 *   first, or %NULL with @error set
 */
GPtrArray *
vc_work_store_list_views_finish (VcWorkStore   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
