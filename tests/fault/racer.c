/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "racer.h"

/* The longest that a step is put off. */
#define MOST_MS 6

struct _Racer
{
  VcApiClient  *client;
  VcOfficer    *officer;
  VcRandom     *random;

  VcDecision   *decision;
  char         *claim_key;
  RacerOutcome  outcome;
  char         *problem;      /* what it was told, or why it is lost */
  guint         n_under_way;  /* of the decision: it may be sent twice at once */
};

/* In the order it happens. */
static void take   (Racer *self);
static void decide (Racer *self);
static void look   (Racer *self);

typedef void (*Step) (Racer *self);

typedef struct
{
  Racer *racer;
  Step   step;
} Delayed;

static gboolean
delayed_cb (gpointer user_data)
{
  Delayed *delayed = user_data;

  delayed->step (delayed->racer);
  return G_SOURCE_REMOVE;
}

static void
later (Racer *self,
       Step   step)
{
  Delayed *delayed = g_new0 (Delayed, 1);

  delayed->racer = self;
  delayed->step = step;
  g_timeout_add_full (G_PRIORITY_DEFAULT, vc_random_below (self->random, MOST_MS), delayed_cb, delayed, g_free);
}

static void
end (Racer        *self,
     RacerOutcome  outcome)
{
  if (self->outcome == RACER_RUNNING)
    self->outcome = outcome;
}

static void
keep_problem (Racer  *self,
              GError *error)
{
  g_free (self->problem);
  self->problem = g_strdup (error->message);
}

/* What the officer is told is told with who it was. */
static void
looked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  Racer *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcDeclaration) now = vc_api_client_get_declaration_finish (VC_API_CLIENT (object), result, &error);
  VcDecision *decision = now != NULL ? vc_declaration_get_fields (now)->decision : NULL;
  const char *id = vc_officer_get_id (self->officer);

  end (self, decision != NULL && !g_str_equal (vc_decision_get_fields (decision)->officer_id, id)
             ? RACER_TOLD
             : RACER_LOST);
}

static void
look (Racer *self)
{
  const char *id = vc_decision_get_fields (self->decision)->declaration_id;

  vc_api_client_get_declaration_async (self->client, id, NULL, looked_cb, self);
}

static gboolean
is_decided (GError *error)
{
  return g_error_matches (error, VC_PROBLEM, VC_PROBLEM_ALREADY_DECIDED) ||
         g_error_matches (error, VC_PROBLEM, VC_PROBLEM_WRONG_STATE);
}

static void
decided_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Racer *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcDeclaration) now = vc_api_client_decide_finish (VC_API_CLIENT (object), result, &error);

  self->n_under_way--;
  if (now != NULL)
    {
      end (self, RACER_WON);
      return;
    }

  /* The other copy of it has answered, or will. */
  if (self->n_under_way > 0 || self->outcome != RACER_RUNNING)
    return;

  keep_problem (self, error);
  if (is_decided (error))
    look (self);
  else if (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_CLAIM_NOT_HELD))
    later (self, take);
  else
    end (self, RACER_LOST);
}

/* Now and then twice at once, as when an answer seemed lost. */
static void
decide (Racer *self)
{
  guint n_copies = vc_random_below (self->random, 4) == 0 ? 2 : 1;

  self->n_under_way = n_copies;
  for (guint i = 0; i < n_copies; i++)
    vc_api_client_decide_async (self->client, self->decision, NULL, decided_cb, self);
}

static void
taken_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  Racer *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcClaim) claim = vc_api_client_claim_finish (VC_API_CLIENT (object), result, &error);

  if (claim != NULL)
    {
      later (self, decide);
      return;
    }

  keep_problem (self, error);
  if (is_decided (error))
    look (self);
  else if (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_CLAIM_HELD))
    later (self, take);
  else
    end (self, RACER_LOST);
}

static void
take (Racer *self)
{
  const char *id = vc_decision_get_fields (self->decision)->declaration_id;

  g_free (self->claim_key);
  self->claim_key = vc_random_dup_uuid (self->random);
  vc_api_client_take_claim_async (self->client, id, self->claim_key, NULL, taken_cb, self);
}

static VcDecision *
make_decision (Racer          *self,
               VcDeclaration  *declaration,
               VcDecisionKind  kind)
{
  static const char * const refusal[] = { "R02", NULL };
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  g_autofree char *id = vc_random_dup_uuid (self->random);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < fields->photos->len; i++)
    g_ptr_array_add (seen, (char *) vc_photo_get_sha256 (fields->photos->pdata[i]));
  g_ptr_array_add (seen, NULL);
  for (guint check = 0; check < VC_N_CHECK_KINDS; check++)
    g_ptr_array_add (checks, vc_check_new ((VcCheckKind) check, VC_ANSWER_YES, VC_ANSWERED_BY_CLERK));

  return vc_decision_new (&(VcDecisionFields) {
    .id = id,
    .declaration_id = fields->id,
    .kind = kind,
    .version = fields->version,
    .seen = (const char * const *) seen->pdata,
    .checks = kind == VC_DECISION_APPROVE ? checks : NULL,
    .reasons = kind == VC_DECISION_REFUSE ? refusal : NULL,
    .counter = vc_api_client_get_counter (self->client),
    .decided_at = now,
  });
}

/**
 * racer_new:
 * @client: the officer's own line, signed in
 * @officer: who it is
 * @random: draws the delays
 *
 * Returns: (transfer full): an officer with nothing in hand
 */
Racer *
racer_new (VcApiClient *client,
           VcOfficer   *officer,
           VcRandom    *random)
{
  Racer *self = g_new0 (Racer, 1);

  self->client = g_object_ref (client);
  self->officer = g_object_ref (officer);
  self->random = g_object_ref (random);
  return self;
}

/**
 * racer_free:
 * @self: (transfer full): an officer who has come to an end
 */
void
racer_free (Racer *self)
{
  g_clear_object (&self->client);
  g_clear_object (&self->officer);
  g_clear_object (&self->random);
  g_clear_object (&self->decision);
  g_free (self->claim_key);
  g_free (self->problem);
  g_free (self);
}

/**
 * racer_start:
 * @self: an officer with nothing in hand
 * @declaration: the case
 * @kind: what this officer makes of it
 *
 * Sets off. One in four believes to hold the case already.
 */
void
racer_start (Racer          *self,
             VcDeclaration  *declaration,
             VcDecisionKind  kind)
{
  self->decision = make_decision (self, declaration, kind);
  later (self, vc_random_below (self->random, 4) == 0 ? decide : take);
}

/**
 * racer_get_outcome:
 * @self: an officer
 *
 * Returns: where they are; running while anything they sent has no answer
 */
RacerOutcome
racer_get_outcome (Racer *self)
{
  return self->n_under_way > 0 ? RACER_RUNNING : self->outcome;
}

/**
 * racer_get_problem:
 * @self: an officer
 *
 * Returns: (nullable): the last "no" they got
 */
const char *
racer_get_problem (Racer *self)
{
  return self->problem;
}

/**
 * racer_get_decision:
 * @self: an officer who has set off
 *
 * Returns: (transfer none): what they decided
 */
VcDecision *
racer_get_decision (Racer *self)
{
  return self->decision;
}
