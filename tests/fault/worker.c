/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * worker --central URI --account A --password P --folder DIR DECLARATION…: an
 * officer without a screen. Signs in at this PC, takes these cases one after
 * the other and decides those that nobody else has, through the same store
 * and outbox as the program; made to be killed at any moment and started
 * again. With --drain it decides nothing, sees off what waits, and ends.
 *
 * It says on standard output, each on a line of its own and at once:
 *   committed UUID DECLARATION   the store has acknowledged the decision
 *   delivered UUID               central has answered with yes
 *   refused UUID PROBLEM DECLARATION
 *                                central has answered with no
 */

#include "vc-outbox-item.h"
#include "vc-test.h"
#include "vc-trouble.h"
#include "vc-workplace.h"

#include <stdio.h>

/* Between two attempts: the line comes back soon, and so do we. */
#define RETRY_MS 30
#define HURRY_MS 100

/* A person needs a moment for a case, if not this short one. */
#define PACE_MS  60

#define COUNTER "Q1"

typedef struct
{
  char        *uri;
  char        *account;
  char        *password;
  char        *folder;
  int          seed;
  int          grace;
  gboolean     drain;
  char       **cases;

  VcRandom    *random;      /* for names and keys, which never come twice */
  VcRandom    *dice;        /* for what is drawn from the seed */
  VcWorkplace *workplace;
  VcSession   *session;
} Worker;

static void
must (const char   *what,
      gboolean      good,
      const GError *error)
{
  if (good)
    return;

  g_printerr ("%s: %s\n", what, error != NULL ? error->message : "not as expected");
  exit (1);
}

/* Out of this process before anything else happens. */
static void G_GNUC_PRINTF (1, 2)
say (const char *format,
     ...)
{
  va_list arguments;

  va_start (arguments, format);
  vfprintf (stdout, format, arguments);
  va_end (arguments);
  fflush (stdout);
}

static gboolean
passed_cb (gpointer user_data)
{
  gboolean *passed = user_data;

  *passed = TRUE;
  return G_SOURCE_REMOVE;
}

/* Lets happen what happens meanwhile. */
static void
pause_for (guint milliseconds)
{
  gboolean passed = FALSE;

  g_timeout_add (milliseconds, passed_cb, &passed);
  while (!passed)
    g_main_context_iteration (NULL, TRUE);
}

static VcOutbox *
get_outbox (Worker *worker)
{
  return vc_workplace_get_outbox (worker->workplace);
}

static VcApiClient *
get_client (Worker *worker)
{
  return vc_session_get_client (worker->session);
}

static void
delivered_cb (VcOutbox      *outbox,
              VcOutboxItem  *item,
              VcDeclaration *now,
              Worker        *worker)
{
  say ("delivered %s\n", vc_outbox_item_get_id (item));
}

static void
refused_cb (VcOutbox     *outbox,
            VcOutboxItem *item,
            Worker       *worker)
{
  const char *problem = vc_outbox_item_get_fields (item)->problem;

  say ("refused %s %s %s\n", vc_outbox_item_get_id (item), problem != NULL ? problem : "unnamed",
       vc_outbox_item_get_declaration_id (item));
}

/* Told before, perhaps; a word that was not said counts for nothing. */
static void
say_refused (Worker *worker)
{
  GListModel *items = G_LIST_MODEL (get_outbox (worker));

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (VcOutboxItem) item = g_list_model_get_item (items, i);

      if (vc_outbox_item_get_state (item) == VC_OUTBOX_REFUSED)
        refused_cb (get_outbox (worker), item, worker);
    }
}

