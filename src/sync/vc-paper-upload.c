/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-paper-upload.h"

#include "vc-backoff.h"
#include "vc-paper-sending.h"
#include "vc-trouble.h"

#define LEAST_WAIT 500
#define MOST_WAIT  30000

/*
 * One leaves at a time, the oldest first: over a slow line two would only be
 * half as fast. One that does not arrive goes to the end, so that none holds
 * up the others.
 */
struct _VcPaperUpload
{
  GObject       parent_instance;

  VcSession    *session;
  VcWorkStore  *store;
  GCancellable *cancellable;  /* for what is on its way */

  GPtrArray    *kept;         /* (element-type VcKeptPaper) all that central does not have */
  VcKeptPaper  *leaving;      /* what is on its way, one of them; or NULL */
  guint64       received;     /* how much of that central has */
  gboolean      stopped;      /* the officer has gone, or central ended the session */
  VcBackoff     backoff;
  guint         timer_id;     /* before the next attempt */
};

G_DEFINE_FINAL_TYPE (VcPaperUpload, vc_paper_upload, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A paper that an officer attaches, until it is kept. */
typedef struct
{
  char   *declaration_id;
  char   *form_sha256;
  GBytes *file;
} Attaching;

/* Attaching, in the order it happens. */
static void hash (GTask *task);
static void keep (GTask *task, const char *sha256);

/* Sending, in the order it happens. */
static void send_next (VcPaperUpload *self);

static void
attaching_free (Attaching *attaching)
{
  g_free (attaching->declaration_id);
  g_free (attaching->form_sha256);
  g_bytes_unref (attaching->file);
  g_free (attaching);
}

static void
tell (VcPaperUpload *self,
      VcKeptPaper   *kept)
{
  g_signal_emit (self, signals[CHANGED], 0, vc_kept_paper_get_declaration_id (kept));
}

static void
changed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  /* It is asked about again at the next sign-in; central takes it once. */
  if (!vc_work_store_change_finish (VC_WORK_STORE (object), result, &error))
    g_message ("what became of a signed paper is not kept: %s", error->message);
}

static void
let_go (VcPaperUpload *self,
        VcKeptPaper   *kept)
{
  vc_backoff_reset (&self->backoff);
  vc_work_store_drop_paper_async (self->store, vc_kept_paper_get_id (kept), NULL, changed_cb, NULL);
  g_ptr_array_remove (self->kept, kept);
  tell (self, kept);
}

static void
refuse (VcPaperUpload *self,
        VcKeptPaper   *kept,
        const GError  *error)
{
  const char *problem = vc_trouble_get_name (error);
  guint index;

  g_message ("the signed paper %s is not taken: %s", vc_kept_paper_get_id (kept), error->message);
  vc_work_store_refuse_paper_async (self->store, vc_kept_paper_get_id (kept), problem, NULL, changed_cb, NULL);
  if (g_ptr_array_find (self->kept, kept, &index))
    {
      g_object_unref (self->kept->pdata[index]);
      self->kept->pdata[index] = vc_kept_paper_new (vc_kept_paper_get_declaration_id (kept),
                                                    vc_kept_paper_get_paper (kept), problem);
    }
  tell (self, kept);
}

static gboolean
waited_cb (gpointer user_data)
{
  VcPaperUpload *self = user_data;

  self->timer_id = 0;
  send_next (self);
  return G_SOURCE_REMOVE;
}

static void
postpone (VcPaperUpload *self,
          VcKeptPaper   *kept,
          const GError  *error)
{
  g_debug ("the signed paper %s: %s", vc_kept_paper_get_id (kept), error->message);
  if (g_ptr_array_find (self->kept, kept, NULL))
    {
      g_object_ref (kept);
      g_ptr_array_remove (self->kept, kept);
      g_ptr_array_add (self->kept, kept);
    }

  if (vc_trouble_is_signed_out (error))
    vc_paper_upload_stop (self);
  else if (!self->stopped)
    self->timer_id = g_timeout_add (vc_backoff_next (&self->backoff), waited_cb, self);
}

