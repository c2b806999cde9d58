/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tables themselves refuse, whoever asks. */

#include "test-store.h"

#include <string.h>

#include "raw-database.h"

static const char * const refused[] = {
  "UPDATE decisions SET kind = 'review'",
  "UPDATE decisions SET body = x'00', sum = x'00'",
  "DELETE FROM decisions",
  "REPLACE INTO decisions SELECT * FROM decisions",
  "DELETE FROM outbox WHERE state = 'waiting'",
  "DELETE FROM outbox WHERE state = 'refused'",
  "REPLACE INTO outbox SELECT * FROM outbox WHERE state = 'waiting'",
  "UPDATE outbox SET state = 'waiting' WHERE state = 'delivered'",
  "UPDATE outbox SET state = 'waiting' WHERE state = 'withdrawn'",
  "UPDATE outbox SET state = 'withdrawn' WHERE state = 'delivered'",
  "UPDATE outbox SET state = 'waiting' WHERE state = 'refused'",
  "UPDATE outbox SET state = 'settled' WHERE state = 'waiting'",
  "UPDATE outbox SET id = 'another' WHERE state = 'waiting'",
  "UPDATE withdrawals SET withdrawn_at = 0",
  "DELETE FROM withdrawals",
  "UPDATE audit SET at = 0",
  "DELETE FROM audit",
  "DELETE FROM audit WHERE seq = (SELECT max (seq) FROM audit)",
  "REPLACE INTO audit SELECT * FROM audit",
  "INSERT INTO audit SELECT 1000, at, officer_id, action, subject, chain, sum FROM audit LIMIT 1",
  "UPDATE prints SET state = 'sent' WHERE state = 'finished'",
  "UPDATE prints SET state = 'asked' WHERE state = 'sent'",
  "UPDATE prints SET state = 'confirmed' WHERE state = 'asked'",
  "UPDATE prints SET state = 'finished' WHERE state = 'asked'",
  "UPDATE prints SET state = 'sent', kind = 'other' WHERE state = 'sent'",
  "UPDATE prints SET state = 'sent', job_id = 8 WHERE state = 'sent'",
  "UPDATE prints SET state = 'sent', reason = NULL WHERE state = 'sent'",
  "REPLACE INTO prints SELECT * FROM prints",
  "DELETE FROM prints",
  "DELETE FROM keys",
};

/* One asked for, one sent, one finished. */
static void
fill_ledger (VcWorkStore *store)
{
  for (guint i = 11; i <= 13; i++)
    {
      g_autoptr (VcPrintRow) asked = work_add_print (store, i, "form", i, CANARY_NOTE, NULL);

      ck_assert_ptr_nonnull (asked);
    }

  for (guint i = 12; i <= 13; i++)
    {
      g_autoptr (VcPrintRow) sent = work_note_print (store, i, VC_PRINT_SENT, 7, NULL, NULL);

      ck_assert_ptr_nonnull (sent);
    }

  g_object_unref (work_note_print (store, 13, VC_PRINT_FINISHED, 0, NULL, NULL));
}

/* One in each state. */
static void
fill (Rig *rig)
{
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (VcOutboxItem) delivered = NULL;
  g_autoptr (VcOutboxItem) withdrawn = NULL;
  g_autoptr (VcOutboxItem) not_taken = NULL;

  for (guint i = 1; i <= 4; i++)
    must_decide (store, i);
  delivered = work_deliver (store, 2, NULL);
  withdrawn = work_withdraw (store, 3, NULL);
  not_taken = work_refuse (store, 4, "/problems/already-decided", NULL, NULL, NULL);
  ck_assert_ptr_nonnull (not_taken);
  fill_ledger (store);
  ck_assert (work_close (store, NULL));
}

START_TEST (the_tables_refuse_to_change_what_was_decided)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *message = NULL;

  fill (rig);
  before = raw_checksum (rig->work);
  ck_assert_msg (raw_run (rig->work, refused[_i], &message) == SQLITE_CONSTRAINT, "%s: %s", refused[_i], message);
  ck_assert_ptr_null (strstr (message, "CHECK"));
  after = raw_checksum (rig->work);
  ck_assert_str_eq (before, after);
}
END_TEST

START_TEST (a_decision_goes_once_its_place_in_the_outbox_is_gone)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autofree char *message = NULL;

  fill (rig);
  ck_assert_msg (raw_run (rig->work,
                          "PRAGMA foreign_keys = ON;"
                          "DELETE FROM outbox WHERE state IN ('delivered', 'withdrawn');"
                          "DELETE FROM withdrawals;"
                          "DELETE FROM decisions WHERE id NOT IN (SELECT id FROM outbox)", &message) == SQLITE_OK,
                 "%s", message);
  ck_assert_int_eq (raw_number (rig->work, "SELECT count (*) FROM decisions"), 2);
}
END_TEST

START_TEST (nothing_follows_a_deletion_by_itself)
{
  g_autoptr (Rig) rig = rig_new ();

  fill (rig);
  ck_assert_int_eq (raw_number (rig->work, "SELECT count (*) FROM sqlite_schema WHERE sql LIKE '%CASCADE%'"), 0);
  ck_assert_int_eq (raw_number (rig->work, "SELECT count (*) FROM sqlite_schema WHERE sql LIKE '%RESTRICT%'"), 8);
}
END_TEST

START_TEST (a_row_whose_sum_is_wrong_is_not_taken)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autofree char *message = NULL;

  fill (rig);
  ck_assert_int_eq (raw_run (rig->work, "UPDATE keys SET account = 'khac'", &message), SQLITE_CONSTRAINT);
  ck_assert_ptr_nonnull (strstr (message, "CHECK"));
}
END_TEST

TCase *
rules_case (void)
{
  TCase *tcase = tcase_create ("rules");

  tcase_add_loop_test (tcase, the_tables_refuse_to_change_what_was_decided, 0, G_N_ELEMENTS (refused));
  tcase_add_test (tcase, a_decision_goes_once_its_place_in_the_outbox_is_gone);
  tcase_add_test (tcase, nothing_follows_a_deletion_by_itself);
  tcase_add_test (tcase, a_row_whose_sum_is_wrong_is_not_taken);
  return tcase;
}
