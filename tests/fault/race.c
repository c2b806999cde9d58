/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * race --runs N --seed S: two officers and one case, N times. Who takes it,
 * who loses it to a supervisor or to time, who sends first and who sends
 * twice is drawn. Each time one decision must win, the other officer must be
 * told whose it was, and there must be one account with one set of notices,
 * or one refusal. The last line is a summary; the exit status says it too.
 */

#include "racer.h"

#include "vc-test-central.h"
#include "vc-test.h"

#define HOLD_SECONDS 900
#define MOST_MS      12

typedef struct
{
  VcTestCentral *central;
  VcRandom      *random;
  VcApiClient   *clients[3];
  VcOfficer     *officers[3];   /* two clerks and their supervisor */
  gboolean       disturbing;    /* the supervisor is at it */
  guint          n_approved;
  guint          n_handed_over;
  guint          n_run_out;
} Race;

static const char * const accounts[] = { "KH-DK.clerk", "KH-DK.clerk2", "KH-DK.supervisor" };

static void
sign_in (Race  *race,
         guint  index)
{
  g_autoptr (VcSecret) password = vc_secret_new_text (VC_TEST_PASSWORD);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  race->clients[index] = vc_api_client_new (race->central->uri, NULL, VC_TEST_COUNTER, &error);
  ck_assert_msg (race->clients[index] != NULL, "%s", error != NULL ? error->message : "");

  vc_api_client_sign_in_async (race->clients[index], accounts[index], password, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  race->officers[index] = vc_api_client_sign_in_finish (race->clients[index], result, &error);
  ck_assert_msg (race->officers[index] != NULL, "%s: %s", accounts[index], error != NULL ? error->message : "");
}

static VcDeclaration *
load (Race       *race,
      const char *id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult  *kept = NULL;
  VcDeclaration *declaration;

  vc_api_client_get_declaration_async (race->clients[2], id, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  declaration = vc_api_client_get_declaration_finish (race->clients[2], result, &error);
  ck_assert_msg (declaration != NULL, "%s: %s", id, error != NULL ? error->message : "");
  return declaration;
}

/* What comes between: the supervisor hands the case over, or its time runs
 * out. In the order it happens. */
static void look_who_holds (Race *race, const char *id);
static void hand_over      (Race *race, VcClaim *claim);

typedef struct
{
  Race *race;
  char *id;
} Disturbance;

static void
disturbance_free (Disturbance *self)
{
  g_free (self->id);
  g_free (self);
}

static gboolean
disturb_cb (gpointer user_data)
{
  Disturbance *disturbance = user_data;
  Race        *race = disturbance->race;

  if (vc_random_below (race->random, 3) == 0)
    {
      vc_test_central_advance (race->central, HOLD_SECONDS);
      race->n_run_out++;
      race->disturbing = FALSE;
    }
  else
    {
      look_who_holds (race, disturbance->id);
    }

  return G_SOURCE_REMOVE;
}

static void
looked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  Race *race = user_data;
  g_autoptr (VcDeclaration) now = vc_api_client_get_declaration_finish (VC_API_CLIENT (object), result, NULL);
  VcClaim *claim = now != NULL ? vc_declaration_get_fields (now)->claim : NULL;

  if (claim != NULL)
    hand_over (race, claim);
  else
    race->disturbing = FALSE;
}

static void
look_who_holds (Race       *race,
                const char *id)
{
  vc_api_client_get_declaration_async (race->clients[2], id, NULL, looked_cb, race);
}

static void
handed_over_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  Race *race = user_data;
  g_autoptr (VcClaim) claim = vc_api_client_hand_over_claim_finish (VC_API_CLIENT (object), result, NULL);

  race->n_handed_over += claim != NULL;
  race->disturbing = FALSE;
}

/* To the other one. */
static void
hand_over (Race    *race,
           VcClaim *claim)
{
  guint holder = g_str_equal (vc_claim_get_officer_id (claim), vc_officer_get_id (race->officers[0])) ? 0 : 1;
  g_autofree char *key = vc_random_dup_uuid (race->random);

  vc_api_client_hand_over_claim_async (race->clients[2], vc_claim_get_id (claim),
                                       vc_officer_get_id (race->officers[!holder]), "Đổi người", key, NULL,
                                       handed_over_cb, race);
}

static void
disturb (Race       *race,
         const char *id)
{
  Disturbance *disturbance;

  if (vc_random_below (race->random, 2) == 0)
    return;

  disturbance = g_new0 (Disturbance, 1);
  disturbance->race = race;
  disturbance->id = g_strdup (id);
  race->disturbing = TRUE;
  g_timeout_add_full (G_PRIORITY_DEFAULT, vc_random_below (race->random, MOST_MS), disturb_cb, disturbance,
                      (GDestroyNotify) disturbance_free);
}

static VcDecisionKind
draw_kind (Race *race)
{
  return vc_random_below (race->random, 3) == 0 ? VC_DECISION_REFUSE : VC_DECISION_APPROVE;
}

