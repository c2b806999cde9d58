/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-delivery.h"

#include "vc-trouble.h"

/*
 *   send ─┬→ delivered
 *         ├→ no answer ─→ postponed
 *         ├→ the claim has ended ─→ take it, send once more
 *         └→ no ─→ look how the declaration stands ─┬→ it is this decision: delivered
 *                                                   └→ refused
 */
struct _VcDelivery
{
  GObject       parent_instance;

  VcApiClient  *client;
  VcRandom     *random;
  VcOutboxItem *item;
  GError       *refusal;   /* what central said no with, while we look */
  gboolean      retaken;   /* the claim was taken anew in this attempt */
  gboolean      stopped;
};

G_DEFINE_FINAL_TYPE (VcDelivery, vc_delivery, G_TYPE_OBJECT)

enum
{
  DELIVERED,
  REFUSED,
  POSTPONED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* One attempt, in the order it happens. */
static void send (VcDelivery *self);
static void take (VcDelivery *self);
static void look (VcDelivery *self, GError *refusal);

static const VcOutboxItemFields *
get_fields (VcDelivery *self)
{
  return vc_outbox_item_get_fields (self->item);
}

static void
tell_delivered (VcDelivery    *self,
                VcDeclaration *now)
{
  if (!self->stopped)
    g_signal_emit (self, signals[DELIVERED], 0, now);
}

static void
tell_refused (VcDelivery    *self,
              VcDeclaration *now)
{
  if (!self->stopped)
    g_signal_emit (self, signals[REFUSED], 0, self->refusal, now);
}

static void
tell_postponed (VcDelivery   *self,
                const GError *error)
{
  if (!self->stopped)
    g_signal_emit (self, signals[POSTPONED], 0, error);
}

static void
handle_answer (VcDelivery    *self,
               VcDeclaration *now,
               GError        *error)
{
  if (now != NULL)
    tell_delivered (self, now);
  else if (vc_trouble_is_passing (error))
    tell_postponed (self, error);
  else if (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_CLAIM_NOT_HELD) && !self->retaken)
    take (self);
  else
    look (self, error);
}

static void
decided_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (VcDelivery) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcDeclaration) now = vc_api_client_decide_finish (VC_API_CLIENT (object), result, &error);

  handle_answer (self, now, error);
}

static void
reviewed_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (VcDelivery) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcDeclaration) now = vc_api_client_review_finish (VC_API_CLIENT (object), result, &error);

  handle_answer (self, now, error);
}

/* Not cancelled when the officer goes: what is on its way arrives or not, and
 * the key makes it the same to send it again. */
static void
send (VcDelivery *self)
{
  const VcOutboxItemFields *fields = get_fields (self);

  switch (fields->kind)
    {
    case VC_OUTBOX_DECISION:
      vc_api_client_decide_async (self->client, fields->decision, NULL, decided_cb, g_object_ref (self));
      break;
    case VC_OUTBOX_REVIEW:
      vc_api_client_review_async (self->client, fields->declaration_id, fields->review, NULL, reviewed_cb,
                                  g_object_ref (self));
      break;
    }
}

static void
taken_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (VcDelivery) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcClaim) claim = vc_api_client_claim_finish (VC_API_CLIENT (object), result, &error);

  if (claim != NULL)
    send (self);
  else if (vc_trouble_is_passing (error))
    tell_postponed (self, error);
  else
    look (self, error);
}

static void
take (VcDelivery *self)
{
  g_autofree char *key = vc_random_dup_uuid (self->random);

  self->retaken = TRUE;
  vc_api_client_take_claim_async (self->client, get_fields (self)->declaration_id, key, NULL, taken_cb,
                                  g_object_ref (self));
}

/* An answer that was lost longer ago than central keeps answers looks like
 * somebody else's decision. */
static gboolean
is_ours (VcDelivery    *self,
         VcDeclaration *now)
{
  const VcDeclarationFields *stands = vc_declaration_get_fields (now);
  const char *id = get_fields (self)->id;

  return (stands->decision != NULL && g_str_equal (vc_decision_get_id (stands->decision), id)) ||
         (stands->review != NULL && g_str_equal (vc_review_get_id (stands->review), id));
}

static void
looked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (VcDelivery) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcDeclaration) now = vc_api_client_get_declaration_finish (VC_API_CLIENT (object), result, &error);

  if (now != NULL && is_ours (self, now))
    tell_delivered (self, now);
  else if (now == NULL && vc_trouble_is_passing (error))
    tell_postponed (self, error);
  else
    tell_refused (self, now);
}

static void
look (VcDelivery *self,
      GError     *refusal)
{
  g_set_error_literal (&self->refusal, refusal->domain, refusal->code, refusal->message);
  vc_api_client_get_declaration_async (self->client, get_fields (self)->declaration_id, NULL, looked_cb,
                                       g_object_ref (self));
}

static void
vc_delivery_dispose (GObject *object)
{
  VcDelivery *self = VC_DELIVERY (object);

  g_clear_object (&self->client);
  g_clear_object (&self->random);
  g_clear_object (&self->item);
  g_clear_error (&self->refusal);

  G_OBJECT_CLASS (vc_delivery_parent_class)->dispose (object);
}

static void
vc_delivery_class_init (VcDeliveryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_delivery_dispose;

  signals[DELIVERED] = g_signal_new ("delivered", VC_TYPE_DELIVERY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, VC_TYPE_DECLARATION);
  signals[REFUSED] = g_signal_new ("refused", VC_TYPE_DELIVERY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_ERROR, VC_TYPE_DECLARATION);
  signals[POSTPONED] = g_signal_new ("postponed", VC_TYPE_DELIVERY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vc_delivery_init (VcDelivery *self)
{
}

/**
 * vc_delivery_new:
 * @client: the connection of the officer who decided
 * @random: makes the key of a claim
 * @item: what is to be brought; it knows its content
 *
 * Returns: (transfer full): an attempt that has not started
 */
VcDelivery *
vc_delivery_new (VcApiClient  *client,
                 VcRandom     *random,
                 VcOutboxItem *item)
{
  VcDelivery *self = g_object_new (VC_TYPE_DELIVERY, NULL);

  self->client = g_object_ref (client);
  self->random = g_object_ref (random);
  self->item = g_object_ref (item);
  return self;
}

/**
 * vc_delivery_start:
 * @self: an attempt that has not started
 *
 * Begins it.
 */
void
vc_delivery_start (VcDelivery *self)
{
  g_return_if_fail (VC_IS_DELIVERY (self));

  send (self);
}

/**
 * vc_delivery_stop:
 * @self: an attempt
 *
 * Whatever the answer, it will not be told.
 */
void
vc_delivery_stop (VcDelivery *self)
{
  g_return_if_fail (VC_IS_DELIVERY (self));

  self->stopped = TRUE;
}

/**
 * vc_delivery_get_item:
 * @self: an attempt
 *
 * Returns: (transfer none): what is being brought
 */
VcOutboxItem *
vc_delivery_get_item (VcDelivery *self)
{
  g_return_val_if_fail (VC_IS_DELIVERY (self), NULL);

  return self->item;
}
