/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-image-decoder.h"

#include "vc-decoder-frame.h"
#include "vc-decoder-reply.h"
#include "vc-install.h"
#include "vc-sandbox-pool.h"
#include "vc-sandbox.h"

/* As many as a case usually has photos. The counters' PCs have two cores, yet
 * a third decoder uses what the others leave while they wait for a pipe. */
#define MAX_RUNNING 3

/* Photos of one case come within so many milliseconds of each other. Given out
 * one by one each would be painted by itself, while the processor is still
 * needed for the next. */
#define TOGETHER_MS 20

/* Each finds a helper waiting. */
#define N_HELPERS   3

/*
 * Turns files into pixels, each in a process of its own. Three run at a time;
 * the others wait in the order they came. Photos find their helper waiting; a
 * document is opened now and then, and its helper is started for it.
 */
struct _VcImageDecoder
{
  GObject parent_instance;

  VcSandboxPool *pool;
  char          *page_program;
  GQueue         waiting;       /* owned GTask */
  guint          n_running;
  GQueue         answered;      /* owned GTask, to be given out together */
  GSource       *answer_source; /* while there are any */
};

G_DEFINE_FINAL_TYPE (VcImageDecoder, vc_image_decoder, G_TYPE_OBJECT)

typedef struct
{
  GBytes        *file;
  VcImageRequest request;
  gboolean       is_page;
  guint          page;
  GSource       *cancel_source; /* only while it waits */
  VcImage       *image;         /* the answer, one of the two */
  GError        *error;
} DecodeJob;

static void
decode_job_free (DecodeJob *job)
{
  g_bytes_unref (job->file);
  g_assert (job->cancel_source == NULL);
  g_clear_object (&job->image);
  g_clear_error (&job->error);
  g_free (job);
}

/* One picture, in the order it happens. */
static void wait_for_turn (VcImageDecoder *self, GTask *task);
static void start_next    (VcImageDecoder *self);
static void run           (GTask *task);
static void answer        (VcImageDecoder *self, GTask *task);

static gboolean
cancelled_while_waiting_cb (GCancellable *cancellable,
                            gpointer      user_data)
{
  GTask          *task = user_data;
  VcImageDecoder *self = g_task_get_source_object (task);
  DecodeJob      *job = g_task_get_task_data (task);

  g_queue_remove (&self->waiting, task);
  g_clear_pointer (&job->cancel_source, g_source_unref);
  g_task_return_error_if_cancelled (task);
  g_object_unref (task);

  return G_SOURCE_REMOVE;
}

static void
wait_for_turn (VcImageDecoder *self,
               GTask          *task)
{
  DecodeJob    *job = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (cancellable != NULL)
    {
      job->cancel_source = g_cancellable_source_new (cancellable);
      g_task_attach_source (task, job->cancel_source, G_SOURCE_FUNC (cancelled_while_waiting_cb));
    }

  g_queue_push_tail (&self->waiting, task);
  start_next (self);
}

static void
start_next (VcImageDecoder *self)
{
  while (self->n_running < MAX_RUNNING && !g_queue_is_empty (&self->waiting))
    {
      GTask     *task = g_queue_pop_head (&self->waiting);
      DecodeJob *job = g_task_get_task_data (task);

      if (job->cancel_source != NULL)
        {
          g_source_destroy (job->cancel_source);
          g_clear_pointer (&job->cancel_source, g_source_unref);
        }

      self->n_running++;
      run (task);
    }
}

static GError *
imaging_error_new (GError *sandbox_error)
{
  g_autoptr (GError) error = sandbox_error;
  VcImagingError code = VC_IMAGING_ERROR_FAILED;

  if (error->domain != VC_SANDBOX_ERROR)
    return g_steal_pointer (&error);

  switch ((VcSandboxError) error->code)
    {
    case VC_SANDBOX_ERROR_UNAVAILABLE:
      code = VC_IMAGING_ERROR_NO_SANDBOX;
      break;
    case VC_SANDBOX_ERROR_TIMED_OUT:
      code = VC_IMAGING_ERROR_TIMED_OUT;
      break;
    case VC_SANDBOX_ERROR_KILLED:
      code = VC_IMAGING_ERROR_KILLED;
      break;
    case VC_SANDBOX_ERROR_FAILED:
      code = VC_IMAGING_ERROR_FAILED;
      break;
    }

  return g_error_new (VC_IMAGING_ERROR, code, "%s", error->message);
}

