/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-case-lease.h"

/* After no answer: soon enough that several attempts fit into half a lease. */
#define RETRY_SECONDS 15

/* What shall become of a hold that is still being asked for. */
typedef enum
{
  STAY,
  PARK,
  RELEASE,
} Leaving;

struct _VcCaseLease
{
  GObject       parent_instance;

  VcApiClient  *client;
  VcRandom     *random;
  char         *declaration_id;
  guint         seconds;        /* of one lease, by central's policy */

  VcClaim      *claim;          /* NULL before it is held and after it was left */
  gint64        ends_at;        /* in monotonic time */
  char         *renewal_key;    /* of a renewal that has not been answered */
  guint         renew_id;
  GCancellable *cancellable;    /* for renewing */
  Leaving       leaving;        /* what to do with the answer */
};

G_DEFINE_FINAL_TYPE (VcCaseLease, vc_case_lease, G_TYPE_OBJECT)

enum
{
  HELD,
  REFUSED,
  LOST,
  LEFT,
  STUCK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void park    (VcCaseLease *self, VcClaim *claim);
static void release (VcCaseLease *self, VcClaim *claim);

/* Renewing goes round: after a while, ask, and again. */
static void     renew_after (VcCaseLease *self, guint seconds);
static gboolean renew_cb    (gpointer user_data);
static void     renewed_cb  (GObject *object, GAsyncResult *result, gpointer user_data);

static void
hold (VcCaseLease *self,
      VcClaim     *claim)
{
  g_set_object (&self->claim, claim);
  self->ends_at = g_get_monotonic_time () + self->seconds * G_TIME_SPAN_SECOND;
  g_clear_pointer (&self->renewal_key, g_free);
  renew_after (self, MAX (self->seconds / 2, 1));
  g_signal_emit (self, signals[HELD], 0, claim);
}

static void
taken_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (VcCaseLease) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcClaim) claim = vc_api_client_claim_finish (VC_API_CLIENT (object), result, &error);

  if (claim == NULL)
    {
      g_signal_emit (self, signals[REFUSED], 0, error);
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
    }
}

static void
renew_after (VcCaseLease *self,
             guint        seconds)
{
  g_clear_handle_id (&self->renew_id, g_source_remove);
  self->renew_id = g_timeout_add_seconds (seconds, renew_cb, self);
}

static gboolean
renew_cb (gpointer user_data)
{
  VcCaseLease *self = user_data;

  self->renew_id = 0;
  if (self->renewal_key == NULL)
    self->renewal_key = vc_random_dup_uuid (self->random);

  vc_api_client_renew_claim_async (self->client, vc_claim_get_id (self->claim), self->renewal_key,
                                   self->cancellable, renewed_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* Counted here: this machine's clock may not be central's. */
static gboolean
has_ended (VcCaseLease *self)
{
  return g_get_monotonic_time () >= self->ends_at;
}

static void
renewed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (VcCaseLease) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcClaim) claim = vc_api_client_claim_finish (VC_API_CLIENT (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (claim != NULL)
    {
      hold (self, claim);
    }
  else if (error->domain == VC_PROBLEM || has_ended (self))
    {
      g_clear_object (&self->claim);
      g_signal_emit (self, signals[LOST], 0, error);
    }
  else
    {
      renew_after (self, RETRY_SECONDS);
    }
}

static void
parked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (VcCaseLease) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcClaim) claim = vc_api_client_claim_finish (VC_API_CLIENT (object), result, &error);

  if (claim != NULL)
    g_signal_emit (self, signals[LEFT], 0, TRUE);
  else
    g_signal_emit (self, signals[STUCK], 0, error);
}

/* Leaving is not cancelled by closing the case: it is how the case closes. */
static void
park (VcCaseLease *self,
      VcClaim     *claim)
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
  g_autoptr (VcCaseLease) self = user_data;
  g_autoptr (GError) error = NULL;

  if (vc_api_client_release_claim_finish (VC_API_CLIENT (object), result, &error))
    g_signal_emit (self, signals[LEFT], 0, FALSE);
  else
    g_signal_emit (self, signals[STUCK], 0, error);
}

