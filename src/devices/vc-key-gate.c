/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-key-gate.h"

/* Two fingers can come down almost together, and three in a fast roll. Four
 * keys less than 35 ms apart each are not typed by anybody. */
#define CERTAIN_LENGTH 4

/* The longest code a card bears is far shorter. */
#define MAX_LENGTH 4096

/*
 * Tells what a device sends from what a person types, by the time between
 * keys.
 *
 * The first key of a burst comes before anybody can know that it is one. So
 * a key that would act is held until 35 ms have passed without another; a
 * person does not notice. Text is harmless, and delaying it would be felt:
 * it passes at once, until the burst is certain, and whoever takes the burst
 * is told how much of it had already passed into the field.
 */
struct _VcKeyGate
{
  GObject    parent_instance;

  VcKeyPress last; /* the latest key that counts */
  gboolean   has_last;
  gboolean   last_swallowed;

  VcKeyPress held;
  gboolean   has_held;
  VcKeyPress due; /* was held long enough before the next key came */
  gboolean   has_due;

  GString   *run; /* what the present run of close keys writes */
  guint      run_length;
  guint      run_passed;

  char      *burst; /* a run that ended and was certain; NULL if none */
  guint      burst_passed;
};

G_DEFINE_FINAL_TYPE (VcKeyGate, vc_key_gate, G_TYPE_OBJECT)

/* Event times wrap every 49 days, and the clock we ask for the present may
 * stand a little before the last event. */
static gboolean
is_close (guint32 earlier,
          guint32 later)
{
  guint32 elapsed = later - earlier;

  return elapsed < VC_KEY_GATE_GAP_MS || elapsed > G_MAXUINT32 - 1000;
}

static void
end_run (VcKeyGate *self)
{
  if (self->run_length >= CERTAIN_LENGTH)
    {
      g_free (self->burst);
      self->burst = g_strdup (self->run->str);
      self->burst_passed = self->run_passed;
    }

  g_string_truncate (self->run, 0);
  self->run_length = 0;
  self->run_passed = 0;
}

static void
release_held (VcKeyGate *self)
{
  if (!self->has_held)
    return;

  self->due = self->held;
  self->has_due = TRUE;
  self->has_held = FALSE;
}

static void
add_to_run (VcKeyGate        *self,
            const VcKeyPress *press)
{
  self->run_length++;
  if (press->character != 0 && self->run->len < MAX_LENGTH)
    g_string_append_unichar (self->run, press->character);
}

static VcKeyVerdict
judge_repeat (VcKeyGate        *self,
              const VcKeyPress *press)
{
  gboolean same = self->has_last && self->last.keyval == press->keyval;

  return same && (self->last_swallowed || self->has_held) ? VC_KEY_SWALLOW : VC_KEY_PASS_NOW;
}

static VcKeyVerdict
judge (VcKeyGate        *self,
       const VcKeyPress *press,
       gboolean          close)
{
  switch (press->use)
    {
    case VC_KEY_USE_ACTION:
      return close ? VC_KEY_SWALLOW : VC_KEY_HOLD;
    case VC_KEY_USE_TEXT:
      return self->run_length >= CERTAIN_LENGTH ? VC_KEY_SWALLOW : VC_KEY_PASS_NOW;
    case VC_KEY_USE_EDIT:
    case VC_KEY_USE_MODIFIER:
      break;
    }

  g_return_val_if_reached (VC_KEY_PASS_NOW);
}

static void
vc_key_gate_finalize (GObject *object)
{
  VcKeyGate *self = VC_KEY_GATE (object);

  g_string_free (self->run, TRUE);
  g_free (self->burst);

  G_OBJECT_CLASS (vc_key_gate_parent_class)->finalize (object);
}

static void
vc_key_gate_class_init (VcKeyGateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_key_gate_finalize;
}

static void
vc_key_gate_init (VcKeyGate *self)
{
  self->run = g_string_new (NULL);
}

