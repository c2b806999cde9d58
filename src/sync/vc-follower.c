/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-follower.h"

#include "vc-backoff.h"
#include "vc-event-stream.h"
#include "vc-pull.h"
#include "vc-trouble.h"

/* Fetched one by one up to here; what is more is asked for as one list. */
#define MAX_FETCHES 8

/* A stream that lived so long was a good one: its end is no sign of trouble. */
#define GOOD_STREAM (30 * G_USEC_PER_SEC)

#define LEAST_WAIT 500
#define MOST_WAIT_POLLING 10000
#define MOST_WAIT_OFFLINE 60000

/*
 *   (sign in, when that could not be done before)
 *   pull everything ─→ listen to events ─→ fetch each declaration they name
 *                        ↑         │ end
 *   pull what changed ───┘ ←─ wait ┘
 *
 * At most one request is under way (busy) beside the event stream. Events that
 * come meanwhile wait in a table by declaration, so that many changes of one
 * declaration are one fetch.
 */
struct _VcFollower
{
  GObject             parent_instance;

  VcSession          *session;
  VcDeclarationTable *known;        /* borrowed from the owner */
  VcSyncState         state;

  GCancellable       *cancellable;  /* NULL: not started */
  VcEventStream      *stream;       /* NULL: not listening */
  gint64              connected_at; /* 0: not connected */
  GHashTable         *waiting;      /* id → (guint64 *) the latest change told of it */
  gboolean            busy;
  gboolean            pulled;       /* everything, once */
  guint64             settled;      /* up to which change nothing is missing */
  guint64             told;         /* the latest change an event told */

  VcBackoff           backoff;
  guint               retry_id;
};

enum
{
  EVERYTHING,
  NOW,
  GONE,
  STATE,
  SIGNED_OUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VcFollower, vc_follower, G_TYPE_OBJECT)

static void go_on     (VcFollower *self);
static void reconnect (VcFollower *self);
static void pull      (VcFollower *self);
static void listen    (VcFollower *self);
static void fetch     (VcFollower *self);

static void
set_state (VcFollower  *self,
           VcSyncState  state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_signal_emit (self, signals[STATE], 0);
}

static void
stop_listening (VcFollower *self)
{
  if (self->stream == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->stream, self);
  vc_event_stream_stop (self->stream);
  g_clear_object (&self->stream);
  self->connected_at = 0;
}

static void
stop_everything (VcFollower *self)
{
  stop_listening (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->retry_id, g_source_remove);
  self->busy = FALSE;
}

static gboolean
retry_cb (gpointer user_data)
{
  VcFollower *self = user_data;

  self->retry_id = 0;
  go_on (self);
  return G_SOURCE_REMOVE;
}

static void
retry_later (VcFollower *self)
{
  self->backoff.most = self->state == VC_SYNC_OFFLINE ? MOST_WAIT_OFFLINE : MOST_WAIT_POLLING;
  g_clear_handle_id (&self->retry_id, g_source_remove);
  self->retry_id = g_timeout_add (vc_backoff_next (&self->backoff), retry_cb, self);
}

static gboolean
is_signed_out (const GError *error)
{
  return vc_trouble_is_signed_out (error) || g_error_matches (error, VC_PROBLEM, VC_PROBLEM_SIGN_IN_FAILED);
}

/* What no waiting mends. */
static gboolean
is_final (const GError *error)
{
  return is_signed_out (error) || g_error_matches (error, VC_PROBLEM, VC_PROBLEM_ROLE_NOT_ALLOWED) ||
         g_error_matches (error, VC_PROBLEM, VC_PROBLEM_CLIENT_TOO_OLD);
}

/* @trouble is the state to be in unless it is the end. */
static void
handle_error (VcFollower   *self,
              const GError *error,
              VcSyncState   trouble)
{
  g_message ("%s", error->message);

  if (!is_final (error))
    {
      stop_listening (self);
      set_state (self, trouble);
      retry_later (self);
      return;
    }

  stop_everything (self);
  set_state (self, VC_SYNC_IDLE);
  if (is_signed_out (error))
    g_signal_emit (self, signals[SIGNED_OUT], 0, error);
}

static void
go_on (VcFollower *self)
{
  if (self->cancellable == NULL || self->busy || self->retry_id != 0)
    return;

  if (vc_session_is_offline (self->session))
    reconnect (self);
  else if (self->stream == NULL)
    pull (self);
  else
    fetch (self);
}