static void
release (VcCaseLease *self,
         VcClaim     *claim)
{
  g_autofree char *key = vc_random_dup_uuid (self->random);

  vc_api_client_release_claim_async (self->client, vc_claim_get_id (claim), key, NULL, released_cb,
                                     g_object_ref (self));
}

static void
leave (VcCaseLease *self,
       Leaving      leaving)
{
  g_autoptr (VcClaim) claim = g_steal_pointer (&self->claim);

  vc_case_lease_forget (self);
  self->leaving = leaving;

  if (claim != NULL && leaving == PARK)
    park (self, claim);
  else if (claim != NULL)
    release (self, claim);
}

static void
vc_case_lease_dispose (GObject *object)
{
  VcCaseLease *self = VC_CASE_LEASE (object);

  vc_case_lease_forget (self);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->client);
  g_clear_object (&self->random);
  g_clear_pointer (&self->declaration_id, g_free);

  G_OBJECT_CLASS (vc_case_lease_parent_class)->dispose (object);
}

static void
vc_case_lease_class_init (VcCaseLeaseClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_case_lease_dispose;

  signals[HELD] = g_signal_new ("held", VC_TYPE_CASE_LEASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, VC_TYPE_CLAIM);
  signals[REFUSED] = g_signal_new ("refused", VC_TYPE_CASE_LEASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[LOST] = g_signal_new ("lost", VC_TYPE_CASE_LEASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[LEFT] = g_signal_new ("left", VC_TYPE_CASE_LEASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[STUCK] = g_signal_new ("stuck", VC_TYPE_CASE_LEASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vc_case_lease_init (VcCaseLease *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * vc_case_lease_new:
 * @client: the officer's connection
 * @random: makes the keys
 * @declaration_id: what is to be held
 * @seconds: how long central lets a claim last
 *
 * Returns: (transfer full): a hold that has not been taken
 */
VcCaseLease *
vc_case_lease_new (VcApiClient *client,
                   VcRandom    *random,
                   const char  *declaration_id,
                   guint        seconds)
{
  VcCaseLease *self = g_object_new (VC_TYPE_CASE_LEASE, NULL);

  self->client = g_object_ref (client);
  self->random = g_object_ref (random);
  self->declaration_id = g_strdup (declaration_id);
  self->seconds = seconds;
  return self;
}

/**
 * vc_case_lease_take:
 * @self: a hold
 *
 * Takes the declaration in hand.
 */
void
vc_case_lease_take (VcCaseLease *self)
{
  g_autofree char *key = NULL;

  g_return_if_fail (VC_IS_CASE_LEASE (self));

  key = vc_random_dup_uuid (self->random);
  vc_api_client_take_claim_async (self->client, self->declaration_id, key, NULL, taken_cb,
                                  g_object_ref (self));
}

/**
 * vc_case_lease_park:
 * @self: a hold
 *
 * Puts the case aside with everything in place, and stops renewing. What is
 * still being asked for is put aside when it comes.
 */
void
vc_case_lease_park (VcCaseLease *self)
{
  g_return_if_fail (VC_IS_CASE_LEASE (self));

  leave (self, PARK);
}

/**
 * vc_case_lease_release:
 * @self: a hold
 *
 * Gives the case back to the queue, also when it is still being asked for.
 */
void
vc_case_lease_release (VcCaseLease *self)
{
  g_return_if_fail (VC_IS_CASE_LEASE (self));

  leave (self, RELEASE);
}

/**
 * vc_case_lease_forget:
 * @self: a hold
 *
 * Stops renewing without telling central: the decision ended the claim, or
 * the officer signed out.
 */
void
vc_case_lease_forget (VcCaseLease *self)
{
  g_return_if_fail (VC_IS_CASE_LEASE (self));

  g_clear_handle_id (&self->renew_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->claim);
  g_clear_pointer (&self->renewal_key, g_free);
}
