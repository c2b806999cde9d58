/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-outbox-private.h"

#include "vc-trouble.h"

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

/**
 * vc_outbox_put_row:
 * @self: an outbox
 * @item: an item as it now is
 *
 * Shows it.
 */
void
vc_outbox_put_row (VcOutbox     *self,
                   VcOutboxItem *item)
{
  gboolean is_new;
  guint    position = vc_outbox_rows_put (self->rows, item, &is_new);

  g_list_model_items_changed (G_LIST_MODEL (self), position, is_new ? 0 : 1, 1);
  tell_changed (self);
}

/**
 * vc_outbox_remove_row:
 * @self: an outbox
 * @id: of an item
 *
 * Shows it no more.
 */
void
vc_outbox_remove_row (VcOutbox   *self,
                      const char *id)
{
  guint position;

  if (!vc_outbox_rows_remove (self->rows, id, &position))
    return;

  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  tell_changed (self);
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
        vc_outbox_put_row (self, item);
      break;
    case VC_OUTBOX_REFUSED:
      vc_outbox_put_row (self, item);
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
  vc_outbox_remove_row (self, vc_outbox_item_get_id (item));
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

  return (guint) MIN (left / G_TIME_SPAN_MILLISECOND, VC_OUTBOX_MOST_GRACE);
}

static void
dispatch_loaded (VcOutbox     *self,
                 VcOutboxItem *item)
{
  guint grace = get_grace_left (self, item);

  if (vc_outbox_is_own (self, item) && vc_outbox_has_content (item) && vc_outbox_item_get_state (item) == VC_OUTBOX_WAITING)
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

/**
 * vc_outbox_tell_withdrawn:
 * @self: an outbox
 * @item: what was taken back
 *
 * Tells whoever listens.
 */
void
vc_outbox_tell_withdrawn (VcOutbox     *self,
                          VcOutboxItem *item)
{
  g_signal_emit (self, signals[WITHDRAWN], 0, item);
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

  self->grace = MIN (milliseconds, VC_OUTBOX_MOST_GRACE);
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
