/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-spooler-private.h"

/*
 * Each call has a connection and a worker of its own, because the library
 * beneath waits: for a print service that is gone or does not answer a few
 * seconds, and no longer.
 */
struct _VcSpooler
{
  GObject  parent_instance;

  char    *address;         /* NULL: the system's choice */
};

G_DEFINE_FINAL_TYPE (VcSpooler, vc_spooler, G_TYPE_OBJECT)

G_DEFINE_QUARK (vc_spooler_error, vc_spooler_error)

/* What a job is asked about, or is to be. */
typedef struct
{
  guint  id;
  char  *title;
} JobQuestion;

static void
job_question_free (gpointer data)
{
  JobQuestion *question = data;

  g_free (question->title);
  g_free (question);
}

static VcSpoolOrder *
order_copy (const VcSpoolOrder *order)
{
  VcSpoolOrder *copy = g_new0 (VcSpoolOrder, 1);

  copy->printer = g_strdup (order->printer);
  copy->title = g_strdup (order->title);
  copy->pdf = g_bytes_ref (order->pdf);
  copy->copies = order->copies;
  copy->options = (const char * const *) g_strdupv ((char **) order->options);
  return copy;
}

static void
order_free (gpointer data)
{
  VcSpoolOrder *order = data;

  g_free ((char *) order->printer);
  g_free ((char *) order->title);
  g_bytes_unref (order->pdf);
  g_strfreev ((char **) order->options);
  g_free (order);
}

static void
vc_spooler_finalize (GObject *object)
{
  VcSpooler *self = VC_SPOOLER (object);

  g_free (self->address);

  G_OBJECT_CLASS (vc_spooler_parent_class)->finalize (object);
}

static void
vc_spooler_class_init (VcSpoolerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_spooler_finalize;
}

static void
vc_spooler_init (VcSpooler *self)
{
}

static GTask *
new_task (VcSpooler           *self,
          GCancellable        *cancellable,
          GAsyncReadyCallback  callback,
          gpointer             user_data,
          gpointer             source_tag)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  g_task_set_return_on_cancel (task, TRUE);
  return task;
}

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (http_t) http = vc_spooler_connect_in_thread (VC_SPOOLER (source)->address, &error);
  GPtrArray *printers = http != NULL ? vc_spooler_list_in_thread (http, &error) : NULL;

  if (printers != NULL)
    g_task_return_pointer (task, printers, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
print_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  const char *address = VC_SPOOLER (source)->address;
  GError *error = NULL;
  g_autoptr (http_t) http = vc_spooler_connect_in_thread (address, &error);
  guint job_id = http != NULL ? vc_spooler_print_in_thread (http, address, task_data, &error) : 0;

  if (job_id != 0)
    g_task_return_int (task, job_id);
  else
    g_task_return_error (task, error);
}

