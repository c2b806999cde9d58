/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-print-watch.h"

#include "vc-backoff.h"

/* A page takes seconds. What takes longer waits for a person. */
#define LEAST_WAIT 1000
#define MOST_WAIT  5000

struct _VcPrintWatch
{
  GObject       parent_instance;

  VcPrintRow   *row;
  VcWorkStore  *store;
  VcSpooler    *spooler;
  VcBackoff     backoff;
  GCancellable *cancellable;
  guint         timer_id;    /* before the next look */
};

G_DEFINE_FINAL_TYPE (VcPrintWatch, vc_print_watch, G_TYPE_OBJECT)

enum
{
  NOTED,
  ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Over and over, in the order it happens. */
static void wait_a_while (VcPrintWatch *self);
static void look         (VcPrintWatch *self);
static void heed         (VcPrintWatch *self, VcSpoolJob *job);
static void note         (VcPrintWatch *self, VcPrintState state, const char *words);

static gboolean
waited_cb (gpointer user_data)
{
  VcPrintWatch *self = user_data;

  self->timer_id = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

static void
wait_a_while (VcPrintWatch *self)
{
  self->timer_id = g_timeout_add (vc_backoff_next (&self->backoff), waited_cb, self);
}

static void
looked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (VcPrintWatch) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcSpoolJob) job = vc_spooler_get_job_finish (VC_SPOOLER (object), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (job != NULL)
    {
      heed (self, job);
    }
  else if (g_error_matches (error, VC_SPOOLER_ERROR, VC_SPOOLER_ERROR_NO_JOB))
    {
      /* It was there: a print service that was ended at work has lost it, or
       * one that keeps no record of what is over says nothing of it. */
      note (self, VC_PRINT_UNKNOWN, "job-not-found");
    }
  else
    {
      g_debug ("print %s: %s", vc_print_row_get_id (self->row), error->message);
      wait_a_while (self);
    }
}

static void
look (VcPrintWatch *self)
{
  const VcPrintRowFields *fields = vc_print_row_get_fields (self->row);

  vc_spooler_get_job_async (self->spooler, fields->job_id, fields->id, self->cancellable, looked_cb,
                            g_object_ref (self));
}

static void
heed (VcPrintWatch *self,
      VcSpoolJob   *job)
{
  g_autofree char *words = g_strjoinv (" ", (char **) vc_spool_job_get_reasons (job));

  switch (vc_spool_job_get_state (job))
    {
    case VC_SPOOL_PENDING:
    case VC_SPOOL_HELD:
    case VC_SPOOL_PROCESSING:
    case VC_SPOOL_STOPPED:
      if (g_strcmp0 (vc_print_row_get_fields (self->row)->words, words) == 0)
        wait_a_while (self);
      else
        note (self, VC_PRINT_SENT, words);
      break;
    case VC_SPOOL_COMPLETED:
      note (self, VC_PRINT_FINISHED, words);
      break;
    case VC_SPOOL_ABORTED:
    case VC_SPOOL_CANCELED:
      note (self, VC_PRINT_FAILED, words);
      break;
    case VC_SPOOL_UNKNOWN:
      note (self, VC_PRINT_UNKNOWN, words);
      break;
    }
}

static void
end (VcPrintWatch *self)
{
  vc_print_watch_stop (self);
  g_signal_emit (self, signals[ENDED], 0);
}

static void
noted_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (VcPrintWatch) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcPrintRow) row = vc_work_store_print_finish (VC_WORK_STORE (object), result, &error);

  if (row != NULL)
    {
      g_set_object (&self->row, row);
      g_signal_emit (self, signals[NOTED], 0);
    }

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  /* A full disk may have room again; an officer's word is the last one. */
  if (row == NULL && !g_error_matches (error, VC_STORE_ERROR, VC_STORE_ERROR_FULL))
    {
      g_message ("what became of print %s: %s", vc_print_row_get_id (self->row), error->message);
      end (self);
    }
  else if (vc_print_row_get_state (self->row) == VC_PRINT_SENT)
    {
      wait_a_while (self);
    }
  else
    {
      end (self);
    }
}

static void
note (VcPrintWatch *self,
      VcPrintState  state,
      const char   *words)
{
  vc_backoff_reset (&self->backoff);
  vc_work_store_note_print_async (self->store, vc_print_row_get_id (self->row), state, 0, words, NULL,
                                  noted_cb, g_object_ref (self));
}

static void
vc_print_watch_dispose (GObject *object)
{
  VcPrintWatch *self = VC_PRINT_WATCH (object);

  vc_print_watch_stop (self);
  g_clear_object (&self->row);
  g_clear_object (&self->store);
  g_clear_object (&self->spooler);

  G_OBJECT_CLASS (vc_print_watch_parent_class)->dispose (object);
}

static void
vc_print_watch_finalize (GObject *object)
{
  VcPrintWatch *self = VC_PRINT_WATCH (object);

  g_object_unref (self->backoff.random);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (vc_print_watch_parent_class)->finalize (object);
}

static void
vc_print_watch_class_init (VcPrintWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = vc_print_watch_dispose;
  object_class->finalize = vc_print_watch_finalize;

  signals[NOTED] = g_signal_new ("noted", VC_TYPE_PRINT_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[ENDED] = g_signal_new ("ended", VC_TYPE_PRINT_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
vc_print_watch_init (VcPrintWatch *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * vc_print_watch_new:
 * @row: a print that was sent, with the number of its job
 * @store: where it is noted
 * @spooler: the print service that has it
 * @random: spreads the looks
 *
 * Returns: (transfer full): a watch that has not begun
 */
VcPrintWatch *
vc_print_watch_new (VcPrintRow  *row,
                    VcWorkStore *store,
                    VcSpooler   *spooler,
                    VcRandom    *random)
{
  VcPrintWatch *self = g_object_new (VC_TYPE_PRINT_WATCH, NULL);

  self->row = g_object_ref (row);
  self->store = g_object_ref (store);
  self->spooler = g_object_ref (spooler);
  self->backoff = (VcBackoff) { .random = g_object_ref (random), .least = LEAST_WAIT, .most = MOST_WAIT };
  return self;
}

/**
 * vc_print_watch_get_row:
 * @self: a watch
 *
 * Returns: (transfer none): the print as it was noted last
 */
VcPrintRow *
vc_print_watch_get_row (VcPrintWatch *self)
{
  g_return_val_if_fail (VC_IS_PRINT_WATCH (self), NULL);

  return self->row;
}

/**
 * vc_print_watch_start:
 * @self: a watch
 *
 * Looks at once, and then until the job is over.
 */
void
vc_print_watch_start (VcPrintWatch *self)
{
  g_return_if_fail (VC_IS_PRINT_WATCH (self));

  look (self);
}

/**
 * vc_print_watch_stop:
 * @self: a watch
 *
 * Looks no more.
 */
void
vc_print_watch_stop (VcPrintWatch *self)
{
  g_return_if_fail (VC_IS_PRINT_WATCH (self));

  g_clear_handle_id (&self->timer_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
}
