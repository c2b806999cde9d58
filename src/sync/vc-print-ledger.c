/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-print-ledger-private.h"

#include "vc-print-watch.h"

/*
 * A print stands in the ledger before anything leaves for the print service,
 * under an id that is also the title of its job: so no paper comes out that
 * the ledger does not know of, and no other job is taken for it. It belongs to
 * the PC, not to whoever is signed in: a job goes on when its officer has gone.
 */
struct _VcPrintLedger
{
  GObject      parent_instance;

  VcWorkStore *store;
  VcSpooler   *spooler;
  VcRandom    *random;
  GPtrArray   *watches;    /* (element-type VcPrintWatch) of jobs that are not over */
  gboolean     stopped;
};

G_DEFINE_FINAL_TYPE (VcPrintLedger, vc_print_ledger, G_TYPE_OBJECT)

G_DEFINE_QUARK (vc_print_ledger_error, vc_print_ledger_error)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
watch_noted_cb (VcPrintLedger *self,
                VcPrintWatch  *watch)
{
  vc_print_ledger_tell (self, vc_print_watch_get_row (watch));
}

static void
watch_ended_cb (VcPrintLedger *self,
                VcPrintWatch  *watch)
{
  g_ptr_array_remove (self->watches, watch);
}

/**
 * vc_print_ledger_tell:
 * @self: a ledger
 * @row: a row that is new or another now
 *
 * Says so.
 */
void
vc_print_ledger_tell (VcPrintLedger *self,
                      VcPrintRow    *row)
{
  g_signal_emit (self, signals[CHANGED], 0, vc_print_row_get_declaration_id (row));
}

/**
 * vc_print_ledger_follow:
 * @self: a ledger
 * @row: a print that was sent
 *
 * Watches its job until it is over.
 */
