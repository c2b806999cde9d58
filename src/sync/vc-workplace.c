/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-workplace-private.h"

#include "vc-claim-keeper.h"
#include "vc-photo-stock.h"
#include "vc-sign-in.h"

/* What the disk of an old PC can spare. */
#define MAX_CACHE_SIZE (G_GUINT64_CONSTANT (512) * 1024 * 1024)

struct _VcWorkplace
{
  GObject            parent_instance;

  VcClock           *clock;
  VcRandom          *random;
  VcWorkStore       *work;
  VcCacheStore      *cache;
  gboolean           cache_open;   /* FALSE: this PC keeps no photos */
  GError            *cache_trouble; /* what was kept was lost */
  VcOutbox          *outbox;       /* NULL until it is open */
  VcPrintLedger     *prints;       /* likewise */

  VcSession         *session;      /* NULL: nobody works here */
  VcDeclarationList *list;
  VcPhotoFiles      *files;
  VcPhotoStock      *stock;
  VcClaimKeeper     *keeper;
  VcViewLog         *views;
  VcPaperUpload     *papers;

  VcOfficer         *turned_away;  /* whose password opens nothing here; NULL for nobody */
  guint              n_partings;   /* sign-outs that central has not answered */
  GTask             *closing;      /* waits for them */
};

G_DEFINE_FINAL_TYPE (VcWorkplace, vc_workplace, G_TYPE_OBJECT)

/* Opening, in the order it happens. */
static void open_work  (GTask *task);
static void open_cache (GTask *task);

static void       close_stores (VcWorkplace *self);
static VcSession *end_session  (VcWorkplace *self);

static void
vc_workplace_dispose (GObject *object)
{
  VcWorkplace *self = VC_WORKPLACE (object);
  g_autoptr (VcSession) session = end_session (self);

  g_clear_object (&self->turned_away);
  if (self->prints != NULL)
    vc_print_ledger_stop (self->prints);
  g_clear_object (&self->prints);
  g_clear_object (&self->outbox);
  g_clear_object (&self->work);
  g_clear_object (&self->cache);
  g_clear_object (&self->clock);
  g_clear_object (&self->random);
  g_clear_error (&self->cache_trouble);

  G_OBJECT_CLASS (vc_workplace_parent_class)->dispose (object);
}

static void
vc_workplace_class_init (VcWorkplaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_workplace_dispose;
}

static void
vc_workplace_init (VcWorkplace *self)
{
}

/**
 * vc_workplace_new:
 * @data_directory: where work.db is, which is never discarded
 * @cache_directory: where cache.db is, which may be
 * @clock: what time it is
 * @random: where keys and ids of changes come from
 *
 * Returns: (transfer full): a workplace that is not open
 */
VcWorkplace *
vc_workplace_new (const char *data_directory,
                  const char *cache_directory,
                  VcClock    *clock,
                  VcRandom   *random)
{
  VcWorkplace *self = g_object_new (VC_TYPE_WORKPLACE, NULL);
  g_autofree char *work = g_build_filename (data_directory, "work.db", NULL);
  g_autofree char *cache = g_build_filename (cache_directory, "cache.db", NULL);

  self->clock = g_object_ref (clock);
  self->random = g_object_ref (random);
  self->work = vc_work_store_new (work, NULL, VC_DURABILITY_FULL, clock, random);
  self->cache = vc_cache_store_new (cache, NULL, clock);
  return self;
}

static void
work_opened_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (vc_work_store_open_finish (VC_WORK_STORE (object), result, &error))
    open_cache (g_steal_pointer (&task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
open_work (GTask *task)
{
  VcWorkplace *self = g_task_get_source_object (task);

  vc_work_store_open_async (self->work, NULL, work_opened_cb, task);
}

static void
purged_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  guint n_purged;

  if (!vc_cache_store_purge_finish (VC_CACHE_STORE (object), result, &n_purged, &error))
    g_message ("cache: %s", error->message);
}

static void
cache_opened_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  VcWorkplace *self = g_task_get_source_object (task);
  g_autoptr (VcSpooler) spooler = vc_spooler_new (NULL);

  /* With the network everything goes without it. */
  self->cache_open = vc_cache_store_open_finish (VC_CACHE_STORE (object), result, &error);
  if (!self->cache_open)
    g_message ("cache: %s", error->message);
  else if (vc_cache_store_was_dropped (self->cache))
    self->cache_trouble = g_error_new_literal (VC_WORKPLACE_ERROR, VC_WORKPLACE_ERROR_CACHE_LOST,
                                               "what was cached has been dropped");

  self->outbox = vc_outbox_new (self->work, self->clock, self->random);
  self->prints = vc_print_ledger_new (self->work, spooler, self->random);
  g_task_return_boolean (task, TRUE);
}

