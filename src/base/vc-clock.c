/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-clock.h"

/*
 * The time, handed in by constructors so that tests can hold it still and
 * move it. A fixed clock shows the same moment until it is advanced.
 */
struct _VcClock
{
  GObject    parent_instance;

  GMutex     lock;
  GDateTime *fixed; /* NULL: the system's time */
};

G_DEFINE_FINAL_TYPE (VcClock, vc_clock, G_TYPE_OBJECT)

static void
vc_clock_finalize (GObject *object)
{
  VcClock *self = VC_CLOCK (object);

  g_clear_pointer (&self->fixed, g_date_time_unref);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (vc_clock_parent_class)->finalize (object);
}

static void
vc_clock_class_init (VcClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_clock_finalize;
}

static void
vc_clock_init (VcClock *self)
{
  g_mutex_init (&self->lock);
}

/**
 * vc_clock_new_system:
 *
 * Returns: (transfer full): a clock that shows the system's time
 */
VcClock *
vc_clock_new_system (void)
{
  return g_object_new (VC_TYPE_CLOCK, NULL);
}

/**
 * vc_clock_new_fixed:
 * @now: the moment it shows
 *
 * Returns: (transfer full): a clock that stands still until
 *   vc_clock_advance() moves it
 */
VcClock *
vc_clock_new_fixed (GDateTime *now)
{
  VcClock *self;

  g_return_val_if_fail (now != NULL, NULL);

  self = g_object_new (VC_TYPE_CLOCK, NULL);
  self->fixed = g_date_time_to_utc (now);
  return self;
}

/**
 * vc_clock_now:
 * @self: a clock
 *
 * May be called from any thread.
 *
 * Returns: (transfer full): the present moment, in UTC
 */
GDateTime *
vc_clock_now (VcClock *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (VC_IS_CLOCK (self), NULL);

  locker = g_mutex_locker_new (&self->lock);
  return self->fixed != NULL ? g_date_time_ref (self->fixed) : g_date_time_new_now_utc ();
}

/**
 * vc_clock_advance:
 * @self: a fixed clock
 * @span: how far to move it, in microseconds; negative moves it back
 *
 * Moves a fixed clock. A system clock cannot be moved.
 */
void
vc_clock_advance (VcClock   *self,
                  GTimeSpan  span)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GDateTime) before = NULL;

  g_return_if_fail (VC_IS_CLOCK (self));
  g_return_if_fail (self->fixed != NULL);

  locker = g_mutex_locker_new (&self->lock);
  before = g_steal_pointer (&self->fixed);
  self->fixed = g_date_time_add (before, span);
}
