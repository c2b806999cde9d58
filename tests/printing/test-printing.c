/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the ledger says of what a real print service does, and what is left
 * there for others to read. */

#include <string.h>

#include "desk.h"
#include "relay.h"
#include "vc-test.h"

static Desk *desk;

static void
set_up (void)
{
  desk = desk_new ("ErrorPolicy abort-job");
}

static void
tear_down (void)
{
  g_clear_pointer (&desk, desk_free);
}

/* Instead. */
static void
set_up_with (const char *settings)
{
  tear_down ();
  desk = desk_new (settings);
}

static guint
count_copies (void)
{
  g_autofree char *paper = print_service_dup_paper (desk->service);
  guint n = 0;

  for (const char *found = paper; (found = strstr (found, MARKER)) != NULL; found++)
    n++;
  return n;
}

static void
assert_not_printed (const char *id)
{
  g_autoptr (VcPrintRow) row = desk_find (desk, id);

  ck_assert (!vc_print_row_is_printed (row));
}

static const char * const personal[] = { MARKER, NUMBER, "giấy bị kẹt", DECLARATION };

static void
assert_nothing_on_disk (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (personal); i++)
    {
      g_autofree char *found = print_service_find_on_disk (desk->service, personal[i]);

      ck_assert_msg (found == NULL, "%s is in %s", personal[i], found);
    }
}

/* The document goes when its job is over, which is told a moment before. */
static void
assert_nothing_in_spool (const char *text)
{
  gint64 patience = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  for (;;)
    {
      g_autofree char *found = print_service_find_in_spool (desk->service, text);

      if (found == NULL)
        return;

      ck_assert_msg (g_get_monotonic_time () < patience, "%s is in %s", text, found);
    }
}

static void
assert_nothing_left (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (personal); i++)
    assert_nothing_in_spool (personal[i]);

  assert_nothing_on_disk ();
}

START_TEST (what_came_out_is_finished_and_nothing_is_left_of_it)
{
  g_autofree char *id = desk_must_print (desk);

  desk_wait_state (desk, id, VC_PRINT_FINISHED);
  ck_assert_uint_eq (count_copies (), 1);
  assert_nothing_left ();
}
END_TEST

START_TEST (the_print_service_knows_a_number_and_how_it_is_printed_and_no_more)
{
  g_autofree char *id = desk_must_print (desk);
  g_auto (GStrv) order = NULL;

  desk_wait_state (desk, id, VC_PRINT_FINISHED);
  order = print_service_dup_order (desk->service);
  ck_assert_str_eq (order[0], id);
  ck_assert_str_eq (order[1], "2");
  ck_assert_ptr_nonnull (strstr (order[2], "sides=two-sided-long-edge"));
  ck_assert_ptr_nonnull (strstr (order[2], "media=iso_a4_210x297mm"));
}
END_TEST

START_TEST (what_the_printer_could_not_print_failed)
{
  g_autofree char *id = NULL;

  print_service_set_mood (desk->service, "breaks");
  id = desk_must_print (desk);
  desk_wait_state (desk, id, VC_PRINT_FAILED);
  assert_not_printed (id);
  ck_assert_uint_eq (count_copies (), 0);
  assert_nothing_left ();
}
END_TEST

START_TEST (without_paper_it_is_sent_and_says_so_and_finishes_with_paper)
{
  g_autofree char *id = NULL;

  print_service_set_mood (desk->service, "has-no-paper");
  id = desk_must_print (desk);
  desk_wait_word (desk, id, "media-empty-error");
  assert_not_printed (id);
  assert_nothing_on_disk ();

  print_service_fill_tray (desk->service);
  desk_wait_state (desk, id, VC_PRINT_FINISHED);
  ck_assert_uint_eq (count_copies (), 1);
  assert_nothing_left ();
}
END_TEST

