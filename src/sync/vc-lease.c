/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-lease.h"

#include "vc-trouble.h"

/* After no answer: soon enough that several attempts fit into half a lease. */
#define RETRY_SECONDS 15

/* What shall become of a hold that is still being asked for. */
typedef enum
{
  STAY,
  PARK,
  RELEASE,
  FORGET,
} Leaving;

/*
 *   take ─→ held ─→ renew ─┬→ held
 *    ↑ no answer: again    ├→ ended meanwhile: take
 *    └─────────────────────┴→ no answer: again
 *
 * Out of central's reach nothing is given up: the officer goes on with the
 * case, and whether it is still theirs is asked as soon as there is an answer.
 */
struct _VcLease
{
  GObject       parent_instance;

  VcApiClient  *client;
  VcRandom     *random;
  char         *declaration_id;
  guint         seconds;        /* of one lease, by central's policy */

  VcClaim      *claim;          /* NULL before it is held and after it was left */
  gint64        ends_at;        /* in monotonic time */
  char         *key;            /* of a take or a renewal that has not been answered */
  gboolean      asking;         /* a take is on its way */
  gboolean      unanswered;     /* it was told that nobody answers */
  guint         again_id;
  GCancellable *cancellable;    /* for renewing */
  Leaving       leaving;        /* what to do with the answer */
};

G_DEFINE_FINAL_TYPE (VcLease, vc_lease, G_TYPE_OBJECT)

enum
{
  HELD,
  UNANSWERED,
  REFUSED,
  LOST,
  LEFT,
  STUCK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void park    (VcLease *self, VcClaim *claim);
static void release (VcLease *self, VcClaim *claim);

/* Asking goes round: after a while, ask, and again. */
static void     ask_after  (VcLease *self, guint seconds);
static gboolean ask_cb     (gpointer user_data);
static void     take       (VcLease *self);
static void     taken_cb   (GObject *object, GAsyncResult *result, gpointer user_data);
static void     renew      (VcLease *self);
static void     renewed_cb (GObject *object, GAsyncResult *result, gpointer user_data);

static void
hold (VcLease *self,
      VcClaim *claim)
{
  g_set_object (&self->claim, claim);
  self->ends_at = g_get_monotonic_time () + self->seconds * G_TIME_SPAN_SECOND;
  self->unanswered = FALSE;
  g_clear_pointer (&self->key, g_free);
  ask_after (self, MAX (self->seconds / 2, 1));
  g_signal_emit (self, signals[HELD], 0, claim);
}

static void
ask_after (VcLease *self,
           guint    seconds)
{
  g_clear_handle_id (&self->again_id, g_source_remove);
  self->again_id = g_timeout_add_seconds (seconds, ask_cb, self);
}

static gboolean
ask_cb (gpointer user_data)
{
  VcLease *self = user_data;

  self->again_id = 0;
  if (self->claim != NULL)
    renew (self);
  else
    take (self);
  return G_SOURCE_REMOVE;
}

static void
ask_again (VcLease      *self,
           const GError *error)
{
  ask_after (self, RETRY_SECONDS);
  if (self->unanswered)
    return;

  self->unanswered = TRUE;
  g_signal_emit (self, signals[UNANSWERED], 0, error);
}

static void
make_key (VcLease *self)
{
  if (self->key == NULL)
    self->key = vc_random_dup_uuid (self->random);
}

static void
take (VcLease *self)
{
  make_key (self);
  self->asking = TRUE;
  vc_api_client_take_claim_async (self->client, self->declaration_id, self->key, NULL, taken_cb,
                                  g_object_ref (self));
}

static void
take_failed (VcLease      *self,
             const GError *error)
{
  if (self->leaving != STAY)
    return;

  if (vc_trouble_is_passing (error))
    ask_again (self, error);
  else
    g_signal_emit (self, signals[self->ends_at == 0 ? REFUSED : LOST], 0, error);
}

static void
taken_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (VcLease) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcClaim) claim = vc_api_client_claim_finish (VC_API_CLIENT (object), result, &error);

  self->asking = FALSE;
  if (claim == NULL)
    {
      take_failed (self, error);
      return;
    }

  switch (self->leaving)
    {
    case STAY:
      hold (self, claim);
      break;
    case PARK:
      park (self, claim);
      break;
    case RELEASE:
      release (self, claim);
      break;
    case FORGET:
      break;
    }
}

static void
renew (VcLease *self)
{
  make_key (self);
  vc_api_client_renew_claim_async (self->client, vc_claim_get_id (self->claim), self->key,
                                   self->cancellable, renewed_cb, g_object_ref (self));
}

static void
renewed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (VcLease) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcClaim) claim = vc_api_client_claim_finish (VC_API_CLIENT (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (claim != NULL)
    {
      hold (self, claim);
    }
  else if (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_CLAIM_NOT_HELD))
    {
      /* It ended while nobody could be asked: perhaps nobody else wanted it. */
      g_clear_object (&self->claim);
      g_clear_pointer (&self->key, g_free);
      take (self);
    }
  else if (vc_trouble_is_passing (error))
    {
      ask_again (self, error);
    }
  else
    {
      g_clear_object (&self->claim);
      g_signal_emit (self, signals[LOST], 0, error);
    }
}

