/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-dispatch.h"

#include "vc-backoff.h"
#include "vc-delivery.h"
#include "vc-trouble.h"

/* Two at once: one that hangs does not hold up the next. */
#define MAX_SENDING 2

#define LEAST_WAIT 500
#define MOST_WAIT 30000

typedef struct
{
  VcOutboxItem *item;
  gint64        grace_ends;   /* in monotonic time */
  gint64        again_at;     /* not before, after a passing "no" of central */
  VcBackoff     backoff;
  gboolean      tried;        /* may have arrived, so it cannot be taken back */
  VcDelivery   *delivery;     /* NULL: not on its way */
  VcLease      *lease;        /* NULL: held by nobody here */
} Entry;

struct _VcDispatch
{
  GObject     parent_instance;

  VcRandom   *random;
  VcSession  *session;        /* NULL: nobody to send for */
  GPtrArray  *entries;        /* (element-type Entry) oldest first */
  VcBackoff   backoff;        /* while nobody answers at all */
  gint64      resume_at;      /* then one goes ahead to see */
  gboolean    halted;         /* central ended the session */
  guint       timer_id;
};

G_DEFINE_FINAL_TYPE (VcDispatch, vc_dispatch, G_TYPE_OBJECT)

enum
{
  DELIVERED,
  REFUSED,
  POSTPONED,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void go_on (VcDispatch *self);

static void
stop_entry (VcDispatch *self,
            Entry      *entry)
{
  if (entry->delivery == NULL)
    return;

  g_signal_handlers_disconnect_by_data (entry->delivery, self);
  vc_delivery_stop (entry->delivery);
  g_clear_object (&entry->delivery);
}

static void
entry_free (Entry *entry)
{
  g_clear_object (&entry->delivery);
  if (entry->lease != NULL)
    vc_lease_forget (entry->lease);
  g_clear_object (&entry->lease);
  g_clear_object (&entry->item);
  g_free (entry);
}

static Entry *
find_entry (VcDispatch *self,
            const char *id)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (g_str_equal (vc_outbox_item_get_id (entry->item), id))
        return entry;
    }

  return NULL;
}

static Entry *
find_delivery (VcDispatch *self,
               VcDelivery *delivery)
{
  return find_entry (self, vc_outbox_item_get_id (vc_delivery_get_item (delivery)));
}

/* Somebody answered: whoever waits for that may go. */
static void
note_answer (VcDispatch *self)
{
  vc_backoff_reset (&self->backoff);
  self->resume_at = 0;
}

static void
delivered_cb (VcDispatch    *self,
              VcDeclaration *now,
              VcDelivery    *delivery)
{
  g_autoptr (VcOutboxItem) item = g_object_ref (vc_delivery_get_item (delivery));

  note_answer (self);
  vc_dispatch_remove (self, vc_outbox_item_get_id (item));
  g_signal_emit (self, signals[DELIVERED], 0, item, now);
  go_on (self);
}

static void
refused_cb (VcDispatch    *self,
            GError        *error,
            VcDeclaration *now,
            VcDelivery    *delivery)
{
  g_autoptr (VcOutboxItem) item = g_object_ref (vc_delivery_get_item (delivery));

  note_answer (self);
  vc_dispatch_remove (self, vc_outbox_item_get_id (item));
  g_signal_emit (self, signals[REFUSED], 0, item, error, now);
  go_on (self);
}

static void
wait_after (VcDispatch   *self,
            Entry        *entry,
            const GError *error)
{
  gint64 now = g_get_monotonic_time ();

  if (vc_trouble_is_signed_out (error))
    self->halted = TRUE;
  else if (vc_trouble_is_unanswered (error))
    self->resume_at = now + vc_backoff_next (&self->backoff) * G_TIME_SPAN_MILLISECOND;
  else
    entry->again_at = now + vc_backoff_next (&entry->backoff) * G_TIME_SPAN_MILLISECOND;
}

static void
postponed_cb (VcDispatch *self,
              GError     *error,
              VcDelivery *delivery)
{
  Entry *entry = find_delivery (self, delivery);
  g_autoptr (VcOutboxItem) item = g_object_ref (entry->item);

  stop_entry (self, entry);
  wait_after (self, entry, error);
  g_signal_emit (self, signals[POSTPONED], 0, item, error);
  go_on (self);
}

static void
send (VcDispatch *self,
      Entry      *entry)
{
  entry->delivery = vc_delivery_new (vc_session_get_client (self->session), self->random, entry->item);
  g_signal_connect_swapped (entry->delivery, "delivered", G_CALLBACK (delivered_cb), self);
  g_signal_connect_swapped (entry->delivery, "refused", G_CALLBACK (refused_cb), self);
  g_signal_connect_swapped (entry->delivery, "postponed", G_CALLBACK (postponed_cb), self);
  entry->tried = TRUE;
  vc_delivery_start (entry->delivery);
}