START_TEST (what_takes_its_time_is_not_printed_before_it_is)
{
  g_autofree char *id = NULL;

  print_service_set_mood (desk->service, "takes-its-time");
  id = desk_must_print (desk);
  desk_wait_word (desk, id, "job-printing");
  assert_not_printed (id);
  print_service_fill_tray (desk->service);
  desk_wait_state (desk, id, VC_PRINT_FINISHED);
  assert_nothing_left ();
}
END_TEST

START_TEST (a_job_that_somebody_took_back_failed)
{
  VcSpooler *spooler = vc_print_ledger_get_spooler (desk->ledger);
  g_autofree char *id = NULL;
  g_autoptr (VcPrintRow) row = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  print_service_set_mood (desk->service, "takes-its-time");
  id = desk_must_print (desk);
  row = desk_find (desk, id);
  vc_spooler_cancel_async (spooler, vc_print_row_get_fields (row)->job_id, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  ck_assert_msg (vc_spooler_cancel_finish (spooler, result, &error), "%s", error != NULL ? error->message : "");
  desk_wait_state (desk, id, VC_PRINT_FAILED);
  ck_assert_uint_eq (count_copies (), 0);
  assert_nothing_left ();
}
END_TEST

START_TEST (what_a_killed_print_service_lost_is_unknown_until_an_officer_says)
{
  g_autofree char *id = NULL;
  g_autoptr (VcPrintRow) row = NULL;
  g_autoptr (GError) error = NULL;

  print_service_set_mood (desk->service, "takes-its-time");
  id = desk_must_print (desk);
  desk_wait_word (desk, id, "job-printing");
  print_service_kill (desk->service);
  assert_not_printed (id);
  assert_nothing_on_disk ();

  print_service_start (desk->service);
  desk_wait_state (desk, id, VC_PRINT_UNKNOWN);
  assert_not_printed (id);
  assert_nothing_on_disk ();

  row = desk_confirm (desk, id, &error);
  ck_assert_msg (row != NULL, "%s", error != NULL ? error->message : "");
  ck_assert (vc_print_row_is_printed (row));
}
END_TEST

START_TEST (without_a_print_service_it_failed_and_may_be_printed_again)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  print_service_kill (desk->service);
  ck_assert_ptr_null (desk_print (desk, "counter", NULL, &error));
  ck_assert (g_error_matches (error, VC_SPOOLER_ERROR, VC_SPOOLER_ERROR_NO_SERVER));

  print_service_start (desk->service);
  id = desk_must_print (desk);
  desk_wait_state (desk, id, VC_PRINT_FINISHED);
}
END_TEST

/* Whether the document was there or not, nobody was told: the job was taken
 * back, and what is noted is what it says. */
START_TEST (a_connection_that_breaks_at_the_document_leaves_no_doubt)
{
  g_autoptr (Relay) relay = relay_new (print_service_get_address (desk->service), MARKER, (RelayFault) _i);
  g_autofree char *id = NULL;

  print_service_set_mood (desk->service, "takes-its-time");
  desk_reach_by (desk, relay_get_address (relay));
  id = desk_must_print (desk);
  desk_wait_state (desk, id, VC_PRINT_FAILED);
  desk_restart (desk);
  ck_assert_uint_eq (count_copies (), 0);
  assert_nothing_left ();
}
END_TEST

static const struct
{
  const char     *printer;
  VcSpoolerError  code;
} wrong_printers[] = {
  { "nowhere",     VC_SPOOLER_ERROR_NO_PRINTER },
  { "../counter",  VC_SPOOLER_ERROR_REFUSED    },
  { "closed",      VC_SPOOLER_ERROR_REFUSED    },
};

START_TEST (a_printer_that_is_not_there_or_takes_nothing_is_an_error)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (desk_print (desk, wrong_printers[_i].printer, NULL, &error));
  ck_assert_msg (g_error_matches (error, VC_SPOOLER_ERROR, (int) wrong_printers[_i].code), "%s", error->message);
  assert_nothing_left ();
}
END_TEST