/* What must be in the database after as many runs. */
static void
judge_database (Race  *race,
                guint  run)
{
  VcTestCentral *central = race->central;

  if (vc_test_central_get_number (central, "SELECT count (*) FROM decisions") != run ||
      vc_test_central_get_number (central, "SELECT count (DISTINCT declaration_id) FROM decisions") != run)
    ck_abort_msg ("run %u: not one decision each", run);
  if (vc_test_central_get_number (central, "SELECT count (*) FROM accounts") != race->n_approved)
    ck_abort_msg ("run %u: not one account for each approval", run);
  if (vc_test_central_get_number (central, "SELECT count (*) FROM notices") != 2 * race->n_approved ||
      vc_test_central_get_number (central, "SELECT count (*) FROM (SELECT DISTINCT declaration_id, channel FROM notices)")
      != 2 * race->n_approved)
    ck_abort_msg ("run %u: not one set of notices for each account", run);
}

static void
judge (Race   *race,
       guint   run,
       Racer  *racers[2],
       char   *id)
{
  guint winner = racer_get_outcome (racers[0]) == RACER_WON ? 0 : 1;
  g_autoptr (VcDeclaration) now = load (race, id);
  VcDecision *counted = vc_declaration_get_fields (now)->decision;
  VcDecision *sent = racer_get_decision (racers[winner]);

  if (racer_get_outcome (racers[winner]) != RACER_WON || racer_get_outcome (racers[!winner]) != RACER_TOLD)
    ck_abort_msg ("run %u: %d (%s) and %d (%s)", run, racer_get_outcome (racers[0]), racer_get_problem (racers[0]),
                  racer_get_outcome (racers[1]), racer_get_problem (racers[1]));
  if (counted == NULL || !g_str_equal (vc_decision_get_id (counted), vc_decision_get_id (sent)))
    ck_abort_msg ("run %u: what counts is not what was answered", run);

  race->n_approved += vc_decision_get_kind (sent) == VC_DECISION_APPROVE;
  judge_database (race, run);
}

static void
run_once (Race  *race,
          guint  run)
{
  g_autofree char *id = g_strdup_printf ("D%u", run);
  g_autofree char *email = g_strdup_printf ("d%u@example.com", run);
  g_autoptr (Racer) one = racer_new (race->clients[0], race->officers[0], race->random);
  g_autoptr (Racer) other = racer_new (race->clients[1], race->officers[1], race->random);
  Racer *racers[2] = { one, other };
  g_autoptr (VcDeclaration) declaration = NULL;

  vc_test_central_file (race->central, &(const VcTestCitizen) { .number = run, .email = email });
  declaration = load (race, id);
  racer_start (one, declaration, draw_kind (race));
  racer_start (other, declaration, draw_kind (race));
  disturb (race, id);

  while (race->disturbing || racer_get_outcome (one) == RACER_RUNNING || racer_get_outcome (other) == RACER_RUNNING)
    g_main_context_iteration (NULL, TRUE);

  judge (race, run, racers, id);
}

static void
begin (Race *race,
       int   seed)
{
  race->central = vc_test_central_new (NULL);
  race->random = vc_random_new_seeded ((guint64) seed);
  for (guint i = 0; i < G_N_ELEMENTS (accounts); i++)
    sign_in (race, i);

  /* Time runs out again and again; a working day is not what is tried. */
  vc_test_central_run_sql (race->central, "UPDATE sessions SET expires_at = 9000000000000000");
}

static void
finish (Race *race)
{
  for (guint i = 0; i < G_N_ELEMENTS (accounts); i++)
    {
      g_clear_object (&race->clients[i]);
      g_clear_object (&race->officers[i]);
    }
  g_clear_object (&race->random);
  g_clear_pointer (&race->central, vc_test_central_free);
}

static int runs = 200;
static int seed = 1;
static Race race;

START_TEST (one_decision_wins_and_the_other_officer_is_told)
{
  begin (&race, seed);
  for (int run = 1; run <= runs; run++)
    run_once (&race, (guint) run);
  finish (&race);
}
END_TEST

/* In this process, since what it counts is for the last line. */
static int
run (void)
{
  Suite   *suite = suite_create ("race");
  TCase   *tcase = tcase_create ("race");
  SRunner *runner;
  int      n_failed;

  tcase_add_test (tcase, one_decision_wins_and_the_other_officer_is_told);
  suite_add_tcase (suite, tcase);
  runner = srunner_create (suite);
  srunner_set_fork_status (runner, CK_NOFORK);
  srunner_run_all (runner, CK_NORMAL);
  n_failed = srunner_ntests_failed (runner);
  srunner_free (runner);
  return n_failed;
}

int
main (int    argc,
      char **argv)
{
  const GOptionEntry entries[] = {
    { "runs", 0, 0, G_OPTION_ARG_INT, &runs, "How often", "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "What the drawing begins with", "S" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }

  if (run () > 0)
    return 1;

  g_print ("%d runs, seed %d: each time one decision won and the other officer was told; "
           "%u accounts with one set of notices each, %u refusals; %u handed over, %u ran out of time\n",
           runs, seed, race.n_approved, (guint) runs - race.n_approved, race.n_handed_over, race.n_run_out);
  return 0;
}
