/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-upload.h"

#include "vc-central-paper.h"
#include "vc-central-picture.h"
#include "vc-problem.h"

/*
 * A change whose body is a picture, or a piece of a file. It is rehearsed
 * first, so that nothing is decoded for somebody who may not send it or sent
 * it before; then the picture, or the file that the piece completes, is looked
 * at in the sandbox, while central answers others; then it is done.
 */
typedef struct
{
  const VcCentralRoute *route;
  VcCentralRequest      request;   /* what of it is lent, is kept below */
  char                 *path;
  char                 *query;
  SoupMessageHeaders   *headers;
  GBytes               *body;
} Upload;

/* One upload, in the order it happens. */
static void rehearse      (GTask *task, VcImageDecoder *decoder);
static void read_cb       (GObject *object, GAsyncResult *result, gpointer user_data);
static void paper_read_cb (GObject *object, GAsyncResult *result, gpointer user_data);
static void perform       (GTask *task);

static void
upload_free (Upload *self)
{
  g_clear_pointer (&self->request.picture, vc_central_picture_free);
  vc_central_request_clear (&self->request);
  g_free (self->path);
  g_free (self->query);
  soup_message_headers_unref (self->headers);
  g_bytes_unref (self->body);
  g_free (self);
}

static void
answer_free (VcCentralAnswer *answer)
{
  vc_central_answer_clear (answer);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcCentralAnswer, answer_free)

static Upload *
upload_new (const VcCentralRoute *route,
            VcCentralRequest     *request)
{
  Upload *self = g_new0 (Upload, 1);

  self->route = route;
  self->path = g_strdup (request->path);
  self->query = g_strdup (request->query);
  self->headers = soup_message_headers_ref (request->headers);
  self->body = g_bytes_ref (request->body);
  self->request = (VcCentralRequest) {
    .central = request->central,
    .method = g_intern_string (request->method),
    .path = self->path,
    .query = self->query,
    .headers = self->headers,
    .body = self->body,
    .operation = request->operation,
  };
  for (guint i = 0; i < VC_CENTRAL_MAX_PARAMETERS; i++)
    self->request.parameters[i] = g_strdup (request->parameters[i]);

  return self;
}

static void
look (GTask          *task,
      VcImageDecoder *decoder)
{
  Upload *upload = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (upload->request.whole != NULL)
    {
      vc_central_paper_read_async (decoder, upload->request.whole, cancellable, paper_read_cb, task);
    }
  else if (upload->request.operation == VC_CENTRAL_PUT_PIECE)
    {
      perform (task);
      g_object_unref (task);
    }
  else
    {
      vc_central_picture_read_async (decoder, upload->body, cancellable, read_cb, task);
    }
}

static void
rehearse (GTask          *task,
          VcImageDecoder *decoder)
{
  Upload *upload = g_task_get_task_data (task);
  g_autoptr (VcCentralAnswer) answer = g_new0 (VcCentralAnswer, 1);

  if (vc_central_router_rehearse (upload->route, &upload->request, answer))
    look (task, decoder);
  else
    {
      g_task_return_pointer (task, g_steal_pointer (&answer), (GDestroyNotify) answer_free);
      g_object_unref (task);
    }
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Upload *upload = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  upload->request.picture = vc_central_picture_read_finish (result, &error);
  if (error == NULL)
    perform (task);
  else if (vc_central_picture_is_refusal (error))
    g_task_return_new_error (task, VC_PROBLEM, VC_PROBLEM_PHOTO_UNREADABLE, "%s", error->message);
  else if (!g_error_matches (error, VC_IMAGING_ERROR, VC_IMAGING_ERROR_NO_SANDBOX))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    {
      /* As with what citizens file: it stands by itself, without a preview. */
      g_message ("a photo is without a preview: %s", error->message);
      perform (task);
    }
}

static void
paper_read_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Upload *upload = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (vc_central_paper_read_finish (result, &upload->request.n_pages, &error))
    perform (task);
  else if (vc_central_paper_is_refusal (error))
    g_task_return_new_error (task, VC_PROBLEM, VC_PROBLEM_PHOTO_UNREADABLE, "%s", error->message);
  else if (!g_error_matches (error, VC_IMAGING_ERROR, VC_IMAGING_ERROR_NO_SANDBOX))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    {
      g_message ("a signed paper is taken without a look: %s", error->message);
      perform (task);
    }
}

/* Meanwhile the case may have been decided or given back. */
static void
perform (GTask *task)
{
  Upload *upload = g_task_get_task_data (task);
  VcCentralAnswer *answer = g_new0 (VcCentralAnswer, 1);

  vc_central_router_answer (upload->route, &upload->request, answer);
  g_task_return_pointer (task, answer, (GDestroyNotify) answer_free);
}

/**
 * vc_central_upload_async:
 * @route: which way
 * @request: a request with a picture as its body; copied
 * @decoder: looks at the picture
 * @cancellable: (nullable): gives it up; then nothing has changed
 */
void
vc_central_upload_async (const VcCentralRoute *route,
                         VcCentralRequest     *request,
                         VcImageDecoder       *decoder,
                         GCancellable         *cancellable,
                         GAsyncReadyCallback   callback,
                         gpointer              user_data)
{
  GTask *task = g_task_new (request->central, cancellable, callback, user_data);

  g_task_set_source_tag (task, vc_central_upload_async);
  g_task_set_task_data (task, upload_new (route, request), (GDestroyNotify) upload_free);
  rehearse (task, decoder);
}

/**
 * vc_central_upload_finish:
 * @central: a central
 * @result: a result
 * @answer: (inout): what to say
 * @error: %VC_PROBLEM_PHOTO_UNREADABLE, or central's own trouble
 *
 * Returns: whether @answer is filled in
 */
gboolean
vc_central_upload_finish (VcCentral       *central,
                          GAsyncResult    *result,
                          VcCentralAnswer *answer,
                          GError         **error)
{
  VcCentralAnswer *said;

  g_return_val_if_fail (g_task_is_valid (result, central), FALSE);

  said = g_task_propagate_pointer (G_TASK (result), error);
  if (said == NULL)
    return FALSE;

  *answer = *said;
  g_free (said);
  return TRUE;
}
