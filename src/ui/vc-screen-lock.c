/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-screen-lock.h"

#include "vc-idle-watch.h"
#include "vc-session-lock.h"

/*
 * When the work is out of sight: while nobody is there, when the desktop is
 * locked, or when the officer says so. Only what is seen changes; whatever
 * goes on behind it goes on.
 *
 *   off ─start→ open ⇄ locked ─stop→ off
 */
typedef enum
{
  VC_SCREEN_OFF,      /* nobody is signed in: there is nothing to hide */
  VC_SCREEN_OPEN,
  VC_SCREEN_LOCKED,
} VcScreenState;

struct _VcScreenLock
{
  GObject        parent_instance;

  GtkWindow     *window;       /* borrowed: it owns us */
  VcCurtain     *curtain;
  VcMessages    *messages;
  VcClock       *clock;
  VcSessionLock *desktop;

  VcScreenState  state;
  guint          seconds;      /* 0: however long nobody is there */
  VcIdleWatch   *idle;         /* while open */
};

G_DEFINE_FINAL_TYPE (VcScreenLock, vc_screen_lock, G_TYPE_OBJECT)

static void
open_screen (VcScreenLock *self)
{
  self->state = VC_SCREEN_OPEN;
  if (self->seconds == 0)
    return;

  self->idle = vc_idle_watch_new (self->window, self->clock, self->seconds);
  g_signal_connect_object (self->idle, "idle", G_CALLBACK (vc_screen_lock_lock), self, G_CONNECT_SWAPPED);
}

static void
vc_screen_lock_dispose (GObject *object)
{
  VcScreenLock *self = VC_SCREEN_LOCK (object);

  g_clear_object (&self->idle);
  g_clear_object (&self->desktop);
  g_clear_object (&self->curtain);
  g_clear_object (&self->messages);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (vc_screen_lock_parent_class)->dispose (object);
}

static void
vc_screen_lock_class_init (VcScreenLockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_screen_lock_dispose;
}

static void
vc_screen_lock_init (VcScreenLock *self)
{
}

/**
 * vc_screen_lock_new:
 * @window: where somebody works; outlives the lock
 * @curtain: hides the work
 * @messages: what is said over it
 * @clock: tells how long nobody was there
 *
 * Returns: (transfer full): a lock, off
 */
VcScreenLock *
vc_screen_lock_new (GtkWindow  *window,
                    VcCurtain  *curtain,
                    VcMessages *messages,
                    VcClock    *clock)
{
  VcScreenLock *self = g_object_new (VC_TYPE_SCREEN_LOCK, NULL);

  self->window = window;
  self->curtain = g_object_ref (curtain);
  self->messages = g_object_ref (messages);
  self->clock = g_object_ref (clock);
  self->desktop = vc_session_lock_new ();
  g_signal_connect_object (self->desktop, "locked", G_CALLBACK (vc_screen_lock_lock), self, G_CONNECT_SWAPPED);
  vc_session_lock_watch (self->desktop);

  return self;
}

/**
 * vc_screen_lock_start:
 * @self: a lock
 * @seconds: after how long without a touch it locks; 0 for never
 *
 * Somebody has signed in.
 */
void
vc_screen_lock_start (VcScreenLock *self,
                      guint         seconds)
{
  g_return_if_fail (VC_IS_SCREEN_LOCK (self));

  vc_screen_lock_stop (self);
  self->seconds = seconds;
  open_screen (self);
}

/**
 * vc_screen_lock_stop:
 * @self: a lock
 *
 * Nobody is signed in any more. What was to be said to them is forgotten.
 */
void
vc_screen_lock_stop (VcScreenLock *self)
{
  g_return_if_fail (VC_IS_SCREEN_LOCK (self));

  self->state = VC_SCREEN_OFF;
  g_clear_object (&self->idle);
  vc_messages_clear (self->messages);
  vc_curtain_take_down (self->curtain);
}

/**
 * vc_screen_lock_lock:
 * @self: a lock
 *
 * Hides the work at once. Does nothing where nobody is signed in.
 */
void
vc_screen_lock_lock (VcScreenLock *self)
{
  g_return_if_fail (VC_IS_SCREEN_LOCK (self));

  if (self->state != VC_SCREEN_OPEN)
    return;

  self->state = VC_SCREEN_LOCKED;
  g_clear_object (&self->idle);
  vc_messages_hold (self->messages);
  vc_curtain_draw (self->curtain);
}

/**
 * vc_screen_lock_unlock:
 * @self: a lock
 *
 * Gives everything back as it was. Whoever calls has seen the password.
 */
void
vc_screen_lock_unlock (VcScreenLock *self)
{
  g_return_if_fail (VC_IS_SCREEN_LOCK (self));

  if (self->state != VC_SCREEN_LOCKED)
    return;

  vc_curtain_open (self->curtain);
  vc_messages_release (self->messages);
  open_screen (self);
}

/**
 * vc_screen_lock_is_locked:
 * @self: a lock
 *
 * Returns: whether somebody is signed in and out of sight
 */
gboolean
vc_screen_lock_is_locked (VcScreenLock *self)
{
  g_return_val_if_fail (VC_IS_SCREEN_LOCK (self), FALSE);

  return self->state == VC_SCREEN_LOCKED;
}
