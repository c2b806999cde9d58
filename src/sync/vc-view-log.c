/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-view-log.h"

#include "vc-backoff.h"
#include "vc-trouble.h"

#define LEAST_WAIT 500
#define MOST_WAIT  30000

/*
 * One leaves at a time. One that does not arrive goes to the end of the queue,
 * so that none holds up the others; the order says nothing, for each carries
 * its own time.
 */
struct _VcViewLog
{
  GObject      parent_instance;

  VcSession   *session;
  VcWorkStore *store;
  VcClock     *clock;

  GQueue       waiting;    /* (element-type VcViewing) what is not on its way */
  gboolean     sending;
  gboolean     stopped;    /* the officer has gone, or central ended the session */
  VcBackoff    backoff;
  guint        timer_id;   /* before the next attempt */
};

G_DEFINE_FINAL_TYPE (VcViewLog, vc_view_log, G_TYPE_OBJECT)

/* What is on its way, and whose. */
typedef struct
{
  VcViewLog *log;
  VcViewing *viewing;
} Attempt;

static void
attempt_free (Attempt *attempt)
{
  g_object_unref (attempt->log);
  g_object_unref (attempt->viewing);
  g_free (attempt);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Attempt, attempt_free)

static void send_next (VcViewLog *self);

static gboolean
waited_cb (gpointer user_data)
{
  VcViewLog *self = user_data;

  self->timer_id = 0;
  send_next (self);
  return G_SOURCE_REMOVE;
}

/* It is sent again, perhaps after a restart: with the same key it is recorded
 * once. */
static void
postpone (VcViewLog    *self,
          VcViewing    *viewing,
          const GError *error)
{
  g_debug ("viewing %s: %s", vc_viewing_get_fields (viewing)->id, error->message);
  g_queue_push_tail (&self->waiting, g_object_ref (viewing));

  if (vc_trouble_is_signed_out (error))
    vc_view_log_stop (self);
  else if (!self->stopped)
    self->timer_id = g_timeout_add (vc_backoff_next (&self->backoff), waited_cb, self);
}

static void
dropped_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!vc_work_store_change_finish (VC_WORK_STORE (object), result, &error))
    g_message ("a viewing that central has stays here: %s", error->message);
}

static void
let_go (VcViewLog *self,
        VcViewing *viewing)
{
  vc_backoff_reset (&self->backoff);
  vc_work_store_drop_view_async (self->store, vc_viewing_get_fields (viewing)->id, NULL, dropped_cb, NULL);
}

static void
sent_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Attempt) attempt = user_data;
  g_autoptr (GError) error = NULL;
  VcViewLog *self = attempt->log;

  self->sending = FALSE;
  if (vc_api_client_add_view_finish (VC_API_CLIENT (object), result, &error))
    let_go (self, attempt->viewing);
  else if (vc_trouble_is_passing (error))
    postpone (self, attempt->viewing, error);
  else
    {
      /* Of a case that another office has now, say. Central's no is final. */
      g_message ("viewing %s, of declaration %s, is not recorded: %s",
                 vc_viewing_get_fields (attempt->viewing)->id,
                 vc_viewing_get_fields (attempt->viewing)->declaration_id, error->message);
      let_go (self, attempt->viewing);
    }

  send_next (self);
}

static void
send_next (VcViewLog *self)
{
  Attempt *attempt;

  if (self->stopped || self->sending || self->timer_id != 0 || vc_session_is_offline (self->session) ||
      g_queue_is_empty (&self->waiting))
    return;

  attempt = g_new0 (Attempt, 1);
  attempt->log = g_object_ref (self);
  attempt->viewing = g_queue_pop_head (&self->waiting);
  self->sending = TRUE;
  vc_api_client_add_view_async (vc_session_get_client (self->session), attempt->viewing, NULL, sent_cb, attempt);
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (VcViewLog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) viewings = vc_work_store_list_views_finish (VC_WORK_STORE (object), result, &error);

  if (viewings == NULL)
    {
      g_message ("what was viewed before: %s", error->message);
      return;
    }

  for (guint i = 0; i < viewings->len; i++)
    g_queue_push_tail (&self->waiting, g_object_ref (g_ptr_array_index (viewings, i)));
  send_next (self);
}