void
vc_print_ledger_follow (VcPrintLedger *self,
                        VcPrintRow    *row)
{
  VcPrintWatch *watch;

  if (self->stopped)
    return;

  watch = vc_print_watch_new (row, self->store, self->spooler, self->random);
  g_signal_connect_object (watch, "noted", G_CALLBACK (watch_noted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "ended", G_CALLBACK (watch_ended_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->watches, watch);
  vc_print_watch_start (watch);
}

static void
interrupted_noted_cb (GObject      *object,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (VcPrintLedger) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcPrintRow) row = vc_work_store_print_finish (VC_WORK_STORE (object), result, &error);

  if (row != NULL)
    vc_print_ledger_tell (self, row);
  else
    g_message ("a print that was interrupted: %s", error->message);
}

static void
unfinished_listed_cb (GObject      *object,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (VcPrintLedger) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = vc_work_store_list_prints_finish (VC_WORK_STORE (object), result, &error);

  if (rows == NULL)
    {
      g_message ("what was printed before: %s", error->message);
      return;
    }

  for (guint i = 0; i < rows->len; i++)
    {
      VcPrintRow *row = g_ptr_array_index (rows, i);

      /* The program ended while it was handed over: nobody knows. */
      if (vc_print_row_get_state (row) == VC_PRINT_ASKED)
        vc_work_store_note_print_async (self->store, vc_print_row_get_id (row), VC_PRINT_UNKNOWN, 0, "interrupted",
                                        NULL, interrupted_noted_cb, g_object_ref (self));
      else
        vc_print_ledger_follow (self, row);
    }
}

static void
vc_print_ledger_dispose (GObject *object)
{
  VcPrintLedger *self = VC_PRINT_LEDGER (object);

  vc_print_ledger_stop (self);
  g_clear_object (&self->store);
  g_clear_object (&self->spooler);
  g_clear_object (&self->random);

  G_OBJECT_CLASS (vc_print_ledger_parent_class)->dispose (object);
}

static void
vc_print_ledger_finalize (GObject *object)
{
  VcPrintLedger *self = VC_PRINT_LEDGER (object);

  g_ptr_array_unref (self->watches);

  G_OBJECT_CLASS (vc_print_ledger_parent_class)->finalize (object);
}

static void
vc_print_ledger_class_init (VcPrintLedgerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = vc_print_ledger_dispose;
  object_class->finalize = vc_print_ledger_finalize;

  signals[CHANGED] = g_signal_new ("changed", VC_TYPE_PRINT_LEDGER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vc_print_ledger_init (VcPrintLedger *self)
{
  self->watches = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * vc_print_ledger_new:
 * @store: where it is kept; open
 * @spooler: the print service
 * @random: where ids come from
 *
 * Looks again at what was not over when this program ended.
 *
 * Returns: (transfer full): the ledger of this PC
 */
VcPrintLedger *
vc_print_ledger_new (VcWorkStore *store,
                     VcSpooler   *spooler,
                     VcRandom    *random)
{
  VcPrintLedger *self;

  g_return_val_if_fail (VC_IS_WORK_STORE (store), NULL);
  g_return_val_if_fail (VC_IS_SPOOLER (spooler), NULL);

  self = g_object_new (VC_TYPE_PRINT_LEDGER, NULL);
  self->store = g_object_ref (store);
  self->spooler = g_object_ref (spooler);
  self->random = g_object_ref (random);

  /* The store answers in turn, so this tells nothing that is added later. */
  vc_work_store_list_unfinished_prints_async (store, NULL, unfinished_listed_cb, g_object_ref (self));
  return self;
}

/* What an officer has in hand need not be followed. */
static void
follow_no_more (VcPrintLedger *self,
                const char    *id)
{
  for (guint i = 0; i < self->watches->len; i++)
    {
      VcPrintWatch *watch = g_ptr_array_index (self->watches, i);

      if (g_str_equal (vc_print_row_get_id (vc_print_watch_get_row (watch)), id))
        {
          vc_print_watch_stop (watch);
          g_ptr_array_remove_index (self->watches, i);
          return;
        }
    }
}

static void
confirmed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  VcPrintLedger *self = g_task_get_source_object (task);
  GError     *error = NULL;
  VcPrintRow *row = vc_work_store_print_finish (VC_WORK_STORE (object), result, &error);

  if (row == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  follow_no_more (self, vc_print_row_get_id (row));
  vc_print_ledger_tell (self, row);
  g_task_return_pointer (task, row, g_object_unref);
}

/**
 * vc_print_ledger_confirm_async:
 * @self: a ledger
 * @id: a print's
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * The officer who is signed in says that it is on paper, whatever the print
 * service says.
 */
void
vc_print_ledger_confirm_async (VcPrintLedger       *self,
                               const char          *id,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (VC_IS_PRINT_LEDGER (self));
  g_return_if_fail (id != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vc_print_ledger_confirm_async);
  vc_work_store_confirm_print_async (self->store, id, NULL, confirmed_cb, task);
}

/**
 * vc_print_ledger_confirm_finish:
 * @self: a ledger
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: of %VC_STORE_ERROR; %VC_STORE_ERROR_STATE when it was not sent yet,
 * or confirmed before.
 *
 * Returns: (transfer full): its row, or %NULL with @error set
 */
VcPrintRow *
vc_print_ledger_confirm_finish (VcPrintLedger  *self,
                                GAsyncResult   *result,
                                GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError    *error = NULL;
  GPtrArray *rows = vc_work_store_list_prints_finish (VC_WORK_STORE (object), result, &error);

  if (rows != NULL)
    g_task_return_pointer (task, rows, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * vc_print_ledger_list_async:
 * @self: a ledger
 * @declaration_id: (nullable): a declaration's; %NULL: what is about none
 * @cancellable: (nullable): a #GCancellable
 * @callback: called with the answer
 * @user_data: data for @callback
 *
 * Asks what was printed of a declaration on this PC, by anyone.
 */
void
vc_print_ledger_list_async (VcPrintLedger       *self,
                            const char          *declaration_id,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (VC_IS_PRINT_LEDGER (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_print_ledger_list_async);
  vc_work_store_list_prints_async (self->store, declaration_id, NULL, listed_cb, task);
}

/**
 * vc_print_ledger_list_finish:
 * @self: a ledger
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type VcPrintRow): the rows, newest first,
 *   or %NULL with %VC_STORE_ERROR
 */
GPtrArray *
vc_print_ledger_list_finish (VcPrintLedger  *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vc_print_ledger_get_spooler:
 * @self: a ledger
 *
 * Returns: (transfer none): the print service, which knows the printers
 */
VcSpooler *
vc_print_ledger_get_spooler (VcPrintLedger *self)
{
  g_return_val_if_fail (VC_IS_PRINT_LEDGER (self), NULL);

  return self->spooler;
}

/**
 * vc_print_ledger_stop:
 * @self: a ledger
 *
 * Follows no job any more. Those that are not over are looked at again by the
 * next ledger.
 */
void
vc_print_ledger_stop (VcPrintLedger *self)
{
  g_return_if_fail (VC_IS_PRINT_LEDGER (self));

  self->stopped = TRUE;
  for (guint i = 0; i < self->watches->len; i++)
    vc_print_watch_stop (g_ptr_array_index (self->watches, i));
  g_ptr_array_set_size (self->watches, 0);
}

/**
 * vc_print_ledger_get_store:
 * @self: a ledger
 *
 * Returns: (transfer none): where it is kept
 */
VcWorkStore *
vc_print_ledger_get_store (VcPrintLedger *self)
{
  return self->store;
}

/**
 * vc_print_ledger_dup_new_id:
 * @self: a ledger
 *
 * Returns: (transfer full): an id that nothing else has
 */
char *
vc_print_ledger_dup_new_id (VcPrintLedger *self)
{
  return vc_random_dup_uuid (self->random);
}
