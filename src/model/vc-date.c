/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-date.h"

#include <string.h>

/**
 * vc_date_is_valid:
 * @date: a date
 *
 * Returns: whether @date is a day, a month or a year that exists; an unknown
 *   date is not
 */
gboolean
vc_date_is_valid (VcDate date)
{
  if (date.year == 0 || date.year > 9999)
    return FALSE;

  if (date.month == 0)
    return date.day == 0;

  if (date.day == 0)
    return date.month <= 12;

  return g_date_valid_dmy (date.day, (GDateMonth) date.month, date.year);
}

static gboolean
read_digits (const char *text,
             gsize       n_digits,
             guint      *number)
{
  *number = 0;

  for (gsize i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;

      *number = *number * 10 + (guint) (text[i] - '0');
    }

  return TRUE;
}

/**
 * vc_date_parse:
 * @text: (nullable): `1957`, `1957-03` or `1957-03-02` (ISO 8601)
 * @date: (out): what it means; unchanged on failure
 *
 * Returns: whether @text is a date that exists
 */
gboolean
vc_date_parse (const char *text,
               VcDate     *date)
{
  gsize  length = text != NULL ? strlen (text) : 0;
  guint  year, month = 0, day = 0;
  VcDate parsed;

  if (length != 4 && length != 7 && length != 10)
    return FALSE;

  if (!read_digits (text, 4, &year))
    return FALSE;

  if (length >= 7 && (text[4] != '-' || !read_digits (text + 5, 2, &month) || month == 0))
    return FALSE;

  if (length == 10 && (text[7] != '-' || !read_digits (text + 8, 2, &day) || day == 0))
    return FALSE;

  parsed = (VcDate) { (guint16) year, (guint8) month, (guint8) day };
  if (!vc_date_is_valid (parsed))
    return FALSE;

  *date = parsed;
  return TRUE;
}

/**
 * vc_date_format:
 * @date: a date
 *
 * Returns: (transfer full): the text vc_date_parse() reads, empty for an
 *   unknown date
 */
char *
vc_date_format (VcDate date)
{
  if (date.year == 0)
    return g_strdup ("");

  if (date.month == 0)
    return g_strdup_printf ("%04u", date.year);

  if (date.day == 0)
    return g_strdup_printf ("%04u-%02u", date.year, date.month);

  return g_strdup_printf ("%04u-%02u-%02u", date.year, date.month, date.day);
}

/**
 * vc_date_format_vi:
 * @date: a date
 *
 * Returns: (transfer full): the date as Vietnamese papers write it,
 *   `02/03/1957`, `03/1957` or `1957`; empty for an unknown date
 */
char *
vc_date_format_vi (VcDate date)
{
  if (date.year == 0)
    return g_strdup ("");

  if (date.month == 0)
    return g_strdup_printf ("%04u", date.year);

  if (date.day == 0)
    return g_strdup_printf ("%02u/%04u", date.month, date.year);

  return g_strdup_printf ("%02u/%02u/%04u", date.day, date.month, date.year);
}

/**
 * vc_date_compare:
 * @a: a date
 * @b: another
 *
 * Puts dates in order. What is not known comes before what is: 1957 before
 * 1957-01 before 1957-01-01.
 *
 * Returns: less than, equal to or more than 0
 */
int
vc_date_compare (VcDate a,
                 VcDate b)
{
  if (a.year != b.year)
    return a.year < b.year ? -1 : 1;

  if (a.month != b.month)
    return a.month < b.month ? -1 : 1;

  if (a.day != b.day)
    return a.day < b.day ? -1 : 1;

  return 0;
}

/**
 * vc_date_agrees:
 * @a: a date
 * @b: another
 *
 * Whether two papers tell of the same date, each as exactly as it can: 1957
 * agrees with 1957-03-02. An unknown date agrees with nothing.
 *
 * Returns: whether no part that both give differs
 */
gboolean
vc_date_agrees (VcDate a,
                VcDate b)
{
  if (a.year == 0 || a.year != b.year)
    return FALSE;

  if (a.month == 0 || b.month == 0)
    return TRUE;

  if (a.month != b.month)
    return FALSE;

  return a.day == 0 || b.day == 0 || a.day == b.day;
}

/**
 * vc_date_age:
 * @birth: a birth date
 * @today: the day to count to, in full
 *
 * Whoever's papers give no day or month counts as born on the first of them,
 * as social insurance law counts (Circular 59/2015/TT-BLĐTBXH).
 *
 * Returns: completed years, or -1 when @birth is unknown or still to come
 */
int
vc_date_age (VcDate birth,
             VcDate today)
{
  guint month = MAX (birth.month, 1);
  guint day = MAX (birth.day, 1);
  int   years = today.year - birth.year;

  if (birth.year == 0)
    return -1;

  if (today.month < month || (today.month == month && today.day < day))
    years--;

  return MAX (years, -1);
}
