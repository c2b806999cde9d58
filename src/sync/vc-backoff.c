/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-backoff.h"

/**
 * vc_backoff_next:
 * @backoff: a back-off
 *
 * Twice as long at each try, up to the most, and anything between half of
 * that and all of it: the counters of a province, cut off together, should
 * not all come back at the same moment.
 *
 * Returns: milliseconds to wait
 */
guint
vc_backoff_next (VcBackoff *backoff)
{
  guint64 wait = (guint64) backoff->least << MIN (backoff->n_tries, 20);

  backoff->n_tries++;
  wait = MIN (wait, backoff->most);
  return (guint) (wait / 2) + vc_random_below (backoff->random, (guint) (wait - wait / 2) + 1);
}

/**
 * vc_backoff_reset:
 * @backoff: a back-off
 *
 * The next wait is short again.
 */
void
vc_backoff_reset (VcBackoff *backoff)
{
  backoff->n_tries = 0;
}