static void
parked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (VcLease) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcClaim) claim = vc_api_client_claim_finish (VC_API_CLIENT (object), result, &error);

  if (claim != NULL)
    g_signal_emit (self, signals[LEFT], 0, TRUE);
  else
    g_signal_emit (self, signals[STUCK], 0, error);
}

/* Leaving is not cancelled by closing the case: it is how the case closes. */
static void
park (VcLease *self,
      VcClaim *claim)
{
  g_autofree char *key = vc_random_dup_uuid (self->random);

  vc_api_client_park_claim_async (self->client, vc_claim_get_id (claim), TRUE, key, NULL, parked_cb,
                                  g_object_ref (self));
}

static void
released_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (VcLease) self = user_data;
  g_autoptr (GError) error = NULL;

  if (vc_api_client_release_claim_finish (VC_API_CLIENT (object), result, &error))
    g_signal_emit (self, signals[LEFT], 0, FALSE);
  else
    g_signal_emit (self, signals[STUCK], 0, error);
}

static void
release (VcLease *self,
         VcClaim *claim)
{
  g_autofree char *key = vc_random_dup_uuid (self->random);

  vc_api_client_release_claim_async (self->client, vc_claim_get_id (claim), key, NULL, released_cb,
                                     g_object_ref (self));
}

static void
leave (VcLease *self,
       Leaving  leaving)
{
  g_autoptr (VcClaim) claim = g_steal_pointer (&self->claim);

  vc_lease_forget (self);
  self->leaving = leaving;

  if (claim != NULL && leaving == PARK)
    park (self, claim);
  else if (claim != NULL)
    release (self, claim);
}

static void
vc_lease_dispose (GObject *object)
{
  VcLease *self = VC_LEASE (object);

  vc_lease_forget (self);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->client);
  g_clear_object (&self->random);
  g_clear_pointer (&self->declaration_id, g_free);

  G_OBJECT_CLASS (vc_lease_parent_class)->dispose (object);
}

static void
vc_lease_class_init (VcLeaseClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_lease_dispose;

  signals[HELD] = g_signal_new ("held", VC_TYPE_LEASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, VC_TYPE_CLAIM);
  signals[UNANSWERED] = g_signal_new ("unanswered", VC_TYPE_LEASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[REFUSED] = g_signal_new ("refused", VC_TYPE_LEASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[LOST] = g_signal_new ("lost", VC_TYPE_LEASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[LEFT] = g_signal_new ("left", VC_TYPE_LEASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[STUCK] = g_signal_new ("stuck", VC_TYPE_LEASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vc_lease_init (VcLease *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * vc_lease_new:
 * @client: the officer's connection
 * @random: makes the keys
 * @declaration_id: what is to be held
 * @seconds: how long central lets a claim last
 *
 * Returns: (transfer full): a hold that has not been taken
 */
VcLease *
vc_lease_new (VcApiClient *client,
                   VcRandom    *random,
                   const char  *declaration_id,
                   guint        seconds)
{
  VcLease *self = g_object_new (VC_TYPE_LEASE, NULL);

  self->client = g_object_ref (client);
  self->random = g_object_ref (random);
  self->declaration_id = g_strdup (declaration_id);
  self->seconds = seconds;
  return self;
}

/**
 * vc_lease_take:
 * @self: a hold
 *
 * Takes the declaration in hand, however long it takes to be answered.
 */
void
vc_lease_take (VcLease *self)
{
  g_return_if_fail (VC_IS_LEASE (self));

  self->leaving = STAY;
  if (!self->asking)
    take (self);
}

/**
 * vc_lease_park:
 * @self: a hold
 *
 * Puts the case aside with everything in place, and stops renewing. What is
 * still being asked for is put aside when it comes.
 */
void
vc_lease_park (VcLease *self)
{
  g_return_if_fail (VC_IS_LEASE (self));

  leave (self, PARK);
}

/**
 * vc_lease_release:
 * @self: a hold
 *
 * Gives the case back to the queue, also when it is still being asked for.
 */
void
vc_lease_release (VcLease *self)
{
  g_return_if_fail (VC_IS_LEASE (self));

  leave (self, RELEASE);
}

/**
 * vc_lease_forget:
 * @self: a hold
 *
 * Stops renewing without telling central: the decision ended the claim, or
 * the officer signed out.
 */
void
vc_lease_forget (VcLease *self)
{
  g_return_if_fail (VC_IS_LEASE (self));

  self->leaving = FORGET;
  g_clear_handle_id (&self->again_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->claim);
  g_clear_pointer (&self->key, g_free);
}

/**
 * vc_lease_get_claim:
 * @self: a hold
 *
 * Returns: (transfer none) (nullable): the claim as central last gave it, or
 *   %NULL when it is not held
 */
VcClaim *
vc_lease_get_claim (VcLease *self)
{
  g_return_val_if_fail (VC_IS_LEASE (self), NULL);

  return self->claim;
}

/**
 * vc_lease_get_remaining:
 * @self: a hold
 *
 * Counted from when it was last renewed: this machine's clock may not be
 * central's.
 *
 * Returns: seconds until the claim ends unless it is renewed; 0 when it has
 *   ended or is not held
 */
guint
vc_lease_get_remaining (VcLease *self)
{
  gint64 left;

  g_return_val_if_fail (VC_IS_LEASE (self), 0);

  left = self->claim != NULL ? self->ends_at - g_get_monotonic_time () : 0;
  return left > 0 ? (guint) (left / G_TIME_SPAN_SECOND) : 0;
}
