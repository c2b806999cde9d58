/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-previews.h"

#include "vc-central-files.h"
#include "vc-central-pictures.h"

/*
 * Looks at every photo that nobody has looked at yet: those that were just
 * filed, and those of a database from before there were previews. Each is
 * stored by itself, so that central answers between one and the next.
 */
typedef struct
{
  VcImageDecoder      *decoder;
  VcCentralPreviewFunc progress; /* or NULL */
  gpointer             user_data;
  GPtrArray           *names;    /* (element-type utf8) of the photos to look at */
  guint                next;
  guint                n_running;
  guint                n_done;
  GError              *failure;  /* the first; nothing more is begun */
} Making;

/* One photo on its way. */
typedef struct
{
  GTask *task;
  char  *sha256;
} Photo;

/* One photo after another, in the order it happens. */
static void     begin_next (GTask *task);
static GBytes  *load       (VcCentral *central, const char *sha256, GError **error);
static gboolean keep       (VcCentral *central, const char *sha256, const VcCentralPicture *picture, GError **error);
static void     end        (GTask *task);

static void
making_free (Making *self)
{
  g_object_unref (self->decoder);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_error (&self->failure);
  g_free (self);
}

static void
photo_free (Photo *self)
{
  g_object_unref (self->task);
  g_free (self->sha256);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Photo, photo_free)

static GPtrArray *
list_unread (VcCentral *central,
             GError   **error)
{
  g_autoptr (GPtrArray) names = NULL;

  if (!vc_central_begin (central, error))
    return NULL;

  names = vc_central_pictures_list_unread (central);
  if (!vc_central_is_well (central, error))
    g_clear_pointer (&names, g_ptr_array_unref);

  vc_central_rollback (central);
  return g_steal_pointer (&names);
}

static GBytes *
load (VcCentral  *central,
      const char *sha256,
      GError    **error)
{
  g_autofree char *media_type = NULL;
  g_autoptr (GBytes) file = NULL;

  if (!vc_central_begin (central, error))
    return NULL;

  file = vc_central_files_find (central, sha256, &media_type);
  if (file == NULL && vc_central_is_well (central, error))
    g_set_error (error, VC_CENTRAL_ERROR, VC_CENTRAL_ERROR_DATABASE, "the file %s has gone", sha256);

  vc_central_rollback (central);
  return g_steal_pointer (&file);
}

/* Without a @picture: that it was refused. */
static gboolean
keep (VcCentral              *central,
      const char             *sha256,
      const VcCentralPicture *picture,
      GError                **error)
{
  if (!vc_central_begin (central, error))
    return FALSE;

  if (picture != NULL)
    vc_central_pictures_add (central, sha256, picture);
  else
    vc_central_pictures_add_refused (central, sha256);

  return vc_central_commit (central, error);
}

/* Whether what happened to one photo leaves the others alone. */
static gboolean
is_about_one_photo (const GError *error)
{
  return vc_central_picture_is_refusal (error) ||
         g_error_matches (error, VC_IMAGING_ERROR, VC_IMAGING_ERROR_TIMED_OUT);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Photo) photo = user_data;
  VcCentral *central = g_task_get_source_object (photo->task);
  Making *making = g_task_get_task_data (photo->task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) failure = NULL;
  g_autoptr (VcCentralPicture) picture = vc_central_picture_read_finish (result, &error);

  if (picture == NULL && !is_about_one_photo (error))
    failure = g_steal_pointer (&error);
  else if (picture != NULL || vc_central_picture_is_refusal (error))
    keep (central, photo->sha256, picture, &failure);

  if (making->failure == NULL)
    making->failure = g_steal_pointer (&failure);

  making->n_running--;
  making->n_done++;
  if (making->failure == NULL && making->progress != NULL)
    making->progress (making->n_done, making->names->len, making->user_data);

  begin_next (photo->task);
  if (making->n_running == 0)
    end (photo->task);
}

static void
begin_next (GTask *task)
{
  VcCentral *central = g_task_get_source_object (task);
  Making *making = g_task_get_task_data (task);
  g_autoptr (GBytes) file = NULL;
  const char *sha256;
  Photo *photo;

  if (making->failure != NULL || making->next == making->names->len)
    return;

  sha256 = g_ptr_array_index (making->names, making->next++);
  file = load (central, sha256, &making->failure);
  if (file == NULL)
    return;

  photo = g_new0 (Photo, 1);
  photo->task = g_object_ref (task);
  photo->sha256 = g_strdup (sha256);
  making->n_running++;
  vc_central_picture_read_async (making->decoder, file, g_task_get_cancellable (task), read_cb, photo);
}

static void
end (GTask *task)
{
  Making *making = g_task_get_task_data (task);

  if (making->failure != NULL)
    g_task_return_error (task, g_steal_pointer (&making->failure));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * vc_central_previews_make_async:
 * @central: a central without a transaction
 * @decoder: reads the photos in the sandbox
 * @n_at_once: how many to read at a time
 * @progress: (nullable) (scope notified): told how far it has come, with
 *   @user_data
 * @cancellable: (nullable): leaves the rest for another time
 *
 * Makes the previews that are missing. A photo that the decoder refuses gets
 * none, and is remembered.
 */
void
vc_central_previews_make_async (VcCentral           *central,
                                VcImageDecoder      *decoder,
                                guint                n_at_once,
                                VcCentralPreviewFunc progress,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (central, cancellable, callback, user_data);
  Making *making = g_new0 (Making, 1);

  g_task_set_source_tag (task, vc_central_previews_make_async);
  g_task_set_task_data (task, making, (GDestroyNotify) making_free);
  making->decoder = g_object_ref (decoder);
  making->progress = progress;
  making->user_data = user_data;
  making->names = list_unread (central, &making->failure);

  for (guint i = 0; i < n_at_once; i++)
    begin_next (task);
  if (making->n_running == 0)
    end (task);
}

/**
 * vc_central_previews_make_finish:
 * @central: a central
 * @result: a result
 * @error: set from %VC_CENTRAL_ERROR, from %VC_IMAGING_ERROR when nothing can
 *   be decoded here, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether every photo has been looked at
 */
gboolean
vc_central_previews_make_finish (VcCentral    *central,
                                 GAsyncResult *result,
                                 GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, central), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