static VcImage *
read_output (GBytes           *output,
             const DecodeJob  *job,
             GError          **error)
{
  if (job->is_page)
    return vc_decoder_reply_read_page (output, &job->request, job->page, error);

  return vc_decoder_reply_read (output, &job->request, error);
}

static void
ran_cb (GObject      *object,
        GAsyncResult *result,
        gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr (VcImageDecoder) self = g_object_ref (g_task_get_source_object (task));
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GError) error = NULL;
  DecodeJob *job = g_task_get_task_data (task);

  self->n_running--;
  output = job->is_page ? vc_sandbox_run_finish (result, &error)
                        : vc_sandbox_pool_run_finish (VC_SANDBOX_POOL (object), result, &error);

  if (output != NULL)
    job->image = read_output (output, job, &job->error);
  else
    job->error = imaging_error_new (g_steal_pointer (&error));

  start_next (self);
  answer (self, task);
}

static void
give_answers (VcImageDecoder *self)
{
  GTask *next;

  g_clear_pointer (&self->answer_source, g_source_unref);
  while ((next = g_queue_pop_head (&self->answered)) != NULL)
    {
      g_autoptr (GTask) task = next;
      DecodeJob *job = g_task_get_task_data (task);

      if (job->image != NULL)
        g_task_return_pointer (task, g_steal_pointer (&job->image), g_object_unref);
      else
        g_task_return_error (task, g_steal_pointer (&job->error));
    }
}

static gboolean
waited_cb (gpointer user_data)
{
  VcImageDecoder *self = g_task_get_source_object (user_data);

  g_object_ref (self);
  give_answers (self);
  g_object_unref (self);

  return G_SOURCE_REMOVE;
}

/* The last one takes the others along. */
static void
answer (VcImageDecoder *self,
        GTask          *task)
{
  g_queue_push_tail (&self->answered, task);

  if (self->n_running == 0)
    {
      if (self->answer_source != NULL)
        g_source_destroy (self->answer_source);
      give_answers (self);
    }
  else if (self->answer_source == NULL)
    {
      self->answer_source = g_timeout_source_new (TOGETHER_MS);
      g_task_attach_source (task, self->answer_source, waited_cb);
    }
}

static void
run (GTask *task)
{
  VcImageDecoder *self = g_task_get_source_object (task);
  DecodeJob *job = g_task_get_task_data (task);
  g_autoptr (GBytes) frame = NULL;

  gsize output_size = vc_decoder_reply_max_size (&job->request);

  frame = vc_decoder_request_new (&job->request, job->page, g_bytes_get_size (job->file));
  if (job->is_page)
    vc_sandbox_run_async (self->page_program, "page", frame, job->file, output_size,
                          g_task_get_cancellable (task), ran_cb, task);
  else
    vc_sandbox_pool_run_async (self->pool, frame, job->file, output_size,
                               g_task_get_cancellable (task), ran_cb, task);
}

static void
vc_image_decoder_finalize (GObject *object)
{
  VcImageDecoder *self = VC_IMAGE_DECODER (object);

  /* A picture that waits for its turn or its answer holds a reference. */
  g_assert (g_queue_is_empty (&self->waiting) && g_queue_is_empty (&self->answered));
  g_clear_object (&self->pool);
  g_free (self->page_program);

  G_OBJECT_CLASS (vc_image_decoder_parent_class)->finalize (object);
}

static void
vc_image_decoder_class_init (VcImageDecoderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_image_decoder_finalize;
}

static void
vc_image_decoder_init (VcImageDecoder *self)
{
  g_queue_init (&self->waiting);
  g_queue_init (&self->answered);
}

/**
 * vc_image_decoder_new:
 * @program_path: (nullable): the helper program, or %NULL for the installed
 *   one; the one for pages is beside it
 *
 * Returns: (transfer full): a decoder; several pictures may be asked of it at
 *   once
 */