START_TEST (the_same_is_printed_again_with_a_reason_only)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = desk_must_print (desk);
  g_autoptr (VcPrintRow) again = NULL;

  desk_wait_state (desk, id, VC_PRINT_FINISHED);
  ck_assert_ptr_null (desk_print (desk, "counter", NULL, &error));
  ck_assert (g_error_matches (error, VC_PRINT_LEDGER_ERROR, VC_PRINT_LEDGER_ERROR_PRINTED_BEFORE));
  g_clear_error (&error);

  again = desk_print (desk, "counter", "giấy bị kẹt", &error);
  ck_assert_msg (again != NULL, "%s", error != NULL ? error->message : "");
  desk_wait_state (desk, vc_print_row_get_id (again), VC_PRINT_FINISHED);
  ck_assert_uint_eq (count_copies (), 2);
  assert_nothing_left ();
}
END_TEST

START_TEST (a_job_is_looked_at_again_after_a_restart_of_the_program)
{
  g_autofree char *id = NULL;

  print_service_set_mood (desk->service, "takes-its-time");
  id = desk_must_print (desk);
  desk_restart (desk);
  assert_not_printed (id);
  print_service_fill_tray (desk->service);
  desk_wait_state (desk, id, VC_PRINT_FINISHED);
}
END_TEST

START_TEST (a_job_is_followed_when_its_officer_has_gone)
{
  g_autofree char *id = NULL;

  print_service_set_mood (desk->service, "takes-its-time");
  id = desk_must_print (desk);
  vc_work_store_lock (desk->store);
  print_service_fill_tray (desk->service);
  desk_wait_state (desk, id, VC_PRINT_FINISHED);
}
END_TEST

START_TEST (where_the_print_service_keeps_no_record_nobody_knows_and_nothing_is_left)
{
  g_autofree char *id = NULL;

  set_up_with ("PreserveJobHistory No");
  print_service_set_mood (desk->service, "takes-its-time");
  id = desk_must_print (desk);
  desk_wait_word (desk, id, "job-printing");
  print_service_fill_tray (desk->service);
  desk_wait_state (desk, id, VC_PRINT_UNKNOWN);
  assert_nothing_left ();
}
END_TEST

START_TEST (what_was_being_handed_over_when_the_program_ended_is_unknown)
{
  const VcPrintRowFields fields = {
    .id = "00000001-2222-4333-8444-555555555555", .declaration_id = DECLARATION, .kind = "form", .copies = 1,
    .printer = "counter",
  };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VcPrintRow) row = NULL;
  GAsyncResult *kept = NULL;

  vc_work_store_add_print_async (desk->store, &fields, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  row = vc_work_store_print_finish (desk->store, result, NULL);
  ck_assert_ptr_nonnull (row);
  desk_restart (desk);
  desk_wait_state (desk, fields.id, VC_PRINT_UNKNOWN);
}
END_TEST

START_TEST (an_officer_with_the_page_in_hand_need_not_wait)
{
  g_autoptr (VcPrintRow) row = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  print_service_set_mood (desk->service, "takes-its-time");
  id = desk_must_print (desk);
  row = desk_confirm (desk, id, &error);
  ck_assert_msg (row != NULL, "%s", error != NULL ? error->message : "");
  ck_assert_int_eq (vc_print_row_get_state (row), VC_PRINT_CONFIRMED);
}
END_TEST

START_TEST (a_printer_that_stopped_leaves_the_job_sent)
{
  g_autofree char *id = NULL;

  set_up_with ("ErrorPolicy stop-printer");
  print_service_set_mood (desk->service, "breaks");
  id = desk_must_print (desk);
  desk_wait_word (desk, id, "paused");
  assert_not_printed (id);
  assert_nothing_on_disk ();
}
END_TEST

static GPtrArray *
list_printers (VcSpooler *spooler)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  vc_spooler_list_async (spooler, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  return vc_spooler_list_finish (spooler, result, NULL);
}

