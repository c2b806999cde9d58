/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was printed, and how far it came. */

#include "test-store.h"

#include "raw-database.h"

static void
must_add (VcWorkStore *store,
          guint        number,
          const char  *kind,
          guint        about,
          const char  *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcPrintRow) row = work_add_print (store, number, kind, about, reason, &error);

  ck_assert_worked (row != NULL, error);
  ck_assert_int_eq (vc_print_row_get_state (row), VC_PRINT_ASKED);
}

static void
must_note (VcWorkStore  *store,
           guint         number,
           VcPrintState  state,
           guint         job_id,
           const char   *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcPrintRow) row = work_note_print (store, number, state, job_id, words, &error);

  ck_assert_worked (row != NULL, error);
  ck_assert_int_eq (vc_print_row_get_state (row), state);
}

static void
assert_unfinished (VcWorkStore *store,
                   guint        n)
{
  g_autoptr (GPtrArray) rows = work_list_unfinished_prints (store, NULL);

  ck_assert_ptr_nonnull (rows);
  ck_assert_uint_eq (rows->len, n);
}

START_TEST (a_print_comes_back_exactly_after_reopening)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GDateTime) asked_at = vc_clock_now (rig->clock);
  g_autoptr (GPtrArray) rows = NULL;
  const VcPrintRowFields *fields;

  must_add (store, 1, "form", 5, CANARY_NOTE);
  vc_clock_advance (rig->clock, G_TIME_SPAN_MINUTE);
  must_note (store, 1, VC_PRINT_SENT, 17, "job-printing media-empty-error");
  ck_assert (work_close (store, NULL));
  g_object_unref (store);
  store = work_store_with_officer (rig);

  rows = work_list_prints (store, 5, NULL);
  ck_assert_uint_eq (rows->len, 1);
  fields = vc_print_row_get_fields (rows->pdata[0]);
  ck_assert_str_eq (fields->declaration_id, "d-5");
  ck_assert_str_eq (fields->kind, "form");
  ck_assert_uint_eq (fields->copies, 2);
  ck_assert_str_eq (fields->printer, "quay-3");
  ck_assert_uint_eq (fields->job_id, 17);
  ck_assert_int_eq (fields->state, VC_PRINT_SENT);
  ck_assert_str_eq (fields->words, "job-printing media-empty-error");
  ck_assert_str_eq (fields->reason, CANARY_NOTE);
  ck_assert_str_eq (fields->officer_id, "o-1");
  ck_assert (g_date_time_equal (fields->asked_at, asked_at));
  ck_assert_int_eq (g_date_time_difference (fields->changed_at, asked_at), G_TIME_SPAN_MINUTE);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (each_declaration_has_its_own_newest_first_and_registers_have_none)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GPtrArray) of_one = NULL;
  g_autoptr (GPtrArray) of_none = NULL;

  must_add (store, 1, "form", 5, NULL);
  must_add (store, 2, "receipt", 5, NULL);
  must_add (store, 3, "form", 6, NULL);
  must_add (store, 4, "register", 0, NULL);
  must_add (store, 5, "register", 0, NULL);

  of_one = work_list_prints (store, 5, NULL);
  ck_assert_uint_eq (of_one->len, 2);
  ck_assert_str_eq (vc_print_row_get_fields (of_one->pdata[0])->kind, "receipt");
  of_none = work_list_prints (store, 0, NULL);
  ck_assert_uint_eq (of_none->len, 2);
  ck_assert_ptr_null (vc_print_row_get_declaration_id (of_none->pdata[0]));
  ck_assert (work_close (store, NULL));
}
END_TEST

/* How the first one stood, and whether the second needs a reason. */
static const struct
{
  VcPrintState state;
  gboolean     needs_reason;
} repeated[] = {
  { VC_PRINT_ASKED,    TRUE  },
  { VC_PRINT_SENT,     TRUE  },
  { VC_PRINT_FINISHED, TRUE  },
  { VC_PRINT_FAILED,   FALSE },
  { VC_PRINT_UNKNOWN,  TRUE  },
};