VcImageDecoder *
vc_image_decoder_new (const char *program_path)
{
  VcImageDecoder *self = g_object_new (VC_TYPE_IMAGE_DECODER, NULL);
  g_autofree char *program = NULL;

  program = program_path != NULL ? g_strdup (program_path) : vc_install_dup_program ("vssid-decoder");
  self->pool = vc_sandbox_pool_new (program, "picture", N_HELPERS,
                                    vc_decoder_reply_max_size (&(VcImageRequest) { 0 }));
  self->page_program = g_strconcat (program, "-page", NULL);
  return self;
}

/**
 * vc_image_decoder_warm:
 * @self: a decoder
 *
 * Starts the helper programs, so that the first picture need not wait for
 * one, and returns at once. Without it they start with the first picture.
 */
void
vc_image_decoder_warm (VcImageDecoder *self)
{
  g_return_if_fail (VC_IS_IMAGE_DECODER (self));

  vc_sandbox_pool_warm (self->pool);
}

static void
decode (VcImageDecoder *self,
        GBytes         *file,
        DecodeJob      *job,
        GTask          *new_task)
{
  g_autoptr (GTask) task = new_task;

  g_task_set_task_data (task, job, (GDestroyNotify) decode_job_free);
  job->file = g_bytes_ref (file);

  if (g_bytes_get_size (file) > VC_DECODER_MAX_FILE)
    g_task_return_new_error (task, VC_IMAGING_ERROR, VC_IMAGING_ERROR_TOO_LARGE,
                             "a file of %" G_GSIZE_FORMAT " bytes", g_bytes_get_size (file));
  else
    wait_for_turn (self, g_steal_pointer (&task));
}

/**
 * vc_image_decoder_decode_async:
 * @self: a decoder
 * @file: a JPEG or PNG file, or what claims to be one
 * @request: what is wanted of it
 * @cancellable: (nullable): gives the picture up, also while it waits
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Decodes a file in the sandbox. The calling thread must run a main context,
 * the same one for every call, and never waits.
 */
void
vc_image_decoder_decode_async (VcImageDecoder       *self,
                               GBytes               *file,
                               const VcImageRequest *request,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data)
{
  DecodeJob *job;
  GTask     *task;

  g_return_if_fail (VC_IS_IMAGE_DECODER (self));
  g_return_if_fail (file != NULL);
  g_return_if_fail (request != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_image_decoder_decode_async);

  job = g_new0 (DecodeJob, 1);
  job->request = *request;
  decode (self, file, job, task);
}

/**
 * vc_image_decoder_decode_finish:
 * @self: a decoder
 * @result: a result
 * @error: set from %VC_IMAGING_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the picture, or %NULL
 */
VcImage *
vc_image_decoder_decode_finish (VcImageDecoder  *self,
                                GAsyncResult    *result,
                                GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, vc_image_decoder_decode_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vc_image_decoder_decode_page_async:
 * @self: a decoder
 * @file: a PDF file, or what claims to be one
 * @page: which of its pages, from 0
 * @request: what is wanted of it; it has 300 pixels to an inch, or as many
 *   fewer as it takes to stay within what is decoded
 * @cancellable: (nullable): gives the page up, also while it waits
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Draws a page in the sandbox, on white paper. It takes its turn among the
 * photos; see vc_image_decoder_decode_async().
 */
void
vc_image_decoder_decode_page_async (VcImageDecoder       *self,
                                    GBytes               *file,
                                    guint                 page,
                                    const VcImageRequest *request,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data)
{
  DecodeJob *job;
  GTask     *task;

  g_return_if_fail (VC_IS_IMAGE_DECODER (self));
  g_return_if_fail (file != NULL);
  g_return_if_fail (request != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_image_decoder_decode_page_async);

  job = g_new0 (DecodeJob, 1);
  job->request = *request;
  job->is_page = TRUE;
  job->page = page;
  decode (self, file, job, task);
}

/**
 * vc_image_decoder_decode_page_finish:
 * @self: a decoder
 * @result: a result
 * @error: set from %VC_IMAGING_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the page, which knows how many there are, or %NULL
 */
VcImage *
vc_image_decoder_decode_page_finish (VcImageDecoder  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, vc_image_decoder_decode_page_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