static guint
count_sending (VcDispatch *self)
{
  guint n = 0;

  for (guint i = 0; i < self->entries->len; i++)
    n += ((Entry *) g_ptr_array_index (self->entries, i))->delivery != NULL;

  return n;
}

/* The one that may go first, and when: now or later. */
static Entry *
find_next (VcDispatch *self,
           gint64     *when)
{
  Entry *next = NULL;

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);
      gint64 due = MAX (entry->grace_ends, entry->again_at);

      if (entry->delivery == NULL && (next == NULL || due < *when))
        {
          next = entry;
          *when = due;
        }
    }

  if (next != NULL)
    *when = MAX (*when, self->resume_at);
  return next;
}

static gboolean
timer_cb (gpointer user_data)
{
  VcDispatch *self = user_data;

  self->timer_id = 0;
  go_on (self);
  return G_SOURCE_REMOVE;
}

static gboolean
may_send (VcDispatch *self)
{
  /* After silence one goes ahead; the others follow when it was answered. */
  guint most = self->backoff.n_tries > 0 ? 1 : MAX_SENDING;

  return self->session != NULL && !self->halted && !vc_session_is_offline (self->session) &&
         count_sending (self) < most;
}

static void
go_on (VcDispatch *self)
{
  gint64   when = 0;
  gboolean changed = FALSE;
  Entry   *next;

  g_clear_handle_id (&self->timer_id, g_source_remove);

  while (may_send (self) && (next = find_next (self, &when)) != NULL)
    {
      gint64 wait = when - g_get_monotonic_time ();

      if (wait > 0)
        {
          self->timer_id = g_timeout_add ((guint) (wait / G_TIME_SPAN_MILLISECOND) + 1, timer_cb, self);
          break;
        }

      send (self, next);
      changed = TRUE;
    }

  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
network_changed_cb (VcDispatch *self,
                    gboolean    available)
{
  if (available)
    vc_dispatch_hurry (self);
}

static void
vc_dispatch_dispose (GObject *object)
{
  VcDispatch *self = VC_DISPATCH (object);

  vc_dispatch_end (self);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->random);

  G_OBJECT_CLASS (vc_dispatch_parent_class)->dispose (object);
}