static void
open_workplace (Worker *worker)
{
  g_autofree char *cache = g_build_filename (worker->folder, "cache", NULL);
  g_autoptr (VcClock) clock = vc_clock_new_system ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  worker->workplace = vc_workplace_new (worker->folder, cache, clock, worker->random);
  vc_workplace_open_async (worker->workplace, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  must ("open", vc_workplace_open_finish (worker->workplace, result, &error), error);
  must ("the store", vc_workplace_get_trouble (worker->workplace) == NULL,
        vc_workplace_get_trouble (worker->workplace));

  vc_outbox_set_grace (get_outbox (worker), (guint) worker->grace);
  g_signal_connect (get_outbox (worker), "delivered", G_CALLBACK (delivered_cb), worker);
  g_signal_connect (get_outbox (worker), "refused", G_CALLBACK (refused_cb), worker);
}

static void
sign_in (Worker *worker)
{
  g_autoptr (VcSecret) password = vc_secret_new_text (worker->password);
  g_autoptr (GError) invalid = NULL;
  g_autoptr (VcApiClient) client = vc_api_client_new (worker->uri, NULL, COUNTER, &invalid);

  must ("the address", client != NULL, invalid);
  while (worker->session == NULL)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      GAsyncResult *kept = NULL;

      vc_workplace_sign_in_async (worker->workplace, client, worker->account, password, VC_KEPT_UNDER_PASSWORD,
                                  NULL, NULL, vc_test_result_cb, &kept);
      result = vc_test_wait_result (&kept);
      worker->session = vc_workplace_sign_in_finish (worker->workplace, result, &error);
      must ("sign in", worker->session != NULL || vc_trouble_is_passing (error), error);
      if (worker->session == NULL)
        pause_for (RETRY_MS);
    }
}

/* One who began without central has to be known there to send anything. */
static void
reconnect (Worker *worker)
{
  while (vc_session_is_offline (worker->session))
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      GAsyncResult *kept = NULL;

      vc_session_reconnect_async (worker->session, NULL, vc_test_result_cb, &kept);
      result = vc_test_wait_result (&kept);
      if (!vc_session_reconnect_finish (worker->session, result, &error))
        {
          must ("reconnect", vc_trouble_is_passing (error), error);
          pause_for (RETRY_MS);
        }
    }
}

static gboolean
hurry_cb (gpointer user_data)
{
  Worker *worker = user_data;

  vc_outbox_hurry (get_outbox (worker));
  return G_SOURCE_CONTINUE;
}

/* What waits for this officer's hand: free, or still held from before. */
static gboolean
is_to_do (Worker        *worker,
          VcDeclaration *declaration)
{
  VcClaim *claim = vc_declaration_get_fields (declaration)->claim;
  VcDeclarationState state = vc_declaration_get_state (declaration);
  const char *own = vc_officer_get_id (vc_session_get_officer (worker->session));

  return (state == VC_DECLARATION_SUBMITTED || state == VC_DECLARATION_CLAIMED) &&
         (claim == NULL || g_str_equal (vc_claim_get_officer_id (claim), own)) &&
         vc_outbox_find_declaration (get_outbox (worker), vc_declaration_get_id (declaration)) == NULL;
}

/* As central has it now; NULL when that cannot be had. */
static VcDeclaration *
load (Worker     *worker,
      const char *id)
{
  while (TRUE)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      GAsyncResult  *kept = NULL;
      VcDeclaration *declaration;

      vc_api_client_get_declaration_async (get_client (worker), id, NULL, vc_test_result_cb, &kept);
      result = vc_test_wait_result (&kept);
      declaration = vc_api_client_get_declaration_finish (get_client (worker), result, &error);
      if (declaration != NULL || !vc_trouble_is_passing (error))
        return declaration;

      pause_for (RETRY_MS);
    }
}

/* Whether the case is in hand; another may have been faster. */
static gboolean
take (Worker     *worker,
      const char *declaration_id)
{
  g_autofree char *key = vc_random_dup_uuid (worker->random);

  while (TRUE)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (VcClaim) claim = NULL;
      GAsyncResult *kept = NULL;

      vc_api_client_take_claim_async (get_client (worker), declaration_id, key, NULL, vc_test_result_cb, &kept);
      result = vc_test_wait_result (&kept);
      claim = vc_api_client_claim_finish (get_client (worker), result, &error);
      if (claim != NULL || !vc_trouble_is_passing (error))
        return claim != NULL;

      pause_for (RETRY_MS);
    }
}

