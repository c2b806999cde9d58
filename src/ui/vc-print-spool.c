/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-print-spool.h"

#include <glib/gi18n-lib.h>

/* The toolkit prints from a file. It stands in the officer's own folder in
 * memory and is gone as soon as the print service has read it. */
typedef struct
{
  GtkPrinter       *printer;
  GtkPrintSettings *settings;
  GtkPageSetup     *page_setup;
  GFile            *file;
} Spool;

static void
spool_free (Spool *spool)
{
  g_object_unref (spool->printer);
  g_object_unref (spool->settings);
  g_object_unref (spool->page_setup);
  g_object_unref (spool->file);
  g_free (spool);
}

static void
file_deleted_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!g_file_delete_finish (G_FILE (object), result, &error))
    g_message ("a printed form stays on the disk: %s", error->message);
}

static void
job_complete_cb (GtkPrintJob  *job,
                 gpointer      user_data,
                 const GError *error)
{
  GTask *task = user_data;
  Spool *spool = g_task_get_task_data (task);

  g_file_delete_async (spool->file, G_PRIORITY_DEFAULT, NULL, file_deleted_cb, NULL);
  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
file_written_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintJob) job = NULL;
  Spool *spool = g_task_get_task_data (task);

  if (!g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  /* Print services write titles into their logs: it says nothing. */
  job = gtk_print_job_new (_("Form 01"), spool->printer, spool->settings, spool->page_setup);
  if (!gtk_print_job_set_source_file (job, g_file_peek_path (spool->file), &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  gtk_print_job_send (job, job_complete_cb, g_steal_pointer (&task), g_object_unref);
}

/**
 * vc_print_spool_async:
 * @printer: where to
 * @settings: how
 * @page_setup: on what paper
 * @pdf: what
 * @random: names the file it is read from
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Hands a PDF to a printer.
 */
void
vc_print_spool_async (GtkPrinter          *printer,
                      GtkPrintSettings    *settings,
                      GtkPageSetup        *page_setup,
                      GBytes              *pdf,
                      VcRandom            *random,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  g_autofree char *uuid = vc_random_dup_uuid (random);
  g_autofree char *name = g_strdup_printf ("vssid-counter-%s.pdf", uuid);
  Spool *spool = g_new0 (Spool, 1);

  spool->printer = g_object_ref (printer);
  spool->settings = g_object_ref (settings);
  spool->page_setup = g_object_ref (page_setup);
  spool->file = g_file_new_build_filename (g_get_user_runtime_dir (), name, NULL);

  g_task_set_source_tag (task, vc_print_spool_async);
  g_task_set_task_data (task, spool, (GDestroyNotify) spool_free);
  g_file_replace_contents_bytes_async (spool->file, pdf, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL,
                                       file_written_cb, g_steal_pointer (&task));
}

/**
 * vc_print_spool_finish:
 * @result: the result
 * @error: return location
 *
 * Returns: whether the print service has it, which is not yet on paper
 */
gboolean
vc_print_spool_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