static void
reconnected_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (VcFollower) self = user_data;
  g_autoptr (GError) error = NULL;

  vc_session_reconnect_finish (VC_SESSION (object), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->busy = FALSE;
  if (error != NULL)
    handle_error (self, error, VC_SYNC_OFFLINE);
  else
    go_on (self);
}

static void
reconnect (VcFollower *self)
{
  self->busy = TRUE;
  vc_session_reconnect_async (self->session, self->cancellable, reconnected_cb, g_object_ref (self));
}

static void
tell (VcFollower *self,
      GPtrArray  *declarations)
{
  if (!self->pulled)
    g_signal_emit (self, signals[EVERYTHING], 0, declarations);
  else
    for (guint i = 0; i < declarations->len; i++)
      g_signal_emit (self, signals[NOW], 0, g_ptr_array_index (declarations, i));
}

static void
pulled_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (VcFollower) self = user_data;
  g_autoptr (GError) error = NULL;
  guint64 change = 0;
  g_autoptr (GPtrArray) declarations = vc_pull_finish (VC_API_CLIENT (object), result, &change, &error);
  GCancellable *start = self->cancellable;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->busy = FALSE;
  if (error != NULL)
    {
      handle_error (self, error, VC_SYNC_OFFLINE);
      return;
    }

  tell (self, declarations);
  if (self->cancellable != start)
    return;

  self->pulled = TRUE;
  self->settled = MAX (self->settled, change);
  if (self->stream == NULL)
    listen (self);
  go_on (self);
}

static void
pull (VcFollower *self)
{
  VcApiClient *client = vc_session_get_client (self->session);

  self->busy = TRUE;
  if (self->pulled)
    vc_pull_changes_async (client, self->settled, self->cancellable, pulled_cb, g_object_ref (self));
  else
    vc_pull_everything_async (client, self->cancellable, pulled_cb, g_object_ref (self));
}

static void
connected_cb (VcFollower *self)
{
  self->connected_at = g_get_monotonic_time ();
  set_state (self, VC_SYNC_LIVE);
}

static void
event_cb (VcFollower *self,
          guint64     change,
          const char *declaration_id)
{
  vc_backoff_reset (&self->backoff);
  self->told = MAX (self->told, change);
  g_hash_table_replace (self->waiting, g_strdup (declaration_id), g_memdup2 (&change, sizeof change));
  go_on (self);
}

static void
ended_cb (VcFollower   *self,
          const GError *error)
{
  if (self->connected_at != 0 && g_get_monotonic_time () - self->connected_at > GOOD_STREAM)
    vc_backoff_reset (&self->backoff);

  handle_error (self, error, VC_SYNC_POLLING);
}

static void
listen (VcFollower *self)
{
  self->stream = vc_event_stream_new (vc_session_get_client (self->session));
  g_signal_connect_object (self->stream, "connected", G_CALLBACK (connected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stream, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stream, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  vc_event_stream_start (self->stream, self->settled);
}

typedef struct
{
  VcFollower *follower;
  char       *id;
} Fetch;

static void
fetch_free (Fetch *what)
{
  g_object_unref (what->follower);
  g_free (what->id);
  g_free (what);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fetch, fetch_free)

static gboolean
is_gone (const GError *error)
{
  return g_error_matches (error, VC_PROBLEM, VC_PROBLEM_NOT_FOUND) ||
         g_error_matches (error, VC_PROBLEM, VC_PROBLEM_OTHER_OFFICE);
}

static void
fetched_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Fetch) what = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcDeclaration) declaration = NULL;
  VcFollower *self = what->follower;

  declaration = vc_api_client_get_declaration_finish (VC_API_CLIENT (object), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->busy = FALSE;
  if (declaration != NULL)
    g_signal_emit (self, signals[NOW], 0, declaration);
  else if (is_gone (error))
    g_signal_emit (self, signals[GONE], 0, what->id);
  else
    /* What changed since is asked for at the next try, this one with it. */
    handle_error (self, error, VC_SYNC_OFFLINE);

  go_on (self);
}

static gboolean
is_known (VcFollower *self,
          const char *id,
          guint64     change)
{
  VcDeclaration *declaration = vc_declaration_table_find (self->known, id);

  return declaration != NULL && vc_declaration_get_fields (declaration)->change >= change;
}