static void
vc_dispatch_class_init (VcDispatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_dispatch_dispose;

  signals[DELIVERED] = g_signal_new ("delivered", VC_TYPE_DISPATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, VC_TYPE_OUTBOX_ITEM, VC_TYPE_DECLARATION);
  signals[REFUSED] = g_signal_new ("refused", VC_TYPE_DISPATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 3, VC_TYPE_OUTBOX_ITEM, G_TYPE_ERROR, VC_TYPE_DECLARATION);
  signals[POSTPONED] = g_signal_new ("postponed", VC_TYPE_DISPATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, VC_TYPE_OUTBOX_ITEM, G_TYPE_ERROR);
  signals[CHANGED] = g_signal_new ("changed", VC_TYPE_DISPATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
vc_dispatch_init (VcDispatch *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  g_signal_connect_object (g_network_monitor_get_default (), "network-changed", G_CALLBACK (network_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * vc_dispatch_new:
 * @random: spreads the attempts of many counters
 *
 * Returns: (transfer full): a dispatch with nothing to send, for nobody
 */
VcDispatch *
vc_dispatch_new (VcRandom *random)
{
  VcDispatch *self = g_object_new (VC_TYPE_DISPATCH, NULL);

  self->random = g_object_ref (random);
  self->backoff = (VcBackoff) { .random = random, .least = LEAST_WAIT, .most = MOST_WAIT };
  return self;
}

/**
 * vc_dispatch_begin:
 * @self: a dispatch
 * @session: the officer whose items are going to be added
 *
 * Sends for this officer from now on; while the session is offline, as soon
 * as it is not.
 */
void
vc_dispatch_begin (VcDispatch *self,
                   VcSession  *session)
{
  g_return_if_fail (VC_IS_DISPATCH (self));
  g_return_if_fail (VC_IS_SESSION (session));

  vc_dispatch_end (self);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::offline", G_CALLBACK (vc_dispatch_hurry), self, G_CONNECT_SWAPPED);
}

/**
 * vc_dispatch_end:
 * @self: a dispatch
 *
 * Nothing is sent for this officer any more, and there are no items. What is
 * on its way may still arrive; its answer is not told.
 */
void
vc_dispatch_end (VcDispatch *self)
{
  g_return_if_fail (VC_IS_DISPATCH (self));

  g_clear_handle_id (&self->timer_id, g_source_remove);
  for (guint i = 0; i < self->entries->len; i++)
    stop_entry (self, g_ptr_array_index (self->entries, i));
  g_ptr_array_set_size (self->entries, 0);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  self->halted = FALSE;
  note_answer (self);
}

/**
 * vc_dispatch_add:
 * @self: a dispatch that has begun
 * @item: an unsent item of its officer
 * @grace: milliseconds before it leaves
 * @tried: whether it may have left before
 * @lease: (nullable): the officer's hold on the case, which is kept until
 *   central has answered
 *
 * Sends @item when its time has come.
 */
void
vc_dispatch_add (VcDispatch   *self,
                 VcOutboxItem *item,
                 guint         grace,
                 gboolean      tried,
                 VcLease      *lease)
{
  Entry *entry;

  g_return_if_fail (VC_IS_DISPATCH (self));
  g_return_if_fail (VC_IS_OUTBOX_ITEM (item));

  if (find_entry (self, vc_outbox_item_get_id (item)) != NULL)
    return;

  entry = g_new0 (Entry, 1);
  entry->item = g_object_ref (item);
  entry->grace_ends = g_get_monotonic_time () + grace * G_TIME_SPAN_MILLISECOND;
  entry->tried = tried;
  entry->backoff = (VcBackoff) { .random = self->random, .least = LEAST_WAIT, .most = MOST_WAIT };
  g_set_object (&entry->lease, lease);
  g_ptr_array_add (self->entries, entry);
  go_on (self);
}

/**
 * vc_dispatch_remove:
 * @self: a dispatch
 * @id: of an item
 *
 * It is not sent, or not once more. Its hold on the case is not renewed.
 */
void
vc_dispatch_remove (VcDispatch *self,
                    const char *id)
{
  Entry *entry;

  g_return_if_fail (VC_IS_DISPATCH (self));

  entry = find_entry (self, id);
  if (entry == NULL)
    return;

  stop_entry (self, entry);
  g_ptr_array_remove (self->entries, entry);
}

/**
 * vc_dispatch_hurry:
 * @self: a dispatch
 *
 * Tries again now what waits for an answer. Nobody's grace is shortened.
 */
void
vc_dispatch_hurry (VcDispatch *self)
{
  g_return_if_fail (VC_IS_DISPATCH (self));

  note_answer (self);
  for (guint i = 0; i < self->entries->len; i++)
    ((Entry *) g_ptr_array_index (self->entries, i))->again_at = 0;
  go_on (self);
}

/**
 * vc_dispatch_send_now:
 * @self: a dispatch
 *
 * Ends every grace, and tries again what waits.
 */
void
vc_dispatch_send_now (VcDispatch *self)
{
  g_return_if_fail (VC_IS_DISPATCH (self));

  for (guint i = 0; i < self->entries->len; i++)
    ((Entry *) g_ptr_array_index (self->entries, i))->grace_ends = 0;
  vc_dispatch_hurry (self);
}

static guint
milliseconds_until (gint64 when)
{
  gint64 left = when - g_get_monotonic_time ();

  return left > 0 ? (guint) (left / G_TIME_SPAN_MILLISECOND) + 1 : 0;
}

/**
 * vc_dispatch_get_remaining:
 * @self: a dispatch
 * @id: of an item
 *
 * Returns: milliseconds before it leaves, or 0 when that is over
 */
guint
vc_dispatch_get_remaining (VcDispatch *self,
                           const char *id)
{
  Entry *entry;

  g_return_val_if_fail (VC_IS_DISPATCH (self), 0);

  entry = find_entry (self, id);
  return entry != NULL && entry->delivery == NULL ? milliseconds_until (entry->grace_ends) : 0;
}

/**
 * vc_dispatch_get_wait:
 * @self: a dispatch
 * @id: of an item
 *
 * Returns: milliseconds until it is tried again, or 0 when that is not known
 */
guint
vc_dispatch_get_wait (VcDispatch *self,
                      const char *id)
{
  Entry *entry;

  g_return_val_if_fail (VC_IS_DISPATCH (self), 0);

  entry = find_entry (self, id);
  return entry != NULL ? milliseconds_until (MAX (entry->again_at, self->resume_at)) : 0;
}

/**
 * vc_dispatch_can_take_back:
 * @self: a dispatch
 * @id: of an item
 *
 * Returns: whether it has certainly not left yet
 */
gboolean
vc_dispatch_can_take_back (VcDispatch *self,
                           const char *id)
{
  Entry *entry;

  g_return_val_if_fail (VC_IS_DISPATCH (self), FALSE);

  entry = find_entry (self, id);
  return entry != NULL && !entry->tried;
}

/**
 * vc_dispatch_is_sending:
 * @self: a dispatch
 * @id: of an item
 *
 * Returns: whether it is on its way
 */
gboolean
vc_dispatch_is_sending (VcDispatch *self,
                        const char *id)
{
  Entry *entry;

  g_return_val_if_fail (VC_IS_DISPATCH (self), FALSE);

  entry = find_entry (self, id);
  return entry != NULL && entry->delivery != NULL;
}
