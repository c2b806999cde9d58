/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-calendar.h"

/* Offices close at five. */
#define CLOSING_HOUR 17

static gboolean
is_working_day (GDateTime          *day,
                const char * const *holidays)
{
  g_autofree char *date = g_date_time_format (day, "%F");

  return g_date_time_get_day_of_week (day) <= G_DATE_FRIDAY && !g_strv_contains (holidays, date);
}

/**
 * vc_central_calendar_get_due:
 * @filed_at: when a declaration came
 * @working_days: within how many it is to be answered
 * @holidays: days nobody works, as YYYY-MM-DD
 *
 * Counts from the day after (Civil Code 91/2015/QH13, article 147).
 *
 * Returns: (transfer full): closing time of the last day, UTC
 */
GDateTime *
vc_central_calendar_get_due (GDateTime          *filed_at,
                             guint               working_days,
                             const char * const *holidays)
{
  g_autoptr (GTimeZone) vietnam = g_time_zone_new_offset (7 * 60 * 60);
  g_autoptr (GDateTime) day = g_date_time_to_timezone (filed_at, vietnam);
  g_autoptr (GDateTime) closing = NULL;

  for (guint counted = 0; counted < working_days;)
    {
      GDateTime *next = g_date_time_add_days (day, 1);

      g_date_time_unref (day);
      day = next;
      if (is_working_day (day, holidays))
        counted++;
    }

  closing = g_date_time_new (vietnam, g_date_time_get_year (day), g_date_time_get_month (day),
                             g_date_time_get_day_of_month (day), CLOSING_HOUR, 0, 0);
  return g_date_time_to_utc (closing);
}
