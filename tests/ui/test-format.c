/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-format.h"
#include "vc-test.h"

static void
use_english_in_vietnam (void)
{
  g_setenv ("TZ", "ICT-7", TRUE);
  g_setenv ("LANGUAGE", "en", TRUE);
}

static GDateTime *
moment (const char *text)
{
  GDateTime *when = g_date_time_new_from_iso8601 (text, NULL);

  ck_assert_ptr_nonnull (when);
  return when;
}

START_TEST (a_date_has_the_day_first_and_is_local)
{
  g_autoptr (GDateTime) late_evening_utc = moment ("2026-06-30T18:05:00Z");
  g_autofree char *date = vc_format_date (late_evening_utc);
  g_autofree char *time = vc_format_time (late_evening_utc);
  g_autofree char *both = vc_format_date_time (late_evening_utc);

  ck_assert_str_eq (date, "01/07/2026");
  ck_assert_str_eq (time, "01:05");
  ck_assert_str_eq (both, "01:05 01/07/2026");
}
END_TEST

static const struct
{
  const char *due;
  const char *now;
  int         days;
  const char *text;
} dues[] = {
  { "2026-07-03T10:00:00Z", "2026-07-01T01:00:00Z", 2,  "2 days left" },
  { "2026-07-02T00:30:00Z", "2026-07-01T09:59:00Z", 1,  "1 day left"  },
  { "2026-07-01T16:59:00Z", "2026-07-01T00:00:00Z", 0,  "due today"   },
  { "2026-07-01T00:00:00Z", "2026-07-01T16:00:00Z", 0,  "due today"   },
  { "2026-06-30T10:00:00Z", "2026-07-01T01:00:00Z", -1, "1 day late"  },
  { "2026-06-26T10:00:00Z", "2026-07-01T01:00:00Z", -5, "5 days late" },
};

START_TEST (days_left_are_counted_as_on_a_calendar)
{
  g_autoptr (GDateTime) due = moment (dues[_i].due);
  g_autoptr (GDateTime) now = moment (dues[_i].now);
  g_autofree char *text = vc_format_due (due, now);

  ck_assert_int_eq (vc_format_days_left (due, now), dues[_i].days);
  ck_assert_str_eq (text, dues[_i].text);
}
END_TEST

static const struct
{
  const char *since;
  const char *text;
} ages[] = {
  { "2026-07-01T00:00:00Z", "today"      },
  { "2026-07-02T00:00:00Z", "today"      },
  { "2026-06-30T00:00:00Z", "yesterday"  },
  { "2026-06-24T00:00:00Z", "7 days ago" },
};

START_TEST (age_is_told_in_days)
{
  g_autoptr (GDateTime) since = moment (ages[_i].since);
  g_autoptr (GDateTime) now = moment ("2026-07-01T05:00:00Z");
  g_autofree char *text = vc_format_age (since, now);

  ck_assert_str_eq (text, ages[_i].text);
}
END_TEST

static const struct
{
  guint64     number;
  const char *text;
} numbers[] = {
  { 0,       "0"         },
  { 999,     "999"       },
  { 1000,    "1,000"     },
  { 5000,    "5,000"     },
  { 1234567, "1,234,567" },
};

START_TEST (thousands_are_grouped)
{
  g_autofree char *text = vc_format_number (numbers[_i].number);

  ck_assert_str_eq (text, numbers[_i].text);
}
END_TEST

static const struct
{
  const char *since;
  const char *text;
} pasts[] = {
  { "2026-07-03T09:59:30Z", "just now"       },
  { "2026-07-03T09:58:00Z", "2 minutes ago"  },
  { "2026-07-03T09:01:00Z", "59 minutes ago" },
  { "2026-07-03T08:30:00Z", "1 hour ago"     },
  { "2026-07-02T09:00:00Z", "yesterday"      },
  { "2026-07-03T11:00:00Z", "just now"       },   /* a clock that went back */
};

START_TEST (what_was_done_here_is_dated_by_minutes_then_hours)
{
  g_autoptr (GDateTime) since = moment (pasts[_i].since);
  g_autoptr (GDateTime) now = moment ("2026-07-03T10:00:00Z");
  g_autofree char *text = vc_format_since (since, now);

  ck_assert_str_eq (text, pasts[_i].text);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("format");
  TCase *tcase = tcase_create ("format");

  tcase_add_unchecked_fixture (tcase, use_english_in_vietnam, NULL);
  tcase_add_test (tcase, a_date_has_the_day_first_and_is_local);
  tcase_add_loop_test (tcase, days_left_are_counted_as_on_a_calendar, 0, G_N_ELEMENTS (dues));
  tcase_add_loop_test (tcase, age_is_told_in_days, 0, G_N_ELEMENTS (ages));
  tcase_add_loop_test (tcase, what_was_done_here_is_dated_by_minutes_then_hours, 0, G_N_ELEMENTS (pasts));
  tcase_add_loop_test (tcase, thousands_are_grouped, 0, G_N_ELEMENTS (numbers));
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