START_TEST (what_was_printed_before_is_printed_again_with_a_reason_only)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcPrintRow) again = NULL;

  must_add (store, 1, "form", 5, NULL);
  if (repeated[_i].state != VC_PRINT_ASKED)
    must_note (store, 1, VC_PRINT_SENT, 1, NULL);
  if (repeated[_i].state != VC_PRINT_ASKED && repeated[_i].state != VC_PRINT_SENT)
    must_note (store, 1, repeated[_i].state, 0, NULL);

  again = work_add_print (store, 2, "form", 5, NULL, &error);
  ck_assert_int_eq (again == NULL, repeated[_i].needs_reason);
  if (again == NULL)
    {
      ck_assert_store_error (error, VC_STORE_ERROR_STATE);
      must_add (store, 2, "form", 5, "giấy bị kẹt");
    }
  ck_assert (work_close (store, NULL));
}
END_TEST

/* From, to, and whether that is the way. */
static const struct
{
  VcPrintState from;
  VcPrintState to;
  gboolean     forward;
} steps[] = {
  { VC_PRINT_ASKED,    VC_PRINT_FAILED,   TRUE  },
  { VC_PRINT_ASKED,    VC_PRINT_UNKNOWN,  TRUE  },
  { VC_PRINT_ASKED,    VC_PRINT_FINISHED, FALSE },
  { VC_PRINT_SENT,     VC_PRINT_SENT,     TRUE  },
  { VC_PRINT_FINISHED, VC_PRINT_SENT,     FALSE },
  { VC_PRINT_FINISHED, VC_PRINT_FAILED,   FALSE },
  { VC_PRINT_FAILED,   VC_PRINT_FINISHED, FALSE },
  { VC_PRINT_UNKNOWN,  VC_PRINT_FINISHED, FALSE },
  { VC_PRINT_UNKNOWN,  VC_PRINT_SENT,     FALSE },
};

START_TEST (a_print_moves_one_way)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcPrintRow) row = NULL;

  must_add (store, 1, "form", 5, NULL);
  if (steps[_i].from != VC_PRINT_ASKED)
    must_note (store, 1, VC_PRINT_SENT, 1, NULL);
  if (steps[_i].from != VC_PRINT_ASKED && steps[_i].from != VC_PRINT_SENT)
    must_note (store, 1, steps[_i].from, 0, NULL);

  row = work_note_print (store, 1, steps[_i].to, 0, NULL, &error);
  ck_assert_int_eq (row != NULL, steps[_i].forward);
  if (row == NULL)
    ck_assert_store_error (error, VC_STORE_ERROR_STATE);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (an_officers_word_is_the_last_one)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcPrintRow) too_early = NULL;
  g_autoptr (VcPrintRow) confirmed = NULL;

  must_add (store, 1, "form", 5, NULL);
  too_early = work_confirm_print (store, 1, &error);
  ck_assert_ptr_null (too_early);
  ck_assert_store_error (error, VC_STORE_ERROR_STATE);
  g_clear_error (&error);

  must_note (store, 1, VC_PRINT_SENT, 3, "media-empty-error");
  confirmed = work_confirm_print (store, 1, &error);
  ck_assert_worked (confirmed != NULL, error);
  ck_assert (vc_print_row_is_printed (confirmed));
  ck_assert_str_eq (vc_print_row_get_fields (confirmed)->words, "media-empty-error");
  ck_assert_ptr_null (work_note_print (store, 1, VC_PRINT_FAILED, 0, NULL, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_STATE);
  assert_unfinished (store, 0);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (only_what_came_out_is_called_printed)
{
  static const gboolean printed[] = {
    [VC_PRINT_ASKED] = FALSE, [VC_PRINT_SENT] = FALSE, [VC_PRINT_FINISHED] = TRUE,
    [VC_PRINT_FAILED] = FALSE, [VC_PRINT_UNKNOWN] = FALSE, [VC_PRINT_CONFIRMED] = TRUE,
  };
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (printed); i++)
    {
      g_autoptr (VcPrintRow) row = vc_print_row_new (&(VcPrintRowFields) {
        .id = "1", .state = (VcPrintState) i, .asked_at = now, .changed_at = now,
      });

      ck_assert_int_eq (vc_print_row_is_printed (row), printed[i]);
    }
}
END_TEST

