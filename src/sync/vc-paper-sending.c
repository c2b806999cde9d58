/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-paper-sending.h"

/* How often it begins anew in one sending: because central has less or more
 * than we think, has forgotten it, or got it damaged. */
#define MAX_BEGINNINGS 3

/*
 * Sends one paper:
 *
 *   open what is sealed → announce it → a piece → the next … → attached
 *                             ↑___________|  where central is elsewhere
 */
typedef struct
{
  VcSession       *session;
  VcWorkStore     *store;
  VcKeptPaper     *kept;
  VcPaperProgress  progress;
  gpointer         progress_data;

  GBytes          *file;
  guint            n_beginnings;
} Sending;

/* In the order it happens. */
static void open_file (GTask *task);
static void announce  (GTask *task);
static void send_next (GTask *task, guint64 offset);

static void
sending_free (Sending *sending)
{
  g_object_unref (sending->session);
  g_object_unref (sending->store);
  g_object_unref (sending->kept);
  g_clear_pointer (&sending->file, g_bytes_unref);
  g_free (sending);
}

static char *
dup_key (Sending *sending)
{
  return vc_random_dup_uuid (vc_session_get_random (sending->session));
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Sending *sending = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  sending->file = vc_work_store_open_paper_finish (VC_WORK_STORE (object), result, &error);
  if (sending->file == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    announce (g_steal_pointer (&task));
}

static void
open_file (GTask *task)
{
  Sending *sending = g_task_get_task_data (task);

  vc_work_store_open_paper_async (sending->store, vc_kept_paper_get_id (sending->kept),
                                  g_task_get_cancellable (task), opened_cb, task);
}

/* Central said how much it has: that is where to go on, whatever we think. */
static void
go_on (GTask    *task_taken,
       VcUpload *upload)
{
  g_autoptr (GTask) task = task_taken;
  Sending *sending = g_task_get_task_data (task);
  guint64 received = vc_upload_get_received (upload);

  sending->progress (received, sending->progress_data);
  if (vc_upload_is_attached (upload))
    g_task_return_boolean (task, TRUE);
  else if (received >= g_bytes_get_size (sending->file))
    g_task_return_new_error (task, VC_API_ERROR, VC_API_ERROR_MALFORMED, "all has come, and it is not attached");
  else
    send_next (g_steal_pointer (&task), received);
}

static void
announced_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcUpload) upload = vc_api_client_upload_finish (VC_API_CLIENT (object), result, &error);

  if (upload == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    go_on (g_steal_pointer (&task), upload);
}

static void
announce (GTask *task)
{
  Sending *sending = g_task_get_task_data (task);
  g_autofree char *key = dup_key (sending);

  sending->n_beginnings++;
  vc_api_client_announce_paper_async (vc_session_get_client (sending->session),
                                      vc_kept_paper_get_declaration_id (sending->kept),
                                      vc_kept_paper_get_paper (sending->kept), key,
                                      g_task_get_cancellable (task), announced_cb, task);
}

static gboolean
is_elsewhere (const GError *error)
{
  return g_error_matches (error, VC_PROBLEM, VC_PROBLEM_WRONG_STATE) ||
         g_error_matches (error, VC_PROBLEM, VC_PROBLEM_NOT_FOUND) ||
         g_error_matches (error, VC_PROBLEM, VC_PROBLEM_PHOTO_DAMAGED);
}

static void
sent_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Sending *sending = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcUpload) upload = vc_api_client_upload_finish (VC_API_CLIENT (object), result, &error);

  if (upload != NULL)
    go_on (g_steal_pointer (&task), upload);
  else if (is_elsewhere (error) && sending->n_beginnings < MAX_BEGINNINGS)
    announce (g_steal_pointer (&task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
send_next (GTask   *task,
           guint64  offset)
{
  Sending *sending = g_task_get_task_data (task);
  gsize length = MIN (VC_PAPER_PIECE_SIZE, g_bytes_get_size (sending->file) - (gsize) offset);
  g_autoptr (GBytes) piece = g_bytes_new_from_bytes (sending->file, (gsize) offset, length);
  g_autofree char *key = dup_key (sending);

  vc_api_client_put_piece_async (vc_session_get_client (sending->session),
                                 vc_kept_paper_get_declaration_id (sending->kept),
                                 vc_kept_paper_get_id (sending->kept), offset, piece, key,
                                 g_task_get_cancellable (task), sent_cb, task);
}

/**
 * vc_paper_sending_async:
 * @session: who attached it
 * @store: where it is kept; open with that officer's key
 * @kept: the paper
 * @progress: (scope async): hears how much central has, while it is sent
 * @progress_data: data for @progress
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Sends a paper, from where an earlier sending was broken off.
 */
void
vc_paper_sending_async (VcSession           *session,
                        VcWorkStore         *store,
                        VcKeptPaper         *kept,
                        VcPaperProgress      progress,
                        gpointer             progress_data,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask   *task = g_task_new (NULL, cancellable, callback, user_data);
  Sending *sending = g_new0 (Sending, 1);

  sending->session = g_object_ref (session);
  sending->store = g_object_ref (store);
  sending->kept = g_object_ref (kept);
  sending->progress = progress;
  sending->progress_data = progress_data;
  g_task_set_source_tag (task, vc_paper_sending_async);
  g_task_set_task_data (task, sending, (GDestroyNotify) sending_free);
  open_file (task);
}

/**
 * vc_paper_sending_finish:
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: those of vc_api_client_upload_finish() and
 * vc_work_store_open_paper_finish().
 *
 * Returns: %TRUE when central has all of it, or %FALSE with @error set
 */
gboolean
vc_paper_sending_finish (GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
