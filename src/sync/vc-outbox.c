/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-outbox.h"

#include "vc-dispatch.h"
#include "vc-outbox-rows.h"
#include "vc-store-error.h"
#include "vc-trouble.h"

/* Nobody's clock says how long the grace still is after a restart: it is
 * never longer than this. */
#define MOST_GRACE 30000

/*
 * What was decided goes to the store first and is dispatched after that; what
 * became of it goes to the store before it leaves the list. So at any moment
 * the power may fail: what the store has is what there is.
 */
struct _VcOutbox
{
  GObject       parent_instance;

  VcWorkStore  *store;
  VcClock      *clock;
  VcSession    *session;    /* NULL: nobody is signed in */
  VcDispatch   *dispatch;
  VcOutboxRows *rows;
  guint         grace;      /* in milliseconds */
  guint         n_loads;    /* how often the list was asked for */
};

enum
{
  DELIVERED,
  REFUSED,
  WITHDRAWN,
  FAILED,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VcOutbox, vc_outbox, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GType
get_item_type (GListModel *model)
{
  return VC_TYPE_OUTBOX_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return vc_outbox_rows_get_length (VC_OUTBOX (model)->rows);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  VcOutboxItem *item = vc_outbox_rows_get (VC_OUTBOX (model)->rows, position);

  return item != NULL ? g_object_ref (item) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
tell_changed (VcOutbox *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
put_row (VcOutbox     *self,
         VcOutboxItem *item)
{
  gboolean is_new;
  guint    position = vc_outbox_rows_put (self->rows, item, &is_new);

  g_list_model_items_changed (G_LIST_MODEL (self), position, is_new ? 0 : 1, 1);
  tell_changed (self);
}

static void
remove_row (VcOutbox   *self,
            const char *id)
{
  guint position;

  if (!vc_outbox_rows_remove (self->rows, id, &position))
    return;

  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  tell_changed (self);
}

static gboolean
is_own (VcOutbox     *self,
        VcOutboxItem *item)
{
  return self->session != NULL &&
         g_str_equal (vc_outbox_item_get_fields (item)->officer_id,
                      vc_officer_get_id (vc_session_get_officer (self->session)));
}

static gboolean
has_content (VcOutboxItem *item)
{
  const VcOutboxItemFields *fields = vc_outbox_item_get_fields (item);

  return fields->decision != NULL || fields->review != NULL;
}

/* What became of an item. */

static void
noted_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (VcOutbox) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcOutboxItem) item = vc_work_store_outbox_finish (VC_WORK_STORE (object), result, &error);

  if (item == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  switch (vc_outbox_item_get_state (item))
    {
    case VC_OUTBOX_WAITING:
      if (vc_outbox_rows_find (self->rows, vc_outbox_item_get_id (item)) != NULL)
        put_row (self, item);
      break;
    case VC_OUTBOX_REFUSED:
      put_row (self, item);
      g_signal_emit (self, signals[REFUSED], 0, item);
      break;
    case VC_OUTBOX_DELIVERED:
    case VC_OUTBOX_WITHDRAWN:
    case VC_OUTBOX_SETTLED:
      break;
    }
}

/* Central has it, whether or not this can be written down here: what is sent
 * again at the next start is the same under the same key. */
static void
delivered_cb (VcOutbox      *self,
              VcOutboxItem  *item,
              VcDeclaration *now)
{
  remove_row (self, vc_outbox_item_get_id (item));
  vc_work_store_note_delivery_async (self->store, vc_outbox_item_get_id (item), NULL, noted_cb, g_object_ref (self));
  g_signal_emit (self, signals[DELIVERED], 0, item, now);
}

static void
refused_cb (VcOutbox      *self,
            VcOutboxItem  *item,
            GError        *error,
            VcDeclaration *now)
{
  g_message ("decision %s: %s", vc_outbox_item_get_id (item), error->message);
  vc_work_store_note_refusal_async (self->store, vc_outbox_item_get_id (item), vc_trouble_get_name (error),
                                    error->message, now, NULL, noted_cb, g_object_ref (self));
}

static void
postponed_cb (VcOutbox     *self,
              VcOutboxItem *item,
              GError       *error)
{
  g_message ("decision %s: %s", vc_outbox_item_get_id (item), error->message);
  vc_work_store_note_attempt_async (self->store, vc_outbox_item_get_id (item), vc_trouble_get_name (error),
                                    NULL, noted_cb, g_object_ref (self));
}

/* What the store has. */

static guint
get_grace_left (VcOutbox     *self,
                VcOutboxItem *item)
{
  g_autoptr (GDateTime) now = vc_clock_now (self->clock);
  const VcOutboxItemFields *fields = vc_outbox_item_get_fields (item);
  GTimeSpan left = g_date_time_difference (fields->due_at, now);

  if (fields->n_attempts > 0 || left <= 0 || g_date_time_compare (now, fields->made_at) < 0)
    return 0;

  return (guint) MIN (left / G_TIME_SPAN_MILLISECOND, MOST_GRACE);
}

static void
dispatch_loaded (VcOutbox     *self,
                 VcOutboxItem *item)
{
  guint grace = get_grace_left (self, item);

  if (is_own (self, item) && has_content (item) && vc_outbox_item_get_state (item) == VC_OUTBOX_WAITING)
    vc_dispatch_add (self->dispatch, item, grace, grace == 0, NULL);
}

typedef struct
{
  VcOutbox *outbox;
  guint     load;
} Load;

static void
load_free (Load *load)
{
  g_object_unref (load->outbox);
  g_free (load);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Load, load_free)

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Load) load = user_data;
  VcOutbox *self = load->outbox;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = vc_work_store_list_outbox_finish (VC_WORK_STORE (object), result, &error);
  guint n_before = vc_outbox_rows_get_length (self->rows);

