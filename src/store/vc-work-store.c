/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-work-store-private.h"

#include "vc-work-opening.h"

/**
 * VcWorkStore:
 *
 * work.db: the decisions of this PC and where they have come to, drafts, what
 * officers looked at and central does not know of, what was printed, what
 * central told at the last sign-in, and the keys that all of it is sealed
 * with. It is never discarded.
 *
 * Everything is done by the database's thread, in the order it was asked for.
 * A change has reached the disk before its callback is called; one that fails
 * leaves nothing behind. All functions but those that end in `_in_thread` are
 * for one thread, that of the main context.
 */
struct _VcWorkStore
{
  GObject       parent_instance;

  VcDatabase   *database;
  VcDurability  durability;
  VcClock      *clock;
  VcRandom     *random;

  GMutex        lock;        /* of the next three: the thread writes, anyone reads */
  GError       *trouble;     /* set once, by opening */
  GDateTime    *latest;
  VcKeyRing    *ring;

  VcKeyRing    *thread_ring; /* the thread's: locking takes effect in its turn */

  GDateTime    *shown_latest; /* what was lent last */
  VcKeyRing    *shown_ring;
};

G_DEFINE_FINAL_TYPE (VcWorkStore, vc_work_store, G_TYPE_OBJECT)

static void
vc_work_store_finalize (GObject *object)
{
  VcWorkStore *self = VC_WORK_STORE (object);

  g_clear_object (&self->database);
  g_clear_object (&self->clock);
  g_clear_object (&self->random);
  g_clear_error (&self->trouble);
  g_clear_pointer (&self->latest, g_date_time_unref);
  g_clear_pointer (&self->ring, vc_key_ring_unref);
  g_clear_pointer (&self->thread_ring, vc_key_ring_unref);
  g_clear_pointer (&self->shown_latest, g_date_time_unref);
  g_clear_pointer (&self->shown_ring, vc_key_ring_unref);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (vc_work_store_parent_class)->finalize (object);
}

static void
vc_work_store_class_init (VcWorkStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_work_store_finalize;
}

static void
vc_work_store_init (VcWorkStore *self)
{
  g_mutex_init (&self->lock);
}

/* Also when a clock has gone backwards: then the former stays. */
void
vc_work_store_note_time_in_thread (VcWorkStore *self,
                                   GDateTime   *time)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (time == NULL || (self->latest != NULL && g_date_time_compare (time, self->latest) <= 0))
    return;

  g_clear_pointer (&self->latest, g_date_time_unref);
  self->latest = g_date_time_ref (time);
}