static void
sent_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (VcPaperUpload) self = user_data;
  g_autoptr (VcKeptPaper) kept = g_steal_pointer (&self->leaving);
  g_autoptr (GError) error = NULL;

  if (vc_paper_sending_finish (result, &error))
    let_go (self, kept);
  else if (vc_trouble_is_passing (error))
    postpone (self, kept, error);
  else
    refuse (self, kept, error);

  send_next (self);
}

static void
progress_cb (guint64  received,
             gpointer user_data)
{
  VcPaperUpload *self = user_data;

  /* A line on which something moves need not be waited for so long. */
  if (self->received > 0 && received > self->received)
    vc_backoff_reset (&self->backoff);

  self->received = received;
  tell (self, self->leaving);
}

static VcKeptPaper *
find_waiting (VcPaperUpload *self)
{
  for (guint i = 0; i < self->kept->len; i++)
    if (vc_kept_paper_get_problem (self->kept->pdata[i]) == NULL)
      return self->kept->pdata[i];

  return NULL;
}

static void
send_next (VcPaperUpload *self)
{
  VcKeptPaper *next = find_waiting (self);

  if (self->stopped || self->leaving != NULL || self->timer_id != 0 || next == NULL ||
      vc_session_is_offline (self->session))
    return;

  self->leaving = g_object_ref (next);
  self->received = 0;
  vc_paper_sending_async (self->session, self->store, next, progress_cb, self, self->cancellable,
                          sent_cb, g_object_ref (self));
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (VcPaperUpload) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) papers = vc_work_store_list_papers_finish (VC_WORK_STORE (object), result, &error);

  if (papers == NULL)
    {
      g_message ("what was attached before: %s", error->message);
      return;
    }

  for (guint i = 0; i < papers->len; i++)
    {
      g_ptr_array_insert (self->kept, (int) i, g_object_ref (papers->pdata[i]));
      tell (self, papers->pdata[i]);
    }
  send_next (self);
}

static void
vc_paper_upload_dispose (GObject *object)
{
  VcPaperUpload *self = VC_PAPER_UPLOAD (object);

  g_clear_handle_id (&self->timer_id, g_source_remove);
  g_ptr_array_set_size (self->kept, 0);
  g_clear_object (&self->leaving);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (vc_paper_upload_parent_class)->dispose (object);
}

static void
vc_paper_upload_finalize (GObject *object)
{
  VcPaperUpload *self = VC_PAPER_UPLOAD (object);

  g_ptr_array_unref (self->kept);

  G_OBJECT_CLASS (vc_paper_upload_parent_class)->finalize (object);
}