  if (load->load != self->n_loads)
    return;

  if (items == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  vc_outbox_rows_replace (self->rows, items);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, items->len);
  for (guint i = 0; i < items->len; i++)
    dispatch_loaded (self, g_ptr_array_index (items, i));
  tell_changed (self);
}

static void
load (VcOutbox *self)
{
  Load *what = g_new0 (Load, 1);

  what->outbox = g_object_ref (self);
  what->load = ++self->n_loads;
  vc_work_store_list_outbox_async (self->store, NULL, loaded_cb, what);
}

/* Adding. */

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

  /* Signed out meanwhile: it leaves at the next sign-in. */
  put_row (self, item);
  if (is_own (self, item))
    vc_dispatch_add (self->dispatch, item, self->grace, FALSE, lease);
  g_task_return_pointer (task, item, g_object_unref);
}

static GDateTime *
dup_due (VcOutbox *self)
{
  g_autoptr (GDateTime) now = vc_clock_now (self->clock);

  return g_date_time_add (now, self->grace * G_TIME_SPAN_MILLISECOND);
}

static void
vc_outbox_dispose (GObject *object)
{
  VcOutbox *self = VC_OUTBOX (object);

  if (self->dispatch != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->dispatch, self);
      vc_dispatch_end (self->dispatch);
    }
  g_clear_object (&self->dispatch);
  g_clear_object (&self->session);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (vc_outbox_parent_class)->dispose (object);
}

static void
vc_outbox_finalize (GObject *object)
{
  vc_outbox_rows_free (VC_OUTBOX (object)->rows);

  G_OBJECT_CLASS (vc_outbox_parent_class)->finalize (object);
}