START_TEST (what_the_print_service_says_is_noted_whoever_is_signed_in)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GError) error = NULL;

  must_add (store, 1, "form", 5, NULL);
  must_add (store, 2, "form", 6, NULL);
  must_note (store, 1, VC_PRINT_SENT, 3, NULL);
  vc_work_store_lock (store);

  ck_assert_ptr_null (work_add_print (store, 3, "form", 7, NULL, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_LOCKED);
  g_clear_error (&error);
  ck_assert_ptr_null (work_confirm_print (store, 1, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_LOCKED);
  assert_unfinished (store, 2);
  must_note (store, 1, VC_PRINT_FINISHED, 0, NULL);
  assert_unfinished (store, 1);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (another_officer_sees_the_print_and_not_the_reason)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GPtrArray) rows = NULL;

  must_add (store, 1, "form", 5, CANARY_NOTE);
  ck_assert (work_enrol (store, 2, OTHER_PASSWORD, NULL));
  rows = work_list_prints (store, 5, NULL);
  ck_assert_uint_eq (rows->len, 1);
  ck_assert_str_eq (vc_print_row_get_fields (rows->pdata[0])->officer_id, "o-1");
  ck_assert_ptr_null (vc_print_row_get_fields (rows->pdata[0])->reason);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (the_reason_is_sealed_and_the_audit_has_a_line_of_each_word)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (VcPrintRow) confirmed = NULL;

  must_add (store, 1, "form", 5, CANARY_NOTE);
  ck_assert_ptr_null (work_add_print (store, 2, "form", 5, NULL, NULL));
  must_note (store, 1, VC_PRINT_SENT, 3, NULL);
  must_note (store, 1, VC_PRINT_FINISHED, 0, NULL);
  confirmed = work_confirm_print (store, 1, NULL);
  ck_assert_ptr_nonnull (confirmed);
  ck_assert (work_close (store, NULL));

  ck_assert_int_eq (raw_number (rig->work,
    "SELECT count (*) FROM prints WHERE instr (CAST (reason AS TEXT), 'nhắn') > 0"), 0);
  ck_assert_int_eq (raw_number (rig->work, "SELECT count (*) FROM audit WHERE action = 'print.ask'"), 1);
  ck_assert_int_eq (raw_number (rig->work, "SELECT count (*) FROM audit WHERE action = 'print.confirm'"), 1);
}
END_TEST

TCase *
prints_case (void)
{
  TCase *tcase = tcase_create ("prints");

  tcase_add_test (tcase, a_print_comes_back_exactly_after_reopening);
  tcase_add_test (tcase, each_declaration_has_its_own_newest_first_and_registers_have_none);
  tcase_add_loop_test (tcase, what_was_printed_before_is_printed_again_with_a_reason_only, 0, G_N_ELEMENTS (repeated));
  tcase_add_loop_test (tcase, a_print_moves_one_way, 0, G_N_ELEMENTS (steps));
  tcase_add_test (tcase, an_officers_word_is_the_last_one);
  tcase_add_test (tcase, only_what_came_out_is_called_printed);
  tcase_add_test (tcase, what_the_print_service_says_is_noted_whoever_is_signed_in);
  tcase_add_test (tcase, another_officer_sees_the_print_and_not_the_reason);
  tcase_add_test (tcase, the_reason_is_sealed_and_the_audit_has_a_line_of_each_word);
  return tcase;
}