START_TEST (the_printers_are_listed_with_what_is_known_of_them)
{
  g_autoptr (GPtrArray) printers = list_printers (vc_print_ledger_get_spooler (desk->ledger));
  const VcPrinterFields *closed;
  const VcPrinterFields *counter;

  ck_assert_ptr_nonnull (printers);
  ck_assert_uint_eq (printers->len, 2);
  closed = vc_printer_get_fields (printers->pdata[0]);
  counter = vc_printer_get_fields (printers->pdata[1]);
  ck_assert_str_eq (closed->name, "closed");
  ck_assert (!closed->is_accepting && !closed->is_default);
  ck_assert_str_eq (counter->name, "counter");
  ck_assert_str_eq (counter->description, "The printer of the counter");
  ck_assert_str_eq (counter->location, "Quầy 3");
  ck_assert (counter->is_accepting && counter->is_default);
  ck_assert_ptr_null (counter->reasons[0]);
}
END_TEST

START_TEST (the_system_says_where_the_print_service_is)
{
  g_autoptr (VcSpooler) spooler = vc_spooler_new (NULL);
  g_autoptr (GPtrArray) printers = NULL;

  g_setenv ("CUPS_SERVER", print_service_get_address (desk->service), TRUE);
  printers = list_printers (spooler);
  ck_assert_ptr_nonnull (printers);
  ck_assert_uint_eq (printers->len, 2);
}
END_TEST

START_TEST (another_job_by_the_same_number_is_not_ours)
{
  VcSpooler *spooler = vc_print_ledger_get_spooler (desk->ledger);
  g_autofree char *id = desk_must_print (desk);
  g_autoptr (VcPrintRow) row = desk_find (desk, id);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  vc_spooler_get_job_async (spooler, vc_print_row_get_fields (row)->job_id, "another", NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  ck_assert_ptr_null (vc_spooler_get_job_finish (spooler, result, &error));
  ck_assert (g_error_matches (error, VC_SPOOLER_ERROR, VC_SPOOLER_ERROR_NO_JOB));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("printing");
  TCase *tcase = tcase_create ("printing");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, what_came_out_is_finished_and_nothing_is_left_of_it);
  tcase_add_test (tcase, the_print_service_knows_a_number_and_how_it_is_printed_and_no_more);
  tcase_add_test (tcase, what_the_printer_could_not_print_failed);
  tcase_add_test (tcase, without_paper_it_is_sent_and_says_so_and_finishes_with_paper);
  tcase_add_test (tcase, what_takes_its_time_is_not_printed_before_it_is);
  tcase_add_test (tcase, a_job_that_somebody_took_back_failed);
  tcase_add_test (tcase, what_a_killed_print_service_lost_is_unknown_until_an_officer_says);
  tcase_add_test (tcase, without_a_print_service_it_failed_and_may_be_printed_again);
  tcase_add_loop_test (tcase, a_connection_that_breaks_at_the_document_leaves_no_doubt, 0, RELAY_LOSES_THE_ANSWER + 1);
  tcase_add_loop_test (tcase, a_printer_that_is_not_there_or_takes_nothing_is_an_error, 0, G_N_ELEMENTS (wrong_printers));
  tcase_add_test (tcase, the_same_is_printed_again_with_a_reason_only);
  tcase_add_test (tcase, a_job_is_looked_at_again_after_a_restart_of_the_program);
  tcase_add_test (tcase, a_job_is_followed_when_its_officer_has_gone);
  tcase_add_test (tcase, where_the_print_service_keeps_no_record_nobody_knows_and_nothing_is_left);
  tcase_add_test (tcase, what_was_being_handed_over_when_the_program_ended_is_unknown);
  tcase_add_test (tcase, an_officer_with_the_page_in_hand_need_not_wait);
  tcase_add_test (tcase, a_printer_that_stopped_leaves_the_job_sent);
  tcase_add_test (tcase, the_printers_are_listed_with_what_is_known_of_them);
  tcase_add_test (tcase, the_system_says_where_the_print_service_is);
  tcase_add_test (tcase, another_job_by_the_same_number_is_not_ours);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