static void
open_in_thread (VcSql *sql,
                GTask *task)
{
  VcWorkStore *self = g_task_get_source_object (task);
  g_autoptr (GDateTime) now = vc_clock_now (self->clock);
  g_auto (VcWorkOpening) opening = { NULL };
  GError *error = NULL;

  if (!vc_work_opening_run (sql, self->durability, now, &opening, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  vc_work_store_note_time_in_thread (self, opening.latest);

  g_mutex_lock (&self->lock);
  self->trouble = g_steal_pointer (&opening.trouble);
  g_mutex_unlock (&self->lock);

  g_task_return_boolean (task, TRUE);
}

static void
close_in_thread (VcSql *sql,
                 GTask *task)
{
  vc_work_store_set_ring_in_thread (g_task_get_source_object (task), NULL);
  vc_sql_disconnect (sql);
  g_task_return_boolean (task, TRUE);
}

/**
 * vc_work_store_new:
 * @path: where work.db is or is to be
 * @vfs: (nullable): how SQLite reaches it; %NULL: as it does by itself
 * @durability: what a commit promises
 * @clock: the time
 * @random: where identifiers come from
 *
 * Returns: (transfer full): a store; open it next
 */
VcWorkStore *
vc_work_store_new (const char   *path,
                   const char   *vfs,
                   VcDurability  durability,
                   VcClock      *clock,
                   VcRandom     *random)
{
  VcWorkStore *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (VC_TYPE_WORK_STORE, NULL);
  self->database = vc_database_new (path, vfs);
  self->durability = durability;
  self->clock = g_object_ref (clock);
  self->random = g_object_ref (random);
  return self;
}

/**
 * vc_work_store_open_async:
 * @self: a new store
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Opens the file, or makes it together with its folder, reads it from end to
 * end, and brings it to this version.
 */
void
vc_work_store_open_async (VcWorkStore         *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, vc_work_store_open_async);
  vc_database_run (self->database, task, open_in_thread);
}

/**
 * vc_work_store_open_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_STORE_ERROR_UNREACHABLE, %VC_STORE_ERROR_READ_ONLY,
 * %VC_STORE_ERROR_FULL, %VC_STORE_ERROR_IN_USE, %VC_STORE_ERROR_DAMAGED,
 * %VC_STORE_ERROR_NEWER.
 *
 * Returns: %TRUE when it can be read; vc_work_store_get_trouble() says whether
 *   that is all. %FALSE with @error set when not even that is possible
 */
gboolean
vc_work_store_open_finish (VcWorkStore   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * vc_work_store_get_trouble:
 * @self: an open store
 *
 * Why it can only be read: %VC_STORE_ERROR_DAMAGED, %VC_STORE_ERROR_NEWER or
 * %VC_STORE_ERROR_READ_ONLY. Everything that would change it fails with the
 * same error.
 *
 * Returns: (transfer none) (nullable): the trouble; %NULL when there is none
 */
const GError *
vc_work_store_get_trouble (VcWorkStore *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (VC_IS_WORK_STORE (self), NULL);

  locker = g_mutex_locker_new (&self->lock);
  return self->trouble;
}

/**
 * vc_work_store_get_latest_time:
 * @self: an open store
 *
 * Returns: (transfer none) (nullable): the latest time the audit has a line
 *   of, or anything was committed at since it was opened, by this PC's clock;
 *   valid until the next call
 */
GDateTime *
vc_work_store_get_latest_time (VcWorkStore *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (VC_IS_WORK_STORE (self), NULL);

  locker = g_mutex_locker_new (&self->lock);
  g_clear_pointer (&self->shown_latest, g_date_time_unref);
  if (self->latest != NULL)
    self->shown_latest = g_date_time_ref (self->latest);
  return self->shown_latest;
}

/**
 * vc_work_store_close_async:
 * @self: a store
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Waits for what is under way, wipes the keys and closes the file. Whatever is
 * asked afterwards fails with %VC_STORE_ERROR_CLOSED.
 */
void
vc_work_store_close_async (VcWorkStore         *self,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (VC_IS_WORK_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_work_store_close_async);
  vc_work_store_drop_shown_ring (self);
  vc_database_close (self->database, task, close_in_thread);
}

/**
 * vc_work_store_close_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: %TRUE, or %FALSE with %VC_STORE_ERROR_CLOSED when it was closed
 *   before
 */
gboolean
vc_work_store_close_finish (VcWorkStore   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * vc_work_store_is_unlocked:
 * @self: a store
 *
 * Returns: whether an officer's key is open
 */
gboolean
vc_work_store_is_unlocked (VcWorkStore *self)
{
  return vc_work_store_get_key_id (self) != NULL;
}

/**
 * vc_work_store_get_key_id:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): which key is open; valid until the next
 *   call
 */
const char *
vc_work_store_get_key_id (VcWorkStore *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (VC_IS_WORK_STORE (self), NULL);

  locker = g_mutex_locker_new (&self->lock);
  g_clear_pointer (&self->shown_ring, vc_key_ring_unref);
  if (self->ring != NULL)
    self->shown_ring = vc_key_ring_ref (self->ring);
  return self->shown_ring != NULL ? vc_key_ring_get_key_id (self->shown_ring) : NULL;
}

/**
 * vc_work_store_dup_cache_key:
 * @self: a store
 *
 * Returns: (transfer full) (nullable): the key of the cache that belongs to
 *   the key that is open
 */
VcSecret *
vc_work_store_dup_cache_key (VcWorkStore *self)
{
  if (!vc_work_store_is_unlocked (self))
    return NULL;

  return vc_key_ring_dup_cache_key (self->shown_ring);
}

/* From here on: for the store's other files. */

VcDatabase *
vc_work_store_get_database (VcWorkStore *self)
{
  return self->database;
}

VcClock *
vc_work_store_get_clock (VcWorkStore *self)
{
  return self->clock;
}

char *
vc_work_store_dup_new_id (VcWorkStore *self)
{
  return vc_random_dup_uuid (self->random);
}

/* At once, as far as anyone outside can see. */
void
vc_work_store_drop_shown_ring (VcWorkStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  g_clear_pointer (&self->ring, vc_key_ring_unref);
  g_clear_pointer (&self->shown_ring, vc_key_ring_unref);
}

VcKeyRing *
vc_work_store_get_ring_in_thread (VcWorkStore *self)
{
  return self->thread_ring;
}

void
vc_work_store_set_ring_in_thread (VcWorkStore *self,
                                  VcKeyRing   *ring)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  g_clear_pointer (&self->thread_ring, vc_key_ring_unref);
  g_clear_pointer (&self->ring, vc_key_ring_unref);
  if (ring != NULL)
    {
      self->thread_ring = vc_key_ring_ref (ring);
      self->ring = vc_key_ring_ref (ring);
    }
}

/* Nothing but opening sets the trouble, and that is over. */
gboolean
vc_work_store_is_writable_in_thread (VcWorkStore *self,
                                     GError     **error)
{
  if (self->trouble == NULL)
    return TRUE;

  if (error != NULL)
    *error = g_error_copy (self->trouble);
  return FALSE;
}

gboolean
vc_work_store_begin_in_thread (VcWorkStore *self,
                               VcSql       *sql,
                               GError     **error)
{
  return vc_work_store_is_writable_in_thread (self, error) && vc_sql_begin (sql, error);
}

gboolean
vc_work_store_commit_in_thread (VcWorkStore *self,
                                VcSql       *sql,
                                GDateTime   *now,
                                GError     **error)
{
  if (!vc_sql_commit (sql, error))
    return FALSE;

  vc_work_store_note_time_in_thread (self, now);
  return TRUE;
}