/* Takes one declaration out of those that wait, or returns NULL. */
static char *
take_waiting (VcFollower *self)
{
  GHashTableIter iter;
  gpointer       id, change;

  g_hash_table_iter_init (&iter, self->waiting);
  while (g_hash_table_iter_next (&iter, &id, &change))
    {
      g_autofree char *taken = g_strdup (id);
      gboolean         known = is_known (self, id, *(guint64 *) change);

      g_hash_table_iter_remove (&iter);
      if (!known)
        return g_steal_pointer (&taken);
    }

  return NULL;
}

static void
fetch (VcFollower *self)
{
  Fetch *what;
  char  *id;

  if (g_hash_table_size (self->waiting) > MAX_FETCHES)
    {
      g_hash_table_remove_all (self->waiting);
      pull (self);
      return;
    }

  id = take_waiting (self);
  if (id == NULL)
    {
      self->settled = MAX (self->settled, self->told);
      return;
    }

  self->busy = TRUE;
  what = g_new0 (Fetch, 1);
  what->follower = g_object_ref (self);
  what->id = id;
  vc_api_client_get_declaration_async (vc_session_get_client (self->session), id, self->cancellable, fetched_cb, what);
}

static void
network_changed_cb (VcFollower *self,
                    gboolean    available)
{
  if (available && self->retry_id != 0)
    vc_follower_hurry (self);
}

static void
vc_follower_dispose (GObject *object)
{
  VcFollower *self = VC_FOLLOWER (object);

  stop_everything (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->waiting, g_hash_table_unref);

  G_OBJECT_CLASS (vc_follower_parent_class)->dispose (object);
}

static guint
add_signal (const char *name,
            GType       argument)
{
  return g_signal_new (name, VC_TYPE_FOLLOWER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       argument != G_TYPE_NONE ? 1 : 0, argument);
}

static void
vc_follower_class_init (VcFollowerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_follower_dispose;

  signals[EVERYTHING] = add_signal ("everything", G_TYPE_PTR_ARRAY);
  signals[NOW] = add_signal ("now", VC_TYPE_DECLARATION);
  signals[GONE] = add_signal ("gone", G_TYPE_STRING);
  signals[STATE] = add_signal ("state", G_TYPE_NONE);
  signals[SIGNED_OUT] = add_signal ("signed-out", G_TYPE_ERROR);
}

static void
vc_follower_init (VcFollower *self)
{
  self->waiting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * vc_follower_new:
 * @session: who is signed in
 * @known: what is known already; it must outlive the follower
 *
 * Returns: (transfer full): a follower that has not started
 */
VcFollower *
vc_follower_new (VcSession          *session,
                 VcDeclarationTable *known)
{
  VcFollower *self = g_object_new (VC_TYPE_FOLLOWER, NULL);

  self->session = g_object_ref (session);
  self->known = known;
  self->backoff = (VcBackoff) { .random = vc_session_get_random (session), .least = LEAST_WAIT };
  g_signal_connect_object (g_network_monitor_get_default (), "network-changed", G_CALLBACK (network_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * vc_follower_start:
 * @self: a follower that is not started
 *
 * Begins with everything.
 */
void
vc_follower_start (VcFollower *self)
{
  g_return_if_fail (VC_IS_FOLLOWER (self));
  g_return_if_fail (self->cancellable == NULL);

  self->cancellable = g_cancellable_new ();
  self->pulled = FALSE;
  self->settled = self->told = 0;
  g_hash_table_remove_all (self->waiting);
  vc_backoff_reset (&self->backoff);
  set_state (self, VC_SYNC_PULLING);
  go_on (self);
}

/**
 * vc_follower_stop:
 * @self: a follower
 *
 * Ends what is under way. Nothing is told afterwards.
 */
void
vc_follower_stop (VcFollower *self)
{
  g_return_if_fail (VC_IS_FOLLOWER (self));

  stop_everything (self);
  set_state (self, VC_SYNC_IDLE);
}

/**
 * vc_follower_hurry:
 * @self: a follower
 *
 * Asks now for what has changed, instead of waiting to be told.
 */
void
vc_follower_hurry (VcFollower *self)
{
  g_return_if_fail (VC_IS_FOLLOWER (self));

  g_clear_handle_id (&self->retry_id, g_source_remove);
  if (self->cancellable == NULL || self->busy)
    return;

  if (vc_session_is_offline (self->session))
    reconnect (self);
  else
    pull (self);
}

/**
 * vc_follower_get_state:
 * @self: a follower
 *
 * Returns: how well it follows at present
 */
VcSyncState
vc_follower_get_state (VcFollower *self)
{
  g_return_val_if_fail (VC_IS_FOLLOWER (self), VC_SYNC_IDLE);

  return self->state;
}
