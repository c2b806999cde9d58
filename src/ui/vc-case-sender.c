/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-case-sender.h"

struct _VcCaseSender
{
  GObject      parent_instance;

  VcApiClient *client;
  VcDecision  *decision;         /* or a review */
  VcReview    *review;
  char        *declaration_id;   /* of the review */
};

G_DEFINE_FINAL_TYPE (VcCaseSender, vc_case_sender, G_TYPE_OBJECT)

enum
{
  ACCEPTED,
  UNANSWERED,
  REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
settle (VcCaseSender  *self,
        VcDeclaration *now,
        GError        *error)
{
  if (now != NULL)
    g_signal_emit (self, signals[ACCEPTED], 0, now);
  else if (vc_case_sender_is_temporary (error))
    g_signal_emit (self, signals[UNANSWERED], 0, error);
  else
    g_signal_emit (self, signals[REFUSED], 0, error);
}

static void
decided_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (VcCaseSender) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcDeclaration) now = vc_api_client_decide_finish (VC_API_CLIENT (object), result, &error);

  settle (self, now, error);
}

static void
reviewed_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (VcCaseSender) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcDeclaration) now = vc_api_client_review_finish (VC_API_CLIENT (object), result, &error);

  settle (self, now, error);
}

static void
vc_case_sender_dispose (GObject *object)
{
  VcCaseSender *self = VC_CASE_SENDER (object);

  g_clear_object (&self->client);
  g_clear_object (&self->decision);
  g_clear_object (&self->review);
  g_clear_pointer (&self->declaration_id, g_free);

  G_OBJECT_CLASS (vc_case_sender_parent_class)->dispose (object);
}

static void
vc_case_sender_class_init (VcCaseSenderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_case_sender_dispose;

  signals[ACCEPTED] = g_signal_new ("accepted", VC_TYPE_CASE_SENDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, VC_TYPE_DECLARATION);
  signals[UNANSWERED] = g_signal_new ("unanswered", VC_TYPE_CASE_SENDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[REFUSED] = g_signal_new ("refused", VC_TYPE_CASE_SENDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vc_case_sender_init (VcCaseSender *self)
{
}

/**
 * vc_case_sender_new_decision:
 * @client: the officer's connection
 * @decision: what was decided
 *
 * Returns: (transfer full): the decision, not sent yet
 */
VcCaseSender *
vc_case_sender_new_decision (VcApiClient *client,
                             VcDecision  *decision)
{
  VcCaseSender *self = g_object_new (VC_TYPE_CASE_SENDER, NULL);

  self->client = g_object_ref (client);
  self->decision = g_object_ref (decision);
  return self;
}

/**
 * vc_case_sender_new_review:
 * @client: the officer's connection
 * @declaration_id: what was reviewed
 * @review: the review
 *
 * Returns: (transfer full): the review, not sent yet
 */
VcCaseSender *
vc_case_sender_new_review (VcApiClient *client,
                           const char  *declaration_id,
                           VcReview    *review)
{
  VcCaseSender *self = g_object_new (VC_TYPE_CASE_SENDER, NULL);

  self->client = g_object_ref (client);
  self->review = g_object_ref (review);
  self->declaration_id = g_strdup (declaration_id);
  return self;
}

/**
 * vc_case_sender_send:
 * @self: a decision or review
 *
 * Sends it, the first time or once more. It is not cancelled when the page
 * closes: a decision that was made is sent.
 */
void
vc_case_sender_send (VcCaseSender *self)
{
  g_return_if_fail (VC_IS_CASE_SENDER (self));

  if (self->decision != NULL)
    vc_api_client_decide_async (self->client, self->decision, NULL, decided_cb, g_object_ref (self));
  else
    vc_api_client_review_async (self->client, self->declaration_id, self->review, NULL, reviewed_cb,
                                g_object_ref (self));
}

/**
 * vc_case_sender_is_temporary:
 * @error: why it was not accepted
 *
 * Returns: whether the same may be accepted later, or was without our knowing
 */
gboolean
vc_case_sender_is_temporary (const GError *error)
{
  static const VcProblem passing[] = {
    VC_PROBLEM_TOO_MANY_ATTEMPTS,
    VC_PROBLEM_NOT_SIGNED_IN,
    VC_PROBLEM_SESSION_ENDED,
    VC_PROBLEM_INTERNAL,
  };

  if (error->domain != VC_PROBLEM)
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (passing); i++)
    if (error->code == (int) passing[i])
      return TRUE;

  return FALSE;
}
