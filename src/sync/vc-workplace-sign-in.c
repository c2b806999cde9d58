/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-workplace-private.h"

#include "vc-sign-in.h"
#include "vc-store-error.h"

/*
 *   ask central ─┬→ open what is kept here ─→ keep what central told ─→ begin
 *                └→ no answer ─→ open what is kept here ─→ read what central
 *                   told last ─→ begin without it
 */

/* A clock may be put right by a little without anybody having meddled. */
#define CLOCK_TOLERANCE (10 * G_TIME_SPAN_MINUTE)

typedef struct
{
  VcApiClient *client;
  char        *account;
  VcSecret    *password;
  VcKept       kept;
  VcSecret    *former;

  VcProfile   *profile;    /* what central told */
  GError      *silence;    /* why central told nothing */
} Arrival;

/* Signing in, in the order it happens. */
static void ask_central   (GTask *task);
static void open_here     (GTask *task);
static void keep_profile  (GTask *task);
static void unlock_here   (GTask *task);
static void read_profile  (GTask *task);
static void begin         (GTask *task, VcSession *session);

G_DEFINE_QUARK (vc_workplace_error, vc_workplace_error)

static void
arrival_free (Arrival *arrival)
{
  g_clear_object (&arrival->client);
  g_clear_object (&arrival->profile);
  g_clear_pointer (&arrival->password, vc_secret_unref);
  g_clear_pointer (&arrival->former, vc_secret_unref);
  g_clear_error (&arrival->silence);
  g_free (arrival->account);
  g_free (arrival);
}

static VcWorkStore *
get_store (GTask *task)
{
  return vc_workplace_get_work_store (g_task_get_source_object (task));
}

/* Central accepted the officer, but they do not get in here. */
static void
give_up (GTask  *task,
         GError *error)
{
  Arrival *arrival = g_task_get_task_data (task);

  if (arrival->profile != NULL)
    vc_api_client_sign_out_async (arrival->client, NULL, NULL, NULL);
  g_task_return_error (task, error);
}

static void
turn_away (GTask        *task,
           const GError *error)
{
  Arrival *arrival = g_task_get_task_data (task);

  vc_workplace_turn_away (g_task_get_source_object (task), vc_profile_get_officer (arrival->profile));
  give_up (task, g_error_new (VC_WORKPLACE_ERROR, VC_WORKPLACE_ERROR_FORMER_PASSWORD, "%s", error->message));
}

static void
central_answered_cb (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Arrival *arrival = g_task_get_task_data (task);

  arrival->profile = vc_sign_in_finish (result, &error);
  if (arrival->profile != NULL)
    {
      open_here (g_steal_pointer (&task));
    }
  else if (g_error_matches (error, VC_API_ERROR, VC_API_ERROR_UNREACHABLE))
    {
      arrival->silence = g_steal_pointer (&error);
      unlock_here (g_steal_pointer (&task));
    }
  else
    {
      g_task_return_error (task, g_steal_pointer (&error));
    }
}

static void
ask_central (GTask *task)
{
  Arrival *arrival = g_task_get_task_data (task);

  vc_sign_in_async (arrival->client, arrival->account, arrival->password,
                    vc_workplace_get_clock (g_task_get_source_object (task)), g_task_get_cancellable (task),
                    central_answered_cb, task);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (vc_work_store_key_finish (VC_WORK_STORE (object), result, &error))
    keep_profile (g_steal_pointer (&task));
  else if (g_error_matches (error, VC_STORE_ERROR, VC_STORE_ERROR_WRONG_PASSWORD))
    turn_away (task, error);
  else
    give_up (task, g_steal_pointer (&error));
}

/* A store that cannot be written takes no new officer; one who is known can
 * at least read what is there. */
static void
opened_to_read_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (!vc_work_store_key_finish (VC_WORK_STORE (object), result, &error))
    g_message ("what is kept here stays closed: %s", error->message);
  begin (g_steal_pointer (&task), NULL);
}

static void
open_here (GTask *task)
{
  Arrival     *arrival = g_task_get_task_data (task);
  VcWorkStore *store = get_store (task);
  VcOfficer   *officer = vc_profile_get_officer (arrival->profile);

  if (vc_work_store_get_trouble (store) != NULL)
    {
      vc_work_store_unlock_async (store, arrival->account, arrival->password, NULL, opened_to_read_cb, task);
      return;
    }

  switch (arrival->kept)
    {
    case VC_KEPT_UNDER_PASSWORD:
      vc_work_store_enrol_async (store, officer, arrival->password, NULL, opened_cb, task);
      break;
    case VC_KEPT_UNDER_FORMER:
      vc_work_store_rewrap_async (store, officer, arrival->former, arrival->password, NULL, opened_cb, task);
      break;
    case VC_KEPT_CLOSED:
      vc_work_store_enrol_anew_async (store, officer, arrival->password, NULL, opened_cb, task);
      break;
    }
}

static void
profile_kept_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  /* Without it nobody works offline here; with the network everything goes. */
  if (!vc_work_store_change_finish (VC_WORK_STORE (object), result, &error))
    g_message ("what central told was not kept: %s", error->message);
  begin (g_steal_pointer (&task), NULL);
}

static void
keep_profile (GTask *task)
{
  Arrival *arrival = g_task_get_task_data (task);

  vc_work_store_put_profile_async (get_store (task), arrival->profile, NULL, profile_kept_cb, task);
}

