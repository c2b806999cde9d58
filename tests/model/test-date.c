/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-model.h"
#include "vc-date.h"

static const struct
{
  const char *text;
  VcDate      date;
  const char *vietnamese;
} dates[] = {
  { "1957-03-02", { 1957, 3, 2 },   "02/03/1957" },
  { "1957-03",    { 1957, 3, 0 },   "03/1957"    },
  { "1957",       { 1957, 0, 0 },   "1957"       },
  { "2024-02-29", { 2024, 2, 29 },  "29/02/2024" },
  { "2000-02-29", { 2000, 2, 29 },  "29/02/2000" },
  { "1999-12-31", { 1999, 12, 31 }, "31/12/1999" },
};

START_TEST (a_date_is_read_and_written_as_exactly_as_it_is_known)
{
  VcDate           date = VC_DATE_UNKNOWN;
  g_autofree char *text = NULL;
  g_autofree char *vietnamese = NULL;

  ck_assert_msg (vc_date_parse (dates[_i].text, &date), "%s was not read", dates[_i].text);
  ck_assert_int_eq (vc_date_compare (date, dates[_i].date), 0);

  text = vc_date_format (date);
  vietnamese = vc_date_format_vi (date);
  ck_assert_str_eq (text, dates[_i].text);
  ck_assert_str_eq (vietnamese, dates[_i].vietnamese);
}
END_TEST

static const char * const not_dates[] = {
  NULL, "", "57", "195", "19570302", "1957-3-2", "1957-00", "1957-13", "1957-03-00", "1957-04-31",
  "2023-02-29", "1900-02-29", "0000", "0000-01-01", "1957/03/02", "02/03/1957", "1957-03-02T00:00:00Z",
  " 957", "+957", "1957-03-2 ", "1957-", "1957-03-", "１９５７",
};

START_TEST (what_is_no_date_is_refused_and_changes_nothing)
{
  VcDate date = { 2001, 2, 3 };

  ck_assert_msg (!vc_date_parse (not_dates[_i], &date), "\"%s\" was read", not_dates[_i]);
  ck_assert_uint_eq (date.year, 2001);
}
END_TEST

START_TEST (an_unknown_date_is_written_as_nothing_and_is_not_valid)
{
  g_autofree char *text = vc_date_format (VC_DATE_UNKNOWN);
  g_autofree char *vietnamese = vc_date_format_vi (VC_DATE_UNKNOWN);

  ck_assert_str_eq (text, "");
  ck_assert_str_eq (vietnamese, "");
  ck_assert (!vc_date_is_valid (VC_DATE_UNKNOWN));
  ck_assert (!vc_date_is_valid ((VcDate) { 1957, 0, 2 }));
}
END_TEST

START_TEST (dates_are_in_order_with_the_less_exact_first)
{
  static const VcDate ordered[] = {
    { 1956, 12, 31 }, { 1957, 0, 0 }, { 1957, 1, 0 }, { 1957, 1, 1 }, { 1957, 1, 2 }, { 1957, 2, 1 }, { 1958, 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ordered); j++)
      {
        int order = vc_date_compare (ordered[i], ordered[j]);

        ck_assert_msg ((order < 0) == (i < j) && (order > 0) == (i > j), "%u against %u gave %d", i, j, order);
      }
}
END_TEST

static const struct
{
  VcDate   a;
  VcDate   b;
  gboolean agree;
} pairs[] = {
  { { 1957, 3, 2 }, { 1957, 3, 2 }, TRUE  },
  { { 1957, 0, 0 }, { 1957, 3, 2 }, TRUE  },
  { { 1957, 3, 0 }, { 1957, 3, 2 }, TRUE  },
  { { 1957, 3, 0 }, { 1957, 0, 0 }, TRUE  },
  { { 1957, 3, 2 }, { 1957, 3, 3 }, FALSE },
  { { 1957, 4, 0 }, { 1957, 3, 2 }, FALSE },
  { { 1958, 0, 0 }, { 1957, 0, 0 }, FALSE },
  { { 0, 0, 0 },    { 1957, 3, 2 }, FALSE },
  { { 0, 0, 0 },    { 0, 0, 0 },    FALSE },
};

START_TEST (dates_agree_as_far_as_both_are_known)
{
  ck_assert_int_eq (vc_date_agrees (pairs[_i].a, pairs[_i].b), pairs[_i].agree);
  ck_assert_int_eq (vc_date_agrees (pairs[_i].b, pairs[_i].a), pairs[_i].agree);
}
END_TEST

static const struct
{
  VcDate birth;
  VcDate today;
  int    age;
} ages[] = {
  { { 2012, 11, 20 }, { 2026, 11, 20 }, 14 },
  { { 2012, 11, 21 }, { 2026, 11, 20 }, 13 },
  { { 2012, 12, 1 },  { 2026, 11, 20 }, 13 },
  { { 2008, 2, 29 },  { 2026, 2, 28 },  17 },
  { { 2008, 2, 29 },  { 2026, 3, 1 },   18 },
  { { 1957, 0, 0 },   { 2026, 1, 1 },   69 },
  { { 1957, 3, 0 },   { 2026, 2, 28 },  68 },
  { { 2026, 11, 20 }, { 2026, 11, 20 }, 0  },
  { { 2027, 1, 1 },   { 2026, 11, 20 }, -1 },
  { { 0, 0, 0 },      { 2026, 11, 20 }, -1 },
};

START_TEST (age_counts_completed_years)
{
  ck_assert_int_eq (vc_date_age (ages[_i].birth, ages[_i].today), ages[_i].age);
}
END_TEST

TCase *
test_date_case (void)
{
  TCase *tcase = tcase_create ("dates");

  tcase_add_loop_test (tcase, a_date_is_read_and_written_as_exactly_as_it_is_known, 0, G_N_ELEMENTS (dates));
  tcase_add_loop_test (tcase, what_is_no_date_is_refused_and_changes_nothing, 0, G_N_ELEMENTS (not_dates));
  tcase_add_test (tcase, an_unknown_date_is_written_as_nothing_and_is_not_valid);
  tcase_add_test (tcase, dates_are_in_order_with_the_less_exact_first);
  tcase_add_loop_test (tcase, dates_agree_as_far_as_both_are_known, 0, G_N_ELEMENTS (pairs));
  tcase_add_loop_test (tcase, age_counts_completed_years, 0, G_N_ELEMENTS (ages));
  return tcase;
}
