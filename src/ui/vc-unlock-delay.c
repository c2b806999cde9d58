/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-unlock-delay.h"

/*
 * How long whoever guesses at a password has to wait: longer with each wrong
 * one. It does not start anew with the next lock, only with the right password.
 */
struct _VcUnlockDelay
{
  GObject    parent_instance;

  VcClock   *clock;
  guint      n_wrong;
  GDateTime *last_wrong;   /* NULL while there was none */
};

G_DEFINE_FINAL_TYPE (VcUnlockDelay, vc_unlock_delay, G_TYPE_OBJECT)

/* In seconds, from the first wrong password that costs something. */
static const guint delays[] = { 10, 20, 40, 80, 160, 300 };

static void
vc_unlock_delay_dispose (GObject *object)
{
  VcUnlockDelay *self = VC_UNLOCK_DELAY (object);

  g_clear_object (&self->clock);
  g_clear_pointer (&self->last_wrong, g_date_time_unref);

  G_OBJECT_CLASS (vc_unlock_delay_parent_class)->dispose (object);
}

static void
vc_unlock_delay_class_init (VcUnlockDelayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_unlock_delay_dispose;
}

static void
vc_unlock_delay_init (VcUnlockDelay *self)
{
}

/**
 * vc_unlock_delay_new:
 * @clock: tells how much time has passed
 *
 * Returns: (transfer full): a delay after no wrong password
 */
VcUnlockDelay *
vc_unlock_delay_new (VcClock *clock)
{
  VcUnlockDelay *self;

  g_return_val_if_fail (VC_IS_CLOCK (clock), NULL);

  self = g_object_new (VC_TYPE_UNLOCK_DELAY, NULL);
  self->clock = g_object_ref (clock);
  return self;
}

/**
 * vc_unlock_delay_note_wrong:
 * @self: a delay
 *
 * Counts a wrong password.
 */
void
vc_unlock_delay_note_wrong (VcUnlockDelay *self)
{
  g_return_if_fail (VC_IS_UNLOCK_DELAY (self));

  self->n_wrong++;
  g_clear_pointer (&self->last_wrong, g_date_time_unref);
  self->last_wrong = vc_clock_now (self->clock);
}

/**
 * vc_unlock_delay_forget:
 * @self: a delay
 *
 * The right password came, or another officer.
 */
void
vc_unlock_delay_forget (VcUnlockDelay *self)
{
  g_return_if_fail (VC_IS_UNLOCK_DELAY (self));

  self->n_wrong = 0;
  g_clear_pointer (&self->last_wrong, g_date_time_unref);
}

/**
 * vc_unlock_delay_get_remaining:
 * @self: a delay
 *
 * Returns: how many seconds are left before the next attempt; 0 for none
 */
guint
vc_unlock_delay_get_remaining (VcUnlockDelay *self)
{
  g_autoptr (GDateTime) now = NULL;
  GTimeSpan delay;
  GTimeSpan passed;

  g_return_val_if_fail (VC_IS_UNLOCK_DELAY (self), 0);

  if (self->n_wrong < VC_UNLOCK_FREE_ATTEMPTS)
    return 0;

  now = vc_clock_now (self->clock);
  delay = delays[MIN (self->n_wrong - VC_UNLOCK_FREE_ATTEMPTS, G_N_ELEMENTS (delays) - 1)] * G_TIME_SPAN_SECOND;
  /* A clock that was put back must not keep the officer out for hours. */
  passed = MAX (0, g_date_time_difference (now, self->last_wrong));

  return passed < delay ? (guint) ((delay - passed + G_TIME_SPAN_SECOND - 1) / G_TIME_SPAN_SECOND) : 0;
}
