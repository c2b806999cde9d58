/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-calendar.h"

/* Days and office hours of Vietnam, which has one time zone and no summer
 * time. Saturdays and Sundays are free; public holidays are central's data. */

#define UTC_OFFSET_MINUTES (7 * 60)
#define OPENING_MINUTE     (7 * 60 + 30)
#define CLOSING_MINUTE     (17 * 60)

static void
to_g_date (VcDate  day,
           GDate  *date)
{
  g_date_clear (date, 1);
  g_date_set_dmy (date, MAX (day.day, 1), (GDateMonth) MAX (day.month, 1), day.year);
}

static VcDate
from_g_date (const GDate *date)
{
  return (VcDate) {
    .year = g_date_get_year (date),
    .month = (guint8) g_date_get_month (date),
    .day = g_date_get_day (date),
  };
}

/**
 * vc_demo_calendar_add_days:
 * @day: a day; what is not known of it counts as the first
 * @n_days: how many to go on, or back when negative
 *
 * Returns: that day
 */
VcDate
vc_demo_calendar_add_days (VcDate day,
                           int    n_days)
{
  GDate date;

  to_g_date (day, &date);
  if (n_days < 0)
    g_date_subtract_days (&date, (guint) -n_days);
  else
    g_date_add_days (&date, (guint) n_days);

  return from_g_date (&date);
}

/**
 * vc_demo_calendar_add_years:
 * @day: a day; what is not known of it counts as the first
 * @n_years: how many to go on
 *
 * Returns: the same day of that year; 28 February for the leap day
 */
VcDate
vc_demo_calendar_add_years (VcDate day,
                            guint  n_years)
{
  GDate date;

  to_g_date (day, &date);
  g_date_add_years (&date, n_years);
  return from_g_date (&date);
}

/**
 * vc_demo_calendar_add_work_days:
 * @day: a day
 * @n_days: how many to go on, or back when negative
 *
 * Returns: that working day, as working days are counted from the day after
 *   @day (Civil Code 91/2015/QH13, article 147)
 */
VcDate
vc_demo_calendar_add_work_days (VcDate day,
                                int    n_days)
{
  int   step = n_days < 0 ? -1 : 1;
  GDate date;

  for (int left = ABS (n_days); left > 0;)
    {
      day = vc_demo_calendar_add_days (day, step);
      to_g_date (day, &date);
      if (g_date_get_weekday (&date) <= G_DATE_FRIDAY)
        left--;
    }

  return day;
}

/**
 * vc_demo_calendar_pick_day:
 * @random: where chance comes from
 * @first: a day
 * @last: another; when it is before @first, @first is given
 *
 * Returns: a day from @first to @last
 */
VcDate
vc_demo_calendar_pick_day (VcRandom *random,
                           VcDate    first,
                           VcDate    last)
{
  GDate from, to;
  int   n_days;

  to_g_date (first, &from);
  to_g_date (last, &to);
  n_days = g_date_days_between (&from, &to);
  return vc_demo_calendar_add_days (first, (int) vc_random_below (random, (guint) MAX (n_days, 0) + 1));
}

/**
 * vc_demo_calendar_at:
 * @day: a day, in full
 * @minute_of_day: minutes after midnight in Vietnam
 *
 * Returns: (transfer full): that moment in UTC
 */
GDateTime *
vc_demo_calendar_at (VcDate day,
                     guint  minute_of_day)
{
  g_autoptr (GDateTime) midnight = g_date_time_new_utc (day.year, day.month, day.day, 0, 0, 0);

  return g_date_time_add_minutes (midnight, (int) minute_of_day - UTC_OFFSET_MINUTES);
}

/**
 * vc_demo_calendar_pick_moment:
 * @random: where chance comes from
 * @day: a day, in full
 *
 * Returns: (transfer full): a moment in that day's office hours, in UTC
 */
GDateTime *
vc_demo_calendar_pick_moment (VcRandom *random,
                              VcDate    day)
{
  guint                 minute = OPENING_MINUTE + vc_random_below (random, CLOSING_MINUTE - OPENING_MINUTE);
  g_autoptr (GDateTime) moment = vc_demo_calendar_at (day, minute);

  return g_date_time_add_seconds (moment, vc_random_below (random, 60));
}