static void
open_cache (GTask *task)
{
  VcWorkplace *self = g_task_get_source_object (task);

  vc_cache_store_open_async (self->cache, NULL, cache_opened_cb, task);
}

/**
 * vc_workplace_open_async:
 * @self: a workplace
 * @callback: called when it is open
 * @user_data: data for @callback
 *
 * Opens what is kept on this PC.
 */
void
vc_workplace_open_async (VcWorkplace         *self,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (VC_IS_WORKPLACE (self));
  g_return_if_fail (self->outbox == NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vc_workplace_open_async);
  open_work (task);
}

/**
 * vc_workplace_open_finish:
 * @self: a workplace
 * @result: the result
 * @error: return location for a #GError of %VC_STORE_ERROR
 *
 * Returns: %TRUE, perhaps with a vc_workplace_get_trouble(); %FALSE when
 *   nothing at all can be kept here, so that nobody may decide anything
 */
gboolean
vc_workplace_open_finish (VcWorkplace   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * vc_workplace_get_trouble:
 * @self: a workplace that is open
 *
 * Returns: (transfer none) (nullable): why nothing can be decided here, of
 *   %VC_STORE_ERROR; %VC_WORKPLACE_ERROR_CACHE_LOST, which hinders nobody;
 *   %NULL when all is well
 */
const GError *
vc_workplace_get_trouble (VcWorkplace *self)
{
  const GError *trouble;

  g_return_val_if_fail (VC_IS_WORKPLACE (self), NULL);

  trouble = vc_work_store_get_trouble (self->work);
  return trouble != NULL ? trouble : self->cache_trouble;
}

/* Central is there again: what waits for it need not wait any longer. */
static void
state_changed_cb (VcWorkplace *self)
{
  switch (vc_declaration_list_get_state (self->list))
    {
    case VC_SYNC_LIVE:
    case VC_SYNC_POLLING:
      vc_outbox_hurry (self->outbox);
      vc_view_log_hurry (self->views);
      vc_paper_upload_hurry (self->papers);
      break;
    case VC_SYNC_IDLE:
    case VC_SYNC_PULLING:
    case VC_SYNC_OFFLINE:
      break;
    }
}

static void
delivered_cb (VcWorkplace   *self,
              VcOutboxItem  *item,
              VcDeclaration *now)
{
  if (self->list != NULL)
    vc_declaration_list_put (self->list, now);
}

static void
profile_kept_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!vc_work_store_change_finish (VC_WORK_STORE (object), result, &error))
    g_message ("what central told was not kept: %s", error->message);
}

static void
reconnected_cb (VcWorkplace *self)
{
  vc_work_store_put_profile_async (self->work, vc_session_get_profile (self->session), NULL, profile_kept_cb, NULL);
}

static VcCacheStore *
open_cache_for_session (VcWorkplace *self)
{
  g_autoptr (VcSecret) key = vc_work_store_dup_cache_key (self->work);
  guint hours = vc_policy_get_fields (vc_session_get_policy (self->session))->cache_hours;

  if (!self->cache_open || key == NULL || hours == 0)
    return NULL;

  vc_cache_store_unlock (self->cache, vc_work_store_get_key_id (self->work), key);
  vc_cache_store_purge_async (self->cache, hours, MAX_CACHE_SIZE, NULL, purged_cb, NULL);
  return self->cache;
}

/**
 * vc_workplace_begin:
 * @self: a workplace with nobody at it
 * @session: who works here now
 *
 * Has what this officer needs.
 */