static void
get_job_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  const JobQuestion *question = task_data;
  GError *error = NULL;
  g_autoptr (http_t) http = vc_spooler_connect_in_thread (VC_SPOOLER (source)->address, &error);
  VcSpoolJob *job = http != NULL ? vc_spooler_get_job_in_thread (http, question->id, question->title, &error) : NULL;

  if (job != NULL)
    g_task_return_pointer (task, job, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
cancel_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (http_t) http = vc_spooler_connect_in_thread (VC_SPOOLER (source)->address, &error);

  if (http != NULL && vc_spooler_cancel_in_thread (http, GPOINTER_TO_UINT (task_data), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * vc_spooler_new:
 * @address: (nullable): where the print service is: a host and port, or a
 *   socket's path; %NULL: where the system says, which `CUPS_SERVER` may
 *   change
 *
 * Returns: (transfer full): the print service, which need not be there
 */
VcSpooler *
vc_spooler_new (const char *address)
{
  VcSpooler *self = g_object_new (VC_TYPE_SPOOLER, NULL);

  self->address = g_strdup (address);
  return self;
}

/**
 * vc_spooler_list_async:
 * @self: the print service
 * @cancellable: (nullable): a #GCancellable
 * @callback: called with the answer
 * @user_data: data for @callback
 *
 * Asks which printers there are.
 */
void
vc_spooler_list_async (VcSpooler           *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (VC_IS_SPOOLER (self));

  task = new_task (self, cancellable, callback, user_data, vc_spooler_list_async);
  g_task_run_in_thread (task, list_in_thread);
}

/**
 * vc_spooler_list_finish:
 * @self: the print service
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_SPOOLER_ERROR_NO_SERVER, %VC_SPOOLER_ERROR_REFUSED,
 * %VC_SPOOLER_ERROR_FAILED.
 *
 * Returns: (transfer full) (element-type VcPrinter): the printers, perhaps
 *   none; or %NULL with @error set
 */
GPtrArray *
vc_spooler_list_finish (VcSpooler     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vc_spooler_print_async:
 * @self: the print service
 * @order: what to print, where and how; copied
 * @callback: called when the print service has it
 * @user_data: data for @callback
 *
 * Hands a document to a printer, from memory. It is on A4 and on one side of
 * each sheet unless the order's options say otherwise. Having been handed over
 * is not yet being printed: vc_spooler_get_job_async() tells.
 */
void
vc_spooler_print_async (VcSpooler           *self,
                        const VcSpoolOrder  *order,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (VC_IS_SPOOLER (self));
  g_return_if_fail (order->printer != NULL && order->title != NULL && order->pdf != NULL);
  g_return_if_fail (order->copies > 0);

  task = new_task (self, NULL, callback, user_data, vc_spooler_print_async);
  g_task_set_task_data (task, order_copy (order), order_free);
  g_task_run_in_thread (task, print_in_thread);
}

/**
 * vc_spooler_print_finish:
 * @self: the print service
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: of %VC_SPOOLER_ERROR; none of it is printed then.
 *
 * Returns: the job's number, or 0 with @error set
 */
guint
vc_spooler_print_finish (VcSpooler     *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  gssize job_id;

  g_return_val_if_fail (g_task_is_valid (result, self), 0);

  job_id = g_task_propagate_int (G_TASK (result), error);
  return job_id > 0 ? (guint) job_id : 0;
}

/**
 * vc_spooler_get_job_async:
 * @self: the print service
 * @job_id: the job's number
 * @title: the title it was given; another job by that number is not it
 * @cancellable: (nullable): a #GCancellable
 * @callback: called with the answer
 * @user_data: data for @callback
 *
 * Asks how a job stands.
 */
void
vc_spooler_get_job_async (VcSpooler           *self,
                          guint                job_id,
                          const char          *title,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  JobQuestion *question;

  g_return_if_fail (VC_IS_SPOOLER (self));
  g_return_if_fail (job_id != 0 && title != NULL);

  question = g_new0 (JobQuestion, 1);
  question->id = job_id;
  question->title = g_strdup (title);

  task = new_task (self, cancellable, callback, user_data, vc_spooler_get_job_async);
  g_task_set_task_data (task, question, job_question_free);
  g_task_run_in_thread (task, get_job_in_thread);
}

/**
 * vc_spooler_get_job_finish:
 * @self: the print service
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_SPOOLER_ERROR_NO_JOB, %VC_SPOOLER_ERROR_NO_SERVER and others of
 * %VC_SPOOLER_ERROR.
 *
 * Returns: (transfer full): how it stands, or %NULL with @error set
 */
VcSpoolJob *
vc_spooler_get_job_finish (VcSpooler     *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vc_spooler_cancel_async:
 * @self: the print service
 * @job_id: the job's number
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Takes a job back.
 */
void
vc_spooler_cancel_async (VcSpooler           *self,
                         guint                job_id,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (VC_IS_SPOOLER (self));
  g_return_if_fail (job_id != 0);

  task = new_task (self, NULL, callback, user_data, vc_spooler_cancel_async);
  g_task_set_task_data (task, GUINT_TO_POINTER (job_id), NULL);
  g_task_run_in_thread (task, cancel_in_thread);
}

/**
 * vc_spooler_cancel_finish:
 * @self: the print service
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_SPOOLER_ERROR_REFUSED when it is over already,
 * %VC_SPOOLER_ERROR_NO_JOB and others of %VC_SPOOLER_ERROR.
 *
 * Returns: whether it was taken back
 */
gboolean
vc_spooler_cancel_finish (VcSpooler     *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