/* What cannot be kept is sent all the same. */
static void
kept_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!vc_work_store_change_finish (VC_WORK_STORE (object), result, &error))
    g_message ("a viewing is not kept: %s", error->message);
}

static void
vc_view_log_dispose (GObject *object)
{
  VcViewLog *self = VC_VIEW_LOG (object);

  g_clear_handle_id (&self->timer_id, g_source_remove);
  g_queue_clear_full (&self->waiting, g_object_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (vc_view_log_parent_class)->dispose (object);
}

static void
vc_view_log_class_init (VcViewLogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_view_log_dispose;
}

static void
vc_view_log_init (VcViewLog *self)
{
  g_queue_init (&self->waiting);
}

/**
 * vc_view_log_new:
 * @session: who works here
 * @store: where it is kept; open with that officer's key
 * @clock: what time it is
 *
 * Sends what this officer looked at here before and central was not told.
 *
 * Returns: (transfer full): the log of this officer
 */
VcViewLog *
vc_view_log_new (VcSession   *session,
                 VcWorkStore *store,
                 VcClock     *clock)
{
  VcViewLog *self;

  g_return_val_if_fail (VC_IS_SESSION (session), NULL);
  g_return_val_if_fail (VC_IS_WORK_STORE (store), NULL);

  self = g_object_new (VC_TYPE_VIEW_LOG, NULL);
  self->session = g_object_ref (session);
  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  self->backoff = (VcBackoff) { .random = vc_session_get_random (session), .least = LEAST_WAIT, .most = MOST_WAIT };
  g_signal_connect_object (session, "notify::offline", G_CALLBACK (vc_view_log_hurry), self, G_CONNECT_SWAPPED);

  /* The store answers in turn, so this tells nothing that is added later. */
  vc_work_store_list_views_async (store, NULL, listed_cb, g_object_ref (self));
  return self;
}

/**
 * vc_view_log_add:
 * @self: a log
 * @declaration_id: a case
 * @photos: (array zero-terminated=1): SHA-256 of each of its photos that the
 *   officer looks at now; at least one, at most 32, none twice
 *
 * Keeps it, and tells central as soon as there is a network.
 */
void
vc_view_log_add (VcViewLog          *self,
                 const char         *declaration_id,
                 const char * const *photos)
{
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *id = NULL;
  VcViewing *viewing;

  g_return_if_fail (VC_IS_VIEW_LOG (self));
  g_return_if_fail (declaration_id != NULL);
  g_return_if_fail (photos != NULL && photos[0] != NULL);

  now = vc_clock_now (self->clock);
  id = vc_random_dup_uuid (vc_session_get_random (self->session));
  viewing = vc_viewing_new (&(VcViewingFields) {
    .id = id,
    .declaration_id = declaration_id,
    .photos = photos,
    .seen_at = now,
    .counter = vc_api_client_get_counter (vc_session_get_client (self->session)),
  });

  vc_work_store_add_view_async (self->store, viewing, NULL, kept_cb, NULL);
  g_queue_push_tail (&self->waiting, viewing);
  send_next (self);
}

/**
 * vc_view_log_hurry:
 * @self: a log
 *
 * Central answers again: what waited for that leaves now.
 */
void
vc_view_log_hurry (VcViewLog *self)
{
  g_return_if_fail (VC_IS_VIEW_LOG (self));

  g_clear_handle_id (&self->timer_id, g_source_remove);
  vc_backoff_reset (&self->backoff);
  send_next (self);
}

/**
 * vc_view_log_stop:
 * @self: a log
 *
 * Sends nothing more: what has not arrived stays until this officer comes
 * back.
 */
void
vc_view_log_stop (VcViewLog *self)
{
  g_return_if_fail (VC_IS_VIEW_LOG (self));

  self->stopped = TRUE;
  g_clear_handle_id (&self->timer_id, g_source_remove);
}