void
vc_workplace_begin (VcWorkplace *self,
                    VcSession   *session)
{
  VcCacheStore *cache;

  g_return_if_fail (VC_IS_WORKPLACE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_clear_object (&self->turned_away);
  cache = open_cache_for_session (self);
  self->list = vc_declaration_list_new (session, cache);
  self->files = vc_photo_files_new (session, cache);
  self->keeper = vc_claim_keeper_new (session, self->list);
  self->views = vc_view_log_new (session, self->work, self->clock);
  self->papers = vc_paper_upload_new (session, self->work);
  if (cache != NULL)
    self->stock = vc_photo_stock_new (self->list, self->files, vc_officer_get_id (vc_session_get_officer (session)));

  g_signal_connect_object (self->list, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::offline", G_CALLBACK (reconnected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->outbox, "delivered", G_CALLBACK (delivered_cb), self, G_CONNECT_SWAPPED);
  vc_outbox_begin (self->outbox, session);
}

/**
 * vc_workplace_turn_away:
 * @self: a workplace
 * @officer: whom central accepts, with a password that opens nothing here
 *
 * Remembers who it was, to tell what they would leave behind.
 */
void
vc_workplace_turn_away (VcWorkplace *self,
                        VcOfficer   *officer)
{
  g_return_if_fail (VC_IS_WORKPLACE (self));

  g_set_object (&self->turned_away, officer);
}

static void
signed_out_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (VcWorkplace) self = user_data;
  g_autoptr (GError) error = NULL;

  /* The token ends by itself; the officer does not wait for it. */
  if (!vc_api_client_sign_out_finish (VC_API_CLIENT (object), result, &error))
    g_message ("signing out: %s", error->message);

  self->n_partings--;
  close_stores (self);
}

/* Returns: (transfer full) (nullable): who worked here. */
static VcSession *
end_session (VcWorkplace *self)
{
  VcSession *session = g_steal_pointer (&self->session);

  if (session == NULL)
    return NULL;

  g_signal_handlers_disconnect_by_data (session, self);
  g_signal_handlers_disconnect_by_data (self->outbox, self);
  g_signal_handlers_disconnect_by_data (self->list, self);
  vc_declaration_list_stop (self->list);
  vc_claim_keeper_stop (self->keeper);
  vc_view_log_stop (self->views);
  vc_paper_upload_stop (self->papers);
  if (self->stock != NULL)
    vc_photo_stock_stop (self->stock);

  vc_work_store_lock (self->work);
  vc_cache_store_lock (self->cache);
  vc_outbox_end (self->outbox);

  g_clear_object (&self->stock);
  g_clear_object (&self->views);
  g_clear_object (&self->papers);
  g_clear_object (&self->keeper);
  g_clear_object (&self->files);
  g_clear_object (&self->list);
  return session;
}

/**
 * vc_workplace_sign_out:
 * @self: a workplace
 *
 * Nobody works here any more: the keys are wiped, and central is told if it
 * can be. What has not been sent stays.
 */
void
vc_workplace_sign_out (VcWorkplace *self)
{
  g_autoptr (VcSession) session = NULL;

  g_return_if_fail (VC_IS_WORKPLACE (self));

  session = end_session (self);
  if (session == NULL || vc_session_is_offline (session))
    return;

  self->n_partings++;
  vc_api_client_sign_out_async (vc_session_get_client (session), NULL, signed_out_cb, g_object_ref (self));
}

static void
verified_here_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (vc_work_store_key_finish (VC_WORK_STORE (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
verified_there_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcProfile) profile = vc_sign_in_finish (result, &error);

  if (profile != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * vc_workplace_verify_async:
 * @self: a workplace where somebody works
 * @password: what was typed
 * @callback: called with the answer
 * @user_data: data for @callback
 *
 * Asks whether this is the officer's password. Central is only asked where
 * nothing is kept here under it.
 */
void
vc_workplace_verify_async (VcWorkplace         *self,
                           VcSecret            *password,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (VC_IS_WORKPLACE (self));
  g_return_if_fail (self->session != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vc_workplace_verify_async);
  if (vc_work_store_is_unlocked (self->work))
    vc_work_store_verify_async (self->work, password, NULL, verified_here_cb, task);
  else
    vc_sign_in_async (vc_session_get_client (self->session),
                      vc_officer_get_account (vc_session_get_officer (self->session)), password, self->clock, NULL,
                      verified_there_cb, task);
}

/**
 * vc_workplace_verify_finish:
 * @self: a workplace
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: %VC_STORE_ERROR_WRONG_PASSWORD or %VC_PROBLEM_SIGN_IN_FAILED when it
 * is not.
 *
 * Returns: whether it is the officer's password
 */
gboolean
vc_workplace_verify_finish (VcWorkplace   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
cache_closed_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (!vc_cache_store_close_finish (VC_CACHE_STORE (object), result, &error))
    g_message ("cache: %s", error->message);
  g_task_return_boolean (task, TRUE);
}

static void
work_closed_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  VcWorkplace *self = g_task_get_source_object (task);

  if (!vc_work_store_close_finish (VC_WORK_STORE (object), result, &error))
    g_message ("store: %s", error->message);
  vc_cache_store_close_async (self->cache, NULL, cache_closed_cb, g_steal_pointer (&task));
}

/* Once, when somebody wants it and central has been told of everyone. */
static void
close_stores (VcWorkplace *self)
{
  if (self->closing != NULL && self->n_partings == 0)
    vc_work_store_close_async (self->work, NULL, work_closed_cb, g_steal_pointer (&self->closing));
}

/**
 * vc_workplace_close_async:
 * @self: a workplace
 * @callback: called when everything is on the disk and closed
 * @user_data: data for @callback
 *
 * Signs out and closes what is kept here.
 */
void
vc_workplace_close_async (VcWorkplace         *self,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (VC_IS_WORKPLACE (self));
  g_return_if_fail (self->closing == NULL);

  vc_workplace_sign_out (self);
  if (self->prints != NULL)
    vc_print_ledger_stop (self->prints);
  self->closing = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (self->closing, vc_workplace_close_async);
  close_stores (self);
}

/**
 * vc_workplace_close_finish:
 * @self: a workplace
 * @result: the result
 */
void
vc_workplace_close_finish (VcWorkplace  *self,
                           GAsyncResult *result)
{
  g_return_if_fail (g_task_is_valid (result, self));

  g_task_propagate_boolean (G_TASK (result), NULL);
}

/**
 * vc_workplace_get_n_closed:
 * @self: a workplace that answered %VC_WORKPLACE_ERROR_FORMER_PASSWORD
 *
 * Returns: how many decisions of that officer have not left and stay closed
 *   until the former password is known
 */
guint
vc_workplace_get_n_closed (VcWorkplace *self)
{
  guint n_closed = 0;

  g_return_val_if_fail (VC_IS_WORKPLACE (self), 0);

  if (self->turned_away == NULL)
    return 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->outbox)); i++)
    {
      g_autoptr (VcOutboxItem) item = g_list_model_get_item (G_LIST_MODEL (self->outbox), i);

      n_closed += vc_outbox_item_get_state (item) == VC_OUTBOX_WAITING &&
                  g_str_equal (vc_outbox_item_get_fields (item)->officer_id, vc_officer_get_id (self->turned_away));
    }

  return n_closed;
}

