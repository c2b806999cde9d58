/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-retake-upload.h"

#include <string.h>

/* How often it is sent when it arrives damaged, before the officer is told. */
#define MAX_SENDINGS 3

struct _VcRetakeUpload
{
  GObject      parent_instance;

  VcSession   *session;
  char        *declaration_id;
  VcPhotoKind  kind;
  GBytes      *file;
  char        *key;            /* the same at every attempt */
  VcPhoto     *photo;          /* what @file is; NULL before it was looked at */
};

typedef struct
{
  guint n_sendings;
} Sending;

G_DEFINE_FINAL_TYPE (VcRetakeUpload, vc_retake_upload, G_TYPE_OBJECT)

/* One attempt, in the order it happens. */
static void hash        (GTask *task);
static void hashed_cb   (GObject *object, GAsyncResult *result, gpointer user_data);
static void send        (GTask *task);
static void answered_cb (GObject *object, GAsyncResult *result, gpointer user_data);

static void
vc_retake_upload_finalize (GObject *object)
{
  VcRetakeUpload *self = VC_RETAKE_UPLOAD (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->declaration_id, g_free);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_clear_pointer (&self->key, g_free);
  g_clear_object (&self->photo);

  G_OBJECT_CLASS (vc_retake_upload_parent_class)->finalize (object);
}

static void
vc_retake_upload_class_init (VcRetakeUploadClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_retake_upload_finalize;
}

static void
vc_retake_upload_init (VcRetakeUpload *self)
{
}

/**
 * vc_retake_upload_new:
 * @session: who made it
 * @declaration_id: a declaration that this officer holds
 * @kind: what it shows
 * @file: a JPEG or PNG file
 *
 * Keep it until central has taken the photo: another one for the same file is
 * another photo to central.
 *
 * Returns: (transfer full): the photo, not sent yet
 */
VcRetakeUpload *
vc_retake_upload_new (VcSession   *session,
                      const char  *declaration_id,
                      VcPhotoKind  kind,
                      GBytes      *file)
{
  VcRetakeUpload *self;

  g_return_val_if_fail (VC_IS_SESSION (session), NULL);
  g_return_val_if_fail (declaration_id != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);

  self = g_object_new (VC_TYPE_RETAKE_UPLOAD, NULL);
  self->session = g_object_ref (session);
  self->declaration_id = g_strdup (declaration_id);
  self->kind = kind;
  self->file = g_bytes_ref (file);
  self->key = vc_random_dup_uuid (vc_session_get_random (session));
  return self;
}

/* By what stands at its beginning; the name of a file says nothing. */
static const char *
find_media_type (GBytes *file)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (file, &size);

  if (size >= 3 && memcmp (data, "\xff\xd8\xff", 3) == 0)
    return "image/jpeg";
  if (size >= 4 && memcmp (data, "\x89PNG", 4) == 0)
    return "image/png";

  return NULL;
}

/* The same that central would say, without the way there. */
static gboolean
check_file (GBytes  *file,
            GError **error)
{
  if (g_bytes_get_size (file) > VC_RETAKE_MAX_SIZE)
    {
      g_set_error (error, VC_PROBLEM, VC_PROBLEM_BODY_TOO_LARGE, "a photo of %" G_GSIZE_FORMAT " bytes",
                   g_bytes_get_size (file));
      return FALSE;
    }

  if (find_media_type (file) == NULL)
    {
      g_set_error (error, VC_PROBLEM, VC_PROBLEM_PHOTO_UNREADABLE, "neither JPEG nor PNG");
      return FALSE;
    }

  return TRUE;
}

static void
hash_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GBytes *file = task_data;

  g_task_return_pointer (task, g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file), g_free);
}

/* Several megabytes take longer than a frame. The worker gets the file alone,
 * and no reference to us. */
static void
hash (GTask *task)
{
  VcRetakeUpload *self = g_task_get_source_object (task);
  g_autoptr (GTask) worker = g_task_new (NULL, g_task_get_cancellable (task), hashed_cb, task);

  g_task_set_source_tag (worker, hash);
  g_task_set_task_data (worker, g_bytes_ref (self->file), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (worker, hash_in_thread);
}

static void
hashed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  VcRetakeUpload *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autofree char *sha256 = g_task_propagate_pointer (G_TASK (result), &error);

  if (sha256 == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  self->photo = vc_photo_new (self->kind, sha256, find_media_type (self->file), g_bytes_get_size (self->file));
  send (g_steal_pointer (&task));
}

static void
send (GTask *task)
{
  VcRetakeUpload *self = g_task_get_source_object (task);

  vc_api_client_add_retake_async (vc_session_get_client (self->session), self->declaration_id, self->photo, self->file,
                                  self->key, g_task_get_cancellable (task), answered_cb, task);
}

static void
answered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Sending *sending = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  VcDeclaration *now = vc_api_client_add_retake_finish (VC_API_CLIENT (object), result, &error);

  if (now != NULL)
    g_task_return_pointer (task, now, g_object_unref);
  else if (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_PHOTO_DAMAGED) && ++sending->n_sendings < MAX_SENDINGS)
    send (g_steal_pointer (&task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * vc_retake_upload_send_async:
 * @self: a photo that is not on its way already
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Sends it. After a failure, whatever it was, it may be sent again.
 */
void
vc_retake_upload_send_async (VcRetakeUpload      *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (VC_IS_RETAKE_UPLOAD (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_retake_upload_send_async);
  g_task_set_task_data (task, g_new0 (Sending, 1), g_free);

  if (!check_file (self->file, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else if (self->photo == NULL)
    hash (g_steal_pointer (&task));
  else
    send (g_steal_pointer (&task));
}

/**
 * vc_retake_upload_send_finish:
 * @self: a photo
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_API_ERROR_UNREACHABLE, after which central may have it: send it
 * again. %VC_PROBLEM_CLAIM_NOT_HELD, %VC_PROBLEM_PHOTO_UNREADABLE,
 * %VC_PROBLEM_PHOTO_DAMAGED when it was damaged on its way three times,
 * %VC_PROBLEM_BODY_TOO_LARGE, %VC_PROBLEM_RETAKES_FULL, and those of every
 * call.
 *
 * Returns: (transfer full): the declaration as it now stands, or %NULL with
 *   @error set
 */
VcDeclaration *
vc_retake_upload_send_finish (VcRetakeUpload  *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
