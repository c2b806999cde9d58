/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing: into the ledger, to the print service, and what came of that. */

#include "vc-print-ledger-private.h"

/* One on its way to the print service. */
typedef struct
{
  char    *id;
  char    *printer;
  char   **options;
  guint    copies;
  GBytes  *pdf;
  GError  *refusal;  /* why the print service does not have it */
} Printing;

/* Printing, in the order it happens. */
static void ask       (GTask *task, const VcPrintOrder *order);
static void hand_over (GTask *task);
static void note_sent (GTask *task, guint job_id);

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  g_free (printing->id);
  g_free (printing->printer);
  g_strfreev (printing->options);
  g_bytes_unref (printing->pdf);
  g_clear_error (&printing->refusal);
  g_free (printing);
}

static void
asked_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcPrintRow) row = vc_work_store_print_finish (VC_WORK_STORE (object), result, &error);

  if (row != NULL)
    {
      vc_print_ledger_tell (g_task_get_source_object (task), row);
      hand_over (g_steal_pointer (&task));
    }
  else if (g_error_matches (error, VC_STORE_ERROR, VC_STORE_ERROR_STATE))
    {
      g_task_return_new_error (task, VC_PRINT_LEDGER_ERROR, VC_PRINT_LEDGER_ERROR_PRINTED_BEFORE, "%s", error->message);
    }
  else
    {
      g_task_return_error (task, g_steal_pointer (&error));
    }
}

static void
ask (GTask              *task,
     const VcPrintOrder *order)
{
  VcPrintLedger *self = g_task_get_source_object (task);
  Printing *printing = g_task_get_task_data (task);
  const VcPrintRowFields fields = {
    .id = printing->id,
    .declaration_id = order->declaration_id,
    .kind = order->kind,
    .copies = order->copies,
    .printer = order->printer,
    .reason = order->reason,
  };

  vc_work_store_add_print_async (vc_print_ledger_get_store (self), &fields, NULL, asked_cb, task);
}

static void
sent_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  GTask *task = user_data;
  Printing *printing = g_task_get_task_data (task);
  guint job_id = vc_spooler_print_finish (VC_SPOOLER (object), result, &printing->refusal);

  note_sent (task, job_id);
}

static void
hand_over (GTask *task)
{
  VcPrintLedger *self = g_task_get_source_object (task);
  Printing *printing = g_task_get_task_data (task);
  const VcSpoolOrder order = {
    .printer = printing->printer,
    .title = printing->id,
    .pdf = printing->pdf,
    .copies = printing->copies,
    .options = (const char * const *) printing->options,
  };

  vc_spooler_print_async (vc_print_ledger_get_spooler (self), &order, sent_cb, task);
}

static void
sent_noted_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  VcPrintLedger *self = g_task_get_source_object (task);
  Printing *printing = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcPrintRow) row = vc_work_store_print_finish (VC_WORK_STORE (object), result, &error);

  if (row != NULL)
    vc_print_ledger_tell (self, row);
  else
    g_message ("print %s stays as it was asked for: %s", printing->id, error->message);

  if (printing->refusal != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&printing->refusal));
    }
  else if (row == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
    }
  else
    {
      vc_print_ledger_follow (self, row);
      g_task_return_pointer (task, g_steal_pointer (&row), g_object_unref);
    }
}

/* What the ledger says of a print that the print service did not take. */
static const char *
words_for_refusal (const GError *refusal)
{
  if (g_error_matches (refusal, VC_SPOOLER_ERROR, VC_SPOOLER_ERROR_NO_SERVER))
    return "print-service-unreachable";
  if (g_error_matches (refusal, VC_SPOOLER_ERROR, VC_SPOOLER_ERROR_NO_PRINTER))
    return "printer-not-found";
  if (g_error_matches (refusal, VC_SPOOLER_ERROR, VC_SPOOLER_ERROR_REFUSED))
    return "job-refused";
  return "print-service-failed";
}

static void
note_sent (GTask *task,
           guint  job_id)
{
  VcPrintLedger *self = g_task_get_source_object (task);
  Printing *printing = g_task_get_task_data (task);

  if (printing->refusal == NULL)
    vc_work_store_note_print_async (vc_print_ledger_get_store (self), printing->id, VC_PRINT_SENT, job_id, NULL, NULL, sent_noted_cb, task);
  else
    vc_work_store_note_print_async (vc_print_ledger_get_store (self), printing->id, VC_PRINT_FAILED, 0,
                                    words_for_refusal (printing->refusal), NULL, sent_noted_cb, task);
}

/**
 * vc_print_ledger_print_async:
 * @self: a ledger
 * @order: what to print; copied
 * @callback: called when the print service has it
 * @user_data: data for @callback
 *
 * Notes that the officer who is signed in asks for a print, hands it over, and
 * follows it until it is over; "changed" tells of each step.
 */
void
vc_print_ledger_print_async (VcPrintLedger       *self,
                             const VcPrintOrder  *order,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask    *task;
  Printing *printing;

  g_return_if_fail (VC_IS_PRINT_LEDGER (self));
  g_return_if_fail (order->printer != NULL && order->kind != NULL && order->pdf != NULL);
  g_return_if_fail (order->copies > 0);

  printing = g_new0 (Printing, 1);
  printing->id = vc_print_ledger_dup_new_id (self);
  printing->printer = g_strdup (order->printer);
  printing->options = g_strdupv ((char **) order->options);
  printing->copies = order->copies;
  printing->pdf = g_bytes_ref (order->pdf);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vc_print_ledger_print_async);
  g_task_set_task_data (task, printing, printing_free);
  ask (task, order);
}

/**
 * vc_print_ledger_print_finish:
 * @self: a ledger
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_PRINT_LEDGER_ERROR_PRINTED_BEFORE; of %VC_STORE_ERROR when it
 * cannot be noted, and then it is not printed; of %VC_SPOOLER_ERROR when the
 * print service did not take it, and then the ledger has it as failed.
 *
 * Returns: (transfer full): its row, which is sent and not yet printed; or
 *   %NULL with @error set
 */
VcPrintRow *
vc_print_ledger_print_finish (VcPrintLedger  *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