static VcDecision *
make_decision (Worker        *worker,
               VcDeclaration *declaration)
{
  static const char * const reasons[] = { "R02", NULL };
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  gboolean refuse = vc_random_below (worker->dice, 5) == 0;
  guint    needed = vc_policy_get_required_checks (vc_session_get_policy (worker->session), declaration);
  g_autofree char *id = vc_random_dup_uuid (worker->random);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < fields->photos->len; i++)
    g_ptr_array_add (seen, (char *) vc_photo_get_sha256 (fields->photos->pdata[i]));
  g_ptr_array_add (seen, NULL);
  for (guint kind = 0; !refuse && kind < VC_N_CHECK_KINDS; kind++)
    if ((needed & (1u << kind)) != 0)
      g_ptr_array_add (checks, vc_check_new ((VcCheckKind) kind, VC_ANSWER_YES, VC_ANSWERED_BY_CLERK));

  return vc_decision_new (&(VcDecisionFields) {
    .id = id,
    .declaration_id = fields->id,
    .kind = refuse ? VC_DECISION_REFUSE : VC_DECISION_APPROVE,
    .version = fields->version,
    .seen = (const char * const *) seen->pdata,
    .checks = checks,
    .reasons = refuse ? reasons : NULL,
    .message = refuse ? "Vui lòng chụp lại ảnh." : NULL,
    .counter = COUNTER,
    .decided_at = now,
  });
}

static void
decide (Worker        *worker,
        VcDeclaration *declaration)
{
  g_autoptr (VcDecision) decision = NULL;
  g_autoptr (VcOutboxItem) item = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  if (!take (worker, vc_declaration_get_id (declaration)))
    return;

  decision = make_decision (worker, declaration);
  vc_outbox_add_decision_async (get_outbox (worker), decision, declaration, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  item = vc_outbox_add_finish (get_outbox (worker), result, &error);
  must ("keep", item != NULL, error);
  say ("committed %s %s\n", vc_decision_get_id (decision), vc_declaration_get_id (declaration));
}

static void
work (Worker *worker)
{
  reconnect (worker);
  for (guint i = 0; worker->cases != NULL && worker->cases[i] != NULL; i++)
    {
      g_autoptr (VcDeclaration) declaration = load (worker, worker->cases[i]);

      if (declaration != NULL && is_to_do (worker, declaration))
        decide (worker, declaration);
      pause_for (PACE_MS);
    }

  /* Until it is killed. */
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}

static void
drain (Worker *worker)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  reconnect (worker);
  vc_outbox_send_now (get_outbox (worker));
  while (vc_outbox_get_n_unsent (get_outbox (worker)) > 0)
    g_main_context_iteration (NULL, TRUE);
  say_refused (worker);

  g_clear_object (&worker->session);
  vc_workplace_close_async (worker->workplace, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  vc_workplace_close_finish (worker->workplace, result);
}

static gboolean
parse (Worker *worker,
       int    *argc,
       char ***argv)
{
  const GOptionEntry entries[] = {
    { "central", 0, 0, G_OPTION_ARG_STRING, &worker->uri, "Where central is", "URI" },
    { "account", 0, 0, G_OPTION_ARG_STRING, &worker->account, "Who works", "ACCOUNT" },
    { "password", 0, 0, G_OPTION_ARG_STRING, &worker->password, "Their password", "PASSWORD" },
    { "folder", 0, 0, G_OPTION_ARG_FILENAME, &worker->folder, "What this PC keeps", "DIR" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &worker->seed, "What the drawing begins with", "S" },
    { "grace", 0, 0, G_OPTION_ARG_INT, &worker->grace, "How long a decision can be taken back", "MS" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &worker->cases, NULL, "DECLARATION…" },
    { "drain", 0, 0, G_OPTION_ARG_NONE, &worker->drain, "Decide nothing, see off what waits", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, argc, argv, &error) && worker->uri != NULL && worker->account != NULL &&
      worker->password != NULL && worker->folder != NULL)
    return TRUE;

  g_printerr ("%s\n", error != NULL ? error->message : "who works where, and for which central?");
  return FALSE;
}

int
main (int    argc,
      char **argv)
{
  Worker worker = { .seed = 1 };
  guint  hurry_id;

  if (!parse (&worker, &argc, &argv))
    return 2;

  worker.random = vc_random_new_system ();
  worker.dice = vc_random_new_seeded ((guint64) worker.seed);
  open_workplace (&worker);
  sign_in (&worker);
  say_refused (&worker);
  hurry_id = g_timeout_add (HURRY_MS, hurry_cb, &worker);

  if (!worker.drain)
    work (&worker);

  drain (&worker);
  g_source_remove (hurry_id);
  g_clear_object (&worker.workplace);
  g_clear_object (&worker.random);
  g_clear_object (&worker.dice);
  g_free (worker.uri);
  g_free (worker.account);
  g_free (worker.password);
  g_free (worker.folder);
  g_strfreev (worker.cases);
  return 0;
}