/**
 * vc_workplace_get_session:
 * @self: a workplace
 *
 * Returns: (transfer none) (nullable): who works here
 */
VcSession *
vc_workplace_get_session (VcWorkplace *self)
{
  g_return_val_if_fail (VC_IS_WORKPLACE (self), NULL);

  return self->session;
}

/**
 * vc_workplace_get_outbox:
 * @self: a workplace that is open
 *
 * Returns: (transfer none): what was decided here and has not arrived
 */
VcOutbox *
vc_workplace_get_outbox (VcWorkplace *self)
{
  g_return_val_if_fail (VC_IS_WORKPLACE (self), NULL);

  return self->outbox;
}

/**
 * vc_workplace_get_work_store:
 * @self: a workplace
 *
 * Returns: (transfer none): where decisions and drafts are kept
 */
VcWorkStore *
vc_workplace_get_work_store (VcWorkplace *self)
{
  g_return_val_if_fail (VC_IS_WORKPLACE (self), NULL);

  return self->work;
}

/**
 * vc_workplace_get_photo_files:
 * @self: a workplace
 *
 * Returns: (transfer none) (nullable): the photos, while somebody works here
 */
VcPhotoFiles *
vc_workplace_get_photo_files (VcWorkplace *self)
{
  g_return_val_if_fail (VC_IS_WORKPLACE (self), NULL);

  return self->files;
}

/**
 * vc_workplace_get_view_log:
 * @self: a workplace
 *
 * Returns: (transfer none) (nullable): where it is noted which photos who
 *   works here looks at
 */
VcViewLog *
vc_workplace_get_view_log (VcWorkplace *self)
{
  g_return_val_if_fail (VC_IS_WORKPLACE (self), NULL);

  return self->views;
}

/**
 * vc_workplace_get_paper_upload:
 * @self: a workplace
 *
 * Returns: (transfer none) (nullable): the signed papers that who works here
 *   attached, on their way
 */
VcPaperUpload *
vc_workplace_get_paper_upload (VcWorkplace *self)
{
  g_return_val_if_fail (VC_IS_WORKPLACE (self), NULL);

  return self->papers;
}

/**
 * vc_workplace_get_print_ledger:
 * @self: a workplace that is open
 *
 * Returns: (transfer none): what is printed here, whoever works here
 */
VcPrintLedger *
vc_workplace_get_print_ledger (VcWorkplace *self)
{
  g_return_val_if_fail (VC_IS_WORKPLACE (self), NULL);

  return self->prints;
}

/**
 * vc_workplace_get_list:
 * @self: a workplace
 *
 * Returns: (transfer none) (nullable): the declarations of who works here; not
 *   started
 */
VcDeclarationList *
vc_workplace_get_list (VcWorkplace *self)
{
  g_return_val_if_fail (VC_IS_WORKPLACE (self), NULL);

  return self->list;
}

/**
 * vc_workplace_get_clock:
 * @self: a workplace
 *
 * Returns: (transfer none): what time it is
 */
VcClock *
vc_workplace_get_clock (VcWorkplace *self)
{
  return self->clock;
}

/**
 * vc_workplace_get_random:
 * @self: a workplace
 *
 * Returns: (transfer none): where keys and ids come from
 */
VcRandom *
vc_workplace_get_random (VcWorkplace *self)
{
  return self->random;
}
