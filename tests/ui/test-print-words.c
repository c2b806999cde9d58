/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-print-words.h"
#include "vc-test.h"

#include <string.h>

static VcPrintRow *
new_row (VcPrintState  state,
         const char   *words,
         guint         copies)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 22, 2, 5, 0);

  return vc_print_row_new (&(VcPrintRowFields) {
    .id = "00000000-0000-4000-8000-000000000001", .declaration_id = "D1", .kind = VC_PRINT_KIND_FORM,
    .copies = copies, .printer = "quay-1", .state = state, .words = words, .officer_id = "O1",
    .officer_name = "Trần Thị Mẫu An", .asked_at = now, .changed_at = now });
}

static const struct
{
  VcPrintState state;
  const char  *words;
  const char  *sentence;
} states[] = {
  { VC_PRINT_ASKED, NULL, "Being handed to the print service" },
  { VC_PRINT_SENT, NULL, "Being printed" },
  { VC_PRINT_SENT, "job-printing", "Being printed" },
  { VC_PRINT_SENT, "job-printing media-empty-error", "Not printed yet: The printer has no paper" },
  { VC_PRINT_SENT, "media-jam-warning", "Not printed yet: Paper is jammed in the printer" },
  { VC_PRINT_SENT, "offline-report", "Not printed yet: The printer is off or not connected" },
  { VC_PRINT_FINISHED, "job-completed-successfully", "Printed, says the print service" },
  { VC_PRINT_FAILED, "job-canceled-by-user", "Not printed: It was cancelled" },
  { VC_PRINT_FAILED, "aborted-by-system", "Not printed: the print service gave it up" },
  { VC_PRINT_FAILED, "print-service-unreachable", "Not printed: The print service did not answer" },
  { VC_PRINT_UNKNOWN, "job-not-found", "Nobody knows whether it was printed. Look, and say so." },
  { VC_PRINT_CONFIRMED, NULL, "On paper, says Trần Thị Mẫu An" },
};

START_TEST (a_print_says_how_far_it_has_come)
{
  g_autoptr (VcPrintRow) row = new_row (states[_i].state, states[_i].words, 1);
  g_autofree char *sentence = vc_print_words_dup_state (row);

  ck_assert_str_eq (sentence, states[_i].sentence);
}
END_TEST

/* Whatever a print waits for, nothing is called printed but what is. */
START_TEST (only_what_is_printed_is_called_so)
{
  g_autoptr (VcPrintRow) row = new_row (states[_i].state, states[_i].words, 1);
  g_autofree char *sentence = vc_print_words_dup_state (row);
  gboolean says_so = g_str_has_prefix (sentence, "Printed") || g_str_has_prefix (sentence, "On paper");

  ck_assert_int_eq (says_so, vc_print_row_is_printed (row));
}
END_TEST

START_TEST (several_copies_are_counted)
{
  g_autoptr (VcPrintRow) one = new_row (VC_PRINT_SENT, NULL, 1);
  g_autoptr (VcPrintRow) three = new_row (VC_PRINT_SENT, NULL, 3);
  g_autofree char *of_one = vc_print_words_dup_what (one);
  g_autofree char *of_three = vc_print_words_dup_what (three);

  ck_assert_ptr_null (strstr (of_one, "cop"));
  ck_assert_msg (g_str_has_prefix (of_three, "Form 01 · ") && g_str_has_suffix (of_three, " · quay-1 · 3 copies"), "%s",
                 of_three);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("print-words");
  TCase *tcase = tcase_create ("words");

  tcase_add_loop_test (tcase, a_print_says_how_far_it_has_come, 0, G_N_ELEMENTS (states));
  tcase_add_loop_test (tcase, only_what_is_printed_is_called_so, 0, G_N_ELEMENTS (states));
  tcase_add_test (tcase, several_copies_are_counted);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