static void
vc_outbox_class_init (VcOutboxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = vc_outbox_dispose;
  object_class->finalize = vc_outbox_finalize;

  signals[DELIVERED] = g_signal_new ("delivered", VC_TYPE_OUTBOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, VC_TYPE_OUTBOX_ITEM, VC_TYPE_DECLARATION);
  signals[REFUSED] = g_signal_new ("refused", VC_TYPE_OUTBOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, VC_TYPE_OUTBOX_ITEM);
  signals[WITHDRAWN] = g_signal_new ("withdrawn", VC_TYPE_OUTBOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, VC_TYPE_OUTBOX_ITEM);
  signals[FAILED] = g_signal_new ("failed", VC_TYPE_OUTBOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[CHANGED] = g_signal_new ("changed", VC_TYPE_OUTBOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
vc_outbox_init (VcOutbox *self)
{
  self->rows = vc_outbox_rows_new ();
}

/**
 * vc_outbox_new:
 * @store: where everything is kept; open
 * @clock: what time it is
 * @random: spreads the attempts
 *
 * Returns: (transfer full): the outbox of this PC, with nobody signed in
 */
VcOutbox *
vc_outbox_new (VcWorkStore *store,
               VcClock     *clock,
               VcRandom    *random)
{
  VcOutbox *self;

  g_return_val_if_fail (VC_IS_WORK_STORE (store), NULL);

  self = g_object_new (VC_TYPE_OUTBOX, NULL);
  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  self->dispatch = vc_dispatch_new (random);
  g_signal_connect_swapped (self->dispatch, "delivered", G_CALLBACK (delivered_cb), self);
  g_signal_connect_swapped (self->dispatch, "refused", G_CALLBACK (refused_cb), self);
  g_signal_connect_swapped (self->dispatch, "postponed", G_CALLBACK (postponed_cb), self);
  g_signal_connect_swapped (self->dispatch, "changed", G_CALLBACK (tell_changed), self);
  load (self);
  return self;
}

/**
 * vc_outbox_set_grace:
 * @self: an outbox
 * @milliseconds: how long a decision stays before it leaves, at most 30 s
 *
 * For what is decided from now on.
 */
void
vc_outbox_set_grace (VcOutbox *self,
                     guint     milliseconds)
{
  g_return_if_fail (VC_IS_OUTBOX (self));

  self->grace = MIN (milliseconds, MOST_GRACE);
}

/**
 * vc_outbox_begin:
 * @self: an outbox
 * @session: who works here now; the store is open with their key
 *
 * Sends what this officer left here, and what they are going to decide.
 */
void
vc_outbox_begin (VcOutbox  *self,
                 VcSession *session)
{
  g_return_if_fail (VC_IS_OUTBOX (self));
  g_return_if_fail (VC_IS_SESSION (session));

  g_set_object (&self->session, session);
  vc_dispatch_begin (self->dispatch, session);
  load (self);
}

/**
 * vc_outbox_end:
 * @self: an outbox
 *
 * The officer has gone. What they did not send stays until they come back.
 */
void
vc_outbox_end (VcOutbox *self)
{
  g_return_if_fail (VC_IS_OUTBOX (self));

  vc_dispatch_end (self->dispatch);
  g_clear_object (&self->session);
  load (self);
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
      if (is_own (self, was))
        vc_dispatch_add (self->dispatch, was, self->grace, FALSE, NULL);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  remove_row (self, vc_outbox_item_get_id (item));
  g_signal_emit (self, signals[WITHDRAWN], 0, item);
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

  remove_row (g_task_get_source_object (task), vc_outbox_item_get_id (item));
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

/**
 * vc_outbox_send_now:
 * @self: an outbox
 *
 * Ends every grace: what waits leaves now.
 */
void
vc_outbox_send_now (VcOutbox *self)
{
  g_return_if_fail (VC_IS_OUTBOX (self));

  vc_dispatch_send_now (self->dispatch);
}

/**
 * vc_outbox_hurry:
 * @self: an outbox
 *
 * Central answers again: what waited for that leaves now.
 */
void
vc_outbox_hurry (VcOutbox *self)
{
  g_return_if_fail (VC_IS_OUTBOX (self));

  vc_dispatch_hurry (self->dispatch);
}

/**
 * vc_outbox_get_phase:
 * @self: an outbox
 * @item: one of its items
 *
 * Returns: where it stands at this moment
 */
VcOutboxPhase
vc_outbox_get_phase (VcOutbox     *self,
                     VcOutboxItem *item)
{
  const char *id;

  g_return_val_if_fail (VC_IS_OUTBOX (self), VC_OUTBOX_PHASE_OTHER);

  id = vc_outbox_item_get_id (item);
  if (!is_own (self, item))
    return VC_OUTBOX_PHASE_OTHER;
  if (!has_content (item))
    return VC_OUTBOX_PHASE_SEALED;
  if (vc_outbox_item_get_state (item) == VC_OUTBOX_REFUSED)
    return VC_OUTBOX_PHASE_REFUSED;
  if (vc_dispatch_is_sending (self->dispatch, id))
    return VC_OUTBOX_PHASE_SENDING;
  if (vc_dispatch_can_take_back (self->dispatch, id))
    return VC_OUTBOX_PHASE_GRACE;

  return VC_OUTBOX_PHASE_RETRYING;
}

/**
 * vc_outbox_get_in_grace:
 * @self: an outbox
 *
 * Returns: (transfer none) (nullable): the latest decision that can be taken
 *   back, or %NULL
 */
VcOutboxItem *
vc_outbox_get_in_grace (VcOutbox *self)
{
  g_return_val_if_fail (VC_IS_OUTBOX (self), NULL);

  for (guint i = vc_outbox_rows_get_length (self->rows); i > 0; i--)
    {
      VcOutboxItem *item = vc_outbox_rows_get (self->rows, i - 1);

      if (vc_dispatch_can_take_back (self->dispatch, vc_outbox_item_get_id (item)))
        return item;
    }

  return NULL;
}

/**
 * vc_outbox_get_remaining:
 * @self: an outbox
 * @item: one of its items
 *
 * Returns: milliseconds before it leaves, or 0 when that is over
 */
guint
vc_outbox_get_remaining (VcOutbox     *self,
                         VcOutboxItem *item)
{
  g_return_val_if_fail (VC_IS_OUTBOX (self), 0);

  return vc_dispatch_get_remaining (self->dispatch, vc_outbox_item_get_id (item));
}

/**
 * vc_outbox_get_wait:
 * @self: an outbox
 * @item: one of its items
 *
 * Returns: milliseconds until it is sent again, or 0 when that is not known
 */
guint
vc_outbox_get_wait (VcOutbox     *self,
                    VcOutboxItem *item)
{
  g_return_val_if_fail (VC_IS_OUTBOX (self), 0);

  return vc_dispatch_get_wait (self->dispatch, vc_outbox_item_get_id (item));
}

/**
 * vc_outbox_find_declaration:
 * @self: an outbox
 * @declaration_id: a declaration
 *
 * Returns: (transfer none) (nullable): what the officer who is signed in has
 *   decided about it and central has not taken yet, or %NULL
 */
VcOutboxItem *
vc_outbox_find_declaration (VcOutbox   *self,
                            const char *declaration_id)
{
  g_return_val_if_fail (VC_IS_OUTBOX (self), NULL);

  for (guint i = vc_outbox_rows_get_length (self->rows); i > 0; i--)
    {
      VcOutboxItem *item = vc_outbox_rows_get (self->rows, i - 1);

      if (is_own (self, item) && g_str_equal (vc_outbox_item_get_declaration_id (item), declaration_id))
        return item;
    }

  return NULL;
}

static guint
count (VcOutbox      *self,
       gboolean       own,
       VcOutboxState  state)
{
  guint n = 0;

  for (guint i = 0; i < vc_outbox_rows_get_length (self->rows); i++)
    {
      VcOutboxItem *item = vc_outbox_rows_get (self->rows, i);

      n += is_own (self, item) == own && vc_outbox_item_get_state (item) == state;
    }

  return n;
}

/**
 * vc_outbox_get_n_unsent:
 * @self: an outbox
 *
 * Returns: how many of this officer's decisions have not arrived
 */
guint
vc_outbox_get_n_unsent (VcOutbox *self)
{
  g_return_val_if_fail (VC_IS_OUTBOX (self), 0);

  return count (self, TRUE, VC_OUTBOX_WAITING);
}

/**
 * vc_outbox_get_n_refused:
 * @self: an outbox
 *
 * Returns: how many of this officer's decisions central will not have
 */
guint
vc_outbox_get_n_refused (VcOutbox *self)
{
  g_return_val_if_fail (VC_IS_OUTBOX (self), 0);

  return count (self, TRUE, VC_OUTBOX_REFUSED);
}

/**
 * vc_outbox_get_n_others:
 * @self: an outbox
 *
 * Returns: how many of other officers' decisions wait for them here
 */
guint
vc_outbox_get_n_others (VcOutbox *self)
{
  g_return_val_if_fail (VC_IS_OUTBOX (self), 0);

  return count (self, FALSE, VC_OUTBOX_WAITING) + count (self, FALSE, VC_OUTBOX_REFUSED);
}
