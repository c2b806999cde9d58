/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-vietnam-time.h"

/* One zone, no summer time. The machine's own zone
 * may be set to anything. */
#define SECONDS_EAST (7 * 60 * 60)

/**
 * vc_vietnam_time_from:
 * @moment: a moment
 *
 * Returns: (transfer full): the same moment as clocks in Vietnam show it
 */
GDateTime *
vc_vietnam_time_from (GDateTime *moment)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (SECONDS_EAST);

  return g_date_time_to_timezone (moment, zone);
}

/**
 * vc_vietnam_time_day:
 * @moment: a moment
 *
 * Returns: the day it is in Vietnam
 */
VcDate
vc_vietnam_time_day (GDateTime *moment)
{
  g_autoptr (GDateTime) local = vc_vietnam_time_from (moment);

  return (VcDate) { (guint16) g_date_time_get_year (local),
                    (guint8) g_date_time_get_month (local),
                    (guint8) g_date_time_get_day_of_month (local) };
}
