/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-format.h"

#include <glib/gi18n-lib.h>

/*
 * Dates, spans and numbers as an officer reads them: day before month, in the
 * time of this machine, and thousands as the language groups them. The
 * machine's locale is not asked: most have none for Vietnamese.
 */

static char *
format_local (GDateTime  *when,
              const char *format)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (when);

  return g_date_time_format (local, format);
}

static guint32
local_julian (GDateTime *when)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (when);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date,
                  (GDateDay) g_date_time_get_day_of_month (local),
                  (GDateMonth) g_date_time_get_month (local),
                  (GDateYear) g_date_time_get_year (local));

  return g_date_get_julian (&date);
}

/**
 * vc_format_date:
 * @when: a moment
 *
 * Returns: (transfer full): its day, as "01/07/2026"
 */
char *
vc_format_date (GDateTime *when)
{
  g_return_val_if_fail (when != NULL, NULL);

  return format_local (when, "%d/%m/%Y");
}

/**
 * vc_format_time:
 * @when: a moment
 *
 * Returns: (transfer full): its time of day, as "08:05"
 */
char *
vc_format_time (GDateTime *when)
{
  g_return_val_if_fail (when != NULL, NULL);

  return format_local (when, "%H:%M");
}

/**
 * vc_format_date_time:
 * @when: a moment
 *
 * Returns: (transfer full): time and day, as "08:05 01/07/2026"
 */
char *
vc_format_date_time (GDateTime *when)
{
  g_return_val_if_fail (when != NULL, NULL);

  return format_local (when, "%H:%M %d/%m/%Y");
}

/**
 * vc_format_days_left:
 * @due: when an answer is due
 * @now: the present moment
 *
 * Counts as a calendar on the wall does: what is due this evening has no day
 * left, whatever the hour.
 *
 * Returns: days left, negative when late
 */
int
vc_format_days_left (GDateTime *due,
                     GDateTime *now)
{
  g_return_val_if_fail (due != NULL && now != NULL, 0);

  return (int) local_julian (due) - (int) local_julian (now);
}

/**
 * vc_format_due:
 * @due: when an answer is due
 * @now: the present moment
 *
 * Returns: (transfer full): how long is left, as "2 days left"
 */
char *
vc_format_due (GDateTime *due,
               GDateTime *now)
{
  int days = vc_format_days_left (due, now);

  if (days < 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", (gulong) -days), -days);

  if (days == 0)
    return g_strdup (_("due today"));

  return g_strdup_printf (ngettext ("%d day left", "%d days left", (gulong) days), days);
}

/**
 * vc_format_age:
 * @since: when something was filed
 * @now: the present moment
 *
 * Returns: (transfer full): how long ago that is, as "3 days ago"
 */
char *
vc_format_age (GDateTime *since,
               GDateTime *now)
{
  int days = -vc_format_days_left (since, now);

  if (days <= 0)
    return g_strdup (_("today"));

  if (days == 1)
    return g_strdup (_("yesterday"));

  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) days), days);
}

/**
 * vc_format_since:
 * @since: when something was done here
 * @now: the present moment
 *
 * Returns: (transfer full): how long ago that is, as "5 minutes ago"
 */
char *
vc_format_since (GDateTime *since,
                 GDateTime *now)
{
  GTimeSpan span = g_date_time_difference (now, since);
  gulong    minutes = span > 0 ? (gulong) (span / G_TIME_SPAN_MINUTE) : 0;

  if (minutes == 0)
    return g_strdup (_("just now"));

  if (minutes < 60)
    return g_strdup_printf (ngettext ("%lu minute ago", "%lu minutes ago", minutes), minutes);

  if (minutes < 24 * 60)
    return g_strdup_printf (ngettext ("%lu hour ago", "%lu hours ago", minutes / 60), minutes / 60);

  return vc_format_age (since, now);
}

/**
 * vc_format_number:
 * @number: a count
 *
 * Returns: (transfer full): its digits in groups of three, as "1,234"
 */
char *
vc_format_number (guint64 number)
{
  /* Translators: what stands between groups of three digits: a dot in
   * Vietnamese. */
  const char        *separator = C_("between thousands", ",");
  g_autofree char   *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  g_autoptr (GString) grouped = g_string_new (NULL);
  gsize              length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append (grouped, separator);
      g_string_append_c (grouped, digits[i]);
    }

  return g_string_free (g_steal_pointer (&grouped), FALSE);
}