static void
unlocked_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Arrival *arrival = g_task_get_task_data (task);

  if (vc_work_store_key_finish (VC_WORK_STORE (object), result, &error))
    read_profile (g_steal_pointer (&task));
  else if (g_error_matches (error, VC_STORE_ERROR, VC_STORE_ERROR_UNKNOWN_OFFICER))
    g_task_return_error (task, g_steal_pointer (&arrival->silence));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
unlock_here (GTask *task)
{
  Arrival *arrival = g_task_get_task_data (task);

  vc_work_store_unlock_async (get_store (task), arrival->account, arrival->password, NULL, unlocked_cb, task);
}

static GError *
check_time (GTask     *task,
            VcProfile *profile)
{
  g_autoptr (GDateTime) now = vc_clock_now (vc_workplace_get_clock (g_task_get_source_object (task)));
  GDateTime *latest = vc_work_store_get_latest_time (get_store (task));
  guint      days = vc_policy_get_fields (vc_profile_get_policy (profile))->offline_days;

  if (latest != NULL && g_date_time_difference (latest, now) > CLOCK_TOLERANCE)
    return g_error_new_literal (VC_WORKPLACE_ERROR, VC_WORKPLACE_ERROR_CLOCK_BACKWARDS,
                                "the clock is earlier than what was written before");

  if (g_date_time_difference (now, vc_profile_get_signed_in_at (profile)) > days * G_TIME_SPAN_DAY)
    return g_error_new (VC_WORKPLACE_ERROR, VC_WORKPLACE_ERROR_TOO_LONG_OFFLINE,
                        "central was last asked more than %u days ago", days);

  return NULL;
}

static void
profile_read_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcProfile) profile = vc_work_store_get_profile_finish (VC_WORK_STORE (object), result, &error);
  Arrival *arrival = g_task_get_task_data (task);
  VcWorkplace *self = g_task_get_source_object (task);
  g_autoptr (VcSession) session = NULL;

  if (profile != NULL)
    error = check_time (task, profile);

  if (error != NULL)
    {
      vc_work_store_lock (VC_WORK_STORE (object));
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  session = vc_session_new_offline (arrival->client, profile, arrival->password, vc_workplace_get_clock (self),
                                    vc_workplace_get_random (self));
  begin (g_steal_pointer (&task), session);
}

static void
read_profile (GTask *task)
{
  vc_work_store_get_profile_async (get_store (task), NULL, profile_read_cb, task);
}

/* @offline is NULL where central knows of the session. */
static void
begin (GTask     *task_taken,
       VcSession *offline)
{
  g_autoptr (GTask) task = task_taken;
  VcWorkplace *self = g_task_get_source_object (task);
  Arrival *arrival = g_task_get_task_data (task);
  g_autoptr (VcSession) session = NULL;

  if (offline != NULL)
    session = g_object_ref (offline);
  else
    session = vc_session_new (arrival->client, arrival->profile, vc_workplace_get_clock (self),
                              vc_workplace_get_random (self));

  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    {
      vc_work_store_lock (get_store (task));
      give_up (task, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "nobody waits any more"));
      return;
    }

  vc_workplace_begin (self, session);
  g_task_return_pointer (task, g_steal_pointer (&session), g_object_unref);
}

/**
 * vc_workplace_sign_in_async:
 * @self: a workplace that is open, with nobody at it
 * @client: where central is
 * @account: what the officer signs in as
 * @password: the password
 * @kept: how what is kept here was sealed; %VC_KEPT_UNDER_PASSWORD unless
 *   %VC_WORKPLACE_ERROR_FORMER_PASSWORD was answered before
 * @former: (nullable): the former password, for %VC_KEPT_UNDER_FORMER
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Signs an officer in. Where central does not answer, one who has signed in
 * here before begins with what central told then.
 */
void
vc_workplace_sign_in_async (VcWorkplace         *self,
                            VcApiClient         *client,
                            const char          *account,
                            VcSecret            *password,
                            VcKept               kept,
                            VcSecret            *former,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  Arrival *arrival;
  GTask   *task;

  g_return_if_fail (VC_IS_WORKPLACE (self));
  g_return_if_fail (VC_IS_API_CLIENT (client));
  g_return_if_fail (account != NULL && password != NULL);
  g_return_if_fail ((kept == VC_KEPT_UNDER_FORMER) == (former != NULL));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vc_workplace_sign_in_async);
  /* What was begun is told, even when it was cancelled meanwhile. */
  g_task_set_check_cancellable (task, FALSE);
  arrival = g_new0 (Arrival, 1);
  arrival->client = g_object_ref (client);
  arrival->account = g_strdup (account);
  arrival->password = vc_secret_ref (password);
  arrival->kept = kept;
  arrival->former = former != NULL ? vc_secret_ref (former) : NULL;
  g_task_set_task_data (task, arrival, (GDestroyNotify) arrival_free);
  ask_central (task);
}

/**
 * vc_workplace_sign_in_finish:
 * @self: a workplace
 * @result: the result
 * @error: return location for a #GError
 *
 * Errors: of %VC_PROBLEM where central says no; %VC_API_ERROR where it does
 * not answer an officer whom nobody knows here; %VC_STORE_ERROR and
 * %VC_WORKPLACE_ERROR for what is kept here.
 *
 * Returns: (transfer full): the session, or %NULL with @error set
 */
VcSession *
vc_workplace_sign_in_finish (VcWorkplace   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
