/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "desk.h"

#include "vc-test.h"

static void
must (gboolean      fine,
      const GError *error)
{
  ck_assert_msg (fine, "%s", error != NULL ? error->message : "");
}

static void
switch_on (Desk       *desk,
           const char *address)
{
  g_autoptr (VcSpooler) spooler = vc_spooler_new (address);
  g_autoptr (GError) error = NULL;

  desk->store = rig_open_work (desk->rig, &error);
  must (desk->store != NULL, error);
  must (work_enrol (desk->store, 1, "mật khẩu thử 1", &error), error);
  desk->ledger = vc_print_ledger_new (desk->store, spooler, desk->random);
}

static void
switch_off (Desk *desk)
{
  vc_print_ledger_stop (desk->ledger);
  g_clear_object (&desk->ledger);
  ck_assert (work_close (desk->store, NULL));
  g_clear_object (&desk->store);
}

Desk *
desk_new (const char *settings)
{
  Desk *desk = g_new0 (Desk, 1);

  desk->service = print_service_new (settings);
  desk->rig = rig_new ();
  desk->random = vc_random_new_seeded (5);
  switch_on (desk, print_service_get_address (desk->service));
  return desk;
}

void
desk_free (Desk *desk)
{
  switch_off (desk);
  g_object_unref (desk->random);
  rig_free (desk->rig);
  print_service_free (desk->service);
  g_free (desk);
}

void
desk_restart (Desk *desk)
{
  desk_reach_by (desk, print_service_get_address (desk->service));
}

/* Starts again, and asks the print service through somebody else. */
void
desk_reach_by (Desk       *desk,
               const char *address)
{
  switch_off (desk);
  switch_on (desk, address);
}

VcPrintRow *
desk_print (Desk        *desk,
            const char  *printer,
            const char  *reason,
            GError     **error)
{
  static const char * const options[] = { "sides=two-sided-long-edge", NULL };
  g_autoptr (GBytes) pdf = g_bytes_new_static (DOCUMENT, sizeof DOCUMENT - 1);
  const VcPrintOrder order = {
    .printer = printer, .kind = "form", .declaration_id = DECLARATION, .copies = 2, .options = options,
    .reason = reason, .pdf = pdf,
  };
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  vc_print_ledger_print_async (desk->ledger, &order, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  return vc_print_ledger_print_finish (desk->ledger, result, error);
}

/* Returns: (transfer full): its id. */
char *
desk_must_print (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcPrintRow) row = desk_print (desk, "counter", NULL, &error);

  must (row != NULL, error);
  ck_assert_int_eq (vc_print_row_get_state (row), VC_PRINT_SENT);
  ck_assert_uint_ne (vc_print_row_get_fields (row)->job_id, 0);
  return g_strdup (vc_print_row_get_id (row));
}

VcPrintRow *
desk_confirm (Desk        *desk,
              const char  *id,
              GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  vc_print_ledger_confirm_async (desk->ledger, id, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  return vc_print_ledger_confirm_finish (desk->ledger, result, error);
}

VcPrintRow *
desk_find (Desk       *desk,
           const char *id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  vc_print_ledger_list_async (desk->ledger, DECLARATION, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  rows = vc_print_ledger_list_finish (desk->ledger, result, &error);
  must (rows != NULL, error);
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (vc_print_row_get_id (rows->pdata[i]), id))
      return g_object_ref (rows->pdata[i]);

  ck_abort_msg ("%s is not in the ledger", id);
  return NULL;
}

/* Waits for the ledger to say that something changed. */
static void
changed_cb (gboolean *changed)
{
  *changed = TRUE;
}

static void
wait_for_change (Desk *desk)
{
  gboolean changed = FALSE;
  gulong   id = g_signal_connect_swapped (desk->ledger, "changed", G_CALLBACK (changed_cb), &changed);

  while (!changed)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (desk->ledger, id);
}

void
desk_wait_state (Desk         *desk,
                 const char   *id,
                 VcPrintState  state)
{
  for (;;)
    {
      g_autoptr (VcPrintRow) row = desk_find (desk, id);
      VcPrintState now = vc_print_row_get_state (row);

      if (now == state)
        return;

      ck_assert_msg (now == VC_PRINT_ASKED || now == VC_PRINT_SENT, "it is %s, because of %s",
                     vc_print_state_to_string (now), vc_print_row_get_fields (row)->words);
      wait_for_change (desk);
    }
}

void
desk_wait_word (Desk       *desk,
                const char *id,
                const char *word)
{
  for (;;)
    {
      g_autoptr (VcPrintRow) row = desk_find (desk, id);
      const char *words = vc_print_row_get_fields (row)->words;
      g_auto (GStrv) each = g_strsplit (words != NULL ? words : "", " ", -1);

      if (g_strv_contains ((const char * const *) each, word))
        return;

      ck_assert_msg (vc_print_row_get_state (row) == VC_PRINT_SENT, "it is %s, because of %s",
                     vc_print_state_to_string (vc_print_row_get_state (row)), words);
      wait_for_change (desk);
    }
}
