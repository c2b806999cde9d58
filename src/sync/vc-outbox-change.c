/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-outbox-private.h"

#include "vc-store-error.h"

/* What an officer does with the outbox: adds, takes back, settles. Each is on
 * the disk before it is answered. */

static void
added_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  VcOutbox *self = g_task_get_source_object (task);
  VcLease *lease = g_task_get_task_data (task);
  VcOutboxItem *item = vc_work_store_outbox_finish (VC_WORK_STORE (object), result, &error);

  if (item == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  /* Signed out meanwhile: it leaves at the next sign-in. Who hears of the row
   * finds it in its grace. */
  if (vc_outbox_is_own (self, item))
    vc_dispatch_add (self->dispatch, item, self->grace, FALSE, lease);
  vc_outbox_put_row (self, item);
  g_task_return_pointer (task, item, g_object_unref);
}

static GDateTime *
dup_due (VcOutbox *self)
{
  g_autoptr (GDateTime) now = vc_clock_now (self->clock);

  return g_date_time_add (now, self->grace * G_TIME_SPAN_MILLISECOND);
}

/**
 * vc_outbox_add_decision_async:
 * @self: an outbox
 * @decision: what was decided
 * @seen: the declaration as it was on the screen
 * @lease: (nullable): the hold on the case, kept until central has answered
 * @callback: called when it is safe on the disk
 * @user_data: data for @callback
 *
 * Keeps a decision, and sends it after the grace.
 */
void
vc_outbox_add_decision_async (VcOutbox            *self,
                              VcDecision          *decision,
                              VcDeclaration       *seen,
                              VcLease             *lease,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GDateTime) due_at = NULL;
  GTask *task;

  g_return_if_fail (VC_IS_OUTBOX (self));
  g_return_if_fail (VC_IS_DECISION (decision));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vc_outbox_add_decision_async);
  if (lease != NULL)
    g_task_set_task_data (task, g_object_ref (lease), g_object_unref);

  due_at = dup_due (self);
  vc_work_store_add_decision_async (self->store, decision, seen, due_at, NULL, added_cb, task);
}

/**
 * vc_outbox_add_review_async:
 * @self: an outbox
 * @review: what the supervisor says to a refusal
 * @seen: the declaration as it was on the screen
 * @callback: called when it is safe on the disk
 * @user_data: data for @callback
 *
 * Keeps a review, and sends it after the grace.
 */
void
vc_outbox_add_review_async (VcOutbox            *self,
                            VcReview            *review,
                            VcDeclaration       *seen,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GDateTime) due_at = NULL;
  GTask *task;

  g_return_if_fail (VC_IS_OUTBOX (self));
  g_return_if_fail (VC_IS_REVIEW (review));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vc_outbox_add_review_async);
  due_at = dup_due (self);
  vc_work_store_add_review_async (self->store, review, seen, due_at, NULL, added_cb, task);
}

/**
 * vc_outbox_add_finish:
 * @self: an outbox
 * @result: the result
 * @error: return location for a #GError of %VC_STORE_ERROR
 *
 * Returns: (transfer full): the item, which no power cut can take away any
 *   more; or %NULL, and nothing was decided
 */
VcOutboxItem *
vc_outbox_add_finish (VcOutbox      *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
withdrawn_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  VcOutbox *self = g_task_get_source_object (task);
  VcOutboxItem *was = g_task_get_task_data (task);
  VcOutboxItem *item = vc_work_store_outbox_finish (VC_WORK_STORE (object), result, &error);

  if (item == NULL)
    {
      /* It stands: what cannot be taken back on the disk is sent. */
      if (vc_outbox_is_own (self, was))
        vc_dispatch_add (self->dispatch, was, self->grace, FALSE, NULL);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  vc_outbox_remove_row (self, vc_outbox_item_get_id (item));
  vc_outbox_tell_withdrawn (self, item);
  g_task_return_pointer (task, item, g_object_unref);
}

/**
 * vc_outbox_withdraw_async:
 * @self: an outbox
 * @id: of an item
 * @callback: called when it is safe on the disk
 * @user_data: data for @callback
 *
 * Takes back what has not left yet. The decision is not erased: a withdrawal
 * is written beside it.
 */
void
vc_outbox_withdraw_async (VcOutbox            *self,
                          const char          *id,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  VcOutboxItem *item;
  GTask *task;

  g_return_if_fail (VC_IS_OUTBOX (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vc_outbox_withdraw_async);
  item = vc_outbox_rows_find (self->rows, id);

  if (item == NULL || !vc_dispatch_can_take_back (self->dispatch, id))
    {
      g_task_return_new_error (task, VC_STORE_ERROR, VC_STORE_ERROR_STATE, "decision %s has left already", id);
      g_object_unref (task);
      return;
    }

  /* First of all it must not leave while this is being written. */
  g_task_set_task_data (task, g_object_ref (item), g_object_unref);
  vc_dispatch_remove (self->dispatch, id);
  vc_work_store_withdraw_async (self->store, id, NULL, withdrawn_cb, task);
}

/**
 * vc_outbox_withdraw_finish:
 * @self: an outbox
 * @result: the result
 * @error: return location for a #GError of %VC_STORE_ERROR
 *
 * Errors: %VC_STORE_ERROR_STATE when it has left, or may have.
 *
 * Returns: (transfer full): the item that was taken back, or %NULL with @error
 *   set; then it stands
 */
VcOutboxItem *
vc_outbox_withdraw_finish (VcOutbox      *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
settled_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  VcOutboxItem *item = vc_work_store_outbox_finish (VC_WORK_STORE (object), result, &error);

  if (item == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  vc_outbox_remove_row (g_task_get_source_object (task), vc_outbox_item_get_id (item));
  g_task_return_pointer (task, item, g_object_unref);
}

/**
 * vc_outbox_settle_async:
 * @self: an outbox
 * @id: of an item that central refused
 * @callback: called when it is safe on the disk
 * @user_data: data for @callback
 *
 * Its officer has dealt with it: it leaves the list, not the records.
 */
void
vc_outbox_settle_async (VcOutbox            *self,
                        const char          *id,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (VC_IS_OUTBOX (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vc_outbox_settle_async);
  vc_work_store_settle_async (self->store, id, NULL, settled_cb, task);
}

/**
 * vc_outbox_settle_finish:
 * @self: an outbox
 * @result: the result
 * @error: return location for a #GError of %VC_STORE_ERROR
 *
 * Returns: (transfer full): the item, or %NULL with @error set
 */
VcOutboxItem *
vc_outbox_settle_finish (VcOutbox      *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