/**
 * vc_key_gate_new:
 *
 * Returns: (transfer full): a gate that has seen no key
 */
VcKeyGate *
vc_key_gate_new (void)
{
  return g_object_new (VC_TYPE_KEY_GATE, NULL);
}

/**
 * vc_key_gate_press:
 * @self: a gate
 * @press: a key that came down
 *
 * Judges a key. Every key of a window goes through here, in order. After a
 * verdict of %VC_KEY_HOLD or %VC_KEY_SWALLOW ask vc_key_gate_settle() in
 * %VC_KEY_GATE_GAP_MS, from a source of lower priority than input: keys that
 * already wait in the queue must be judged first.
 *
 * Modifiers always pass and do not count: a person presses Control and a key
 * almost together, and a scanner writes capitals with Shift. Nor does
 * editing in a field: a Vietnamese input method rubs out what it wrote faster
 * than any hand. Repeats do not count either, since a held key repeats every
 * 33 ms; they follow the key they repeat.
 *
 * Returns: what to do with it
 */
VcKeyVerdict
vc_key_gate_press (VcKeyGate        *self,
                   const VcKeyPress *press)
{
  VcKeyVerdict verdict;
  gboolean     close;

  g_return_val_if_fail (VC_IS_KEY_GATE (self), VC_KEY_SWALLOW);
  g_return_val_if_fail (press != NULL, VC_KEY_SWALLOW);

  if (press->use == VC_KEY_USE_MODIFIER || press->use == VC_KEY_USE_EDIT)
    return VC_KEY_PASS_NOW;

  if (press->repeat)
    return judge_repeat (self, press);

  close = self->has_last && is_close (self->last.time_ms, press->time_ms);
  if (close)
    {
      self->has_held = FALSE;
    }
  else
    {
      release_held (self);
      end_run (self);
    }

  add_to_run (self, press);
  verdict = judge (self, press, close);

  self->held = *press;
  self->has_held = verdict == VC_KEY_HOLD;
  self->last = *press;
  self->has_last = TRUE;
  self->last_swallowed = verdict == VC_KEY_SWALLOW;

  if (verdict == VC_KEY_PASS_NOW && press->character != 0)
    self->run_passed++;

  return verdict;
}

/**
 * vc_key_gate_settle:
 * @self: a gate
 * @now_ms: the present, on the clock of the keys
 * @released: (out caller-allocates): the key that may now act
 *
 * Gives back a key that was held and turned out to be a person's, and ends a
 * burst that is over. Call it also before vc_key_gate_press(), with the new
 * key's time, so that a held key acts before the next one.
 *
 * Returns: %TRUE if @released was set
 */
gboolean
vc_key_gate_settle (VcKeyGate  *self,
                    guint32     now_ms,
                    VcKeyPress *released)
{
  g_return_val_if_fail (VC_IS_KEY_GATE (self), FALSE);
  g_return_val_if_fail (released != NULL, FALSE);

  if (self->has_last && !is_close (self->last.time_ms, now_ms))
    {
      release_held (self);
      end_run (self);
    }

  if (!self->has_due)
    return FALSE;

  *released = self->due;
  self->has_due = FALSE;
  return TRUE;
}

/**
 * vc_key_gate_steal_burst:
 * @self: a gate
 * @n_passed: (out) (optional): how many of its characters had passed into a
 *   text field before it was known, all at its beginning
 *
 * Takes what a device sent, once it has ended. One that nobody took is
 * forgotten when the next has ended.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if there is none
 */
char *
vc_key_gate_steal_burst (VcKeyGate *self,
                         guint     *n_passed)
{
  g_return_val_if_fail (VC_IS_KEY_GATE (self), NULL);

  if (n_passed != NULL)
    *n_passed = self->burst != NULL ? self->burst_passed : 0;

  return g_steal_pointer (&self->burst);
}
