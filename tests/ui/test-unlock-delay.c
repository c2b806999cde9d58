/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-test.h"
#include "vc-unlock-delay.h"

static VcClock       *clock_held;
static VcUnlockDelay *delay;

static void
set_up (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 20, 8, 0, 0);

  clock_held = vc_clock_new_fixed (now);
  delay = vc_unlock_delay_new (clock_held);
}

static void
tear_down (void)
{
  g_clear_object (&delay);
  g_clear_object (&clock_held);
}

/* How many wrong passwords, and what the next one has to wait. */
static const struct
{
  guint n_wrong;
  guint seconds;
} waits[] = {
  { 0, 0 }, { 1, 0 }, { 2, 0 }, { 3, 10 }, { 4, 20 }, { 5, 40 }, { 6, 80 }, { 7, 160 }, { 8, 300 }, { 9, 300 }, { 500, 300 },
};

START_TEST (each_wrong_password_waits_longer_after_the_first_few)
{
  for (guint i = 0; i < waits[_i].n_wrong; i++)
    vc_unlock_delay_note_wrong (delay);

  ck_assert_uint_eq (vc_unlock_delay_get_remaining (delay), waits[_i].seconds);
}
END_TEST

static void
guess_until_waiting (void)
{
  while (vc_unlock_delay_get_remaining (delay) == 0)
    vc_unlock_delay_note_wrong (delay);
}

START_TEST (the_wait_passes_and_is_rounded_up)
{
  guess_until_waiting ();

  vc_clock_advance (clock_held, 9500 * G_TIME_SPAN_MILLISECOND);
  ck_assert_uint_eq (vc_unlock_delay_get_remaining (delay), 1);
  vc_clock_advance (clock_held, 500 * G_TIME_SPAN_MILLISECOND);
  ck_assert_uint_eq (vc_unlock_delay_get_remaining (delay), 0);

  vc_unlock_delay_note_wrong (delay);
  ck_assert_uint_eq (vc_unlock_delay_get_remaining (delay), 20);
}
END_TEST

START_TEST (the_right_password_ends_it)
{
  guess_until_waiting ();
  vc_unlock_delay_forget (delay);
  ck_assert_uint_eq (vc_unlock_delay_get_remaining (delay), 0);

  vc_unlock_delay_note_wrong (delay);
  ck_assert_uint_eq (vc_unlock_delay_get_remaining (delay), 0);
}
END_TEST

START_TEST (a_clock_that_is_put_back_keeps_nobody_out_for_longer)
{
  guess_until_waiting ();
  vc_clock_advance (clock_held, -G_TIME_SPAN_DAY);
  ck_assert_uint_eq (vc_unlock_delay_get_remaining (delay), 10);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("unlock-delay");
  TCase *tcase = tcase_create ("unlock-delay");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_loop_test (tcase, each_wrong_password_waits_longer_after_the_first_few, 0, G_N_ELEMENTS (waits));
  tcase_add_test (tcase, the_wait_passes_and_is_rounded_up);
  tcase_add_test (tcase, the_right_password_ends_it);
  tcase_add_test (tcase, a_clock_that_is_put_back_keeps_nobody_out_for_longer);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