static void
vc_paper_upload_class_init (VcPaperUploadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_paper_upload_dispose;
  G_OBJECT_CLASS (klass)->finalize = vc_paper_upload_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vc_paper_upload_init (VcPaperUpload *self)
{
  self->kept = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
}

/**
 * vc_paper_upload_new:
 * @session: who works here
 * @store: where papers are kept; open with that officer's key
 *
 * Sends what this officer attached here before and central does not have.
 *
 * Returns: (transfer full): the papers of this officer
 */
VcPaperUpload *
vc_paper_upload_new (VcSession   *session,
                     VcWorkStore *store)
{
  VcPaperUpload *self;

  g_return_val_if_fail (VC_IS_SESSION (session), NULL);
  g_return_val_if_fail (VC_IS_WORK_STORE (store), NULL);

  self = g_object_new (VC_TYPE_PAPER_UPLOAD, NULL);
  self->session = g_object_ref (session);
  self->store = g_object_ref (store);
  self->backoff = (VcBackoff) { .random = vc_session_get_random (session), .least = LEAST_WAIT, .most = MOST_WAIT };
  g_signal_connect_object (session, "notify::offline", G_CALLBACK (vc_paper_upload_hurry), self, G_CONNECT_SWAPPED);

  /* The store answers in turn, so this tells nothing that is added later. */
  vc_work_store_list_papers_async (store, NULL, listed_cb, g_object_ref (self));
  return self;
}

/* The same that central would say, without the way there. */
static gboolean
check_file (GBytes  *file,
            GError **error)
{
  if (g_bytes_get_size (file) > VC_SIGNED_PAPER_MAX_SIZE)
    {
      g_set_error (error, VC_PROBLEM, VC_PROBLEM_BODY_TOO_LARGE, "a signed paper of %" G_GSIZE_FORMAT " bytes",
                   g_bytes_get_size (file));
      return FALSE;
    }

  if (vc_signed_paper_find_media_type (file) == NULL)
    {
      g_set_error (error, VC_PROBLEM, VC_PROBLEM_PHOTO_UNREADABLE, "neither PDF, JPEG nor PNG");
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

static void
hashed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree char *sha256 = g_task_propagate_pointer (G_TASK (result), NULL);

  keep (user_data, sha256);
}

/* Several megabytes take longer than a frame. */
static void
hash (GTask *task)
{
  Attaching *attaching = g_task_get_task_data (task);
  g_autoptr (GTask) worker = g_task_new (NULL, NULL, hashed_cb, task);

  g_task_set_source_tag (worker, hash);
  g_task_set_task_data (worker, g_bytes_ref (attaching->file), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (worker, hash_in_thread);
}

/* A paper that is being kept, for the callback. */
typedef struct
{
  GTask       *task;
  VcKeptPaper *kept;
} Keeping;

static void
kept_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autofree Keeping *keeping = user_data;
  g_autoptr (GTask) task = keeping->task;
  g_autoptr (VcKeptPaper) kept = keeping->kept;
  VcPaperUpload *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (!vc_work_store_change_finish (VC_WORK_STORE (object), result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_ptr_array_add (self->kept, g_object_ref (kept));
  tell (self, kept);
  send_next (self);
  g_task_return_pointer (task, g_steal_pointer (&kept), g_object_unref);
}

static void
keep (GTask      *task,
      const char *sha256)
{
  VcPaperUpload *self = g_task_get_source_object (task);
  Attaching     *attaching = g_task_get_task_data (task);
  Keeping       *keeping = g_new0 (Keeping, 1);
  g_autofree char *id = vc_random_dup_uuid (vc_session_get_random (self->session));
  g_autoptr (VcSignedPaper) paper = vc_signed_paper_new (&(VcSignedPaperFields) {
    .id = id,
    .sha256 = sha256,
    .media_type = vc_signed_paper_find_media_type (attaching->file),
    .size = g_bytes_get_size (attaching->file),
    .form_sha256 = attaching->form_sha256,
  });

  keeping->task = task;
  keeping->kept = vc_kept_paper_new (attaching->declaration_id, paper, NULL);
  vc_work_store_add_paper_async (self->store, keeping->kept, attaching->file, NULL, kept_cb, keeping);
}

/**
 * vc_paper_upload_attach_async:
 * @self: the papers of who works here
 * @declaration_id: whose form was signed
 * @file: a PDF, JPEG or PNG file
 * @form_sha256: (nullable): of the form that was signed, where central has it
 * @callback: called when it is kept
 * @user_data: data for @callback
 *
 * Keeps a signed paper, sealed, and sends it as soon as there is a network.
 */
void
vc_paper_upload_attach_async (VcPaperUpload       *self,
                              const char          *declaration_id,
                              GBytes              *file,
                              const char          *form_sha256,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  Attaching *attaching;

  g_return_if_fail (VC_IS_PAPER_UPLOAD (self));
  g_return_if_fail (declaration_id != NULL && file != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vc_paper_upload_attach_async);
  attaching = g_new0 (Attaching, 1);
  attaching->declaration_id = g_strdup (declaration_id);
  attaching->form_sha256 = g_strdup (form_sha256);
  attaching->file = g_bytes_ref (file);
  g_task_set_task_data (task, attaching, (GDestroyNotify) attaching_free);

  if (check_file (file, &error))
    hash (g_steal_pointer (&task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * vc_paper_upload_attach_finish:
 * @self: the papers of who works here
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_PROBLEM_BODY_TOO_LARGE, %VC_PROBLEM_PHOTO_UNREADABLE when it is
 * neither PDF, JPEG nor PNG; %VC_STORE_ERROR when it cannot be kept.
 *
 * Returns: (transfer full): the paper as it is kept, or %NULL with @error set
 */
VcKeptPaper *
vc_paper_upload_attach_finish (VcPaperUpload  *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vc_paper_upload_discard:
 * @self: the papers of who works here
 * @id: one that central refused
 *
 * The officer gives it up. One that still waits stays.
 */
void
vc_paper_upload_discard (VcPaperUpload *self,
                         const char    *id)
{
  g_return_if_fail (VC_IS_PAPER_UPLOAD (self));
  g_return_if_fail (id != NULL);

  for (guint i = 0; i < self->kept->len; i++)
    if (g_str_equal (vc_kept_paper_get_id (self->kept->pdata[i]), id) &&
        vc_kept_paper_get_problem (self->kept->pdata[i]) != NULL)
      {
        g_autoptr (VcKeptPaper) kept = g_object_ref (self->kept->pdata[i]);

        let_go (self, kept);
        return;
      }
}

/**
 * vc_paper_upload_list:
 * @self: the papers of who works here
 * @declaration_id: (nullable): a declaration; %NULL for all
 *
 * Returns: (transfer full) (element-type VcKeptPaper): what this officer
 *   attached and central does not have, with what it refused
 */
GPtrArray *
vc_paper_upload_list (VcPaperUpload *self,
                      const char    *declaration_id)
{
  GPtrArray *papers;

  g_return_val_if_fail (VC_IS_PAPER_UPLOAD (self), NULL);

  papers = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->kept->len; i++)
    if (declaration_id == NULL ||
        g_str_equal (vc_kept_paper_get_declaration_id (self->kept->pdata[i]), declaration_id))
      g_ptr_array_add (papers, g_object_ref (self->kept->pdata[i]));

  return papers;
}

/**
 * vc_paper_upload_get_received:
 * @self: the papers of who works here
 * @id: a paper's id
 *
 * Returns: how many bytes of it central has, as far as is known; 0 unless it
 *   is on its way
 */
guint64
vc_paper_upload_get_received (VcPaperUpload *self,
                              const char    *id)
{
  g_return_val_if_fail (VC_IS_PAPER_UPLOAD (self), 0);

  return self->leaving != NULL && g_strcmp0 (vc_kept_paper_get_id (self->leaving), id) == 0 ? self->received : 0;
}

/**
 * vc_paper_upload_hurry:
 * @self: the papers of who works here
 *
 * Central answers again: what waited for that leaves now.
 */
void
vc_paper_upload_hurry (VcPaperUpload *self)
{
  g_return_if_fail (VC_IS_PAPER_UPLOAD (self));

  g_clear_handle_id (&self->timer_id, g_source_remove);
  vc_backoff_reset (&self->backoff);
  send_next (self);
}

/**
 * vc_paper_upload_stop:
 * @self: the papers of who works here
 *
 * Sends nothing more, in the middle of a paper too: what has not arrived stays
 * until this officer comes back.
 */
void
vc_paper_upload_stop (VcPaperUpload *self)
{
  g_return_if_fail (VC_IS_PAPER_UPLOAD (self));

  self->stopped = TRUE;
  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->timer_id, g_source_remove);
}
